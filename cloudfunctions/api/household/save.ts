import { checkHealthConsent, checkOnce, newFile } from '../../../domain/household/check-file'
import { checkAsked } from '../../../domain/household/expiry'
import { mayKeepFile } from '../../../domain/household/file-policy'
import { type FieldGiven, mergeFile } from '../../../domain/household/merge'
import { saveHouseholdFile as contract } from '../../../types/household-file'
import { action } from '../../platform/action'
import { planAt } from '../../platform/household-place'
import { hangPhotos } from '../../platform/photos'
import { take } from '../../platform/refused'
import { sealContacts } from './contacts'

/** Saves what was asked or seen, field by field; every value stays in the history. The file, its entries and its photos in one transaction. */
export const save = action(contract, async ({ input, actor, now, store, permit, commit }) => {
  const { flatId, place, stairwell } = await planAt(store, input)
  permit(mayKeepFile(actor, place))
  const names = input.fields.map(({ field }) => field)
  take(checkOnce(names))
  const asked = new Date(input.askedAt)
  take(checkAsked(names, asked, now))
  const needs = input.fields.flatMap((one) => (one.field === 'needs' ? one.value : []))
  take(checkHealthConsent(needs, input.healthConsent))
  const given = input.fields.map(
    (one): FieldGiven => (one.field === 'contacts' ? { ...one, value: sealContacts(one.value) } : one),
  )
  const photoIds = input.fields.flatMap((one) => (one.field === 'decorationPhotos' ? one.value : []))
  const { estateId } = stairwell
  const where = { estateId, stairwellId: stairwell._id }
  return commit(async (tx) => {
    const before = (await tx.householdFiles.get(flatId)) ?? newFile(flatId, where)
    const { file, entries, revs, older, replaced } = take(
      mergeFile(before, given, {
        how: input.how,
        // A phone whose clock runs ahead does not beat what is asked a minute later.
        askedAt: asked > now ? now : asked,
        by: actor.personId,
        byName: actor.staff?.name ?? '',
        at: now,
        hasHealthConsent: input.healthConsent,
      }),
    )
    await hangPhotos(tx, photoIds, { use: 'file', ...where, flatId, flatIds: place.flatIds, subjectId: flatId })
    await tx.householdFiles.put(file)
    for (const entry of entries) await tx.fileEntries.create(entry)
    return { revs, older, replaced }
  })
})
