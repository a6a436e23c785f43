import { beijingDay } from '../../../domain/consent/beijing-day'
import { caseOf } from '../../../domain/planner/case-of'
import { doorOf } from '../../../domain/planner/door-of'
import { flatAsOf, hasSaidSince } from '../../../domain/planner/flat-as-of'
import { planAsOf, wasTakenOn } from '../../../domain/planner/plan-as-of'
import { isCounted } from '../../../domain/visit/cap'
import type { EvidenceEntry } from '../../../types/evidence'
import type { DoorCase } from '../../../types/planner'
import type { VisitDoc } from '../../../types/visit'
import { beliefsOf, type EstateBeliefs } from '../../platform/door-beliefs'
import type { HouseholdWhere } from '../../platform/household-place'
import type { Store } from '../../platform/store'
import { tallyId } from '../../platform/tally-commit'

/**
 * What a visit found, as things stood when it was made: null where the household had nothing open, or came by itself. Read outside of the transaction, since nothing depends on it but what the
 * table is judged by. Three reads at once while a round asks the stairwell, none else; one more each where the household has answered since, or something was promised to it.
 */
export const doorFound = async (
  store: Store,
  where: HouseholdWhere,
  { how, at }: Pick<VisitDoc, 'how' | 'at'>,
  known?: EstateBeliefs,
): Promise<DoorCase | null> => {
  const { stairwell, flat, plan } = where
  const { openRoundId } = stairwell
  if (openRoundId === null || !isCounted(how)) return null
  const [tally, beliefs] = await Promise.all([
    store.tallies.get(tallyId(openRoundId, stairwell._id)),
    known ?? beliefsOf(store, stairwell.estateId),
  ])
  const asked = tally?.flats[flat.flatId]
  if (!tally || !asked || at < tally.opensAt || at >= tally.closesAt) return null
  const entries = hasSaidSince(asked, beijingDay(at)) ? await saidBy(store, tally._id, flat.flatId) : null
  const then = entries ? { ...tally, flats: { ...tally.flats, [flat.flatId]: flatAsOf(asked, entries, at) } } : tally
  const door = doorOf(
    then,
    flat,
    {
      plan: plan && planAsOf(plan, entries ?? [], at),
      promises: await promisesAt(store, where, at, entries !== null),
      askAgainOn: null,
    },
    { paidSince: null, now: at },
  )
  return door && caseOf(door, { ...beliefs, today: beijingDay(at) }, openRoundId)
}

/** All that a household said in a round, oldest first. */
const saidBy = async (store: Store, tallyId: string, flatId: string): Promise<EvidenceEntry[]> => {
  const found = await store.evidence.all({ tallyId, flatId }, { seq: true, entry: true })
  return found.sort((one, other) => one.seq - other.seq).map(({ entry }) => entry)
}

const promisesAt = async (
  store: Store,
  { flatId, plan }: HouseholdWhere,
  at: Date,
  hasSaid: boolean,
): Promise<number> => {
  const mayHave = hasSaid || (plan?.promiseIds?.length ?? 0) > 0
  const promises = mayHave ? await store.promises.all({ flatId }, { trail: true }) : []
  return promises.filter((promise) => wasTakenOn(promise, at)).length
}
