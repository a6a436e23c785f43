import { listStations } from '../../../types/station'
import { action } from '../../platform/action'
import { stop } from '../../platform/refused'

export const list = action(listStations, async () => stop('not_allowed'))
