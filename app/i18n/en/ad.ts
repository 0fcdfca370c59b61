/** The page a friend opens, asking for the dress, and stopping emails. */
export const ad = {
  'ad.someone': 'A friend',
  'ad.advertisement': 'Advertisement, from your friend {sender}',
  'ad.title': '{friend}, {sender} designed this for you',
  'ad.about': '{sender} designed this and thought of you.',
  'ad.question': 'What do you say?',
  'ad.justSo': 'Just so',
  'ad.justSoHint': 'I like it as it is',
  'ad.another': 'Yes, but in …',
  'ad.another.color': 'Yes, but in {color}',
  'ad.notForMe': 'Not for me',
  'ad.notForMeHint': 'That is fine. It earns nothing and ends here.',
  'ad.send': 'Send my answer',
  'ad.sendHint': 'Costs nothing and signs you up for nothing.',
  'ad.or': 'Or take it further',
  'ad.make': 'Make it yours',
  'ad.makeHint': 'change anything, free',
  'ad.ask': 'Ask for this',
  'ad.askHint': '{price}',
  'ad.earns_mail':
    'A yes counts as an answer and helps {sender} earn a free dress, worth up to {worth}. Only looking does not count, and nobody is told that you looked.',
  'ad.earns_link':
    'Your answer goes to {sender}. It counts towards a free dress for {sender}, worth up to {worth}, once you make the design yours and confirm your email address. Only looking does not count, and nobody is told that you looked.',
  'ad.why_mail':
    '{sender} asked us to send you this one email and gave us your first name and address. The address is erased once the email is handed over.',
  'ad.why_link':
    '{sender} made this page and gave you the link. We know the first name {friend}, nothing else.',
  'ad.whyTitle': 'Why you see this',
  'ad.stop': 'Stop all emails from {shop}',
  'ad.privacy': 'What we keep about you',
  'ad.choose': 'Choose one of the answers first.',
  'ad.expired': 'This page was open for a long time. Please send your answer once more.',
  'ad.note.noted':
    'This browser has been {sender}’s too. If you are {sender}: your own press does not count, and keeps nobody from answering. If you are {friend}: a person at the shop looks at your answer before it counts; sent from a phone or computer of your own, it counts sooner.',
  'ad.note.quick':
    'Your answer reached us so fast that we could not tell it from a program’s, so somebody at the shop looks at it first. If you are {friend}: your choice is still marked below. Please press once more.',
  'ad.note.again': 'This page was open for a long time. Please press once more.',
  'ad.picture': 'As {sender} designed it: {design}',
  'ad.thanks': 'Thank you, {friend}',
  'ad.thanksYes_mail': 'Your answer is with {sender}. It is one button on the way to a free dress.',
  'ad.thanksYes_link': 'Your answer is with {sender}. To make it count, make the design yours.',
  'ad.thanksColor_mail': 'Your answer is with {sender}, together with this picture in {color}.',
  'ad.thanksColor_link':
    'Your answer is with {sender}, together with this picture in {color}. To make it count, make the design yours.',
  'ad.thanksNo': 'Noted. Nothing more happens, and you owe nobody a reason.',
  'ad.thanksAgain': 'You have already answered; your first answer stays.',
  'ad.nothingMore': 'You will get no further email from us about it.',
  'ad.gone': 'This page is no longer shown',
  'ad.goneText': 'The shop has taken this design down. There is nothing you need to do.',

  'ask.lead':
    'Leave a word; a person in the shop writes back with a price and a time. Nothing is ordered yet.',
  'ask.name': 'Your name',
  'ask.contact': 'How to reach you',
  'ask.contactHint': 'An email address or a telephone number.',
  'ask.note': 'A word to us',
  'ask.noteHint': 'By when, for what day, anything you would change. May stay empty.',
  'ask.weeks_one': 'Ready in about one week.',
  'ask.weeks_other': 'Ready in about {count} weeks.',
  'ask.price': 'About {price}.',
  'ask.back': 'Back to the picture',
  'ask.thanks': 'We have your request, {name}',
  'ask.thanksText':
    'A person in the shop writes back to you. Nothing is ordered or owed until you both agree.',

  'stop.title': 'Stop all emails from {shop}',
  'stop.text':
    'One press, and we never write to this address again, whoever asks us to. You can take it back by this same link.',
  'stop.button': 'Stop all emails',
  'stop.notMine': 'I do not know the sender',
  'stop.notMineHint': 'Stops all emails too, and tells the shop.',
  'stop.again': 'Take emails again',
  'stop.againTitle': 'Take emails from {shop} again',
  'stop.againText':
    'Did you stop our emails once, and now wait for a code, or for a friend? One press, and we may write to this address again.',
  'stop.againDone': 'Done',
  'stop.againDoneText': 'We may write to this address again. If you wait for a code, ask for a new one.',
  'stop.done': 'Stopped',
  'stop.doneText':
    'We will not write to this address again, unless you take that back by this same link. The sender is not told.',
}
