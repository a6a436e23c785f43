import { viewHelpOutcomes } from '../../../types/help-actions'
import { action } from '../../platform/action'
import { stop } from '../../platform/refused'

export const outcomes = action(viewHelpOutcomes, async () => stop('not_allowed'))
