import { keyOf } from '~/i18n/language'
import { useT } from '~/i18n/react'

/** What one friend did. `takenBack`: it does not count any more. */
export interface EvidenceRow {
  id: string
  friend: string
  act: string
  day: string
  takenBack: boolean
}

/** Friends and what they did, as a small table; `none` where there are none. */
export function Evidence({ rows, title, none }: { rows: EvidenceRow[]; title: string; none: string }) {
  const t = useT()
  return (
    <div className="evidence">
      <h3>{title}</h3>
      {rows.length === 0 ? (
        <p>{none}</p>
      ) : (
        <table>
          <thead className="unseen">
            <tr>
              <th scope="col">{t('staff.counter.friend')}</th>
              <th scope="col">{t('staff.counter.act')}</th>
              <th scope="col">{t('staff.counter.day')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">{row.friend}</th>
                <td>
                  {t(keyOf(`staff.act.${row.act}`))}
                  {row.takenBack && <strong className="evidence-gone">{t('staff.counter.takenBack')}</strong>}
                </td>
                <td>{row.day}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}
