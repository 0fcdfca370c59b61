import { hash, verify } from '@node-rs/argon2'

// argon2id, with the memory and passes that OWASP names as the least.
const options = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** A password as it is stored. Takes some 30 ms of a worker thread; never inside a transaction. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), options)
}

let nobody: Promise<string> | undefined

/** Whether the password is the one that was hashed. Takes as long when there is no such account. */
export async function verifyPassword(passwordHash: string | undefined, password: string): Promise<boolean> {
  nobody ??= hashPassword('nobody has this password')
  const matches = await verify(passwordHash ?? (await nobody), password.normalize('NFKC'))
  return matches && passwordHash !== undefined
}
