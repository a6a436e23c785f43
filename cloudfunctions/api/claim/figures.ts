import { emptyFigures } from '../../../domain/claim/figures'
import { figuresPage } from '../../../domain/claim/figures-page'
import { beijingDay } from '../../../domain/consent/beijing-day'
import { staffMay } from '../../../domain/staff/policy'
import { viewClaimFigures } from '../../../types/claim-actions'
import { action } from '../../platform/action'
import { placeOfEstate } from '../../platform/place'

/** What staff may know of an estate's claims together: one document, whatever their number. A crew is a party and does not read how the others do. */
export const figures = action(viewClaimFigures, async ({ input, actor, now, store, permit }) => {
  permit(staffMay(actor, 'decideClaims', await placeOfEstate(store, input.estateId)))
  const [found, calendar] = await Promise.all([
    store.claimFigures.get(input.estateId),
    store.calendars.peek(input.estateId, 'crews'),
  ])
  return figuresPage(found ?? emptyFigures(input.estateId), calendar?.crews ?? [], beijingDay(now))
})
