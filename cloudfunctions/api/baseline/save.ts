import { checkRooms } from '../../../domain/baseline/check-rooms'
import { photoIdsOf } from '../../../domain/baseline/content-hash'
import { mayRecord } from '../../../domain/baseline/policy'
import { saveBaseline } from '../../../types/baseline'
import { action } from '../../platform/action'
import { hangPhotos } from '../../platform/photos'
import { stop, take } from '../../platform/refused'
import { baselineAt, haveWorksBegun, openBaseline } from './baseline-at'
import { saveTold, viaOf } from './told'

/** Replaces the rooms of a baseline. Whoever had signed, had signed something else: that is taken off, and told in the history. */
export const save = action(saveBaseline, async ({ input, actor, now, store, permit, commit }) => {
  const where = await baselineAt(store, input)
  permit(mayRecord(actor, where.home))
  const { stairwell, home } = where
  const flatId = where.householdId()
  take(checkRooms(input.rooms))
  const isClosed = await haveWorksBegun(store, stairwell, flatId)
  return commit(async (tx) => {
    const before = await openBaseline(tx, where, { by: actor.personId, at: now, isClosed })
    if (before.state !== 'open') stop('baseline_state')
    if (before.rev !== input.rev) stop('baseline_changed')
    const known = new Set(photoIdsOf(before.rooms))
    const added = photoIdsOf(input.rooms).filter((photoId) => !known.has(photoId))
    const hook = {
      use: 'baseline' as const,
      estateId: stairwell.estateId,
      stairwellId: stairwell._id,
      flatId,
      flatIds: home.flatIds,
    }
    await hangPhotos(tx, added, { ...hook, subjectId: flatId })
    const { rooms } = input
    const saved = { ...before, rooms, household: null, contractor: null, rev: before.rev + 1 }
    const next = { ...saved, savedBy: actor.personId, savedAt: now }
    const wasSigned = before.household !== null || before.contractor !== null
    if (wasSigned) await saveTold({ store, tx }, next, { act: 'reopened', actor, via: viaOf(actor, home), now })
    else await tx.baselines.put(next)
    return { rev: next.rev }
  })
})
