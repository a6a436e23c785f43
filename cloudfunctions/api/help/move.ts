import { moveHelp } from '../../../types/help-actions'
import { action } from '../../platform/action'
import { stop } from '../../platform/refused'

export const move = action(moveHelp, async () => stop('not_allowed'))
