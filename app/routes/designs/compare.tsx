import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { BringBack } from '~/routes/designs/bring-back'
import { Differences } from '~/routes/designs/differences'
import { Icon } from '~/components/icon'
import { Page } from '~/components/page'
import type { Version } from '~/domain/designs/versions'
import { titled } from '~/i18n/meta'
import { useT } from '~/i18n/react'
import { languageOf } from '~/i18n/request.server'
import { Select } from '~/components/field'
import { pathTo } from '~/url/own-path'
import { differencesOf } from '~/pages/differences'
import { ownDesign, versionPicture, versionWriter } from '~/pages/versions.server'
import { viewOf } from '~/pages/studio.server'
import { sideWord } from '~/catalog/labels'
import style from '~/styles/compare.css?url'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: style }]
export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titled(data?.title, matches, { hidden: true })

/** Two versions of a design beside each other: `a` and `b` name them, the one before the last and the last if not. */
export async function loader({ params, request, context: { services } }: LoaderFunctionArgs) {
  const [{ design, versions }, { t, locale }] = await Promise.all([
    ownDesign(request, params.designId, services),
    languageOf(request),
  ])
  const write = await versionWriter(services, { t, locale })
  const url = new URL(request.url)
  const view = viewOf(url)
  const asked = (name: string, otherwise: number) =>
    versions.find(({ revision }) => String(revision) === url.searchParams.get(name)) ??
    versions[otherwise] ??
    versions.at(-1)
  const pair = [asked('a', 1), asked('b', 0)].flatMap((version) => version ?? [])
  const number = (version: Version) =>
    t('versions.number', { number: versions.length - versions.indexOf(version) })
  const seen = pair.map((version) => {
    const { alt, ...facts } = write.seen(version)
    return {
      ...facts,
      title: version.name || number(version),
      written: write.price(facts.price),
      picture: versionPicture(design.id, version, { alt, view, width: 600 }),
      now: version === versions[0],
    }
  })
  const [a, b] = pair
  const apart = (seen[1]?.price ?? 0) - (seen[0]?.price ?? 0)
  return {
    title: t('compare.title'),
    id: design.id,
    view,
    sides: (['front', 'back'] as const).map((side) => ({
      side,
      word: sideWord(t, design.document.product, side),
    })),
    pair: seen,
    differences: a && b ? differencesOf(a.document, b.document, t) : [],
    apart:
      apart === 0
        ? undefined
        : t(apart > 0 ? 'compare.dearer' : 'compare.cheaper', { price: write.price(Math.abs(apart)) }),
    choices: versions.map((version, index) => ({
      revision: version.revision,
      title: `${index === 0 ? t('versions.now') : number(version)}, ${write.seen(version).title}`,
    })),
  }
}

export default function Compare() {
  const { id, view, sides, pair, differences, apart, choices } = useLoaderData<typeof loader>()
  const t = useT()
  const [a, b] = pair
  if (!a || !b) return null
  const address = (side: string) => `?a=${a.revision}&b=${b.revision}&view=${side}`
  return (
    <Page lined>
      <div className="wide compare">
        <p>
          <a className="versions-back" href={pathTo`/designs/${id}/versions`}>
            <Icon name="back" />
            {t('compare.all')}
          </a>
        </p>
        <div className="compare-head">
          <h1>{t('compare.title')}</h1>
          <nav className="sides" aria-label={t('compare.side')}>
            {sides.map(({ side, word }) => (
              <a key={side} href={address(side)} aria-current={side === view ? 'page' : undefined}>
                {word}
              </a>
            ))}
          </nav>
        </div>
        {choices.length < 2 && <p className="note">{t('versions.only')}</p>}
        <div className="pair">
          {[a, b].map((version, index) => (
            <figure key={index}>
              <img {...version.picture} alt={version.picture.alt} />
              <figcaption>
                <h2>{version.now ? t('versions.now') : version.title}</h2>
                <p className="small quiet">
                  {version.when} · {version.written}
                </p>
                {version.now ? (
                  <a className="link link-tall" href={pathTo`/studio/${id}`}>
                    {t('versions.back')}
                  </a>
                ) : (
                  <BringBack design={id} version={version.revision} title={version.title} />
                )}
              </figcaption>
            </figure>
          ))}
        </div>
        <div>
          <section className="compare-words" aria-labelledby="differences">
            <h2 id="differences">{t('compare.differences')}</h2>
            {differences.length > 0 ? <Differences list={differences} /> : <p>{t('compare.same')}</p>}
            {apart && (
              <p className="compare-price">
                {t('compare.price')}: {a.written} <span aria-hidden="true">→</span>
                <span className="unseen">, {t('versions.to')}</span> {b.written} ({apart})
              </p>
            )}
          </section>
          {choices.length > 1 && (
            <form className="compare-choose" method="get" aria-label={t('compare.choose')}>
              {view === 'back' && <input type="hidden" name="view" value="back" />}
              {(['a', 'b'] as const).map((name) => (
                <Select
                  key={name}
                  id={name}
                  name={name}
                  label={t(`compare.${name}`)}
                  defaultValue={String((name === 'a' ? a : b).revision)}
                  options={choices.map(({ revision, title }) => ({ value: String(revision), label: title }))}
                />
              ))}
              <button className="button">{t('compare.show')}</button>
            </form>
          )}
        </div>
      </div>
    </Page>
  )
}
