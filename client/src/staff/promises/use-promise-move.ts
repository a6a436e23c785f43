import { PROMISE_PHOTOS_MAX } from '@chuanmen/types/limits'
import type { PromiseView } from '@chuanmen/types/promise'
import { useRef, useState } from 'react'
import { useMutate } from '@/api/use-action'
import { toast } from '@/components/toast/toast'
import { useDraft } from '@/lib/draft'
import { useAfterPhotos } from '@/lib/use-after-photos'
import { usePhotoQueue } from '@/lib/use-photo-queue'
import { toFirstError } from '../form/to-first-error'
import { moveTexts } from './move-texts'
import { blankForm, formErrors, moveOf, type PromiseForm, type StaffMove } from './promise-form'
import { promiseReads } from './reads'
import { happenedSince } from './words'

type Props = { promise: PromiseView; kind: StaffMove; onChanged: () => void; onClose: () => void }

/** One move of a promise being written. What somebody else did meanwhile is shown, and what was typed stays. */
export function usePromiseMove({ promise, kind, onChanged, onClose }: Props) {
  const { promiseId, stairwellId, flatId } = promise
  const key = `promise-move:${promiseId}:${kind}`
  const [seen] = useState(promise)
  const draft = useDraft<PromiseForm>(key, blankForm(promise, Date.now()))
  const photos = usePhotoQueue({ key, use: 'promise', place: { of: 'flat', stairwellId, flatId } })
  const move = useMutate('promise.move', promiseReads, key)
  const [wasTried, setTried] = useState(false)
  /** What had been seen when it was last sent: a lost answer is asked for again with the same. */
  const sentRev = useRef(promise.rev)
  const form = draft.value
  const errors = formErrors(kind, form, Date.now())
  // Only a move with photos waits for them.
  const going = kind === 'keep' ? photos : { pending: 0, refused: 0 }

  const sending = useAfterPhotos(going, async () => {
    if (Object.keys(errors).length > 0) return toFirstError()
    const photoIds = photos.receivedIds.slice(0, PROMISE_PHOTOS_MAX)
    const done = await move.run({ promiseId, rev: sentRev.current, move: moveOf(kind, form, photoIds) })
    onChanged()
    if (!done) return
    draft.clear()
    photos.clear()
    toast(moveTexts[kind].done)
    onClose()
  })
  const submit = async () => {
    setTried(true)
    if (Object.keys(errors).length > 0) return toFirstError()
    if (!move.failure?.canRetry) sentRev.current = promise.rev
    await sending.run(undefined)
  }
  const happened = happenedSince(seen, promise)
  return {
    form,
    change: draft.change,
    errors: wasTried ? errors : {},
    photos,
    submit,
    isHeld: sending.isHeld,
    isStopped: sending.isStopped,
    happened: happened.length > 0 || promise.rev !== seen.rev ? happened : null,
    mayStill: promise.moves.includes(kind),
    isBusy: move.isBusy || sending.isHeld,
    // Once what changed stands there, its refusal says nothing more.
    failure: move.failure?.code === 'promise_changed' && promise.rev !== sentRev.current ? null : move.failure,
  }
}
