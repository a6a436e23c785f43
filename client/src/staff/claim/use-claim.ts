import type { ClaimView } from '@chuanmen/types/claim-actions'
import type { ClaimMoveKind } from '@chuanmen/types/claim-words'
import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { useAction, useMutate } from '@/api/use-action'
import { toast } from '@/components/toast/toast'
import { go, goRoot, param, replace } from '@/lib/navigate'
import { bringIntoView } from './bring-into-view'

const LOOK_MS = 10_000
export const HEAD_ID = 'claim-head'

/** Reads that another move makes stale. */
export const afterMove = ['claim.view', 'claim.list', 'claim.figures'] as const

/** Which move's form is open; `isBehalf`: recorded for the household. */
export type Doing = { kind: ClaimMoveKind; isBehalf: boolean }

/** One claim for who handles it, and what they are doing about it. */
export function useClaim() {
  const { params } = useRouter()
  const claimId = param(params, 'claim')
  const loaded = useAction('claim.view', { claimId }, { of: [claimId], everyMs: LOOK_MS })
  const [doing, setDoing] = useState<Doing | null>(null)
  const [isRevealing, setRevealing] = useState(false)
  const [phone, setPhone] = useState('')
  const reveal = useMutate('claim.revealPhone')
  const view: ClaimView | undefined = loaded.value
  const { estateId } = view ?? {}
  return {
    claimId,
    loaded,
    view,
    doing,
    start: (kind: ClaimMoveKind, isBehalf = false) => setDoing({ kind, isBehalf }),
    stop: () => setDoing(null),
    /** The form is gone: what the move led to is what the reader sees next. */
    done: () => {
      setDoing(null)
      bringIntoView(HEAD_ID)
    },
    phone,
    reveal,
    isRevealing,
    askPhone: () => setRevealing(true),
    stopAsking: () => {
      setRevealing(false)
      reveal.reset()
    },
    showPhone: async (why: string) => {
      const found = await reveal.run({ claimId, why })
      if (!found) return
      setPhone(found.phone)
      setRevealing(false)
      toast('已留下查看记录')
    },
    toList: () => void goRoot('/staff/claims/index', { estateId }),
    print: () => void go('/claims/print/index', { claim: claimId }),
    toOwn: () => void replace('/claims/claim/index', { claim: claimId }),
    open: (claim: string) => void go('/staff/claim/index', { claim }),
    next: (claim: string) => void replace('/staff/claim/index', { claim }),
  }
}
export type ClaimPage = ReturnType<typeof useClaim>
