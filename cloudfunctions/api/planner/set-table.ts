import { setDoorTable } from '../../../types/planner'
import { action } from '../../platform/action'

export const setTable = action(setDoorTable, async () => {
  throw new Error('to be written')
})
