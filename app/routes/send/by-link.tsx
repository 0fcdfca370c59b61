import { Form, Link } from '@remix-run/react'
import type { DesignPicture } from '~/catalog/design-picture'
import { pathTo } from '~/url/own-path'
import { useT } from '~/i18n/react'
import { ErrorSummary } from '~/components/error-summary'
import { Field } from '~/components/field'
import { FriendLink } from './friend-link'
import { problemsOf, type Problems } from '~/components/problems'
import { RightsCheck } from './review-note'

interface LinkPage {
  /** The design's. */
  id: string
  /** Names this page: its form sent twice is sent once. */
  press: string
  product: string
  /** The sender's, where it is known. */
  name: string
  /** The latest made, to be shared once more. */
  links: { id: string; friend: string; url: string }[]
  /** Whether there are earlier ones. */
  more: boolean
  picture: DesignPicture
  /** It has a picture of one's own on it. */
  asksRights: boolean
  /** Somebody at the shop looks at it before it leaves. */
  reviewed?: object | undefined
}

interface Typed {
  errors?: Problems
  friend?: string
  sender?: string
  rights?: boolean
}

/** A link a friend: each is a share of its own, so that each answer counts. */
export function SendByLink({ page, result }: { page: LinkPage; result: Typed | undefined }) {
  const { id, press, product, name, links, more, picture, asksRights, reviewed } = page
  const t = useT()
  const problems = problemsOf(result?.errors, t, { sender: 'errors.name', friend: 'errors.name' })
  return (
    <div className="send-link">
      {links.length > 0 && (
        <section className="stack" aria-labelledby="links">
          <h2 id="links">{t('send.linkEarlier')}</h2>
          {links.map((link) => (
            <FriendLink key={link.id} {...link} product={product} sender={name} />
          ))}
          {more && (
            <p>
              <Link className="link link-tall" to={pathTo`/mine#shares`} reloadDocument>
                {t('send.linkMore')}
              </Link>
            </p>
          )}
        </section>
      )}
      <Form
        id="send"
        className="stack"
        method="post"
        action={pathTo`/designs/${id}/send?way=link`}
        key={links[0]?.id}
        noValidate
        preventScrollReset
      >
        <input type="hidden" name="press" value={press} />
        <ErrorSummary errors={problems.list} />
        {links.length > 0 && <h2>{t('send.linkNext')}</h2>}
        <Field
          id="friend"
          name="friend"
          label={t('send.linkName')}
          hint={t('send.linkNameHint')}
          error={problems.of('friend')}
          defaultValue={result?.friend}
          autoComplete="off"
          maxLength={120}
          required
        />
        <Field
          id="sender"
          name="sender"
          label={t('send.yourName')}
          hint={t('send.yourNameLink')}
          error={problems.of('sender')}
          defaultValue={result?.sender ?? name}
          autoComplete="given-name"
          maxLength={120}
          required
        />
        {asksRights && <RightsCheck checked={result?.rights} error={problems.of('rights')} />}
        <button className="button button-primary button-wide-phone" name="intent" value="link">
          {t(reviewed ? 'send.linkAsk' : 'send.linkMake')}
        </button>
        <p className="small quiet">{t('send.linkCounts')}</p>
      </Form>
      <img className="send-picture" {...picture} alt={picture.alt} />
    </div>
  )
}
