import { missingOf } from '../../../domain/baseline/missing'
import { mayDecide, maySignAsContractor } from '../../../domain/baseline/policy'
import { howSigns } from '../../../domain/baseline/signing'
import { type BaselineDoc, signBaseline } from '../../../types/baseline'
import { action } from '../../platform/action'
import { stop, take } from '../../platform/refused'
import { baselineAt, haveWorksBegun, openBaseline } from './baseline-at'
import { householdSigns, saveTold, viaOf } from './told'

/** One side signs what it saw; the second signature freezes it. */
export const sign = action(signBaseline, async ({ input, actor, now, store, permit, commit }) => {
  const where = await baselineAt(store, input)
  const { home, stairwell } = where
  const { as, presence } = input
  permit(as === 'household' ? mayDecide(actor, home) : maySignAsContractor(actor, home))
  const isClosed = await haveWorksBegun(store, stairwell, where.householdId())
  return commit(async (tx) => {
    const before = await openBaseline(tx, where, { by: actor.personId, at: now, isClosed })
    if (before.state !== 'open' || before[as] !== null) stop('baseline_state')
    if (before.rev !== input.rev) stop('baseline_changed')
    const missing = missingOf(before.rooms)
    if (missing.length > 0) stop('baseline_incomplete', { missing })
    const how = take(howSigns(actor, home, before, { as, hasPresence: presence !== undefined }))
    const { signature, photos } =
      as === 'household'
        ? await householdSigns(tx, where, { actor, via: how, presence, now })
        : { signature: crewSigns(actor.personId, actor.staff?.name ?? '', now), photos: [] }
    const signed = { ...before, [as]: signature }
    const state = signed.household && signed.contractor ? ('signed' as const) : ('open' as const)
    const act = as === 'household' ? 'signedByHousehold' : 'signedByContractor'
    const via = how === 'present' ? 'present' : viaOf(actor, home)
    await saveTold({ store, tx }, { ...signed, state }, { act, actor, via, photos, now })
    return { state }
  })
})

const crewSigns = (by: string, name: string, at: Date): NonNullable<BaselineDoc['contractor']> => ({
  ...{ by, name, at },
  via: 'app',
  photoId: null,
})
