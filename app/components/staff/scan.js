// A hand scanner is a keyboard: it types a code wherever the focus is, and ends with Enter. On the counter's page what it
// types always lands in the field for codes, alone. Runs as it is, before the page's other parts; needs nothing.
;(() => {
  /** In milliseconds: nobody types eight signs at this pace, and no scanner rests that long within a code. */
  const pace = 60
  const rest = 400

  const field = /** @type {HTMLInputElement | null} */ (document.getElementById('code'))
  if (!field) return
  const asked = /** @type {HTMLDetailsElement | null} */ (document.querySelector('.redeem'))
  const form = field.form

  /** Enter was pressed: what is in the field is on its way. */
  let sent = false
  let lastAt = -Infinity
  /** When this run of signs began, how many there are of it, and how many stood before it. */
  let run = { at: 0, signs: 0, before: 0 }

  const isTyped = (/** @type {KeyboardEvent} */ event) => {
    const { key, code, altKey, ctrlKey, metaKey } = event
    // Scanners also write signs as Alt and their number.
    if (altKey && /^Numpad\d/.test(code)) return true
    if (['Dead', 'Process', 'Unidentified'].includes(key)) return true
    return key.length === 1 && (event.getModifierState('AltGraph') || !(altKey || ctrlKey || metaKey))
  }

  document.addEventListener(
    'keydown',
    (event) => {
      const at = event.timeStamp
      const inField = document.activeElement === field
      const running = at - lastAt < rest
      if (event.key === 'Escape' && asked?.open) {
        asked.open = false
        field.focus()
      } else if (event.key === 'Enter') {
        if (inField ? field.value.trim() === '' : running) event.preventDefault()
        if (!inField && running && field.value.trim()) form?.requestSubmit()
      } else if (isTyped(event)) {
        // On a button, Space presses it. No code begins so.
        if (!inField && event.key === ' ' && !running) return
        if (!inField || sent) field.value = ''
        if (!inField) field.focus()
        if (!running || sent) run = { at, signs: 0, before: field.value.length }
        sent = false
        lastAt = at
        run.signs += event.repeat ? 0 : 1
      }
    },
    true,
  )

  // A code scanned behind something that was left in the field stands there alone.
  field.addEventListener('input', (event) => {
    const whole = event instanceof InputEvent && event.inputType === 'insertText' ? (event.data ?? '') : ''
    if (whole.length >= 8) field.value = whole
    else if (run.signs >= 8 && run.before > 0 && lastAt - run.at < pace * run.signs) {
      if (field.selectionStart === field.value.length) field.value = field.value.slice(run.before)
      run.before = 0
    }
  })
  field.addEventListener('focus', () => field.select())
  form?.addEventListener('submit', () => (sent = true))
  // A page that comes back as it was left.
  addEventListener('pageshow', (event) => {
    if (!event.persisted) return
    field.value = ''
    if (asked) asked.open = false
    field.focus()
  })
  field.focus()
})()
