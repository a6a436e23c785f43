import { listMyHelp } from '../../../types/help-actions'
import { action } from '../../platform/action'
import { stop } from '../../platform/refused'

export const mine = action(listMyHelp, async () => stop('not_allowed'))
