import { call, type Input, newRequestId } from '@/api/call'
import { asFailure, type Failure } from '@/api/failure'
import { queryClient } from '@/api/query-client'
import { ownerOf, session } from '@/api/session'
import { doLater, forgetRefused, isWaiting } from '@/lib/later'
import { arePhotosThrough, clearPhotos, photosOf } from '@/lib/photo-queue'
import { stored } from '@/lib/stored'
import { type Form, queueOf } from './form'

/** A claim on its way: what was handed in stays on this device until the server has it with all of its photos. */
export type Unsent = {
  /** Also the request id: sent however often, it is one claim. */
  id: string
  /** Whose it is, on a shared phone. */
  by: string
  flatId: string
  title: string
  at: number
  input: Input<'claim.submit'>
  /** What was typed, to go on with if it is refused. */
  form: Form
  /** Once the server has answered. */
  claimId: string | null
  number: string
  /** Why the server said no. */
  refused: string | null
  /** Photos that came up later and have joined it. */
  joined: readonly string[]
  /** Photos being joined: the same ones under the same id until an answer is heard. */
  joining: readonly string[]
}

export const claimReads = ['claim.mine', 'claim.view', 'me.home'] as const

const kept = stored<readonly Unsent[]>('claims-unsent', [])
const me = () => ownerOf(session.get())
const running = new Map<string, Promise<void>>()

const find = (id: string) => kept.get().find((one) => one.id === id)
const patch = (id: string, part: Partial<Unsent>) =>
  kept.set(kept.get().map((one) => (one.id === id ? { ...one, ...part } : one)))
const drop = (id: string) => kept.set(kept.get().filter((one) => one.id !== id))

/** What the server said to a claim handed in since the program began, also once nothing of it is left here. */
const answers = new Map<string, { claimId: string; number: string }>()
export const answerOf = (id: string) => answers.get(id)

type Begun = Pick<Unsent, 'flatId' | 'title' | 'input' | 'form'>

/** Writes down what is handed in before anything is sent, so that a program killed now still sends it. The same draft begun twice is one. */
export function beginUnsent(begun: Begun): string {
  const id = begun.form.requestId
  if (!find(id)) {
    const fresh = { ...begun, id, by: me(), at: Date.now(), claimId: null, number: '', refused: null }
    kept.set([...kept.get(), { ...fresh, joined: [], joining: [] }])
  }
  return id
}

/** Sends one, or hears what became of it, and then lets its late photos join. Twice at a time it runs once. */
export function settle(id: string): Promise<void> {
  const before = running.get(id)
  if (before) return before
  const run = settleOne(id).finally(() => running.delete(id))
  running.set(id, run)
  return run
}

const isWorthWaiting = (failure: Failure) => failure.canRetry || failure.kind === 'session'

async function settleOne(id: string) {
  const entry = find(id)
  if (!entry || entry.refused !== null || entry.by !== me()) return
  // What waits for a network is sent from there, once.
  if (entry.claimId === null && isWaiting(id)) return
  if (entry.claimId === null) {
    try {
      const { claimId, number } = await call('claim.submit', entry.input, id)
      answers.set(id, { claimId, number })
      patch(id, { claimId, number })
      await fresh()
    } catch (error) {
      const failure = asFailure(error)
      if (isWorthWaiting(failure)) doLater('claim.submit', entry.input, { id, changes: claimReads })
      else {
        forgetRefused(id)
        patch(id, { refused: failure.message })
      }
      return
    }
  }
  await joinPhotos(id)
}

/** Photos that were still going up when the claim was handed in follow it by themselves, as an addition to it. */
async function joinPhotos(id: string) {
  const entry = find(id)
  if (!entry?.claimId) return
  const { claimId, form, input, joined } = entry
  const queue = queueOf(form)
  const known = new Set([...(input.photoIds ?? []), ...joined])
  const late = photosOf(queue).flatMap(({ state, photoId }) =>
    state === 'received' && photoId && !known.has(photoId) ? [photoId] : [],
  )
  if (late.length > 0 && !arePhotosThrough(queue)) return
  const joining = entry.joining.length > 0 ? entry.joining : late
  if (joining.length > 0) {
    patch(id, { joining })
    try {
      const move = { kind: 'add' as const, words: '', photoIds: [...joining] }
      await call('claim.move', { claimId, stateSeq: 0, move }, `${id}~${joined.length}`)
    } catch (error) {
      // Refused: the claim has ended meanwhile, or is somebody else's by now. They would join in vain for ever.
      if (isWorthWaiting(asFailure(error))) return
    }
    patch(id, { joined: [...joined, ...joining], joining: [] })
    await fresh()
    return joinPhotos(id)
  }
  if (arePhotosThrough(queue) && !photosOf(queue).some(({ state }) => state === 'refused')) forgetUnsent(id)
}

const fresh = () => Promise.all(claimReads.map((name) => queryClient.invalidateQueries({ queryKey: [name] })))

/** The claim is there, and what is left of its photos is given up. */
export function forgetUnsent(id: string) {
  const entry = find(id)
  if (entry) clearPhotos(queueOf(entry.form))
  drop(id)
}

/** It was refused: what was typed is a draft again, under a new request id. */
export function takeUnsentBack(id: string): Form | undefined {
  const entry = find(id)
  if (!entry || entry.claimId !== null) return undefined
  drop(id)
  return { ...entry.form, requestId: newRequestId() }
}

/** Those of this device; of whom, each says. */
export const useKept = () => kept.use()
