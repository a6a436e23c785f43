import type { ClaimRow } from '@chuanmen/types/claim-actions'
import { useAction } from '@/api/use-action'

const STALE_MS = 30_000

/** The claim after this one in the list that waits for the reader; past the last the first, and none when it is the only one. */
export function nextOf(rows: readonly ClaimRow[], claimId: string): ClaimRow | undefined {
  const at = rows.findIndex((row) => row.claimId === claimId)
  const round = [...rows.slice(at + 1), ...rows.slice(0, Math.max(0, at))]
  return round.find((row) => row.isMine && row.claimId !== claimId)
}

export function useNextMine(estateId: string, claimId: string): ClaimRow | undefined {
  const { value } = useAction(
    'claim.list',
    { estateId, show: { what: 'open' }, from: 0 },
    { enabled: estateId !== '', staleMs: STALE_MS },
  )
  return nextOf(value?.claims ?? [], claimId)
}
