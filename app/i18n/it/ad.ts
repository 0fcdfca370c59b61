import type { ad as en } from '../en/ad'

export const ad: Record<keyof typeof en, string> = {
  'ad.someone': 'Una persona cara',
  'ad.advertisement': 'Pubblicità, da parte di {sender}',
  'ad.title': '{friend}, ecco che cosa ha disegnato {sender} per te',
  'ad.about': '{sender} ha pensato a te con questo disegno.',
  'ad.question': 'Che ne dici?',
  'ad.justSo': 'Proprio così',
  'ad.justSoHint': 'Mi piace com’è',
  'ad.another': 'Sì, ma in …',
  'ad.another.color': 'Sì, ma in {color}',
  'ad.notForMe': 'Non fa per me',
  'ad.notForMeHint': 'Va bene così. Non fa guadagnare nulla e finisce qui.',
  'ad.send': 'Invia la mia risposta',
  'ad.sendHint': 'Non costa nulla e non ti iscrive a nulla.',
  'ad.or': 'Oppure vai oltre',
  'ad.make': 'Fai tuo il disegno',
  'ad.makeHint': 'cambia quello che vuoi, gratis',
  'ad.ask': 'Chiedi informazioni',
  'ad.askHint': '{price}',
  'ad.earns_mail':
    'Un sì conta come risposta e aiuta {sender} a guadagnare un abito gratis, del valore massimo di {worth}. Guardare soltanto non conta, e a nessuno diciamo che hai guardato.',
  'ad.earns_link':
    'La tua risposta arriva a {sender}. Conta per un abito gratis per {sender}, del valore massimo di {worth}, quando fai tuo il disegno e confermi il tuo indirizzo email. Guardare soltanto non conta, e a nessuno diciamo che hai guardato.',
  'ad.why_mail':
    '{sender} ci ha chiesto di inviarti quest’unica email e ci ha dato il tuo nome e il tuo indirizzo. L’indirizzo viene cancellato appena l’email è consegnata al tuo servizio di posta.',
  'ad.why_link':
    '{sender} ha preparato questa pagina e ti ha dato il link. Conosciamo il nome {friend}, nient’altro.',
  'ad.whyTitle': 'Perché vedi questa pagina',
  'ad.stop': 'Ferma tutte le email di {shop}',
  'ad.privacy': 'Che cosa conserviamo di te',
  'ad.choose': 'Scegli prima una delle risposte.',
  'ad.expired': 'Questa pagina è rimasta aperta a lungo. Invia la risposta ancora una volta.',
  'ad.note.noted':
    'Questo browser è stato usato anche da {sender}. Se sei {sender}: la tua risposta non conta, e non toglie il posto a nessuno. Se sei {friend}: una persona del negozio guarda la tua risposta prima che conti; da un telefono o un computer tuo conta prima.',
  'ad.note.quick':
    'La tua risposta è arrivata così in fretta che non si distingue da quella di un programma, quindi prima la guarda qualcuno del negozio. Se sei {friend}: la tua scelta è ancora segnata qui sotto. Premi ancora una volta.',
  'ad.note.again': 'Questa pagina è rimasta aperta a lungo. Premi ancora una volta.',
  'ad.picture': 'Il disegno di {sender}: {design}',
  'ad.thanks': 'Grazie, {friend}',
  'ad.thanksYes_mail': 'La tua risposta è arrivata a {sender}. È un bottone sulla strada di un abito gratis.',
  'ad.thanksYes_link': 'La tua risposta è arrivata a {sender}. Perché conti, fai tuo il disegno.',
  'ad.thanksColor_mail': 'La tua risposta è arrivata a {sender}, insieme a questa immagine in {color}.',
  'ad.thanksColor_link':
    'La tua risposta è arrivata a {sender}, insieme a questa immagine in {color}. Perché conti, fai tuo il disegno.',
  'ad.thanksNo': 'Abbiamo preso nota. Non succede altro, e non devi spiegazioni a nessuno.',
  'ad.thanksAgain': 'Hai già risposto; vale la tua prima risposta.',
  'ad.nothingMore': 'Non riceverai altre email da noi al riguardo.',
  'ad.gone': 'Questa pagina non è più visibile',
  'ad.goneText': 'Il negozio ha ritirato questo disegno. Non devi fare nulla.',

  'ask.lead':
    'Lasciaci due parole; una persona del negozio ti risponde con un prezzo e una data. Non è ancora un ordine.',
  'ask.name': 'Il tuo nome',
  'ask.contact': 'Come raggiungerti',
  'ask.contactHint': 'Un indirizzo email o un numero di telefono.',
  'ask.note': 'Due parole per noi',
  'ask.noteHint': 'Per quando, per quale giorno, che cosa cambieresti. Può restare vuoto.',
  'ask.weeks_one': 'Tempo di lavorazione: circa una settimana.',
  'ask.weeks_other': 'Tempo di lavorazione: circa {count} settimane.',
  'ask.price': 'Circa {price}.',
  'ask.back': 'Torna all’immagine',
  'ask.thanks': 'Abbiamo la tua richiesta, {name}',
  'ask.thanksText':
    'Una persona del negozio ti risponde. Nulla è ordinato o dovuto finché non siete d’accordo entrambi.',

  'stop.title': 'Ferma tutte le email di {shop}',
  'stop.text':
    'Premi una volta, e a questo indirizzo non scriviamo mai più, chiunque ce lo chieda. Puoi ripensarci con questo stesso link.',
  'stop.button': 'Ferma tutte le email',
  'stop.notMine': 'Non conosco chi l’ha inviata',
  'stop.notMineHint': 'Ferma anche così tutte le email, e avvisa il negozio.',
  'stop.again': 'Ricevi di nuovo le email',
  'stop.againTitle': 'Ricevi di nuovo le email di {shop}',
  'stop.againText':
    'Un giorno hai fermato le nostre email e ora aspetti un codice, o notizie da una persona amica? Premi una volta, e potremo scrivere di nuovo a questo indirizzo.',
  'stop.againDone': 'Fatto',
  'stop.againDoneText':
    'Possiamo scrivere di nuovo a questo indirizzo. Se aspetti un codice, chiedine uno nuovo.',
  'stop.done': 'Fatto',
  'stop.doneText':
    'A questo indirizzo non scriveremo più, a meno che tu ci ripensi con questo stesso link. A chi ha inviato non lo diciamo.',
}
