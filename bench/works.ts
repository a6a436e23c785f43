import { newPlan } from '../domain/slots/new-plan'
import { workingHalfDays } from '../domain/works/working-half-days'
import { PLAIN } from '../test/support/day-rules'
import { type LocalCloud, sdkFor } from '../test/support/local-cloud'
import type { BaselineDoc } from '../types/baseline'
import type { ActionName } from '../types/contract'
import type { HalfDay, PlanDoc, WorksDoc } from '../types/works'
import { modelStairwell, relabel, roundOf } from './city'
import type { CountingProxy } from './counting-proxy'
import { addPerson, contextOf, OPENID } from './measure'
import { atHome, CREWS } from './seed-works'
import { type Sample, timer } from './timer'

/** Risers scheduled, moved and reported on; a call asks about at most eight. */
const RISERS = 8
const DAY_MS = 86_400_000
const crews = Array.from({ length: CREWS }, (_, at) => ({
  crewId: `crew${at}`,
  name: `${at + 1}队`,
  phone: '010-12345678',
}))

/** Lawful half-days of the weeks to come, none so near that a water stop could not be told. */
export const halfDaysToCome = (now = new Date()): HalfDay[] => {
  const day = (ahead: number) => new Date(now.getTime() + ahead * DAY_MS).toISOString().slice(0, 10)
  return workingHalfDays(day(4), day(30), PLAIN).slice(0, 28)
}

export const worksNotes = [
  'In each stairwell but one, one riser has a date, one is being asked about and each household said when it can be at home; 20 crews.',
  'documents: those the reads brought back. A schedule, a move, a report: the transaction, the notice and its spreading over six households.',
  "Times are this machine's and its local cloud's. Nothing is extrapolated.",
]

/** Nothing was photographed, and the household signed that it does without: works may enter. */
const waivedBaseline = (flatId: string): BaselineDoc => ({
  ...{ _id: flatId, schemaVersion: 1, estateId: 'estate0', stairwellId: 'stairwell0', flatId, rooms: [] },
  ...{ state: 'waived', household: null, contractor: null, savedBy: 'somebody', savedAt: new Date() },
  waiver: { by: 'somebody', name: '王**', at: new Date(), via: 'app', photoId: null, words: '' },
  ...{ closedAt: null, rev: 0, seq: 0, head: '' },
})

/** What the steps of a riser's works cost in a city whose other risers are in the middle of theirs. */
export const measureWorks = async (cloud: LocalCloud, proxy: CountingProxy, starts: HalfDay[]): Promise<Sample[]> => {
  const { main } = (await import('../cloudfunctions/api/index')) as {
    main: (event: object, context: object) => Promise<{ ok: boolean; code?: string; value?: unknown }>
  }
  const { main: match } = await import('../cloudfunctions/matching/index')
  const { personIdOf } = await import('../cloudfunctions/platform/actor')
  const uncounted = sdkFor(cloud).database()
  await addPerson(uncounted, personIdOf(OPENID))
  const put = ({ _id, ...doc }: { _id: string }, collection: string) =>
    uncounted.collection(collection).doc(_id).set(doc)
  const { tally, stairwell } = modelStairwell(1)
  const filled = <D>(doc: D): D => revived(relabel(JSON.stringify(doc), 0))
  await put(filled(tally), 'tallies')
  for (let index = 0; index < stairwell.flats.length; index++) await put(filled(atHome(index, starts)), 'availability')
  const calendar = { _id: 'estate0', schemaVersion: 1, crews, examDays: [], years: [], rev: 1, datesRev: 0 }
  await put(calendar, 'calendars')

  let intent = 0
  const call = async (action: ActionName, input: object): Promise<unknown> => {
    const answer = await main({ action, input, requestId: `works-${intent++}` }, contextOf(OPENID))
    if (!answer.ok) throw new Error(`${action}: ${JSON.stringify(answer)}`)
    return answer.value
  }
  const timed = timer(proxy)
  const turns = { repeat: RISERS - 1 }
  const [from, until] = [starts[0]?.on, starts.at(-1)?.on]
  const scope = { roundId: roundOf(0), stairwellId: 'stairwell0' }
  const riserIds = filled(stairwell.risers).map(({ riserId }) => riserId)
  const asked: string[] = []
  const ask = async (ids: string[]) => {
    const answer = (await call('works.ask', { ...scope, riserIds: ids, halfDays: 1, from, until })) as {
      worksIds: string[]
    }
    asked.push(...answer.worksIds)
  }
  const worksId = (turn: number): string => asked[turn] ?? ''
  const revOf = async (turn: number): Promise<{ worksId: string; rev: number }> => {
    const [works] = (await uncounted.collection('works').doc(worksId(turn)).get()).data as WorksDoc[]
    return { worksId: worksId(turn), rev: works?.rev ?? 0 }
  }
  let works = await (async () => ({ worksId: '', rev: 0 }))()
  const before = async (turn: number) => {
    works = await revOf(turn)
  }
  for (const { flatId } of stairwell.flats) await put(waivedBaseline(relabel(flatId, 0)), 'baselines')
  const settledFlatIds = stairwell.flats.map(({ flatId }) => relabel(flatId, 0))
  const at = (turn: number, later = 0) => ({ start: starts[2 * turn + later], crewId: 'crew19' })
  const dates = (turn: number) => ({ ...works, ...at(turn), settledFlatIds })
  const plan = (turn: number): PlanDoc =>
    newPlan({ _id: `plan${turn}`, estateId: 'estate0', by: 'somebody', askedAt: new Date(), freeWorksIds: [] })
  const samples = [
    await timed('ask about one riser', (turn) => ask([riserIds[turn] ?? '']), turns),
    await timed('schedule and lock one riser', (turn) => call('works.schedule', dates(turn)), { ...turns, before }),
    await timed(
      'move one riser',
      (turn) => call('works.move', { ...works, to: { what: 'all', ...at(turn, 1) }, why: '住户有事', settledFlatIds }),
      { ...turns, before },
    ),
    await timed(
      'report progress of one riser',
      (turn) => call('works.report', { worksId: worksId(turn), kind: 'protection', state: 'done' }),
      turns,
    ),
    await timed('works of an estate', () => call('works.list', { estateId: 'estate0' })),
    await timed('works of one riser, staff', (turn) => call('works.view', { worksId: worksId(turn) }), turns),
    await timed('works of one flat, resident', () => call('works.mine', { flatId: 'flat0-1' })),
    await timed('solve a proposal for an estate', (turn) => match({ planId: plan(turn)._id }), {
      repeat: 1,
      before: (turn) => put(plan(turn), 'plans'),
    }),
    await timed('look at a proposal', () => call('slots.view', { planId: 'plan0' })),
  ]
  const [solved] = (await uncounted.collection('plans').doc('plan0').get()).data as PlanDoc[]
  const { starts: rows, unplaced, gap, solveMs } = solved?.plan ?? { starts: [], unplaced: [], gap: 1, solveMs: 0 }
  if (solved?.state !== 'done') throw new Error(`the proposal is ${solved?.state}`)
  const placed = `${rows.length} risers placed, ${unplaced.length} not`
  process.stdout.write(
    `  proposal: ${placed}; gap ${(gap * 100).toFixed(1)} % after ${(solveMs / 1000).toFixed(1)} s\n`,
  )
  return samples
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/
/** Dates survive JSON as text only. */
const revived = <D>(text: string): D =>
  JSON.parse(text, (_, value) => (typeof value === 'string' && INSTANT.test(value) ? new Date(value) : value)) as D
