import type { PlanDoc } from '../../types/works'

/** A proposal that is asked for and not taken up yet. */
export const newPlan = (asked: Pick<PlanDoc, '_id' | 'estateId' | 'by' | 'freeWorksIds' | 'askedAt'>): PlanDoc => ({
  ...asked,
  schemaVersion: 1,
  state: 'running',
  solvingAt: null,
  halfDays: [],
  asked: {},
  plan: null,
  crewIds: {},
  revs: {},
  said: {},
})
