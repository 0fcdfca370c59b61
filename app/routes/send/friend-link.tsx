import { useEffect, useRef, useState } from 'react'
import { ofProduct } from '~/catalog/of-product'
import { useT } from '~/i18n/react'
import { Icon } from '~/components/icon'
import { useShop } from '~/components/use-shop'

/** A friend's own link: to copy, share or mail oneself. Without scripts it is a field to select from. */
export function FriendLink({
  id,
  product,
  friend,
  url,
  sender,
}: {
  id: string
  product: string
  friend: string
  url: string
  sender: string
}) {
  const t = useT()
  const { shop } = useShop()
  const field = useRef<HTMLInputElement>(null)
  const [able, setAble] = useState({ copy: false, share: false })
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    setAble({ copy: 'clipboard' in navigator, share: 'share' in navigator })
  }, [])

  const word = ofProduct(t, product)
  const subject = word('send.mailtoSubject', { sender })
  const words = `${word('send.mailtoBody', { friend, url })}\n\n${t('send.mailtoAd', { shop: shop.name })}`
  const mailto = `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(words)}`

  async function copy() {
    field.current?.select()
    await navigator.clipboard.writeText(url)
    setCopied(true)
  }

  return (
    <div className="friend-link" id={`link-${id}`}>
      <h3>{t('send.linkReady', { friend })}</h3>
      <input
        ref={field}
        className="input"
        readOnly
        value={url}
        aria-label={t('send.linkField', { friend })}
      />
      <p className="friend-link-ways">
        {able.copy && (
          <button className="button button-small" type="button" onClick={() => void copy()}>
            <Icon name={copied ? 'check' : 'copy'} />
            {t(copied ? 'send.copied' : 'send.copy')}
          </button>
        )}
        {able.share && (
          <button
            className="button button-small"
            type="button"
            // Closing the share sheet rejects; that is the visitor's choice and no error.
            onClick={() => void navigator.share({ title: subject, text: words, url }).catch(() => undefined)}
          >
            <Icon name="plane" />
            {t('send.webShare')}
          </button>
        )}
        <a className="link link-tall" href={mailto}>
          {t('send.mailto')}
        </a>
        <span className="unseen" role="status">
          {copied ? t('send.copied') : ''}
        </span>
      </p>
    </div>
  )
}
