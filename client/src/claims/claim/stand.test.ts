import type { ClaimStatus, Liability, Offer } from '@chuanmen/types/claim'
import type { ClaimEntryView, ClaimView } from '@chuanmen/types/claim-actions'
import { type ClaimAct, type ClaimAt, claimAts } from '@chuanmen/types/claim-words'
import { isForOthers, standOf, stuckOf } from './stand'

const now = new Date('2026-11-26T02:00:00Z')
const liability: Liability = { shares: [{ who: 'contractor', percent: 100 }], pairs: [] }
const offer: Offer = { how: 'money', items: [], totalFen: 128_000, priceVersion: 1 }
const visit = { on: '2026-11-27', from: '14:00', to: '16:00' }
const clock = (dueOn: string, paused: NonNullable<ClaimView['clock']>['paused'] = null): ClaimView['clock'] => ({
  ...{ step: 'inspect', startedOn: '2026-11-20', dueOn, days: 3, source: '串门默认', paused },
})
const entry = (seq: number, act: ClaimAct): ClaimEntryView => ({
  ...{ seq, act, party: 'timer', who: '', onBehalf: null, at: '2026-11-25T16:05:00Z', words: null },
  ...{ wordsState: 'none', photoIds: [], after: 'submitted', dueOn: null },
})
type Standing = Parameters<typeof standOf>[0]
const standing = (change: Partial<Standing>): Standing => ({
  ...{ status: { at: 'submitted' }, clock: null, rung: 'contractor', entries: [], pauseWords: null, moves: [] },
  ...change,
})
const mediating = { liability, offer, about: 'amount' as const, mediatorId: 'm', mediatorName: '孙静', visit: null }
const statuses: Record<ClaimAt, ClaimStatus> = {
  submitted: { at: 'submitted' },
  acknowledged: { at: 'acknowledged' },
  visitSet: { at: 'visitSet', visit },
  inspected: { at: 'inspected' },
  judged: { at: 'judged', liability },
  offered: { at: 'offered', liability, offer },
  accepted: { at: 'accepted', liability, offer },
  done: { at: 'done', liability, offer, receipt: null },
  objected: { at: 'objected', about: 'amount', liability, offer },
  mediating: { at: 'mediating', isInspected: false, ...mediating },
  final: { at: 'final', liability, offer, mediatorName: '孙静', letterOn: '2026-11-25' },
  closed: { at: 'closed', how: 'paid', liability, offer, paidFen: 128_000 },
  withdrawn: { at: 'withdrawn' },
}

test.each(claimAts)('a claim that is %s says where it stands and what comes next', (at) => {
  const { title, words } = standOf(standing({ status: statuses[at] }), now)
  expect(title.length).toBeGreaterThan(3)
  expect(words.length).toBeGreaterThan(3)
})

test('a running deadline is named with its weekday, a missed one is not promised again', () => {
  const status: ClaimStatus = { at: 'acknowledged' }
  expect(standOf(standing({ status, clock: clock('2026-11-27') }), now).words).toContain('最晚 11月27日 周五')
  expect(standOf(standing({ status, clock: clock('2026-11-25') }), now).words).not.toContain('最晚')
})

test('a pause says its reason, and how much is left', () => {
  const one = standing({ clock: clock('2026-11-27', { since: '2026-11-25', left: 2 }), pauseWords: '等瓷砖到货' })
  expect(stuckOf(one, now)).toEqual({
    title: '11月25日 周三起暂停计时',
    words: '原因：等瓷砖到货。恢复以后，还剩 2 个工作日。',
  })
})

test('a deadline that was missed says whom it climbed to, until they act (rule 42)', () => {
  const climbed = standing({ clock: clock('2026-11-26'), rung: 'community', entries: [entry(1, 'climb')] })
  expect(stuckOf(climbed, now)?.words).toContain('自动交给了社区')
  expect(stuckOf({ ...climbed, entries: [entry(1, 'climb'), entry(2, 'setVisit')] }, now)).toBeNull()
  expect(stuckOf(standing({ clock: clock('2026-11-25') }), now)?.words).toContain('超期了')
  expect(stuckOf(standing({ clock: clock('2026-11-27') }), now)).toBeNull()
})

test('family is told who decides, and only where there is something to decide', () => {
  const offered = standing({ status: statuses.offered })
  expect(isForOthers({ ...offered, moves: ['add', 'say'] })).toBe(true)
  expect(isForOthers({ ...offered, moves: ['accept', 'object'] })).toBe(false)
  expect(isForOthers(standing({ status: statuses.acknowledged }))).toBe(false)
})
