import fc from 'fast-check'
import type { TallyStep } from '../../domain/consent/advance'
import { applyAnswer } from '../../domain/consent/apply-answer'
import { closeRound } from '../../domain/consent/close-round'
import { correctFlat } from '../../domain/consent/correct-flat'
import { lockRiser } from '../../domain/consent/lock-riser'
import { openTally } from '../../domain/consent/open-tally'
import { recordAccess } from '../../domain/consent/record-access'
import { recordBindingEnd } from '../../domain/consent/record-binding-end'
import { reviseText } from '../../domain/consent/revise-text'
import { withdraw } from '../../domain/consent/withdraw'
import { recordOnPaper } from '../../domain/paper/record'
import { settle } from '../../domain/paper/settle'
import type { EvidenceDoc } from '../../types/evidence'
import type { PaperDoc } from '../../types/paper'
import { type Result, refuse } from '../../types/result'
import type { TallyDoc } from '../../types/tally'
import { buildAnswer, buildHousehold, buildRound, DURING, frozen, says, valueOf } from './build-tally'

type Step = (tally: TallyDoc, now: Date) => Result<TallyStep>

const items = ['kitchenWater', 'kitchenDrain', 'bathroomWater'] as const
const flat = fc.constantFrom('f1', 'f2', 'f3')
const owner = fc
  .tuple(flat, fc.constantFrom('a', 'b'))
  .map(([flatId, letter]) => ({ flatId, signerId: `s-${flatId}${letter}` }))
const someItems = fc.subarray([...items], { minLength: 1 })

/** Agreeing is made common, so that risers get complete and locked. */
const state = fc.constantFrom(
  'agreed' as const,
  'agreed' as const,
  'agreed' as const,
  'conditional' as const,
  'deferred' as const,
  'refused' as const,
)
/** By paper half of the time: of the same day as all that is said in the app, so that every contradiction is a conflict. */
const answer: fc.Arbitrary<Step> = fc
  .tuple(owner, someItems, state, fc.boolean())
  .map(([{ flatId, signerId }, asked, said, isPaper]) => (tally, now) => {
    const answers = asked.map((item) => says(said, item))
    const more = { signerId, textHash: tally.textHash, clausesRead: tally.clauseIds }
    if (!isPaper) return applyAnswer(tally, buildAnswer(flatId, answers, more), now)
    return recordOnPaper(tally, { ...buildAnswer(flatId, answers, more), ...onPaper }, now)
  })
/** A paper that says otherwise than whatever its signer said in the app. */
const contradiction: fc.Arbitrary<Step> = owner.map(({ flatId, signerId }) => (tally, now) => {
  const said = tally.flats[flatId]?.answers ?? {}
  const answers = items.flatMap((item) => {
    const mine = said[item]?.[signerId]
    return mine?.via === 'app' ? says(mine.state === 'agreed' ? 'refused' : 'agreed', item) : []
  })
  const more = { signerId, textHash: tally.textHash, clausesRead: tally.clauseIds }
  return recordOnPaper(tally, { ...buildAnswer(flatId, answers, more), ...onPaper }, now)
})
/** Settles the first conflict that stands, if there is one. */
const settling: fc.Arbitrary<Step> = fc.constantFrom('paper' as const, 'app' as const).map((holds) => (tally, now) => {
  const paper = firstConflict(tally)
  if (!paper) return refuse('not_found')
  const how = { rev: 1, for: holds, how: 'door' as const, words: '当面说的', witness: '李', parties: [] }
  return settle(tally, paper, { ...how, by: 'other', byName: '', salt: 'x' }, now)
})

const sheet = {
  signedOn: '2026-10-10',
  witness: '李',
  parties: [],
  recordedBy: 'p',
  photos: [{ fileId: 'x', contentHash: 'c' }],
}
const onPaper = { via: 'paper' as const, paper: sheet }

