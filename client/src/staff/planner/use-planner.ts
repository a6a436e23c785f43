import type { UsePlanner } from './planner-model'

export const usePlanner: UsePlanner = () => {
  throw new Error('to be written')
}
