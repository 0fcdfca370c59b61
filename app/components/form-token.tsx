/** When the form was handed out, and a field that only a program fills. The server judges by both how it was sent. */
export function FormToken({ issued }: { issued: string }) {
  return (
    <>
      <input type="hidden" name="issued" value={issued} />
      <div className="trap" aria-hidden="true">
        <label>
          Leave this empty
          <input type="text" name="trap" tabIndex={-1} autoComplete="off" />
        </label>
      </div>
    </>
  )
}
