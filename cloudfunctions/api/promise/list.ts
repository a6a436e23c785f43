import { beijingDay } from '../../../domain/consent/beijing-day'
import { inLedgerOrder, ledgerCounts } from '../../../domain/promise/ledger'
import { promiseRow } from '../../../domain/promise/view'
import { can, staffMay } from '../../../domain/staff/policy'
import { PORTFOLIO_MAX } from '../../../types/limits'
import type { Actor } from '../../../types/person'
import { listPromises as contract, type PromiseDoc } from '../../../types/promise'
import { action } from '../../platform/action'
import { ownHomes } from '../../platform/own-homes'
import { placeOfEstate } from '../../platform/place'
import { command, type Store } from '../../platform/store'

/** What the order and the counts need. */
const LOOK = { at: true, isOpen: true, dueOn: true, askedAt: true, flatId: true, keeperId: true } as const

/**
 * The ledger of an estate. Street and community staff see all of it, leads and contacts what their households asked for and what they keep themselves; of their own home nobody reads it
 * here. Two queries, one more for a portfolio.
 */
export const list = action(contract, async ({ input, actor, now, store, permit }) => {
  const { estateId, show, skip, limit } = input
  const place = await placeOfEstate(store, estateId)
  permit(staffMay(actor, 'keepHousehold', place))
  const seesAll = can(actor, 'makePromise', place)
  const keeper = input.keeper === 'me' ? actor.personId : input.keeper
  const known = await store.promises.all({ estateId, ...(keeper && { keeperId: keeper }) }, LOOK)
  const portfolio = seesAll ? null : await portfolioOf(store, actor, estateId)
  const homes = await ownHomes(store, actor.bindings)
  const isSeen = ({ flatId, keeperId }: PromiseDoc): boolean =>
    !homes.has(flatId) && (portfolio === null || portfolio.has(flatId) || keeperId === actor.personId)
  const seen = known.filter(isSeen)
  const today = beijingDay(now)
  const asked = show === 'all' ? seen : seen.filter(({ isOpen }) => isOpen === (show === 'open'))
  const shown = inLedgerOrder(asked, today)
  const page = shown.slice(skip, skip + limit).map(({ _id }) => _id)
  const docs = page.length === 0 ? [] : await store.promises.find({ _id: command.in(page) }, { limit: page.length })
  const rows = inLedgerOrder(docs, today).map((promise) => promiseRow(promise, today))
  return { rows, counts: ledgerCounts(seen, today), more: skip + limit < shown.length }
})

const portfolioOf = async (store: Store, { personId }: Actor, estateId: string): Promise<Set<string>> => {
  const plans = await store.householdPlans.find(
    { contactId: personId, estateId },
    { limit: PORTFOLIO_MAX, field: { _id: true } },
  )
  return new Set(plans.map(({ _id }) => _id))
}
