import { viewStation } from '../../../types/station'
import { action } from '../../platform/action'
import { stop } from '../../platform/refused'

export const view = action(viewStation, async () => stop('not_allowed'))
