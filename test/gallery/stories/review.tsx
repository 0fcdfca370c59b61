import { ReviewItem, ReviewRows, Undo, type ReviewFacts } from '~/components/staff/review'
import { pathTo } from '~/url/own-path'
import { inStaff } from '../around'
import { alt, id, names, pictures } from '../samples'
import type { Family, Said } from '../story'

const row = ({ t }: Said, rest = {}) => ({
  id,
  to: pathTo`/staff/review/${id}`,
  title: t('staff.review.from', { sender: names.usual }),
  picture: pictures.ines,
  kinds: t('staff.review.kind.words'),
  age: t('staff.review.waits', { age: '…' }),
  appeal: false,
  ...rest,
})

const review = ({ t }: Said, rest: Partial<ReviewFacts> = {}): ReviewFacts => ({
  id,
  title: t('staff.review.from', { sender: names.usual }),
  shown: id,
  pictures: [{ url: pictures.ines, side: t('staff.review.front'), alt: t('staff.review.front') }],
  description: alt,
  kinds: t('staff.review.kind.words'),
  words: ['For Mia'],
  age: t('staff.review.waits', { age: '…' }),
  history: [],
  appeal: undefined,
  decided: undefined,
  undoable: false,
  mayBan: false,
  ...rest,
})

const twoSides = ({ t }: Said) =>
  (['front', 'back'] as const).map((view) => ({
    url: `${pictures.evening}?view=${view}`,
    side: t(`staff.review.${view}`),
    alt: t('staff.review.picture', { side: t(`staff.review.${view}`) }),
  }))

export const reviews: Family = {
  id: 'review',
  title: 'What staff look at before it leaves',
  sheets: ['staff', 'staff/review'],
  around: inStaff,
  stories: [
    {
      shows: { ReviewRows },
      states: {
        usual: (said) => (
          <ReviewRows
            rows={[
              row(said),
              row(said, {
                id: `${id}2`,
                title: said.t('staff.review.from', { sender: names.long }),
                appeal: true,
              }),
            ]}
          />
        ),
      },
    },
    {
      shows: { ReviewItem },
      states: {
        'the first of a visitor': (said) => <ReviewItem review={review(said)} />,
        'one’s own': (said) => (
          <ReviewItem review={{ ...review(said), own: said.t('staff.review.own', { names: names.long }) }} />
        ),
        'an appeal, both sides, for a manager': (said) => (
          <ReviewItem
            review={review(said, {
              pictures: twoSides(said),
              words: ['For Mia', names.long],
              history: [`3 ${said.t('staff.review.history.approved')}`],
              appeal: {
                words: 'It is my own name.',
                against: said.t('staff.review.appealAgainst', { name: 'Oona' }),
              },
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
        'decided, and still to be undone': (said) => (
          <ReviewItem
            review={review(said, {
              decided: said.t('staff.review.decidedBy', { name: 'Oona', time: '15:42' }),
              undoable: true,
            })}
          />
        ),
      },
    },
    { shows: { Undo }, states: { usual: () => <Undo id={id} /> } },
  ],
}
