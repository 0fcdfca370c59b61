/** What the outbox says of mails, and of addresses that asked for peace. */
export const outbox = {
  'staff.outbox.title': 'Posta in uscita',
  'staff.outbox.lead':
    'Ogni email scritta dal negozio, dalla più recente. Gli indirizzi si cancellano quando l’email è partita; i codici di conferma un giorno dopo, il testo delle altre dopo 90 giorni.',
  'staff.outbox.local':
    'Nessun server di posta è impostato: le email restano qui e nulla lascia questo computer. Si imposta in Impostazioni, Posta.',
  'staff.outbox.none': 'Non è ancora stata scritta alcuna email.',
  'staff.outbox.subject': 'Oggetto',
  'staff.outbox.kind': 'Email',
  'staff.outbox.state': 'Stato',
  'staff.outbox.written': 'Scritta',
  'staff.outbox.to': 'A',
  'staff.outbox.erased': 'Cancellato, come promesso',
  'staff.outbox.from': 'Da',
  'staff.outbox.said': 'Il server di posta ha detto',
  'staff.outbox.tries': 'Tentativi',
  'staff.outbox.next': 'Prossimo tentativo',
  'staff.outbox.back': 'Tutte le email',
  'staff.outbox.frame': 'L’email come si vede',
  'staff.outbox.plain': 'Testo semplice',
  'staff.outbox.damaged': 'Ciò che qui resta di questa email non si può più leggere. La riga è danneggiata.',
  'staff.outbox.unreadable': 'Questa email non si può mostrare. L’ha scritta un’altra versione dell’app.',
  'staff.outbox.textErased': 'Il testo di questa email è stato cancellato, come promesso.',
  'staff.outbox.unopenable':
    'Questa email non si può aprire. È sigillata con un SECRET diverso da quello con cui gira l’app.',
  'staff.outbox.trouble.address':
    'Le email aspettano: l’indirizzo del server di posta non è valido. Correggilo in Impostazioni, Posta.',
  'staff.outbox.trouble.loopback':
    'Le email aspettano: PUBLIC_URL è questo computer e nessun altro potrebbe aprirne i collegamenti. Imposta PUBLIC_URL e riavvia.',
  'staff.outbox.trouble.sealed':
    'Le email aspettano: l’indirizzo del server di posta è sigillato con un altro SECRET. Avvia l’app con quel SECRET, oppure scrivi di nuovo il server in Impostazioni, Posta.',
  'staff.outbox.email.ad': 'Pubblicità a un amico',
  'staff.outbox.email.answer': 'Notizia di una risposta',
  'staff.outbox.email.reward': 'Buono',
  'staff.outbox.email.review': 'Avviso di una decisione su un modello',
  'staff.outbox.email.test': 'Email di prova',
  'staff.outbox.state.queued': 'In attesa di partire',
  'staff.outbox.state.sending': 'In partenza',
  'staff.outbox.state.local': 'Resta qui, nella posta locale',
  'staff.outbox.state.deferred': 'Rimandata; si riprova',
  'staff.outbox.state.refused': 'Rifiutata dal server di posta',
  'staff.outbox.state.unopenable': 'Non inviata: è sigillata con un altro SECRET',
  'staff.outbox.state.unknown':
    'Non si sa: la linea è caduta durante la consegna, quindi non si manda una seconda volta',
  'staff.outbox.state.suppressed': 'Non inviata: questa persona non vuole posta dal negozio',
  'staff.outbox.state.cancelled': 'Non inviata: è stata annullata',
  'staff.outbox.state.damaged': 'Non inviata: ciò che ne resta qui non si può più leggere',
  'staff.outbox.state.unproven': 'Non inviata: chi la manda non ha confermato un indirizzo',

  'staff.peace.title': 'Un indirizzo a cui non scriviamo',
  'staff.peace.lead':
    'Qualcuno aspetta un’email che non arriva? Guarda qui se qualcosa ci trattiene dallo scrivergli, e toglilo quando te lo chiede.',
  'staff.peace.none': 'Nulla ci trattiene dallo scrivere a questo indirizzo.',
  'staff.peace.asked': 'Il {day} qualcuno a questo indirizzo ha premuto “Ferma tutte le email”.',
  'staff.peace.bounced':
    'Il {day} il server di posta di questo indirizzo ha detto che la casella non esiste. Dopo trenta giorni si riprova.',
  'staff.peace.only': 'Toglilo solo quando te lo chiede la persona a cui appartiene l’indirizzo.',
  'staff.peace.lift': 'Scrivi di nuovo a questo indirizzo',
  'staff.peace.lifted': 'Possiamo scrivere di nuovo a questo indirizzo.',
}
