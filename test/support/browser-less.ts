/** A browser without a script: keeps cookies, posts forms, follows nothing. */
export function visitorOf(base: string) {
  const cookies = new Map<string, string>()
  const ask = async (path: string, form?: Record<string, string | string[]>) => {
    const body = new URLSearchParams()
    for (const [name, value] of Object.entries(form ?? {}))
      for (const one of [value].flat()) body.append(name, one)
    const response = await fetch(base + path, {
      method: form ? 'POST' : 'GET',
      redirect: 'manual',
      headers: {
        Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(form && { 'Sec-Fetch-Site': 'same-origin', 'Content-Type': 'application/x-www-form-urlencoded' }),
      },
      body: form ? body.toString() : undefined,
    })
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=')
      cookies.set(name, value)
    }
    return {
      status: response.status,
      to: response.headers.get('Location'),
      headers: response.headers,
      html: await response.text(),
    }
  }
  return {
    get: (path: string) => ask(path),
    post: (path: string, form: Record<string, string | string[]>) => ask(path, form),
    cookies,
  }
}

/** The sentences beside fields, by the field's id. */
export function problemsIn(html: string): Record<string, string> {
  const found = html.matchAll(/<p class="field-error" id="([\w-]+)-error">.*?<\/svg>(.*?)<\/p>/gs)
  return Object.fromEntries([...found].map(([, id = '', text = '']) => [id, text]))
}
