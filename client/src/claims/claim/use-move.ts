import type { ClaimMove, ClaimView } from '@chuanmen/types/claim-actions'
import type { ClaimMoveKind } from '@chuanmen/types/claim-words'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useMutate } from '@/api/use-action'
import { toast } from '@/components/toast/toast'
import { useDraft } from '@/lib/draft'
import type { PhotoPlace } from '@/lib/photo-queue'
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
  /** Handed in while photos were still going up: sent when they are through. */
  const [isHeld, setHeld] = useState(false)
  const held = useRef<() => Promise<void>>()

  const isChanged = outOfDate.includes(doing.failure?.code ?? '')
  useEffect(() => {
    if (isChanged) void client.invalidateQueries({ queryKey: ['claim.view'] })
  }, [isChanged, client])

  const send = async (move: (photoIds: string[]) => ClaimMove) => {
    const stateSeq = besides.includes(kind) ? 0 : view.stateSeq
    const moved = await doing.run({ claimId, stateSeq, move: move(photos.receivedIds) })
    if (!moved) return
    draft.clear()
    photos.clear()
    toast(nextWords[kind] ?? '记下了')
    onDone()
  }
  const run = (move: (photoIds: string[]) => ClaimMove): Promise<void> => {
    held.current = () => send(move)
    if (photos.pending === 0) return held.current()
    setHeld(true)
    return Promise.resolve()
  }
  const isThrough = photos.pending === 0
  useEffect(() => {
    if (!isHeld || !isThrough) return
    setHeld(false)
    void held.current?.()
  }, [isHeld, isThrough])

  return {
    ...{ kind, draft: draft.value, change: draft.change, photos, run },
    isBusy: doing.isBusy || isHeld,
    isHeld,
    failure: isChanged ? null : doing.failure,
    /** Somebody else moved it meanwhile; whether this may still be done is what the claim says now. */
    isChanged,
    again: doing.reset,
  }
}
