import { by, type Promised } from './reading'

const copied = by('domain/copied-database', 'a copied database shows no address, code, token or password')
const unconfirmed = by(
  'domain/erasing',
  'A code is forgotten a day after it ran out, used or not, and not before; the cap of the hour holds.',
)
const cookies = by('http/promises', 'cookies are three, for this host alone, and no script reads them')
const opened = by(
  'http/promises',
  'an ad has one picture, of the design, and whoever opens all that is in it leaves no trace',
)
const handedOver = by('domain/outbox', 'is handed each mail once, and the address is erased')
const forgotten = by(
  'domain/erase',
  'who is forgotten is in no table any more: not by name, not by address, not by what they designed or wrote',
)
const stays = by(
  'domain/erase',
  'the ledger, what counted and the voucher stay: its chain verifies, and the voucher can still be redeemed',
)
const counted = by(
  'domain/friends',
  'truth 1: a friend is counted once in a campaign by mailbox, and an answer from a device that counted is held',
)
const years = by(
  'domain/promises',
  'what is asked of the shop and the mark of a mailbox that counted stay; what browsers were known by goes a year after it could matter',
)
const peace = by(
  'http/opt-out',
  'truth 2 and 5: opening the opt-out changes nothing; a press stops all mails, and so does a mail program’s one click',
)
const full = by(
  'domain/room',
  'a shop that is full lets the oldest designs go that nobody owns and nobody sent, with their pictures, and no other',
)
const nobody = by(
  'domain/endings',
  'a visitor of whom nothing is left but the row is forgotten: not before, and no other',
)
const sessionsEnd = by(
  'domain/endings',
  'a session that ran out is gone the day after, and whose it was stays known',
)
const mailsEnd = by(
  'domain/endings',
  'of a mail nothing is left 90 days after a proof, and of others once no answer can count; where a share stands is said all the same',
)
const linksEnd = by('domain/endings', 'a link for staff is forgotten once it was used or ran out')
const hidden = by('domain/keys', 'find one mailbox under two spellings, and not without the secret')

const waits = by(
  'domain/review',
  'truth 8: what is a visitor’s own waits for staff, in whatever way it is sent, and nobody sees it meanwhile',
)

