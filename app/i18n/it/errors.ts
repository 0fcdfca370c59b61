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
  'errors.500.title': 'Si è scucita una cucitura',
  'errors.500.text':
    'Qualcosa è andato storto da noi. Ciò che hai salvato non è perso. Riprova tra un momento.',
  'errors.home': 'Alla vetrina',
  'errors.required': 'Compila questo campo.',
  'errors.tooLong': 'È troppo lungo. Accorcialo.',
  'errors.invalid': 'Non riusciamo a leggerlo. Controlla e riprova.',
  'errors.name': 'Scrivi un nome: solo lettere, al massimo 40.',
  'errors.mailbox': 'Scrivi un solo indirizzo email intero, come ines@post.example.',
  'errors.contact': 'Scrivi un indirizzo email o un numero di telefono.',
  'errors.choose': 'Scegli una di queste.',
  'errors.code': 'Scrivi le sei cifre dell’email.',
}
