import { parseCookie, stringifySetCookie } from 'cookie'

/** One cookie's value, as the request brings it; the first of that name wins. */
export const readCookie = (request: Request, name: string): string | undefined =>
  parseCookie(request.headers.get('Cookie') ?? '')[name]

/** A Set-Cookie line: for the whole site, out of reach of scripts. */
export const writeCookie = (
  name: string,
  value: string,
  { seconds, secure }: { seconds: number; secure: boolean },
): string =>
  stringifySetCookie(name, value, { path: '/', maxAge: seconds, httpOnly: true, sameSite: 'lax', secure })
