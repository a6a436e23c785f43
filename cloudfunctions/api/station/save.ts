import { saveStation } from '../../../types/station'
import { action } from '../../platform/action'
import { stop } from '../../platform/refused'

export const save = action(saveStation, async () => stop('not_allowed'))
