import { viewHelpTask } from '../../../types/help-actions'
import { action } from '../../platform/action'
import { stop } from '../../platform/refused'

export const task = action(viewHelpTask, async () => stop('not_allowed'))
