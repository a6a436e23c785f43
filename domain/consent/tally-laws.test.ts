import fc from 'fast-check'
import { run, steps } from '../../test/support/any-round'
import { valueOf } from '../../test/support/build-tally'
import type { Item } from '../../types/riser'
import type { TallyDoc, TallyFlat } from '../../types/tally'
import { flatState } from './flat-state'
import { itemState } from './item-state'
import { sinceVersion } from './item-version'
import { compareTally, replay } from './replay'
import { isComplete, recount } from './tally-risers'

const disputesOf = ({ flats }: TallyDoc) =>
  Object.entries(flats).flatMap(([flatId, { disputed = {} }]) =>
    (Object.keys(disputed) as Item[]).flatMap((item) =>
      Object.keys(disputed[item] ?? {}).map((signerId) => ({ flatId, item, signerId })),
    ),
  )
const last = <T>(list: T[]): T => list.at(-1) as T

describe('for every sequence of answers, withdrawals, paper and its conflicts, corrections, texts, locks and closing', () => {
  const forAll = (check: (ran: ReturnType<typeof run>) => void) =>
    fc.assert(
      fc.property(steps, (todo) => check(run(todo))),
      { numRuns: 25 },
    )

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
      tallies.forEach((tally) =>
        Object.values(tally.risers).forEach((riser) =>
          expect(isComplete(riser)).toBe(
            riser.flatIds.every((flatId) => itemState(tally, flatId, riser.item) === 'agreed'),
          ),
        ),
      ),
    )
  })

  test('a locked riser stays locked and complete, and its flats keep their answers on its item (rule 27)', () => {
    forAll(({ tallies }) =>
      tallies.slice(1).forEach((tally, i) => {
        const before = tallies[i] as TallyDoc
        for (const [riserId, riser] of Object.entries(before.risers).filter(([, { lockedAt }]) => lockedAt)) {
          expect(tally.risers[riserId]).toEqual(riser)
          expect(isComplete(riser)).toBe(true)
          for (const flatId of riser.flatIds)
            expect(tally.flats[flatId]?.answers[riser.item]).toEqual(before.flats[flatId]?.answers[riser.item])
        }
      }),
    )
  })

  test('while a paper says otherwise, an answer counts as if it had never been given', () => {
    forAll(({ tallies }) => {
      for (const tally of tallies)
        for (const { flatId, item, signerId } of disputesOf(tally)) {
          const flat = tally.flats[flatId] as TallyFlat
          const { [signerId]: answer, ...others } = flat.answers[item] ?? {}
          expect(answer).toBeDefined()
          const unsaid = { ...flat, answers: { ...flat.answers, [item]: others } }
          const since = sinceVersion(tally, item)
          expect(flatState(flat, item, since)).toBe(flatState(unsaid, item, since))
        }
    })
  })

  test('the version an item is asked since never falls and never runs ahead of the text (rule 34)', () => {
    forAll(({ tallies }) =>
      tallies.slice(1).forEach((tally, i) => {
        for (const item of tally.items) {
          expect(sinceVersion(tally, item)).toBeGreaterThanOrEqual(sinceVersion(tallies[i] as TallyDoc, item))
          expect(sinceVersion(tally, item)).toBeLessThanOrEqual(tally.textVersion)
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

  test('these sequences do reach locked risers, stale answers, withdrawals, conflicts and items with versions of their own', () => {
    const reached = {
      locked: 0,
      stale: 0,
      withdrawn: 0,
      closed: 0,
      lockedOfTwo: 0,
      disputed: 0,
      settled: 0,
      itemVersions: 0,
    }
    for (const todo of fc.sample(steps, { numRuns: 60, seed: 1 })) {
      const { tallies, evidence } = run(todo)
      const tally = last(tallies)
      reached.disputed += Number(tallies.some((one) => disputesOf(one).length > 0))
      reached.settled += Number(evidence.some(({ entry }) => entry.kind === 'settled'))
      reached.itemVersions += Number(tally.itemVersions !== undefined)
      reached.locked += Number(Object.values(tally.risers).some(({ lockedAt }) => lockedAt))
      reached.lockedOfTwo += Number(
        tally.textVersion > 1 && Boolean(tally.risers.r2?.lockedAt) && !tally.risers.r1?.lockedAt,
      )
      reached.stale += Number(tally.textVersion > 1)
      reached.withdrawn += Number(Object.values(tally.flats).some(({ withdrawn }) => withdrawn))
      reached.closed += Number(tally.closedAt !== null)
    }
    expect(Object.entries(reached).filter(([, times]) => times === 0)).toEqual([])
  })
})
