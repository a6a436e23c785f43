import type { HelpProposal, HelpTaskDoc } from '../../types/help'
import type { HelpKind } from '../../types/help-words'
import type { StationDoc, StationService } from '../../types/station'
import { AGAINST_PIN } from '../help-matching/weights'
import { newTask } from './new-task'
import {
  heldOf,
  helperOf,
  type MatchedStation,
  type MatchedVolunteer,
  ordersOf,
  problemOf,
  SILENT,
  serviceKey,
  silentFor,
} from './problem-of'
import { settled } from './settled'

const NOW = new Date('2026-09-14T07:00:00+08:00')
const flat = { flatId: 'f', room: '301', floor: 3 } as Parameters<typeof newTask>[1]['flat']
const task = (id: string, more: Partial<HelpTaskDoc> = {}, kind: HelpKind = 'water'): HelpTaskDoc => ({
  ...settled(
    newTask(
      {
        ...{ _id: id, requestId: 'r', kind, window: { on: '2026-09-15', fromHour: 9, toHour: 11 }, minutes: null },
        ...{ place: null, trail: [], raisedAt: NOW, count: null, know: [], words: '', wordsState: 'none' as const },
        ...{ contact: null, payUpToFen: 0, raisedBy: { how: 'household' as const, personId: 'p' }, source: null },
        ...{ known: [], blocked: [], code: '1234', answerThen: null },
      },
      { street: '街', stairwell: { _id: 's', estateId: 'e', building: '1号楼', unit: '1门' }, flat },
    ),
    NOW,
  ),
  ring: 'estate',
  ...more,
})
const volunteer = (id: string, more: Partial<MatchedVolunteer> = {}): MatchedVolunteer => ({
  ...{ _id: id, estateId: 'e', street: '街', state: 'active', trained: ['care'], insuredUntil: '2027-01-01' },
  ...{ agreementOn: '2026-01-01', firstTaskOn: null, ownFlatIds: [], days: {} },
  profile: {
    kinds: ['water', 'toilet', 'furniture'],
    floorsMax: 6,
    hours: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, fromHour: 8, toHour: 20 })),
    away: [],
    perDayMax: 2,
    homeStairwellId: 's',
    goesBeyond: false,
  },
  home: { estateId: 'e', building: '1号楼', stairwellId: 's' },
  ...more,
})
const service = (kind: HelpKind, more: Partial<StationService> = {}): StationService => ({
  ...{ serviceId: kind, kind, name: kind, priceFen: 0, slots: 1, capacity: 2, isAtStation: false, isOn: true },
  ...more,
})
const station = (id: string, services: StationService[], days: MatchedStation['days'] = {}): MatchedStation => ({
  station: {
    ...{ _id: id, isOpen: true, estateIds: ['e'], street: '街', closedDays: [], services },
    hours: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, fromHour: 8, toHour: 18 })),
  } as unknown as StationDoc,
  days,
})
const problem = (tasks: HelpTaskDoc[], volunteers: MatchedVolunteer[], stations: MatchedStation[] = []) =>
  problemOf({ now: NOW, tasks, volunteers, stations })
const only = (tasks: HelpTaskDoc[], volunteers: MatchedVolunteer[], stations: MatchedStation[] = []) =>
  problem(tasks, volunteers, stations).tasks[0]
const proposal = (volunteerId: string, fromHour: number, at = NOW): HelpProposal => ({
  ...{ helper: { as: 'volunteer' as const, volunteerId }, fromHour, reasons: [], isPinned: false, at },
})
const promised = (fromHour: number) => ({ fromHour, slots: 1, stairwellId: 's', estateId: 'e' })

describe('the problem of an estate', () => {
  test('has an arc for each hour at which somebody may begin, and none for who may not', () => {
    const cannot = volunteer('b', { state: 'suspended' })
    expect(only([task('t')], [volunteer('a'), cannot])?.arcs.map(({ helper, hour }) => `${helper} ${hour}`)).toEqual([
      'a 9',
      'a 10',
    ])
  })

  test('a way is longer than none, and a known face is nearer than a stranger', () => {
    const far = volunteer('b', { home: { estateId: 'e', building: '4号楼', stairwellId: 'x' } })
    const arcs = only([task('t', { known: ['b'] })], [volunteer('a'), far])?.arcs ?? []
    expect(arcs.find(({ helper }) => helper === 'a')?.cost).toBe(200)
    expect(arcs.find(({ helper }) => helper === 'b')?.cost).toBe(180)
  })

  test('hours promised are gone, days are limited, and the week is counted by its Monday', () => {
    const busy = volunteer('a', {
      days: { '2026-09-15': { tasks: { other: promised(9) } }, '2026-09-14': { tasks: { more: promised(9) } } },
    })
    const { tasks, volunteers } = problem([task('t')], [busy])
    expect(tasks[0]?.arcs.map(({ hour }) => hour)).toEqual([10])
    expect(volunteers).toEqual([{ id: 'a', days: { '2026-09-15': 1 }, load: { '2026-09-14': 2 } }])
  })

  test('where one of two has accepted, the other is looked for at the same hour', () => {
    const place = { helper: { as: 'volunteer', volunteerId: 'b' }, fromHour: 10 } as HelpTaskDoc['places'][number]
    const half = only([task('t', { places: [place] }, 'toilet')], [volunteer('a')])
    expect(half).toMatchObject({ people: 1, arcs: [{ helper: 'a', hour: 10 }] })
    expect(only([task('t', {}, 'toilet')], [volunteer('a')])).toMatchObject({ people: 2 })
  })

  test('nobody is looked for where everybody has been found', () => {
    expect(problem([task('t', { isWanted: false })], [volunteer('a')]).tasks).toEqual([])
  })
})

