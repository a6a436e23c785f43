import { viewDoors } from '../../../types/planner'
import { action } from '../../platform/action'

export const doors = action(viewDoors, async () => {
  throw new Error('to be written')
})
