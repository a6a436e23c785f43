import { PHOTO_ORIGINAL_BYTES_MAX, PHOTO_PIXELS_MAX } from '../../types/limits'
import type { PhotoKind } from '../../types/photo'
import { accept, type Result, refuse } from '../../types/result'
import { headerSize, type Size } from './header-size'
import { isWhole } from './is-whole'
import { sniff } from './sniff'

/** Names of pictures that are taken. */
const TAKEN = /\.(jpe?g|png|webp)$/i
const HEIF = /\.(heic|heif|hif)$/i

/** What is wrong with a photo before a byte of it is sent, by its name and size. Refuses `photo_heic`, `file_kind_not_allowed`, `photo_too_large`. */
export const checkAnnounced = ({ name, bytes }: { name: string; bytes: number }): Result<true> => {
  if (HEIF.test(name)) return refuse('photo_heic')
  if (!TAKEN.test(name)) return refuse('file_kind_not_allowed')
  return bytes > PHOTO_ORIGINAL_BYTES_MAX ? refuse('photo_too_large') : accept(true)
}

/**
 * What arrived, looked at without unpacking it: kind and size (lying as it was stored). Refuses `photo_too_large`, `photo_heic`, `photo_too_many_pixels`,
 * and `photo_unreadable` for a text named .jpg or a photo cut off.
 */
export const checkOriginal = (bytes: Uint8Array): Result<{ kind: PhotoKind } & Size> => {
  if (bytes.length > PHOTO_ORIGINAL_BYTES_MAX) return refuse('photo_too_large')
  const kind = sniff(bytes)
  if (kind === 'heic') return refuse('photo_heic')
  const size = kind && headerSize(bytes, kind)
  if (!size) return refuse('photo_unreadable')
  if (size.width * size.height > PHOTO_PIXELS_MAX) return refuse('photo_too_many_pixels')
  return isWhole(bytes, kind) ? accept({ kind, ...size }) : refuse('photo_unreadable')
}
