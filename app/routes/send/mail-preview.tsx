import { useEffect, useRef, useState } from 'react'
import { counted } from '~/i18n/counted'
import { useT } from '~/i18n/react'
import { pathTo } from '~/url/own-path'
import { useShop } from '~/components/use-shop'

interface Row {
  key: number
  name: string
  address: string
  locale: string
}

/** The very mail each friend gets, drawn by what will send it, in a frame of its own. */
export function MailPreview({
  designId,
  sender,
  rows,
  needed,
}: {
  designId: string
  sender: string
  rows: Row[]
  needed: number
}) {
  const t = useT()
  const { shop } = useShop()
  const [chosen, setChosen] = useState<number>()
  const named = rows.filter(({ name }) => name.trim())
  const shown = named.find(({ key }) => key === chosen) ?? named[0]
  const from = sender.trim()
  const asked = new URLSearchParams({
    sender: from,
    friend: shown?.name.trim() ?? '',
    locale: shown?.locale ?? '',
  })
  const [query, live] = useSettled(asked.toString())
  const { count, word } = counted(t, needed)
  const frame = useWhole(query)
  return (
    <section className="preview" aria-labelledby="preview">
      <div className="preview-head">
        <h2 id="preview">{t('send.preview')}</h2>
        {named.length > 1 && (
          <div className="preview-names" role="group" aria-label={t('send.previewFor')}>
            {named.map(({ key, name }) => (
              <button
                key={key}
                type="button"
                aria-pressed={key === shown?.key}
                onClick={() => setChosen(key)}
              >
                {name}
              </button>
            ))}
          </div>
        )}
      </div>
      {shown ? (
        <div className="preview-mail">
          <dl>
            <dt>{t('send.from')}</dt>
            <dd>{from ? t('send.fromVia', { sender: from, shop: shop.name }) : shop.name}</dd>
            <dt>{t('send.to')}</dt>
            <dd>{shown.address || '…'}</dd>
          </dl>
          <iframe
            ref={frame}
            title={t('send.frame', { friend: shown.name })}
            src={pathTo`/designs/${designId}/send/preview?${new URLSearchParams(query)}`}
            sandbox="allow-same-origin"
            loading="lazy"
          />
        </div>
      ) : (
        <p className="note quiet">{t('send.previewEmpty')}</p>
      )}
      {!live && (
        <button className="link link-tall" name="intent" value="preview">
          {t('send.update')}
        </button>
      )}
      <h3>{t('send.told')}</h3>
      <ul className="told">
        <li>{t('send.told1')}</li>
        <li>{t('send.told2')}</li>
        <li>{t('send.told3', { count, friends: word })}</li>
        <li>{t('send.told4')}</li>
        <li>{t('send.told5')}</li>
      </ul>
    </section>
  )
}

/** A value once it has rested for half a second; `live` where scripts run, so that it follows by itself. */
function useSettled(value: string): [settled: string, live: boolean] {
  const [settled, setSettled] = useState(value)
  const [live, setLive] = useState(false)
  useEffect(() => {
    setLive(true)
    const timer = setTimeout(() => setSettled(value), 500)
    return () => clearTimeout(timer)
  }, [value])
  return [settled, live]
}

/** A frame as tall as the mail in it: it promises the whole of it, so nothing may be left to scroll for. */
function useWhole(shown: string) {
  const frame = useRef<HTMLIFrameElement>(null)
  useEffect(() => {
    const { current } = frame
    if (!current) return
    const fit = () => {
      const height = current.contentDocument?.body?.scrollHeight ?? 0
      // An empty frame, before the mail is there, keeps the height of the style sheet.
      if (height > 300) current.style.height = `${height}px`
    }
    const anew = () => {
      current.style.height = ''
      fit()
    }
    anew()
    current.addEventListener('load', anew)
    window.addEventListener('resize', anew)
    return () => {
      current.removeEventListener('load', anew)
      window.removeEventListener('resize', anew)
    }
  }, [shown])
  return frame
}
