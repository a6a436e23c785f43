import { buildClaim, by, factsAt, MONEY, MOVES, NOT_OWED, OWED, RULES, VISIT } from '../../test/support/build-claim'
import type { ClaimFacts, ClaimStatus } from '../../types/claim'
import type { ClaimMove } from '../../types/claim-actions'
import { applyMove } from './apply-move'
import { climb, isOverdue } from './climb'
import { addWorkingDays, workingDaysBetween } from './working-days'

describe('working days', () => {
  test.each([
    ['a Friday', '2026-09-11', 1, '2026-09-14'],
    ['a Saturday', '2026-09-12', 1, '2026-09-14'],
    ['a week with a Sunday that is worked', '2026-09-18', 1, '2026-09-20'],
    ['the October holidays', '2026-09-30', 1, '2026-10-08'],
    ['the Saturday worked after them', '2026-10-09', 1, '2026-10-10'],
    ['no day', '2026-09-12', 0, '2026-09-12'],
    ['a year nobody knows: Monday to Friday', '2031-10-03', 1, '2031-10-06'],
  ])('counted from %s', (_, from, n, day) => expect(addWorkingDays(from, n, [])).toBe(day))

  test('between two days are as many as lead from one to the other', () => {
    for (let n = 0; n < 30; n++)
      expect(workingDaysBetween('2026-09-14', addWorkingDays('2026-09-14', n, []), [])).toBe(n)
    expect(workingDaysBetween('2026-09-14', '2026-09-10', [])).toBe(0)
  })

  test('of a year that staff entered are those of its arrangement', () => {
    const year = {
      year: '2031',
      off: [{ from: '2031-10-01', until: '2031-10-07', name: '国庆节' }],
      work: ['2031-10-11'],
    }
    expect(addWorkingDays('2031-09-30', 1, [year])).toBe('2031-10-08')
    expect(addWorkingDays('2031-10-10', 1, [year])).toBe('2031-10-11')
  })
})

const moved = (
  facts: ClaimFacts,
  move: ClaimMove,
  party: Parameters<typeof by>[0],
  today = RULES.today,
): ClaimFacts => {
  const result = applyMove({ ...buildClaim(), facts }, move, by(party, { today }))
  if (!result.ok) throw new Error(result.code)
  return result.value
}

