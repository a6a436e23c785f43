import { viewHelpBoard } from '../../../types/help-actions'
import { action } from '../../platform/action'
import { stop } from '../../platform/refused'

export const board = action(viewHelpBoard, async () => stop('not_allowed'))
