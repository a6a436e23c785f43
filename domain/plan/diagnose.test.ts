import type { Kind } from '../../types/plan-words'
import type { reasonCodes } from '../../types/reasons'
import { type DiagnosisFacts, diagnose, diagnosisRules } from './diagnose'

const nothing: DiagnosisFacts = {
  ...{ file: {}, reasons: [], occupancy: 'owner', consentRule: 'sole', tenantOnly: false, today: '2026-10-10' },
}
const facts = (more: Partial<DiagnosisFacts>): DiagnosisFacts => ({ ...nothing, ...more })
const file = (known: DiagnosisFacts['file']): Partial<DiagnosisFacts> => ({ file: known })
const fired = (given: DiagnosisFacts): string[] =>
  diagnose(given)
    .flatMap(({ evidence }) => evidence)
    .map(({ rule }) => rule)
const decoration = (standard: 'old' | 'simple' | 'fine', month: string | null) =>
  file({ decoration: { standard, month } })
const worried = (reason: (typeof reasonCodes)[number]) => file({ concerns: { reasons: [reason], words: '' } })

/** One fact alone, and the one rule it meets. */
const single: [rule: string, kind: Kind, more: Partial<DiagnosisFacts>][] = [
  ['decoration', 'assetLocked', { reasons: ['decoration'] }],
  ['decoration', 'assetLocked', worried('decoration')],
  ['repair', 'assetLocked', { reasons: ['repair'] }],
  ['fineDecoration', 'assetLocked', decoration('fine', null)],
  ['newDecoration', 'assetLocked', decoration('simple', '2025-08')],
  ['elderly', 'riskAverse', { reasons: ['elderly'] }],
  ['exam', 'riskAverse', { reasons: ['exam'] }],
  ['noise', 'riskAverse', worried('noise')],
  ['occupants', 'riskAverse', file({ occupants: [{ kind: 'elderAlone', count: 1 }] })],
  ['occupants', 'riskAverse', file({ occupants: [{ kind: 'examStudent', count: 1 }] })],
  ['needs', 'riskAverse', file({ needs: ['seat'] })],
  ['cost', 'costSensitive', { reasons: ['cost'] }],
  ['tenancy', 'costSensitive', { reasons: ['tenancy'] }],
  ['let', 'costSensitive', { occupancy: 'tenant' }],
  ['tenantOnly', 'costSensitive', { tenantOnly: true }],
  ['occupantsLet', 'costSensitive', file({ occupants: [{ kind: 'tenant', count: 2 }] })],
  ['publicHousing', 'costSensitive', { consentRule: 'unit' }],
  ['publicHousing', 'costSensitive', file({ title: 'unsoldPublic' })],
]

test.each(single)('%s speaks for %s', (rule, kind, more) => {
  const proposed = diagnose(facts(more))
  expect(proposed.map((one) => one.kind)).toEqual([kind])
  expect(proposed[0]?.evidence).toEqual([{ rule, words: expect.stringMatching(/./) }])
})

test('every rule of the table has a case', () => {
  expect(new Set(single.map(([rule]) => rule))).toEqual(new Set(diagnosisRules.map(({ id }) => id)))
})

test.each<[string, Partial<DiagnosisFacts>]>([
  ['nothing is known', {}],
  ['the reasons point to none', { reasons: ['schedule', 'doubt', 'dispute', 'other'] }],
  ['an old flat was never done up', decoration('old', '2025-08')],
  ['it was done up four years ago', decoration('simple', '2022-08')],
  ['the month lies ahead', decoration('simple', '2026-12')],
  [
    'grown-ups live there and want large print',
    file({ occupants: [{ kind: 'adult', count: 2 }], needs: ['largePrint'] }),
  ],
  ['it stands empty', { occupancy: 'vacant' }],
  ['several own it', { ...file({ title: 'coOwned' }), consentRule: 'joint' }],
])('no kind is proposed where %s', (_, more) => expect(diagnose(facts(more))).toEqual([]))

test('several kinds are proposed with all that speaks for each, the one with more to it first', () => {
  const proposed = diagnose(
    facts({
      reasons: ['decoration', 'noise'],
      file: { decoration: { standard: 'fine', month: '2025-08' }, needs: ['quiet'], occupants: [] },
      occupancy: 'tenant',
    }),
  )
  expect(proposed.map(({ kind, evidence }) => [kind, evidence.map(({ rule }) => rule)])).toEqual([
    ['assetLocked', ['decoration', 'fineDecoration', 'newDecoration']],
    ['riskAverse', ['noise', 'needs']],
    ['costSensitive', ['let']],
  ])
})

test('each two facts together propose what each proposes alone', () => {
  for (const [one, , first] of single)
    for (const [other, , second] of single) {
      if (first.file && second.file) continue
      const reasons = [...(first.reasons ?? []), ...(second.reasons ?? [])]
      expect(new Set(fired(facts({ ...first, ...second, reasons })))).toEqual(new Set([one, other]))
    }
})

test('what is shut in the file is not said by its rule (rule 40)', () => {
  const words = diagnose(facts(file({ occupants: [{ kind: 'helpless', count: 1 }], needs: ['seat'] })))
  expect(JSON.stringify(words)).not.toMatch(/照顾的人|便椅|helpless|seat/)
})
