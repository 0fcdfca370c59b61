import { keyOf } from '~/i18n/language'
import { useT } from '~/i18n/react'
import { pathTo } from '~/url/own-path'
import type { View } from '~/products/product'
import { PlacePlain } from './plain-fields'

const form = 'plain-picture'

/** A picture needs a form of its own, which can't lie in the studio's: its fields do, and name it. */
export function PlainPictureForm({ id, view }: { id: string; view: View }) {
  const query = new URLSearchParams({ design: id, ...(view === 'back' && { view }) })
  return <form id={form} method="post" encType="multipart/form-data" action={pathTo`/uploads?${query}`} />
}

/** Fields for an own picture, without JavaScript: it is put on the design as it was last saved. */
export function PlainPicture({ product, refused }: { product: string; refused: string | undefined }) {
  const t = useT()
  return (
    <fieldset className="motif-fields">
      <legend>{t('studio.motif.tool.picture')}</legend>
      <label className="motif-field motif-wide">
        {t('studio.motif.choosePicture')}
        <input
          type="file"
          name="picture"
          form={form}
          required
          accept="image/png,image/jpeg,image/webp,image/avif,image/heic,image/heif"
          aria-describedby="plain-picture-about"
          aria-invalid={refused !== undefined || undefined}
        />
      </label>
      <p className={refused ? 'field-error motif-wide' : 'field-hint motif-wide'} id="plain-picture-about">
        {t(keyOf(refused ?? 'studio.motif.pictureHint'))}
      </p>
      <PlacePlain product={product} name="place" form={form} />
      <button className="button button-small" form={form}>
        {t('studio.motif.putPicture')}
      </button>
      <label className="toggle motif-wide">
        <input type="checkbox" name="cut" form={form} defaultChecked />
        <span>{t('studio.motif.cut')}</span>
      </label>
    </fieldset>
  )
}
