import { by, type Promised } from './reading'

const story = by('attacks/honest', 'three friends in one flat, behind one address, earn the sender a dress')
const wait = by(
  'domain/standing',
  'a held answer says until when the shop decides, and one it did not decide says that it can still be asked',
)
const onlyPossible = by('staff/rules', 'only what can happen is offered and told')
const tooOld = by(
  'domain/promised',
  'an answer that found no others within its months counts no more, says so, and goes into no voucher',
)
const domain = by(
  'domain/who-a-person-is',
  'three friends at one domain that is no provider’s: the third waits for staff; undecided, it counts only from another device and network',
)
const byTheRules = by(
  'domain/signals',
  'what is left undecided counts or not as the rules it was sent under say, and a change never revalues it',
)
const againAfterNo = by(
  'domain/who-a-person-is',
  'after staff let an answer not count, another one to the same ad waits for them, and what they refused can be taken in for thirty days',
)
const spellings = by(
  'domain/who-a-person-is',
  'outside the table a match of canonical forms holds instead of refusing',
)
const room = by(
  'domain/rewards',
  'a third reward of the month is redeemable from the first of the next month that has room',
)
const hold = by('domain/friends', 'an answer rests for the campaign’s hold and is then counted, once')

const paused = by(
  'http/hours',
  'lets what was sent before it be answered and count, and its voucher be good, with the shop’s hours beside it',
)

const takeDownKeeps = by(
  'domain/take-down',
  'answers to an ad that is taken down stay, and those being checked go on, where the rule keeps them',
)
const takeDownReverses = by(
  'domain/take-down',
  'answers to an ad that is taken down are taken back, and those being checked refused, where the rule says so',
)

