import type { shop as en } from '../en/shop'

export const shop: Record<keyof typeof en, string> = {
  'number.1': 'uno',
  'number.2': 'due',
  'number.3': 'tre',
  'number.4': 'quattro',
  'number.5': 'cinque',
  'number.6': 'sei',
  'number.7': 'sette',
  'number.8': 'otto',
  'number.9': 'nove',
  'number.10': 'dieci',

  'frame.skip': 'Vai al contenuto',
  'frame.menu': 'Pagine',
  'frame.home': '{shop}, la vetrina',
  'frame.how': 'Come funziona',
  'frame.rules': 'L’abito gratis',
  'frame.mine': 'I miei disegni',
  'frame.language': 'Lingua',
  'frame.changeLanguage': 'Cambia',
  'frame.privacy': 'Che cosa conserviamo di te',
  'frame.freeRules': 'Le regole dell’abito gratis',
  'frame.mails': 'Le email di questa demo',
  'frame.contact': 'Scrivici',
  'frame.runsOn': 'Funziona con Toile, open source, sul nostro server',
  'frame.demo':
    'Questa è una bottega dimostrativa. Nulla viene cucito e nessuna email lascia questo computer.',
  'frame.demoSends': 'Questa è una bottega dimostrativa. Nulla viene cucito.',

  'home.title_one': 'Disegna un abito per una persona cara. Quando risponde, te ne cuciamo uno gratis.',
  'home.title_other':
    'Disegna un abito per una persona cara. Quando {friends} amici rispondono, te ne cuciamo uno gratis.',
  'home.about':
    'Disegna un abito nel colore e nel tessuto che una persona cara ama, invia l’immagine e guadagna un abito tutto tuo.',
  'home.begin': 'Comincia da qui',
  'home.bare': 'Parti dal manichino spoglio',
  'home.noAccount': 'Per disegnare non serve un account. Ti chiediamo l’email solo quando invii.',
  'home.looks': 'Comincia da uno dei nostri',
  'home.from': 'da {price}',
  'home.how': 'Come funziona',
  'home.step1': 'Disegnalo',
  'home.step1Text':
    'Taglio, tessuto, colore e stampa. Scegli ciò che dona; proponiamo solo quello che sappiamo davvero cucire.',
  'home.step2': 'Invia l’immagine',
  'home.step2Text': 'Con una nostra email o con un tuo link. C’è scritto con chiarezza che è una pubblicità.',
  'home.step3_one': 'Una risposta, un abito',
  'home.step3_other': '{Friends} risposte, un abito',
  'home.step3Text_one': 'Chi risponde cuce il bottone. Poi ricevi un buono da portare in bottega.',
  'home.step3Text_other': 'Ogni risposta cuce un bottone. A {friends} ricevi un buono da portare in bottega.',
  'home.free': 'Un abito su misura, gratis',
  'home.worth': 'Vale fino a {worth}, in qualsiasi nostro tessuto. Oltre, paghi solo la differenza.',
  'home.allRules': 'Leggi tutte le regole, una pagina',
  'home.cannotDraw': 'Non è stato possibile disegnare questa immagine.',
  'price.sum': 'Prezzo',
  'price.open': 'Di che cosa è fatto',

  'rules.title': 'L’abito gratis, in parole semplici',
  'rules.sentence_one':
    'Quando una persona risponde, ti cuciamo un abito gratis, del valore massimo di {worth}.',
  'rules.sentence_other':
    'Quando {friends} persone diverse rispondono entro {window} mesi, ti cuciamo un abito gratis, del valore massimo di {worth}.',
  'rules.counts': 'Una risposta conta quando la persona',
  'rules.act.answered': 'preme «Proprio così» oppure «Sì, ma in …» nella pagina ricevuta per email',
  'rules.act.made': 'fa suo il disegno e conferma un indirizzo email',
  'rules.act.visited': 'viene in bottega e mostra l’immagine',
  'rules.act.ordered': 'ordina ciò che ha visto',
  'rules.countsNot': 'Non conta quando',
  'rules.not.looked': 'la persona apre soltanto l’email o guarda la pagina',
  'rules.not.twice': 'la stessa persona è già stata contata',
  'rules.not.own': 'la risposta viene da te o da un tuo dispositivo',
  'rules.not.machine': 'a premere è un programma e non una persona',
  'rules.check': 'Mentre la verifichiamo',
  'rules.hold_one':
    'Ogni risposta riposa un giorno prima di contare. Nel frattempo la tua pagina dice che la stiamo verificando.',
  'rules.hold_other':
    'Ogni risposta riposa {count} giorni prima di contare. Nel frattempo la tua pagina dice che la stiamo verificando.',
  'rules.holdNone': 'Una risposta conta subito, a meno che qualcosa non chieda un secondo sguardo.',
  'rules.look':
    'Quando in una risposta qualcosa non torna, la guarda una persona della bottega. La tua pagina ti dice che cosa è stato deciso.',
  'rules.voucher': 'Il buono',
  'rules.voucherText':
    'Vale {months} mesi, per un abito, una sola volta, al nostro banco. Non si può cambiare in denaro.',
  'rules.keep_one':
    'Una risposta aspetta le altre per un mese. Poi non conta più; quella che è entrata in un buono resta.',
  'rules.keep_other':
    'Una risposta aspetta le altre per {count} mesi. Poi non conta più; quella che è entrata in un buono resta.',
  'rules.month_one':
    'Cuciamo un abito gratis al mese. Quando il mese è pieno, il buono ti spetta lo stesso e si usa dal mese successivo.',
  'rules.month_other':
    'Cuciamo {count} abiti gratis al mese. Quando il mese è pieno, il buono ti spetta lo stesso e si usa dal mese successivo.',
  'rules.friend': 'Che cosa viene detto a chi lo riceve',
  'rules.friendText':
    'Che è una pubblicità, che l’hai chiesta tu e che cosa puoi guadagnare. Una sola email, nessun promemoria. Basta premere una volta per fermare ogni nostra email, per sempre.',
  'rules.honest': 'Come teniamo il conto',
  'rules.honestText':
    'Ogni risposta che conta è una riga in un libro. Le righe non si cambiano e non si tolgono; un errore si corregge con una riga nuova.',
  'rules.version':
    'Regole, versione {version}. Quello che hai inviato segue la versione di quando è partito, anche se cambiamo le regole.',

  'privacy.title': 'Che cosa conserviamo di te',
  'privacy.lead':
    'Il poco che serve per cucire e inviare. Non vendiamo nulla, e in queste pagine non ci sono script o immagini di altre aziende.',
  'privacy.you': 'Quando disegni',
  'privacy.youText':
    'I tuoi disegni e un cookie perché questo browser li ritrovi. Il tuo nome quando invii. La tua email, sotto chiave, quando l’hai confermata; una che non confermi mai viene cancellata un giorno dopo la scadenza del suo codice.',
  'privacy.friend': 'Quando qualcuno ti scrive tramite noi',
  'privacy.friendText':
    'Il tuo nome e il tuo indirizzo email, sotto chiave finché l’unica email non è consegnata al tuo servizio di posta, poi cancellati. Resta un segno che non si può rileggere, perché nessuno ti scriva troppo spesso. Se chi invia non conferma il proprio indirizzo, il tuo viene cancellato dopo 24 ore e non parte nulla.',
  'privacy.answer': 'Quando rispondi',
  'privacy.answerText':
    'Ciò che hai scelto, perché chi ha inviato possa vederlo. Non annotiamo chi apre un’email, e nell’email non ci sono immagini nascoste.',
  'privacy.order': 'Quando chiedi qualcosa',
  'privacy.orderText': 'Il tuo nome, come raggiungerti e le tue parole, solo per le persone della bottega.',
  'privacy.cookies': 'Cookie',
  'privacy.cookiesText':
    'Uno per i tuoi disegni, uno che distingue i browser perché nessuno conti due volte, uno per la lingua. Sono tutti nostri e nessuno ti segue altrove.',
  'privacy.stop': 'Per fermarci o per chiedere',
  'privacy.stopText':
    'Ogni email ha un link che ferma tutte le successive. Per vedere o cancellare ciò che conserviamo di te, scrivici o passa da noi.',
}
