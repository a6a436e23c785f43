import { buildClaim, STATUSES } from '../../test/support/build-claim'
import type { Stage, WorksDoc } from '../../types/works'
import { lastWorks } from './last-works'
import { isWarrantyOver, warrantyOf } from './warranty'
import { withFacts } from './with-facts'
import { yearsAfter } from './years-after'

const works = (_id: string, state: WorksDoc['state'], ...stages: Partial<Stage>[]) => ({
  _id,
  state,
  stages: stages as Stage[],
})
const accepted = works('w', 'finished', { kind: 'accept', on: '2026-08-20', state: 'done' })

test.each([
  ['bathroom', 'leak', 5, '2031-08-20'],
  ['bathroom', 'tile', 2, '2028-08-20'],
  ['kitchen', 'leak', 2, '2028-08-20'],
] as const)('of a %s with a %s it runs %i years from acceptance (rule 38)', (damagePlace, damage, years, until) => {
  expect(warrantyOf({ damagePlace, damage }, accepted)).toEqual({ years, until })
})

test('it has not begun while works are not accepted, and its last day still counts', () => {
  const planned = works('w', 'underway', { kind: 'accept', on: '2026-08-20', state: 'planned' })
  for (const none of [planned, null])
    expect(warrantyOf({ damagePlace: 'kitchen', damage: 'tile' }, none)).toEqual({ years: 2, until: null })
  expect(isWarrantyOver({ years: 2, until: null }, '2099-01-01')).toBe(false)
  expect(isWarrantyOver({ years: 2, until: '2028-08-20' }, '2028-08-20')).toBe(false)
  expect(isWarrantyOver({ years: 2, until: '2028-08-20' }, '2028-08-21')).toBe(true)
})

test('works that began last are behind it, not those to come', () => {
  const earlier = works('a', 'finished', { on: '2026-03-01' })
  const later = works('b', 'underway', { on: '2026-09-01' })
  const begunByDate = works('c', 'scheduled', { on: '2026-09-14' })
  const toCome = works('d', 'scheduled', { on: '2026-10-01' })
  expect(lastWorks([earlier, toCome, later], '2026-09-14')?._id).toBe('b')
  expect(lastWorks([begunByDate, later], '2026-09-14')?._id).toBe('c')
  expect(lastWorks([toCome, works('e', 'asking')], '2026-09-14')).toBeNull()
})

test.each([
  ['2026-09-14', 3, '2029-09-14'],
  ['2028-02-29', 3, '2031-02-28'],
  ['2028-02-29', 4, '2032-02-29'],
])('%s and %i years are %s', (day, years, later) => expect(yearsAfter(day, years)).toBe(later))

describe('an ended claim is kept (rule 38)', () => {
  const ended = (until: string | null) =>
    withFacts(
      { ...buildClaim('done'), warranty: { years: 5, until } },
      { ...buildClaim().facts, status: STATUSES.closed, clock: null },
      { seq: 4, head: 'h', photoIds: [], isOwn: true, today: '2026-09-14' },
    )
  test.each([
    ['three years from its end', null, '2029-09-14'],
    ['three years though its warranty ends before', '2028-08-20', '2029-09-14'],
    ['until its warranty ends', '2031-08-20', '2031-08-20'],
  ])('%s', (_, until, keepUntil) => {
    expect(ended(until)).toMatchObject({
      isOpen: false,
      isTicking: false,
      dueOn: null,
      endedOn: '2026-09-14',
      keepUntil,
    })
  })
})
