import type { HelpKind } from '../../types/help-words'
import { lacksFor, needsAgreement } from './lacks'

const papers = { trained: [] as HelpKind[], insuredUntil: null, agreementOn: null, firstTaskOn: null } as Parameters<
  typeof lacksFor
>[0]
const ON = '2026-11-27'

test.each<[HelpKind, Partial<typeof papers>, string[]]>([
  ['water', {}, []],
  ['furniture', {}, ['insurance']],
  ['furniture', { insuredUntil: '2026-11-26' }, ['insurance']],
  ['furniture', { insuredUntil: ON }, []],
  ['care', {}, ['training', 'agreement']],
  ['care', { trained: ['care'], agreementOn: ON }, []],
  ['care', { trained: ['hospital'], agreementOn: '2026-11-28' }, ['training', 'agreement']],
  ['hospital', { insuredUntil: '2027-01-01' }, ['agreement']],
  ['water', { firstTaskOn: '2026-10-28' }, ['agreement']],
  ['water', { firstTaskOn: '2026-10-29' }, []],
  ['water', { firstTaskOn: '2026-01-01', agreementOn: '2026-02-01' }, []],
])('for %s with %j is missing: %j (rule 41)', (kind, more, lacks) => {
  expect(lacksFor({ ...papers, ...more }, kind, ON)).toEqual(lacks)
})

test('an agreement is due thirty days after the first task, whatever is done (rule 41)', () => {
  expect(needsAgreement({ ...papers, firstTaskOn: '2026-10-28' }, ON)).toBe(true)
  expect(needsAgreement({ ...papers, firstTaskOn: '2026-10-29' }, ON)).toBe(false)
  expect(needsAgreement(papers, ON)).toBe(false)
})
