import { useT } from '~/i18n/react'
import { names } from '~/i18n/translate'
import { locales } from '~/i18n/language'
import { Field, Select } from '~/components/field'
import { Icon } from '~/components/icon'

interface Row {
  name: string
  address: string
  locale: string
}

/** One friend: a first name, an address, and the language of the mail. */
export function FriendRow({
  index,
  row,
  error,
  onChange,
  onRemove,
}: {
  index: number
  row: Row
  error: (field: 'name' | 'address') => string | undefined
  onChange: (part: Partial<Row>) => void
  onRemove?: () => void
}) {
  const t = useT()
  const number = index + 1
  return (
    <li>
      <fieldset className="friend-row">
        <legend className="unseen">{t('send.friend', { count: number })}</legend>
        <Field
          id={`friends-${index}-name`}
          name={`friends.${index}.name`}
          label={t('send.friendName')}
          error={error('name')}
          value={row.name}
          onChange={(event) => onChange({ name: event.currentTarget.value })}
          autoComplete="off"
          maxLength={120}
        />
        <Field
          id={`friends-${index}-address`}
          name={`friends.${index}.address`}
          type="email"
          label={t('send.friendAddress')}
          error={error('address')}
          value={row.address}
          onChange={(event) => onChange({ address: event.currentTarget.value })}
          autoComplete="off"
          maxLength={320}
        />
        <Select
          id={`friends-${index}-locale`}
          name={`friends.${index}.locale`}
          label={t('send.friendLocale')}
          value={row.locale}
          onChange={(event) => onChange({ locale: event.currentTarget.value })}
          options={locales.map((locale) => ({ value: locale, label: names[locale] }))}
        />
        {onRemove && (
          <button
            className="friend-remove"
            name="intent"
            value={`remove-${index}`}
            aria-label={t('send.removeNamed', { count: number })}
            onClick={(event) => {
              event.preventDefault()
              onRemove()
            }}
          >
            <Icon name="cross" />
          </button>
        )}
      </fieldset>
    </li>
  )
}
