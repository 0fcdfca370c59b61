import { by, type Held } from './reading'

/** The tests that hold SECURITY.md, by a word for each. */
const held = {
  alone2: by('attacks/alone', 'a sender with a second device and three mailboxes earns nothing'),
  brought: by(
    'staff/brought',
    'one press counts the visit, and the same press again, or the same ad, counts nothing more',
  ),
  visit: by(
    'domain/in-shop',
    'a second ad of one sender in the same visit is held with its reason, and counts when staff say so',
  ),
  traffic: by('attacks/traffic', 'a program is told from a person'),
  machine: by('attacks/alone', 'a sender with a machine earns nothing'),
  honest: by('attacks/honest', 'three friends in one flat, behind one address, earn the sender a dress'),
  once: by(
    'domain/friends',
    'truth 1: a friend is counted once in a campaign by mailbox, and an answer from a device that counted is held',
  ),
  own: by(
    'domain/friends',
    'truth 1: the sender’s own mailbox never counts, and what comes from a device of theirs is held',
  ),
  held: by(
    'domain/friends',
    'truth 2: what answers like a machine is held, never counted unseen; staff decide',
  ),
  domain: by(
    'domain/who-a-person-is',
    'three friends at one domain that is no provider’s: the third waits for staff; undecided, it counts only from another device and network',
  ),
  proven: by(
    'domain/sending',
    'truth 5: nothing leaves before its sender is proven; then it leaves once, and the address is erased',
  ),
  peace: by(
    'domain/sending',
    'truth 5: no mail to a suppressed address, nor a second one within 90 days, and both read the same',
  ),
  visitorCap: by(
    'domain/sending',
    'truth 5: a visitor’s eleventh mail of the month is refused in a whole sentence, and so is a second to one friend',
  ),
  dayOn: by(
    'domain/sending',
    'an address whose sender is not proven within a day is erased, and the friend can be sent to again',
  ),
  letters: by('domain/sending', 'a first name is a name and no more: %j is taken: %j'),
  shopCap: by('domain/promises', 'the shop’s mails of a day have an end, whoever sends them'),
  years: by(
    'domain/promises',
    'what is asked of the shop and the mark of a mailbox that counted stay; what browsers were known by goes a year after it could matter',
  ),
  oldPeace: by(
    'domain/promises',
    'a wish for peace whose exact form alone was kept is not found by another spelling',
  ),
  markup: by(
    'mail/render',
    'The email %s says everything in %s: no word is missing, no gap left, nothing a visitor wrote is markup.',
  ),
  ownMotifs: by(
    'domain/review',
    'truth 8: what is a visitor’s own waits for staff, in whatever way it is sent, and nobody sees it meanwhile',
  ),
  perAddress: by('http/limits', 'One address is limited, whatever the identity'),
  site: by(
    'http/limits',
    'One customer with 65,536 networks has four networks’ worth, and keeps none of the others out',
  ),
  elsewhere: by(
    'http/sign-in',
    'wrong passwords from twelve networks lock nobody out of a device on which they had signed in',
  ),
  knownDevice: by(
    'http/sign-in',
    'a device is known to its own account alone, by a mark nobody else can make, and is no place to guess either',
  ),
  perIdentity: by('http/limits', 'One identity is limited, whatever the address'),
  whenever: by('domain/outbox', 'never gets a mail for a suppressed address, whenever it was suppressed'),
  noName: by('domain/gate', 'no name that somebody typed stands in the mail that proves a mailbox, in %s'),
  codeBudgets: by(
    'domain/gate',
    'a thousand strangers at once are mailed so many codes and no more, and visitors and ads still leave',
  ),
  codesOfNetwork: by('domain/gate', 'one network is mailed so many codes an hour, and another goes on'),
  noLockout: by(
    'domain/gate',
    'a stranger who asks for codes all the time locks nobody out of their mailbox',
  ),
  tooOld: by('domain/gate', 'every reason is told by the one rule, and what nothing holds goes'),
  peaceKept: by(
    'domain/gate',
    'whoever asked for peace gets no code, the page that asked reads the same, and the link of their ad takes it back',
  ),
  peaceLifted: by(
    'http/peace',
    'a page asked for a code reads the same with a wish for peace and without; the ad’s link or a manager lifts it',
  ),
  unread: by('domain/outbox', 'gets nothing while the suppressions can’t be read'),
  handedOver: by('domain/outbox', 'is handed each mail once, and the address is erased'),
  room: by(
    'domain/rewards',
    'a third reward of the month is redeemable from the first of the next month that has room',
  ),
  redeemedOnce: by(
    'domain/rewards',
    'truth 3: reward k is redeemed at most once: of 50 redemptions at the same time exactly one wins',
  ),
  evidence: by(
    'domain/promised',
    'the evidence of a voucher is the friends whose answers went into it, and says who was taken back since',
  ),
  likeness: by(
    'domain/who-a-person-is',
    'outside the table a match of canonical forms holds instead of refusing',
  ),
  oneMailbox: by(
    'domain/who-a-person-is',
    'one mailbox with plus signs and dots is one friend, one sender and one wish for peace',
  ),
  remembered: by('domain/who-a-person-is', 'whose a session was is remembered when it goes to somebody else'),
  symbols: by('domain/keys', 'is ten symbols that nobody mistakes for another, and a check symbol'),
  hashed: by('domain/keys', 'find one mailbox under two spellings, and not without the secret'),
  opened: by('domain/keys', 'open what they sealed, each time sealed anew, and nothing that was touched'),
  signed: by('domain/keys', 'sign what only they can have signed, and anyone can check'),
  staffOnly: by('staff/forms', 'are for staff only'),
  looks: by(
    'http/promises',
    'an ad has one picture, of the design, and whoever opens all that is in it leaves no trace',
  ),
  byLink: by(
    'e2e/by-link',
    'truth 2: a friend opens a link, makes the dress their own and proves a mailbox; that counts, and no look before it',
  ),
  foreign: by(
    'http/app',
    'A foreign post to a resource route is refused with a sentence in the reader’s language',
  ),
  headers: by('http/app', 'Every answer carries the headers, and a route may replace one'),
  forwarded: by('http/app', 'X-Forwarded-Host is never believed'),
  proxies: by('http/app', 'As many proxies as TRUST_PROXY says are believed about an address, and no more'),
  cookie: by('http/app', 'A session is kept as a hash, in a cookie that scripts and other sites cannot use'),
  rotated: by('http/app', 'Rotating gives a new token and kills the old one; destroying ends the session'),
  senders: by('http/cross-site', '%s'),
  copied: by('domain/copied-database', 'a copied database shows no address, code, token or password'),
  sealedMail: by(
    'domain/sealing',
    'What a mail says lies sealed in the outbox, and opens as it was written.',
  ),
  mailsErased: by(
    'domain/sealing',
    'A code is erased a day after its mail ended, other texts after 90 days, and what waits is kept.',
  ),
  firstSeal: by(
    'domain/sealing',
    'A start seals what 0.1.0 stored plain, leaves no trace of it in the file, and changes nothing twice.',
  ),
  picture: by('http/promises', 'what is in a picture’s address opens the picture and nothing else'),
  noHosts: by(
    'http/promises',
    'pages load nothing from another host, may not, and have no script but in the studio',
  ),
  log: by('http/promises', 'the log holds no name, address or token, but the link of the first start'),
  counter: by('http/people', 'the counter redeems a voucher, and their name stays beside it'),
  inbox: by(
    'staff/inbox',
    'whoever asks for a dress stands in the staff inbox, with the dress, until someone marks them as done',
  ),
  managers: by(
    'http/people',
    'everything else is for managers: a kind sentence, not in their nav, and no form is taken',
  ),
  answersPages: by(
    'staff/answers',
    'these pages are a manager’s: others at the counter get 403, strangers the sign-in, and what is unknown 404',
  ),
  appendOnly: by('db/store', 'takes lines and refuses to change, replace or remove them'),
  edited: by(
    'domain/ledger',
    'truth 4: whoever edits a line of the chain is found, at that line or the next',
  ),
  removed: by('domain/ledger', 'truth 4: whoever removes, swaps or repeats a line is found'),
  daily: by(
    'domain/checkpoints',
    'there is one a day of the shop’s calendar, when lines were added, each naming the one before it',
  ),
  file: by(
    'domain/checkpoints',
    'truth 6: what a crash leaves without its file gets it at the next pass, and nothing is signed twice',
  ),
  cutOff: by('domain/ledger-verify', 'a tail cut off, with the rows it speaks of'),
  anew: by('domain/ledger-verify', 'a chain written anew, all hashes recomputed, even after more was signed'),
  whole: by('domain/ledger-verify', 'a chain removed whole'),
  byHand: by('domain/ledger-verify', 'put in by hand, for somebody with a chain or with none'),
  setByHand: by('domain/ledger-verify', 'set to counted by hand'),
  command: by(
    'http/ledger-verify',
    'truth 4: the command line checks a running shop, ends with 1 when something is wrong, and says what',
  ),
  audit: by('http/ledger-verify', 'staff read the ledger, and check it, in sentences; nobody else sees it'),
  unconfirmed: by(
    'domain/erasing',
    'A code is forgotten a day after it ran out, used or not, and not before; the cap of the hour holds.',
  ),
  unmailed: by(
    'domain/erasing',
    'A code that could not be mailed before it ran out is not mailed any more, and its address is erased.',
  ),
  oneClick: by(
    'http/opt-out',
    'truth 2 and 5: opening the opt-out changes nothing; a press stops all mails, and so does a mail program’s one click',
  ),
  notTwice: by('domain/erase', 'nobody earns twice by being forgotten: the same friends do not count again'),
  copy: by(
    'db/migrate',
    'is copied whole before a migration, named after the version that left it and the time',
  ),
  everyCopy: by('db/migrate', 'keeps every copy, but not the same twice, however often a migration fails'),
  signIn: by('staff/forms', 'gives the browser a new session, and leads only to pages of the staff'),
  slowed: by('staff/forms', 'is slowed down for an address that is guessed at'),
  fiveTries: by('domain/visitors', 'ends after five wrong codes, even for the right one and the press'),
  firstLink: by('domain/staff', 'makes one account, once, within thirty minutes'),
  deadLink: by(
    'domain/staff',
    'of a first start is dead once there is staff, however many starts printed one',
  ),
  invited: by(
    'domain/staff',
    'makes an account with its role, once, within three days, and only its hash is kept',
  ),
  withdrawn: by(
    'domain/staff',
    'comes from a manager alone, can be withdrawn by one, and ends with its maker being one',
  ),
  out: by('http/people', 'who is taken out is signed out at once and cannot sign in; taken back in they can'),
  oneStays: by('domain/staff', 'keep a manager when two managers put each other out at the same moment'),
  argon: by('domain/staff', 'is verified against argon2id, and never for an account that is not there'),
  knows: by('domain/secret', 'A new database takes the secret it is opened with, and from then on no other.'),
  noOther: by(
    'http/new-version',
    'a shop does not open with the secret of another DATA_DIR, and still does with its own',
  ),
  resealed: by(
    'domain/rotated-secret',
    'After a rotation the new secret opens all that was sealed, and the old one nothing; the database knows it by the new one.',
  ),
  undecided: by(
    'domain/standing',
    'a held answer says until when the shop decides, and one it did not decide says that it can still be asked',
  ),
  full: by(
    'domain/room',
    'a shop that is full lets the oldest designs go that nobody owns and nobody sent, with their pictures, and no other',
  ),
  owned: by(
    'domain/room',
    'where all that is left belongs to somebody, nothing of it goes, and the log says what to do',
  ),
  history: by(
    'domain/room',
    'a history has an end in bytes too: what nobody marked goes first, and the design as it is stays',
  ),
  versions: by(
    'domain/versions',
    'a full history lets go of the oldest that nobody marked, and never of the design as it is',
  ),
  notRefused: by(
    'http/room',
    'a full shop refuses nobody: the oldest design of a stranger makes room, staff are warned, and the shop stays ready',
  ),
  dayOfDesigns: by(
    'http/room',
    'a browser may have so much kept in a day and no more; what is said says what to do, and another browser goes on',
  ),
  dayOfPictures: by('http/room', 'a visitor may send so many bytes of pictures in a day'),
  bytesCounted: by(
    'http/limits',
    'bytes are counted like tries; what was refused is not, and less may still go on',
  ),
  million: by(
    'http/limits',
    'a hundred thousand keys do not stay: so many are counted at a time, and the latest of them rightly',
  ),
  sessionsEnd: by(
    'domain/endings',
    'a session that ran out is gone the day after, and whose it was stays known',
  ),
  linksEnd: by('domain/endings', 'a link for staff is forgotten once it was used or ran out'),
  mailsEnd: by(
    'domain/endings',
    'of a mail nothing is left 90 days after a proof, and of others once no answer can count; where a share stands is said all the same',
  ),
  nobodies: by(
    'domain/endings',
    'a visitor of whom nothing is left but the row is forgotten: not before, and no other',
  ),
}

