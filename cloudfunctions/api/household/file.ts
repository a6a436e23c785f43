import { beijingDay } from '../../../domain/consent/beijing-day'
import { mayKeepFile, opensFileAs, readsFileAs } from '../../../domain/household/file-policy'
import { fileFieldsFor } from '../../../domain/household/file-view'
import type { HouseholdFileView } from '../../../types/household-file'
import { viewHouseholdFile as contract } from '../../../types/household-file'
import { action } from '../../platform/action'
import { planAt } from '../../platform/household-place'
import { photoViews } from '../../platform/photo-views'
import { take } from '../../platform/refused'
import { unsealContacts } from './contacts'
import { logFileView, passOf } from './pass'

/** A household's file for its staff, and for its own owner and family. What is shut is answered while a reason holds, and each such answer is logged (rule 40). */
export const file = action(contract, async ({ input, actor, now, store, permit }): Promise<HouseholdFileView> => {
  const { flatId, flat, place, stairwell, estate, plan } = await planAt(store, input)
  const reads = readsFileAs(actor, place)
  permit(reads)
  const viewer = take(reads)
  const [doc, pass] = await Promise.all([
    store.householdFiles.get(flatId),
    opensFileAs(actor, place).ok ? passOf(store, actor.personId, flatId, now) : null,
  ])
  const { fields, shown } = fileFieldsFor(doc, viewer, {
    hasPass: pass !== null,
    today: beijingDay(now),
    unseal: unsealContacts,
  })
  const photos = await photoViews(store, fields.decorationPhotos?.value ?? [], actor, place)
  if (pass && shown.length > 0) await logFileView(store, pass, { estateId: estate._id, fields: shown, now })
  return {
    flatId,
    stairwellId: stairwell._id,
    estateId: estate._id,
    building: stairwell.building,
    unit: stairwell.unit,
    room: flat.room,
    viewer,
    fields,
    photos,
    openUntil: pass?.until.toISOString() ?? null,
    contact: plan?.contactId ? { personId: plan.contactId, name: plan.contactName } : null,
    rev: doc?.rev ?? 0,
    abilities: { edit: mayKeepFile(actor, place).ok, open: opensFileAs(actor, place).ok, history: true },
  }
})
