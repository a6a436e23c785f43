import { viewStationWeek } from '../../../types/station'
import { action } from '../../platform/action'
import { stop } from '../../platform/refused'

export const week = action(viewStationWeek, async () => stop('not_allowed'))