describe('what stands', () => {
  test('is kept as standing while its helper may still come', () => {
    const asked = task('t', { proposals: [proposal('a', 10), proposal('gone', 9)] })
    expect(only([asked], [volunteer('a')])?.stay).toEqual([{ by: 'volunteer', helper: 'a', hour: 10 }])
  })

  const step = (at: Date) => ({ act: 'widen', party: 'timer', by: null, name: '', at, words: '' }) as const
  const ago = (hours: number) => new Date(NOW.getTime() - hours * 3_600_000)

  test.each<[string, Partial<HelpTaskDoc>, boolean]>([
    ['asked just now', { proposals: [proposal('a', 10)] }, false],
    ['asked less than six hours ago', { proposals: [proposal('a', 10, ago(5.9))] }, false],
    ['asked six hours ago', { proposals: [proposal('a', 10, ago(6))] }, true],
    ['asked before the last ring began', { proposals: [proposal('a', 10, ago(2))], trail: [step(ago(1))] }, true],
    ['asked after it began', { proposals: [proposal('a', 10, ago(1))], trail: [step(ago(2))] }, false],
    ['silent before', { silent: ['a'] }, true],
    ['pinned by a coordinator', { proposals: [{ ...proposal('a', 10, ago(9)), isPinned: true }] }, false],
  ])('whoever was %s: %o', (_, more, isSilent) => {
    const found = task('t', more)
    expect(silentFor(found, NOW)).toEqual(isSilent ? ['a'] : [])
    const costs = only([found], [volunteer('a')])?.arcs.map(({ cost }) => cost)
    expect(costs).toEqual([200, 200].map((cost) => cost + (isSilent ? SILENT : 0)))
    expect(only([found], [volunteer('a')])?.stay).toHaveLength(isSilent || !more.proposals ? 0 : 1)
  })
})

describe('a pin', () => {
  const pin = { helper: { as: 'volunteer', volunteerId: 'b' }, fromHour: 10, by: 'x' } as const

  test('leaves nobody else, and weighs more', () => {
    const pinned = only([task('t', { pin })], [volunteer('a'), volunteer('b')])
    expect(pinned?.arcs.map(({ helper, hour }) => [helper, hour])).toEqual([['b', 10]])
    expect(pinned?.penalty).toBeGreaterThan(only([task('t')], [volunteer('a')])?.penalty ?? 0)
  })

  test('of a task for two leaves its hour, the others against it', () => {
    const pinned = only([task('t', { pin }, 'toilet')], [volunteer('a'), volunteer('b')])
    expect(pinned?.arcs.map(({ helper, hour, cost }) => [helper, hour, cost >= AGAINST_PIN])).toEqual([
      ['a', 10, true],
      ['b', 10, false],
    ])
  })

  test('that can no longer be kept is as if it were not there', () => {
    const without = only([task('t', { pin })], [volunteer('a'), volunteer('b', { state: 'suspended' })])
    expect(without?.arcs.map(({ helper }) => helper)).toEqual(['a', 'a'])
  })
})

describe('stations', () => {
  const asked = (kind: HelpKind) => task('t', { ring: 'station' }, kind)

  test('have the room that orders leave, hour by hour', () => {
    const orders = { other: { serviceId: 'water', slots: 1, hours: [9] } }
    const { tasks, services } = problem(
      [asked('water')],
      [],
      [station('h', [service('water')], { '2026-09-15': { orders } })],
    )
    expect(tasks[0]?.arcs.map(({ helper, hour }) => [helper, hour])).toEqual([
      [serviceKey('h', 'water'), 9],
      [serviceKey('h', 'water'), 10],
    ])
    expect(services[0]?.left['2026-09-15']?.slice(8, 11)).toEqual([2, 1, 2])
  })

  test('a service that nobody asks for is no part of it', () => {
    expect(
      problem([asked('water')], [], [station('h', [service('water'), service('meal', { slots: 2 })])]).services,
    ).toHaveLength(1)
  })

  test('send as many as a task for two takes, once no two volunteers are found', () => {
    const state = {
      now: NOW,
      tasks: [asked('toilet')],
      volunteers: [volunteer('a')],
      stations: [station('h', [service('toilet', { capacity: 1 })])],
    }
    expect(problemOf(state).tasks[0]?.arcs.every(({ by }) => by === 'volunteer')).toBe(true)
    expect(ordersOf(state, [], []).tasks).toEqual([])
    expect(ordersOf(state, ['t'], []).tasks[0]).toMatchObject({
      people: 1,
      arcs: [{ by: 'service', hour: 9 }, { hour: 10 }],
    })
  })

  test('are not sold twice between the two', () => {
    const state = {
      ...{ now: NOW, volunteers: [] },
      tasks: [asked('toilet'), { ...asked('water'), _id: 'u' }],
      stations: [station('h', [service('toilet', { capacity: 1 })])],
    }
    const taken = [{ taskId: 'u', by: 'service' as const, helper: serviceKey('h', 'toilet'), hour: 9 }]
    expect(ordersOf(state, ['t'], taken).services[0]?.left['2026-09-15']?.slice(9, 11)).toEqual([0, 1])
  })

  test('a helper goes into the numbers and comes back as who they were', () => {
    for (const helper of [
      { as: 'volunteer', volunteerId: 'a' },
      { as: 'station', stationId: 'h', serviceId: 'meal-1' },
    ] as const)
      expect(helperOf(heldOf(helper, 9))).toEqual(helper)
  })
})
