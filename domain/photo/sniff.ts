import type { PhotoKind } from '../../types/photo'

/** Brands of HEIF files (ISO 23008-12) that phones write. */
const heifBrands = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs', 'mif1', 'msf1'])

const startsWith = (bytes: Uint8Array, magic: readonly number[], from = 0): boolean =>
  magic.every((byte, at) => bytes[from + at] === byte)

/** Four bytes as ASCII. */
export const fourLetters = (bytes: Uint8Array, from: number): string =>
  String.fromCharCode(...bytes.subarray(from, from + 4))

/** What kind of picture a file is by its first bytes, whatever its name says. `heic` is recognised to be refused in words; null: no picture we know. */
export const sniff = (bytes: Uint8Array): PhotoKind | 'heic' | null => {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'jpeg'
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png'
  if (fourLetters(bytes, 0) === 'RIFF' && fourLetters(bytes, 8) === 'WEBP') return 'webp'
  return fourLetters(bytes, 4) === 'ftyp' && heifBrands.has(fourLetters(bytes, 8)) ? 'heic' : null
}
