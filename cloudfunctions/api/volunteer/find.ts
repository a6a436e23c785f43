import { findHelpTasks } from '../../../types/help-actions'
import { action } from '../../platform/action'
import { stop } from '../../platform/refused'

export const find = action(findHelpTasks, async () => stop('not_allowed'))
