import type { ClaimStatus, Liability, Offer } from '@chuanmen/types/claim'
import type { ClaimEntryView, ClaimView } from '@chuanmen/types/claim-actions'
import { DEFAULT_CLOCKS } from '@chuanmen/types/claim-rules'
import type { ClaimAct } from '@chuanmen/types/claim-words'
import { standingTag } from './standing'
import { type SteppedClaim, stepsOf } from './steps-of'

const now = new Date('2026-11-20T02:00:00Z')
const liability: Liability = { shares: [{ who: 'contractor', percent: 100 }], pairs: [] }
const nobodys: Liability = { shares: [{ who: 'earlier', percent: 100 }], pairs: [] }
const offer: Offer = { how: 'repair', standard: '换砖', byOn: '2026-12-09' }
const visit = { on: '2026-11-24', from: '14:30', to: '16:00' }

const entries = (...acts: ClaimAct[]): ClaimEntryView[] =>
  acts.map((act, seq) => ({
    ...{ seq, act, party: 'staff', who: '赵刚', onBehalf: null, at: '2026-11-19T01:12:00Z' },
    ...{ words: null, wordsState: 'none', photoIds: [], after: 'submitted', dueOn: null },
  }))
const clock = (step: 'inspect' | 'judge', dueOn: string, paused: NonNullable<ClaimView['clock']>['paused'] = null) => ({
  ...{ step, startedOn: '2026-11-19', dueOn, days: 3, source: '串门默认', paused },
})
const claim = (status: ClaimStatus, acts: ClaimAct[], at: ClaimView['clock'] = null): SteppedClaim => ({
  ...{ status, clock: at, entries: entries(...acts), receivedAt: '2026-11-19T01:12:00Z' },
})
const read = (one: SteppedClaim, how = {}) => stepsOf(one, now, how).map(({ title, state }) => `${state} ${title}`)
/** Working days as if every day were one: the calendar is not what is tried here. */
const addWorkingDays = (from: string, days: number) =>
  new Date(Date.parse(`${from}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

test('what was done has its day and who did it, what is on its deadline, and what comes its latest day', () => {
  const one = claim({ at: 'visitSet', visit }, ['submit', 'acknowledge', 'setVisit'], clock('inspect', '2026-11-24'))
  const steps = stepsOf(one, now, { clocks: DEFAULT_CLOCKS, addWorkingDays })
  expect(steps.map(({ state }) => state)).toEqual(['done', 'done', 'now', 'later', 'later', 'later'])
  expect(steps.map(({ note }) => note)).toEqual([
    '11月19日 周四 上午9点12分 · 赵刚',
    '11月19日 周四 上午9点12分 · 赵刚',
    '11月24日 周二 下午2点半—4点 · 最晚 11月24日 周二',
    '最晚 11月27日 周五',
    '最晚 11月30日 周一',
    '您同意以后，修 10 个、付款 5 个工作日内',
  ])
})

test('a paused or missed deadline promises no later day (rule 42)', () => {
  const paused = clock('inspect', '2026-11-24', { since: '2026-11-20', left: 2 })
  for (const at of [paused, clock('inspect', '2026-11-19')]) {
    const steps = stepsOf(claim({ at: 'acknowledged' }, ['submit', 'acknowledge'], at), now, {
      clocks: DEFAULT_CLOCKS,
      addWorkingDays,
    })
    expect(steps.slice(3).some(({ note = '' }) => note.includes('最晚'))).toBe(false)
  }
})

test.each<[string, SteppedClaim, string[]]>([
  [
    'an offer waits for the household',
    claim({ at: 'offered', liability, offer }, ['submit', 'acknowledge', 'inspect', 'judge', 'offer']),
    [
      'done 已提交',
      'done 已受理',
      'done 看过了',
      'done 责任已认定',
      'now 给了办法，您来定',
      'later 修好或赔付，您验收',
    ],
  ],
  [
    'an objection to the offer goes to a mediator',
    claim({ at: 'objected', about: 'amount', liability, offer }, [
      ...(['submit', 'acknowledge', 'inspect', 'judge', 'offer', 'object'] as const),
    ]),
    [
      ...['done 已提交', 'done 已受理', 'done 看过了', 'done 责任已认定', 'done 给了办法'],
      ...['done 您有异议', 'now 换人来调解', 'later 给出调解结果', 'later 修好或赔付，您验收'],
    ],
  ],
  [
    'bad workmanship keeps the first repair in the row',
    claim({ at: 'objected', about: 'workmanship', liability, offer }, [
      ...(['submit', 'acknowledge', 'inspect', 'judge', 'offer', 'accept', 'fulfil', 'object'] as const),
    ]),
    [
      ...['done 已提交', 'done 已受理', 'done 看过了', 'done 责任已认定', 'done 给了办法', 'done 办过一次'],
      ...['done 您有异议', 'now 换人来调解', 'later 给出调解结果', 'later 修好或赔付，您验收'],
    ],
  ],
  [
    'nothing owed and agreed to ends without an offer',
    claim({ at: 'closed', how: 'noOffer', liability: nobodys, offer: null, paidFen: 0 }, [
      ...(['submit', 'acknowledge', 'inspect', 'judge', 'accept'] as const),
    ]),
    ['done 已提交', 'done 已受理', 'done 看过了', 'done 责任已认定', 'done 您同意了'],
  ],
  [
    'a withdrawn claim ends where it was',
    claim({ at: 'withdrawn' }, ['submit', 'acknowledge', 'withdraw']),
    ['done 已提交', 'done 已受理', 'done 已撤回'],
  ],
  [
    'a reopened claim begins anew',
    claim({ at: 'submitted' }, [
      'submit',
      'acknowledge',
      'inspect',
      'judge',
      'offer',
      'accept',
      'fulfil',
      'confirm',
      'reopen',
    ]),
    [
      'done 已提交',
      'now 受理',
      'later 上门查看',
      'later 认定责任',
      'later 给出办法，您来定',
      'later 修好或赔付，您验收',
    ],
  ],
])('%s', (_, one, expected) => {
  expect(read(one)).toEqual(expected)
})

test.each<[string, ClaimStatus, ClaimView['clock'], string, string]>([
  [
    'a visit to come',
    { at: 'visitSet', visit },
    clock('inspect', '2026-11-24'),
    '11月24日 周二 下午2点半上门',
    'amber',
  ],
  ['a deadline tomorrow', { at: 'acknowledged' }, clock('inspect', '2026-11-21'), '明天上门查看', 'amber'],
  ['a missed deadline', { at: 'acknowledged' }, clock('inspect', '2026-11-19'), '上门查看超期了', 'brick'],
  ['the household', { at: 'offered', liability, offer }, null, '等您定', 'amber'],
  ['nobody any more', { at: 'closed', how: 'paid', liability, offer, paidFen: 1 }, null, '已办结', 'teal'],
])('the tag says that it waits for %s', (_, status, at, words, tone) => {
  expect(standingTag({ status, clock: at }, now)).toMatchObject({ words, tone })
})
