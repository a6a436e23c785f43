import type { ClaimView } from '@chuanmen/types/claim-actions'
import { useState } from 'react'
import { useMutate } from '@/api/use-action'
import { toast } from '@/components/toast/toast'
import { afterMove } from './use-claim'

/** Claims of one cause looked at together, and one taken out again. */
export function useJoin({ claimId }: Pick<ClaimView, 'claimId'>) {
  const join = useMutate('claim.join', afterMove)
  const [chosen, setChosen] = useState<string[]>([])
  const [words, setWords] = useState('')
  const [wasTried, setTried] = useState(false)
  const [isLeaving, setLeaving] = useState(false)
  const errors: { chosen?: string; words?: string } = {
    ...(chosen.length > 0 ? {} : { chosen: '请选和哪一户是同一原因' }),
    ...(words.trim() ? {} : { words: '请写为什么是同一原因' }),
  }
  return {
    join,
    chosen,
    setChosen,
    words,
    setWords,
    errors: wasTried ? errors : {},
    isLeaving,
    setLeaving: (is: boolean) => {
      join.reset()
      setLeaving(is)
    },
    together: async () => {
      setTried(true)
      if (Object.keys(errors).length > 0) return
      if (!(await join.run({ claimIds: [claimId, ...chosen], join: true, words: words.trim() }))) return
      setChosen([])
      setWords('')
      setTried(false)
      toast('已放在一起查')
    },
    leave: async (why: string) => {
      if (!(await join.run({ claimIds: [claimId], join: false, words: why }))) return
      setLeaving(false)
      toast('这份单独办理了')
    },
  }
}
