import { viewDayHeads } from '../../../types/certificate'
import { openAction } from '../../platform/action'

export const day = openAction(viewDayHeads, async () => {
  throw new Error('to be written')
})
