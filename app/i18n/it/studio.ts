import type { studio as en } from '../en/studio'

export const studio: Record<keyof typeof en, string> = {
  'studio.back': 'Torna al negozio',
  'studio.undo': 'Annulla',
  'studio.redo': 'Ripeti',
  'studio.undone': 'Annullato.',
  'studio.redone': 'Ripetuto.',
  'studio.view': 'Lato mostrato',
  'studio.front': 'Davanti',
  'studio.backView': 'Dietro',
  'studio.send': 'Invia a qualcuno',
  'studio.apply': 'Mostra le modifiche',
  'studio.applyHint': 'Senza JavaScript l’immagine si aggiorna quando premi il pulsante.',
  'studio.panels': 'Che cosa cambiare',
  'studio.leadTime_one': 'su ordinazione, circa {count} settimana',
  'studio.leadTime_other': 'su ordinazione, circa {count} settimane',
  'studio.leadShort_one': '{count} settimana',
  'studio.leadShort_other': '{count} settimane',

  'studio.panel.silhouette': 'Linea',
  'studio.panel.colour': 'Colore',
  'studio.panel.cloth': 'Tessuto',
  'studio.panel.print': 'Stampa',
  'studio.panel.details': 'Dettagli',
  'studio.hint.silhouette': 'Ogni taglio si combina con gli altri. Dove non si può, lo diciamo.',
  'studio.hint.colour': 'Tinto su ordinazione. Lo schermo può differire un poco dalla stoffa.',
  'studio.hint.cloth': 'Sul tuo disegno, nel tuo colore.',
  'studio.hint.print': 'Stampata sul tessuto che hai scelto.',
  'studio.hint.details': 'Piccole cose, cucite per ultime.',

  'studio.included': 'compreso',
  'studio.extra': '+ {price}',
  'studio.less': '− {price}',
  'studio.anyColor': 'Un altro colore',
  'studio.pickColor': 'Scegli un colore',
  'studio.hex': 'Codice del colore',
  'studio.hexWrong': 'Scrivi sei cifre o lettere da a a f, per esempio #1f6f6b.',
  'studio.offMark': 'non più disponibile',

  'studio.save.new': 'Nessuna modifica',
  'studio.save.saved': 'Salvato',
  'studio.save.saving': 'Salvataggio',
  'studio.save.waiting': 'Conservato su questo dispositivo, sarà salvato quando torna la rete',
  'studio.save.notKept': 'Non ancora salvato. Lascia aperta la pagina finché torna la rete',
  'studio.save.waiting.enough':
    'Conservato su questo dispositivo. Da qui è stato salvato moltissimo: sarà salvato da solo più tardi',
  'studio.save.waiting.room':
    'Conservato su questo dispositivo. Il negozio ora non ha spazio: sarà salvato da solo appena ce n’è',
  'studio.save.notKept.enough':
    'Non ancora salvato: da qui è stato salvato moltissimo. Lascia aperta la pagina',
  'studio.save.notKept.room': 'Non ancora salvato: il negozio ora non ha spazio. Lascia aperta la pagina',
  'studio.save.stale': 'Modificato in un’altra finestra',
  'studio.save.refused': 'Non salvato',
  'studio.stale.title': 'Questo disegno è stato modificato in un’altra finestra',
  'studio.stale.text': 'Non si perde nulla. Scegli con quale continuare.',
  'studio.stale.mine': 'Tieni quello mostrato qui',
  'studio.stale.theirs': 'Mostra l’altro',
  'unsaved.id': 'Non dice di quale disegno si tratta.',
  'unsaved.product': 'Non dice che cosa stai disegnando, o questo negozio non lo fa.',
  'unsaved.revision': 'Non dice da quale stato del disegno continua.',
  'unsaved.broken': 'Il modulo non è arrivato intero.',
  'unsaved.enough': 'Oggi da qui è stato salvato moltissimo, quindi questo no.',
  'unsaved.todo':
    'Nulla è cambiato. Con il pulsante Indietro del browser ritrovi quello che hai scelto: se la pagina è vecchia ricaricala, e premi ancora una volta.',
  'unsaved.wait':
    'Quello che era già salvato non è perso. Con il pulsante Indietro del browser ritrovi quello che hai scelto: lascia aperta quella pagina e premi ancora una volta domani.',
  'unsaved.link': 'Allo studio',
  'studio.refused.title': 'Non è stato possibile salvare questo disegno',
  'studio.refused.text': 'È ancora qui e su questo dispositivo. Si può salvare come nuovo disegno.',
  'studio.refused.again': 'Salva come nuovo disegno',
  'studio.sendWaits': 'Il disegno va salvato prima di poterlo mandare. Succederà appena torna la rete.',
  'studio.sendWaits.enough':
    'Il disegno va salvato prima di poterlo mandare. Da qui è stato salvato moltissimo, quindi sarà salvato da solo più tardi.',
  'studio.sendWaits.room':
    'Il disegno va salvato prima di poterlo mandare. Succederà appena il negozio ha di nuovo spazio.',
  'studio.undoBrings': '{told} Annulla per tornare a prima.',

  'studio.copied':
    'Questo disegno era stato modificato in un’altra finestra. Il tuo è conservato qui come disegno a sé.',

  'studio.missingTitle': 'Questo disegno non è qui',
  'studio.missingText':
    'Un disegno si apre solo nel browser in cui è nato, oppure dopo aver confermato lì il tuo indirizzo email.',
  'studio.missingNew': 'Fai un nuovo disegno',

  'studio.lost':
    'Una parte di questo disegno non si legge più. Scelti di nuovo: {what}. Il resto è come l’hai lasciato.',
  'studio.lost.choice': '{name} ({now})',
  'studio.lost.all': 'Le scelte di questo disegno non si leggono più: ricomincia da capo.',
  'studio.lost.product': 'Quello che avevi disegnato non si fa più. Al suo posto c’è un disegno nuovo.',
  'studio.lost.picture': 'Una tua immagine su questo disegno non è più conservata e manca.',
  'studio.lost.close': 'Ho letto',
  'studio.unread': '{field}: «{typed}» non si può leggere, perciò è rimasto com’era.',
  'studio.unread.number': 'Scrivi un numero, per esempio 12,5.',
}
