import { seeHelp } from '../../../types/help-actions'
import { action } from '../../platform/action'
import { stop } from '../../platform/refused'

export const see = action(seeHelp, async () => stop('not_allowed'))