/** The paper that a dispute in the tally belongs to, as far as settling asks about it. */
const firstConflict = (tally: TallyDoc): PaperDoc | null => {
  for (const [flatId, { disputed = {} }] of Object.entries(tally.flats))
    for (const [signerId, seq] of Object.values(disputed).flatMap((bySigner) => Object.entries(bySigner))) {
      const disputedItems = items.filter((item) => disputed[item]?.[signerId] === seq)
      return {
        ...{ flatId, signerId, seq, rev: 1, at: 'conflict' },
        app: disputedItems.map((item) => ({ item, state: 'refused', on: sheet.signedOn })),
        paper: {
          ...sheet,
          textHash: tally.textHash,
          clausesRead: tally.clauseIds,
          answers: disputedItems.map((item) => says('agreed', item)),
        },
      } as unknown as PaperDoc
    }
  return null
}

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 12, arbitrary: answer },
  { weight: 2, arbitrary: contradiction },
  { weight: 2, arbitrary: settling },
  {
    weight: 2,
    arbitrary: fc.tuple(owner, someItems).map(
      ([who, asked]): Step =>
        (tally, now) =>
          withdraw(tally, { ...who, items: asked, by: 'b', via: 'app' }, now),
    ),
  },
  {
    weight: 1,
    arbitrary: flat.map(
      (flatId): Step =>
        (tally, now) =>
          recordAccess(tally, { flatId, by: 'b', canEnter: true, words: '', salt: 'x' }, now),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.nat(9), fc.subarray([...items])).map(
      ([n, changed]): Step =>
        (tally, now) =>
          reviseText(
            tally,
            { textHash: `${n}`.repeat(64), textVersion: tally.textVersion + 1, clauseIds: [], by: 'p', items: changed },
            now,
          ),
    ),
  },
  {
    weight: 4,
    arbitrary: fc.constantFrom('r1', 'r2', 'r3', 'r4').map(
      (riserId): Step =>
        (tally, now) =>
          lockRiser(tally, { riserId, by: 'p' }, now),
    ),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(flat, fc.subarray(['a', 'b', 'c'])).map(
      ([flatId, letters]): Step =>
        (tally, now) =>
          correctFlat(
            tally,
            {
              flatId,
              areaCentiSqm: 5000,
              consentRule: 'joint',
              filedSignerIds: [],
              owners: letters.map((letter) => ({ signerId: `s-${flatId}${letter}`, share: null })),
              by: 'p',
              why: '房本',
              salt: 'x',
            },
            now,
          ),
    ),
  },
  {
    weight: 1,
    arbitrary: flat.map(
      (flatId): Step =>
        (tally, now) =>
          recordBindingEnd(tally, { flatId, signerId: null, by: 'p' }, now),
    ),
  },
)
/** The end of a round. */
export const closing: Step = (tally, now) => closeRound(tally, { by: 'p' }, now)
/** For tests: any sequence of things a round may be asked to do, allowed or not. */
export const steps = fc
  .tuple(fc.array(step, { minLength: 20, maxLength: 45, size: 'max' }), fc.boolean(), fc.array(step, { maxLength: 5 }))
  .map(([before, closes, after]) => [...before, ...(closes ? [closing] : []), ...after])

/** f3 stands on two water risers: one of them may be locked while the other is open. */
const opened = () => {
  const risers = [
    { riserId: 'r1', kind: items[0], positions: ['01'], flatIds: ['f1', 'f2', 'f3'] },
    { riserId: 'r2', kind: items[0], positions: ['02'], flatIds: ['f3'] },
    { riserId: 'r3', kind: items[1], positions: ['01'], flatIds: ['f3'] },
    { riserId: 'r4', kind: items[2], positions: ['01'], flatIds: ['f1', 'f2'] },
  ]
  const households = ['f1', 'f2', 'f3'].map((id) =>
    buildHousehold(id, { consentRule: 'joint' }, id === 'f3' ? ['s-f3a'] : [`s-${id}a`, `s-${id}b`]),
  )
  return valueOf(
    openTally(buildRound({ stairwell: { ...buildRound().stairwell, risers }, households, items: [...items] })),
  )
}

/** All tallies on the way, oldest first, and the evidence. Every tally is frozen: a rule that writes into one throws. */
export const run = (todo: Step[]): { tallies: TallyDoc[]; evidence: EvidenceDoc[] } => {
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
