import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'

/** Half a surrogate pair has no UTF-8 form: a database would store U+FFFD in its place, so that is what gets hashed. */
const wellFormed = (text: string): string => text.replace(/[\uD800-\uDFFF]/gu, '\uFFFD')

/** UTF-8 by way of `encodeURIComponent`: the mini-program has no `TextEncoder`. */
const utf8 = (text: string): Uint8Array => {
  const binary = encodeURIComponent(wellFormed(text)).replace(/%([0-9A-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
  return Uint8Array.from(binary, (byte) => byte.charCodeAt(0))
}

/** SHA-256 of a text's UTF-8 bytes, in lower-case hex. */
export const sha256Hex = (text: string): string => bytesToHex(sha256(utf8(text)))
