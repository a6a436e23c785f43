import type { ClaimMove, ClaimView } from '@chuanmen/types/claim-actions'
import type { ClaimMoveKind } from '@chuanmen/types/claim-words'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useMutate } from '@/api/use-action'
import { toast } from '@/components/toast/toast'
import { useDraft } from '@/lib/draft'
import type { PhotoPlace } from '@/lib/photo-queue'
import { useAfterPhotos } from '@/lib/use-after-photos'
import { usePhotoQueue } from '@/lib/use-photo-queue'
import { nextWords } from './next-words'

/** These meet no other move: they are said to whatever the claim has become. */
const besides: readonly ClaimMoveKind[] = ['add', 'say']
/** The claim is not what it was when it was looked at. */
const outOfDate = ['claim_changed', 'claim_state']

export type MoveDraft = {
  words: string
  about: string
  stars: number
  noticedOn: string
}
const empty: MoveDraft = { words: '', about: '', stars: 0, noticedOn: '' }

/** What was decided, and what of the claim had been seen then. */
type Tapped = { move: (photoIds: string[]) => ClaimMove; stateSeq: number }

export type Moving = ReturnType<typeof useMove>

export const placeOf = ({ flatId, stairwellId }: Pick<ClaimView, 'flatId' | 'stairwellId'>): PhotoPlace =>
  flatId === null ? { of: 'common', stairwellId } : { of: 'flat', flatId, stairwellId }

/**
 * One move being written: its words and photos are a draft of this device until the server took it. Sent again after a lost reply it is one move; if somebody else
 * was first, the claim is looked at again and what was typed stays.
 */
export function useMove(view: ClaimView, kind: ClaimMoveKind, onDone: () => void) {
  const { claimId } = view
  const key = `claim:${claimId}:${kind}`
  const client = useQueryClient()
  const draft = useDraft<MoveDraft>(key, empty)
  const photos = usePhotoQueue({ key, use: 'claim', place: placeOf(view) })
  const doing = useMutate('claim.move', ['claim.view', 'claim.mine', 'me.home'], key)

  const isChanged = outOfDate.includes(doing.failure?.code ?? '')
  useEffect(() => {
    if (isChanged) void client.invalidateQueries({ queryKey: ['claim.view'] })
  }, [isChanged, client])

  const sending = useAfterPhotos(photos, async ({ move, stateSeq }: Tapped) => {
    const moved = await doing.run({ claimId, stateSeq, move: move(photos.receivedIds) })
    if (!moved) return
    draft.clear()
    photos.clear()
    toast(nextWords[kind] ?? '记下了')
    onDone()
  })
  const { isHeld, isStopped } = sending
  /** A lost answer is asked for again with what had been seen then: it may have been heard, and then the claim has moved by it. */
  const seenSeq = useRef(view.stateSeq)
  const run = (move: Tapped['move']) => {
    if (!doing.failure?.canRetry) seenSeq.current = view.stateSeq
    return sending.run({ move, stateSeq: besides.includes(kind) ? 0 : seenSeq.current })
  }

  return {
    ...{ kind, draft: draft.value, change: draft.change, photos, run },
    isBusy: doing.isBusy || isHeld,
    isHeld,
    isStopped,
    failure: isChanged ? null : doing.failure,
    /** Somebody else moved it meanwhile; whether this may still be done is what the claim says now. */
    isChanged,
    again: doing.reset,
  }
}
