/** What a manager sets, and what each setting means. */
export const settings = {
  'staff.settings.title': 'Impostazioni',
  'staff.settings.sections': 'Sezioni delle impostazioni',
  'staff.settings.saved': 'Salvato.',
  'staff.settings.managers': 'Solo chi dirige può cambiarle.',
  'staff.settings.shop': 'Negozio',
  'staff.settings.shopLead': 'Compare in ogni pagina e, con l’indirizzo postale, in fondo a ogni email.',
  'staff.settings.shopSave': 'Salva il negozio',
  'staff.settings.name': 'Nome del negozio',
  'staff.settings.address': 'Indirizzo postale',
  'staff.settings.country': 'Paese',
  'staff.settings.currency': 'Valuta',
  'staff.settings.timeZone': 'Fuso orario',
  'staff.settings.timeZoneHint': 'Giorni, mesi e scadenze lo seguono.',
  'staff.settings.leadTimeWeeks': 'Settimane di lavorazione',
  'staff.settings.contact': 'Come raggiungervi',
  'staff.settings.contactHint': 'Un indirizzo email o un numero di telefono.',
  'staff.settings.optional': 'può restare vuoto',

  'staff.settings.prices': 'Prezzi',
  'staff.settings.pricesLead':
    'Importi in {currency}. Il prezzo base vale per il modello più semplice; ogni supplemento si aggiunge.',
  'staff.settings.pricesSave': 'Salva i prezzi',
  'staff.settings.base': 'Prezzo base',
  'staff.settings.upTo': 'fino a {price}',
  'staff.settings.motifPrices': 'Motivi',
  'staff.settings.motifPricesLead':
    'Ciò che i visitatori mettono su qualunque capo. Ogni importo vale per uno.',

  'staff.settings.rules': 'L’abito gratuito',
  'staff.settings.rulesLead':
    'La pagina pubblica delle regole nasce da qui. Un cambiamento vale per ciò che parte da allora: non cambia mai il valore di ciò che è già stato inviato, risposto o concesso.',
  'staff.settings.rulesVersion': 'Ora in vigore: versione {version}',
  'staff.settings.rulesSee': 'Guarda che cosa cambia',
  'staff.settings.rulesSave': 'Salva queste regole',
  'staff.settings.rulesLeave': 'Lascia le regole come sono',
  'staff.settings.effect': 'Che cosa cambierebbe',
  'staff.settings.effect.rule': 'Regola',
  'staff.settings.effect.now': 'Ora',
  'staff.settings.effect.then': 'Poi',
  'staff.settings.effect.new':
    'Non è ancora salvato nulla. Quando lo sarà, la nuova pubblicità partirà con la versione {version}.',
  'staff.settings.effect.stays': 'Che cosa resta come promesso',
  'staff.settings.effect.keeps': 'Tiene le sue regole',
  'staff.settings.effect.version': 'Versione {version}',
  'staff.settings.effect.earlier': 'Versioni precedenti',
  'staff.settings.effect.shares': 'Pubblicità inviate',
  'staff.settings.effect.answers': 'Risposte contate',
  'staff.settings.effect.vouchers': 'Buoni concessi',
  'staff.settings.effect.underWay': 'Chi è a metà strada',
  'staff.settings.effect.nobody': 'Nessuno ha risposte in attesa di altre.',
  'staff.settings.effect.makersText_one':
    'Una persona ha risposte in attesa di altre. Valgono quanto prima; se gli altri rispondono con le nuove regole:',
  'staff.settings.effect.makersText_other':
    '{count} persone hanno risposte in attesa di altre. Valgono quanto prima; se gli altri rispondono con le nuove regole:',
  'staff.settings.effect.open': 'Risposte ancora necessarie',
  'staff.settings.effect.makers': 'Persone',
  'staff.settings.effect.moved':
    'Nel frattempo una collega o un collega ha cambiato le regole: ora è in vigore la versione {version} e del tuo non è stato salvato nulla. Guarda di nuovo che cosa cambierebbe.',
  'staff.settings.rulesSame': 'Nulla era diverso: la versione resta.',
  'staff.settings.acts': 'Che cosa vale come risposta',
  'staff.settings.undecided': 'Se nessuno decide in tempo su una risposta ferma',
  'staff.settings.undecidedHint':
    'Ciò che ha inviato un programma, o un dispositivo di chi ha mandato il disegno, senza decisione non conta mai. Quando in comune c’era soltanto un dominio privato, e non dispositivo e rete, conta sempre.',
  'staff.settings.undecided.not': 'Non conta, e per altri 30 giorni si può accogliere',
  'staff.settings.undecided.counts': 'Conta',
  'staff.settings.friends': 'Amici per un abito',
  'staff.settings.windowMonths': 'Mesi in cui una risposta può contare',
  'staff.settings.holdDays': 'Giorni di riposo prima che una risposta conti',
  'staff.settings.holdDaysHint': 'Con 0 conta subito.',
  'staff.settings.rewardsPerMonth': 'Abiti gratuiti al mese, per tutto il negozio',
  'staff.settings.rewardsPerMonthHint': 'Altri buoni valgono dal mese dopo.',
  'staff.settings.voucherMonths': 'Mesi di validità di un buono',
  'staff.settings.takeDown': 'Quando un annuncio viene ritirato',
  'staff.settings.takeDown.keep': 'Le risposte date da amiche e amici sinceri valgono ancora',
  'staff.settings.takeDown.reverse': 'Le risposte vengono annullate, e i buoni nati da esse non valgono più',
  'staff.settings.worth': 'Un abito gratuito vale fino a',

  'staff.settings.smtp': 'Posta',
  'staff.settings.smtpLead':
    'Senza un server di posta, le email restano nella posta in uscita qui e nulla lascia questo computer.',
  'staff.settings.smtpSave': 'Salva le impostazioni di posta',
  'staff.settings.smtpFromEnvironment':
    'SMTP_URL è impostato dove si avvia l’app e precede quanto scritto qui. Per usare questo modulo, avvia l’app senza.',
  'staff.settings.smtpUnopenable':
    'Il server di posta inserito è sigillato con un altro SECRET e le email aspettano. Avvia l’app con quel SECRET, oppure scrivi di nuovo server e password.',
  'staff.settings.url': 'Server di posta',
  'staff.settings.urlHint': 'Come smtp://utente@mail.example.com:587, o smtps:// per la porta 465.',
  'staff.settings.password': 'Password del server di posta',
  'staff.settings.passwordKept': 'Una password è conservata e non si mostra. Lascia vuoto per tenerla.',
  'staff.settings.passwordHint': 'Non si mostra mai più.',
  'staff.settings.passwordAgain':
    'Scrivi di nuovo la password: quella conservata è di un altro server o di un altro utente.',
  'staff.settings.fromAddress': 'Inviare la posta da',
  'staff.settings.test': 'Invia un’email di prova',
  'staff.settings.testTo': 'A',
  'staff.settings.testOk': 'Il server di posta ha preso l’email di prova. Guarda nella casella di {to}.',
  'staff.settings.testLocal':
    'Nessun server di posta è impostato. L’email di prova è nella posta in uscita qui.',
  'staff.settings.testRefused': 'L’email di prova non è partita. Il server di posta ha detto: {said}',
  'staff.settings.testUnreachable':
    'Il server di posta non si raggiunge: {said}. Controlla il nome, la porta e che un firewall ci lasci passare.',
  'staff.settings.testLogin':
    'Il server di posta non ha accettato l’utente o la password: {said}. Controllali e salvali di nuovo.',
  'staff.settings.testTls':
    'La connessione sicura è fallita: {said}. Controlla la porta, e se l’indirizzo comincia con smtp:// o smtps://.',
  'staff.settings.testSealed':
    'L’email di prova non è partita: l’indirizzo del server di posta è sigillato con un altro SECRET. Scrivi di nuovo server e password.',
  'staff.settings.testLoopback':
    'La posta vera è rifiutata finché PUBLIC_URL è questo computer, perché i suoi collegamenti non porterebbero da nessuna parte. Imposta PUBLIC_URL e riavvia.',

  'staff.settings.offer': 'Che cosa offrite',
  'staff.settings.offerLead':
    'Togli la spunta a ciò che ora non puoi fare. Non si offre più; i disegni che lo usano si vedono ancora.',
  'staff.settings.offerProducts': 'Che cosa fai',
  'staff.settings.offCount_one': '{count} tolto',
  'staff.settings.offCount_other': '{count} tolti',
  'staff.settings.offNone': 'tutto',
  'staff.settings.offerSave': 'Salva l’offerta',
}
