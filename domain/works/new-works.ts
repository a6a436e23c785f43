import type { WorksDoc } from '../../types/works'

type Asked = Pick<
  WorksDoc,
  '_id' | 'estateId' | 'stairwellId' | 'roundId' | 'riserId' | 'kind' | 'flatIds' | 'halfDays' | 'from' | 'until'
>

/** A riser whose households begin to be asked: no dates, and nothing said of any. */
export const newWorks = (asked: Asked): WorksDoc => ({
  ...asked,
  schemaVersion: 1,
  state: 'asking',
  crewId: null,
  stages: [],
  noticeId: null,
  approvalRef: null,
  emergencyReason: null,
  visits: {},
  moves: [],
  late: null,
  rev: 0,
})