describe('the clock', () => {
  test.each<
    [
      string,
      ClaimStatus | ClaimFacts['status']['at'],
      ClaimMove,
      Parameters<typeof by>[0],
      string | null,
      string | null,
      string,
    ]
  >([
    ['acknowledged: to inspect', 'submitted', MOVES.acknowledge, 'crew', 'inspect', '2026-09-17', 'contractor'],
    ['inspected: to judge', 'acknowledged', MOVES.inspect, 'crew', 'judge', '2026-09-17', 'community'],
    ['judged: to offer', 'inspected', MOVES.judge, 'staff', 'offer', '2026-09-17', 'community'],
    [
      'judged with nothing owed: nothing',
      'inspected',
      { ...MOVES.judge, liability: NOT_OWED },
      'staff',
      null,
      null,
      'community',
    ],
    [
      'offered: nothing, the household has all the time it wants',
      'judged',
      MOVES.offer,
      'staff',
      null,
      null,
      'community',
    ],
    ['a repair: on the day agreed', 'offered', MOVES.accept, 'household', 'repair', '2026-09-25', 'contractor'],
    [
      'money: to pay',
      { at: 'offered', liability: OWED, offer: MONEY },
      MOVES.accept,
      'household',
      'pay',
      '2026-09-20',
      'contractor',
    ],
    ['objected: to mediate', 'offered', MOVES.object, 'household', 'mediate', '2026-09-16', 'street'],
    ['mediating: to write the letter', 'objected', MOVES.mediate, 'staff', 'letter', '2026-09-28', 'street'],
    ['final: nothing', 'mediating', MOVES.letter, 'mediator', null, null, 'street'],
    ['withdrawn: nothing', 'inspected', MOVES.withdraw, 'household', null, null, 'community'],
  ])('of what is %s', (_, at, move, party, step, dueOn, rung) => {
    const { clock, rung: on } = moved(factsAt(at), move, party)
    expect([clock?.step ?? null, clock?.dueOn ?? null, on]).toEqual([step, dueOn, rung])
  })

  test('of an agreed repair names the agreement as its source', () => {
    expect(moved(factsAt('offered'), MOVES.accept, 'household').clock).toMatchObject({ source: '说好的日子', days: 9 })
  })

  test('goes on when a visit is set or put off, and starts anew when the household cannot be there', () => {
    const acknowledged = factsAt('acknowledged')
    const set = moved(acknowledged, MOVES.setVisit, 'crew', '2026-09-16')
    expect(set.clock).toEqual(acknowledged.clock)
    const again = moved(set, { ...MOVES.setVisit, visit: { ...VISIT, on: '2026-09-17' } }, 'crew', '2026-09-16')
    expect(again.clock).toEqual(acknowledged.clock)
    expect(moved(again, MOVES.declineVisit, 'household', '2026-09-16').clock?.dueOn).toBe('2026-09-20')
    expect(moved({ ...again, rung: 'community' }, MOVES.declineVisit, 'household').rung).toBe('community')
  })

  test('paused keeps what is left, and goes on with it over a holiday', () => {
    const paused = moved(factsAt('acknowledged'), MOVES.pause, 'staff', '2026-09-15')
    expect(paused.clock?.paused).toEqual({ since: '2026-09-15', left: 2 })
    expect(isOverdue(paused, '2026-12-01')).toBe(false)
    const resumed = moved(paused, MOVES.resume, 'staff', '2026-09-30')
    expect(resumed.clock).toMatchObject({ paused: null, dueOn: '2026-10-09' })
  })

  test('paused past its deadline is due on the day it goes on', () => {
    const paused = moved(factsAt('acknowledged'), MOVES.pause, 'staff', '2026-09-22')
    expect(moved(paused, MOVES.resume, 'staff', '2026-09-24').clock?.dueOn).toBe('2026-09-24')
  })
})

describe('the ladder (rule 42)', () => {
  const at = (today: string) => ({ ...RULES, today })

  test('is not climbed on the day something is due', () => {
    expect(climb(factsAt('submitted'), at('2026-09-15'))).toBeNull()
  })

  test('is climbed rung by rung with deadlines of its own, and ends at the street', () => {
    const first = climb(factsAt('submitted'), at('2026-09-16'))
    expect(first?.facts).toMatchObject({
      rung: 'community',
      wasLate: true,
      status: { at: 'submitted' },
      clock: { step: 'acknowledge', startedOn: '2026-09-16', dueOn: '2026-09-17' },
    })
    expect(first?.words).toBe('「受理」应在 2026-09-15 前办完，逾期未办，转由社区督办。')
    const second = climb(first?.facts as ClaimFacts, at('2026-09-18'))
    expect(second?.facts).toMatchObject({ rung: 'street', clock: { dueOn: '2026-09-20' } })
    expect(climb(second?.facts as ClaimFacts, at('2026-12-01'))).toBeNull()
  })

  test('says once that the street itself is late', () => {
    const late = climb(factsAt('objected'), at('2026-09-17'))
    expect(late?.facts).toEqual({ ...factsAt('objected'), wasLate: true })
    expect(climb(late?.facts as ClaimFacts, at('2026-09-18'))).toBeNull()
  })

  test('is left when the next step begins', () => {
    const climbed = climb(factsAt('submitted'), at('2026-09-16'))?.facts as ClaimFacts
    expect(moved(climbed, MOVES.acknowledge, 'staff', '2026-09-16')).toMatchObject({
      rung: 'contractor',
      wasLate: true,
    })
  })
})
