import { claimAt, closed } from '../../test/support/any-claim'
import { factsAt, MONEY, NOT_OWED, OWED } from '../../test/support/build-claim'
import type { ClaimStatus } from '../../types/claim'
import type { ClaimMoveKind } from '../../types/claim-words'
import { glanceAtClaims } from './glance'
import { listRowOf, myRowOf } from './row'
import { isWaitingForHousehold } from './waits-for'

type Asker = Parameters<typeof listRowOf>[1]
const rowOf = (claim: Parameters<typeof listRowOf>[0], asker: Partial<Asker> = {}) =>
  listRowOf(claim, { moves: [], isCrew: false, toReview: 0, ...asker })
const visit = { on: '2026-09-16', from: '14:00', to: '15:00' }
const repair = { how: 'repair' as const, standard: '重贴', byOn: '2026-09-30' }

test.each<[ClaimStatus, boolean]>([
  [{ at: 'submitted' }, false],
  [{ at: 'judged', liability: OWED }, false],
  [{ at: 'judged', liability: NOT_OWED }, true],
  [{ at: 'offered', liability: OWED, offer: MONEY }, true],
  [{ at: 'accepted', liability: OWED, offer: repair }, false],
  [{ at: 'done', liability: OWED, offer: repair, receipt: null }, true],
  [{ at: 'final', liability: OWED, offer: null, mediatorName: '周', letterOn: '2026-09-30' }, true],
  [closed(), false],
])('%j waits for the household: %s', (status, waits) => {
  expect(isWaitingForHousehold(factsAt(status))).toBe(waits)
})

test('a row is mine when I can bring it further and it is not the household that has to speak', () => {
  const mine = (status: ClaimStatus, moves: ClaimMoveKind[]) => rowOf(claimAt(status), { moves }).isMine
  expect(mine({ at: 'submitted' }, ['acknowledge', 'add', 'say'])).toBe(true)
  expect(mine({ at: 'submitted' }, ['pause', 'add', 'say'])).toBe(false)
  expect(mine({ at: 'offered', liability: OWED, offer: MONEY }, ['offer', 'say'])).toBe(false)
})

test('what a known crew has to do is not the staff’s as well, until it has climbed to them', () => {
  const moves: ClaimMoveKind[] = ['acknowledge']
  const given = claimAt({ at: 'submitted' }, { crewId: 'one' })
  expect(rowOf(given, { moves, isCrew: true }).isMine).toBe(true)
  expect(rowOf(given, { moves }).isMine).toBe(false)
  expect(rowOf({ ...given, crewId: null }, { moves }).isMine).toBe(true)
  expect(rowOf({ ...given, facts: { ...given.facts, rung: 'community' } }, { moves }).isMine).toBe(true)
})

test('a paused clock has no deadline in the list and says that it is paused', () => {
  const { clock } = factsAt({ at: 'acknowledged' })
  const paused = claimAt(
    { at: 'acknowledged' },
    { facts: { clock: clock && { ...clock, paused: { since: '2026-09-15', left: 2 } } } },
  )
  expect(rowOf(paused)).toMatchObject({ dueOn: null, isPaused: true, step: 'inspect' })
  expect(myRowOf(paused)).toMatchObject({ dueOn: null })
})

test('its money is what was paid, else what is offered, else what is wanted', () => {
  const want = { kind: 'money' as const, fen: 50_000 }
  expect(rowOf(claimAt({ at: 'submitted' })).fen).toBeNull()
  expect(rowOf(claimAt({ at: 'submitted' }, { want })).fen).toBe(50_000)
  expect(rowOf(claimAt({ at: 'offered', liability: OWED, offer: MONEY }, { want })).fen).toBe(13_650)
  expect(rowOf(claimAt(closed({ paidFen: 9_900 }), { want })).fen).toBe(9_900)
})

describe('on the first screen', () => {
  const at = (day: string) => new Date(`2026-09-${day}T00:00:00Z`)
  test('is the claim that waits for the household, else the newest open one', () => {
    const waiting = claimAt({ at: 'offered', liability: OWED, offer: MONEY }, { _id: 'waiting', receivedAt: at('01') })
    const newer = claimAt({ at: 'visitSet', visit }, { _id: 'newer', receivedAt: at('10') })
    expect(glanceAtClaims([newer, waiting])).toMatchObject({ claimId: 'waiting', open: 2, visit: null })
    expect(glanceAtClaims([newer])).toMatchObject({ claimId: 'newer', open: 1, visit, at: 'visitSet' })
  })
  test('is one that ended only until it has been looked at', () => {
    const ended = claimAt(closed(), { seq: 7, seenSeq: 6 })
    expect(glanceAtClaims([ended])).toMatchObject({ open: 0, hasNews: true, at: 'closed' })
    expect(glanceAtClaims([{ ...ended, seenSeq: 7 }])).toBeNull()
    expect(glanceAtClaims([])).toBeNull()
  })
  test('says that there is news, of whichever of them', () => {
    const quiet = claimAt({ at: 'submitted' }, { _id: 'quiet' })
    expect(glanceAtClaims([quiet])?.hasNews).toBe(false)
    expect(glanceAtClaims([quiet, claimAt(closed(), { seq: 3, seenSeq: 0 })])?.hasNews).toBe(true)
  })
})
