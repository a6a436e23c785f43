import fc from 'fast-check'
import { dayAfter } from '../../domain/consent/beijing-day'
import { workingHalfDays } from '../../domain/works/working-half-days'
import { halves, type StageKind, stageKinds } from '../../types/works-words'
import { PLAIN } from '../support/day-rules'
import { checkAgreement, type Told, toldOf } from '../support/works-agreement'
import { MONDAY, type WorksHouse, worksHouse } from '../support/works-house'

let house: WorksHouse
beforeAll(async () => {
  house = await worksHouse()
})
afterAll(() => house.stop())

const HOUR_MS = 3_600_000
const CLOCKS = ['08:00', '08:30', '09:30', '10:00', '11:30', '12:00', '14:00', '15:00', '16:30', '18:00']

/** One thing that somebody does, to one of the works by its place in the list; chosen without regard to whether it is allowed. */
const anyStep = fc.noBias(
  fc.record({
    what: fc.constantFrom(
      'schedule',
      'schedule',
      'moveAll',
      'moveAll',
      'moveStage',
      'moveStage',
      'swap',
      'swap',
      'report',
      'visit',
      'wait',
    ),
    which: fc.nat(3),
    /** How many places on the other one of a swap is. */
    on: fc.integer({ min: 1, max: 3 }),
    crewId: fc.constantFrom('one', 'two'),
    /** Half-days of working time from now, or days for one step. */
    ahead: fc.nat(15),
    half: fc.constantFrom(...halves),
    kind: fc.constantFrom(...stageKinds),
    from: fc.nat(CLOCKS.length - 2),
    hours: fc.integer({ min: 1, max: 9 }),
    isUrgent: fc.nat(4).map((n) => n === 0),
    isDone: fc.boolean(),
  }),
)
type Step = (typeof anyStep extends fc.Arbitrary<infer S> ? S : never) & object

const beijingDayOf = (at: Date): string => new Date(at.getTime() + 8 * HOUR_MS).toISOString().slice(0, 10)

/** The step of these works that comes next, so that a report is about something. */
const nextKind = (stages: { kind: StageKind; state: string }[]): StageKind =>
  stages.find(({ state }) => state !== 'done')?.kind ?? 'accept'

const take = async (step: Step, worksIds: string[]): Promise<{ changed: string[]; ok: boolean }> => {
  const [one, other] = [worksIds[step.which] as string, worksIds[(step.which + step.on) % worksIds.length] as string]
  const today = beijingDayOf(await house.cloud.clock.now())
  const start = workingHalfDays(today, dayAfter(today, 30), PLAIN)[step.ahead]
  const emergencyReason = step.isUrgent ? '楼上漏水' : null
  const { stages, rev } = await house.view(one)
  const changedIf = ({ ok }: { ok: boolean }, ...changed: string[]) => ({ ok, changed: ok ? changed : [] })
  switch (step.what) {
    case 'schedule':
      if (!start) throw new Error('no half-day')
      return changedIf(await house.schedule(one, start, { crewId: step.crewId, emergencyReason }), one)
    case 'moveAll': {
      if (!start) throw new Error('no half-day')
      return changedIf(await house.move(one, { what: 'all', start, crewId: step.crewId }, { emergencyReason }), one)
    }
    case 'moveStage': {
      const [from, to] = [CLOCKS[step.from] as string, CLOCKS[step.from + 1] as string]
      const on = stages.find(({ kind }) => kind === step.kind)?.on ?? today
      const to_ = { what: 'stage', kind: step.kind, on: dayAfter(on, step.ahead % 4), from, to } as const
      return changedIf(await house.move(one, to_, { emergencyReason }), one)
    }
    case 'swap': {
      const theirs = await house.view(other)
      const input = { one: { worksId: one, rev }, other: { worksId: other, rev: theirs.rev }, why: '换一下' }
      return changedIf(await house.community.ask('works.swap', { ...input, settledFlatIds: house.settled }), one, other)
    }
    case 'report': {
      const state = step.isDone ? 'done' : 'underway'
      return changedIf(await house.contractor.ask('works.report', { worksId: one, kind: nextKind(stages), state }))
    }
    case 'visit': {
      const { flatId } = house.flat('101')
      const owner = await house.owner('101')
      return changedIf(await owner.ask('works.answerVisit', { worksId: one, flatId, canBeThere: step.isDone }))
    }
    case 'wait': {
      // Seven minutes past: no step begins or ends while everything is looked at.
      const at = Math.floor((await house.cloud.clock.now()).getTime() / HOUR_MS) * HOUR_MS
      await house.cloud.clock.set(new Date(at + step.hours * HOUR_MS + 7 * 60_000))
      return { ok: true, changed: [] }
    }
  }
}

const walk = async (seed: number, succeeded: Map<string, number>): Promise<void> => {
  await house.clear()
  await house.cloud.clock.set(new Date(MONDAY.getTime() + 7 * 60_000))
  const worksIds = [
    await house.ask('kitchenWater', '01'),
    await house.ask('kitchenDrain', '01', { halfDays: 2 }),
    await house.ask('kitchenWater', '02', { halfDays: 3 }),
    await house.ask('kitchenDrain', '02'),
  ]
  const told = new Map<string, Told>()
  for (const step of fc.sample(anyStep, { seed, numRuns: 50 })) {
    const { ok, changed } = await take(step, worksIds)
    if (ok) succeeded.set(step.what, (succeeded.get(step.what) ?? 0) + 1)
    for (const worksId of changed) told.set(worksId, toldOf(await house.view(worksId)))
    await checkAgreement(house, worksIds, told)
  }
}

test('a works entry, its notice, the slot and progress never disagree', async () => {
  const succeeded = new Map<string, number>()
  for (const seed of [1, 2]) await walk(seed, succeeded)
  // A walk on which everything was refused would have shown nothing.
  const few = ['schedule', 'moveAll', 'moveStage', 'swap', 'report'].filter((what) => (succeeded.get(what) ?? 0) < 2)
  expect(few).toEqual([])
})
