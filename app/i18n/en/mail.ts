/** Every email we write. */
export const mail = {
  /** The `lang` of the message. */
  'mail.lang': 'en',
  'mail.advertisement': 'Advertisement, sent for {sender}',
  'mail.shop': '{shop}, {address}',

  'mail.ad.subject': '{sender} designed something for you',
  'mail.ad.preview': 'See it, and say whether you like it.',
  'mail.ad.title': '{friend}, {sender} designed this for you',
  'mail.ad.button': 'See it',
  'mail.ad.nothing': 'Opening this page costs nothing and signs you up for nothing.',
  'mail.ad.whyTitle': 'Why you got this.',
  'mail.ad.why': '{sender} asked us to send you this one email and gave us your first name and address.',
  'mail.ad.earns':
    'If you answer, it helps {sender} earn a free dress; that is why this is marked as an advertisement.',
  'mail.ad.earnsWorth':
    'If you answer, it helps {sender} earn a free dress, worth up to {worth}; that is why this is marked as an advertisement.',
  'mail.ad.keepTitle': 'What we keep.',
  'mail.ad.keep': 'Your address was used for this one email and is then erased. We send no reminders.',
  'mail.ad.stop': 'Stop all emails',
  'mail.ad.notMine': 'I do not know this person',

  'mail.prove.subject': '{code} is your code for {shop}',
  'mail.prove.title': 'Here is your code',
  'mail.prove.text': 'Type it on the page you came from. It is valid for 20 minutes.',
  'mail.prove.or': 'Or press this button in the same browser you began in:',
  'mail.prove.button': 'Yes, it is me',
  'mail.prove.ignore': 'If you asked for nothing at {shop}, do nothing. Nothing happens without the code.',

  'mail.answer.subject': '{friend} answered',
  'mail.answer.title.just-so': '{friend} says: just so',
  'mail.answer.title.in-another': '{friend} says: yes, but in {color}',
  'mail.answer.title.in-another.plain': '{friend} says: yes, but in another colour',
  'mail.answer.title.made': '{friend} made the design their own',
  'mail.answer.title.visited': '{friend} came to the shop with your picture',
  'mail.answer.title.ordered': '{friend} ordered it',
  'mail.answer.version': 'This is the version {friend} chose.',
  'mail.answer.counted_one': 'One of {needed} buttons is sewn on.',
  'mail.answer.counted_other': '{count} of {needed} buttons are sewn on.',
  'mail.answer.counted.none': 'The answer is being checked. Your page says when it counts.',
  'mail.answer.button': 'See your buttons',
  'mail.answer.why': 'You get this because you sent a design to {friend} through {shop}.',

  'mail.reward.subject': 'Your dress is free',
  'mail.reward.title': '{name}, your dress is free',
  'mail.reward.text':
    'Your friends answered, and the last button is sewn on. This is your voucher for one dress, made to your measure.',
  'mail.reward.code': 'Code',
  'mail.reward.from': 'Valid from',
  'mail.reward.until': 'Valid until',
  'mail.reward.button': 'Open the voucher',
  'mail.reward.where': 'Bring it to our counter. It works once.',
  'mail.reward.why': 'You get this because you earned a free dress at {shop}.',

  'mail.test.subject': 'A test email from {shop}',
  'mail.test.title': 'The thread holds',
  'mail.test.text': 'This email was sent from the Settings page of {shop}. Emails leave as they should.',
}
