import { BringBack } from '~/routes/designs/bring-back'
import { Differences } from '~/routes/designs/differences'
import { KeepVersion } from '~/routes/designs/keep-version'
import { PriceLines } from '~/components/price-lines'
import { AskedOnSend, AskedWords } from '~/components/asked-change'
import { SendBlockers } from '~/components/send-blockers'
import { SendWithout } from '~/components/send-without'
import { VersionRow } from '~/routes/designs/version-row'
import { looks } from '~/products/dress/looks'
import { dress } from '~/products/dress/index'
import { defaults } from '~/domain/settings/settings'
import { moment } from '~/i18n/format'
import { pathTo } from '~/url/own-path'
import { inNarrow } from '../around'
import { alt, id, pictures, names } from '../samples'
import type { Around, Family, Said } from '../story'

const when = ({ locale }: Said) => moment(locale, new Date('2026-11-14T15:42:00Z'), 'Europe/Dublin')

const changes = ({ t }: Said, many: number) =>
  Array.from({ length: many }, (_, at) => ({
    name: t(`dress.group.${['color', 'fabric', 'length'][at % 3]}`),
    from: at % 4 === 3 ? undefined : t('dress.color.teal'),
    to: t('dress.color.mulberry'),
  }))

const version = (said: Said) => ({
  revision: 4,
  title: when(said),
  when: when(said),
  kept: false,
  sent: false,
  first: false,
  number: '4',
  alt,
  price: '€148',
  picture: pictures.garden,
  changes: changes(said, 2),
})

const inList: Around = (shown, name) => (
  <main id="content">
    <div className="wide versions">
      <h1 className="unseen">{name}</h1>
      <ol className="versions-list">{shown}</ol>
    </div>
  </main>
)

const lines = dress.price(looks[1]!.choices, [], defaults.prices)

const askedWords = ({ t }: Said) => ({
  title: t('review.asked.title'),
  change: t('review.asked.change', { friends: names.long }),
  send: t('review.asked.send', { friends: names.usual }),
  open: t('review.mine.open'),
  again: t('review.mine.again'),
})

export const versions: Family = {
  id: 'versions',
  title: 'Versions, prices and sending',
  sheets: ['versions'],
  around: inNarrow,
  stories: [
    {
      shows: { VersionRow },
      around: inList,
      states: {
        'as it is now': (said) => (
          <VersionRow design={id} version={version(said)} now>
            <KeepVersion design={id} />
          </VersionRow>
        ),
        earlier: (said) => <VersionRow design={id} version={version(said)} />,
        'kept under a long name, and sent': (said) => (
          <VersionRow
            design={id}
            version={{
              ...version(said),
              title: 'For Ana, as we said at her birthday in the garden behind the house',
              kept: true,
              sent: true,
              changes: changes(said, 9),
            }}
          />
        ),
        'nothing changed': (said) => <VersionRow design={id} version={{ ...version(said), changes: [] }} />,
        'the first': (said) => (
          <VersionRow design={id} version={{ ...version(said), first: true, changes: undefined }} />
        ),
      },
    },
    {
      shows: { KeepVersion },
      states: {
        empty: () => <KeepVersion design={id} />,
        'with an error': () => <KeepVersion design={id} name={'Ana '.repeat(30)} error="errors.tooLong" />,
      },
    },
    {
      shows: { BringBack },
      states: { usual: (said) => <BringBack design={id} version={4} title={when(said)} /> },
    },
    {
      shows: { Differences },
      states: {
        one: (said) => <Differences list={changes(said, 1)} />,
        'more than are shown': (said) => <Differences list={changes(said, 9)} most={5} />,
      },
    },
    {
      shows: { PriceLines },
      sheets: ['send', 'price'],
      states: {
        usual: () => <PriceLines lines={lines} currency="EUR" />,
        'with a head': ({ t }) => <PriceLines lines={lines} currency="EUR" head={t('price.open')} />,
        'only a base, in yen': () => <PriceLines lines={lines.slice(0, 1)} currency="JPY" />,
        'several of a kind': () => (
          <PriceLines
            lines={[...lines, { label: 'motifs.kind.figure', amount: 2400, count: 3 }]}
            currency="EUR"
          />
        ),
      },
    },
    {
      shows: { SendWithout },
      sheets: ['send'],
      states: {
        usual: () => <SendWithout id={id} />,
        'with what was typed': () => <SendWithout id={id} along={{ form: 'send', enter: 'preview' }} />,
      },
    },
    {
      shows: { AskedWords, AskedOnSend },
      sheets: ['send'],
      states: {
        'not changed yet': ({ t }) => (
          <AskedOnSend
            studio={pathTo`/studio/${id}`}
            asked={{
              ...{ review: id, says: t('review.mine.rejected', { date: '7 May' }), changed: false },
              ...{ reason: t('review.reason.person'), words: askedWords({ t, locale: 'en' }) },
            }}
          />
        ),
        'changed, for nobody who is known': ({ t }) => (
          <AskedOnSend
            studio={pathTo`/studio/${id}`}
            asked={{
              ...{ review: id, says: t('review.mine.change', { date: '7 May' }), changed: true },
              ...{
                note: t('review.mine.note', { note: names.long }),
                words: askedWords({ t, locale: 'en' }),
              },
            }}
          />
        ),
      },
    },
    {
      shows: { SendBlockers },
      sheets: ['send'],
      states: {
        'with an own picture, which the shop does not send': ({ t }) => (
          <SendBlockers
            id={id}
            text={t('review.send.off.text', { kinds: t('review.kind.picture') })}
            change={[]}
            without
          />
        ),
        'with what is not made any more': ({ t }) => (
          <SendBlockers
            id={id}
            text={t('send.off.text')}
            change={changes({ t, locale: 'en' }, 3).map(({ name, to }, at) => `${name} ${at + 1}: ${to}`)}
          />
        ),
      },
    },
  ],
}
