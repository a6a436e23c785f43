import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { PHOTO_VIEW_PX } from '../../types/limits'
import type { PhotoKind } from '../../types/photo'

/** Of the function's 60 seconds: what is left is for fetching and keeping. */
const SECONDS = 35

/** Codecs stop by an exception, or by ending their thread, at what they cannot unpack. */
class Unreadable extends Error {}

/**
 * The viewing copy as a JPEG: upright, at most `PHOTO_VIEW_PX` wide or high, without metadata; null when the picture cannot be unpacked. Throws when it takes too long.
 * In a thread of its own, which takes all its memory along.
 */
export const viewingCopy = async (
  kind: PhotoKind,
  bytes: Uint8Array,
  orientation: number,
): Promise<Uint8Array | null> => {
  const worker = new Worker(join(__dirname, 'make-view.cjs'), {
    // A copy: the original is still to be kept. Its buffer begins with it, as decoders want it.
    workerData: { isViewMaker: true, kind, bytes: Uint8Array.from(bytes), orientation, viewPx: PHOTO_VIEW_PX },
    stdout: true,
    stderr: true,
  })
  let overdue: NodeJS.Timeout | undefined
  try {
    return await new Promise<Uint8Array>((resolve, reject) => {
      overdue = setTimeout(() => reject(new Error(`no viewing copy within ${SECONDS} s`)), SECONDS * 1000)
      worker.once('message', resolve)
      worker.once('error', (error) => reject(new Unreadable(String(error))))
      worker.once('exit', () => reject(new Unreadable('the codec ended')))
    })
  } catch (error) {
    if (error instanceof Unreadable) return null
    throw error
  } finally {
    clearTimeout(overdue)
    await worker.terminate()
  }
}
