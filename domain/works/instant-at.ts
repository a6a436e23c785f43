import type { Day } from '../../types/schema'

/** The instant of a Beijing day and clock time 「HH:MM」; Beijing is UTC+8 all year. */
export const instantAt = (on: Day, clock: string): Date => new Date(`${on}T${clock}:00+08:00`)
