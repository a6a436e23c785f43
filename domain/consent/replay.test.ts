import fc from 'fast-check'
import type { EvidenceDoc } from '../../types/evidence'
import type { Result } from '../../types/result'
import type { TallyDoc } from '../../types/tally'
import { entryHash } from '../evidence/chain'
import type { TallyStep } from './advance'
import { applyAnswer } from './apply-answer'
import { buildAnswer, buildHousehold, buildRound, DURING, frozen, says, valueOf } from './build-tally'
import { closeRound } from './close-round'
import { correctFlat } from './correct-flat'
import { itemState } from './item-state'
import { lockRiser } from './lock-riser'
import { openTally } from './open-tally'
import { recordAccess } from './record-access'
import { recordBindingEnd } from './record-binding-end'
import { compareTally, replay } from './replay'
import { reviseText } from './revise-text'
import { isComplete, recount } from './tally-risers'
import { withdraw } from './withdraw'

type Step = (tally: TallyDoc, now: Date) => Result<TallyStep>

const items = ['kitchenWater', 'kitchenDrain', 'bathroomWater'] as const
const flat = fc.constantFrom('f1', 'f2', 'f3')
const owner = fc.tuple(flat, fc.constantFrom('a', 'b')).map(([flatId, letter]) => ({ flatId, signerId: `s-${flatId}${letter}` }))
const someItems = fc.subarray([...items], { minLength: 1 })

/** Agreeing is made common, so that risers get complete and locked. */
const state = fc.constantFrom('agreed' as const, 'agreed' as const, 'agreed' as const, 'conditional' as const, 'deferred' as const, 'refused' as const)
const answer: fc.Arbitrary<Step> = fc.tuple(owner, someItems, state, fc.boolean()).map(
  ([{ flatId, signerId }, asked, said, isPaper]) =>
    (tally, now) =>
      applyAnswer(
        tally,
        buildAnswer(flatId, asked.map((item) => says(said, item)), {
          signerId,
          textHash: tally.textHash,
          clausesRead: tally.clauseIds,
          ...(isPaper && { via: 'paper', paper: { signedOn: '2026-10-10', witness: '李', recordedBy: 'p', photoIds: ['x'] } }),
        }),
        now,
      ),
)
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 12, arbitrary: answer },
  { weight: 2, arbitrary: fc.tuple(owner, someItems).map(([who, asked]): Step => (tally, now) => withdraw(tally, { ...who, items: asked, by: 'b', via: 'app' }, now)) },
  { weight: 1, arbitrary: flat.map((flatId): Step => (tally, now) => recordAccess(tally, { flatId, by: 'b', canEnter: true, words: '', salt: 'x' }, now)) },
  { weight: 1, arbitrary: fc.nat(9).map((n): Step => (tally, now) => reviseText(tally, { textHash: `${n}`.repeat(64), textVersion: tally.textVersion + 1, clauseIds: [], by: 'p' }, now)) },
  { weight: 4, arbitrary: fc.constantFrom('r1', 'r2', 'r3', 'r4').map((riserId): Step => (tally, now) => lockRiser(tally, { riserId, by: 'p' }, now)) },
  { weight: 1, arbitrary: fc.tuple(flat, fc.subarray(['a', 'b', 'c'])).map(([flatId, letters]): Step => (tally, now) =>
    correctFlat(tally, { flatId, areaCentiSqm: 5000, consentRule: 'joint', filedSignerIds: [], owners: letters.map((letter) => ({ signerId: `s-${flatId}${letter}`, share: null })), by: 'p', why: '房本', salt: 'x' }, now)) },
  { weight: 1, arbitrary: flat.map((flatId): Step => (tally, now) => recordBindingEnd(tally, { flatId, signerId: null, by: 'p' }, now)) },
)
const closing: Step = (tally, now) => closeRound(tally, { by: 'p' }, now)
const steps = fc.tuple(fc.array(step, { minLength: 20, maxLength: 45, size: 'max' }), fc.boolean(), fc.array(step, { maxLength: 5 })).map(([before, closes, after]) => [...before, ...(closes ? [closing] : []), ...after])

/** f3 stands on two water risers: one of them may be locked while the other is open. */
const opened = () => {
  const risers = [
    { riserId: 'r1', kind: items[0], positions: ['01'], flatIds: ['f1', 'f2', 'f3'] },
    { riserId: 'r2', kind: items[0], positions: ['02'], flatIds: ['f3'] },
    { riserId: 'r3', kind: items[1], positions: ['01'], flatIds: ['f3'] },
    { riserId: 'r4', kind: items[2], positions: ['01'], flatIds: ['f1', 'f2'] },
  ]
  const households = ['f1', 'f2', 'f3'].map((id) => buildHousehold(id, { consentRule: 'joint' }, id === 'f3' ? ['s-f3a'] : [`s-${id}a`, `s-${id}b`]))
  return valueOf(openTally(buildRound({ stairwell: { ...buildRound().stairwell, risers }, households, items: [...items] })))
}

/** All tallies on the way, oldest first, and the evidence. Every tally is frozen: a rule that writes into one throws. */
const run = (todo: Step[]): { tallies: TallyDoc[]; evidence: EvidenceDoc[] } => {
  const first = opened()
  const tallies = [frozen(first.tally)]
  const evidence = [frozen(first.evidence)]
  for (const [i, one] of todo.entries()) {
    const result = one(tallies.at(-1) as TallyDoc, new Date(DURING.getTime() + i * 1000))
    if (!result.ok || !result.value.evidence) continue
    tallies.push(frozen(result.value.tally))
    evidence.push(frozen(result.value.evidence))
  }
  return { tallies, evidence }
}
const last = <T>(list: T[]): T => list.at(-1) as T

