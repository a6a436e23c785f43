import { checkFiled } from '../../../domain/claim/check-filed'
import { mayFile, mayFileFor } from '../../../domain/claim/may-file'
import { claimNumber, firstFacts, newClaim } from '../../../domain/claim/new-claim'
import { warrantyOf } from '../../../domain/claim/warranty'
import { beijingDay } from '../../../domain/consent/beijing-day'
import { primaryOf } from '../../../domain/riser/primary-flats'
import { maskPhone } from '../../../domain/roster/mask'
import type { ClaimDoc } from '../../../types/claim'
import { submitClaim } from '../../../types/claim-actions'
import type { Day } from '../../../types/schema'
import type { StairwellDoc } from '../../../types/stairwell'
import { action } from '../../platform/action'
import { asBoundNow } from '../../platform/actor'
import { saveClaim } from '../../platform/claim-commit'
import { drainClaim } from '../../platform/claim-figures'
import { flatIdsOf } from '../../platform/claim-place'
import { clockRulesOf } from '../../platform/claim-rules'
import { wordsStateOf } from '../../platform/claim-words'
import { worksBehind } from '../../platform/claim-works'
import { hangPhotos } from '../../platform/photos'
import { placeOfStairwell } from '../../platform/place'
import { found, take } from '../../platform/refused'
import { fingerprintId, seal } from '../../platform/secrets'
import type { Transaction } from '../../platform/store'

/**
 * Files a claim with the first entry of its history, in one transaction and once for each request. A flat joined to another files as the household it belongs to.
 */
export const submit = action(
  submitClaim,
  async ({ input, actor, sessionId, now, store, requestId, permit, commit }) => {
    const { place: where, onBehalf, damagePlace, damage, noticedOn, want, words, phone } = input
    const { stairwell, place: around } = await placeOfStairwell(store, where.stairwellId)
    const flatId = where.of === 'flat' ? found(primaryOf(stairwell, where.flatId)) : null
    const place = { ...around, flatIds: flatIdsOf(stairwell, flatId) }
    const spot = { stairwellId: stairwell._id, flatId }
    permit(onBehalf ? mayFileFor(actor, spot, place) : mayFile(actor, spot, place))
    const today = beijingDay(now)
    const filed = { damagePlace, damage, noticedOn, want }
    const photoIds = onBehalf?.photoId ? [...input.photoIds, onBehalf.photoId] : input.photoIds
    const works = await worksBehind(store, spot, now)
    const claimId = fingerprintId('claim', actor.personId, requestId)
    const { estateId } = stairwell
    const outcome = await commit(async (tx) => {
      const kept = await tx.claims.get(claimId)
      // The request's own memory is shorter than a claim's life.
      if (kept) return { claimId, number: kept.number }
      take(checkFiled({ ...filed, isCommon: flatId === null, photos: new Set(input.photoIds).size }, today))
      const boundNow = await asBoundNow(tx, actor)
      take(onBehalf ? mayFileFor(boundNow, spot, place) : mayFile(boundNow, spot, place))
      const rules = { ...(await clockRulesOf(tx, estateId)), today }
      const claim = newClaim(
        {
          _id: claimId,
          number: await nextNumber(tx, estateId, today),
          estateId,
          ...spot,
          ...labelOf(stairwell, flatId),
          by: actor.personId,
          bySide: onBehalf ? 'staff' : 'household',
          ...filed,
          phone: phone === null ? null : seal(phone),
          phoneMasked: phone === null ? null : maskPhone(phone),
          worksId: works?._id ?? null,
          crewId: works?.crewId ?? null,
          warranty: warrantyOf(filed, works),
          receivedAt: now,
          receivedOn: today,
        },
        firstFacts(rules),
      )
      const photos = await hangPhotos(tx, photoIds, {
        use: 'claim',
        estateId,
        ...spot,
        flatIds: place.flatIds,
        subjectId: claimId,
      })
      const { number } = await saveClaim(
        tx,
        claim,
        claim.facts,
        {
          act: 'submit',
          party: 'household',
          onBehalf: onBehalf?.how ?? null,
          by: actor.personId,
          photos,
          words,
          wordsState: wordsStateOf(words, {
            actor,
            party: 'household',
            isOnBehalf: onBehalf !== undefined,
            place,
            sessionId,
          }),
          filed,
        },
        now,
      )
      return { claimId, number }
    })
    await drainClaim(store, claimId)
    return outcome
  },
)

const nextNumber = async (tx: Transaction, estateId: string, today: Day): Promise<string> => {
  const _id = `${estateId}~${today}`
  const count = ((await tx.claimNumbers.get(_id))?.count ?? 0) + 1
  await tx.claimNumbers.put({ _id, schemaVersion: 1, count })
  return claimNumber(today, count)
}

const labelOf = (
  { building, unit, flats }: StairwellDoc,
  flatId: string | null,
): Pick<ClaimDoc, 'building' | 'unit' | 'room'> => ({
  building,
  unit,
  room: flats.find((flat) => flat.flatId === flatId)?.room ?? '',
})
