import { staffPowers } from '@chuanmen/domain/staff/policy'
import type { EstateView } from '@chuanmen/types/estate'
import type { StaffGrant, StaffRole } from '@chuanmen/types/person'
import { useAction } from '@/api/use-action'
import { useLater } from '@/lib/later'
import { todos } from './todos'

const LOOK_MS = 20_000

/** Whether any role of theirs has to do with works; the server decides where. */
const seesWorks = (grants: readonly StaffGrant[]) => {
  const roles: readonly StaffRole[] = staffPowers.viewWorks
  return grants.some(({ role }) => roles.includes(role))
}

/** Whether any role of theirs handles claims. */
const seesClaims = (grants: readonly StaffGrant[]) => {
  const roles: readonly StaffRole[] = staffPowers.viewClaims
  return grants.some(({ role }) => roles.includes(role))
}

/** Whether any role of theirs looks after help. */
const seesHelp = (grants: readonly StaffGrant[]) => {
  const roles: readonly StaffRole[] = staffPowers.viewHelp
  return grants.some(({ role }) => roles.includes(role))
}

/** Today's list, from what is really there. */
export function useToday(estate: EstateView, grants: readonly StaffGrant[]) {
  const { estateId, abilities } = estate
  const estates = useAction('estate.list', {})
  const rounds = useAction('round.list', { estateId }, { everyMs: LOOK_MS })
  const notices = useAction('notice.list', { estateId }, { everyMs: LOOK_MS })
  const bindings = useAction('binding.list', { estateId }, { enabled: abilities.approveBindings, everyMs: LOOK_MS })
  const hasWorks = seesWorks(grants)
  const works = useAction('works.list', { estateId }, { enabled: hasWorks, everyMs: LOOK_MS })
  const hasClaims = seesClaims(grants)
  const claims = useAction(
    'claim.list',
    { estateId, show: { what: 'open' }, from: 0 },
    { enabled: hasClaims, everyMs: LOOK_MS },
  )
  const hasHelp = seesHelp(grants)
  const help = useAction('help.board', { estateId }, { enabled: hasHelp, everyMs: LOOK_MS })
  const unsent = useLater('notice.recordTold').filter(({ refused }) => refused === null).length
  const sources = [
    estates,
    rounds,
    notices,
    ...(abilities.approveBindings ? [bindings] : []),
    ...(hasWorks ? [works] : []),
    ...(hasClaims ? [claims] : []),
    ...(hasHelp ? [help] : []),
  ]
  const isLoading = sources.some((source) => source.isLoading)
  return {
    list: todos({
      estate,
      estates: estates.value?.estates,
      rounds: rounds.value?.rounds,
      notices: notices.value?.notices,
      works: works.value,
      claims: claims.value,
      help: help.value,
      unsent,
      bindings: bindings.value?.bindings,
      now: Date.now(),
    }),
    isLoading,
    hasWorks,
    hasClaims,
    hasHelp,
    alarms: notices.value?.alarms ?? [],
    canClearAlarms: notices.value?.canClearAlarms,
    /** A source that could not be read: the list may be shorter than the truth, and says so. */
    failure: sources.find((source) => source.failure)?.failure ?? null,
    again: () => {
      for (const source of sources) source.again()
    },
    hasSeveral: (estates.value?.estates.length ?? 0) > 1,
  }
}
