import { matchHelp } from '../../../types/help-actions'
import { action } from '../../platform/action'
import { stop } from '../../platform/refused'

export const match = action(matchHelp, async () => stop('not_allowed'))
