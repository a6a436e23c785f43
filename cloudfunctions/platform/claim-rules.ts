import type { PriceTableDoc } from '../../types/claim-rules'
import { type Clocks, DEFAULT_CLOCKS } from '../../types/claim-rules'
import type { YearDays } from '../../types/works'
import type { Store, Transaction } from './store'

/** What deadlines are counted by: the estate's own table, or ours until it sets one, and its calendar. */
export const clockRulesOf = async (
  source: Store | Transaction,
  estateId: string,
): Promise<{ clocks: Clocks; years: YearDays[]; priceVersion: number }> => {
  const [rules, calendar] = await Promise.all([source.claimRules.get(estateId), source.calendars.get(estateId)])
  return {
    clocks: rules?.clocks ?? DEFAULT_CLOCKS,
    years: calendar?.years ?? [],
    priceVersion: rules?.priceVersion ?? 0,
  }
}

/** The newest published price table; null: none is. */
export const pricesOf = async (
  source: Store | Transaction,
  estateId: string,
  version: number,
): Promise<PriceTableDoc | null> => (version === 0 ? null : source.priceTables.get(`${estateId}~${version}`))
