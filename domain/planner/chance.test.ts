import * as fc from 'fast-check'
import { obstacles } from '../../types/door-words'
import { FRESH_DAYS } from '../../types/limits'
import { dayAfter } from '../consent/beijing-day'
import { calibrate } from './calibrate'
import { type Beliefs, type DoorFacts, doorChance, visitChance } from './chance'
import { DEFAULT_DOOR_TABLE } from './default-table'

const today = '2026-10-10'
const table = { ...DEFAULT_DOOR_TABLE, tired: 80, fresh: 50, refused: 60 }
table.byObstacle = { ...table.byObstacle, silent: { visits: 1, chance: 40 } }
const beliefs: Beliefs = { table, calibration: calibrate(table, {}), today }
const door = (more: Partial<DoorFacts> = {}): DoorFacts => ({
  ...{ obstacle: 'silent', attempts: 0, lastVisitOn: null, state: 'pending' },
  ...more,
})

test.each<[what: string, DoorFacts, visit: number, chance: number]>([
  ['the first visit to somebody new', door(), 0, 0.4],
  ['the second in a row', door(), 1, 0.4 * 0.8],
  ['after two visits', door({ attempts: 2, lastVisitOn: '2026-09-20' }), 0, 0.4 * 0.64],
  ['the day after one', door({ attempts: 1, lastVisitOn: '2026-10-09' }), 0, 0.4 * 0.8 * 0.5],
  ['the second from now, of which nothing is fresh', door({ attempts: 1, lastVisitOn: '2026-10-09' }), 1, 0.4 * 0.64],
  ['just when it is fresh no more', door({ attempts: 1, lastVisitOn: dayAfter(today, -FRESH_DAYS) }), 0, 0.4 * 0.8],
  [
    'the last day on which it is',
    door({ attempts: 1, lastVisitOn: dayAfter(today, 1 - FRESH_DAYS) }),
    0,
    0.4 * 0.8 * 0.5,
  ],
  ['somebody who said no', door({ state: 'refused' }), 0, 0.4 * 0.6],
])('%s: the chance of one visit', (_what, facts, after, chance) => {
  expect(visitChance(facts, beliefs, after)).toBeCloseTo(chance, 12)
})

test('the estate’s own outcomes take the place of the table’s chance', () => {
  const calibration = calibrate(table, { silent: { cases: 90, won: 0, believed: 3600, exposure: 9000 } })
  expect(visitChance(door(), { ...beliefs, calibration })).toBeCloseTo(calibration.silent.chance / 100, 12)
  expect(calibration.silent.chance).toBe(4)
})

test('several visits win unless none of them does; a door that takes none counts as with one', () => {
  expect(doorChance(door(), beliefs, 2)).toBeCloseTo(1 - 0.6 * (1 - 0.32), 12)
  expect(doorChance(door(), beliefs, 0)).toBeCloseTo(0.4, 12)
})

test('every chance is one, and never less for one visit more', () => {
  const facts = fc.record({
    obstacle: fc.constantFrom(...obstacles),
    attempts: fc.nat(12),
    lastVisitOn: fc.option(fc.nat(9).map((days) => dayAfter(today, -days))),
    state: fc.constantFrom('pending' as const, 'refused' as const, 'deferred' as const, 'conditional' as const),
  })
  fc.assert(
    fc.property(facts, fc.nat(8), (one, visits) => {
      const [less, more] = [doorChance(one, beliefs, visits), doorChance(one, beliefs, visits + 1)]
      expect(less).toBeGreaterThanOrEqual(0)
      expect(more).toBeLessThanOrEqual(1)
      expect(more).toBeGreaterThanOrEqual(less)
    }),
  )
})