/** Every sentence of SECURITY.md, as it stands there, and what holds it. */
export const security: [string, Held][] = [
  [
    'Write to the maintainers in private, through the hosting site\'s "Report a vulnerability" form, and not in a public thread.',
    'advice',
  ],
  ['Say how to see it happen.', 'advice'],
  ['Only the newest release is mended.', 'advice'],
  [
    'It runs on Node 20.19 and newer; prefer the LTS line that Node itself still mends, as the line of 20 has ended.',
    'advice',
  ],
  [
    '**A stranger who wants our mail server** to write to people for them: hence a proven sender, no text or address of theirs in a mail but a first name, one mail to a friend in 90 days, caps for sender and shop, limits for each network address, and a list of those who asked for peace that is read in the very transaction that sends.',
    [
      held.proven,
      held.letters,
      held.markup,
      held.ownMotifs,
      held.peace,
      held.visitorCap,
      held.shopCap,
      held.perAddress,
      held.whenever,
    ],
  ],
  [
    "Codes to prove a mailbox hold no typed name at all, and have budgets of their own by mailbox, network and shop, a part of which strangers can't use up.",
    [held.noName, held.codeBudgets, held.codesOfNetwork, held.noLockout],
  ],
  ["What can't be checked is not sent.", [held.unread]],
  [
    "**A visitor who wants a dress without friends**: the sender's own mailbox and one friend twice do not count.",
    [held.own, held.once],
  ],
  [
    "A device, a likeness of a mailbox or a private domain in common, and a press like a machine's, wait for a person; undecided after 14 days they do not count, but for a shared domain alone, from a device and network of its own.",
    [held.own, held.once, held.likeness, held.domain, held.held, held.undecided],
  ],
  [
    "A visitor with three mailboxes at providers that we know and three devices can earn a dress; the cap on vouchers a month and the friends' names at the counter bound what that costs.",
    [held.honest, held.alone2, held.room, held.evidence],
  ],
  [
    "An ad that is brought to the shop counts by a press of staff; the second of one sender's within six hours waits for a person, and who brings a link is known to nobody but whoever stands at the counter.",
    [held.brought, held.visit],
  ],
  [
    'The check for machines is a hint: a program that drives a whole browser by its input and takes its time passes for a person.',
    [held.machine, held.traffic, held.honest],
  ],
  [
    'Spellings of one mailbox are sure only for the providers of our table; elsewhere they are a likeness.',
    [held.oneMailbox, held.likeness],
  ],
  [
    'A wish for peace that 0.1.0 kept of a spelling with an addition is not found by another spelling.',
    [held.oldPeace],
  ],
  [
    "**Someone with a voucher's address or code**: it is worth a dress to whoever brings it first, once.",
    [held.redeemedOnce],
  ],
  ['Codes have 50 bits and are looked up by signed-in staff only.', [held.symbols, held.staffOnly]],
  ['**A mail scanner or a bot**: looking changes nothing, whoever looks.', [held.looks, held.byLink]],
  [
    "**Another site in a visitor's browser**: forms from elsewhere are refused, pages can't be framed, scripts need a nonce.",
    [held.foreign, held.headers],
  ],
  [
    "**Someone who copies the database**: finds no visitor's or friend's address, no way to reach who asked for a dress, no session, no code or token of a voucher, an ad, a proof or an invitation, and no password, the mail server's included, in plain text, as long as `SECRET` is not in the copy.",
    [held.copied],
  ],
  ['What mails say is sealed as a whole.', [held.sealedMail]],
  [
    "Names, designs, the words somebody added when they asked for a dress, and the addresses staff sign in with are readable; so is the token in a picture's address, which gives no right but to see that picture.",
    [held.copied, held.picture],
  ],
  [
    '**Someone at the counter** can redeem vouchers and see what was asked for, as whoever stands there gets in touch.',
    [held.counter, held.inbox],
  ],
  [
    'They look at designs before they leave, take ads down, and put them back.',
    [
      by('domain/who-may', 'what is refused changes nothing, though it be found out only at the end'),
      by(
        'staff/review',
        'a friend reports an ad without an account; staff keep it, or take it down with what was made of it, and put it back',
      ),
    ],
  ],
  [
    'Held answers, mails, people and settings are for managers; every page checks.',
    [held.managers, held.answersPages, held.staffOnly],
  ],
  [
    "**Staff** are trusted with the shop, not with its past: the app can't edit the ledger, and a line changed or taken out of a chain shows.",
    [held.appendOnly, held.edited, held.removed],
  ],
  [
    'What they do is written down with their name, and the database refuses to change or remove that.',
    [
      by('domain/audit', 'lines are never changed, replaced or removed, by whatever statement'),
      by(
        'domain/audit',
        'a line says who, what, to what, when and why, with the name that its writer had then',
      ),
    ],
  ],
  [
    '**Someone with the database in hand**: a checkpoint signs the end of every chain, once a day, and lies in the database and in `DATA_DIR/checkpoints`.',
    [held.daily, held.file],
  ],
  [
    'Lines cut off, chains written anew or removed, and vouchers or counted answers that no line accounts for, show by `npm run ledger:verify` and at `/staff/audit?list=ledger`.',
    [held.cutOff, held.anew, held.whole, held.byHand, held.setByHand, held.command, held.audit],
  ],
  [
    "What does not show: lines cut off before a checkpoint signed them, where the rows they speak of were changed to fit; a past wound back to an earlier checkpoint by someone who removes the later ones' files as well; a whole set of made-up answers with lines of their own.",
    'limit',
  ],
  ['Whoever holds `SECRET` too can sign another past.', 'limit'],
  [
    "Against a past wound back or signed anew stands a copy of the files, or a checkpoint's fingerprint on paper, kept where that person can't reach.",
    'advice',
  ],
  [
    '**Someone who learned an old `SECRET`**: after `npm run secret:rotate` it opens no later copy of the database.',
    [held.resealed],
  ],
  [
    "With such a copy it still tells whose a hashed mailbox is, and what a link or a voucher's code is, since those go on.",
    'limit',
  ],
  [
    'Not defended against: whoever holds the server, its `SECRET` or its mail account; floods that a proxy in front must stop.',
    'limit',
  ],
  [
    '**Senders.** Their addresses are encrypted with a key derived from `SECRET`.',
    [held.copied, held.opened],
  ],
  [
    'One whose code was never typed is erased a day after the code ran out, with the proof itself; a code that could not be mailed before it ran out is not mailed any more, nor an ad after a week, nor any other mail after thirty days.',
    [held.unconfirmed, held.unmailed, held.tooOld],
  ],
  [
    'What a mail said is erased with its codes and links: a day after its end where it proved an address, else after 90 days.',
    [held.mailsErased],
  ],
  [
    '**Friends.** Their addresses are encrypted alike, used once, and erased after the mail is handed over; if its sender never proves themself, after 24 hours.',
    [held.copied, held.proven, held.handedOver, held.dayOn],
  ],
  [
    'Who asked for peace is kept as a keyed hash only, until they take it back by the link in their ad or through a manager; a page that is asked for a code says nothing of it.',
    [held.hashed, held.whenever, held.peaceKept, held.peaceLifted],
  ],
  ['**Answers.** No GET or HEAD changes anything.', [held.looks, held.byLink, held.oneClick]],
  [
    'Every unsafe request must come from our own pages (`Sec-Fetch-Site`, else `Origin` against `PUBLIC_URL`), resource routes included.',
    [held.senders, held.foreign],
  ],
  [
    '`X-Forwarded-Host` is never read, and `X-Forwarded-For` only as far as `TRUST_PROXY` says.',
    [held.forwarded, held.proxies],
  ],
  [
    'The one exception is one-click unsubscribing (RFC 8058), which can only unsubscribe.',
    [held.senders, held.oneClick],
  ],
  [
    '**Traces.** What a person is known by (mailboxes, devices, sessions, networks) is kept as keyed hashes, until no answer it could bear on can count and twelve months more; the mark of a mailbox that counted stays.',
    [held.remembered, held.hashed, held.years],
  ],
  ['They outlive the erasing of a person, so that nobody earns twice by being forgotten.', [held.notTwice]],
  [
    '**Copies.** SQLite is copied to `backups` beside the database before an upgrade changes it.',
    [held.copy],
  ],
  [
    "A copy holds what was there then, also what was erased since, and stays until somebody removes it; so do the shop's own backups.",
    [held.copy, held.everyCopy],
  ],
  [
    "**Sessions.** 128 random bits in a cookie (`__Host-` on HTTPS), out of scripts' reach; the database holds their SHA-256.",
    [held.cookie],
  ],
  ['They are rows, so they can be ended, and get a new token at every sign-in.', [held.rotated, held.signIn]],
  [
    '**Storage.** What strangers leave behind has an end.',
    [held.full, held.history, held.sessionsEnd, held.mailsEnd, held.nobodies],
  ],
  [
    'One browser and one network may have so many bytes of designs and of pictures kept in a day, and a design keeps 50 versions and 2 MB of them.',
    [held.dayOfDesigns, held.dayOfPictures, held.bytesCounted, held.history, held.versions],
  ],
  [
    'Designs and pictures together have `STORAGE_LIMIT`: beyond it the designs that are longest unchanged, that nobody proven owns and nobody sent, make room, and nobody is refused.',
    [held.full, held.owned, held.notRefused],
  ],
  [
    'Sessions are removed the day after they ran out, links for staff once they were used or ran out, that there was a code after 90 days, that there was another mail with the traces, and visitors once nothing names them.',
    [held.sessionsEnd, held.linksEnd, held.mailsEnd, held.nobodies],
  ],
  [
    '**Guessing.** Codes, sign-ins, vouchers and answers are limited by address and by identity, independently.',
    [held.perAddress, held.perIdentity, held.slowed, held.fiveTries],
  ],
  ["Who has an IPv6 /48, which is 65,536 networks, has no more than four networks' worth.", [held.site]],
  [
    'Wrong passwords slow whoever guesses, not the account: a device on which its password was right before is counted apart.',
    [held.elsewhere, held.knownDevice],
  ],
  [
    "The counts are kept in the process, of so many keys at a time that ever new ones can't fill it: with several processes on PostgreSQL each counts for itself.",
    [held.million],
  ],
  [
    '**Pages.** A Content-Security-Policy with a nonce for each answer; no inline style or script without it, no other host at all.',
    [held.headers, held.noHosts],
  ],
  [
    'The shop front, the rules, the page of what is kept and what a friend opens ship no JavaScript.',
    [held.noHosts],
  ],
  [
    '**Rewards.** The ledger is append-only by triggers on both databases, chained by hash and signed daily (Ed25519, by a key derived from `SECRET`); `npm run ledger:verify` checks it without the app.',
    [held.appendOnly, held.edited, held.daily, held.signed, held.command],
  ],
  ['**Staff.** No account exists by default.', [held.firstLink]],
  [
    'The first start prints a link that works once, for 30 minutes, and not beside an account.',
    [held.firstLink, held.deadLink],
  ],
  [
    'A manager invites others by a link that works once, for three days, and dies when it is withdrawn or its maker is no manager any more.',
    [held.invited, held.withdrawn],
  ],
  ['Who is taken out is signed out everywhere at once.', [held.out]],
  ['One manager always stays, also when two take each other out at the same moment.', [held.oneStays]],
  ['Passwords are hashed with Argon2id.', [held.argon]],
  ["The log holds no addresses, names or tokens, but the first start's link.", [held.log]],
  ['Remix 2 has reached the end of its line: it gets security fixes only, if any.', 'advice'],
  [
    'All its `v3_*` flags are on and the routes are configured in `app/routes.ts`, so that the step to React Router 7 stays mechanical ([decision 7](docs/decisions/0007-remix-2-and-the-step-after.md)).',
    'advice',
  ],
  ['Its own cross-site check is not relied on.', [held.senders]],
  ['`overrides` in `package.json` lift what below it has known holes.', 'advice'],
  [
    "What 0.1.0 kept in the plain (mails in the outbox, the mail server's password) is sealed at the first start, and the tables are written anew so that no trace of it stays in their files.",
    [held.firstSeal],
  ],
  ['Backups made before still hold it: delete them, or change that password.', 'advice'],
  ['A database knows its `SECRET` and opens with no other.', [held.knows, held.noOther]],
  [
    'Keep `SECRET` (or `DATA_DIR/secret`) with your backups, and away from everything else: with it and the database, every address kept can be read.',
    'advice',
  ],
]