/** The rules page, word for word of `app/i18n`: its key, and what holds each of its sentences. */
export const rules: Record<string, Promised> = {
  'rules.title': 'label',
  'rules.about': [[story, onlyPossible]],
  'rules.paused': [[paused]],
  'rules.pausedUntil': [[paused]],
  'rules.sentence': [
    [
      story,
      tooOld,
      by(
        'domain/promised',
        'truth 10: a voucher promised at 180 euros is shown with 180 euros at the counter, whatever the rules and the shop’s currency say since',
      ),
    ],
  ],

  'rules.counts': 'label',
  'rules.act.answered': [
    [
      story,
      by(
        'e2e/story',
        'a dress is designed, sent to three friends, answered by them, earned, and redeemed once',
      ),
    ],
  ],
  'rules.act.made': [
    [
      by(
        'domain/friends',
        'a yes to a link is shown to its sender, and counts when the design is made the friend’s own',
      ),
    ],
  ],
  'rules.act.visited': [
    [
      onlyPossible,
      by(
        'staff/brought',
        'one press counts the visit, and the same press again, or the same ad, counts nothing more',
      ),
    ],
  ],
  'rules.act.ordered': [
    [
      onlyPossible,
      by(
        'staff/brought',
        'an order that the shop accepts counts for whoever designed it, and stays until it is done',
      ),
    ],
  ],

  'rules.countsNot': 'label',
  'rules.not.looked': [
    [
      by(
        'http/promises',
        'an ad has one picture, of the design, and whoever opens all that is in it leaves no trace',
      ),
      by(
        'e2e/by-link',
        'truth 2: a friend opens a link, makes the dress their own and proves a mailbox; that counts, and no look before it',
      ),
    ],
  ],
  'rules.not.twice': [
    [
      by(
        'domain/friends',
        'truth 1: a friend is counted once in a campaign by mailbox, and an answer from a device that counted is held',
      ),
    ],
  ],
  'rules.not.own': [
    [
      by(
        'domain/friends',
        'truth 1: the sender’s own mailbox never counts, and what comes from a device of theirs is held',
      ),
    ],
  ],

  'rules.waits': 'label',
  'rules.waits.device': [
    [
      by(
        'domain/friends',
        'truth 1: the sender’s own mailbox never counts, and what comes from a device of theirs is held',
      ),
      by(
        'domain/who-a-person-is',
        'a couple on one tablet: the second answer waits with its reason, and counts once staff say so',
      ),
    ],
  ],
  'rules.waits.machine': [
    [
      by(
        'domain/friends',
        'truth 2: what answers like a machine is held, never counted unseen; staff decide',
      ),
    ],
  ],
  'rules.waits.again': [[againAfterNo]],
  'rules.waits.network': [
    [
      by(
        'domain/signals',
        'the third answer from one network within ten minutes is held, and none before it',
      ),
    ],
  ],
  'rules.waits.ring': [
    [
      by(
        'domain/signals',
        'three who answer each other in turn are a ring: the answer that closes it is held, none is dropped',
      ),
    ],
  ],
  'rules.waits.disposable': [
    [by('domain/signals', 'a mailbox that lasts some minutes is held; a provider’s and a private one count')],
  ],
  'rules.waits.spelling': [[spellings]],
  'rules.waits.domain': [
    [domain, by('domain/who-a-person-is', 'friends at the sender’s own private domain wait for staff')],
  ],
  'rules.waits.visit': [
    [
      by(
        'domain/in-shop',
        'a second ad of one sender in the same visit is held with its reason, and counts when staff say so',
      ),
    ],
  ],
  'rules.waitsText': [
    [wait, by('http/promises', 'the rules page names the version in force, and its own numbers')],
    [
      by(
        'domain/signals',
        'whatever the rules say, an undecided answer from the sender’s own device or a machine never counts',
      ),
      againAfterNo,
    ],
    [domain],
  ],
  'rules.takeDown.keep': [[takeDownKeeps]],
  'rules.takeDown.reverse': [[takeDownReverses]],
  'rules.undecided.not': [[byTheRules]],
  'rules.undecided.counts': [[byTheRules]],
  'rules.reopen': [
    [
      by(
        'domain/who-a-person-is',
        'an undecided answer is reopened for thirty days, unless its friend counts elsewhere by then',
      ),
    ],
  ],

  'rules.check': 'label',
  'rules.hold': [[hold], [hold]],
  'rules.holdNone': [
    [
      by(
        'domain/friends',
        'truth 1: a friend is counted once in a campaign by mailbox, and an answer from a device that counted is held',
      ),
    ],
  ],
  'rules.look': [
    [
      by(
        'staff/inbox',
        'truth 2: an answer given the way machines do is held, and counts only when staff accept it',
      ),
    ],
    [wait, by('domain/standing', 'every standing has its words in every language, with each gap filled')],
  ],
  'rules.keep': [
    [tooOld],
    [tooOld, by('domain/promised', 'an answer that went into a voucher never grows too old')],
  ],

  'rules.voucher': 'label',
  'rules.voucherText': [
    [
      by('domain/rewards', 'a voucher is refused before its first day and after its last, and taken on both'),
      by(
        'domain/rewards',
        'truth 3: reward k is redeemed at most once: of 50 redemptions at the same time exactly one wins',
      ),
    ],
    [
      by(
        'domain/promised',
        'truth 10: a voucher promised at 180 euros is shown with 180 euros at the counter, whatever the rules and the shop’s currency say since',
      ),
    ],
  ],
  'rules.month': [[room], [room]],

  'rules.friend': 'label',
  'rules.friendText': [
    [by('http/promises', 'an ad says in %s that it is one, who asked for it and what they may earn')],
    [by('domain/promises', 'a year of chores sends a friend one email')],
    [
      by(
        'http/opt-out',
        'truth 2 and 5: opening the opt-out changes nothing; a press stops all mails, and so does a mail program’s one click',
      ),
      by('domain/outbox', 'never gets a mail for a suppressed address, whenever it was suppressed'),
    ],
  ],

  'rules.honest': 'label',
  'rules.honestText': [
    [
      by(
        'domain/ledger-verify',
        'truth 4: an honest ledger holds after whatever people do, signed at any time',
      ),
      by('domain/ledger-verify', 'set to counted by hand'),
    ],
    [
      by('db/store', 'takes lines and refuses to change, replace or remove them'),
      by(
        'domain/rewards',
        'a reversal voids the reward it takes away, and crossing the threshold again reinstates the same one',
      ),
    ],
  ],
  'rules.version': [
    [by('http/promises', 'the rules page names the version in force, and its own numbers')],
    [
      by(
        'domain/promised',
        'truth 10: four answers under “five friends” stay four fifths of a dress when one friend is enough, and the next answer earns one dress',
      ),
    ],
  ],
}
