import { hmac } from '@noble/hashes/hmac.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { flatKey, type RosterFlat } from './roster-flat'

/**
 * Keyed hash of everything an import writes for one flat, in lower-case hex: equal hashes mean nothing to write.
 * Keyed (HMAC-SHA-256) because it is stored beside 「138****0216」: an unkeyed hash would give away the four digits in 10,000 guesses.
 * Spelling of the unit (门, 单元), order of owners and place in the file do not change it.
 */
export const rowHash = (flat: RosterFlat, key: Uint8Array): string => {
  const owners = flat.owners
    .map((owner) =>
      JSON.stringify([owner.name, owner.phone, owner.share ? [owner.share.numerator, owner.share.denominator] : null]),
    )
    .sort()
  const content = [
    flatKey(flat),
    flat.floor,
    flat.position,
    flat.areaCentiSqm,
    owners,
    flat.consentRule,
    flat.occupancy,
    flat.note,
  ]
  return bytesToHex(hmac(sha256, key, utf8ToBytes(JSON.stringify(content))))
}
