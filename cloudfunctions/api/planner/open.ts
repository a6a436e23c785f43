import { openPlanner } from '../../../types/planner'
import { action } from '../../platform/action'

export const open = action(openPlanner, async () => {
  throw new Error('to be written')
})
