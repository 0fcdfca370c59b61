import { AdForm } from '~/routes/ad/form'
import { AdThanks } from '~/routes/ad/thanks'
import { AdTold } from '~/routes/ad/told'
import { colors, id, names, pictures } from '../samples'
import type { Around, Family } from '../story'

/** The ad's page: the dress at one side, the words at the other. */
const inAd: Around = (shown, name) => (
  <main id="content">
    <div className="ad">
      <div className="ad-picture">
        <img className="ad-own" {...pictures.ines} alt={pictures.ines.alt} />
      </div>
      <div className="ad-words">
        <h1 className="unseen">{name}</h1>
        {shown}
      </div>
    </div>
  </main>
)

const swatches = colors.map(({ color, name }) => ({ color, name, src: pictures.ines.src }))
const usual = { friend: names.usual, sender: 'Ines' }
const long = { friend: names.long, sender: names.long }
const told = { product: 'dress', token: id, worth: '€180', price: '€148', takenDown: false, issuedToMake: '' }
const theirs = { name: colors[5]?.name ?? '' }

export const ad: Family = {
  id: 'ad',
  title: 'The friend’s page',
  sheets: ['ad'],
  around: inAd,
  stories: [
    {
      shows: { AdForm },
      states: {
        'nothing chosen': () => <AdForm swatches={swatches} issued="" />,
        'no other colours': () => <AdForm swatches={[]} issued="" />,
        'with an error': () => <AdForm swatches={swatches} issued="" error="errors.choose" />,
        'came back with a colour': () => (
          <AdForm swatches={swatches} issued="" chosen={`in-${colors[1]?.color.slice(1)}`} />
        ),
      },
    },
    {
      shows: { AdThanks },
      states: {
        'just so, by mail': () => <AdThanks {...usual} way="mail" answer={{ choice: 'just-so' }} />,
        'just so, by link': () => <AdThanks {...usual} way="link" answer={{ choice: 'just-so' }} />,
        'in another colour': () => (
          <AdThanks {...usual} way="mail" answer={{ choice: 'in-another', theirs }} />
        ),
        'not for me': () => <AdThanks {...usual} way="mail" answer={{ choice: 'not-for-me' }} />,
        'long names': () => <AdThanks {...long} way="link" answer={{ choice: 'in-another', theirs }} />,
      },
    },
    {
      shows: { AdTold },
      states: {
        'by mail': () => <AdTold {...told} {...usual} way="mail" />,
        'by link': () => <AdTold {...told} {...usual} way="link" />,
        'a shirt': () => <AdTold {...told} {...usual} product="shirt" way="link" />,
        'taken down': () => <AdTold {...told} {...usual} way="mail" takenDown />,
        'long names': () => <AdTold {...told} {...long} way="mail" />,
      },
    },
  ],
}
