import { Answer, type AnswerFacts } from '~/components/staff/answer'
import { AnswerActs, type Acts } from '~/components/staff/answer-acts'
import { AnswerGroups } from '~/components/staff/answer-groups'
import { Twice } from '~/components/staff/twice'
import { Signals, type SignalFacts } from '~/components/staff/signals'
import { AnswerRows, Pager, type AnswerRow } from '~/components/staff/answer-rows'
import { day } from '~/i18n/format'
import { pathTo } from '~/url/own-path'
import { inStaff } from '../around'
import { id, names, pictures } from '../samples'
import type { Family, Said } from '../story'

const date = ({ locale }: Said) => day(locale, new Date('2026-11-14T12:00:00Z'), 'Europe/Dublin')

const row = (said: Said, rest: Partial<AnswerRow> = {}): AnswerRow => ({
  id,
  to: `/staff/answers/${id}`,
  title: said.t('staff.answers.forFrom', { friend: names.usual, sender: 'Ines' }),
  picture: pictures.ines,
  act: said.t('staff.act.answered'),
  when: date(said),
  age: date(said),
  verdict: 'checking',
  state: said.t('staff.answers.state.held'),
  reason: said.t('staff.signal.own-device'),
  until: said.t('staff.answers.decideBy', { day: date(said) }),
  down: false,
  ...rest,
})

const rows = (said: Said): AnswerRow[] => [
  row(said),
  row(said, {
    id: `${id}2`,
    title: said.t('staff.answers.forFrom', { friend: names.long, sender: names.long }),
    verdict: 'not-counted',
    state: said.t('staff.answers.state.refused'),
    reason: said.t('staff.refused.taken-down'),
    until: '',
    down: true,
  }),
  row(said, {
    id: `${id}3`,
    verdict: 'counted',
    state: said.t('staff.answers.state.counted'),
    reason: '',
    until: '',
  }),
]

const nothing: Acts = {
  takeDown: pathTo`/staff/shares/${id}/take-down`,
}

const answer = (said: Said, rest: Partial<AnswerFacts> = {}): AnswerFacts => ({
  title: said.t('staff.answers.forFrom', { friend: names.usual, sender: 'Ines' }),
  friend: names.usual,
  sender: 'Ines',
  picture: pictures.ines,
  version: undefined,
  lines: [
    { word: 'staff.answer.sent', value: date(said) },
    { word: 'staff.answer.way', value: said.t('staff.way.mail') },
    { word: 'staff.answer.choice', value: said.t('staff.choice.just-so') },
  ],
  verdict: { state: 'counted', word: said.t('standing.state.counted') },
  standing: said.t('standing.counted.answered', { date: date(said) }),
  held: false,
  signals: [],
  tally: [
    { word: 'staff.answer.tally.counted', value: '2' },
    { word: 'staff.answer.tally.held', value: '1' },
  ],
  vouchers: [said.t('staff.voucher.granted', { day: date(said) })],
  down: false,
  acts: {
    ...nothing,
    reverse: [said.t('staff.answer.reverse.what'), said.t('staff.answer.reverse.voids', { day: date(said) })],
  },
  ...rest,
})

const signalsOf = ({ t }: Said): SignalFacts[] => [
  {
    short: t('staff.signal.machine'),
    why: t('staff.signal.machine.why', { sender: 'Ines' }),
    record: t('staff.signal.record', { count: 7, right: 5 }),
  },
  {
    short: t('staff.signal.own-domain'),
    why: t('staff.signal.own-domain.why', { sender: 'Ines' }),
    record: t('staff.signal.record.none'),
  },
]

const held = (said: Said): Partial<AnswerFacts> => ({
  held: true,
  version: pictures.garden,
  verdict: { state: 'checking', word: said.t('standing.state.checking') },
  standing: said.t('standing.checking.looking', { date: date(said) }),
  signals: signalsOf(said),
  acts: { ...nothing, decide: true },
  vouchers: [],
})

export const answers: Family = {
  id: 'answers',
  title: 'Answers, for staff',
  around: inStaff,
  sheets: ['staff', 'staff/answers'],
  stories: [
    {
      shows: { AnswerRows },
      states: {
        usual: (said) => <AnswerRows rows={rows(said)} />,
        'by age': (said) => <AnswerRows rows={rows(said)} aged />,
      },
    },
    {
      shows: { AnswerGroups },
      states: {
        'held, by age': (said) => (
          <AnswerGroups
            aged
            groups={[
              {
                id: 'ines',
                sender: 'Ines',
                count: said.t('staff.answers.group', { count: 3 }),
                signals: signalsOf(said),
                rows: rows(said),
              },
              {
                id: 'long',
                sender: names.long,
                count: said.t('staff.answers.group', { count: 1 }),
                signals: [],
                rows: rows(said).slice(1, 2),
              },
            ]}
          />
        ),
      },
    },
    {
      shows: { Signals },
      sheets: ['staff', 'staff/answer'],
      states: {
        usual: (said) => <Signals signals={signalsOf(said)} />,
        none: () => <Signals signals={[]} />,
      },
    },
    {
      shows: { Pager },
      states: {
        'the first page': () => <Pager path="/staff/shares" page={1} more />,
        'in the middle': () => <Pager path="/staff/answers?list=all" page={2} more />,
        'the last': () => <Pager path="/staff/shares" page={3} more={false} />,
        'the only one': () => <Pager path="/staff/shares" page={1} more={false} />,
      },
    },
    {
      shows: { Answer },
      sheets: ['staff', 'staff/answer'],
      states: {
        counted: (said) => <Answer answer={answer(said)} />,
        held: (said) => <Answer answer={answer(said, held(said))} />,
        'not decided in time': (said) => (
          <Answer
            answer={answer(said, {
              ...held(said),
              held: false,
              verdict: { state: 'not-counted', word: said.t('standing.state.not-counted') },
              standing: said.t('standing.refused.undecided', { date: date(said), until: date(said) }),
              acts: { ...nothing, reopen: date(said) },
            })}
          />
        ),
        'nothing left of it, long names': (said) => (
          <Answer
            answer={answer(said, {
              picture: undefined,
              version: pictures.garden,
              friend: names.long,
              sender: names.long,
              down: true,
              acts: nothing,
              tally: [],
              vouchers: [],
            })}
          />
        ),
      },
    },
    {
      shows: { AnswerActs, Twice },
      sheets: ['staff', 'staff/answer'],
      states: {
        nothing: () => <AnswerActs acts={nothing} down={false} />,
        decide: () => <AnswerActs acts={{ ...nothing, decide: true }} down={false} />,
        'decide, of who was forgotten': () => (
          <AnswerActs acts={{ ...nothing, decide: true, acceptable: false }} down />
        ),
        'take it in': (said) => <AnswerActs acts={{ ...nothing, reopen: date(said) }} down={false} />,
        'back again': () => <AnswerActs acts={{ ...nothing, reinstate: true }} down={false} />,
        'without a reason': ({ t }) => (
          <AnswerActs
            acts={{ ...nothing, reverse: [t('staff.answer.reverse.none')] }}
            down={false}
            rejected={{ act: 'reverse', reason: '', error: 'staff.answer.reasonMissing' }}
          />
        ),
        'one’s own': ({ t }) => (
          <AnswerActs acts={{ ...nothing, own: t('staff.answer.own', { names: names.long }) }} down={false} />
        ),
        'take it back': ({ t }) => (
          <AnswerActs acts={{ ...nothing, reverse: [t('staff.answer.reverse.none')] }} down={false} />
        ),
      },
    },
  ],
}
