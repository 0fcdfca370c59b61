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
  'frame.leaveEmpty': 'Lascia vuoto questo campo',
  'frame.privacy': 'Che cosa conserviamo di te',
  'frame.freeRules': 'Le regole dell’abito gratis',
  'frame.mails': 'Le email di questa demo',
  'frame.contact': 'Scrivici',
  'frame.runsOn': 'Funziona con Toile, open source, sul nostro server',
  'frame.demo':
    'Questo è un negozio dimostrativo. Nulla viene cucito e nessuna email lascia questo computer.',
  'frame.demoSends': 'Questo è un negozio dimostrativo. Nulla viene cucito.',

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
  'home.step3Text_one': 'Chi risponde cuce il bottone. Poi ricevi un buono da portare in negozio.',
  'home.step3Text_other': 'Ogni risposta cuce un bottone. A {friends} ricevi un buono da portare in negozio.',
  'home.free': 'Un abito su misura, gratis',
  'home.worth': 'Vale fino a {worth}, in qualsiasi nostro tessuto. Oltre, paghi solo la differenza.',
  'home.allRules': 'Leggi tutte le regole, una pagina',
  'price.sum': 'Prezzo',
  'price.open': 'Di che cosa è fatto',

  'rules.title': 'L’abito gratis, in parole semplici',
  'rules.about':
    'Quali risposte contano per un abito gratis, come le controlliamo e quanto vale il buono: tutto in una pagina, in parole semplici.',
  'rules.sentence_one':
    'Quando una persona risponde, ti cuciamo un abito gratis, del valore massimo di {worth}.',
  'rules.sentence_other':
    'Quando {friends} persone diverse rispondono entro {window} mesi, ti cuciamo un abito gratis, del valore massimo di {worth}.',
  'rules.counts': 'Una risposta conta quando la persona',
  'rules.act.answered': 'preme «Proprio così» oppure «Sì, ma in …» nella pagina ricevuta per email',
  'rules.act.made': 'fa suo il disegno e conferma un indirizzo email: così vale anche per un link',
  'rules.act.visited': 'viene in negozio e mostra l’immagine',
  'rules.act.ordered': 'ordina ciò che ha visto',
  'rules.countsNot': 'Non conta quando',
  'rules.not.looked': 'la persona apre soltanto l’email o guarda la pagina',
  'rules.not.twice': 'la stessa persona è già stata contata',
  'rules.not.own': 'la risposta viene dalla tua stessa casella di posta',
  'rules.waits': 'Aspetta che una persona del negozio l’abbia guardata quando',
  'rules.waits.device': 'viene da un dispositivo che hai usato tu, o un’altra delle persone che rispondono',
  'rules.waits.machine': 'viene premuta come la premono i programmi',
  'rules.waits.again': 'il negozio non ha contato una risposta precedente allo stesso annuncio',
  'rules.waits.network': 'è una di più risposte venute da una sola rete in pochi minuti',
  'rules.waits.ring': 'chiude un giro di tre o più persone che si rispondono una dopo l’altra',
  'rules.waits.disposable': 'il suo indirizzo è di un servizio che dà caselle per pochi minuti',
  'rules.waits.spelling':
    'il suo indirizzo sembra un altro modo di scrivere il tuo, o quello di chi ha già risposto',
  'rules.waits.domain':
    'il suo indirizzo è in un dominio privato che è anche tuo, o che altre due persone hanno in comune',
  'rules.waits.visit': 'è il secondo dei tuoi annunci portato in negozio entro {hours} ore',
  'rules.waitsText':
    'Il negozio ha {review} giorni per decidere. Se entro allora non ha deciso, la risposta non conta quando viene da un tuo dispositivo, è stata premuta come premono i programmi, o segue una che non ha contato. Conta quando in comune c’era soltanto un dominio, e la risposta è venuta da un dispositivo e da una rete diversi.',
  'rules.undecided.not': 'Ogni altra risposta lasciata senza decisione non conta.',
  'rules.undecided.counts': 'Ogni altra risposta lasciata senza decisione conta.',
  'rules.reopen':
    'Ciò che non ha contato perché nessuno ha deciso si può ancora accogliere per altri {reopen} giorni.',
  'rules.check': 'Mentre la verifichiamo',
  'rules.hold_one':
    'Ogni risposta riposa un giorno prima di contare. Nel frattempo la tua pagina dice che la stiamo verificando.',
  'rules.hold_other':
    'Ogni risposta riposa {count} giorni prima di contare. Nel frattempo la tua pagina dice che la stiamo verificando.',
  'rules.holdNone': 'Una risposta conta subito, a meno che qualcosa non chieda un secondo sguardo.',
  'rules.look':
    'Quando in una risposta qualcosa non torna, aspetta una persona del negozio. La tua pagina ti dice che aspetta, e che cosa è stato deciso.',
  'rules.takeDown.keep': 'Se il negozio ritira un annuncio, le risposte già date valgono ancora.',
  'rules.takeDown.reverse': 'Se il negozio ritira un annuncio, le sue risposte non valgono più.',
  'rules.voucher': 'Il buono',
  'rules.voucherText':
    'Vale {months} mesi, per un abito, una sola volta, al nostro banco. Conserva il valore con cui ti è stato dato, qualunque cosa cambi dopo.',
  'rules.keep_one':
    'Una risposta aspetta le altre per un mese. Poi non conta più; quella che è entrata in un buono resta.',
  'rules.keep_other':
    'Una risposta aspetta le altre per {count} mesi. Poi non conta più; quella che è entrata in un buono resta.',
  'rules.month_one':
    'Ogni mese ha posto per un buono nuovo. Quando il mese è pieno, il tuo ti spetta lo stesso e si usa dal primo mese che ha posto.',
  'rules.month_other':
    'Ogni mese ha posto per {count} buoni nuovi. Quando il mese è pieno, il tuo ti spetta lo stesso e si usa dal primo mese che ha posto.',
  'rules.friend': 'Che cosa viene detto a chi lo riceve',
  'rules.friendText':
    'Che è una pubblicità, che l’hai chiesta tu e che cosa puoi guadagnare. Inviamo una sola email e nessun promemoria. Basta premere una volta per fermare ogni nostra email, finché non ci si ripensa.',
  'rules.honest': 'Come teniamo il conto',
  'rules.honestText':
    'Ogni risposta che conta è una riga in un libro. Le righe non si cambiano e non si tolgono; un errore si corregge con una riga nuova.',
  'rules.version':
    'Regole, versione {version}. Quello che hai inviato segue la versione di quando è partito, anche se cambiamo le regole.',

  'privacy.title': 'Che cosa conserviamo di te',
  'privacy.about':
    'Che cosa conserva questa sartoria di te e delle persone a cui scrivi, perché e per quanto tempo; e come chiederci di smettere.',
  'privacy.lead':
    'In queste pagine non ci sono script o immagini di altre aziende. Qui sotto trovi tutto ciò che conserviamo di te.',
  'privacy.you': 'Quando disegni',
  'privacy.youText':
    'I tuoi disegni con le loro versioni precedenti, e un cookie con cui questo browser li ritrova. Quando lo spazio del negozio è pieno, i disegni non modificati da più tempo vengono tolti, a meno che chi li ha fatti abbia confermato un indirizzo email o li abbia mandati. Le immagini che ci metti, per un mese, e finché servono a un disegno. Il tuo nome quando invii. Il tuo indirizzo email, sotto chiave, da quando lo scrivi; uno che non confermi viene cancellato un giorno dopo la scadenza del suo codice.',
  'privacy.friend': 'Quando qualcuno ti scrive tramite noi',
  'privacy.friendText':
    'Il tuo nome e, sotto chiave, il tuo indirizzo email finché l’unica email non è consegnata al servizio di posta; poi l’indirizzo viene cancellato. Il tuo nome e l’immagine restano, perché chi ha inviato veda chi ha risposto. Resta anche un segno dell’indirizzo, che nessuno può rileggere, perché nessuno ti scriva troppo spesso. Se chi invia non conferma il proprio indirizzo, il tuo viene cancellato dopo 24 ore e non parte nulla. Se l’email non può partire entro 30 giorni, anche allora il tuo indirizzo viene cancellato e non parte nulla.',
  'privacy.own': 'Quando ci metti qualcosa di tuo',
  'privacy.ownText':
    'Se lo invii, chi lavora in negozio lo guarda prima che parta. Conserviamo il disegno come l’ha visto, che cosa ha deciso e perché, e che cosa hai scritto in proposito; di ciò che ha approvato un’impronta, così non serve guardarlo di nuovo. Chi ci segnala un annuncio resta senza nome: ne conserviamo le parole.',
  'privacy.answer': 'Quando rispondi',
  'privacy.answerText':
    'Ciò che hai scelto, perché chi ha inviato possa vederlo. Non annotiamo chi apre un’email, e nell’email non ci sono immagini nascoste.',
  'privacy.count': 'Perché nessuno conti due volte',
  'privacy.countText':
    'Quando invii o rispondi conserviamo dei segni della tua casella, del tuo browser e della tua rete, fatti con una nostra chiave, che nessuno può rileggere. Grazie a loro ogni persona conta una volta sola. Il segno di una casella che ha contato resta finché offriamo l’abito gratis. Quelli di browser e reti restano finché può ancora contare una risposta che li riguarda, e dodici mesi di più. Chi qui non ha più né questi né un disegno viene allora dimenticato del tutto. Restano anche il libro di ciò che ha contato e i buoni, senza nomi.',
  'privacy.order': 'Quando chiedi qualcosa',
  'privacy.orderText':
    'Il tuo nome, come raggiungerti e le tue parole, solo per le persone del negozio. Come raggiungerti è sotto chiave. Tutto resta finché non lo fai cancellare, cosa che si fa con l’indirizzo email che hai dato.',
  'privacy.mails': 'Le nostre email',
  'privacy.mailsText':
    'Ciò che una nostra email diceva è tenuto sotto chiave, e poi cancellato: un codice dopo un giorno, tutto il resto dopo 90 giorni. Che ci sia stata una tale email resta per 90 giorni dopo un codice, e dopo ogni altra finché restano i segni dei browser.',
  'privacy.cookies': 'Cookie',
  'privacy.cookiesText':
    'Uno per i tuoi disegni, uno che distingue i browser perché nessuno conti due volte, uno per la lingua. Ciò che conserviamo del primo viene tolto quando è scaduto, al più 90 giorni dopo il tuo ultimo salvataggio. Il tuo browser non li dà a nessun altro sito. Ciò che lo studio non ha ancora potuto salvare sta nel tuo browser finché non è salvato.',
  'privacy.staff': 'Se lavori in negozio',
  'privacy.staffText':
    'Il tuo nome, l’indirizzo email con cui entri e la tua password in una forma che nessuno può rileggere. Il tuo nome resta accanto ai buoni che hai riscattato. Un dispositivo con cui hai avuto accesso tiene un cookie con cui lo riconosciamo per un anno. Un link per entrare viene dimenticato quando è stato usato o è scaduto. Ciò che fai lì viene annotato con il tuo nome, l’ora e il motivo, e resta anche quando lasci il negozio; chi visita il negozio e i suoi amici non vi sono nominati.',
  'privacy.copies': 'Copie',
  'privacy.copiesText':
    'Prima che una nuova versione del nostro programma cambi il nostro database, ne facciamo una copia. La copia contiene ciò che c’era allora, anche ciò che abbiamo cancellato dopo, finché non la eliminiamo. Ciò che una nuova versione trova nel nostro database e non appartiene più a niente e a nessuno viene messo da parte, e cancellato trenta giorni dopo.',
  'privacy.stop': 'Per fermarci o per chiedere',
  'privacy.stopText':
    'Un’email che una persona ti manda tramite noi ha un link che ferma ogni nostra email, e che permette di ripensarci; di questo conserviamo soltanto un segno del tuo indirizzo. Se un server di posta ci dice che un indirizzo non esiste, ne conserviamo un segno per 30 giorni. Per far cancellare ciò che conserviamo di te, scrivici o passa da noi. Il tuo nome, il tuo indirizzo, i tuoi disegni e le tue parole se ne vanno, e le immagini che hai inviato non si vedono più. Ciò che ha contato, i buoni e i segni restano, perché nessuno conti due volte facendosi dimenticare.',
}
