import { askForHelp } from '../../../types/help-actions'
import { action } from '../../platform/action'
import { stop } from '../../platform/refused'

export const ask = action(askForHelp, async () => stop('not_allowed'))
