import { setHelpNeeds } from '../../../types/help-actions'
import { action } from '../../platform/action'
import { stop } from '../../platform/refused'

export const setNeeds = action(setHelpNeeds, async () => stop('not_allowed'))
