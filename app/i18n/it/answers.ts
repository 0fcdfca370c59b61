/** What the people of the shop read about answers, what went out, and who asked to be forgotten. */
export const answers = {
  'staff.someone': 'Qualcuno',
  'staff.answers.title': 'Risposte',
  'staff.answers.lists': 'Elenchi di risposte',
  'staff.answers.waiting': 'Ti aspettano',
  'staff.answers.undecided': 'Non decise in tempo',
  'staff.answers.all': 'Tutte le risposte',
  'staff.answers.lead.waiting':
    'Qualcosa in queste risposte è insolito, quindi da sole non contano. Guardale una per una e decidi. Se nessuno decide in tempo, le regole della campagna dicono se contano.',
  'staff.answers.lead.undecided':
    'Nessuno aveva deciso quando il loro tempo è finito, quindi non contano. Per 30 giorni puoi ancora accoglierle.',
  'staff.answers.lead.all':
    'Ogni risposta secondo chi ha inviato, dalla più recente. Una che conta si può annullare.',
  'staff.answers.none.waiting': 'Ogni risposta è decisa.',
  'staff.answers.none.undecided': 'Nulla è rimasto indeciso.',
  'staff.answers.none.all': 'Nessuno ha ancora risposto.',
  'staff.answers.forFrom': 'Per {friend}, da {sender}',
  'staff.answers.group_one': 'Qui {count} risposta',
  'staff.answers.group_other': 'Qui {count} risposte',
  'staff.answers.newer': 'Più recenti',
  'staff.answers.older': 'Meno recenti',
  'staff.answers.pages': 'Pagine',
  'staff.answers.decideBy': 'Da decidere entro il {day}',
  'staff.answers.reopenUntil': 'Si può accogliere fino al {day}',
  'staff.answers.state.pending': 'Riposa fino al {day}',
  'staff.answers.state.held': 'Ti aspetta',
  'staff.answers.state.counted': 'Conta',
  'staff.answers.state.refused': 'Non conta',
  'staff.answers.state.lapsed': 'Ormai troppo vecchia',

  'staff.signal.machine': 'Inviata come fa un programma',
  'staff.signal.refused-before': 'Dopo una che non è stata contata',
  'staff.signal.same-visit': 'Un secondo nella stessa visita',
  'staff.signal.ring': 'Tre o più che si rispondono a vicenda',
  'staff.signal.hurried-network': 'Più d’una da una rete in pochi minuti',
  'staff.signal.disposable': 'Una casella per pochi minuti',
  'staff.signal.own-device': 'Un dispositivo di chi ha inviato',
  'staff.signal.shared-device': 'Un dispositivo di un’altra persona',
  'staff.signal.own-likeness': 'Una casella simile a quella di chi ha inviato',
  'staff.signal.shared-likeness': 'Una casella simile a quella di un’altra persona',
  'staff.signal.own-domain': 'Al dominio privato di chi ha inviato',
  'staff.signal.shared-domain': 'Più persone a un solo dominio',
  'staff.signal.other': 'Messa da parte senza un motivo annotato',
  'staff.signal.machine.why':
    'Questa risposta è stata inviata come fanno i programmi, più in fretta di quanto si legga o senza la mano di nessuno. C’è chi è veloce, e ci sono servizi di posta che premono i pulsanti da soli.',
  'staff.signal.refused-before.why':
    'Qualcuno qui non ha contato una risposta precedente a questo annuncio, e poi è arrivata un’altra risposta. Così torna un’amica il cui primo tocco sembrava di un programma, e così riprova anche chi insiste.',
  'staff.signal.same-visit.why':
    'Nelle stesse ore è stato portato in negozio un altro annuncio di {sender}. Due amici possono venire insieme, e una persona sola può portare più annunci.',
  'staff.signal.ring.why':
    'Questa risposta chiude un giro: {sender} ha risposto a qualcuno, e così via da una persona all’altra, fino a chi ha risposto a questa. Così è un gruppo di amici a cui piace il negozio, e così è chi si è messo d’accordo.',
  'staff.signal.hurried-network.why':
    'Almeno tre risposte a {sender} sono venute da una sola rete in dieci minuti. Così sono gli amici a un tavolo, e così è una persona con più caselle. Una sola rete, da sola, non è un motivo.',
  'staff.signal.disposable.why':
    'La casella è di un servizio che ne dà una per pochi minuti a chiunque la chieda. La usa chi è prudente, e la usa chi ha bisogno in fretta di un’altra persona.',
  'staff.signal.own-device.why':
    'Questa risposta viene da un telefono o computer usato anche da {sender}. Un tablet condiviso in casa, o un telefono prestato, sembrano la stessa cosa.',
  'staff.signal.shared-device.why':
    'Questa risposta viene da un telefono o computer da cui ha già risposto un’altra persona. Due persone della stessa casa sembrano la stessa cosa.',
  'staff.signal.own-likeness.why':
    'La casella somiglia a una di {sender}, per esempio con qualcosa aggiunto dopo un segno più. Non sappiamo se questo servizio di posta consegna entrambe alla stessa persona.',
  'staff.signal.shared-likeness.why':
    'La casella somiglia a quella di un’altra persona che ha risposto. Può essere la stessa persona due volte, o due con nomi simili.',
  'staff.signal.own-domain.why':
    'La casella è allo stesso indirizzo privato, dopo la chiocciola, di quella di {sender}. Così è una famiglia o un posto di lavoro, e così è una persona con molte caselle.',
  'staff.signal.shared-domain.why':
    'Tre persone o più hanno caselle allo stesso indirizzo privato, dopo la chiocciola. Così sono i colleghi, e così è una persona con molte caselle.',
  'staff.signal.other.why': 'È stata messa da parte e nessun motivo è annotato.',
  'staff.signal.record_one':
    'Finora, {right} su {count} risposta ferma per questo e poi decisa non ha contato.',
  'staff.signal.record_other':
    'Finora, {right} su {count} risposte ferme per questo e poi decise non hanno contato.',
  'staff.signal.record.none': 'Su questo ancora nessuna decisione.',

  'staff.refused.own': 'Di chi ha inviato',
  'staff.refused.duplicate': 'Questa persona conta già',
  'staff.refused.window': 'Arrivata a tempo scaduto',
  'staff.refused.staff': 'Così ha deciso il negozio',
  'staff.refused.taken-down': 'L’immagine è stata ritirata',
  'staff.refused.undecided': 'Nessuno ha deciso in tempo',
  'staff.refused.other': 'Nessun motivo è annotato',

  'staff.answer.back': 'Tutte le risposte',
  'staff.answer.backShares': 'Ciò che è partito',
  'staff.answer.picture': 'Come l’ha mandato {sender}',
  'staff.answer.version': 'Come lo vorrebbe {friend}',
  'staff.answer.noPicture': 'Non resta nulla da mostrare.',
  'staff.answer.why': 'Perché è ferma',
  'staff.answer.whyWas': 'Perché era ferma',
  'staff.answer.sent': 'Inviato',
  'staff.answer.way': 'Come',
  'staff.way.mail': 'Per email',
  'staff.way.link': 'Con un link',
  'staff.way.card': 'Su un biglietto',
  'staff.answer.act': 'Che cosa ha fatto',
  'staff.answer.when': 'Quando',
  'staff.answer.choice': 'Che cosa ha scelto',
  'staff.choice.just-so': 'Proprio così',
  'staff.choice.in-another': 'Sì, in un altro colore',
  'staff.choice.not-for-me': 'Non fa per me',
  'staff.answer.noAnswer': 'Ancora nessuna risposta',
  'staff.answer.decided': 'Deciso',
  'staff.answer.decidedBy': '{name}, {day}',
  'staff.answer.takenDown': 'Ritirata',
  'staff.answer.standing': 'Che cosa legge chi ha inviato',
  'staff.answer.sender': 'Che cos’altro ha chi ha inviato',
  'staff.answer.tally.counted': 'Risposte che contano',
  'staff.answer.tally.pending': 'Risposte che riposano',
  'staff.answer.tally.held': 'Risposte che ti aspettano',
  'staff.answer.tally.refused': 'Risposte che non contano',
  'staff.answer.tally.lapsed': 'Risposte ormai troppo vecchie',
  'staff.answer.vouchers': 'Buoni',
  'staff.answer.noVouchers': 'Ancora nessuno',
  'staff.voucher.granted': 'Del {day}, non ancora usato',
  'staff.voucher.redeemed': 'Del {day}, riscattato',
  'staff.voucher.voided': 'Del {day}, ora annullato',
  'staff.voucher.expired': 'Del {day}, scaduto',
  'staff.answer.decide': 'Decidi',
  'staff.answer.decideHint':
    'Se la accetti, conta come le altre. Se non la conti, quella persona può ancora rispondere a qualcun altro.',
  'staff.answer.downHint': 'L’immagine è stata ritirata, quindi questa risposta non si può più accettare.',
  'staff.answer.accept': 'Accetta questa risposta',
  'staff.answer.refuse': 'Non contarla',
  'staff.answer.refuse.what':
    'Chi ha inviato legge che il negozio l’ha guardata e non l’ha contata. Se all’annuncio si risponde di nuovo, anche quella risposta aspetta voi. Per 30 giorni potete ancora accogliere questa.',
  'staff.answer.refuse.press': 'Sì, non contarla',
  'staff.answer.reopen': 'Accoglila lo stesso',
  'staff.answer.reopenHint':
    'Nessuno ha deciso in tempo. Fino al {day} puoi ancora accoglierla; poi conta come le altre.',
  'staff.answer.reopenRefused':
    'È stata guardata e non contata. Fino al {day} potete ancora accoglierla; poi conta come ogni altra.',
  'staff.answer.reverse': 'Annulla questa risposta',
  'staff.answer.reverse.what':
    'Smette di contare, e chi ha inviato legge che il negozio l’ha guardata e non l’ha contata. Il registro tiene entrambe le righe.',
  'staff.answer.reverse.voids': 'Il buono del {day} non è ancora usato. Viene annullato.',
  'staff.answer.reverse.stays': 'Il buono del {day} è stato riscattato, quindi resta riscattato.',
  'staff.answer.reverse.none': 'Nessun buono dipende da questa risposta.',
  'staff.answer.reverse.left_one': 'Dopo, a chi ha inviato conta {count} risposta.',
  'staff.answer.reverse.left_other': 'Dopo, a chi ha inviato contano {count} risposte.',
  'staff.answer.reverse.press': 'Sì, annullala',
  'staff.answer.reinstate': 'Falla contare di nuovo',
  'staff.answer.reinstate.what':
    'Era stata annullata. Una nuova riga del registro la conta di nuovo, e chi ha inviato legge che conta.',
  'staff.answer.reinstate.voucher':
    'Un buono annullato perché mancava viene concesso di nuovo, se le risposte bastano.',
  'staff.answer.reinstate.press': 'Sì, falla contare',
  'staff.answer.reason': 'Perché, in una frase',
  'staff.answer.reasonHint': 'Resta per sempre nel registro degli atti. Non fare nomi.',
  'staff.answer.reasonMissing': 'Scrivi perché, in una frase. Nulla è cambiato.',
  'staff.answer.own':
    'L’hai mandato tu, o è la tua risposta, quindi non puoi decidere tu. Può farlo {names}.',
  'staff.answer.ownAlone':
    'L’hai mandato tu, o è la tua risposta, quindi non puoi decidere tu, e per ora qui non può farlo nessun altro. Invita un altro responsabile alla pagina Persone; fino ad allora resta com’è.',
  'staff.answer.down': 'Ritira l’immagine',
  'staff.answer.said.accepted': 'Accettata. Qui sotto c’è scritto a che punto è.',
  'staff.answer.said.refused': 'Non conta. Lo dice la pagina di chi ha inviato.',
  'staff.answer.said.reopened': 'Accolta. Qui sotto c’è scritto a che punto è.',
  'staff.answer.said.reversed': 'Annullata. Non conta più.',
  'staff.answer.said.reinstated': 'Conta di nuovo. Qui sotto c’è scritto che cosa comporta.',
  'staff.answer.said.own':
    'L’hai mandato tu, o è la tua risposta: decide un’altra persona. Nulla è cambiato.',
  'staff.answer.said.not-allowed': 'Sulle risposte decide chi dirige. Nulla è cambiato.',
  'staff.answer.said.taken':
    'Nel frattempo questa persona ha contato altrove, quindi qui non può contare. Nulla è cambiato.',
  'staff.answer.said.down-first':
    'Nel frattempo l’immagine è stata ritirata, quindi non può contare. Nulla è cambiato.',
  'staff.answer.said.gone': 'Era già decisa. Nulla è cambiato.',
  'staff.answer.said.goneBy': '{name} ha già deciso. Nulla è cambiato.',
  'staff.answer.said.goneMe': 'Hai già deciso. Nulla è cambiato.',

  'staff.shares': 'Partiti',
  'staff.shares.title': 'Ciò che è partito',
  'staff.shares.lead': 'Ogni immagine partita, dalla più recente. Aprine una per ritirarla.',
  'staff.shares.none': 'Non è ancora partito nulla.',
  'staff.shares.noAnswer': 'Ancora nessuna risposta',
  'staff.shares.unsent': 'Non ancora partito',
  'staff.shares.down': 'Ritirata',
  'staff.shares.forget': 'Qualcuno chiede di essere dimenticato',

  'staff.forget.title': 'Qualcuno ci chiede di dimenticarlo',
  'staff.forget.lead':
    'Scrivi l’indirizzo email che ha usato qui. Prima vedi che cosa sparisce e che cosa resta; prima di una seconda pressione non succede nulla.',
  'staff.forget.email': 'Il suo indirizzo email',
  'staff.forget.look': 'Guarda che cosa abbiamo',
  'staff.forget.nobody':
    'Non conosciamo nessuno con questo indirizzo. Chiedi come si scrive, o se ne ha un altro.',
  'staff.forget.goes': 'Questo sparisce',
  'staff.forget.stays': 'Questo resta',
  'staff.forget.goes.name': 'Il nome e l’indirizzo, anche dove altre persone le hanno scritto',
  'staff.forget.goes.designs_one': '{count} disegno, con ogni versione precedente e le immagini che porta',
  'staff.forget.goes.designs_other':
    '{count} disegni, con ogni versione precedente e le immagini che portano',
  'staff.forget.goes.shares_one':
    '{count} immagine inviata: viene ritirata, anche dalle email già partite, e il nome di chi l’ha ricevuta sparisce',
  'staff.forget.goes.shares_other':
    '{count} immagini inviate: vengono ritirate, anche dalle email già partite, e i nomi di chi le ha ricevute spariscono',
  'staff.forget.goes.received_one': 'Il suo nome su {count} immagine ricevuta',
  'staff.forget.goes.received_other': 'Il suo nome su {count} immagini ricevute',
  'staff.forget.goes.asks_one': '{count} richiesta al negozio: si chiude, senza nome, parole e recapito',
  'staff.forget.goes.asks_other': '{count} richieste al negozio: si chiudono, senza nome, parole e recapito',
  'staff.forget.goes.waiting': 'Le sue email non ancora partite, e ogni browser da cui è entrata',
  'staff.forget.stays.ledger': 'Il registro e ciò che ha contato, senza un nome',
  'staff.forget.stays.marks':
    'Segni che non si possono rileggere, perché nessuno guadagni due volte facendosi dimenticare e nessuna email vada dove non è voluta',
  'staff.forget.stays.vouchers_one':
    '{count} buono non usato: chi ne mostra il codice può ancora riscattarlo',
  'staff.forget.stays.vouchers_other':
    '{count} buoni non usati: chi ne mostra il codice può ancora riscattarli',
  'staff.forget.stays.others': 'Ciò che altri hanno fatto o chiesto, anche se è nato da un suo disegno',
  'staff.forget.press': 'Dimentica questa persona',
  'staff.forget.never': 'Non si può annullare.',
  'staff.forget.done': 'Dimenticata. Non resta nulla se non segni e somme.',
  'staff.forget.gone': 'Non c’era più nulla da dimenticare.',
} as const
