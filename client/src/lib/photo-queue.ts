import { PHOTO_ORIGINAL_BYTES_MAX } from '@chuanmen/types/limits'
import type { PhotoUse, PhotoView } from '@chuanmen/types/photo'
import { photoRefusals } from '@chuanmen/types/refusals/photos'
import { newRequestId } from '@/api/call'
import { asFailure, type Failure } from '@/api/failure'
import { ownerOf, session } from '@/api/session'
import type { ChosenFile } from '@/api/upload'
import { clearDraft, restoreDraft, saveDraft } from './draft'
import { safeName } from './kept-photos'
import { atLogOut } from './log-out'
import { dropAllFiles, dropFile, forgetFile, keepFile, showAnew } from './queued-files'
import { type OnItsWay, type PhotoPlace, sendPhoto } from './send-photo'

export type { PhotoPlace } from './send-photo'

/** One photo from the moment it was chosen. Its `clientId` is also what the server knows it by: sent twice, it is one photo. */
export type QueuedPhoto = OnItsWay & {
  /** What it is of, where one queue serves several lists (a wall of a room); '' elsewhere. */
  slot: string
  state: 'waiting' | 'sending' | 'received' | 'refused'
  /** How much of it has left, 0 to 1, by bytes. */
  share: number
  /** Once received. */
  view: PhotoView | null
  /** Why the server, or this device, does not take it. */
  refused: { code: string; words: string } | null
}

type Queue = { by: string; use: PhotoUse; place: PhotoPlace; photos: readonly QueuedPhoto[] }
export type QueueOf = { key: string; use: PhotoUse; place: PhotoPlace }

const AT_ONCE = 3
const FIRST_WAIT_MS = 1_000
const LONGEST_WAIT_MS = 60_000
/** Progress is told in steps of this share: a phone draws a few of them a second, not each packet. */
const SHARE_STEP = 0.05

const none: readonly QueuedPhoto[] = []
const queues = new Map<string, Queue>()
/** Keys of which this device keeps nothing: asked once, not at every drawing. */
const absent = new Set<string>()
const sending = new Set<string>()
const waits = new Map<string, { ms: number; until: number }>()
const listeners = new Set<() => void>()
let timer: ReturnType<typeof setTimeout> | undefined
let trouble: Failure['kind'] | null = null

const me = () => ownerOf(session.get())
const draftKey = (key: string) => `photos:${key}`
const tell = () => {
  for (const listener of listeners) listener()
}

