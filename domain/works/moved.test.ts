import { PLAIN, withExams } from '../../test/support/day-rules'
import { MOVES_KEPT } from '../../types/limits'
import type { HalfDay, Stage, WorksDoc } from '../../types/works'
import { layOut } from './lay-out'
import { moveAll, moveOne } from './moved'

const now = new Date('2026-12-07T07:00:00+08:00')
const told = { why: '材料晚到', by: 'p', emergencyReason: null, rules: PLAIN, now }
const am = (on: string): HalfDay => ({ on, half: 'am' })
const stages = (() => {
  const laid = layOut({ start: am('2026-12-09'), length: 1, kind: 'kitchenWater', rules: PLAIN })
  if (!laid.ok) throw new Error(laid.code)
  return laid.value
})()
const works: WorksDoc = {
  _id: 'w',
  schemaVersion: 1,
  estateId: 'e',
  stairwellId: 's',
  roundId: 'r',
  riserId: 'riser',
  kind: 'kitchenWater',
  flatIds: ['a'],
  state: 'scheduled',
  halfDays: 1,
  from: '2026-12-08',
  until: '2026-12-31',
  crewId: 'one',
  stages,
  noticeId: 'n',
  approvalRef: null,
  emergencyReason: null,
  visits: { a: { state: 'coming', by: 'household', at: now } },
  moves: [],
  late: { kind: 'survey', words: '', isShown: false, at: now, reportId: 'report' },
  rev: 4,
}
const windows = (list: Stage[]) => list.map(({ on, from, to }) => `${on} ${from}–${to}`)

test('a move is remembered with its reason; what was said of other half-days and a lateness are gone', () => {
  expect(moveAll(works, { start: am('2026-12-11'), crewId: 'two' }, told)).toMatchObject({
    value: {
      crewId: 'two',
      visits: {},
      late: null,
      rev: 5,
      moves: [{ what: 'all', from: { on: '2026-12-09', from: '08:00' }, to: { on: '2026-12-11' }, why: '材料晚到' }],
    },
  })
})

test('another crew at the same start leaves every step and every answer where it is', () => {
  const one = moveOne(works, { kind: 'accept', on: '2026-12-15', from: '09:00', to: '10:00' }, told)
  if (!one.ok) throw new Error(one.code)
  const other = moveAll(one.value, { start: am('2026-12-09'), crewId: 'two' }, told)
  if (!other.ok) throw new Error(other.code)
  expect(windows(other.value.stages)).toEqual(windows(one.value.stages))
  expect(other.value).toMatchObject({ crewId: 'two', visits: works.visits })
  const anew = moveAll(one.value, { start: am('2026-12-09'), crewId: 'one' }, told)
  expect(anew.ok && windows(anew.value.stages)).toEqual(windows(stages))
})

test('another crew may take over on a day that has become unlawful, a new start may not stand on one (rule 36)', () => {
  const exam = { ...told, rules: withExams([{ from: '2026-12-09', until: '2026-12-09', name: '统考' }]) }
  expect(moveAll(works, { start: am('2026-12-09'), crewId: 'two' }, exam).ok).toBe(true)
  expect(moveAll(works, { start: { on: '2026-12-09', half: 'pm' }, crewId: 'two' }, exam)).toMatchObject({
    code: 'noisy_hours_unlawful',
  })
})

test('only the newest moves are remembered', () => {
  const move = {
    what: 'accept',
    from: { on: '', from: '' },
    to: { on: '', from: '' },
    why: '',
    by: '',
    at: now,
  } as const
  const full = { ...works, moves: Array(MOVES_KEPT).fill(move) }
  const moved = moveOne(full, { kind: 'accept', on: '2026-12-15', from: '09:00', to: '10:00' }, told)
  expect(moved.ok && [moved.value.moves.length, moved.value.moves.at(-1)?.why]).toEqual([MOVES_KEPT, '材料晚到'])
})
