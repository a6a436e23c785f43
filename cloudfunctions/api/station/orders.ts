import { listStationOrders } from '../../../types/help-actions'
import { action } from '../../platform/action'
import { stop } from '../../platform/refused'

export const orders = action(listStationOrders, async () => stop('not_allowed'))
