import type { AvailabilityDoc, HalfDay } from '../../types/works'
import { keyOf } from '../works/slot-of'

/** Of what a household said, all that counts here: when it is at home, on which days nothing may happen, whether anybody has a key. */
type Said = {
  home: readonly HalfDay[]
  blackouts: readonly Pick<AvailabilityDoc['blackouts'][number], 'from' | 'until'>[]
  key: object | null
}

/** When somebody of the household can open the door, at each half-day; one that said nothing never can. */
export const whenThere = (halfDays: readonly HalfDay[], said: Said | undefined): boolean[] => {
  if (!said) return halfDays.map(() => false)
  const home = new Set(said.home.map(keyOf))
  return halfDays.map(
    (halfDay) => !isBlackedOut(halfDay, said.blackouts) && (said.key !== null || home.has(keyOf(halfDay))),
  )
}

/** Nothing may happen in the household on that day, whoever is at home or has a key. */
export const isBlackedOut = ({ on }: Pick<HalfDay, 'on'>, blackouts: Said['blackouts']): boolean =>
  blackouts.some(({ from, until }) => from <= on && on <= until)
