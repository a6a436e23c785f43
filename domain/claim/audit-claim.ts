import canonicalize from 'canonicalize'
import type { ClaimDoc, ClaimEntry, ClaimFacts, ClaimFiled } from '../../types/claim'
import { rungs } from '../../types/claim-words'
import type { HistoryDoc } from '../../types/history'
import { differingPaths } from '../evidence/differing-paths'
import { verifyHistory } from '../evidence/history'
import { actedAfter } from './apply-move'
import { stepOf } from './clock-after'
import { householdMoves, rowOf } from './moves'

/**
 * What is wrong between a claim and its history (oldest first), in words; empty when the one follows from the other: the chain holds, every step is one that the
 * table allows, and the claim says what its newest entry says.
 */
export const auditClaim = (claim: ClaimDoc | null, history: HistoryDoc[]): string[] => {
  if (!claim)
    return [history.length > 0 ? `the claim is gone, its ${history.length} entries remain` : 'the claim is gone']
  if (history.length === 0) return [`all entries are gone, the claim remains and counts ${claim.seq + 1}`]
  const chain = verifyHistory(history)
  if (!chain.ok) return [`entry ${chain.brokenAt} is ${chain.why}`]
  if (chain.seq !== claim.seq) return [`the history ends at ${chain.seq}, the claim at ${claim.seq}`]
  if (chain.head !== claim.head) return ["the claim's head is not the chain's"]
  const entries = history.map(({ entry }) => entry as ClaimEntry & { by: string | null })
  const steps = entries.flatMap((entry, seq) =>
    whyNotAfter(entries[seq - 1] ?? null, entry).map((why) => `entry ${seq}: ${why}`),
  )
  return [...steps, ...whyNotTold(claim, entries)]
}

type Entry = ClaimEntry & { by: string | null }
const isSame = (one: unknown, other: unknown): boolean => canonicalize(one) === canonicalize(other)

/** Facts that an entry leaves alone whatever it is, but for those named. */
const changed = (before: ClaimFacts, after: ClaimFacts, but: readonly (keyof ClaimFacts)[]): string[] =>
  (Object.keys(after) as (keyof ClaimFacts)[])
    .filter((key) => !but.includes(key) && !isSame(before[key], after[key]))
    .map((key) => `${key} must not change`)

const whyNotAfter = (last: Entry | null, entry: Entry): string[] => {
  const { facts, act } = entry
  if (last === null)
    return act === 'submit' && facts.status.at === 'submitted' ? [] : ['it does not begin with a claim']
  const before = last.facts
  const step = (facts.clock?.step ?? null) === stepOf(facts.status) ? [] : ['its clock is of another step']
  switch (act) {
    case 'submit':
      return ['it is filed twice']
    case 'join':
    case 'leave':
      return changed(before, facts, ['causeId'])
    case 'climb':
      return [...step, ...changed(before, facts, ['rung', 'clock', 'wasLate']), ...whyNoClimb(before, entry)]
    default:
      return [...step, ...whyNoMove(before, entry, act)]
  }
}

const whyNoClimb = ({ rung }: ClaimFacts, { party, facts }: Entry): string[] => {
  const next = rungs[Math.min(rungs.indexOf(rung) + 1, rungs.length - 1)]
  return party === 'timer' && facts.rung === next && facts.wasLate ? [] : ['it is no climb by one rung']
}

const whyNoMove = (before: ClaimFacts, entry: Entry, kind: Parameters<typeof rowOf>[0]): string[] => {
  const { party, facts, by, onBehalf } = entry
  const row = rowOf(kind, before, party)
  if (!row) return [`${party} may not ${kind} a claim that is ${before.status.at}`]
  const faults: string[] = []
  const isThere = row.to.length === 0 ? isSame(before.status, facts.status) : row.to.includes(facts.status.at)
  if (!isThere) faults.push(`${kind} does not lead to ${facts.status.at}`)
  if (onBehalf !== null && (party !== 'household' || !householdMoves.includes(kind)))
    faults.push(`${kind} is not recorded for a household`)
  if (party === 'mediator' && before.status.at === 'mediating' && before.status.mediatorId !== by)
    faults.push('somebody else mediates it')
  if (kind === 'mediate' && by !== null && before.actedIds.includes(by)) faults.push('its mediator handled it')
  const acted = by === null ? before.actedIds : actedAfter(before, { kind }, { party, actor: { personId: by } })
  if (!isSame(acted, facts.actedIds)) faults.push('who handled it does not follow')
  const cycle = before.cycle + (kind === 'reopen' ? 1 : 0)
  if (facts.cycle !== cycle) faults.push('its cycle does not follow')
  return [...faults, ...changed(before, facts, ['status', 'clock', 'rung', 'actedIds', 'cycle', 'stars'])]
}

/** The claim beside the last entry, and beside what was last filed. */
const whyNotTold = (claim: ClaimDoc, entries: Entry[]): string[] => {
  const facts = entries.at(-1)?.facts
  const { damagePlace, damage, noticedOn, want } = claim
  const filed: ClaimFiled = { damagePlace, damage, noticedOn, want }
  const lastFiled = entries.findLast((entry) => entry.filed)?.filed
  return [
    ...differingPaths(claim.facts, facts, 'facts'),
    ...(lastFiled ? differingPaths(filed, lastFiled, 'filed') : []),
  ].map((path) => `the claim's ${path} is not what its history says`)
}
