import { buildClaim, by, MOVES, RULES } from '../../test/support/build-claim'
import type { ClaimDoc, ClaimEntry, ClaimFacts } from '../../types/claim'
import type { ClaimParty } from '../../types/claim-words'
import type { HistoryDoc } from '../../types/history'
import { type HistoryEnd, nextEntry } from '../evidence/history'
import { applyMove } from './apply-move'
import { auditClaim } from './audit-claim'
import { climb } from './climb'

type Step = Pick<ClaimEntry, 'act' | 'party'> & { facts: ClaimFacts; by: string | null; filed?: ClaimEntry['filed'] }

/** A claim and its history, one entry after the other. */
const told = (steps: Step[]): { claim: ClaimDoc; history: HistoryDoc[] } => {
  const history: HistoryDoc[] = []
  let end: HistoryEnd = null
  for (const step of steps) {
    const entry: HistoryDoc = nextEntry(
      { subject: 'claim', subjectId: 'claim', estateId: 'estate' },
      end,
      { kind: 'claim', onBehalf: null, photos: [], ...step },
      { words: '', wordsState: 'none', salt: 'salt', now: new Date('2026-09-14T02:00:00Z') },
    )
    history.push(entry)
    end = { seq: entry.seq, head: entry.hash }
  }
  const facts = steps.at(-1)?.facts as ClaimFacts
  return { claim: { ...buildClaim(), facts, seq: end?.seq ?? -1, head: end?.head ?? '' }, history }
}

const { damagePlace, damage, noticedOn, want, facts: first } = buildClaim()
const filed: Step = {
  act: 'submit',
  party: 'household',
  facts: first,
  by: 'owner',
  filed: { damagePlace, damage, noticedOn, want },
}
const moved = (before: Step, kind: keyof typeof MOVES, party: ClaimParty): Step => {
  const result = applyMove({ ...buildClaim(), facts: before.facts }, MOVES[kind], by(party))
  if (!result.ok) throw new Error(result.code)
  return { act: kind, party, facts: result.value, by: party }
}
const late: Step = {
  act: 'climb',
  party: 'timer',
  by: null,
  facts: climb(first, { ...RULES, today: '2026-09-16' })?.facts as ClaimFacts,
}
const acknowledged = moved(late, 'acknowledge', 'crew')
const said = moved(acknowledged, 'say', 'household')
const joined: Step = { ...said, act: 'join', party: 'staff', facts: { ...said.facts, causeId: 'cause' } }
const inspected = moved(joined, 'inspect', 'crew')
const whole = [filed, late, acknowledged, said, joined, inspected]

test('finds nothing in a claim as the rules wrote it', () => {
  const { claim, history } = told(whole)
  expect(auditClaim(claim, history)).toEqual([])
})

const judgedByCrew: Step = { ...moved(inspected, 'judge', 'staff'), party: 'crew', by: 'crew' }
test.each<[string, () => string[], string]>([
  ['a claim without its history', () => auditClaim(told(whole).claim, []), 'all entries are gone'],
  ['a history without its claim', () => auditClaim(null, told(whole).history), 'the claim is gone, its 6 entries'],
  [
    'entries cut off at the end',
    () => auditClaim(told(whole).claim, told(whole).history.slice(0, 3)),
    'the history ends at 2',
  ],
  ['another head', () => auditClaim({ ...told(whole).claim, head: 'f' }, told(whole).history), 'head'],
  [
    'an edited entry',
    () => {
      const { claim, history } = told(whole)
      return auditClaim(
        claim,
        history.map((doc, seq) => (seq === 2 ? { ...doc, entry: { ...doc.entry, by: 'x' } } : doc)),
      )
    },
    'entry 2 is edited',
  ],
  ['a crew that judged', () => auditClaim(...docs([...whole, judgedByCrew])), 'entry 6: crew may not judge'],
  ['a step left out', () => auditClaim(...docs([filed, inspected])), 'entry 1: crew may not inspect'],
  [
    'two rungs at once',
    () => auditClaim(...docs([filed, { ...late, facts: { ...late.facts, rung: 'street' } }])),
    'no climb by one rung',
  ],
  [
    'a lateness taken back',
    () => auditClaim(...docs([filed, late, { ...acknowledged, facts: { ...acknowledged.facts, wasLate: false } }])),
    'wasLate must not change',
  ],
  [
    'a claim that says another status',
    () =>
      auditClaim(
        { ...told(whole).claim, facts: { ...inspected.facts, status: { at: 'withdrawn' } } },
        told(whole).history,
      ),
    "the claim's facts.status.at is not what its history says",
  ],
  [
    'a claim for something else',
    () => auditClaim({ ...told(whole).claim, want: { kind: 'money', fen: 1 } }, told(whole).history),
    "the claim's filed.want.fen is not what its history says",
  ],
])('finds %s', (_, audit, words) => {
  expect(audit().join('\n')).toContain(words)
})

function docs(steps: Step[]): [ClaimDoc, HistoryDoc[]] {
  const { claim, history } = told(steps)
  return [claim, history]
}
