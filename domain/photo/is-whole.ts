import type { PhotoKind } from '../../types/photo'
import { fourLetters } from './sniff'

/**
 * Whether a picture came to its end: decoders fill what is missing with grey, and half a photo is no evidence. What a phone appends after the end
 * (a film of the same moment) does not matter.
 */
export const isWhole = (bytes: Uint8Array, kind: PhotoKind): boolean => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (kind === 'png') return hasEnd(bytes, view)
  if (kind === 'webp') return view.getUint32(4, true) + 8 <= bytes.length
  const scan = startOfScan(bytes, view)
  // In what is packed every FF is followed by 00 or a restart: FF D9 is the end and nothing else.
  for (let at = bytes.indexOf(0xff, scan ?? bytes.length); at !== -1; at = bytes.indexOf(0xff, at + 1))
    if (bytes[at + 1] === 0xd9) return true
  return false
}

/** Behind thumbnails, which have ends of their own. */
const startOfScan = (bytes: Uint8Array, view: DataView): number | null => {
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    if (bytes[at + 1] === 0xda) return at
    at += bytes[at + 1] === 0xff ? 1 : 2 + view.getUint16(at + 2)
  }
  return null
}

/** From chunk to chunk, `length(4) name(4) … sum(4)`, up to `IEND`. */
const hasEnd = (bytes: Uint8Array, view: DataView): boolean => {
  let at = 8
  while (at + 12 <= bytes.length) {
    if (fourLetters(bytes, at + 4) === 'IEND') return true
    at += 12 + view.getUint32(at)
  }
  return false
}
