/** Where a share is and why, in words for its sender. */
export const standing = {
  'standing.unsent.prove': 'Non ancora inviato. Conferma il tuo indirizzo e parte.',
  'standing.unsent.turn': 'In attesa del suo turno. Può partire solo un certo numero di email alla volta.',
  'standing.unsent.waiting': 'Non ancora inviato. Dal {date} aspetta che il negozio lo guardi.',
  'standing.unsent.appealed': 'Non ancora inviato. Il {date} hai chiesto di riguardarlo.',
  'standing.unsent.rejected': 'Non inviato. Il negozio non l’ha lasciato partire così.',
  'standing.unsent.change': 'Non ancora inviato. Il negozio ha chiesto un cambiamento.',
  'standing.error.own-off':
    'Al momento il negozio non invia disegni con qualcosa di tuo come questo. Inviane una copia senza.',
  'standing.error.banned':
    'Il negozio non invia più disegni da parte tua. Se ti chiedi perché, chiedi al banco.',
  'standing.unsent.erased':
    'Mai inviato. Non è potuto partire in tempo, quindi abbiamo cancellato l’indirizzo. Puoi inviarlo di nuovo.',
  'standing.waiting.queued': 'Pronto a partire. Il prossimo passo è il servizio di posta.',
  'standing.waiting.handed-over':
    'Consegnato al servizio di posta il {date}. Ancora nessuna risposta. Non mandiamo solleciti.',
  'standing.waiting.unknown':
    'Consegnato il {date} al servizio di posta, che non lo ha confermato. Ancora nessuna risposta.',
  'standing.waiting.deferred': 'Il servizio di posta ci ha chiesto di aspettare. Riproviamo.',
  'standing.waiting.link': 'Link creato il {date}. Ancora nessuna risposta.',
  'standing.waiting.card': 'Biglietto creato il {date}. Ancora nessuna risposta.',
  'standing.waiting.to-make':
    'Risposta del {date}. Conta quando {name} fa suo il disegno e conferma un indirizzo.',
  'standing.checking.hold': 'Risposta del {date}. In verifica fino al {until}.',
  'standing.checking.held.own-device':
    'Risposta del {date}, legata a un browser che usi anche tu. Qualcuno in negozio la guarda prima che conti, entro il {until}.',
  'standing.checking.held.machine':
    'Risposta del {date}, inviata come fanno i programmi. Qualcuno in negozio la guarda prima che conti, entro il {until}.',
  'standing.checking.held.refused-before':
    'Nuova risposta il {date}, dopo una che il negozio non ha contato. Anche questa la guarda qualcuno in negozio prima che conti, entro il {until}.',
  'standing.checking.held.own-mailbox':
    'Risposta del {date}, da un indirizzo che somiglia al tuo. Qualcuno in negozio la guarda prima che conti, entro il {until}.',
  'standing.checking.held.disposable':
    'Risposta del {date}, da un indirizzo di un servizio di caselle che durano poco. Qualcuno in negozio la guarda prima che conti, entro il {until}.',
  'standing.checking.held.other':
    'Risposta del {date}. Qualcosa nel modo in cui ci è arrivata chiede un secondo sguardo. Qualcuno in negozio la guarda prima che conti, entro il {until}.',
  'standing.checking.looking': 'Risposta del {date}. Qualcuno in negozio la guarda prima che conti.',
  'standing.undecided.not': 'Se per allora nessuno ha deciso, non conta, e per 30 giorni puoi chiedere.',
  'standing.undecided.counts': 'Se per allora nessuno ha deciso, conta, a meno che altro non parli contro.',
  'standing.undecided.rules': 'Se per allora nessuno ha deciso, conta o no come dicono le regole.',
  'standing.checking.prove': 'Risposta del {date}. Conta quando avrai confermato il tuo indirizzo.',
  'standing.counted.answered': 'Risposta del {date}: un sì.',
  'standing.counted.made': 'Risposta del {date}: ha fatto suo il disegno.',
  'standing.counted.visited': 'Risposta del {date}: visita in negozio.',
  'standing.counted.ordered': 'Risposta del {date}: un ordine.',
  'standing.not-for-me': 'Risposta del {date}: non fa per me. Conta solo un sì.',
  'standing.answer-alone':
    'Risposta del {date}. Con le regole in vigore all’invio, la sola risposta non conta.',
  'standing.nobody': 'Nessuna risposta di {name} può contare.',
  'standing.address': 'L’indirizzo non ha accettato la nostra email. Controllalo, oppure manda tu il link.',
  'standing.fault':
    'Mai inviato, per un guasto da parte nostra, e l’indirizzo è cancellato. Manda tu il link.',
  'standing.too-late': 'Il tempo per rispondere è finito il {date}.',
  'standing.refused.own':
    'La risposta del {date} è arrivata dal tuo browser o indirizzo. Le tue non contano mai.',
  'standing.refused.window': 'Risposta del {date}, arrivata a tempo scaduto.',
  'standing.refused.staff':
    'Risposta del {date}. Il negozio l’ha guardata e non l’ha contata. Chiedi pure il perché.',
  'standing.refused.taken-down':
    'Il negozio ha ritirato questa immagine, quindi una risposta non può contare.',
  'standing.refused.undecided':
    'Risposta del {date}. Il negozio aveva tempo fino al {until} per guardarla e non l’ha fatto, quindi non conta. Chiedi: per 30 giorni può ancora accoglierla.',
  'standing.lapsed': 'Risposta del {date}. Ha contato, ma ormai è troppo vecchia per un abito.',
  'standing.state.unsent': 'Non inviato',
  'standing.state.waiting': 'Non ancora',
  'standing.state.checking': 'In verifica',
  'standing.state.counted': 'Conta',
  'standing.state.not-counted': 'Non conta',
  'history.missing': '{name} ha risposto, ma non si vede?',
  'history.title': 'Che cosa risulta',
  'history.sent.mail': '{date}: hai scritto questo annuncio.',
  'history.sent.link': '{date}: hai creato questo link.',
  'history.sent.card': '{date}: hai creato questo biglietto.',
  'history.unsent': 'Non è partito, quindi nessuno può aver risposto.',
  'history.undelivered': 'Non è arrivato all’indirizzo, quindi da lì non è venuta nessuna risposta.',
  'history.left': '{date}: il servizio di posta l’ha preso.',
  'history.nothing.mail':
    'Dall’indirizzo a cui hai scritto non ci è arrivata nessuna risposta. Che qualcuno apra e guardi non lo registriamo, e non è una risposta: lo è solo premere un pulsante in quella pagina. Chiedi a {name} se l’email è arrivata, magari tra lo spam, e quale pulsante ha premuto.',
  'history.nothing.link':
    'Da questo link non ci è arrivata nessuna risposta. Che qualcuno apra e guardi non lo registriamo, e non è una risposta: lo è solo premere un pulsante in quella pagina. Chiedi a {name} se era questo link, e quale pulsante ha premuto.',
  'history.nothing.card':
    'Da questo biglietto non ci è arrivata nessuna risposta. Che qualcuno apra e guardi non lo registriamo, e non è una risposta: lo è solo premere un pulsante in quella pagina. Chiedi a {name} se era questo biglietto, e quale pulsante ha premuto.',
  'history.nobody':
    'Nessuna risposta può contare. Il perché può riguardare solo {name}, quindi non lo diciamo a nessuno.',
  'history.too-late': '{date}: il tempo per rispondere è finito.',
  'history.answered': '{date}: ci è arrivata una risposta.',
  'history.answered-no': '{date}: ci è arrivata una risposta: non fa per me. Conta solo un sì.',
  'history.alone.mail': 'Con le regole con cui è partito, una risposta da sola non conta.',
  'history.alone.link':
    'Con un link conta quando {name} fa suo il disegno e conferma un indirizzo. Questo non ci è arrivato.',
  'history.alone.card':
    'Con un biglietto conta quando {name} fa suo il disegno e conferma un indirizzo. Questo non ci è arrivato.',
  'history.held':
    '{date}: è stata messa da parte per un secondo sguardo; il negozio decide entro il {until}.',
  'history.looking': 'È stata messa da parte per un secondo sguardo.',
  'history.rests': 'Riposa fino al {until}, poi conta se nulla parla contro.',
  'history.prove': 'Conta quando avrai confermato il tuo indirizzo.',
  'history.credit': '{date}: ha contato. Così è scritto nel registro.',
  'history.again': '{date}: ha contato di nuovo, con una nuova riga del registro.',
  'history.reversal': '{date}: il negozio l’ha annullata, con una riga del registro. Chiedi pure il perché.',
  'history.expired': '{date}: è diventata troppo vecchia per un abito, con una riga del registro.',
  'history.refused.own': '{date}: è venuta dal tuo browser o indirizzo, quindi non conta.',
  'history.refused.window': '{date}: è arrivata a tempo scaduto, quindi non conta.',
  'history.refused.staff': '{date}: il negozio l’ha guardata e non l’ha contata. Chiedi pure il perché.',
  'history.refused.taken-down': 'Il negozio ha ritirato l’immagine, quindi nessuna risposta può contare.',
  'history.refused.undecided':
    '{date}: è finito il tempo in cui il negozio poteva guardarla, quindi non conta. Chiedi: per 30 giorni può ancora accoglierla.',
  'standing.error.not-offered':
    'Il negozio non fa più questo disegno così com’è. Aprilo nell’atelier, scegli altro dove c’è scritto «non più disponibile» e poi invialo.',
  'standing.error.paused':
    'Al momento il negozio non invia pubblicità. Il tuo disegno resta qui: torna quando la pagina iniziale invita di nuovo.',
  'standing.error.no-address': 'Scrivi l’indirizzo email, oppure manda tu il link.',
  'standing.error.own-address': 'Questo è il tuo indirizzo. Scrivi quello di un’altra persona.',
  'standing.error.already-sent': 'Hai già mandato un’email a questo indirizzo. Ne basta una a persona.',
  'standing.error.no-mailbox':
    'Il server di posta di questo indirizzo dice che la casella non esiste. Cerca un errore di battitura, oppure manda tu il link.',
  'standing.error.visitor-cap':
    'A tuo nome possono partire dieci email al mese. A questa persona manda tu il link.',
  'standing.error.shop-cap':
    'Per oggi il negozio ha mandato tutte le sue email. Riprova domani, oppure manda tu il link.',
  'standing.error.design-too-big':
    'Questo disegno è troppo grande per essere salvato. Togli qualcosa e salva di nuovo.',
  'standing.error.design-unknown':
    'Non siamo riusciti a leggere questo disegno. Apri l’atelier e parti da un modello.',
} satisfies Record<string, string>
