import { endVolunteer } from '../../../types/volunteer'
import { action } from '../../platform/action'
import { stop } from '../../platform/refused'

export const end = action(endVolunteer, async () => stop('not_allowed'))
