import { useMutate } from '@/api/use-action'
import { toast } from '@/components/toast/toast'

/** A person's look at what a household or a crew wrote and photographed, before the other side sees it (rule 12). */
export function useReview(claimId: string) {
  const words = useMutate('claim.showWords', ['claim.view'])
  const photo = useMutate('photo.review', ['claim.view', 'photo.link'])
  const say = (isDone: unknown, show: boolean) => {
    if (isDone) toast(show ? '对方能看到了' : '先不给对方看')
  }
  return {
    isBusy: words.isBusy || photo.isBusy,
    failure: words.failure ?? photo.failure,
    showWords: async (seq: number, show: boolean) => say(await words.run({ claimId, seq, show }), show),
    showPhoto: async (photoId: string, show: boolean) => say(await photo.run({ photoId, show }), show),
  }
}
export type Review = ReturnType<typeof useReview>
