import type { DeliveryEvent } from '../../../types/notice-ledger'
import type { Migration } from './migration'

/** One person reached, as version 1 kept it: the first row is what reached the household. */
type Row = { by: 'opened' | 'told'; personId: string; at: Date; how: 'app' | 'door' | 'call' | 'lobby' }

/**
 * A delivery was made when a household was reached, and held who was. It becomes a list of events; nothing is due of it any more. Households
 * that were never reached get no delivery now: nobody is reminded today of what was published before there were reminders.
 */
export const deliveriesWithEvents: Migration = {
  number: 2,
  what: 'deliveries hold events, and who must act next',
  collection: 'deliveries',
  from: 1,
  async upgrade(doc, tx) {
    const rows = doc.rows as Row[]
    const household = await tx.households.get(String(doc.flatId))
    return {
      ...doc,
      personIds: [],
      hasPhone: household?.owners.some(({ phone }) => phone !== null) ?? false,
      due: null,
      reason: null,
      nextAt: null,
      reachedAt: rows[0]?.at ?? null,
      reachedBy: rows[0]?.by ?? null,
      events: rows.map(asEvent),
      answer: null,
    }
  },
}

const asEvent = ({ by, personId, at, how }: Row): DeliveryEvent =>
  by === 'opened' ? { by, personId, at } : { by, personId, at, receivedAt: at, how: how === 'app' ? 'door' : how }
