import { createPrivateKey, createPublicKey, sign, verify } from 'node:crypto'

export interface Signer {
  /** An Ed25519 signature of the text, base64url; the same each time. */
  sign: (text: string) => string
  /** Whether `sign` made this signature for this very text, under this secret. */
  verifySignature: (text: string, signature: string) => boolean
  /** What anyone needs to check a signature, in PEM. It tells nothing of the secret. */
  publicKey: () => string
}

/** What stands before the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410). */
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex')

/** Whether one of these public keys, in PEM, belongs to what signed the text. */
export function signedByOne(publicKeys: readonly string[], text: string, signature: string): boolean {
  const bytes = Buffer.from(signature, 'base64url')
  return publicKeys.some((pem) => verify(null, Buffer.from(text), createPublicKey(pem), bytes))
}

/** Signs with the Ed25519 key that grows from a seed of 32 bytes. */
export function createSigner(seed: Buffer): Signer {
  const secret = createPrivateKey({ key: Buffer.concat([pkcs8, seed]), format: 'der', type: 'pkcs8' })
  const open = createPublicKey(secret)
  return {
    sign: (text) => sign(null, Buffer.from(text), secret).toString('base64url'),
    verifySignature: (text, signature) =>
      verify(null, Buffer.from(text), open, Buffer.from(signature, 'base64url')),
    publicKey: () => open.export({ format: 'pem', type: 'spki' }) as string,
  }
}
