import { Hero } from '~/routes/home/hero'
import { HowItWorks } from '~/routes/home/how-it-works'
import { PauseNote, Terms, TermsSentence, Waits } from '~/components/terms'
import { firstCampaign } from '~/domain/campaigns/campaigns'
import { inFull } from '../around'
import { colors, longPause, pauseText, pictures } from '../samples'
import type { Around, Family, Said } from '../story'

const { rules } = firstCampaign
const options = (said: Said, group: string, ids: string[]) => ({
  id: group,
  label: said.t(`dress.group.${group}`),
  chosen: ids[0] ?? '',
  options: ids.map((id) => ({ id, label: said.t(`dress.fabric.${id}`) })),
})

const hero = (said: Said, many: number) => ({
  product: 'dress',
  look: 'ines',
  picture: pictures.ines,
  colorLabel: said.t('dress.group.color'),
  swatches: colors.slice(0, many).map(({ color, name }) => ({ value: color, name, src: pictures.ines.src })),
  selects: [options(said, 'fabric', ['satin', 'velvet', 'linen'])],
})

/** As the public rules have it. */
const inProse: Around = (shown, name) => (
  <main id="content">
    <article className="narrow prose">
      <h1 className="unseen">{name}</h1>
      {shown}
    </article>
  </main>
)

const title = ({ t }: Said) => t('home.title', { count: 3, friends: t('ad.another') })

export const front: Family = {
  id: 'front',
  title: 'Shop front and rules',
  sheets: ['home'],
  around: inFull,
  stories: [
    {
      shows: { Hero },
      around: (shown) => <main id="content">{shown}</main>,
      states: {
        usual: (said) => <Hero hero={hero(said, 6)} title={title(said)} />,
        'while the campaign rests': (said) => (
          <Hero
            hero={hero(said, 6)}
            title={said.t('home.paused.title')}
            pause={{ text: pauseText, again: '15 July 2027' }}
          />
        ),
        'while it rests, in 200 letters': (said) => (
          <Hero
            hero={hero(said, 6)}
            title={said.t('home.paused.title')}
            pause={{ text: longPause, again: undefined }}
          />
        ),
        'one colour': (said) => <Hero hero={hero(said, 1)} title={title(said)} />,
        'nothing to choose': (said) => <Hero hero={{ ...hero(said, 4), selects: [] }} title={title(said)} />,
      },
    },
    {
      shows: { HowItWorks },
      states: Object.fromEntries(
        [1, 3, 12].map((friends) => [`${friends} friends`, () => <HowItWorks friends={friends} />]),
      ),
    },
    {
      shows: { TermsSentence },
      sheets: ['prose'],
      around: inProse,
      states: {
        usual: () => (
          <p className="prose-sentence">
            <TermsSentence rules={rules} currency="EUR" />
          </p>
        ),
        'one friend, one month, yen': () => (
          <p className="prose-sentence">
            <TermsSentence rules={{ ...rules, friends: 1, windowMonths: 1 }} currency="JPY" />
          </p>
        ),
      },
    },
    {
      shows: { PauseNote },
      sheets: ['prose'],
      around: inProse,
      states: {
        'until a day': () => <PauseNote pause={{ until: '14 July 2027' }} />,
        'without an end': () => <PauseNote pause={{ until: undefined }} />,
      },
    },
    {
      shows: { Terms },
      sheets: ['prose'],
      around: inProse,
      states: {
        usual: () => <Terms rules={rules} level="h2" />,
        'one act': () => <Terms rules={{ acts: ['made'] }} level="h2" />,
      },
    },
    {
      shows: { Waits },
      sheets: ['prose'],
      around: inProse,
      states: {
        usual: () => <Waits rules={{ acts: ['answered', 'visited'], undecided: 'not' }} />,
        'undecided counts, visits count nothing': () => (
          <Waits rules={{ acts: ['answered'], undecided: 'counts' }} />
        ),
      },
    },
  ],
}
