import { PLAN_SECONDS } from '../../../types/limits'
import type { PlanDoc } from '../../../types/works'

/** What has become of a proposal: one that runs for longer than a function lives has died with it. */
export const planStateOf = ({ state, askedAt }: Pick<PlanDoc, 'state' | 'askedAt'>, now: Date): PlanDoc['state'] =>
  state === 'running' && now.getTime() - askedAt.getTime() > PLAN_SECONDS * 1000 ? 'failed' : state