/** The page "What we keep about you": its key, and what holds each of its sentences. */
export const privacy: Record<string, Promised> = {
  'privacy.title': 'label',
  'privacy.about': [[by('promises', 'every table of the database is told of on the page of what we keep')]],
  'privacy.lead': [
    [
      by(
        'http/promises',
        'pages load nothing from another host, may not, and have no script but in the studio',
      ),
    ],
    [by('promises', 'every table of the database is told of on the page of what we keep')],
  ],

  'privacy.you': 'label',
  'privacy.youText': [
    [
      by(
        'http/versions',
        'versions are listed with what changed; one is brought back, and nothing is lost by it',
      ),
      cookies,
    ],
    [full],
    [by('domain/uploads-in-use', 'a month on, a picture goes that neither a design nor a share names')],
    [copied],
    [copied, unconfirmed],
  ],

  'privacy.friend': 'label',
  'privacy.friendText': [
    [copied, handedOver],
    [
      by(
        'e2e/story',
        'a dress is designed, sent to three friends, answered by them, earned, and redeemed once',
      ),
    ],
    [
      hidden,
      by(
        'domain/sending',
        'truth 5: no mail to a suppressed address, nor a second one within 90 days, and both read the same',
      ),
    ],
    [
      by(
        'domain/sending',
        'an address whose sender is not proven within a day is erased, and the friend can be sent to again',
      ),
      by(
        'domain/sending',
        'truth 5: nothing leaves before its sender is proven; then it leaves once, and the address is erased',
      ),
    ],
    [
      by(
        'domain/outbox-batches',
        'an ad that its sender let go waits thirty days for its turn, and then its address is erased',
      ),
    ],
  ],

  'privacy.own': 'label',
  'privacy.ownText': [
    [waits],
    [
      by(
        'domain/review',
        'rejected with a reason, changed and sent again it is the same item, and the friends need not be typed again',
      ),
      by('domain/review', 'an appeal is one, and another person decides it'),
      by(
        'domain/review',
        'what was approved needs no second look from the same visitor, in whatever case, colour or place; an accent makes another word, and another visitor asks anew',
      ),
    ],
    [
      by(
        'domain/take-down',
        'an ad is reported once by a browser until staff have looked, so many times at most, and waits for them',
      ),
    ],
  ],

  'privacy.answer': 'label',
  'privacy.answerText': [
    [by('domain/friends', '“Not for me” is saved and never converts, and the first answer stays')],
    [opened],
  ],

  'privacy.count': 'label',
  'privacy.countText': [
    [
      by('domain/who-a-person-is', 'whose a session was is remembered when it goes to somebody else'),
      copied,
      hidden,
    ],
    [counted],
    [years, counted],
    [years],
    [nobody],
    [stays, forgotten],
  ],

  'privacy.order': 'label',
  'privacy.orderText': [
    [
      by(
        'staff/inbox',
        'whoever asks for a dress stands in the staff inbox, with the dress, until someone marks them as done',
      ),
      by('staff/forms', 'are for staff only'),
    ],
    [copied],
    [years, forgotten],
  ],

  'privacy.mails': 'label',
  'privacy.mailsText': [
    [
      by('domain/sealing', 'What a mail says lies sealed in the outbox, and opens as it was written.'),
      by(
        'domain/sealing',
        'A code is erased a day after its mail ended, other texts after 90 days, and what waits is kept.',
      ),
    ],
    [mailsEnd],
  ],

  'privacy.cookies': 'label',
  'privacy.cookiesText': [
    [cookies],
    [sessionsEnd],
    [cookies],
    [
      by(
        'e2e/saving',
        'what is changed without a network is kept on the device, outlives a reload, and is saved when it is back',
      ),
    ],
  ],

  'privacy.staff': 'label',
  'privacy.staffText': [
    [copied, by('domain/staff', 'is verified against argon2id, and never for an account that is not there')],
    [by('http/people', 'the counter redeems a voucher, and their name stays beside it')],
    [
      by(
        'http/sign-in',
        'a device is known to its own account alone, by a mark nobody else can make, and is no place to guess either',
      ),
    ],
    [linksEnd],
    [
      by(
        'domain/audit',
        'a line says who, what, to what, when and why, with the name that its writer had then',
      ),
      by('domain/audit', 'lines are never changed, replaced or removed, by whatever statement'),
      by('domain/audit', 'forgetting a visitor leaves what staff did as it was: it names nobody'),
    ],
  ],

  'privacy.copies': 'label',
  'privacy.copiesText': [
    [
      by(
        'db/migrate',
        'is copied whole before a migration, named after the version that left it and the time',
      ),
    ],
    [by('db/migrate', 'keeps every copy, but not the same twice, however often a migration fails')],
    [
      by(
        'db/references',
        'what referred to rows that are not there stands in quarantine, in every table, with what it was and nothing sealed',
      ),
      by('db/references', 'quarantine is swept thirty days later'),
    ],
  ],

  'privacy.stop': 'label',
  'privacy.stopText': [
    [
      by('domain/outbox', 'gets an ad with its sender, its marks and its way out'),
      peace,
      by(
        'http/peace',
        'a page asked for a code reads the same with a wish for peace and without; the ad’s link or a manager lifts it',
      ),
    ],
    [
      by(
        'domain/gate',
        'a mailbox that does not exist is left alone for a while, its sender is told, and a wish outlasts that',
      ),
    ],
    'advice',
    [
      forgotten,
      by(
        'domain/erase',
        'what was on its way is called off, what was out is taken down, and an answer in its hold is not counted',
      ),
    ],
    [stays, by('domain/erase', 'nobody earns twice by being forgotten: the same friends do not count again')],
  ],
}

/** Where each table of `db/schema` is told of: a key of the page, or why nobody is in it. */
export const tables: Record<string, { told: string } | { nobody: string }> = {
  visitors: { told: 'privacy.youText' },
  designs: { told: 'privacy.youText' },
  design_versions: { told: 'privacy.youText' },
  proofs: { told: 'privacy.youText' },
  shares: { told: 'privacy.friendText' },
  reviews: { told: 'privacy.ownText' },
  approvals: { told: 'privacy.ownText' },
  reports: { told: 'privacy.ownText' },
  answers: { told: 'privacy.answerText' },
  conversions: { told: 'privacy.answerText' },
  conversion_traces: { told: 'privacy.countText' },
  identities: { told: 'privacy.countText' },
  friend_marks: { told: 'privacy.countText' },
  ledger: { told: 'privacy.countText' },
  ledger_checkpoints: { told: 'privacy.countText' },
  rewards: { told: 'privacy.countText' },
  orders: { told: 'privacy.orderText' },
  outbox: { told: 'privacy.mailsText' },
  suppressions: { told: 'privacy.stopText' },
  sessions: { told: 'privacy.cookiesText' },
  staff: { told: 'privacy.staffText' },
  setup_links: { told: 'privacy.staffText' },
  audit: { told: 'privacy.staffText' },
  quarantine: { told: 'privacy.copiesText' },
  campaigns: { nobody: 'The rules and their versions.' },
  settings: { nobody: 'The shop’s own name, prices and mail server.' },
}
