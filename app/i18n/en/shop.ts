/** The shop front, the frame around every page, the rules and what we keep. */
export const shop = {
  'number.1': 'one',
  'number.2': 'two',
  'number.3': 'three',
  'number.4': 'four',
  'number.5': 'five',
  'number.6': 'six',
  'number.7': 'seven',
  'number.8': 'eight',
  'number.9': 'nine',
  'number.10': 'ten',

  'frame.skip': 'Skip to the content',
  'frame.menu': 'Pages',
  'frame.home': '{shop}, the shop front',
  'frame.how': 'How it works',
  'frame.rules': 'The free dress',
  'frame.mine': 'My designs',
  'frame.language': 'Language',
  'frame.leaveEmpty': 'Leave this empty',
  'frame.privacy': 'What we keep about you',
  'frame.freeRules': 'The free dress rules',
  'frame.mails': 'Emails of this demo',
  'frame.contact': 'Write to us',
  'frame.runsOn': 'Runs on Toile, open source, on our own server',
  'frame.demo': 'This is a demo shop. Nothing is sewn, and no email leaves this computer.',
  'frame.demoSends': 'This is a demo shop. Nothing is sewn.',

  'home.title_one': 'Design a dress for a friend. When a friend answers, we sew you one free.',
  'home.title_other': 'Design a dress for a friend. When {friends} friends answer, we sew you one free.',
  'home.about':
    'Design a dress in the colour and cloth a friend loves, send the picture, and earn a dress of your own.',
  'home.begin': 'Begin with this one',
  'home.bare': 'Start from a bare form',
  'home.noAccount': 'No account needed to design. We ask for your email address only when you send.',
  'home.looks': 'Begin with one of ours',
  'home.from': 'from {price}',
  'home.how': 'How it works',
  'home.step1': 'Design it',
  'home.step1Text':
    'Cut, cloth, colour and print. Choose what suits your friend; we only offer what we can truly sew.',
  'home.step2': 'Send the picture',
  'home.step2Text': 'By email from us, or by a link from you. It says plainly that it is an advertisement.',
  'home.step3_one': 'One answer, one dress',
  'home.step3_other': '{Friends} answers, one dress',
  'home.step3Text_one':
    'A friend who answers sews on the button. Then you get a voucher to bring to the shop.',
  'home.step3Text_other':
    'Each friend who answers sews on a button. At {friends}, you get a voucher to bring to the shop.',
  'home.free': 'One dress, made to your measure, free',
  'home.worth': 'Worth up to {worth} in any cloth we stock. Above that, you pay only the difference.',
  'home.allRules': 'Read all the rules, one page',
  'price.sum': 'Price',
  'price.open': 'What it is made of',

  'rules.title': 'The free dress, in plain words',
  'rules.about':
    'Which answers of friends count towards a free dress, how they are checked, and what the voucher is worth: all on one page.',
  'rules.sentence_one': 'When a friend answers, we sew you one dress free, worth up to {worth}.',
  'rules.sentence_other':
    'When {friends} different friends answer within {window} months, we sew you one dress free, worth up to {worth}.',
  'rules.counts': 'An answer counts when a friend',
  'rules.act.answered': 'presses “Just so” or “Yes, but in …” on the page we emailed',
  'rules.act.made': 'makes the design their own and confirms an email address: so it is with a link, too',
  'rules.act.visited': 'comes to the shop and shows the picture',
  'rules.act.ordered': 'orders what they were shown',
  'rules.countsNot': 'It does not count when',
  'rules.not.looked': 'a friend only opens the email or looks at the page',
  'rules.not.twice': 'the same friend has already counted for someone',
  'rules.not.own': 'the answer comes from your own mailbox',
  'rules.waits': 'It waits until a person in the shop has looked when',
  'rules.waits.device': 'it comes from a device that you or another friend have used',
  'rules.waits.machine': 'it is pressed the way programs press',
  'rules.waits.again': 'the shop did not count an earlier answer to the same ad',
  'rules.waits.network': 'it is one of several that come from one network within minutes',
  'rules.waits.ring': 'it closes a ring of three or more people who answer each other in turn',
  'rules.waits.disposable': 'its address is at a service that gives out mailboxes for a few minutes',
  'rules.waits.spelling':
    'its address looks like another spelling of yours, or of one that has answered already',
  'rules.waits.domain':
    'its address is at a private domain that is yours too, or that two more friends share',
  'rules.waits.visit': 'it is the second ad of yours that is brought to the shop within {hours} hours',
  'rules.waitsText':
    'The shop has {review} days to decide. What it has not decided on by then does not count if it came from a device of yours, was pressed the way programs press, or follows one that it did not count. It counts if a domain was all that was shared, and the answer came from a device and a network of its own.',
  'rules.undecided.not': 'Any other answer that is left undecided does not count.',
  'rules.undecided.counts': 'Any other answer that is left undecided counts.',
  'rules.reopen': 'What did not count because nobody decided can still be taken in for {reopen} days more.',
  'rules.check': 'While it is being checked',
  'rules.hold_one':
    'Each answer rests for one day before it counts. Until then your page says that it is being checked.',
  'rules.hold_other':
    'Each answer rests for {count} days before it counts. Until then your page says that it is being checked.',
  'rules.holdNone': 'An answer counts at once, unless something about it needs a second look.',
  'rules.look':
    'When something about an answer looks odd, it waits for a person in the shop. Your page tells you that it waits, and what was decided.',
  'rules.takeDown.keep': 'If the shop takes an ad down, answers that friends gave to it before still count.',
  'rules.takeDown.reverse': 'If the shop takes an ad down, answers to it no longer count.',
  'rules.voucher': 'The voucher',
  'rules.voucherText':
    'It is valid for {months} months, for one dress, once, at our counter. It keeps the worth it was granted with, whatever changes later.',
  'rules.keep_one':
    'An answer waits one month for the others. After that it no longer counts; what went into a voucher stays.',
  'rules.keep_other':
    'An answer waits {count} months for the others. After that it no longer counts; what went into a voucher stays.',
  'rules.month_one':
    'Each month has room for one new voucher. When the month is full, yours is granted all the same and can be used from the first month that has room.',
  'rules.month_other':
    'Each month has room for {count} new vouchers. When the month is full, yours is granted all the same and can be used from the first month that has room.',
  'rules.friend': 'What your friend is told',
  'rules.friendText':
    'That it is an advertisement, that you asked for it, and what you may earn. We send one email and no reminders. One press stops all emails from us, until they take that back.',
  'rules.honest': 'How we keep count',
  'rules.honestText':
    'Each answer that counts is one line in a book. Lines are never changed or taken out; a mistake is put right with a new line.',
  'rules.version':
    'Rules, version {version}. What you have sent keeps the version it was sent under, also when we change the rules.',

  'privacy.title': 'What we keep about you',
  'privacy.about':
    'What this shop keeps about you and about your friends, why, and for how long; and how to ask us to stop, or to forget you.',
  'privacy.lead':
    'No other company’s scripts or pictures are on these pages. Below stands everything we keep about you.',
  'privacy.you': 'When you design',
  'privacy.youText':
    'Your designs with their earlier versions, and a cookie by which this browser finds them again. When the shop’s storage is full, the designs that were longest left unchanged are removed, unless whoever made them has confirmed an email address or sent them. The pictures you put on them, for a month, and for as long as a design needs them. Your first name once you send. Your email address, under lock, from the moment you type it; one that you do not confirm is erased a day after its code has run out.',
  'privacy.friend': 'When a friend writes to you through us',
  'privacy.friendText':
    'Your first name, and under lock your email address, until the one email is handed over; then the address is erased. Your first name and the picture stay, so that the sender sees who answered. A mark of the address stays too, which nobody can read back, so that nobody writes to you too often. If the sender never confirms their own address, yours is erased after 24 hours and nothing is sent. If the email can’t leave within 30 days, your address is erased and nothing is sent either.',
  'privacy.own': 'When you put something of your own on it',
  'privacy.ownText':
    'If you send it, people of the shop look at it before it leaves. We keep the design as they saw it, what they decided and why, and what you wrote against that; of what they approved a hash, so that it need not be looked at again. Whoever tells us that something is wrong with an ad stays unnamed: of that we keep the words.',
  'privacy.answer': 'When you answer',
  'privacy.answerText':
    'What you chose, so that the sender can see it. We do not note who opens an email, and there is no hidden picture in it.',
  'privacy.count': 'So that nobody counts twice',
  'privacy.countText':
    'When you send or answer, we keep marks of your mailbox, your browser and your network, made with a key of ours, which nobody can read back. By them each friend counts once. The mark of a mailbox that counted stays as long as the free dress is offered. Those of browsers and networks stay until no answer they could bear on can count any more, and twelve months longer. Whoever has neither these nor a design here any more is then forgotten whole. The book of what counted and the vouchers stay as well, without a name.',
  'privacy.order': 'When you ask for something',
  'privacy.orderText':
    'Your name, how to reach you and your words, for the people in the shop only. How to reach you is under lock. It all stays until you have it erased, which goes by the email address you gave.',
  'privacy.mails': 'Our emails',
  'privacy.mailsText':
    'What an email of ours said is kept under lock, and erased: a code after a day, everything else after 90 days. That there was such an email stays for 90 days after a code, and after any other as long as the marks of browsers.',
  'privacy.cookies': 'Cookies',
  'privacy.cookiesText':
    'One for your designs, one that tells browsers apart so that nobody counts twice, one for your language. What we keep of the first is removed once it has run out, at most 90 days after you last saved something. Your browser gives them to no other site. What the studio could not save yet lies in your own browser until it is saved.',
  'privacy.staff': 'If you work in the shop',
  'privacy.staffText':
    'Your name, the email address you sign in with, and your password in a form that nobody can read back. Your name stays beside the vouchers you redeemed. A device on which you signed in holds a cookie by which it is known for a year. A link to join is forgotten once it was used or has run out. What you do there is written down with your name, the time and your reason, and stays when you leave; the visitors and friends it concerned are not named in it.',
  'privacy.copies': 'Copies',
  'privacy.copiesText':
    'Before a new version of our software changes our database, it is copied. Such a copy holds what was there then, also what we have erased since, until we delete it. What a new version finds in our database that belongs to nobody and nothing any more is put aside, and erased thirty days later.',
  'privacy.stop': 'To stop, or to ask',
  'privacy.stopText':
    'An email that a friend sends you through us has a link that stops all emails from us, and takes that back; of that we keep nothing but a mark of your address. Where a mail server tells us that an address does not exist, we keep a mark of it for 30 days. To have erased what we keep about you, write to us or come by. Your name, your address, your designs and your words go, and the pictures you sent are taken down. What counted, the vouchers and the marks stay, so that nobody counts twice by being forgotten.',
}
