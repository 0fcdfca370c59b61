import { Ask, type AskFacts } from '~/components/staff/ask'
import { AuditResult, Checkpoints } from '~/components/staff/audit'
import { Forget } from '~/components/staff/forget'
import { ForManagers, StaffDoor, StaffFrame, type FrameFacts } from '~/components/staff/frame'
import { MailState, MailTable } from '~/components/staff/outbox'
import { Invitations, Invite, PersonEntry, type PersonFacts } from '~/components/staff/people'
import { NewPassword } from '~/components/staff/strength'
import { shortMoment } from '~/components/staff/when'
import { day } from '~/i18n/format'
import { alone, inStaff } from '../around'
import { alt, id, longShop, names, pictures } from '../samples'
import type { Around, Family, Said } from '../story'

const at = new Date('2026-11-14T15:42:00Z')
const date = ({ locale }: Said) => day(locale, at, 'Europe/Dublin')
const time = ({ locale }: Said) => shortMoment(locale, at, 'Europe/Dublin')

const facts: FrameFacts = {
  shop: 'Atelier Maren',
  staff: 'Oona',
  manager: true,
  asks: 2,
  answers: 12,
  reviews: 3,
}
const content = ({ t }: Said) => (
  <div className="staff-page">
    <header>
      <h1>{t('staff.asks.title')}</h1>
      <p className="lead">{t('staff.asks.lead')}</p>
    </header>
  </div>
)

const ask = (said: Said, rest: Partial<AskFacts> = {}): AskFacts => ({
  id,
  name: names.usual,
  contact: 'ana@post.example',
  note: 'In time for the 12th of June, please.',
  asked: date(said),
  maker: 'Ines',
  picture: pictures.garden,
  isOpen: true,
  accepted: null,
  done: null,
  ...rest,
})

const mailStates = [
  'queued',
  'sending',
  'handed-over',
  'local',
  'deferred',
  'refused',
  'unopenable',
  'unknown',
  'suppressed',
  'cancelled',
  'damaged',
  'no-mailbox',
  'too-old',
  'unproven',
  'taken-down',
]

const person = (said: Said, rest: Partial<PersonFacts> = {}): PersonFacts => ({
  id,
  name: 'Oona',
  email: 'oona@shop.example',
  role: 'counter',
  since: date(said),
  left: null,
  self: false,
  ...rest,
})

const inPeople: Around = (shown, name) =>
  inStaff(
    <>
      <h2 className="unseen">{name}</h2>
      <ul className="people">{shown}</ul>
    </>,
    name,
  )

/** Below a heading of the ledger's page. */
const inAudit: Around = (shown, name) => (
  <div className="staff">
    <main id="content">
      <div className="staff-page audit">
        <h1 className="unseen">{name}</h1>
        {shown}
      </div>
    </main>
  </div>
)

const read = { chains: 412, lines: 12_840, vouchers: 96, answers: 388, checkpoints: 30, files: 30 }
const flaw = 'Line 7 of the chain of V1StGXR8Z5jdHi6B does not follow from line 6: its hash is another one.'

const checkpoint = (said: Said, n: number) => ({
  id: `${id}-${n}`,
  at: time(said),
  chains: 412 - n,
  lines: 12_840 - 40 * n,
  fingerprint: '7k3m 9qxt 2b4c 8d1f 6g5h 0j2k',
})

