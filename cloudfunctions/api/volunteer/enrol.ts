import { enrolVolunteer } from '../../../types/volunteer'
import { action } from '../../platform/action'
import { stop } from '../../platform/refused'

export const enrol = action(enrolVolunteer, async () => stop('not_allowed'))
