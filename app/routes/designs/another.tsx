import { pictureAt } from '~/catalog/design-picture'
import { keyOf } from '~/i18n/language'
import type { ActionFunctionArgs, LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { FieldError } from '~/components/field'
import { Icon } from '~/components/icon'
import { OtherColors } from '~/components/other-colors'
import { Page } from '~/components/page'
import { colorOf, recolored, swatchesOf } from '~/products/swatches'
import { readSettings } from '~/domain/settings/queries.server'
import type { Hex } from '~/drawing/drawing'
import { parseForm } from '~/http/forms.server'
import { redirect } from '~/http/redirect.server'
import { invalid, tooMany } from '~/http/responses.server'
import { titled } from '~/i18n/meta'
import { useT } from '~/i18n/react'
import { languageOf } from '~/i18n/request.server'
import { pathTo } from '~/url/own-path'
import { colorName, describe, paletteOf } from '~/catalog/describe-design'
import { storeCopy } from '~/pages/design-copies.server'
import { ownDesign } from '~/pages/versions.server'
import { readHex } from '~/catalog/choices'
import style from '~/styles/another.css?url'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: style }]
export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titled(data?.title, matches, { hidden: true })

/** The design in other colours, each one press away from being a design of its own. */
export async function loader({ params, request, context: { services } }: LoaderFunctionArgs) {
  const [{ design }, { t }, { offer }] = await Promise.all([
    ownDesign(request, params.designId, services),
    languageOf(request),
    readSettings(services.store.db),
  ])
  const { id, document, revision } = design
  return {
    title: t('another.title'),
    id,
    picture: pictureAt(document, {
      src: pathTo`/designs/${id}/picture.jpg?width=400&r=${revision}`,
      alt: describe(document, t),
      width: 400,
    }),
    own: colorOf(document),
    palette: paletteOf(document, offer.colorsOff, t),
    colors: swatchesOf(document, offer.colorsOff).map((color) => ({
      color,
      name: colorName(document, color, t),
      picture: pictureAt(document, {
        src: pathTo`/designs/${id}/picture.jpg?width=400&r=${revision}&color=${color.slice(1)}`,
        alt: describe(recolored(document, color), t),
        width: 400,
      }),
    })),
  }
}

const ColorForm = z.object({
  color: z.string().transform((typed, check) => {
    const hex = readHex(typed)
    if (hex) return hex
    check.addIssue({ code: 'custom', message: 'studio.hexWrong' })
    return z.NEVER
  }),
})

/** Makes the copy. The design it is a copy of is left as it is. */
export async function action({ params, request, context: { services, clientAddress } }: ActionFunctionArgs) {
  const { design } = await ownDesign(request, params.designId, services)
  const { visitorId } = design
  // The send page says why: what was taken down is not copied.
  if (design.takenDownFor) throw redirect(pathTo`/designs/${design.id}/send`, 303)
  const wait = await services.limits.take('save', { address: clientAddress, identity: visitorId })
  if (wait > 0) throw tooMany(wait)
  const parsed = await parseForm(request, ColorForm)
  if (!parsed.ok) return invalid(parsed)
  const document = recolored(design.document, parsed.value.color satisfies Hex)
  const id = await storeCopy(services, { visitorId, document, address: clientAddress })
  throw redirect(pathTo`/studio/${id}?note=another`, 303)
}

export default function Another() {
  const { id, picture, own, colors, palette } = useLoaderData<typeof loader>()
  const rejected = useActionData<typeof action>()
  const t = useT()
  const error = rejected?.errors.color?.[0]
  return (
    <Page lined>
      <div className="wide another">
        <p>
          <a className="versions-back" href={pathTo`/studio/${id}`}>
            <Icon name="back" />
            {t('versions.back')}
          </a>
        </p>
        <div className="another-head">
          <img {...picture} alt={picture.alt} />
          <div className="stack">
            <h1>{t('another.title')}</h1>
            <p className="lead">{t('another.lead')}</p>
            <form className="another-any" method="post">
              <label htmlFor="color">{t('another.any')}</label>
              <input
                type="color"
                id="color"
                name="color"
                defaultValue={own}
                aria-describedby={error ? 'color-error' : undefined}
              />
              <button className="button button-small">{t('another.anyButton')}</button>
              <FieldError id="color" error={error && t(keyOf(error))} />
            </form>
          </div>
        </div>
        <form className="another-colors" method="post" aria-label={t('another.title')}>
          {colors.map(({ color, name, picture: shown }) => (
            <button key={color} name="color" value={color} aria-label={t('another.in', { color: name })}>
              <img {...shown} alt={shown.alt} loading="lazy" />
              <span aria-hidden="true">{t('another.in', { color: name })}</span>
            </button>
          ))}
        </form>
        <h2 id="palette">{t('another.palette')}</h2>
        <OtherColors design={id} colors={palette} label="palette" />
      </div>
    </Page>
  )
}
