import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { Page } from '~/components/page'
import { pathTo } from '~/url/own-path'
import { showsDemoMails } from '~/pages/demo.server'
import { outboxMail } from '~/domain/outbox/queries.server'
import { readSettings } from '~/domain/settings/queries.server'
import { notFound } from '~/http/responses.server'
import { titled } from '~/i18n/meta'
import { useT } from '~/i18n/react'
import { readMail } from '~/pages/outbox.server'
import style from '~/styles/demo.css?url'

export const links: LinksFunction = () => [{ rel: 'stylesheet', href: style }]
export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titled(data?.subject, matches, { hidden: true })

export async function loader({ request, params, context: { services, clientAddress } }: LoaderFunctionArgs) {
  const { db } = services.store
  if (!showsDemoMails(services.env, await readSettings(db), { request, clientAddress })) throw notFound()
  const mail = await outboxMail(db, params.id ?? '')
  const read = mail && (await readMail(mail, services.keys))
  if (!mail || !read?.ok) throw notFound()
  const { subject, text } = read.mail
  const links = Object.entries(read.props).flatMap(([name, value]) =>
    /url$/i.test(name) && name !== 'pictureUrl' && typeof value === 'string' && URL.canParse(value)
      ? [new URL(value).pathname + new URL(value).search]
      : [],
  )
  return { id: mail.id, email: mail.email, subject, text, links }
}

/** One mail of the demo. Its frame cannot be clicked through, so its links stand beside it. */
export default function DemoMail() {
  const { id, email, subject, text, links } = useLoaderData<typeof loader>()
  const t = useT()
  return (
    <Page lined>
      <div className="narrow demo-mail stack">
        <p>
          <Link className="link" to="/demo/mails">
            {t('demo.back')}
          </Link>
        </p>
        <h1>{subject}</h1>
        {links.length > 0 && (
          <div className="note">
            <p>{t('demo.actions')}:</p>
            <ul>
              {links.map((link) => (
                <li key={link}>
                  <a href={link}>{link}</a>
                </li>
              ))}
            </ul>
          </div>
        )}
        <iframe data-email={email} title={subject} src={pathTo`/demo/mails/${id}/body`} sandbox="" />
        <details>
          <summary>{t('demo.text')}</summary>
          <pre>{text}</pre>
        </details>
      </div>
    </Page>
  )
}
