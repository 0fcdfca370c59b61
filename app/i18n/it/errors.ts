import type { errors as en } from '../en/errors'

export const errors: Record<keyof typeof en, string> = {
  'errors.summary_one': 'Una cosa va riguardata',
  'errors.summary_other': '{count} cose vanno riguardate',
  'errors.404.title': 'Su questa gruccia non c’è nulla',
  'errors.404.text': 'Forse l’indirizzo è scritto male, o ciò che c’era qui è stato riposto.',
  'errors.403.title': 'Questo viene da un altro posto',
  'errors.403.text':
    'Per la tua sicurezza accettiamo risposte solo dalle nostre pagine. Torna indietro, ricarica la pagina e riprova.',
  'errors.429.title': 'Un po’ più piano, per favore',
  'errors.429.text':
    'Da qui sono arrivati molti tentativi in poco tempo. Aspetta qualche minuto, poi riprova.',
  'errors.429.stored':
    'Oggi da qui è stato salvato moltissimo, quindi per ora non si conserva altro. Quello che era già salvato non è perso. Con il pulsante Indietro del browser ritrovi quello che hai scelto: premi ancora una volta domani.',
  'errors.500.title': 'Si è scucita una cucitura',
  'errors.500.text':
    'Qualcosa è andato storto da noi. Ciò che hai salvato non è perso. Riprova tra un momento.',
  'errors.503.title': 'In questo momento non si può salvare nulla',
  'errors.503.text':
    'Lo spazio del negozio è pieno o non raggiungibile. Quello che era già salvato non è perso. Quello che hai appena inviato non è stato conservato: torna indietro e invialo di nuovo tra qualche minuto.',
  'errors.home': 'Alla vetrina',
  'errors.required': 'Compila questo campo.',
  'errors.tooLong': 'È troppo lungo. Accorcialo.',
  'errors.invalid': 'Non riusciamo a leggerlo. Controlla e riprova.',
  'errors.name': 'Scrivi un nome, con sole lettere.',
  'errors.name.line': 'Qui c’è un segno che non si vede. Scrivi il nome di nuovo invece di incollarlo.',
  'errors.name.unseen': 'Di questo non si vede nulla. Scrivi il nome in lettere.',
  'errors.name.long': 'È troppo lungo per un nome. Scrivine uno più corto: 40 lettere bastano.',
  'errors.name.marks': 'Su una lettera ci sono più segni di quanti ne ha un nome. Scrivilo con meno segni.',
  'errors.name.mixed':
    'Una parola ha lettere di due alfabeti che si somigliano. Riscrivila con una sola tastiera.',
  'errors.name.link':
    'Sembra un indirizzo web. Scrivi solo il nome, con uno spazio dopo il punto, come in Ma. Teresa.',
  'errors.name.number': 'Qui c’è un numero o un prezzo. Scrivi solo il nome.',
  'errors.name.words': 'È una frase più che un nome. Scrivi solo il nome, al massimo sei parole.',
  'errors.name.loud': 'Scrivi il nome come in una lettera: non tutto in maiuscole, senza punti esclamativi.',
  'errors.mailbox': 'Scrivi un solo indirizzo email intero, come ines@post.example.',
  'errors.mailbox.two': 'Qui c’è più di un indirizzo. Scrivine uno per campo.',
  'errors.mailbox.local':
    'Prima della @ possiamo scrivere solo a lettere semplici dalla a alla z, cifre e segni. Controlla l’indirizzo, o usane un altro.',
  'errors.contact': 'Scrivi un indirizzo email o un numero di telefono.',
  'errors.choose': 'Scegli una di queste.',
  'errors.code': 'Scrivi le sei cifre dell’email.',
}
