import type { PhotoKind } from '../../types/photo'
import { fourLetters } from './sniff'

export type Size = { width: number; height: number }

/** Width and height as a picture's header announces them, so that a bomb is known before anything is unpacked; null: the header is broken or cut off. */
export const headerSize = (bytes: Uint8Array, kind: PhotoKind): Size | null => {
  const size = readers[kind](bytes, new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  return size && size.width > 0 && size.height > 0 ? size : null
}

type Reader = (bytes: Uint8Array, view: DataView) => Size | null

/** Start-of-frame markers; C4, C8 and CC between them are something else. */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

/** From one segment to the next up to the frame's: `FF marker length(2) …`. */
const jpeg: Reader = (bytes, view) => {
  let at = 2
  while (at + 9 <= bytes.length) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] as number
    // Fill bytes may stand before a marker.
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (isFrame(marker)) return { height: view.getUint16(at + 5), width: view.getUint16(at + 7) }
    at += 2 + view.getUint16(at + 2)
  }
  return null
}

/** The first chunk is `IHDR`. */
const png: Reader = (bytes, view) =>
  bytes.length >= 24 && fourLetters(bytes, 12) === 'IHDR'
    ? { width: view.getUint32(16), height: view.getUint32(20) }
    : null

/** Lossy, lossless, or extended, each with its own header. */
const webp: Reader = (bytes, view) => {
  if (bytes.length < 30) return null
  const three = (from: number): number => view.getUint16(from, true) | ((bytes[from + 2] as number) << 16)
  switch (fourLetters(bytes, 12)) {
    case 'VP8 ':
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
    case 'VP8L': {
      const bits = view.getUint32(21, true)
      return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1 }
    }
    case 'VP8X':
      return { width: three(24) + 1, height: three(27) + 1 }
    default:
      return null
  }
}

const readers: Record<PhotoKind, Reader> = { jpeg, png, webp }
