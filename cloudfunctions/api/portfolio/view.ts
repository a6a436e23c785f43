import { beijingDay } from '../../../domain/consent/beijing-day'
import { newPlan } from '../../../domain/plan/new-plan'
import { portfolioRow, ROW_FIELDS, type RowPlan } from '../../../domain/portfolio/row'
import { primaryFlats } from '../../../domain/riser/primary-flats'
import { can, staffMay } from '../../../domain/staff/policy'
import { PORTFOLIO_MAX } from '../../../types/limits'
import { viewPortfolio } from '../../../types/portfolio'
import { action } from '../../platform/action'
import { ownHomes } from '../../platform/own-homes'
import { placeOfEstate } from '../../platform/place'
import type { Store } from '../../platform/store'

/** Households of one portfolio, one's own or (for who keeps portfolios) anybody's, or those that nobody has. Never the own home: of what kind it is taken to be is not for it to read. */
export const view = action(viewPortfolio, async ({ input, actor, now, store, permit }) => {
  const { estateId, of } = input
  const place = await placeOfEstate(store, estateId)
  const isOwn = of === 'me' || of === actor.personId
  permit(staffMay(actor, isOwn ? 'keepHousehold' : 'keepPortfolios', place))
  const personId = of === 'nobody' ? null : isOwn ? actor.personId : of
  const plans =
    personId === null
      ? await nobodys(store, estateId)
      : await store.householdPlans.find({ contactId: personId, estateId }, { limit: PORTFOLIO_MAX, field: ROW_FIELDS })
  const homes = await ownHomes(store, actor.bindings)
  const named = personId !== null && !isOwn ? await store.staff.peek(personId, 'name') : null
  return {
    personId,
    name: named?.name ?? (isOwn ? (actor.staff?.name ?? '') : ''),
    rows: plans.filter(({ _id }) => !homes.has(_id)).map((plan) => portfolioRow(plan as RowPlan, beijingDay(now))),
    canAssign: can(actor, 'keepPortfolios', place),
  }
})

/** First those for which something was done, the most pressing first; then, as long as there is room, those that were never looked at. */
const nobodys = async (store: Store, estateId: string): Promise<RowPlan[]> => {
  const known = await store.householdPlans.find(
    { contactId: null, estateId },
    { limit: PORTFOLIO_MAX, orderBy: ['openItems', 'desc'], field: ROW_FIELDS },
  )
  const room = PORTFOLIO_MAX - known.length
  return room > 0 ? [...known, ...(await untouched(store, estateId, room))] : known
}

const untouched = async (store: Store, estateId: string, room: number): Promise<RowPlan[]> => {
  const [stairwells, plans] = await Promise.all([
    store.stairwells.all(
      { estateId },
      { ...{ estateId: true, building: true, unit: true }, ...{ 'flats.flatId': true, 'flats.room': true }, ...FLAT },
    ),
    store.householdPlans.all({ estateId }, { _id: true }),
  ])
  const has = new Set(plans.map(({ _id }) => _id))
  return stairwells
    .flatMap((stairwell) => primaryFlats(stairwell).map((flat) => newPlan(flat, stairwell)))
    .filter(({ _id }) => !has.has(_id))
    .slice(0, room)
}
const FLAT = { 'flats.floor': true, 'flats.joinedTo': true } as const
