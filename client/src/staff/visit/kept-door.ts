import { keepForDay, keptForDay } from '@/lib/day-kept'

/** What a phone keeps of a household for a day so that a visit can be written without a network: where it is, and nothing of what it said. */
export type Door = { building: string; unit: string; room: string; estateId: string }

type Doors = Record<string, Door>
const KEY = 'doors'

/** Adds doors by the flats they are of. */
export const keepDoors = (doors: Doors) => keepForDay(KEY, { ...keptForDay<Doors>(KEY), ...doors })

export const keptDoor = (flatId: string): Door | undefined => keptForDay<Doors>(KEY)?.[flatId]
