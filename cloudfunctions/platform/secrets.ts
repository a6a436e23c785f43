import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto'
import type { Sealed } from '../../types/person'
import { required } from './environment'

const key = (keyId: string): Buffer => {
  const keys = JSON.parse(required('FIELD_KEYS')) as Record<string, string>
  const found = keys[keyId]
  if (!found) throw new Error(`FIELD_KEYS has no key "${keyId}".`)
  return Buffer.from(found, 'base64')
}

/** Encrypts one personal field with the current key (AES-256-GCM). */
export const seal = (text: string): Sealed => {
  const keyId = required('FIELD_KEY_ID')
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key(keyId), iv)
  const data = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return {
    keyId,
    iv: iv.toString('base64'),
    tag: cipher.getAuthTag().toString('base64'),
    data: data.toString('base64'),
  }
}

/** Decrypts a field whichever known key sealed it; throws when it was tampered with. */
export const unseal = (sealed: Sealed): string => {
  const decipher = createDecipheriv('aes-256-gcm', key(sealed.keyId), Buffer.from(sealed.iv, 'base64'))
  decipher.setAuthTag(Buffer.from(sealed.tag, 'base64'))
  return decipher.update(sealed.data, 'base64', 'utf8') + decipher.final('utf8')
}

/** A keyed fingerprint: equal inputs meet, and nobody without the key can try phone numbers against it. */
export const fingerprint = (purpose: string, ...parts: string[]): Buffer =>
  createHmac('sha256', required('INDEX_SECRET'))
    .update(JSON.stringify([purpose, ...parts]))
    .digest()

/** Fingerprint as an id: 32 hex digits. */
export const fingerprintId = (purpose: string, ...parts: string[]): string =>
  fingerprint(purpose, ...parts)
    .toString('hex')
    .slice(0, 32)

/** Crockford's base 32: no I, L, O, U, so that a code can be read aloud and typed. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * A secret to hand out (sticker, invitation), derived from the request that asked for it: the same request repeated
 * shows the same token, though only its fingerprint is stored. 16 letters (80 bits) in groups of four.
 */
export const tokenFor = (purpose: string, personId: string, requestId: string): string =>
  inFours(fingerprint(purpose, personId, requestId).subarray(0, 16))

/** A random code for a person to read or type, good for minutes: 8 letters (40 bits). */
export const shortCode = (): string => inFours(randomBytes(8))

const inFours = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte, at) => `${at > 0 && at % 4 === 0 ? '-' : ''}${LETTERS[byte % 32]}`).join('')

/** A random secret that only programs read: 256 bits in 43 characters. */
export const longSecret = (): string => randomBytes(32).toString('base64url')

/** What is kept of a handed-out token. Case, dashes and the letters people confuse do not matter. */
export const tokenId = (purpose: string, token: string): string =>
  fingerprintId(
    purpose,
    token
      .toUpperCase()
      .replace(/[^0-9A-Z]/g, '')
      .replace(/O/g, '0')
      .replace(/[IL]/g, '1'),
  )

/** Six digits derived like `tokenFor`. */
export const digitsFor = (purpose: string, personId: string, requestId: string): string =>
  String(fingerprint(purpose, personId, requestId).readUInt32BE(0) % 1_000_000).padStart(6, '0')

/** The four digits of a help task, which its household tells whoever is at the door: nobody who knows the task's id knows them. */
export const helpCode = (taskId: string): string => digitsFor('helpCode', taskId, '').slice(-4)

export const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex')

/** A random id without dots: 20 characters of base 32 (100 bits). */
export const randomId = (): string => {
  const letters = 'abcdefghijkmnpqrstuvwxyz23456789'
  return Array.from(randomBytes(20), (byte) => letters[byte % 32]).join('')
}
