import { useT } from '~/i18n/react'

/** When the form was handed out, and a field that only a program fills. The server judges by both how it was sent. */
export function FormToken({ issued }: { issued: string }) {
  const t = useT()
  return (
    <>
      <input type="hidden" name="issued" value={issued} />
      <div className="trap" aria-hidden="true">
        <label>
          {t('frame.leaveEmpty')}
          <input type="text" name="trap" tabIndex={-1} autoComplete="off" />
        </label>
      </div>
    </>
  )
}
