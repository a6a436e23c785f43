import { listHelpCandidates } from '../../../types/help-actions'
import { action } from '../../platform/action'
import { stop } from '../../platform/refused'

export const candidates = action(listHelpCandidates, async () => stop('not_allowed'))
