/** What staff read of the ledger, and what the command line says of it. */
export const audit = {
  'staff.audit': 'Ledger',
  'staff.audit.title': 'The ledger',
  'staff.audit.lead':
    'Each answer that counts, and each voucher that is granted, redeemed, voided or run out, is a line here. Lines are added and never changed: what was wrong is put right by a new line.',
  'staff.audit.about': 'How a change would show',
  'staff.audit.aboutText':
    'Each line is tied to the line before it, so a visitor’s lines form a chain. Once a day, when lines were added, the shop signs the last line of every chain. That is a checkpoint, kept in the database and in a file beside it. A line that is changed, cut off or taken out later no longer fits what was signed, and the check says so.',
  'staff.audit.aboutLimits':
    'What was added since the last checkpoint is not signed yet, and whoever holds the key of this server could sign another past. So write a fingerprint from below on paper now and then. As long as yours is among the last {shown}, the past is still the one you saw.',
  'staff.audit.check': 'Check everything now',
  'staff.audit.checkText': 'Reads every line, voucher, answer and checkpoint, and changes nothing.',
  'staff.audit.holds': 'Everything holds',
  'staff.audit.flaws_one': 'One thing does not hold',
  'staff.audit.flaws_other': '{count} things do not hold',
  'staff.audit.more_one': 'One more is told by: npm run ledger:verify',
  'staff.audit.more_other': '{count} more are told by: npm run ledger:verify',
  'staff.audit.number': '{number}',
  'staff.audit.chains': 'Chains',
  'staff.audit.lines': 'Lines',
  'staff.audit.vouchers': 'Vouchers',
  'staff.audit.answers': 'Answers',
  'staff.audit.checkpoints': 'Checkpoints',
  'staff.audit.files': 'Files of checkpoints',
  'staff.audit.last': 'The last checkpoints',
  'staff.audit.none':
    'There is no checkpoint yet. The shop looks once an hour, and makes the first once there is a line to sign.',
  'staff.audit.when': 'When',
  'staff.audit.fingerprint': 'Fingerprint',

  'staff.audit.word.none': 'nothing',
  'staff.audit.word.pending': 'waiting',
  'staff.audit.word.held': 'held',
  'staff.audit.word.counted': 'counted',
  'staff.audit.word.refused': 'refused',
  'staff.audit.word.lapsed': 'lapsed',
  'staff.audit.word.credit': 'counted',
  'staff.audit.word.reversal': 'taken back',
  'staff.audit.word.granted': 'granted',
  'staff.audit.word.redeemed': 'redeemed',
  'staff.audit.word.voided': 'voided',
  'staff.audit.word.expired': 'run out',

  'staff.audit.flaw.chain':
    'The chain of visitor {visitor} does not hold at line {seq} ({line}): a line was changed, taken out or put in. Compare the chain with a backup, and redeem nothing of this visitor’s until that is clear.',
  'staff.audit.flaw.head-cut':
    'Checkpoint {checkpoint} of {at} signed line {seq} of visitor {visitor}, and the chain ends at line {end} now: lines were cut off. Restore them from a backup made after {at}.',
  'staff.audit.flaw.head-gone':
    'Checkpoint {checkpoint} of {at} signed line {seq} of visitor {visitor}, and that visitor has no lines now: the chain was removed. Restore it from a backup made after {at}.',
  'staff.audit.flaw.head-other':
    'Checkpoint {checkpoint} of {at} signed line {seq} of visitor {visitor}, and another line stands in its place now: the chain was written anew. Compare it with a backup made after {at}.',
  'staff.audit.flaw.checkpoint-false':
    'Checkpoint {checkpoint} of {at} in the database is not as this shop signed it. Compare it with its file; if it was put in by hand, take it out of ledger_checkpoints.',
  'staff.audit.flaw.checkpoint-lacking':
    'The file {file} holds checkpoint {checkpoint}, which the database lacks. Somebody removed it, or an older backup was restored: if that was you, make a note of it and move the file out of the folder.',
  'staff.audit.flaw.checkpoint-gap':
    'Checkpoint {checkpoint} of {at} follows checkpoint {previous}, which is in neither the database nor the files. Bring its file back from a backup of the folder “checkpoints”.',
  'staff.audit.flaw.checkpoint-fork':
    'Checkpoints {other} and {checkpoint} both say that they follow the same one. One of them was signed over another copy of the database: find out which copy is yours, and stop the other.',
  'staff.audit.flaw.file-unreadable':
    'The file {file} in the folder “checkpoints” can’t be read as a checkpoint. Move it out of the folder; if the database has its checkpoint, it is written again.',
  'staff.audit.flaw.file-false':
    'The file {file} in the folder “checkpoints” is not as this shop signed it. Keep it elsewhere as evidence; if the database has its checkpoint, it is written again.',
  'staff.audit.flaw.reward-ungranted':
    'Voucher {reward} was never granted by a line: it was put in by hand. Do not redeem it, and find out who made it.',
  'staff.audit.flaw.reward-state':
    'Voucher {reward} is kept as “{state}”, and its last line says “{last}”. Trust the line: set the voucher’s row to what it says.',
  'staff.audit.flaw.reward-lacking':
    'Line {line} ({kind}) names voucher {reward}, and there is no such voucher. Restore its row from a backup.',
  'staff.audit.flaw.reward-elsewhere':
    'Line {line} ({kind}) of visitor {visitor} names voucher {reward}, which is visitor {owner}’s. Do not redeem it before you know who wrote the line.',
  'staff.audit.flaw.reward-twice':
    'Voucher {reward} was redeemed {times} times, by its lines. It was good for one: ask at the counter what was given.',
  'staff.audit.flaw.reward-unearned':
    'Voucher {reward}, number {k} of its visitor, was granted after {credits} counted answers, and {needed} were needed. Do not redeem it before you know who granted it.',
  'staff.audit.flaw.reward-k':
    'Vouchers {other} and {reward} of one visitor are both number {k}: one was put in by hand. Redeem neither before you know which.',
  'staff.audit.flaw.reward-bound':
    'Answer {answer} is said to have gone into voucher {reward}, and it never counted. Do not redeem the voucher before you know who put the answer there.',
  'staff.audit.flaw.answer-uncredited':
    'Answer {answer} is kept as counted, and no line counts it: it was set by hand. Do not let it count, and find out who set it.',
  'staff.audit.flaw.answer-state':
    'Answer {answer} is kept as “{state}”, and its last line says “{last}”. Trust the line: set the answer’s row to what it says.',
  'staff.audit.flaw.answer-lacking':
    'Line {line} ({kind}) names answer {answer}, and there is no such answer. Restore its row from a backup.',
  'staff.audit.flaw.answer-elsewhere':
    'Line {line} ({kind}) of visitor {visitor} names answer {answer}, which is visitor {owner}’s. Redeem nothing that it earned before you know who wrote the line.',
  'staff.audit.flaw.answer-twice':
    'Line {line} counts answer {answer} a second time. Redeem nothing that it earned before you know who wrote the line.',
  'staff.audit.flaw.answer-taken':
    'Line {line} takes answer {answer} back, which did not count at that time. Find out who wrote the line.',
  'staff.audit.flaw.answer-bound':
    'Answer {answer} is said to have gone into voucher {reward}, which its visitor does not have. Restore the voucher’s row from a backup.',
} as const
