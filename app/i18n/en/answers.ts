/** What the people of the shop read about answers, what went out, and who asked to be forgotten. */
export const answers = {
  'staff.someone': 'Someone',
  'staff.answers.title': 'Answers',
  'staff.answers.lists': 'Lists of answers',
  'staff.answers.waiting': 'Waiting for you',
  'staff.answers.undecided': 'Not decided in time',
  'staff.answers.all': 'All answers',
  'staff.answers.lead.waiting':
    'Something about these looks odd, so they do not count by themselves. Look at each one and decide. If nobody decides in time, the rules of the campaign say whether it counts.',
  'staff.answers.lead.undecided':
    'Nobody had decided on these when their time ended, so they do not count. For 30 days you can still take them in.',
  'staff.answers.lead.all': 'Every answer by its sender, the newest first. A counted one can be taken back.',
  'staff.answers.none.waiting': 'Every answer is decided.',
  'staff.answers.none.undecided': 'Nothing was left undecided.',
  'staff.answers.none.all': 'Nobody has answered yet.',
  'staff.answers.forFrom': 'For {friend}, from {sender}',
  'staff.answers.group_one': '{count} answer here',
  'staff.answers.group_other': '{count} answers here',
  'staff.answers.newer': 'Newer',
  'staff.answers.older': 'Older',
  'staff.answers.pages': 'Pages',
  'staff.answers.decideBy': 'Decide by {day}',
  'staff.answers.reopenUntil': 'Can be taken in until {day}',
  'staff.answers.state.pending': 'Rests until {day}',
  'staff.answers.state.held': 'Waits for you',
  'staff.answers.state.counted': 'Counts',
  'staff.answers.state.refused': 'Does not count',
  'staff.answers.state.lapsed': 'Too old now',

  'staff.signal.machine': 'Sent like a program sends',
  'staff.signal.refused-before': 'After one that did not count',
  'staff.signal.same-visit': 'A second one in one visit',
  'staff.signal.ring': 'Three or more who answer each other',
  'staff.signal.hurried-network': 'Several from one network within minutes',
  'staff.signal.disposable': 'A mailbox for a few minutes',
  'staff.signal.own-device': 'A device of the sender’s',
  'staff.signal.shared-device': 'A device of another friend’s',
  'staff.signal.own-likeness': 'A mailbox like the sender’s',
  'staff.signal.shared-likeness': 'A mailbox like another friend’s',
  'staff.signal.own-domain': 'At the sender’s own domain',
  'staff.signal.shared-domain': 'Several friends at one domain',
  'staff.signal.other': 'Put aside without a reason on record',
  'staff.signal.machine.why':
    'This answer was sent the way programs send forms, faster than people read or without anybody’s hand. Some people are quick, and some mail services press buttons by themselves.',
  'staff.signal.refused-before.why':
    'Somebody here did not let an earlier answer to this ad count, and then the ad was answered again. A friend whose first press looked like a program’s comes back so, and so does somebody who tries once more.',
  'staff.signal.same-visit.why':
    'Another ad of {sender}’s was brought to the shop in the same hours. Two friends may come together, and one person may bring several ads.',
  'staff.signal.ring.why':
    'This friend’s answer closes a ring: {sender} answered somebody, and so on from one to the next, until somebody answered this friend. A circle of friends who all like the shop looks so, and so do people who agreed on it.',
  'staff.signal.hurried-network.why':
    'At least three answers to {sender} came from one network within ten minutes. Friends at one table look so, and so does one person with several mailboxes. One network alone is no reason.',
  'staff.signal.disposable.why':
    'The mailbox is at a service that gives out mailboxes for a few minutes to whoever asks. Careful people use one, and so does somebody who needs another friend quickly.',
  'staff.signal.own-device.why':
    'This answer came from a phone or computer that {sender} has used as well. A shared tablet at home, or a borrowed phone, looks just the same.',
  'staff.signal.shared-device.why':
    'This answer came from a phone or computer that another friend has answered from. Two people of one household look just the same.',
  'staff.signal.own-likeness.why':
    'The mailbox looks like one of {sender}’s own, for example with something added after a plus sign. We do not know whether this mail service hands both to one person.',
  'staff.signal.shared-likeness.why':
    'The mailbox looks like that of another friend who has answered. It may be one person twice, or two people with like names.',
  'staff.signal.own-domain.why':
    'The mailbox is at the same private address, behind the @ sign, as {sender}’s own. A family or a workplace looks so, and so does one person with many mailboxes.',
  'staff.signal.shared-domain.why':
    'Three friends or more have mailboxes at one private address, behind the @ sign. Colleagues look so, and so does one person with many mailboxes.',
  'staff.signal.other.why': 'It was put aside, and no reason is on record.',
  'staff.signal.record_one': 'So far, {right} of {count} answer held for this and decided on did not count.',
  'staff.signal.record_other':
    'So far, {right} of {count} answers held for this and decided on did not count.',
  'staff.signal.record.none': 'No decisions on this yet.',

  'staff.refused.own': 'The sender’s own',
  'staff.refused.duplicate': 'This friend counts already',
  'staff.refused.window': 'Came too late',
  'staff.refused.staff': 'The shop decided so',
  'staff.refused.taken-down': 'The picture was taken down',
  'staff.refused.undecided': 'Nobody decided in time',
  'staff.refused.other': 'No reason is on record',

  'staff.answer.back': 'All answers',
  'staff.answer.backShares': 'What went out',
  'staff.answer.picture': 'As {sender} sent it',
  'staff.answer.version': 'As {friend} would have it',
  'staff.answer.noPicture': 'There is nothing left to show of it.',
  'staff.answer.why': 'Why it is held',
  'staff.answer.whyWas': 'Why it was held',
  'staff.answer.sent': 'Sent',
  'staff.answer.way': 'How',
  'staff.way.mail': 'By email',
  'staff.way.link': 'By link',
  'staff.way.card': 'On a card',
  'staff.answer.act': 'What the friend did',
  'staff.answer.when': 'When',
  'staff.answer.choice': 'What they chose',
  'staff.choice.just-so': 'Just so',
  'staff.choice.in-another': 'Yes, in another colour',
  'staff.choice.not-for-me': 'Not for me',
  'staff.answer.noAnswer': 'No answer yet',
  'staff.answer.decided': 'Decided',
  'staff.answer.decidedBy': '{name}, {day}',
  'staff.answer.takenDown': 'Taken down',
  'staff.answer.standing': 'What the sender reads',
  'staff.answer.sender': 'What else this sender has',
  'staff.answer.tally.counted': 'Answers that count',
  'staff.answer.tally.pending': 'Answers that rest',
  'staff.answer.tally.held': 'Answers that wait for you',
  'staff.answer.tally.refused': 'Answers that do not count',
  'staff.answer.tally.lapsed': 'Answers too old by now',
  'staff.answer.vouchers': 'Vouchers',
  'staff.answer.noVouchers': 'None yet',
  'staff.voucher.granted': 'Granted {day}, not used yet',
  'staff.voucher.redeemed': 'Granted {day}, redeemed',
  'staff.voucher.voided': 'Granted {day}, void now',
  'staff.voucher.expired': 'Granted {day}, ran out',
  'staff.answer.decide': 'Decide',
  'staff.answer.decideHint':
    'Accepted, it counts as any other. Not counted, the friend is free to answer someone else.',
  'staff.answer.downHint': 'The picture is taken down, so this answer cannot be accepted any more.',
  'staff.answer.accept': 'Accept this answer',
  'staff.answer.refuse': 'Do not count it',
  'staff.answer.refuse.what':
    'The sender reads that the shop looked at it and did not count it. If the ad is answered again, that answer waits for you as well. For 30 days you can take this one in after all.',
  'staff.answer.refuse.press': 'Yes, leave it out',
  'staff.answer.reopen': 'Take it in after all',
  'staff.answer.reopenHint':
    'Nobody decided in time. Until {day} you can still take it in; it then counts as any other.',
  'staff.answer.reopenRefused':
    'It was looked at and not counted. Until {day} you can still take it in; it then counts as any other.',
  'staff.answer.reverse': 'Take this answer back',
  'staff.answer.reverse.what':
    'It stops counting, and its sender reads that the shop looked at it and did not count it. The ledger keeps both lines.',
  'staff.answer.reverse.voids': 'The voucher of {day} is not used yet. It becomes void.',
  'staff.answer.reverse.stays': 'The voucher of {day} was redeemed, so it stays redeemed.',
  'staff.answer.reverse.none': 'No voucher depends on it.',
  'staff.answer.reverse.left_one': '{count} answer counts for this sender afterwards.',
  'staff.answer.reverse.left_other': '{count} answers count for this sender afterwards.',
  'staff.answer.reverse.press': 'Yes, take it back',
  'staff.answer.reinstate': 'Let it count again',
  'staff.answer.reinstate.what':
    'It was taken back. A new line in the ledger counts it again, and its sender reads that it counts.',
  'staff.answer.reinstate.voucher':
    'A voucher that became void for want of it is granted again, if the answers are enough.',
  'staff.answer.reinstate.press': 'Yes, let it count',
  'staff.answer.reason': 'Why, in a sentence',
  'staff.answer.reasonHint': 'It stands in the audit for good. Name nobody.',
  'staff.answer.reasonMissing': 'Say why in a sentence. Nothing was changed.',
  'staff.answer.own': 'You sent this, or it is your own answer, so you can’t decide on it. {names} can.',
  'staff.answer.ownAlone':
    'You sent this, or it is your own answer, so you can’t decide on it, and so far nobody else here can. Invite another manager under People; until then it stays as it is.',
  'staff.answer.down': 'Take the picture down',
  'staff.answer.said.accepted': 'Accepted. Where it stands is told below.',
  'staff.answer.said.refused': 'It does not count. The sender’s page says so.',
  'staff.answer.said.reopened': 'Taken in. Where it stands is told below.',
  'staff.answer.said.reversed': 'Taken back. It does not count any more.',
  'staff.answer.said.reinstated': 'It counts again. Below you read what that means.',
  'staff.answer.said.own':
    'You sent this, or it is your own answer: a colleague decides on it. Nothing was changed.',
  'staff.answer.said.not-allowed': 'Only managers decide on answers. Nothing was changed.',
  'staff.answer.said.taken':
    'This friend has counted elsewhere meanwhile, so it cannot count here. Nothing was changed.',
  'staff.answer.said.down-first':
    'Its picture was taken down meanwhile, so it cannot count. Nothing was changed.',
  'staff.answer.said.gone': 'It was decided already. Nothing was changed.',
  'staff.answer.said.goneBy': '{name} has decided this already. Nothing was changed.',
  'staff.answer.said.goneMe': 'You have decided this already. Nothing was changed.',

  'staff.shares': 'Went out',
  'staff.shares.title': 'What went out',
  'staff.shares.lead': 'Every picture that went out, the newest first. Open one to take it down.',
  'staff.shares.none': 'Nothing has gone out yet.',
  'staff.shares.noAnswer': 'No answer yet',
  'staff.shares.unsent': 'Has not left yet',
  'staff.shares.down': 'Taken down',
  'staff.shares.forget': 'Somebody asks to be forgotten',

  'staff.forget.title': 'Somebody asks us to forget them',
  'staff.forget.lead':
    'Type the email address they used here. First you see what goes and what stays; nothing happens before a second press.',
  'staff.forget.email': 'Their email address',
  'staff.forget.look': 'Look what we have',
  'staff.forget.nobody':
    'We know nobody by this address. Ask for the spelling, or for another address of theirs.',
  'staff.forget.goes': 'This goes',
  'staff.forget.stays': 'This stays',
  'staff.forget.goes.name': 'Their name and their address, also where friends wrote to them',
  'staff.forget.goes.designs_one': '{count} design, with each earlier version and the pictures on it',
  'staff.forget.goes.designs_other': '{count} designs, with each earlier version and the pictures on them',
  'staff.forget.goes.shares_one':
    '{count} picture they sent: it is taken down, in sent mails as well, and the friend’s name goes',
  'staff.forget.goes.shares_other':
    '{count} pictures they sent: they are taken down, in sent mails as well, and the friends’ names go',
  'staff.forget.goes.received_one': 'Their name on {count} picture a friend sent them',
  'staff.forget.goes.received_other': 'Their name on {count} pictures friends sent them',
  'staff.forget.goes.asks_one':
    '{count} request to the shop: it is closed, without name, words and way to reach them',
  'staff.forget.goes.asks_other':
    '{count} requests to the shop: they are closed, without name, words and way to reach them',
  'staff.forget.goes.waiting':
    'Mails of theirs that have not left, and every browser they are signed in with',
  'staff.forget.stays.ledger': 'The ledger and what counted, without a name',
  'staff.forget.stays.marks':
    'Marks that cannot be read back, so that nobody earns twice by being forgotten and no mail goes where none was wanted',
  'staff.forget.stays.vouchers_one':
    '{count} voucher they have not used: whoever shows its code can still redeem it',
  'staff.forget.stays.vouchers_other':
    '{count} vouchers they have not used: whoever shows a code can still redeem it',
  'staff.forget.stays.others':
    'What other people made or asked for, even if it began with a design of theirs',
  'staff.forget.press': 'Forget this person',
  'staff.forget.never': 'It cannot be undone.',
  'staff.forget.done': 'Forgotten. Nothing of them is left but marks and sums.',
  'staff.forget.gone': 'There was nothing left to forget.',
} as const
