export type Fields = Record<string, string | string[]>
export type Visitor = ReturnType<typeof visitorOf>

/** What a person's browser says it is. */
export const phone =
  'Mozilla/5.0 (Linux; Android 15; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/150.0.0.0 Mobile Safari/537.36'

/** A browser without a script: keeps cookies, posts forms, follows nothing. `headers` go with every request. */
export function visitorOf(base: string, headers: Record<string, string> = {}) {
  const cookies = new Map<string, string>()
  const ask = async (path: string, init: { method?: string; body?: BodyInit; type?: string } = {}) => {
    const { method = 'GET', body, type } = init
    const response = await fetch(new URL(path, base), {
      method,
      redirect: 'manual',
      headers: {
        Cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        'User-Agent': phone,
        ...headers,
        ...(method === 'POST' && { 'Sec-Fetch-Site': 'same-origin' }),
        ...(type && { 'Content-Type': type }),
      },
      body,
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
    head: (path: string) => ask(path, { method: 'HEAD' }),
    post: (path: string, form: Fields) =>
      ask(path, {
        method: 'POST',
        body: encoded(form).toString(),
        type: 'application/x-www-form-urlencoded',
      }),
    /** Posts a body of any kind. Without a `type`, the body's own. */
    postBody: (path: string, body: BodyInit, type?: string) => ask(path, { method: 'POST', body, type }),
    cookies,
  }
}

function encoded(form: Fields): URLSearchParams {
  const body = new URLSearchParams()
  for (const [name, value] of Object.entries(form)) for (const one of [value].flat()) body.append(name, one)
  return body
}

/** The sentences beside fields, by the field's id. */
export function problemsIn(html: string): Record<string, string> {
  const found = html.matchAll(/<p class="field-error" id="([\w-]+)-error">.*?<\/svg>(.*?)<\/p>/gs)
  return Object.fromEntries([...found].map(([, id = '', text = '']) => [id, text]))
}

/** The token that a page's form to this address carries; of any form where none is named. */
export function issuedIn(html: string, action = ''): string {
  const form = action ? (html.split(`action="${action}"`)[1] ?? '') : html
  return /name="issued" value="([^"]+)"/.exec(form)?.[1] ?? ''
}

/** What a page's hidden fields of these names hold. */
export function hiddenIn(html: string, ...names: string[]): Record<string, string> {
  const value = (name: string) =>
    new RegExp(`<input type="hidden" name="${name}" value="([^"]*)"`)
      .exec(html)?.[1]
      ?.replaceAll('&quot;', '"')
  return Object.fromEntries(names.map((name) => [name, value(name) ?? '']))
}
