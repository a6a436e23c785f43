import { stored } from './stored'

/** Which round a flat was last asked in, by this device: the way back to one's answers when nothing is asked any more. */
export const roundsSeen = stored<Record<string, string>>('rounds-seen', {})

export function rememberRound(flatId: string, roundId: string) {
  if (flatId && roundId && roundsSeen.get()[flatId] !== roundId)
    roundsSeen.set({ ...roundsSeen.get(), [flatId]: roundId })
}
