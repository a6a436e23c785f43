import type { RoundDoc } from '../../types/round'
import type { Store, Transaction } from './store'

/** The round that asks an estate's households at this moment, or begins to; null: none does. At most one read. */
export const askingRound = async (
  reader: Pick<Store, 'rounds'> | Pick<Transaction, 'rounds'>,
  { currentRoundId }: { currentRoundId: string | null },
  now: Date,
): Promise<RoundDoc | null> => {
  const round = currentRoundId ? await reader.rounds.get(currentRoundId) : null
  return round && (round.state === 'open' || round.state === 'opening') && round.closesAt > now ? round : null
}
