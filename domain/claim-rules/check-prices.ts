import type { PriceItem } from '../../types/claim-rules'
import { accept, type Result, refuse } from '../../types/result'

/** Whether a price table may be published: an offer names prices by code, so each code stands once. Refuses `malformed {field, code}`. */
export const checkPrices = (items: readonly PriceItem[]): Result<PriceItem[]> => {
  const twice = items.find(({ code }, at) => items.findIndex((other) => other.code === code) !== at)
  return twice ? refuse('malformed', { field: 'items', code: twice.code }) : accept([...items])
}
