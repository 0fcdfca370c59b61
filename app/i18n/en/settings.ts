/** What a manager sets, and what each setting means. */
export const settings = {
  'staff.settings.title': 'Settings',
  'staff.settings.sections': 'Sections of the settings',
  'staff.settings.saved': 'Saved.',
  'staff.settings.managers': 'Only a manager can change these.',
  'staff.settings.shop': 'Shop',
  'staff.settings.shopLead': 'Shown on every page and, with the postal address, at the foot of every mail.',
  'staff.settings.shopSave': 'Save the shop',
  'staff.settings.name': 'Name of the shop',
  'staff.settings.address': 'Postal address',
  'staff.settings.country': 'Country',
  'staff.settings.currency': 'Currency',
  'staff.settings.timeZone': 'Time zone',
  'staff.settings.timeZoneHint': 'Days, months and expiry dates follow it.',
  'staff.settings.leadTimeWeeks': 'Weeks to make one',
  'staff.settings.contact': 'How to reach you',
  'staff.settings.contactHint': 'An email address or a telephone number.',
  'staff.settings.optional': 'may stay empty',

  'staff.settings.prices': 'Prices',
  'staff.settings.pricesLead':
    'Amounts in {currency}. The base price holds for the plainest one; each extra is added to it.',
  'staff.settings.pricesSave': 'Save the prices',
  'staff.settings.base': 'Base price',
  'staff.settings.upTo': 'up to {price}',
  'staff.settings.motifPrices': 'Motifs',
  'staff.settings.motifPricesLead': 'What visitors put on any of them. Each amount is for one.',

  'staff.settings.rules': 'The free dress',
  'staff.settings.rulesLead':
    'The public rules page is written from these. A change holds for what is sent from then on: it never revalues what was sent, answered or granted before.',
  'staff.settings.rulesVersion': 'Now in force: version {version}',
  'staff.settings.rulesSee': 'See what changes',
  'staff.settings.rulesSave': 'Save these rules',
  'staff.settings.rulesLeave': 'Leave the rules as they are',
  'staff.settings.effect': 'What would change',
  'staff.settings.effect.rule': 'Rule',
  'staff.settings.effect.now': 'Now',
  'staff.settings.effect.then': 'Then',
  'staff.settings.effect.new': 'Nothing is saved yet. Once it is, new ads are sent under version {version}.',
  'staff.settings.effect.stays': 'What stays as it was promised',
  'staff.settings.effect.keeps': 'Keeps its rules',
  'staff.settings.effect.version': 'Version {version}',
  'staff.settings.effect.earlier': 'Earlier versions',
  'staff.settings.effect.shares': 'Ads sent',
  'staff.settings.effect.answers': 'Answers counted',
  'staff.settings.effect.vouchers': 'Vouchers granted',
  'staff.settings.effect.underWay': 'Who is under way',
  'staff.settings.effect.nobody': 'Nobody has answers that wait for others.',
  'staff.settings.effect.makersText_one':
    'One maker has answers that wait for others. They keep their worth; with friends answering under the new rules:',
  'staff.settings.effect.makersText_other':
    '{count} makers have answers that wait for others. They keep their worth; with friends answering under the new rules:',
  'staff.settings.effect.open': 'Friends still needed',
  'staff.settings.effect.makers': 'Makers',
  'staff.settings.effect.moved':
    'Meanwhile a colleague changed the rules: version {version} is in force now, and nothing of yours was saved. Look once more at what would change.',
  'staff.settings.rulesSame': 'Nothing was different, so the version stays.',
  'staff.settings.acts': 'What counts as an answer',
  'staff.settings.undecided': 'When nobody decides on a held answer in time',
  'staff.settings.undecidedHint':
    'What a program sent, or a device of the sender’s own, never counts undecided. Where one private domain was all that was shared, and device and network were not, it always counts.',
  'staff.settings.undecided.not': 'It does not count, and can be taken in for 30 days more',
  'staff.settings.undecided.counts': 'It counts',
  'staff.settings.friends': 'Friends for one dress',
  'staff.settings.windowMonths': 'Months in which an answer can count',
  'staff.settings.holdDays': 'Days an answer rests before it counts',
  'staff.settings.holdDaysHint': '0 counts at once.',
  'staff.settings.rewardsPerMonth': 'Free dresses a month, for the whole shop',
  'staff.settings.rewardsPerMonthHint': 'Further vouchers are good from the month after.',
  'staff.settings.voucherMonths': 'Months a voucher is good',
  'staff.settings.takeDown': 'When an ad is taken down',
  'staff.settings.takeDown.keep': 'Answers that honest friends gave to it still count',
  'staff.settings.takeDown.reverse': 'Answers to it are taken back, and vouchers that they made are void',
  'staff.settings.worth': 'A free dress is worth up to',

  'staff.settings.smtp': 'Mail',
  'staff.settings.smtpLead':
    'Without a mail server, mails stay in the outbox here and nothing leaves this computer.',
  'staff.settings.smtpSave': 'Save the mail settings',
  'staff.settings.smtpFromEnvironment':
    'SMTP_URL is set where the app is started and comes before what is written here. To use this form, start the app without it.',
  'staff.settings.smtpUnopenable':
    'The mail server that was entered is sealed with another SECRET, and mails wait. Start the app with that SECRET, or type server and password again.',
  'staff.settings.url': 'Mail server',
  'staff.settings.urlHint': 'Like smtp://user@mail.example.com:587, or smtps:// for port 465.',
  'staff.settings.password': 'Password of the mail server',
  'staff.settings.passwordKept': 'A password is kept and not shown. Leave this empty to keep it.',
  'staff.settings.passwordHint': 'It is never shown again.',
  'staff.settings.passwordAgain':
    'Type the password once more: the one kept belongs to another server or user.',
  'staff.settings.fromAddress': 'Send mails from',
  'staff.settings.test': 'Send a test mail',
  'staff.settings.testTo': 'To',
  'staff.settings.testOk': 'The mail server took the test mail. Look into the mailbox of {to}.',
  'staff.settings.testLocal': 'No mail server is set. The test mail rests in the outbox here.',
  'staff.settings.testRefused': 'The test mail was not sent. The mail server said: {said}',
  'staff.settings.testUnreachable':
    'The mail server could not be reached: {said}. Check the name, the port, and that a firewall lets us through.',
  'staff.settings.testLogin':
    'The mail server did not accept the user or the password: {said}. Check both and save them again.',
  'staff.settings.testTls':
    'The secure connection failed: {said}. Check the port, and whether the address begins with smtp:// or smtps://.',
  'staff.settings.testSealed':
    'The test mail was not sent: the mail server’s address is sealed with another SECRET. Type server and password again.',
  'staff.settings.testLoopback':
    'Real mail is refused while PUBLIC_URL is this computer, because its links would lead nowhere. Set PUBLIC_URL and start again.',

  'staff.settings.offer': 'What you offer',
  'staff.settings.offerLead':
    'Untick what you cannot make at the moment. It is no longer offered; designs made with it still draw.',
  'staff.settings.offerProducts': 'What you make at all',
  'staff.settings.offCount_one': '{count} switched off',
  'staff.settings.offCount_other': '{count} switched off',
  'staff.settings.offNone': 'all of it',
  'staff.settings.offerSave': 'Save what you offer',
}
