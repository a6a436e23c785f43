import { saveVolunteer } from '../../../types/volunteer'
import { action } from '../../platform/action'
import { stop } from '../../platform/refused'

export const save = action(saveVolunteer, async () => stop('not_allowed'))
