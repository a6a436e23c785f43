import type { ClaimStatus } from '@chuanmen/types/claim'
import type { ClaimView } from '@chuanmen/types/claim-actions'
import { type ClaimMoveKind, claimMoves } from '@chuanmen/types/claim-words'
import { clockWords, mainMove, otherMoves, turnWords } from './turn'

const liability = { shares: [{ who: 'contractor' as const, percent: 100 }], pairs: [] }
const wear = { shares: [{ who: 'household' as const, percent: 100 }], pairs: [] }
const offer = { how: 'repair' as const, standard: '补砖', byOn: '2026-12-01' }
const visit = { on: '2026-11-26', from: '09:00', to: '10:00' }
const mediating = {
  ...{ at: 'mediating' as const, about: 'amount' as const, liability, offer },
  ...{ mediatorId: 'm', mediatorName: '何敏', visit: null, isInspected: false },
}
const clock: ClaimView['clock'] = {
  ...{ step: 'inspect', startedOn: '2026-11-20', dueOn: '2026-11-25', days: 3, source: '串门默认', paused: null },
}
const claim = (status: ClaimStatus, moves: readonly ClaimMoveKind[] = claimMoves, more = {}) => ({
  ...{ status, moves: [...moves], clock, rung: 'contractor' as const },
  ...more,
})

test.each<[ClaimStatus, ClaimMoveKind | null]>([
  [{ at: 'submitted' }, 'acknowledge'],
  [{ at: 'acknowledged' }, 'setVisit'],
  [{ at: 'visitSet', visit }, 'inspect'],
  [{ at: 'inspected' }, 'judge'],
  [{ at: 'judged', liability }, 'offer'],
  [{ at: 'judged', liability: wear }, null],
  [{ at: 'offered', liability, offer }, null],
  [{ at: 'accepted', liability, offer }, 'fulfil'],
  [{ at: 'done', liability, offer, receipt: null }, null],
  [{ at: 'objected', about: 'amount', liability, offer }, 'mediate'],
  [mediating, 'setVisit'],
  [{ ...mediating, visit }, 'inspect'],
  [{ ...mediating, visit, isInspected: true }, 'letter'],
  [{ at: 'final', liability, offer, mediatorName: '何敏', letterOn: '2026-12-01' }, null],
  [{ at: 'withdrawn' }, null],
])('of %j the main move is %s', (status, main) => {
  expect(mainMove(claim(status))).toBe(main)
})

test('a move that is not open to the reader is offered nowhere', () => {
  expect(mainMove(claim({ at: 'inspected' }, ['say']))).toBeNull()
  expect(otherMoves(claim({ at: 'inspected' }, ['say', 'pause']))).toEqual(['pause', 'say'])
})

test('the main move is not repeated among the others, and a household’s moves are not the reader’s', () => {
  expect(otherMoves(claim({ at: 'inspected' }, ['judge', 'add', 'accept', 'withdraw']))).toEqual(['add'])
})

test.each<[ClaimStatus, string]>([
  [{ at: 'acknowledged' }, '该施工方上门查看'],
  [{ at: 'offered', liability, offer }, '等住户答复，不催'],
  [{ at: 'judged', liability: wear }, '等住户答复，不催'],
  [{ at: 'objected', about: 'amount', liability, offer }, '等没经手过的同事来调解'],
  [mediating, '调解员 何敏在调解'],
])('of %j it is said whose turn it is: %s', (status, words) => {
  expect(turnWords(claim(status))).toBe(words)
})

test('a deadline is told with its length and where that comes from (rule 42)', () => {
  const now = Date.parse('2026-11-21T00:00:00Z')
  expect(clockWords({ clock }, now)).toBe('最晚 11月25日 周三，3 个工作日（串门默认）')
  expect(clockWords({ clock: { ...clock, paused: { since: '2026-11-22', left: 2 } } }, now)).toBe(
    '11月22日 周日起暂停，还剩 2 个工作日',
  )
  expect(clockWords({ clock: null }, now)).toBe('')
})
