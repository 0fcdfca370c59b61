import type { mail as en } from '../en/mail'

export const mail: Record<keyof typeof en, string> = {
  'mail.lang': 'it',
  'mail.advertisement': 'Pubblicità, inviata per {sender}',
  'mail.shop': '{shop}, {address}',

  'mail.ad.subject': '{sender} ha disegnato qualcosa per te',
  'mail.ad.preview': 'Guarda il disegno e di’ se ti piace.',
  'mail.ad.title': '{friend}, ecco che cosa ha disegnato {sender} per te',
  'mail.ad.button': 'Guarda il disegno',
  'mail.ad.nothing': 'Aprire la pagina non costa nulla e non ti iscrive a nulla.',
  'mail.ad.whyTitle': 'Perché ricevi questa email.',
  'mail.ad.why':
    '{sender} ci ha chiesto di inviarti quest’unica email e ci ha dato il tuo nome e il tuo indirizzo.',
  'mail.ad.earns':
    'Se rispondi, aiuti {sender} a guadagnare un abito gratis; per questo è indicata come pubblicità.',
  'mail.ad.earnsWorth':
    'Se rispondi, aiuti {sender} a guadagnare un abito gratis, del valore massimo di {worth}; per questo è indicata come pubblicità.',
  'mail.ad.keepTitle': 'Che cosa conserviamo.',
  'mail.ad.keep':
    'Il tuo indirizzo è servito per quest’unica email e poi viene cancellato. Non inviamo promemoria.',
  'mail.ad.stop': 'Ferma tutte le email',
  'mail.ad.notMine': 'Non conosco questa persona',

  'mail.prove.subject': '{code} è il tuo codice per {shop}',
  'mail.prove.title': 'Ecco il tuo codice',
  'mail.prove.text': 'Scrivilo nella pagina da cui vieni. Vale 20 minuti.',
  'mail.prove.or': 'Oppure premi questo pulsante nello stesso browser in cui hai cominciato:',
  'mail.prove.button': 'Sì, sono io',
  'mail.prove.ignore':
    'Se non hai chiesto nulla a {shop}, non fare nulla. Senza il codice non succede niente.',

  'mail.answer.subject': '{friend} ha risposto',
  'mail.answer.title.just-so': '{friend} dice: proprio così',
  'mail.answer.title.in-another': '{friend} dice: sì, ma in {color}',
  'mail.answer.title.in-another.plain': '{friend} dice: sì, ma in un altro colore',
  'mail.answer.title.made': '{friend} ha fatto suo il disegno',
  'mail.answer.title.visited': '{friend} ha portato la tua immagine in negozio',
  'mail.answer.title.ordered': '{friend} l’ha ordinato',
  'mail.answer.version': 'Questa è la versione scelta da {friend}.',
  'mail.answer.counted_one': 'Un bottone cucito su {needed}.',
  'mail.answer.counted_other': '{count} bottoni cuciti su {needed}.',
  'mail.answer.counted.none': 'Stiamo verificando la risposta. La tua pagina dice quando conta.',
  'mail.answer.button': 'Guarda i tuoi bottoni',
  'mail.answer.why': 'Ricevi questa email perché hai mandato un disegno a {friend} tramite {shop}.',

  'mail.reward.subject': 'Il tuo abito è gratis',
  'mail.reward.title': '{name}, il tuo abito è gratis',
  'mail.reward.text':
    'Le risposte ci sono tutte e l’ultimo bottone è cucito. Questo è il tuo buono per un abito su misura.',
  'mail.reward.code': 'Codice',
  'mail.reward.from': 'Valido dal',
  'mail.reward.until': 'Valido fino al',
  'mail.reward.button': 'Apri il buono',
  'mail.reward.where': 'Portalo al nostro banco. Vale una volta.',
  'mail.reward.why': 'Ricevi questa email perché hai guadagnato un abito gratis da {shop}.',

  'mail.test.subject': 'Un’email di prova da {shop}',
  'mail.test.title': 'Il filo tiene',
  'mail.test.text':
    'Questa email è stata inviata dalla pagina Impostazioni di {shop}. Le email partono come devono.',
}
