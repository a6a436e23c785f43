import { newWorks } from '../domain/works/new-works'
import { stringify } from '../emulator/database/ejson'
import { Log } from '../emulator/database/log'
import { PLAIN } from '../test/support/day-rules'
import type { AvailabilityDoc, HalfDay, WorksDoc } from '../types/works'
import { FLATS_A_STAIRWELL, type ModelStairwell, modelStairwell, relabel, STAIRWELLS_AN_ESTATE } from './city'

/** As many as a calendar holds. */
export const CREWS = 20
const GROUP = 500

/**
 * Adds to a filled data folder what an estate has in the middle of its works: dates, questions, and what every household said. `starts` are
 * half-days to come. In each stairwell but the first one riser has a date and one is being asked about: 199 each in a full estate, as many as
 * its crews can do in those weeks.
 */
export const seedWorks = async (dataDir: string, stairwells: number, starts: HalfDay[]): Promise<void> => {
  const { layOut } = await import('../domain/works/lay-out')
  const log = Log.open(dataDir)
  const model = modelStairwell()
  const [first, last] = [starts[0], starts.at(-1)]
  if (!first || !last) throw new Error('no half-days to come')
  for (let n = 1; n < stairwells; n++) {
    const put = (collection: 'works' | 'availability', doc: WorksDoc | AvailabilityDoc) => {
      log.put(collection, JSON.stringify(relabel(doc._id, n)), relabel(stringify(doc), n))
    }
    const [dated, asked] = model.stairwell.risers
    if (!dated || !asked) throw new Error('the model has no risers')
    const inEstate = n % STAIRWELLS_AN_ESTATE
    const start = starts[inEstate % starts.length] ?? first
    const stages = layOut({ start, length: 1, kind: dated.kind, rules: PLAIN })
    if (!stages.ok) throw new Error(stages.code)
    const crewId = `crew${Math.floor(inEstate / starts.length) % CREWS}`
    const works = askedAbout(model, dated, first.on, last.on)
    put('works', { ...works, state: 'scheduled', crewId, stages: stages.value })
    put('works', askedAbout(model, asked, first.on, last.on))
    for (let index = 0; index < FLATS_A_STAIRWELL; index++) put('availability', atHome(index, starts))
    if (n % GROUP === 0) await log.flushed()
  }
  await log.flushed()
  log.close()
}

const askedAbout = (
  { tally }: ModelStairwell,
  { riserId, kind, flatIds }: ModelStairwell['stairwell']['risers'][number],
  from: string,
  until: string,
): WorksDoc =>
  newWorks({
    _id: `works%n%-${riserId}`,
    estateId: tally.estateId,
    stairwellId: tally.stairwellId,
    roundId: tally.roundId,
    riserId,
    kind,
    flatIds,
    halfDays: 1,
    from,
    until,
  })

/** At home at two of three half-days. */
export const atHome = (index: number, starts: HalfDay[]): AvailabilityDoc => ({
  _id: `flat%n%-${index}`,
  schemaVersion: 1,
  estateId: 'estate%e%',
  stairwellId: 'stairwell%n%',
  flatId: `flat%n%-${index}`,
  home: starts.filter((_, at) => (at + index) % 3 !== 0),
  blackouts: [],
  key: null,
  healthConsent: null,
  lastDay: starts.at(-1)?.on ?? null,
  by: 'somebody',
  saidBy: 'household',
  at: new Date('2026-11-10T02:00:00Z'),
  rev: 1,
})
