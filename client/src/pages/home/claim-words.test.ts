import type { ClaimsGlance } from '@chuanmen/types/claim-actions'
import { claimLine } from './claim-words'

const now = new Date('2026-11-26T02:00:00Z')
const glance: ClaimsGlance = {
  ...{ open: 1, claimId: 'c', at: 'visitSet', damage: 'tile', hasNews: false },
  visit: { on: '2026-11-27', from: '14:00', to: '16:00' },
}

test.each<[string, Partial<ClaimsGlance>, string, string, boolean]>([
  ['a visit to come', {}, '赔付申请：约好明天下午2点上门', '瓷砖、地面坏了', false],
  ['an offer', { at: 'offered', visit: null }, '赔付申请：给了办法，请您定', '瓷砖、地面坏了', true],
  ['news', { at: 'inspected', visit: null, hasNews: true }, '赔付申请：看过了', '瓷砖、地面坏了，有新进展', false],
  ['several', { at: 'submitted', visit: null, open: 3 }, '赔付申请：已提交', '瓷砖、地面坏了，还有 2 份在办', false],
])('the first screen says %s', (_, change, title, words, isMine) => {
  expect(claimLine({ ...glance, ...change }, now)).toEqual({ title, words, isMine })
})
