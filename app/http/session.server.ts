import type { Clock } from '~/domain/clock'
import { createHash, randomBytes } from 'node:crypto'
import { readCookie, writeCookie } from './cookies.server'
import {
  createSession,
  endSession,
  extendSession,
  liveSession,
  replaceSession,
  type Session,
} from '~/domain/identity/sessions.server'
import type { Store } from '#db/store'

export type { Session }

/** What a session is read and kept with; `Services` has it. */
export interface SessionDeps {
  env: { secure: boolean }
  store: Store
  clock: Clock
}

const day = 86_400_000
const visitorDays = 90
/** A session that is used is carried on when less than this is left. */
const renewDays = 60
const deviceDays = 365

const nameOf = (secure: boolean) => (secure ? '__Host-toile' : 'toile')
const deviceName = 'toile-device'
const token = () => randomBytes(16).toString('base64url')
const hash = (text: string) => createHash('sha256').update(text).digest('hex')
const tokenForm = /^[\w-]{22}$/

function cookieOf(request: Request, name: string): string | undefined {
  const value = readCookie(request, name)
  return value !== undefined && tokenForm.test(value) ? value : undefined
}

function setCookie(name: string, value: string, seconds: number, { env }: SessionDeps): string {
  return writeCookie(name, value, { seconds, secure: env.secure })
}

const inSeconds = (until: Date, now: Date) =>
  Math.max(0, Math.floor((until.getTime() - now.getTime()) / 1000))

/** The session of the request's cookie, or null. Reads only; expired sessions are none. */
export async function readSession(
  request: Request,
  { env, store, clock }: SessionDeps,
): Promise<Session | null> {
  const value = cookieOf(request, nameOf(env.secure))
  if (!value) return null
  return (await liveSession(store.db, { id: hash(value), now: clock.now() })) ?? null
}

/**
 * The request's session, made if there is none. Only for actions: nothing is written for a visitor who only looks.
 * `headers` hold the cookies to set, and must reach the response.
 */
export async function ensureSession(
  request: Request,
  deps: SessionDeps,
): Promise<{ session: Session; headers: Headers }> {
  const { env, store, clock } = deps
  const now = clock.now()
  const headers = new Headers()
  const found = await readSession(request, deps)
  const until = new Date(now.getTime() + visitorDays * day)
  if (found) {
    const left = found.expiresAt.getTime() - now.getTime()
    // A staff session ends when it ends.
    if (found.staffId || left > renewDays * day) return { session: found, headers }
    await store.transact((tx) => extendSession(tx, { id: found.id, expiresAt: until }), { key: found.id })
    const kept = cookieOf(request, nameOf(env.secure)) ?? ''
    headers.append('Set-Cookie', setCookie(nameOf(env.secure), kept, inSeconds(until, now), deps))
    return { session: { ...found, expiresAt: until }, headers }
  }
  const value = token()
  const device = cookieOf(request, deviceName) ?? token()
  const session: Session = {
    id: hash(value),
    visitorId: null,
    staffId: null,
    deviceId: hash(device),
    provenUntil: null,
    machineAt: null,
    createdAt: now,
    expiresAt: until,
  }
  await store.transact((tx) => createSession(tx, session), { key: session.id })
  headers.append('Set-Cookie', setCookie(nameOf(env.secure), value, inSeconds(until, now), deps))
  headers.append('Set-Cookie', setCookie(deviceName, device, deviceDays * 86_400, deps))
  return { session, headers }
}

/**
 * Gives a session a new token, and what else changes with it. For every change of who someone is: signing in, proving
 * a mailbox. The old token is dead at once. `headers` must reach the response.
 */
export async function rotate(
  session: Session,
  deps: SessionDeps,
  changes: Partial<Pick<Session, 'visitorId' | 'staffId' | 'provenUntil' | 'expiresAt'>> = {},
): Promise<{ session: Session; headers: Headers }> {
  const { env, store, clock } = deps
  const value = token()
  const next: Session = { ...session, ...changes, id: hash(value) }
  await store.transact((tx) => replaceSession(tx, { id: session.id, next }), { key: session.id })
  const seconds = inSeconds(next.expiresAt, clock.now())
  return {
    session: next,
    headers: new Headers({ 'Set-Cookie': setCookie(nameOf(env.secure), value, seconds, deps) }),
  }
}

/** Ends a session on the server and in the browser. The device cookie stays. */
export async function destroy(session: Session, deps: SessionDeps): Promise<Headers> {
  await deps.store.transact((tx) => endSession(tx, session), { key: session.id })
  return new Headers({ 'Set-Cookie': setCookie(nameOf(deps.env.secure), '', 0, deps) })
}
