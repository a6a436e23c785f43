import type { ActionName, Actions } from '@chuanmen/types/contract'
import Taro from '@tarojs/taro'
import { useEffect, useSyncExternalStore } from 'react'
import { call, type Input } from '@/api/call'
import { asFailure, Failure } from '@/api/failure'
import { queryClient } from '@/api/query-client'
import { ownerOf, session } from '@/api/session'
import { dropPhoto, type KeptPhoto, putPhoto } from './kept-photos'
import { arePhotosThrough, clearPhotos, photosOf, sendPhotos, subscribePhotos } from './photo-queue'

/** Something a person did that still has to reach the server, perhaps when there is a network again. */
export type Later = {
  [N in ActionName]: {
    /** Also the request id: sent twice, it counts once. */
    id: string
    action: N
    input: Input<N>
    /** Reads that are stale once it arrived. */
    changes: readonly ActionName[]
    /** Who did it: what one person ticked is never sent in another's name on a shared phone. */
    by: string
    /** Not sent before this moment, so that it can be taken back. */
    notBefore: number
    /** It was on its way once: it may have arrived, whatever was heard. */
    wasTried: boolean
    /** Why the server said no; it stays until the person has read it. */
    refused: string | null
    /** Its code, for a page that knows a way on. */
    refusedCode?: string
    /** What the refusal names beside its words: hours that are free, tries that are left. */
    refusedDetail?: Failure['detail']
    /** Photos still on this phone. They go up first, and each one's file id joins the input's `photoIds`. */
    photos?: readonly KeptPhoto[]
    /** Why photos could not go up and never will; the rest was sent without them. */
    lost?: readonly string[]
    /** Key of a photo queue (`lib/photo-queue`): it waits until every photo there is through, and names them in its `photoIds`. */
    queue?: string
    /** The queue's photos are in the input: sent again it stays as it is. */
    hasJoined?: boolean
  }
}[ActionName]

const KEY = 'later'
const FIRST_WAIT_MS = 3_000
const LONGEST_WAIT_MS = 60_000

const listeners = new Set<() => void>()
let shown: readonly Later[] | undefined
let timer: ReturnType<typeof setTimeout> | undefined
let wait = FIRST_WAIT_MS
let running: Promise<void> | undefined

const me = () => ownerOf(session.get())

/** Read afresh before each change: another tab may have written. */
function read(): Later[] {
  try {
    const kept = Taro.getStorageSync(KEY)
    return Array.isArray(kept) ? kept : []
  } catch {
    return [...(shown ?? [])]
  }
}

function write(next: readonly Later[]) {
  shown = next
  try {
    Taro.setStorageSync(KEY, next)
  } catch {
    // A full storage: it is still sent while the program lives.
  }
  for (const listener of listeners) listener()
}

type How = {
  id: string
  changes?: readonly ActionName[]
  holdMs?: number
  /** Only for what takes `photoIds`. */
  photos?: readonly KeptPhoto[]
  /** Only for what takes `photoIds`, itself or in its `move`: the queue's photos go along, however long they take. */
  queue?: string
}

/** Keeps something on the device and sends it as soon as it may and can be. */
export function doLater<N extends ActionName>(
  action: N,
  input: Input<N>,
  { id, changes = [], holdMs = 0, photos = [], queue }: How,
) {
  const notBefore = Date.now() + holdMs
  const waiting = { by: me(), notBefore, wasTried: false, refused: null }
  const entry = { id, action, input, changes, ...waiting, photos, ...(queue === undefined ? {} : { queue }) }
  write([...read().filter((one) => one.id !== id), entry as unknown as Later])
  plan(holdMs)
}

/** Takes something back that was never on its way; false when it is too late. Its photos are the caller's again. */
export function takeBack(id: string): boolean {
  const before = read()
  if (!before.some((one) => one.id === id && !one.wasTried)) return false
  write(before.filter((one) => one.id !== id))
  return true
}

/** Whether it has still to get through: kept on the device, and not refused. */
export const isWaiting = (id: string) => read().some((one) => one.id === id && one.refused === null)

/** The person has read why it was refused. */
export function forgetRefused(id: string) {
  const before = read()
  const gone = before.find((one) => one.id === id && one.refused !== null)
  for (const photo of gone?.photos ?? []) dropPhoto(photo)
  write(before.filter((one) => one !== gone))
}

/** Sends what waits, in the order it was done. One that the server refuses does not hold up the others; no network does. */
export function sendLater(): Promise<void> {
  running ??= sendAll().finally(() => {
    running = undefined
  })
  return running
}

async function sendAll() {
  clearTimeout(timer)
  timer = undefined
  for (;;) {
    const waiting = mine().filter(({ refused }) => refused === null)
    const next = waiting.find(({ notBefore }) => notBefore <= Date.now())
    if (!next) {
      if (waiting.length > 0) plan(Math.min(...waiting.map(({ notBefore }) => notBefore)) - Date.now())
      return
    }
    change(next.id, { wasTried: true })
    const { failure, lost } = await send(next)
    if (failure && isWorthWaiting(failure)) {
      plan(wait)
      wait = Math.min(wait * 2, LONGEST_WAIT_MS)
      return
    }
    wait = FIRST_WAIT_MS
    if (failure) change(next.id, refusalOf(failure))
    else if (lost.length > 0) change(next.id, { refused: lostWords(lost) })
    else write(read().filter((one) => one.id !== next.id))
    // Also after a refusal: what the page shows is then not what the server knows.
    await Promise.all(next.changes.map((name) => queryClient.invalidateQueries({ queryKey: [name] })))
  }
}

