import type { ClaimView } from '@chuanmen/types/claim-actions'
import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tarojs/taro'
import { useEffect, useRef } from 'react'
import { call, newRequestId } from '@/api/call'
import { actionKey, useAction } from '@/api/use-action'
import { useLive } from '@/api/use-live'
import { param } from '@/lib/navigate'

const SLOWEST_MS = 30_000
/** How long steps may take does not change while somebody reads. */
const RULES_STALE_MS = 10 * 60_000

/** One claim, kept live while it is on the screen: another phone of the household, or who handles it, may move it. */
export function useClaim() {
  const { params } = useRouter()
  const claimId = param(params, 'claim')
  const client = useQueryClient()
  const page = useAction('claim.view', { claimId }, { of: [claimId] })
  const view = page.value
  const estateId = view?.estateId ?? ''
  const rules = useAction('claimRules.view', { estateId }, { enabled: estateId !== '', staleMs: RULES_STALE_MS })

  useLive(
    async () => {
      const key = actionKey('claim.view', { claimId })
      const before = client.getQueryData<ClaimView>(key)
      const fresh = await call('claim.view', { claimId })
      client.setQueryData(key, fresh)
      return before?.seq !== fresh.seq || before?.stateSeq !== fresh.stateSeq
    },
    view !== undefined,
    SLOWEST_MS,
  )
  useSeen(view)
  return { page, view, rules: rules.value, isFresh: param(params, 'fresh') === '1' }
}

/** What the household has looked at is no news any more. Unheard it is told again the next time. */
function useSeen(view: ClaimView | undefined) {
  const client = useQueryClient()
  const told = useRef(-1)
  const claimId = view?.claimId ?? ''
  const seq = view?.side === 'household' ? view.seq : -1
  useEffect(() => {
    if (seq <= told.current) return
    told.current = seq
    const done = () =>
      Promise.all(['me.home', 'claim.mine'].map((name) => client.invalidateQueries({ queryKey: [name] })))
    void call('claim.see', { claimId, seq }, newRequestId()).then(done, () => {
      told.current = -1
    })
  }, [claimId, seq, client])
}
