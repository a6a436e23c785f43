import { listVolunteers } from '../../../types/volunteer'
import { action } from '../../platform/action'
import { stop } from '../../platform/refused'

export const list = action(listVolunteers, async () => stop('not_allowed'))
