import { useMutate } from '@/api/use-action'
import { toast } from '@/components/toast/toast'
import { usePhotoQueue } from '@/lib/use-photo-queue'
import type { Baseline } from './use-baseline'

const stale = ['baseline.view', 'baseline.list', 'me.home', 'works.view'] as const

/** Signing, giving up and taking back. A paper signature's photo goes up by a queue of its own. */
export function useSigning({ view, flatId }: Baseline) {
  const sign = useMutate('baseline.sign', [...stale])
  const waive = useMutate('baseline.waive', [...stale])
  const reopen = useMutate('baseline.reopen', [...stale])
  const target = { flatId: view?.flatId ?? flatId, stairwellId: view?.stairwellId ?? '' }
  const paper = usePhotoQueue({
    key: `baseline-paper:${flatId}`,
    use: 'baseline',
    place: { of: 'flat', ...target },
  })
  const rev = view?.rev ?? 0
  const presenceOf = (name: string) => {
    const photoId = paper.receivedIds[0]
    return photoId ? { presence: { name: name.trim(), photoId } } : {}
  }
  return {
    ...{ sign, waive, reopen, paper },
    signAs: async (as: 'household' | 'contractor', presentName?: string) => {
      const presence = presentName === undefined ? {} : presenceOf(presentName)
      const done = await sign.run({ ...target, rev, as, ...presence })
      if (!done) return false
      paper.clear()
      toast(done.state === 'signed' ? '双方都签好了' : '签好了')
      return true
    },
    giveUp: async (words: string, presentName?: string) => {
      const presence = presentName === undefined ? {} : presenceOf(presentName)
      const done = await waive.run({ ...target, words, ...presence })
      if (!done) return false
      paper.clear()
      toast('签好了「不做记录」')
      return true
    },
    takeBack: async (why: string) => {
      const done = await reopen.run({ ...target, why })
      if (done) toast('签字取消了，可以接着改')
      return Boolean(done)
    },
  }
}
export type Signing = ReturnType<typeof useSigning>
