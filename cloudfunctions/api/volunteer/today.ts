import { viewVolunteerToday } from '../../../types/help-actions'
import { action } from '../../platform/action'
import { stop } from '../../platform/refused'

export const today = action(viewVolunteerToday, async () => stop('not_allowed'))
