import type { CallAnswer } from '../../../domain/consent/answer'
import { mayConfirmByCall } from '../../../domain/promise/policy'
import { isQuiet } from '../../../domain/visit/quiet-hours'
import { confirmPromiseByCall as contract } from '../../../types/promise'
import { action } from '../../platform/action'
import { asBoundNow } from '../../platform/actor'
import { readFile } from '../../platform/files'
import type { HouseholdWhere } from '../../platform/household-place'
import { stop, take } from '../../platform/refused'
import { drainRollup } from '../../platform/rollup'
import { sha256 } from '../../platform/secrets'
import { signerName } from '../../platform/signer-name'
import type { Store } from '../../platform/store'
import { confirmIn, keptPromise } from './confirming'
import { promiseAt } from './promise-at'

/**
 * Records that the owner confirmed by telephone, of equal standing with the app. Refuses `visit_quiet_hours`, `visit_date_invalid` for a call before it was kept or in the future, and as the
 * contract says.
 */
export const confirmByCall = action(contract, async ({ input, actor, now, store, permit, commit }) => {
  const { promise: seen, where } = await promiseAt(store, input.promiseId)
  permit(mayConfirmByCall(actor, seen, where.place))
  const at = new Date(input.calledAt)
  if (isQuiet(at)) return stop('visit_quiet_hours')
  const [recording, signer] = await Promise.all([
    recordingOf(store, input.recordingId, where),
    signerName(store, where.stairwell, seen),
  ])
  const outcome = await commit(async (tx) => {
    const promise = await keptPromise(tx, input)
    const plan = await tx.householdPlans.get(promise.flatId)
    take(mayConfirmByCall(await asBoundNow(tx, actor), promise, { ...where.place, contactId: plan?.contactId ?? null }))
    if (at > now || at < (promise.kept?.at ?? now)) return stop('visit_date_invalid')
    const call: CallAnswer = {
      at,
      witness: input.witness,
      // Nobody stands by for themself: not who recorded it, nor who keeps the promise or said that it is kept, nor who speaks.
      parties: [actor.staff?.name ?? '', promise.keeperName, promise.kept?.byName ?? '', signer],
      recordedBy: actor.personId,
      recording,
    }
    const { textHash, clausesRead } = input
    return confirmIn(
      tx,
      promise,
      { via: 'call', level: 3, textHash, clausesRead, call },
      { name: '住户（电话）', personId: null },
      now,
    )
  })
  await drainRollup(store, outcome)
  return { tallyId: outcome.tallyId, seq: outcome.seq }
})

/** The recording, taken for this household, and what it holds. Refuses `recording_required`. */
const recordingOf = async (store: Store, fileId: string, { place, estate }: HouseholdWhere) => {
  const file = await store.files.get(fileId)
  const isOurs = file?.purpose === 'recording' && file.estateId === estate._id
  if (!isOurs || !place.flatIds.includes(file.flatId ?? '')) return stop('recording_required')
  const bytes = (await readFile(file.cloudId)) ?? stop('recording_required')
  return { fileId, contentHash: sha256(bytes) }
}
