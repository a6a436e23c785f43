import type { Move } from '../../../types/works'

/** A change of date as it travels: who changed it is not said. */
export const moveOf = ({ what, from, to, why, at }: Move) => ({ what, from, to, why, at: at.toISOString() })
