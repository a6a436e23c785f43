import { WORKING_HALVES } from '../../types/limits'
import type { HalfDay } from '../../types/works'
import { instantAt } from './instant-at'

/** When a half-day begins. */
export const startOf = ({ on, half }: HalfDay): Date => instantAt(on, WORKING_HALVES[half].from)
