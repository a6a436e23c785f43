import { viewMyVolunteering } from '../../../types/volunteer'
import { action } from '../../platform/action'
import { stop } from '../../platform/refused'

export const mine = action(viewMyVolunteering, async () => stop('not_allowed'))
