import pixelmatch from 'pixelmatch'
import type { Darkroom } from './darkroom'

/** How different a pixel's colour must be to count, 0 to 1: above the noise of WebP, below one grey of our palette. */
const COLOUR_THRESHOLD = 0.1
/** A picture has changed when more than this share of its pixels did: about one letter on a phone. */
export const SHARE_MAX = 0.0002

export type Difference = { name: string; words: string; share: number; picture: Buffer | null }

/** Compares two WebP pictures; null when they show the same. */
export const compare = async (
  darkroom: Darkroom,
  name: string,
  before: Buffer,
  after: Buffer,
): Promise<Difference | null> => {
  if (before.equals(after)) return null
  const [old, fresh] = [await darkroom.pixels(before), await darkroom.pixels(after)]
  if (old.width !== fresh.width || old.height !== fresh.height) {
    const words = `was ${old.width} × ${old.height}, is ${fresh.width} × ${fresh.height}`
    return { name, words, share: 1, picture: null }
  }
  const { width, height } = old
  const diff = new Uint8Array(width * height * 4)
  const count = pixelmatch(old.data, fresh.data, diff, width, height, { threshold: COLOUR_THRESHOLD })
  const share = count / (width * height)
  if (share <= SHARE_MAX) return null
  return { name, words: `${count} pixels`, share, picture: await darkroom.png({ width, height, data: diff }) }
}
