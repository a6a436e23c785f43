import { can } from '@chuanmen/domain/staff/policy'
import { useAction } from '@/api/use-action'

const STALE_MS = 5 * 60_000

/** Whether this person may see a household's number. Not known yet, or without a network: the server says so when asked. */
export function useMayCall(estateId: string): boolean {
  const estate = useAction('estate.view', { estateId }, { enabled: estateId !== '', staleMs: STALE_MS }).value
  const staff = useAction('me.home', {}, { staleMs: STALE_MS }).value?.staff
  if (!estate || estate.unchanged || !staff) return true
  const actor = { personId: '', elderMode: false, staff, bindings: [] }
  return can(actor, 'revealPersonalData', { street: estate.street, estateId })
}
