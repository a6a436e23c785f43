import { newPlan } from '../../domain/slots/new-plan'
import { layOut } from '../../domain/works/lay-out'
import { newWorks } from '../../domain/works/new-works'
import type { HalfDay, WorkReportDoc, WorksDoc } from '../../types/works'
import { PLAIN } from './day-rules'
import type { House } from './estate'
import { sdkFor } from './local-cloud'

const WEDNESDAY: HalfDay = { on: '2026-12-02', half: 'am' }

/** Works of a house of which only the documents exist: the first riser's, of every flat, with dates on the Wednesday. */
const worksDocOf = (house: House, worksId: string): WorksDoc => {
  const stages = layOut({ start: WEDNESDAY, length: 1, kind: 'kitchenWater', rules: PLAIN })
  if (!stages.ok) throw new Error(stages.code)
  const { estateId, stairwellId, roundId } = house
  const asked = newWorks({
    _id: worksId,
    estateId,
    stairwellId,
    roundId,
    riserId: 'r-kitchenDrain-02',
    kind: 'kitchenWater',
    flatIds: ['102', '202', '302'].map((room) => house.flat(room).flatId),
    halfDays: 1,
    from: '2026-12-01',
    until: '2026-12-31',
  })
  return { ...asked, state: 'scheduled', crewId: 'crew', stages: stages.value }
}

/** Puts two works, a report and a proposal into the database: what a question about who may do something stands on. */
export const seedWorks = async (
  house: House,
): Promise<{ one: string; other: string; reportId: string; planId: string }> => {
  const db = sdkFor(house.cloud).database()
  const at = new Date()
  const report: WorkReportDoc = {
    _id: 'report',
    schemaVersion: 1,
    estateId: house.estateId,
    worksId: 'works-one',
    kind: 'survey',
    state: 'underway',
    floors: [],
    missedFlatIds: [],
    words: '开始了',
    photoIds: [],
    wordsState: 'held',
    photosShown: false,
    by: 'somebody',
    at,
    receivedAt: at,
  }
  await db.collection('works').add([worksDocOf(house, 'works-one'), worksDocOf(house, 'works-other')])
  await db.collection('workReports').add(report)
  const plan = newPlan({ _id: 'plan', estateId: house.estateId, by: 'somebody', askedAt: at, freeWorksIds: [] })
  await db.collection('plans').add({ ...plan, state: 'failed' })
  return { one: 'works-one', other: 'works-other', reportId: 'report', planId: 'plan' }
}
