import type { audit as en } from '../en/audit'

export const audit: Record<keyof typeof en, string> = {
  'staff.audit': 'Registro',
  'staff.audit.title': 'Il registro',
  'staff.audit.lead':
    'Ogni risposta che conta e ogni buono concesso, riscattato, annullato o scaduto è qui una riga. Le righe si aggiungono e non si cambiano mai: ciò che era sbagliato si corregge con una riga nuova.',
  'staff.audit.about': 'Come si vedrebbe un cambiamento',
  'staff.audit.aboutText':
    'Ogni riga è legata alla precedente: così le righe di una persona formano una catena. Una volta al giorno, se ci sono righe nuove, il negozio firma l’ultima riga di ogni catena. Questo è un sigillo, custodito nella banca dati e in un file accanto. Una riga cambiata, tagliata o tolta dopo non corrisponde più a ciò che è stato firmato, e il controllo lo dice.',
  'staff.audit.aboutLimits':
    'Ciò che è stato aggiunto dopo l’ultimo sigillo non è ancora firmato, e chi ha la chiave di questo server potrebbe firmare un altro passato. Per questo, ogni tanto, scrivi su carta un’impronta tra quelle qui sotto. Finché la tua è tra le ultime {shown}, il passato è ancora quello che hai visto.',
  'staff.audit.check': 'Controlla tutto adesso',
  'staff.audit.checkText': 'Legge ogni riga, buono, risposta e sigillo, e non cambia nulla.',
  'staff.audit.holds': 'Tutto torna',
  'staff.audit.flaws_one': 'Una cosa non torna',
  'staff.audit.flaws_other': '{count} cose non tornano',
  'staff.audit.more_one': 'Un’altra la dice: npm run ledger:verify',
  'staff.audit.more_other': 'Altre {count} le dice: npm run ledger:verify',
  'staff.audit.number': '{number}',
  'staff.audit.chains': 'Catene',
  'staff.audit.lines': 'Righe',
  'staff.audit.vouchers': 'Buoni',
  'staff.audit.answers': 'Risposte',
  'staff.audit.checkpoints': 'Sigilli',
  'staff.audit.files': 'File dei sigilli',
  'staff.audit.last': 'Gli ultimi sigilli',
  'staff.audit.none':
    'Non c’è ancora un sigillo. Il negozio guarda una volta all’ora, e fa il primo quando c’è una riga da firmare.',
  'staff.audit.when': 'Quando',
  'staff.audit.fingerprint': 'Impronta',

  'staff.audit.word.none': 'nulla',
  'staff.audit.word.pending': 'in attesa',
  'staff.audit.word.held': 'trattenuta',
  'staff.audit.word.counted': 'contata',
  'staff.audit.word.refused': 'rifiutata',
  'staff.audit.word.lapsed': 'decaduta',
  'staff.audit.word.credit': 'contata',
  'staff.audit.word.reversal': 'ritirata',
  'staff.audit.word.granted': 'concesso',
  'staff.audit.word.redeemed': 'riscattato',
  'staff.audit.word.voided': 'annullato',
  'staff.audit.word.expired': 'fine validità',

  'staff.audit.flaw.chain':
    'La catena della persona {visitor} non torna alla riga {seq} ({line}): una riga è stata cambiata, tolta o inserita. Confronta la catena con una copia di sicurezza e, finché non è chiaro, non riscattare nulla di questa persona.',
  'staff.audit.flaw.head-cut':
    'Il sigillo {checkpoint} del {at} firma la riga {seq} della persona {visitor}, e ora la catena finisce alla riga {end}: delle righe sono state tagliate. Ripristinale da una copia di sicurezza fatta dopo il {at}.',
  'staff.audit.flaw.head-gone':
    'Il sigillo {checkpoint} del {at} firma la riga {seq} della persona {visitor}, che ora non ha righe: la catena è stata tolta. Ripristinala da una copia di sicurezza fatta dopo il {at}.',
  'staff.audit.flaw.head-other':
    'Il sigillo {checkpoint} del {at} firma la riga {seq} della persona {visitor}, e ora al suo posto ce n’è un’altra: la catena è stata riscritta. Confrontala con una copia di sicurezza fatta dopo il {at}.',
  'staff.audit.flaw.checkpoint-false':
    'Il sigillo {checkpoint} del {at} nella banca dati non è come questo negozio l’ha firmato. Confrontalo con il suo file; se è stato inserito a mano, toglilo da ledger_checkpoints.',
  'staff.audit.flaw.checkpoint-lacking':
    'Il file {file} contiene il sigillo {checkpoint}, che nella banca dati manca. Qualcuno l’ha tolto, oppure è stata ripristinata una copia più vecchia: se è stata opera tua, prendine nota e sposta il file fuori dalla cartella.',
  'staff.audit.flaw.checkpoint-gap':
    'Il sigillo {checkpoint} del {at} segue il sigillo {previous}, che non è né nella banca dati né tra i file. Riporta il suo file da una copia della cartella «checkpoints».',
  'staff.audit.flaw.checkpoint-fork':
    'I sigilli {other} e {checkpoint} dicono entrambi di seguire lo stesso. Uno è stato firmato su un’altra copia della banca dati: scopri quale copia è la tua, e ferma l’altra.',
  'staff.audit.flaw.file-unreadable':
    'Il file {file} nella cartella «checkpoints» non si legge come sigillo. Spostalo fuori dalla cartella; se la banca dati ha il suo sigillo, viene scritto di nuovo.',
  'staff.audit.flaw.file-false':
    'Il file {file} nella cartella «checkpoints» non è come questo negozio l’ha firmato. Conservalo altrove come prova; se la banca dati ha il suo sigillo, viene scritto di nuovo.',
  'staff.audit.flaw.reward-ungranted':
    'Il buono {reward} non è stato concesso da nessuna riga: è stato inserito a mano. Non riscattarlo, e scopri chi l’ha fatto.',
  'staff.audit.flaw.reward-state':
    'Il buono {reward} risulta «{state}», e la sua ultima riga dice «{last}». Fidati della riga: riporta il buono a ciò che dice.',
  'staff.audit.flaw.reward-lacking':
    'La riga {line} ({kind}) nomina il buono {reward}, che non esiste. Ripristinalo da una copia di sicurezza.',
  'staff.audit.flaw.reward-elsewhere':
    'La riga {line} ({kind}) della persona {visitor} nomina il buono {reward}, che è della persona {owner}. Non riscattarlo prima di sapere chi ha scritto la riga.',
  'staff.audit.flaw.reward-twice':
    'Secondo le sue righe il buono {reward} è stato riscattato {times} volte. Ne valeva una: chiedi al banco che cosa è stato consegnato.',
  'staff.audit.flaw.reward-unearned':
    'Il buono {reward}, numero {k} di chi l’ha avuto, è stato concesso dopo {credits} risposte contate, e ne servivano {needed}. Non riscattarlo prima di sapere chi l’ha concesso.',
  'staff.audit.flaw.reward-k':
    'I buoni {other} e {reward} di una stessa persona sono entrambi il numero {k}: uno è stato inserito a mano. Non riscattarne nessuno prima di sapere quale.',
  'staff.audit.flaw.reward-bound':
    'La risposta {answer} risulta usata per il buono {reward}, e non ha mai contato. Non riscattare il buono prima di sapere chi ce l’ha messa.',
  'staff.audit.flaw.answer-uncredited':
    'La risposta {answer} risulta contata, e nessuna riga la conta: è stata impostata a mano. Non lasciarla contare, e scopri chi l’ha impostata.',
  'staff.audit.flaw.answer-state':
    'La risposta {answer} risulta «{state}», e la sua ultima riga dice «{last}». Fidati della riga: riporta la risposta a ciò che dice.',
  'staff.audit.flaw.answer-lacking':
    'La riga {line} ({kind}) nomina la risposta {answer}, che non esiste. Ripristinala da una copia di sicurezza.',
  'staff.audit.flaw.answer-elsewhere':
    'La riga {line} ({kind}) della persona {visitor} nomina la risposta {answer}, che è della persona {owner}. Non riscattare nulla di ciò che ha fruttato prima di sapere chi ha scritto la riga.',
  'staff.audit.flaw.answer-twice':
    'La riga {line} conta la risposta {answer} una seconda volta. Non riscattare nulla di ciò che ha fruttato prima di sapere chi ha scritto la riga.',
  'staff.audit.flaw.answer-taken':
    'La riga {line} ritira la risposta {answer}, che in quel momento non contava. Scopri chi ha scritto la riga.',
  'staff.audit.flaw.answer-bound':
    'La risposta {answer} risulta usata per il buono {reward}, che la sua persona non ha. Ripristina il buono da una copia di sicurezza.',
}
