import { Gateway, type Person } from '../../demo/gateway'
import { layOut } from '../../domain/works/lay-out'
import { newWorks } from '../../domain/works/new-works'
import type { Actions } from '../../types/contract'
import type { AvailabilityDoc, HalfDay, Stage, WorksDoc } from '../../types/works'
import { PLAIN } from './day-rules'
import { startOurCloud } from './estate'
import { type LocalCloud, sdkFor } from './local-cloud'

/** Monday noon in Beijing, in a year whose holidays are known; the week has no holiday. */
export const MONDAY = new Date('2026-11-02T12:00:00+08:00')
export const am = (on: string): HalfDay => ({ on, half: 'am' })
export const pm = (on: string): HalfDay => ({ on, half: 'pm' })
const CREWS = ['one', 'two', 'three']

/** An estate with works of which only the documents exist: what a proposal reads, and nobody who signed for it. */
export type SeededWorks = {
  cloud: LocalCloud
  gateway: Gateway
  street: Person
  estateId: string
  db: ReturnType<ReturnType<typeof sdkFor>['database']>
  works(worksId: string, more?: Partial<WorksDoc>): Promise<void>
  /** The flats' households are at home then, and at no other time. */
  atHome(flatIds: string[], home: HalfDay[], more?: Partial<AvailabilityDoc>): Promise<void>
  crews(count: number): Promise<void>
  propose(freeWorksIds?: string[], requestId?: string): Promise<Actions['slots.view']['output'] & { planId: string }>
  /** Removes works, households and proposals. */
  clear(): Promise<void>
}

export const seededWorks = async (functionsDir?: string): Promise<SeededWorks> => {
  const cloud = await startOurCloud(functionsDir ? { functionsDir } : {})
  const gateway = new Gateway(cloud.url)
  const administrator = await gateway.signIn({ openid: 'administrator', nickname: '管理员' })
  const street = await gateway.signIn({ openid: 'street', nickname: '街道' })
  await administrator.call('staff.claim', { code: 'CLAIM-2026-TEST', name: '管理员' })
  const { token } = await administrator.call('staff.invite', {
    name: '街道',
    grant: { role: 'street', street: '街道' },
  })
  await street.call('staff.accept', { token })
  const { estateId } = await street.call('estate.create', { name: '小区', street: '街道', phone: '010-12345678' })
  await cloud.clock.set(MONDAY)
  const db = sdkFor(cloud).database()
  const put = <D extends { _id: string }>(collection: string, { _id, ...doc }: D) =>
    db.collection(collection).doc(_id).set(doc)
  let rev = 0
  return {
    cloud,
    gateway,
    street,
    estateId,
    db,
    works: async (worksId, more = {}) => {
      await put('works', { ...asked(worksId, estateId), ...more })
    },
    atHome: async (flatIds, home, more = {}) => {
      for (const flatId of flatIds) {
        rev++
        await put('availability', { ...said(flatId, estateId), home, rev, ...more })
      }
    },
    crews: async (count) => {
      const crews = CREWS.slice(0, count).map((crewId) => ({ crewId, name: crewId, phone: '13900000000' }))
      await put('calendars', { ...calendar(estateId), crews })
    },
    async propose(freeWorksIds = [], requestId) {
      const { planId } = await street.call('slots.propose', { estateId, freeWorksIds }, requestId)
      return { planId, ...(await street.call('slots.view', { planId })) }
    },
    async clear() {
      for (const name of ['works', 'availability', 'plans']) await db.collection(name).where({ estateId }).remove()
    },
  }
}

/** The steps of works that begin then. */
export const stagesFrom = (start: HalfDay, length = 1): Stage[] => {
  const stages = layOut({ start, length, kind: 'kitchenWater', rules: PLAIN })
  if (!stages.ok) throw new Error(stages.code)
  return stages.value
}

const asked = (worksId: string, estateId: string): WorksDoc => ({
  ...newWorks({
    _id: worksId,
    estateId,
    stairwellId: 'stairwell',
    roundId: 'round',
    riserId: worksId,
    kind: 'kitchenWater',
    flatIds: [`${worksId}-1`],
    halfDays: 1,
    from: '2026-11-03',
    until: '2026-11-06',
  }),
  rev: 1,
})

const said = (flatId: string, estateId: string): AvailabilityDoc => ({
  _id: flatId,
  schemaVersion: 1,
  estateId,
  stairwellId: 'stairwell',
  flatId,
  home: [],
  blackouts: [],
  key: null,
  healthConsent: null,
  lastDay: null,
  by: 'somebody',
  saidBy: 'household',
  at: MONDAY,
  rev: 1,
})

const calendar = (estateId: string) => ({
  _id: estateId,
  schemaVersion: 1,
  crews: [],
  examDays: [],
  years: [],
  rev: 1,
  datesRev: 0,
})