export const staff: Family = {
  id: 'staff',
  title: 'Pages of the staff',
  around: inStaff,
  sheets: ['staff'],
  stories: [
    {
      shows: { StaffFrame },
      around: alone,
      states: {
        'of a manager': {
          show: (said) => <StaffFrame facts={facts}>{content(said)}</StaffFrame>,
          at: '/staff/asks',
        },
        'of the counter': {
          show: (said) => (
            <StaffFrame facts={{ ...facts, manager: false, asks: 0 }}>{content(said)}</StaffFrame>
          ),
          at: '/staff',
        },
        'with storage nearly full, long names': {
          show: (said) => (
            <StaffFrame
              facts={{
                ...facts,
                shop: longShop.name,
                staff: names.long,
                asks: 1234,
                storage: { word: 'staff.storage.near', percent: '92 %', limit: '4 GB' },
              }}
            >
              {content(said)}
            </StaffFrame>
          ),
          at: '/staff/asks',
        },
      },
    },
    {
      shows: { ForManagers },
      around: alone,
      states: {
        usual: {
          show: () => (
            <StaffFrame facts={{ ...facts, manager: false }}>
              <ForManagers />
            </StaffFrame>
          ),
          at: '/staff/people',
        },
      },
    },
    {
      shows: { StaffDoor },
      around: alone,
      sheets: ['staff', 'staff/door'],
      states: {
        usual: ({ t }) => (
          <StaffDoor shop="Atelier Maren">
            <h1>{t('staff.setup.title')}</h1>
            <p className="lead">{t('staff.setup.lead')}</p>
          </StaffDoor>
        ),
        'a long name': ({ t }) => (
          <StaffDoor shop={longShop.name}>
            <h1>{t('staff.setup.dead')}</h1>
          </StaffDoor>
        ),
      },
    },
    {
      shows: { NewPassword },
      around: (shown, name) => (
        <StaffDoor shop="Atelier Maren">
          <h1>{name}</h1>
          <form className="stack">{shown}</form>
        </StaffDoor>
      ),
      sheets: ['staff', 'staff/door'],
      states: {
        empty: () => <NewPassword known={[]} />,
        'with an error': ({ t }) => <NewPassword known={[]} error={t('errors.staff.passwordWeak')} />,
      },
    },
    {
      shows: { Ask },
      sheets: ['staff', 'staff/asks'],
      around: (shown, name) => inStaff(<div className="asks">{shown}</div>, name),
      states: {
        open: (said) => <Ask ask={ask(said)} />,
        accepted: (said) => <Ask ask={ask(said, { isOpen: false, accepted: date(said) })} />,
        'by telephone, without a note': (said) => (
          <Ask ask={ask(said, { contact: '+353 91 555 0142', note: '', maker: null })} />
        ),
        'done, and its contact is gone': (said) => (
          <Ask ask={ask(said, { contact: '', note: '', done: date(said) })} />
        ),
        'long names': (said) => (
          <Ask
            ask={ask(said, {
              name: names.long,
              contact: longShop.contact,
              maker: names.long,
              note: `${alt}. `.repeat(6),
            })}
          />
        ),
      },
    },
    {
      shows: { PersonEntry },
      sheets: ['staff', 'staff/people'],
      around: inPeople,
      states: {
        'at the counter': (said) => <PersonEntry person={person(said)} />,
        'a manager': (said) => <PersonEntry person={person(said, { role: 'manager' })} />,
        oneself: (said) => <PersonEntry person={person(said, { role: 'manager', self: true })} />,
        gone: (said) => <PersonEntry person={person(said, { left: date(said) })} />,
        'long names': (said) => (
          <PersonEntry person={person(said, { name: names.long, email: longShop.contact })} />
        ),
      },
    },
    {
      shows: { Invite },
      sheets: ['staff', 'staff/people'],
      states: {
        'before it is asked for': () => <Invite />,
        ...Object.fromEntries(
          (['counter', 'manager'] as const).map((role) => [
            `a link, ${role}`,
            () => <Invite link={{ role, url: `https://atelier-maren.example/staff/setup/${id}${id}` }} />,
          ]),
        ),
      },
    },
    {
      shows: { Invitations },
      sheets: ['staff', 'staff/people'],
      states: {
        none: () => <Invitations invitations={[]} />,
        two: (said) => (
          <Invitations
            invitations={[
              { id, role: 'counter', by: 'Oona', until: time(said) },
              { id: `${id}2`, role: 'manager', by: names.long, until: time(said) },
            ]}
          />
        ),
      },
    },
    {
      shows: { Forget },
      sheets: ['staff', 'staff/forget'],
      states: {
        'a mailbox with nothing': () => (
          <Forget
            found={{ address: 'ana@post.example', designs: 0, shares: 0, received: 0, asks: 0, vouchers: 0 }}
          />
        ),
        'a mailbox with much': () => (
          <Forget
            found={{ address: longShop.contact, designs: 1, shares: 12, received: 3, asks: 1, vouchers: 2 }}
          />
        ),
      },
    },
    {
      shows: { MailTable },
      sheets: ['staff', 'staff/outbox'],
      states: {
        'each mail': (said) => (
          <MailTable
            mails={(
              ['ad', 'answer', 'prove-mailbox', 'review', 'review-queue', 'reward', 'test'] as const
            ).map((email, n) => ({
              id: `${id}-${n}`,
              email,
              state: mailStates[n] ?? '',
              subject: said.t('mail.ad.subject', { sender: n === 1 ? names.long : 'Ines' }),
              written: time(said),
            }))}
          />
        ),
      },
    },
    {
      shows: { MailState },
      sheets: ['staff', 'staff/outbox'],
      states: Object.fromEntries(mailStates.map((state) => [state, () => <MailState state={state} />])),
    },
    {
      shows: { AuditResult },
      sheets: ['staff', 'staff/audit'],
      around: inAudit,
      states: {
        'all holds': () => <AuditResult checked={{ read, flaws: [], count: 0 }} />,
        'a flaw': () => <AuditResult checked={{ read, flaws: [flaw], count: 1 }} />,
        'more flaws than are shown': () => (
          <AuditResult checked={{ read, flaws: [flaw, `${flaw} `, `${flaw}  `], count: 1234 }} />
        ),
      },
    },
    {
      shows: { Checkpoints },
      sheets: ['staff', 'staff/audit'],
      around: inAudit,
      states: {
        none: () => <Checkpoints checkpoints={[]} />,
        several: (said) => <Checkpoints checkpoints={[0, 1, 2].map((n) => checkpoint(said, n))} />,
      },
    },
  ],
}
