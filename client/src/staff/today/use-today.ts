import { staffPowers } from '@chuanmen/domain/staff/policy'
import type { EstateView } from '@chuanmen/types/estate'
import type { StaffGrant, StaffRole } from '@chuanmen/types/person'
import { useAction } from '@/api/use-action'
import { isContactOnly } from '@/components/tab-bar/desk'
import { useLater } from '@/lib/later'
import { may } from '../may'
import { keptDoor } from '../visit/kept-door'
import { todos } from './todos'

const LOOK_MS = 20_000
/** Plans move by the day, and the list is made anew whenever the page comes back to the front. */
const PLANS_LOOK_MS = 60_000

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

/** Whether their roles name this one estate and nothing wider: there is then no list of estates to ask for. */
const isOneEstate = (grants: readonly StaffGrant[], estateId: string) =>
  grants.every((grant) => {
    if ('estateId' in grant) return grant.estateId === estateId
    return 'estateIds' in grant && grant.estateIds.every((id) => id === estateId)
  })

/** Today's list, from what is really there. Who only keeps households asks for those and nothing else. */
export function useToday(estate: EstateView, grants: readonly StaffGrant[]) {
  const { estateId, abilities } = estate
  const isContact = isContactOnly(grants)
  const isOne = isOneEstate(grants, estateId)
  const estates = useAction('estate.list', {}, { enabled: !isOne })
  // Of rounds only who opens them is told something to do.
  const rounds = useAction('round.list', { estateId }, { enabled: abilities.openRound, everyMs: LOOK_MS })
  const notices = useAction('notice.list', { estateId }, { enabled: !isContact, everyMs: LOOK_MS })
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
  const hasHouseholds = may(grants, 'keepHousehold', estate)
  const plans = useAction('portfolio.today', { estateId }, { enabled: hasHouseholds, everyMs: PLANS_LOOK_MS })
  const visits = useLater('visit.log').map(({ id, input, refused }) => {
    const door = keptDoor(input.flatId)
    const { stairwellId, flatId, at } = input
    return { id, stairwellId, flatId, at, refused, door: door ? `${door.building}${door.unit} ${door.room}` : '' }
  })
  const unsent = useLater('notice.recordTold').filter(({ refused }) => refused === null).length
  const sources = [
    ...(isOne ? [] : [estates]),
    ...(abilities.openRound ? [rounds] : []),
    ...(isContact ? [] : [notices]),
    ...(abilities.approveBindings ? [bindings] : []),
    ...(hasWorks ? [works] : []),
    ...(hasClaims ? [claims] : []),
    ...(hasHelp ? [help] : []),
    ...(hasHouseholds ? [plans] : []),
  ]
  const isLoading = sources.some((source) => source.isLoading)
  return {
    list: todos({
      estate,
      estates: isOne ? [{ estateId, name: estate.name, stairwells: estate.stairwells.length }] : estates.value?.estates,
      rounds: rounds.value?.rounds,
      notices: notices.value?.notices,
      works: works.value,
      claims: claims.value,
      help: help.value,
      plans: plans.value,
      unsent,
      visits,
      bindings: bindings.value?.bindings,
      now: Date.now(),
    }),
    isLoading,
    hasWorks,
    hasClaims,
    hasHelp,
    isContact,
    households: plans.value?.households ?? 0,
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
export type Today = ReturnType<typeof useToday>
