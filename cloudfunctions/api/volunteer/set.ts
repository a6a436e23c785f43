import { setVolunteer } from '../../../types/volunteer'
import { action } from '../../platform/action'
import { stop } from '../../platform/refused'

export const set = action(setVolunteer, async () => stop('not_allowed'))
