import type { ActionName, Actions } from '@chuanmen/types/contract'
import Taro from '@tarojs/taro'
import { useEffect, useSyncExternalStore } from 'react'
import { call, type Input } from '@/api/call'
import { asFailure } from '@/api/failure'
import { queryClient } from '@/api/query-client'
import { ownerOf, session } from '@/api/session'

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
  }
}[ActionName]

const KEY = 'later'
const FIRST_WAIT_MS = 3_000
const LONGEST_WAIT_MS = 60_000

const listeners = new Set<() => void>()
let shown: readonly Later[] | undefined
let timer: ReturnType<typeof setTimeout> | undefined
let wait = FIRST_WAIT_MS
let sending: string | undefined

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

/** Keeps something on the device and sends it as soon as it may and can be. */
export function doLater<N extends ActionName>(
  action: N,
  input: Input<N>,
  { id, changes = [], holdMs = 0 }: { id: string; changes?: readonly ActionName[]; holdMs?: number },
) {
  const entry = { id, action, input, changes, by: me(), notBefore: Date.now() + holdMs, wasTried: false, refused: null }
  write([...read().filter((one) => one.id !== id), entry as unknown as Later])
  plan(holdMs)
}

/** Takes something back that was never on its way; false when it is too late. */
export function takeBack(id: string): boolean {
  const before = read()
  if (!before.some((one) => one.id === id && !one.wasTried)) return false
  write(before.filter((one) => one.id !== id))
  return true
}

/** The person has read why it was refused. */
export const forgetRefused = (id: string) => write(read().filter((one) => one.id !== id || one.refused === null))

/** Sends what waits, in the order it was done. One that the server refuses does not hold up the others; no network does. */
export async function sendLater(): Promise<void> {
  clearTimeout(timer)
  timer = undefined
  if (sending !== undefined) return
  for (;;) {
    const waiting = mine().filter(({ refused }) => refused === null)
    const next = waiting.find(({ notBefore }) => notBefore <= Date.now())
    if (!next) {
      if (waiting.length > 0) plan(Math.min(...waiting.map(({ notBefore }) => notBefore)) - Date.now())
      return
    }
    sending = next.id
    write(read().map((one) => (one.id === next.id ? { ...one, wasTried: true } : one)))
    const failure = await call(next.action, next.input as never, next.id).then(
      () => null,
      (error) => asFailure(error),
    )
    sending = undefined
    if (failure && (failure.canRetry || failure.kind === 'session')) {
      plan(wait)
      wait = Math.min(wait * 2, LONGEST_WAIT_MS)
      return
    }
    wait = FIRST_WAIT_MS
    write(
      failure
        ? read().map((one) => (one.id === next.id ? { ...one, refused: failure.message } : one))
        : read().filter((one) => one.id !== next.id),
    )
    // Also after a refusal: what the page shows is then not what the server knows.
    await Promise.all(next.changes.map((name) => queryClient.invalidateQueries({ queryKey: [name] })))
  }
}

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
