/** Where a share is and why, in words for its sender. */
export const standing = {
  'standing.unsent.prove': 'Not sent yet. Prove your own address and it leaves.',
  'standing.unsent.turn': 'Waiting for its turn. Only so many emails may leave at a time.',
  'standing.unsent.waiting': 'Not sent yet. Since {date} it waits for the shop to look at it.',
  'standing.unsent.appealed': 'Not sent yet. You asked for another look on {date}.',
  'standing.unsent.rejected': 'Not sent. The shop did not let it leave as it is.',
  'standing.unsent.change': 'Not sent yet. The shop asked for a change.',
  'standing.error.own-off':
    'The shop does not send designs with something like this of your own at the moment. Send a copy without it.',
  'standing.error.banned':
    'The shop does not send designs from you any more. Ask at the counter if you wonder why.',
  'standing.unsent.erased':
    'Never sent. It could not leave in time, so we erased the address. You may send it again.',
  'standing.waiting.queued': 'Ready to leave. It goes to the mail service next.',
  'standing.waiting.handed-over':
    'Handed to the mail service on {date}. No answer yet. We send no reminders.',
  'standing.waiting.unknown':
    'Handed to the mail service on {date}, which did not confirm it. No answer yet.',
  'standing.waiting.deferred': 'The mail service asked us to wait. We try again.',
  'standing.waiting.link': 'Link made on {date}. No answer yet.',
  'standing.waiting.card': 'Card made on {date}. No answer yet.',
  'standing.waiting.to-make':
    'Answered on {date}. It counts when {name} makes the design their own and proves an address.',
  'standing.checking.hold': 'Answered on {date}. Being checked until {until}.',
  'standing.checking.held.own-device':
    'Answered on {date}, and tied to a browser that you use yourself. Someone at the shop looks at it before it counts, until {until}.',
  'standing.checking.held.machine':
    'Answered on {date}, the way programs send forms. Someone at the shop looks at it before it counts, until {until}.',
  'standing.checking.held.refused-before':
    'Answered again on {date}, after an answer that the shop did not count. Someone at the shop looks at this one too before it counts, until {until}.',
  'standing.checking.held.own-mailbox':
    'Answered on {date}, from an address that looks related to your own. Someone at the shop looks at it before it counts, until {until}.',
  'standing.checking.held.disposable':
    'Answered on {date}, from an address at a service for short-lived mailboxes. Someone at the shop looks at it before it counts, until {until}.',
  'standing.checking.held.other':
    'Answered on {date}. Something about how it reached us asks for a second look. Someone at the shop looks at it before it counts, until {until}.',
  'standing.checking.looking': 'Answered on {date}. Someone at the shop looks at it before it counts.',
  'standing.undecided.not':
    'If nobody has decided by then, it does not count, and for 30 days you can ask them.',
  'standing.undecided.counts': 'If nobody has decided by then, it counts, unless more speaks against it.',
  'standing.undecided.rules': 'If nobody has decided by then, it counts or not as the rules say.',
  'standing.checking.prove': 'Answered on {date}. It counts once you have proven your own address.',
  'standing.counted.answered': 'Answered on {date}: a yes.',
  'standing.counted.made': 'Answered on {date}: made the design their own.',
  'standing.counted.visited': 'Answered on {date}: came to the shop.',
  'standing.counted.ordered': 'Answered on {date}: ordered it.',
  'standing.not-for-me': 'Answered on {date}: not for me. Only a yes counts.',
  'standing.answer-alone':
    'Answered on {date}. Under the rules it was sent with, an answer alone does not count.',
  'standing.nobody': 'No answer from {name} can count.',
  'standing.address': 'The address did not accept our email. Check it, or send the link yourself.',
  'standing.fault':
    'Never sent, through a fault on our side, and the address is erased. Send the link yourself.',
  'standing.too-late': 'The time for answers ended on {date}.',
  'standing.refused.own': 'The answer of {date} came from your own browser or address. Your own never count.',
  'standing.refused.window': 'Answered on {date}, after the time for answers had ended.',
  'standing.refused.staff':
    'Answered on {date}. The shop looked at it and did not count it. Ask them if you wonder why.',
  'standing.refused.taken-down': 'The shop has taken this picture down, so an answer to it cannot count.',
  'standing.refused.undecided':
    'Answered on {date}. The shop had until {until} to look at it and did not, so it does not count. Ask them: for 30 days they can still take it in.',
  'standing.lapsed': 'Answered on {date}. It counted, and by now it is too old to go into a dress.',
  'standing.state.unsent': 'Not sent',
  'standing.state.waiting': 'Not yet',
  'standing.state.checking': 'Being checked',
  'standing.state.counted': 'Counts',
  'standing.state.not-counted': 'Does not count',
  'history.missing': '{name} answered, and it doesn’t show?',
  'history.title': 'What is on record',
  'history.sent.mail': '{date}: you wrote this ad.',
  'history.sent.link': '{date}: you made this link.',
  'history.sent.card': '{date}: you made this card.',
  'history.unsent': 'It has not left, so nobody can have answered it.',
  'history.undelivered': 'It did not reach the address, so no answer came from there.',
  'history.left': '{date}: the mail service took it.',
  'history.nothing.mail':
    'No answer has reached us from the address you wrote to. Opening and looking is not tracked, and is no answer: only pressing a button there is. Ask {name} whether the email came, perhaps among the spam, and which button they pressed.',
  'history.nothing.link':
    'No answer has reached us by this link. Opening and looking is not tracked, and is no answer: only pressing a button there is. Ask {name} whether it was this link, and which button they pressed.',
  'history.nothing.card':
    'No answer has reached us by this card. Opening and looking is not tracked, and is no answer: only pressing a button there is. Ask {name} whether it was this card, and which button they pressed.',
  'history.nobody': 'No answer to it can count. Why may be {name}’s own business, so we tell nobody.',
  'history.too-late': '{date}: the time for answers ended.',
  'history.answered': '{date}: an answer reached us.',
  'history.answered-no': '{date}: an answer reached us: not for me. Only a yes counts.',
  'history.alone.mail': 'Under the rules it was sent with, an answer alone does not count.',
  'history.alone.link':
    'By a link it counts once {name} makes the design their own and proves an address. That has not reached us.',
  'history.alone.card':
    'By a card it counts once {name} makes the design their own and proves an address. That has not reached us.',
  'history.held': '{date}: it was put aside for a second look; the shop decides until {until}.',
  'history.looking': 'It was put aside for a second look.',
  'history.rests': 'It rests until {until}, and counts then if nothing speaks against it.',
  'history.prove': 'It counts once you have proven your own address.',
  'history.credit': '{date}: it counted. So it stands in the ledger.',
  'history.again': '{date}: it counted again, by a new line in the ledger.',
  'history.reversal': '{date}: the shop took it back, by a line in the ledger. Ask them if you wonder why.',
  'history.expired': '{date}: it became too old to go into a dress, by a line in the ledger.',
  'history.refused.own': '{date}: it came from your own browser or address, so it does not count.',
  'history.refused.window': '{date}: it came after the time for answers, so it does not count.',
  'history.refused.staff': '{date}: the shop looked at it and did not count it. Ask them if you wonder why.',
  'history.refused.taken-down': 'The shop has taken the picture down, so no answer to it can count.',
  'history.refused.undecided':
    '{date}: the shop’s time to look at it ended, so it does not count. Ask them: for 30 days they can still take it in.',
  'standing.error.not-offered':
    'The shop does not make this design any more as it is. Open it in the studio, choose something else where it says “no longer offered”, and send it then.',
  'standing.error.paused':
    'The shop sends no ads at the moment. Your design is kept: come back when the shop front invites to it again.',
  'standing.error.no-address': 'Write your friend’s email address, or send the link yourself.',
  'standing.error.own-address': 'This is your own address. Write a friend’s.',
  'standing.error.already-sent': 'You have sent an email to this address already. Each friend gets one.',
  'standing.error.no-mailbox':
    'The mail server of this address says that there is no such mailbox. Look for a slip, or send the link yourself.',
  'standing.error.visitor-cap':
    'Ten emails a month may leave in your name. Send this friend the link yourself.',
  'standing.error.shop-cap':
    'The shop has sent all its emails for today. Try again tomorrow, or send the link yourself.',
  'standing.error.design-too-big': 'This design is too large to keep. Take something out and save again.',
  'standing.error.design-unknown': 'We could not read this design. Open the studio and begin from a look.',
} satisfies Record<string, string>
