import { viewHelpHours } from '../../../types/volunteer'
import { action } from '../../platform/action'
import { stop } from '../../platform/refused'

export const hours = action(viewHelpHours, async () => stop('not_allowed'))
