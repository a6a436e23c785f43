import { type Happened, recordsOf } from './record'

const TODAY = '2026-10-20'
const nothing: Happened = { tasks: [], homes: new Map(), promises: [], baselines: [], claims: [], complaints: [] }
const one = (more: Partial<Happened>) => recordsOf({ ...nothing, ...more }, TODAY).get('s')
const place = (helper: object) => ({ helper }) as Happened['tasks'][number]['places'][number]
const volunteer = (volunteerId: string) => place({ as: 'volunteer', volunteerId })
const station = place({ as: 'station', stationId: 'x', serviceId: 'y' })

test.each([
  { at: 'confirmed', places: [volunteer('here')], help: { byNeighbour: 1, byOther: 0, unmet: 0 } },
  { at: 'done', places: [volunteer('there')], help: { byNeighbour: 0, byOther: 1, unmet: 0 } },
  { at: 'done', places: [volunteer('there'), volunteer('here')], help: { byNeighbour: 1, byOther: 0, unmet: 0 } },
  { at: 'done', places: [station], help: { byNeighbour: 0, byOther: 1, unmet: 0 } },
  { at: 'unmet', places: [], help: { byNeighbour: 0, byOther: 0, unmet: 1 } },
] as const)('help that is $at counts for who did it', ({ at, places, help }) => {
  const homes = new Map([
    ['here', 's'],
    ['there', 't'],
  ])
  expect(one({ homes, tasks: [{ stairwellId: 's', at, places: [...places] }] })?.help).toEqual(help)
})

test.each(['open', 'asked', 'filled', 'underway', 'cancelled'] as const)('help that is %s counts for nothing', (at) => {
  expect(one({ tasks: [{ stairwellId: 's', at, places: [volunteer('here')] }] })).toBeUndefined()
})

const kept = (at: string) => ({ words: '', photoIds: [], by: 'p', byName: '', at: new Date(at) })
test.each([
  { at: 'confirmed', dueOn: '2026-10-10', overdueAt: null, kept: kept('2026-10-10T15:00:00Z'), counts: [1, 1] },
  { at: 'kept', dueOn: '2026-10-10', overdueAt: null, kept: kept('2026-10-10T16:00:00Z'), counts: [1, 0] },
  { at: 'kept', dueOn: '2026-10-10', overdueAt: new Date(), kept: kept('2026-10-09T01:00:00Z'), counts: [1, 0] },
  { at: 'broken', dueOn: '2026-10-10', overdueAt: null, kept: null, counts: [1, 0] },
  { at: 'promised', dueOn: '2026-10-19', overdueAt: null, kept: null, counts: [1, 0] },
  { at: 'promised', dueOn: '2026-10-20', overdueAt: null, kept: null, counts: null },
  { at: 'asked', dueOn: null, overdueAt: null, kept: null, counts: null },
  { at: 'declined', dueOn: null, overdueAt: null, kept: null, counts: null },
  { at: 'lapsed', dueOn: '2026-10-10', overdueAt: null, kept: null, counts: null },
] as const)('a promise that is $at, due on $dueOn, counts $counts', ({ counts, ...promise }) => {
  const found = one({ promises: [{ stairwellId: 's', ...promise, kept: promise.kept && { ...promise.kept } }] })
  expect(found?.promises ?? null).toEqual(counts && { due: counts[0], inTime: counts[1] })
})

test.each([
  { state: 'signed', closedAt: null, counts: { due: 1, signed: 1 } },
  { state: 'waived', closedAt: new Date(), counts: { due: 1, signed: 0 } },
  { state: 'open', closedAt: null, counts: undefined },
] as const)('a record of before works that is $state', ({ state, closedAt, counts }) => {
  expect(one({ baselines: [{ stairwellId: 's', state, closedAt }] })?.baselines).toEqual(counts)
})

const claim = (at: string, isOpen: boolean) => ({ stairwellId: 's', isOpen, facts: { status: { at } } })
test('claims weigh by where they stand, and one that was withdrawn does not', () => {
  const claims = [claim('closed', false), claim('offered', true), claim('mediating', true), claim('withdrawn', false)]
  expect(one({ claims })?.conflicts).toEqual({ decided: 1, open: 1, disputed: 1, complaint: 0 })
})

test('a complaint that goes past the community leaves no trace in what community staff see (rule 43)', () => {
  expect(one({ complaints: [{ stairwellId: 's', level: 'street' }] })).toBeUndefined()
  expect(one({ complaints: [{ stairwellId: 's', level: 'community' }] })?.conflicts.complaint).toBe(1)
})
