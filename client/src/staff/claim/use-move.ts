import type { ClaimView } from '@chuanmen/types/claim-actions'
import { useRef, useState } from 'react'
import { useAction, useMutate } from '@/api/use-action'
import { toast } from '@/components/toast/toast'
import { useDraft } from '@/lib/draft'
import { dayOf } from '@/lib/format'
import { useAfterPhotos } from '@/lib/use-after-photos'
import { usePhotoQueue } from '@/lib/use-photo-queue'
import { toFirstError } from '../form/to-first-error'
import { formErrors } from './form-errors'
import { blankForm, type MoveForm, moveOf } from './move-form'
import { textOf } from './move-texts'
import { afterMove, type Doing } from './use-claim'

type Props = { view: ClaimView; doing: Doing; onDone: () => void; onStale: () => void }

/** One move being made: what was typed is kept by claim and move until it went through, whatever came between. */
export function useMove({ view, doing: { kind, isBehalf }, onDone, onStale }: Props) {
  const { claimId, estateId, stairwellId, flatId, stateSeq } = view
  const today = dayOf(Date.now())
  const key = `claim-move:${claimId}:${kind}${isBehalf ? ':behalf' : ''}`
  const draft = useDraft<MoveForm>(key, blankForm(kind, view, today))
  const place = flatId ? { of: 'flat' as const, flatId, stairwellId } : { of: 'common' as const, stairwellId }
  const photos = usePhotoQueue({ key, use: 'claim', place })
  const papers = usePhotoQueue({ key: `${key}:paper`, use: 'claim', place })
  const rules = useAction('claimRules.view', { estateId }, { enabled: kind === 'offer' || kind === 'letter' })
  const move = useMutate('claim.move', afterMove, key)
  const [wasTried, setTried] = useState(false)
  /** What of the claim had been seen when it was last sent: a lost answer is asked for again with the same. */
  const sentSeq = useRef(stateSeq)
  const { value: form, change } = draft
  const prices = rules.value?.prices ?? null
  const isOpen = (isBehalf ? view.movesOnBehalf : view.moves).includes(kind)
  const errors = formErrors(kind, form, {
    ...{ view, today, prices, isBehalf },
    photos: photos.receivedIds.length + photos.pending,
    papers: papers.receivedIds.length + papers.pending,
  })

  const onPaper = isBehalf && form.told === 'paper'
  const going = {
    pending: photos.pending + (onPaper ? papers.pending : 0),
    refused: photos.refused + (onPaper ? papers.refused : 0),
  }
  const sending = useAfterPhotos(going, async () => {
    // What was typed while photos went up counts too.
    if (Object.keys(errors).length > 0) return toFirstError()
    const { told } = form
    const done = await move.run({
      claimId,
      stateSeq: sentSeq.current,
      move: moveOf(kind, form, photos.receivedIds),
      ...(isBehalf && told
        ? { onBehalf: { how: told, photoId: onPaper ? (papers.receivedIds[0] ?? null) : null } }
        : {}),
    })
    if (!done) return onStale()
    draft.clear()
    photos.clear()
    papers.clear()
    toast(textOf(kind, view).done)
    onDone()
  })
  const submit = async () => {
    setTried(true)
    if (Object.keys(errors).length > 0) return toFirstError()
    if (!move.failure?.canRetry) sentSeq.current = stateSeq
    await sending.run(null)
  }

  return {
    kind,
    isBehalf,
    form,
    change,
    today,
    photos,
    papers,
    rules,
    prices,
    isOpen,
    errors: wasTried ? errors : {},
    move,
    isHeld: sending.isHeld,
    isStopped: sending.isStopped,
    submit,
    isSaved: draft.isSaved,
  }
}
export type Move = ReturnType<typeof useMove>
