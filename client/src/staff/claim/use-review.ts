import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useMutate } from '@/api/use-action'
import { toast } from '@/components/toast/toast'

/** A person's look at what a household or a crew wrote and photographed, before the other side sees it (rule 12). */
export function useReview(claimId: string) {
  const client = useQueryClient()
  const words = useMutate('claim.showWords', ['claim.view'])
  const photo = useMutate('photo.review')
  const [isAtIt, setAtIt] = useState(false)
  const say = (isDone: unknown, show: boolean) => {
    if (isDone) toast(show ? '对方能看到了' : '先不给对方看')
  }
  /** One after the other, until one fails; what they changed is read once. */
  const look = async (photoIds: readonly string[], show: boolean) => {
    setAtIt(true)
    let isDone = true
    for (const photoId of photoIds) isDone = isDone && (await photo.run({ photoId, show })) !== undefined
    say(isDone, show)
    await client.invalidateQueries({ queryKey: ['claim.view'] })
    setAtIt(false)
  }
  return {
    isBusy: words.isBusy || isAtIt,
    failure: words.failure ?? photo.failure,
    showWords: async (seq: number, show: boolean) => say(await words.run({ claimId, seq, show }), show),
    showPhotos: look,
  }
}
export type Review = ReturnType<typeof useReview>