/** Photos first, in order, then what they belong to. Whatever is through is written down before the next step: cut short anywhere, it goes on from there. */
async function send(entry: Later): Promise<{ failure: Failure | null; lost: readonly string[] }> {
  let { input, lost = [] } = entry
  const photos = [...(entry.photos ?? [])]
  for (let photo = photos.shift(); photo; photo = photos.shift()) {
    try {
      const fileId = await putPhoto(photo)
      input = { ...input, photoIds: [...((input as { photoIds?: string[] }).photoIds ?? []), fileId] } as typeof input
    } catch (error) {
      const failure = asFailure(error)
      if (isWorthWaiting(failure)) return { failure, lost }
      lost = [...lost, failure.message]
    }
    change(entry.id, { input, lost, photos: [...photos] } as Partial<Later>)
    dropPhoto(photo)
  }
  if (entry.queue !== undefined && !entry.hasJoined) {
    if (!arePhotosThrough(entry.queue)) {
      sendPhotos()
      return { failure: stillGoingUp, lost }
    }
    const queued = photosOf(entry.queue)
    input = withPhotos(
      input,
      queued.flatMap(({ state, photoId }) => (state === 'received' && photoId !== null ? [photoId] : [])),
    )
    lost = [...lost, ...queued.flatMap(({ refused }) => (refused ? [refused.words] : []))]
    change(entry.id, { input, lost, hasJoined: true } as Partial<Later>)
  }
  const failure = await call(entry.action, input as never, entry.id).then(
    () => null,
    (error) => asFailure(error),
  )
  if (!failure && entry.queue !== undefined) clearPhotos(entry.queue)
  return { failure, lost }
}

const stillGoingUp = new Failure('offline', 'offline', '照片还在上传，传完就一起送出去。')

/** A claim names its photos itself, a move of one inside its `move`, a household's file in its field. */
function withPhotos<T extends Later['input']>(input: T, photoIds: readonly string[]): T {
  type InField = { field: string; value: readonly string[] }
  type Naming = {
    photoIds?: readonly string[]
    move?: { photoIds?: readonly string[] }
    fields?: readonly InField[]
  }
  const { move, fields, photoIds: named = [] } = input as Naming
  if (fields)
    return {
      ...input,
      fields: fields.map((one) =>
        one.field === 'decorationPhotos' ? { ...one, value: [...one.value, ...photoIds] } : one,
      ),
    }
  if (move) return { ...input, move: { ...move, photoIds: [...(move.photoIds ?? []), ...photoIds] } }
  return { ...input, photoIds: [...named, ...photoIds] }
}

/** What only waited for its photos is sent as soon as the last of them is through. */
subscribePhotos(() => {
  const isReady = ({ queue, refused, hasJoined }: Later) =>
    queue !== undefined && refused === null && !hasJoined && arePhotosThrough(queue)
  if (!running && shown?.some(isReady)) void sendLater()
})

const isWorthWaiting = (failure: Failure) => failure.canRetry || failure.kind === 'session'

const refusalOf = (failure: Failure): Partial<Later> => ({
  refused: refusedWords(failure),
  refusedCode: failure.code,
  ...(failure.detail ? { refusedDetail: failure.detail } : {}),
})

/** With the rooms it names, if any. */
const refusedWords = ({ message, detail }: Failure) =>
  Array.isArray(detail?.rooms) && detail.rooms.length > 0 ? `${message}（${detail.rooms.join('、')}）` : message

const lostWords = (lost: readonly string[]) =>
  `已经送到，但有 ${lost.length} 张照片没送成（${[...new Set(lost)].join('；')}），需要的话请再拍一张`

const change = (id: string, part: Partial<Later>) =>
  write(read().map((one) => (one.id === id ? ({ ...one, ...part } as Later) : one)))

function plan(ms: number) {
  clearTimeout(timer)
  timer = setTimeout(() => void sendLater(), Math.max(0, ms))
}

const all = () => {
  shown ??= read()
  return shown
}
const mine = () => read().filter(({ by }) => by === me())

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

export type LaterOf<N extends ActionName> = Omit<Extract<Later, { action: N }>, 'input'> & {
  input: Actions[N]['input']
}

/** What this person did with an action and has not reached the server yet. While a page shows it, it is also sent. */
export function useLater<N extends ActionName>(action: N): readonly LaterOf<N>[] {
  const entries = useSyncExternalStore(subscribe, all, all)
  const who = ownerOf(session.use())
  useEffect(() => {
    void sendLater()
    if (process.env.TARO_ENV === 'h5') {
      const online = () => void sendLater()
      window.addEventListener('online', online)
      return () => window.removeEventListener('online', online)
    }
    const changed = ({ isConnected }: { isConnected: boolean }) => {
      if (isConnected) void sendLater()
    }
    Taro.onNetworkStatusChange(changed)
    return () => Taro.offNetworkStatusChange(changed)
  }, [])
  return entries.filter((one) => one.action === action && one.by === who) as unknown as LaterOf<N>[]
}
