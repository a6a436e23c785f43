import { listDayHeads } from '../../../types/certificate'
import { openAction } from '../../platform/action'

export const days = openAction(listDayHeads, async () => {
  throw new Error('to be written')
})