export function subscribePhotos(listener: () => void) {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** What kept the last photo from getting on; null: nothing does. */
export const photoTrouble = () => trouble
/** The photos of a queue, of this person alone. */
export const photosOf = (key: string): readonly QueuedPhoto[] => load(key)?.photos ?? none

/** From memory, or what was kept when the program was killed. */
function load(key: string): Queue | undefined {
  const known = queues.get(key)
  if (known) return known.by === me() ? known : undefined
  const asked = `${me()} ${key}`
  if (absent.has(asked)) return undefined
  const kept = restoreDraft<Queue>(draftKey(key))
  if (kept?.by !== me()) {
    absent.add(asked)
    return undefined
  }
  const photos = kept.photos.map((photo) =>
    photo.state === 'sending' ? { ...photo, state: 'waiting' as const } : photo,
  )
  queues.set(key, { ...kept, photos })
  void Promise.all(photos.filter(({ state }) => state !== 'received').map(showAnew)).then(tell)
  return queues.get(key)
}

function write(key: string, queue: Queue, keep = true) {
  queues.set(key, queue)
  absent.delete(`${queue.by} ${key}`)
  if (keep) {
    if (queue.photos.length === 0) clearDraft(draftKey(key))
    else saveDraft(draftKey(key), queue)
  }
  tell()
}

function patch(key: string, clientId: string, part: Partial<QueuedPhoto>, keep = true) {
  const queue = queues.get(key)
  if (!queue?.photos.some((photo) => photo.clientId === clientId)) return
  write(
    key,
    { ...queue, photos: queue.photos.map((photo) => (photo.clientId === clientId ? { ...photo, ...part } : photo)) },
    keep,
  )
}

/** What this device can tell by itself, before a byte is sent; the server says the same. */
export function refusedHere({ name, size }: Pick<ChosenFile, 'name' | 'size'>): QueuedPhoto['refused'] {
  const code =
    size > PHOTO_ORIGINAL_BYTES_MAX
      ? 'photo_too_large'
      : /\.(heic|heif)$/i.test(name)
        ? 'photo_heic'
        : size === 0
          ? 'photo_unreadable'
          : null
  return code && { code, words: photoRefusals[code] }
}

/** Takes photos in and begins to send them, three at a time. `slot` says what they are of. */
export async function addPhotos({ key, use, place }: QueueOf, files: readonly ChosenFile[], slot = '') {
  for (const file of files) {
    const clientId = newRequestId()
    const refused = refusedHere(file)
    const photo: QueuedPhoto = {
      ...{ clientId, slot, path: '', name: safeName(file.name), bytes: file.size },
      capturedAt: new Date(Math.min(file.file?.lastModified || Date.now(), Date.now())).toISOString(),
      ...{ photoId: null, isUp: false, share: 0, view: null, refused },
      state: refused ? 'refused' : 'waiting',
    }
    // What will never be sent is not copied either.
    if (!refused) photo.path = await keepFile(clientId, file)
    write(key, { by: me(), use, place, photos: [...photosOf(key), photo] })
    sendPhotos()
  }
}

/** The person does not want it, or what it belongs to has it: forgotten here, with its copy. */
export function removePhotos(key: string, clientIds: readonly string[]) {
  const queue = load(key)
  if (!queue || clientIds.length === 0) return
  for (const photo of queue.photos) if (clientIds.includes(photo.clientId)) forgetFile(photo)
  for (const id of clientIds) waits.delete(id)
  write(key, { ...queue, photos: queue.photos.filter(({ clientId }) => !clientIds.includes(clientId)) })
}

export const clearPhotos = (key: string) =>
  removePhotos(
    key,
    photosOf(key).map(({ clientId }) => clientId),
  )

/** Of everybody, for log-out on a shared computer (their drafts are cleared with all others). */
export function forgetAllPhotos() {
  for (const { photos } of queues.values()) photos.forEach(forgetFile)
  queues.clear()
  absent.clear()
  waits.clear()
  dropAllFiles()
  tell()
}
atLogOut(forgetAllPhotos)

/** Tries again at once what waits; one that was refused only when it is named. */
export function retryPhotos(key: string, clientId?: string) {
  for (const photo of photosOf(key)) {
    if (clientId !== undefined && photo.clientId !== clientId) continue
    waits.delete(photo.clientId)
    if (clientId !== undefined && photo.state === 'refused')
      patch(key, photo.clientId, { state: 'waiting', refused: null, share: 0 })
  }
  sendPhotos()
}

/** The network is back, or a page is open again: nothing waits for its turn any longer. */
export function sendPhotosNow() {
  waits.clear()
  sendPhotos()
}

/** Sends what waits and is due, three at a time. */
export function sendPhotos() {
  clearTimeout(timer)
  timer = undefined
  let next = Number.POSITIVE_INFINITY
  for (const [key, queue] of queues) {
    if (queue.by !== me()) continue
    for (const photo of queue.photos) {
      if (photo.state !== 'waiting' || sending.has(photo.clientId)) continue
      const until = waits.get(photo.clientId)?.until ?? 0
      if (until > Date.now()) next = Math.min(next, until)
      else if (sending.size < AT_ONCE) void send(key, queue, photo)
    }
  }
  if (next < Number.POSITIVE_INFINITY) timer = setTimeout(sendPhotos, Math.max(0, next - Date.now()))
}

async function send(key: string, { use, place }: Queue, photo: QueuedPhoto) {
  const { clientId } = photo
  sending.add(clientId)
  patch(key, clientId, { state: 'sending' }, false)
  let told = 0
  const onShare = (share: number) => {
    if (share < told + SHARE_STEP && share < 1) return
    told = share
    patch(key, clientId, { share }, false)
  }
  try {
    const view = await sendPhoto(photo, { use, place, onShare, onStep: (step) => patch(key, clientId, step) })
    waits.delete(clientId)
    trouble = null
    dropFile(photo)
    patch(key, clientId, { state: 'received', share: 1, view, photoId: view.photoId, path: '' })
  } catch (error) {
    stumble(key, clientId, asFailure(error))
  } finally {
    sending.delete(clientId)
    sendPhotos()
  }
}

function stumble(key: string, clientId: string, failure: Failure) {
  if (!failure.canRetry && failure.kind !== 'session')
    return patch(key, clientId, {
      state: 'refused',
      share: 0,
      refused: { code: failure.code, words: failure.message },
    })
  const ms = Math.min((waits.get(clientId)?.ms ?? FIRST_WAIT_MS / 2) * 2, LONGEST_WAIT_MS)
  waits.set(clientId, { ms, until: Date.now() + ms })
  trouble = failure.kind
  patch(key, clientId, { state: 'waiting', share: 0 })
}

/** Whether every photo of a queue has been received or refused. For what is sent after its photos. */
export const arePhotosThrough = (key: string): boolean =>
  photosOf(key).every(({ state }) => state === 'received' || state === 'refused')
