import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { Icon } from '~/components/icon'
import { KeepVersion } from '~/routes/designs/keep-version'
import { Page } from '~/components/page'
import { VersionRow } from '~/routes/designs/version-row'
import { versionOf } from '~/domain/designs/queries.server'
import { versionName } from '~/domain/designs/versions'
import { bringBack, growthOf, keepVersion } from '~/domain/designs/versions.server'
import { parseForm, readForm } from '~/http/forms.server'
import { redirect } from '~/http/redirect.server'
import { invalid, notFound, tooMany } from '~/http/responses.server'
import { titled } from '~/i18n/meta'
import { useT } from '~/i18n/react'
import { languageOf } from '~/i18n/request.server'
import { pathTo } from '~/url/own-path'
import { differencesOf } from '~/pages/differences'
import { takeStorage } from '~/pages/storage-allowance.server'
import { ownDesign, versionPicture, versionWriter } from '~/pages/versions.server'
import style from '~/styles/versions.css?url'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: style }]
export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titled(data?.title, matches, { hidden: true })

/** What a design has been: every version with its picture, and what changed in it. */
export async function loader({ params, request, context: { services } }: LoaderFunctionArgs) {
  const [{ design, versions }, language] = await Promise.all([
    ownDesign(request, params.designId, services),
    languageOf(request),
  ])
  const write = await versionWriter(services, language)
  return {
    title: language.t('versions.title'),
    id: design.id,
    kept: new URL(request.url).searchParams.has('kept'),
    versions: versions.map((version, index) => {
      const before = versions[index + 1]
      const seen = write.seen(version)
      return {
        ...seen,
        price: write.price(seen.price),
        picture: versionPicture(design.id, version, { alt: seen.alt, view: 'front', width: 240 }),
        number: language.t('versions.number', { number: versions.length - index }),
        first: version.revision === 1,
        changes: before ? differencesOf(before.document, version.document, language.t) : undefined,
      }
    }),
  }
}

const VersionForm = z.discriminatedUnion('intent', [
  z.object({ intent: z.literal('keep'), name: versionName.optional() }),
  z.object({ intent: z.literal('bring'), version: z.coerce.number().int().min(1) }),
])

/** Keeps the design as it is now, or makes it again what it was. */
export async function action({ params, request, context: { services, clientAddress } }: ActionFunctionArgs) {
  const { store, clock, limits } = services
  const { design } = await ownDesign(request, params.designId, services)
  const { id: designId, visitorId } = design
  const wait = await limits.take('save', { address: clientAddress, identity: visitorId })
  if (wait > 0) throw tooMany(wait)
  const form = await readForm(request)
  const parsed = await parseForm(form, VersionForm)
  if (!parsed.ok && form.get('intent') !== 'keep') throw notFound()
  if (!parsed.ok) return invalid(parsed)
  const asked = parsed.value
  const now = clock.now()
  if (asked.intent === 'keep') {
    await store.transact((tx) => keepVersion(tx, { designId, name: asked.name ?? '', now }), {
      key: visitorId,
    })
    throw redirect(pathTo`/designs/${designId}/versions?kept`, 303)
  }
  const version = await versionOf(store.db, { designId, revision: asked.version })
  if (!version) throw notFound()
  // What is brought back stands beside what the design is now.
  const { document } = version
  const growth = await growthOf(store.db, { designId, document, now, apart: true })
  const full = await takeStorage(services, { address: clientAddress, identity: visitorId }, growth)
  if (full > 0) throw tooMany(full, 'stored')
  const back = await store.transact(
    (tx) => bringBack(tx, { designId, visitorId, revision: asked.version, now }),
    { key: visitorId },
  )
  if (back === undefined) throw notFound()
  throw redirect(pathTo`/studio/${designId}?note=brought`, 303)
}

export default function Versions() {
  const { id, kept, versions } = useLoaderData<typeof loader>()
  const rejected = useActionData<typeof action>()
  const t = useT()
  const [now, ...earlier] = versions
  return (
    <Page lined>
      <div className="wide versions">
        <p>
          <a className="versions-back" href={pathTo`/studio/${id}`}>
            <Icon name="back" />
            {t('versions.back')}
          </a>
        </p>
        <h1>{t('versions.title')}</h1>
        <p className="lead">{t('versions.lead')}</p>
        {kept && (
          <p className="note" role="status">
            {t('versions.keptNow')}
          </p>
        )}
        {now && (
          <ol className="versions-list">
            <VersionRow design={id} version={now} now>
              <KeepVersion
                design={id}
                name={[rejected?.values.name].flat()[0]}
                error={rejected?.errors.name?.[0]}
              />
            </VersionRow>
            {earlier.map((version) => (
              <VersionRow key={version.revision} design={id} version={version} />
            ))}
          </ol>
        )}
        {earlier.length === 0 && <p className="quiet">{t('versions.only')}</p>}
      </div>
    </Page>
  )
}
