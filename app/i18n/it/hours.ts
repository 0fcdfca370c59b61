import type { hours as en } from '../en/hours'

/** Gli orari di apertura e la pausa dell’abito gratuito: per chi visita e per chi lavora qui. */
export const hours: Record<keyof typeof en, string> = {
  'voucher.hours.until': 'Oggi aperto fino alle {time}.',
  'voucher.hours.today': 'Oggi aperto dalle {time}.',
  'voucher.hours.tomorrow': 'Domani aperto dalle {time}.',
  'voucher.hours.day': 'Riapre {day} alle {time}.',
  'voucher.hours.closed': 'Chiuso: {days}',
  'voucher.hours.closedWhy': 'Chiuso: {days} ({why})',

  'home.paused.title': 'Disegna un abito per una persona cara.',
  'rules.paused':
    'La campagna al momento riposa: non parte nuova pubblicità, le risposte a quella già inviata contano ancora e i buoni restano validi.',
  'rules.pausedUntil':
    'La campagna al momento riposa (ultimo giorno: {date}): non parte nuova pubblicità, le risposte a quella già inviata contano ancora e i buoni restano validi.',
  'send.paused.title': 'Al momento non parte nessuna pubblicità',
  'send.paused.again': 'Si potrà inviare di nuovo da questo giorno: {date}.',
  'send.paused.kept': 'Il tuo disegno resta qui, e le risposte a ciò che hai già inviato contano ancora.',

  'staff.settings.openingHours': 'Una nota accanto agli orari',
  'staff.settings.openingHoursHint':
    'Con parole tue, come «lunedì su appuntamento». Giorni e ore si scrivono più sotto, in Orari di apertura.',
  'staff.settings.hours': 'Orari di apertura',
  'staff.settings.hoursLead':
    'Compaiono in fondo a ogni pagina e accanto a ogni buono. Un giorno senza ore è un giorno di chiusura. Le ore sono quelle di {zone}.',
  'staff.settings.hoursSave': 'Salva gli orari',
  'staff.settings.hours.from': 'Apre',
  'staff.settings.hours.to': 'Chiude',
  'staff.settings.hours.from2': 'Riapre',
  'staff.settings.hours.to2': 'Richiude',
  'staff.settings.closed': 'Festività e altri giorni di chiusura',
  'staff.settings.closedHint': 'I giorni passati escono da soli dall’elenco.',
  'staff.settings.closed.row': 'Chiusura {count}',
  'staff.settings.closed.from': 'Primo giorno',
  'staff.settings.closed.to': 'Ultimo giorno',
  'staff.settings.closed.toHint': 'Vuoto: solo quel giorno.',
  'staff.settings.closed.note': 'Perché',
  'staff.settings.closed.noteHint': 'Può restare vuoto. Lo legge chi visita.',
  'staff.settings.closed.add': 'Aggiungi una chiusura',
  'staff.settings.closed.remove': 'Togli la chiusura {count}',
  'staff.settings.closed.changed':
    'L’elenco è cambiato qui, ma non è ancora salvato. Premi «Salva gli orari» quando è come lo vuoi.',
  'staff.settings.closed.full': 'Quaranta voci sono il massimo. Togline una prima di aggiungerne un’altra.',

  'staff.settings.pause': 'Una pausa',
  'staff.settings.pauseLead':
    'Mentre la campagna riposa nessuno può inviare nuova pubblicità, e la pagina iniziale dice perché. Le risposte a quella già inviata contano ancora, le attese continuano e i buoni restano validi.',
  'staff.settings.pauseSave': 'Salva la pausa',
  'staff.settings.pause.on': 'Metti a riposo la campagna',
  'staff.settings.pause.from': 'Primo giorno',
  'staff.settings.pause.until': 'Ultimo giorno',
  'staff.settings.pause.untilHint': 'Vuoto: finché non togli la spunta qui sopra.',
  'staff.settings.pause.text': 'Che cosa legge chi visita',
  'staff.settings.pause.textHint': 'Una frase con parole tue, di 200 lettere al massimo.',
  'staff.settings.pause.runs': 'La campagna è in corso.',
  'staff.settings.pause.rests': 'La campagna ora riposa.',
  'staff.settings.pause.planned': 'La campagna è in corso. Inizio della pausa: {date}.',
  'staff.settings.pause.over': 'La campagna è in corso. Fine della pausa: {date}.',

  'errors.staff.time': 'Scrivi un’ora come 10:00.',
  'errors.staff.otherTime': 'Scrivi anche quest’ora, oppure lasciale vuote entrambe.',
  'errors.staff.timeOrder': 'Scegli un’ora di chiusura più tardi di quella di apertura.',
  'errors.staff.timesOverlap':
    'Riapri solo dopo la prima chiusura, oppure scrivi un orario solo: dalla prima apertura all’ultima chiusura.',
  'errors.staff.day': 'Scegli un giorno, oppure scrivilo come 2026-12-24.',
  'errors.staff.dayOrder': 'Scegli un ultimo giorno che non venga prima del primo.',
}
