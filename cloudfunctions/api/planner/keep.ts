import { keepDoorPlan } from '../../../types/planner'
import { action } from '../../platform/action'

export const keep = action(keepDoorPlan, async () => {
  throw new Error('to be written')
})
