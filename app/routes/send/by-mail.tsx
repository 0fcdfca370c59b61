import { Form } from '@remix-run/react'
import { useState } from 'react'
import { counted } from '~/i18n/counted'
import type { Locale } from '~/i18n/language'
import { useT } from '~/i18n/react'
import { pathTo } from '~/url/own-path'
import { ErrorSummary } from '~/components/error-summary'
import { Field, FieldError } from '~/components/field'
import { FriendRow } from './friend-row'
import { Icon } from '~/components/icon'
import { MailPreview } from './mail-preview'
import { problemsOf, type Problems } from '~/components/problems'
import { RightsCheck } from './review-note'

const most = 10

interface MailPage {
  /** The design's. */
  id: string
  /** Names this page: its form sent twice is sent once. */
  press: string
  /** The sender's, where it is known. */
  name: string
  locale: Locale
  /** How many friends a free dress takes. */
  friends: number
  /** It has a picture of one's own on it. */
  asksRights: boolean
}

interface Typed {
  errors?: Problems
  rows: { name: string; address: string; locale: string }[]
  sender?: string
  promise?: boolean
  rights?: boolean
}

/** Friends, the exact mail each gets, and one Send. Without scripts each button asks the server. */
export function SendByMail({ page, result }: { page: MailPage; result: Typed | undefined }) {
  const { id, press, name, locale, friends: needed, asksRights } = page
  const t = useT()
  const empty = { name: '', address: '', locale: locale as string }
  const first = result?.rows.length ? result.rows : [empty]
  const [rows, setRows] = useState(first.map((row, index) => ({ ...row, key: index })))
  const [sender, setSender] = useState(result?.sender ?? name)
  const problems = problemsOf(result?.errors, t, {
    sender: 'errors.name',
    'friends.name': 'errors.name',
    'friends.address': 'errors.mailbox',
    promise: 'send.promiseMissing',
  })

  const change = (key: number, part: Partial<typeof empty>) =>
    setRows((all) => all.map((row) => (row.key === key ? { ...row, ...part } : row)))
  const filled = rows.filter((row) => row.name.trim() || row.address.trim()).length

  return (
    <Form
      id="send"
      className="send-form"
      method="post"
      action={pathTo`/designs/${id}/send?way=mail`}
      noValidate
      preventScrollReset
    >
      {/* Enter in a field sends nothing by surprise: it shows the email. */}
      <button className="unseen" name="intent" value="preview" tabIndex={-1} aria-hidden="true" />
      <input type="hidden" name="press" value={press} />
      <ErrorSummary errors={problems.list} />
      <h2>{t('send.friends')}</h2>
      <ol className="send-rows">
        {rows.map((row, index) => (
          <FriendRow
            key={row.key}
            index={index}
            row={row}
            error={(field) => problems.of(`friends.${index}.${field}`)}
            onChange={(part) => change(row.key, part)}
            onRemove={
              rows.length > 1 ? () => setRows((all) => all.filter((one) => one.key !== row.key)) : undefined
            }
          />
        ))}
      </ol>
      <AddFriend
        room={most - rows.length}
        onAdd={() =>
          setRows((all) => [...all, { ...empty, locale: all.at(-1)?.locale ?? locale, key: Date.now() }])
        }
      />

      <Field
        id="sender"
        name="sender"
        label={t('send.yourName')}
        hint={t('send.yourNameHint')}
        error={problems.of('sender')}
        value={sender}
        onChange={(event) => setSender(event.currentTarget.value)}
        autoComplete="given-name"
        maxLength={120}
        required
      />

      <MailPreview designId={id} sender={sender} rows={rows} needed={needed} />

      <div className="send-end">
        {asksRights && <RightsCheck checked={result?.rights} error={problems.of('rights')} />}
        <PromiseCheck checked={result?.promise} error={problems.of('promise')} />
        <button className="button button-primary button-wide-phone" name="intent" value="send">
          {filled > 0
            ? t('send.button', { count: filled, friends: counted(t, filled).word })
            : t('send.buttonAny')}
        </button>
        <p className="small quiet">{t('send.after')}</p>
      </div>
    </Form>
  )
}

/** One row more, while there is room for one. */
function AddFriend({ room, onAdd }: { room: number; onAdd: () => void }) {
  const t = useT()
  if (room <= 0) return <p className="small quiet">{t('send.addFull')}</p>
  return (
    <p className="send-add">
      <button
        className="button button-small"
        name="intent"
        value="add"
        onClick={(event) => {
          event.preventDefault()
          onAdd()
        }}
      >
        <Icon name="plus" />
        {t('send.add')}
      </button>
      <span className="small quiet">{t('send.addHint', { count: room })}</span>
    </p>
  )
}

/** That the friend would like to hear of them: without it nothing is sent. */
function PromiseCheck({ checked, error }: { checked: boolean | undefined; error: string | undefined }) {
  const t = useT()
  return (
    <>
      <label className="check">
        <input
          type="checkbox"
          id="promise"
          name="promise"
          value="yes"
          defaultChecked={checked}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? 'promise-error' : undefined}
          required
        />
        <span>{t('send.promise')}</span>
      </label>
      <FieldError id="promise" error={error} />
    </>
  )
}
