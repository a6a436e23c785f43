import { solveFrontier } from '../../../types/planner'
import { action } from '../../platform/action'

export const frontier = action(solveFrontier, async () => {
  throw new Error('to be written')
})
