import { OwnAlone } from '~/components/staff/own-alone'
import { MarkedWords } from '~/components/staff/marked'
import {
  ReviewedWords,
  ReviewItem,
  ReviewPictures,
  Undo,
  Why,
  type ReviewedDesign,
  type ReviewFacts,
} from '~/components/staff/review'
import { ReviewQueue, type QueueRow } from '~/components/staff/review-queue'
import { TakeDown, type CopyRow, type TakeDownFacts } from '~/components/staff/take-down'
import { pathTo } from '~/url/own-path'
import { inStaff } from '../around'
import { alt, id, names, pictures } from '../samples'
import type { Family, Said } from '../story'

const design = ({ t }: Said, rest: Partial<ReviewedDesign> = {}): ReviewedDesign => ({
  pictures: [{ side: t('staff.review.front'), picture: pictures.ines }],
  description: alt,
  kinds: t('staff.review.kind.words'),
  words: [[{ text: 'For Mia', marked: false }]],
  alone: [],
  ...rest,
})

const marked = [
  { text: 'For ', marked: false },
  { text: 'sh1t', marked: true },
  { text: ' and Mia', marked: false },
]

const row = (said: Said, rest: Partial<QueueRow> = {}): QueueRow => ({
  id,
  kind: 'new',
  to: pathTo`/staff/review/${id}`,
  title: said.t('staff.review.from', { sender: names.usual }),
  why: said.t('staff.review.kinds', { kinds: said.t('staff.review.kind.words') }),
  says: [],
  design: design(said),
  age: said.t('staff.review.waits', { age: '…' }),
  history: [],
  openedBy: undefined,
  shown: id,
  ...rest,
})

const review = (said: Said, rest: Partial<ReviewFacts> = {}): ReviewFacts => ({
  id,
  title: said.t('staff.review.from', { sender: names.usual }),
  shown: id,
  design: design(said),
  age: said.t('staff.review.waits', { age: '…' }),
  history: [],
  openedBy: undefined,
  before: [],
  reported: [],
  appeal: undefined,
  decided: undefined,
  undoable: false,
  takenDown: false,
  mayPutBack: false,
  banned: false,
  mayBan: false,
  ...rest,
})

const copy = ({ t }: Said, name: string, word: 'ad' | 'copy'): CopyRow => ({
  id: name,
  title: t(`staff.down.${word}`, { sender: name, friend: names.long }),
  about: t('staff.down.versions', { count: 3 }),
  picture: pictures.garden,
})

const ad = (said: Said, rest: Partial<TakeDownFacts> = {}): TakeDownFacts => ({
  id,
  title: said.t('staff.down.title', { sender: names.usual, friend: 'Ines' }),
  design: design(said),
  history: [],
  openedBy: undefined,
  down: false,
  review: undefined,
  reports: [],
  self: copy(said, names.usual, 'ad'),
  ads: [],
  designs: [],
  effect: [said.t('staff.down.effect.none')],
  ...rest,
})

/** Stands without the list that its keys work on. */
const queue = (rows: QueueRow[]) => <ReviewQueue rows={rows} list={{ current: null }} />

const twoSides = ({ t }: Said) =>
  (['front', 'back'] as const).map((view) => ({
    side: t(`staff.review.${view}`),
    picture: view === 'front' ? pictures.ines : pictures.evening,
  }))

export const reviews: Family = {
  id: 'review',
  title: 'What staff look at before it leaves',
  sheets: ['staff', 'staff/review'],
  around: inStaff,
  stories: [
    {
      shows: { ReviewQueue, MarkedWords, OwnAlone },
      states: {
        nothing: () => queue([]),
        'new, appealed, reported': (said) =>
          queue([
            row(said, { openedBy: said.t('staff.review.open', { name: 'Oona' }) }),
            row(said, {
              ...{ id: `${id}2`, kind: 'appeal', shown: undefined, says: ['It is my own name.'] },
              title: said.t('staff.review.from', { sender: names.long }),
              why: said.t('staff.review.appealDown'),
              design: design(said, { pictures: twoSides(said), words: [marked] }),
              history: [`3 ${said.t('staff.review.history.approved')}`],
            }),
            row(said, {
              ...{ id: `${id}3`, kind: 'report', shown: undefined },
              title: said.t('staff.review.reported', { sender: names.usual }),
              why: said.t('staff.review.reports', { count: 2 }),
              says: [said.t('report.reason.offends'), said.t('report.reason.person')],
            }),
          ]),
      },
    },
    {
      shows: { TakeDown },
      states: {
        'reported, with copies': (said) => (
          <TakeDown
            ad={ad(said, {
              reports: [{ id: '1', says: said.t('report.reason.offends'), age: '…' }],
              ads: [copy(said, names.usual, 'ad'), copy(said, names.long, 'ad')],
              designs: [copy(said, 'Ines', 'copy')],
              effect: (['stays', 'goesOn'] as const).map((what) =>
                said.t(`staff.down.effect.${what}`, { count: 2 }),
              ),
            })}
          />
        ),
        'a form that came back': (said) => (
          <TakeDown
            ad={ad(said, { designs: [copy(said, 'Ines', 'copy')] })}
            rejected={{ values: { design: 'Ines' }, errors: { reason: ['staff.review.reasonMissing'] } }}
          />
        ),
        'taken down': (said) => (
          <TakeDown ad={ad(said, { down: true, review: pathTo`/staff/review/${id}` })} />
        ),
      },
    },
    {
      shows: { ReviewItem, ReviewPictures, ReviewedWords, Why },
      states: {
        'the first of a visitor': (said) => <ReviewItem review={review(said)} />,
        'one’s own': (said) => (
          <ReviewItem review={{ ...review(said), own: said.t('staff.review.own', { names: names.long }) }} />
        ),
        'an appeal, both sides, for a manager': (said) => (
          <ReviewItem
            review={review(said, {
              design: design(said, {
                pictures: twoSides(said),
                words: [marked, [{ text: names.long, marked: false }]],
                alone: [
                  { kind: 'picture', url: pathTo`/pictures/garden.svg` },
                  {
                    kind: 'drawing',
                    points: [
                      { x: -0.5, y: -0.2 },
                      { x: 0, y: 0.3 },
                      { x: 0.5, y: 0 },
                    ],
                  },
                ],
              }),
              openedBy: said.t('staff.review.open', { name: 'Oona' }),
              history: [`3 ${said.t('staff.review.history.approved')}`],
              appeal: {
                words: 'It is my own name.',
                against: said.t('staff.review.appealAgainst', { name: 'Oona' }),
              },
              before: [said.t('staff.review.decidedBy.rejected', { name: names.long, time: '…' })],
              reported: [said.t('report.reason.person')],
              mayBan: true,
            })}
          />
        ),
        'a rejection without a reason': (said) => (
          <ReviewItem
            review={review(said)}
            rejected={{
              values: { act: 'rejected', note: 'Kept' },
              errors: { reason: ['staff.review.reasonMissing'] },
            }}
          />
        ),
        'taken down': (said) => (
          <ReviewItem
            review={review(said, {
              decided: said.t('staff.review.downBy', { name: 'Oona', time: '15:42' }),
              takenDown: true,
              mayPutBack: true,
            })}
          />
        ),
        'decided, and still to be undone': (said) => (
          <ReviewItem
            review={review(said, {
              decided: said.t('staff.review.decidedBy.approved', { name: 'Oona', time: '15:42' }),
              undoable: true,
            })}
          />
        ),
      },
    },
    { shows: { Undo }, states: { usual: () => <Undo id={id} /> } },
  ],
}