describe('for every sequence of answers, withdrawals, paper, corrections, texts, locks and closing', () => {
  const forAll = (check: (ran: ReturnType<typeof run>) => void) => fc.assert(fc.property(steps, (todo) => check(run(todo))), { numRuns: 100 })

  test('replaying the evidence gives the stored tally, field for field', () => {
    forAll(({ tallies, evidence }) => {
      expect(valueOf(replay(evidence))).toEqual(last(tallies))
      expect(compareTally(last(tallies), valueOf(replay(structuredClone(evidence))))).toEqual([])
    })
  })

  test('the counts kept along the way equal those counted from scratch', () => {
    forAll(({ tallies }) => tallies.forEach((tally) => expect(tally.risers).toEqual(recount(tally))))
  })

  test('each flat on a riser has exactly one state, so the counts of a riser add up to its flats', () => {
    forAll(({ tallies }) => {
      for (const { counts, flatIds } of Object.values(last(tallies).risers)) {
        expect(Object.values(counts).reduce((sum, count) => sum + count, 0)).toBe(flatIds.length)
        expect(Math.min(...Object.values(counts))).toBeGreaterThanOrEqual(0)
      }
    })
  })

  test('a riser is complete exactly when every flat on it has agreed (rule 26)', () => {
    forAll(({ tallies }) =>
      tallies.forEach((tally) => Object.values(tally.risers).forEach((riser) => expect(isComplete(riser)).toBe(riser.flatIds.every((flatId) => itemState(tally, flatId, riser.item) === 'agreed')))),
    )
  })

  test('a locked riser stays locked and complete, and its flats keep their answers on its item (rule 27)', () => {
    forAll(({ tallies }) =>
      tallies.slice(1).forEach((tally, i) => {
        const before = tallies[i] as TallyDoc
        for (const [riserId, riser] of Object.entries(before.risers).filter(([, { lockedAt }]) => lockedAt)) {
          expect(tally.risers[riserId]).toEqual(riser)
          expect(isComplete(riser)).toBe(true)
          for (const flatId of riser.flatIds) expect(tally.flats[flatId]?.answers[riser.item]).toEqual(before.flats[flatId]?.answers[riser.item])
        }
      }),
    )
  })

  test('each write adds one entry, one version and one link', () => {
    forAll(({ tallies, evidence }) =>
      tallies.forEach((tally, i) => {
        expect(tally).toMatchObject({ seq: i, version: i + 1, head: evidence[i]?.hash })
        expect(evidence[i]).toMatchObject({ seq: i, prevHash: i === 0 ? expect.any(String) : tallies[i - 1]?.head })
      }),
    )
  })

  test('these sequences do reach locked risers, stale answers and withdrawals', () => {
    const reached = { locked: 0, stale: 0, withdrawn: 0, closed: 0, lockedOfTwo: 0 }
    for (const todo of fc.sample(steps, { numRuns: 300, seed: 1 })) {
      const tally = last(run(todo).tallies)
      reached.locked += Number(Object.values(tally.risers).some(({ lockedAt }) => lockedAt))
      reached.lockedOfTwo += Number(tally.textVersion > 1 && Boolean(tally.risers.r2?.lockedAt) && !tally.risers.r1?.lockedAt)
      reached.stale += Number(tally.textVersion > 1)
      reached.withdrawn += Number(Object.values(tally.flats).some(({ withdrawn }) => withdrawn))
      reached.closed += Number(tally.closedAt !== null)
    }
    expect(Object.entries(reached).filter(([, times]) => times === 0)).toEqual([])
  })
})

describe('replay', () => {
  const two = () => {
    const first = opened()
    const second = valueOf(applyAnswer(first.tally, buildAnswer('f3', [says('agreed')], { signerId: 's-f3a' }), DURING))
    return { docs: structuredClone([first.evidence, second.evidence]) as [EvidenceDoc, EvidenceDoc], tally: second.tally }
  }

  test('refuses a chain that is not whole, and says where', () => {
    const { docs } = two()
    Object.assign(docs[1].entry, { signerId: 's-f1a' })
    expect(replay(docs)).toMatchObject({ ok: false, code: 'malformed', detail: { brokenAt: 1, why: 'edited' } })
  })

  test('refuses a chain that opens twice, or never', () => {
    const { docs } = two()
    const again = { ...docs[0].entry, seq: 1 } as EvidenceDoc['entry']
    const twice: EvidenceDoc = { ...docs[0], _id: docs[1]._id, seq: 1, entry: again, prevHash: docs[0].hash, hash: entryHash(docs[0].hash, again) }
    expect(replay([docs[0], twice])).toMatchObject({ detail: { why: 'opened twice' } })
    const lock = { tallyId: docs[0].tallyId, seq: 0, at: docs[0].entry.at, kind: 'lock', riserId: 'r1', by: 'p' } as const
    expect(replay([{ ...docs[0], entry: lock, hash: entryHash(docs[0].prevHash, lock) }])).toMatchObject({ detail: { why: 'not opened' } })
  })

  test('a tally changed behind the evidence is told apart, by the path of each difference', () => {
    const { docs, tally } = two()
    const forged = structuredClone(tally)
    Object.assign(forged.flats.f3 ?? {}, { areaCentiSqm: 1 })
    Object.assign(forged.risers.r1?.counts ?? {}, { agreed: 3 })
    forged.closedAt = DURING
    expect(compareTally(forged, valueOf(replay(docs)))).toEqual(['closedAt', 'flats.f3.areaCentiSqm', 'risers.r1.counts.agreed'])
  })

  test('evidence cut off at its end shows as another head', () => {
    const { docs, tally } = two()
    expect(compareTally(tally, valueOf(replay([docs[0]])))).toEqual(expect.arrayContaining(['head', 'seq', 'version']))
  })
})
