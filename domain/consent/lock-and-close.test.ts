import { buildTally, DURING, frozen, valueOf, withAnswers } from '../../test/support/build-tally'
import { closeRound } from './close-round'
import { lockRiser } from './lock-riser'

const all = ['f1', 'f2', 'f3', 'f4', 'f5', 'f6']
const lock = { riserId: 'water', by: 'p1' }

describe('lockRiser', () => {
  test('locks a riser on which all, 100 %, agreed (rule 26)', () => {
    const { tally, evidence } = valueOf(lockRiser(frozen(withAnswers(buildTally(), all, 'agreed')), lock, DURING))
    expect(tally.risers.water?.lockedAt).toEqual(DURING)
    expect(tally.risers.drain?.lockedAt).toBeNull()
    expect(evidence.entry).toMatchObject({ kind: 'lock', riserId: 'water', by: 'p1' })
  })

  test.each(['conditional', 'deferred', 'refused'] as const)(
    'refuses a riser on which the last household is %s (rules 26, 27)',
    (state) => {
      const tally = withAnswers(withAnswers(buildTally(), all.slice(1), 'agreed'), ['f1'], state)
      expect(lockRiser(tally, lock, DURING)).toMatchObject({ code: 'riser_not_complete', detail: { missing: 1 } })
    },
  )

  test('refuses a riser on which the last household is silent (rule 27)', () => {
    expect(lockRiser(withAnswers(buildTally(), all.slice(1), 'agreed'), lock, DURING)).toMatchObject({
      code: 'riser_not_complete',
    })
  })

  test('refuses a riser locked before, and one the round does not have', () => {
    const locked = valueOf(lockRiser(withAnswers(buildTally(), all, 'agreed'), lock, DURING)).tally
    expect(lockRiser(locked, lock, DURING)).toMatchObject({ code: 'riser_already_locked' })
    expect(lockRiser(locked, { ...lock, riserId: 'gas' }, DURING)).toMatchObject({ code: 'not_found' })
  })

  test('is possible after the round closed, when works begin', () => {
    const closed = valueOf(closeRound(withAnswers(buildTally(), all, 'agreed'), { by: 'p1' }, DURING)).tally
    expect(lockRiser(closed, lock, DURING).ok).toBe(true)
  })
})

describe('closeRound', () => {
  test('closes once; again, it changes nothing', () => {
    const { tally, evidence } = valueOf(closeRound(frozen(buildTally()), { by: 'p1' }, DURING))
    expect(tally).toMatchObject({ closedAt: DURING, seq: 1, version: 2, head: evidence?.hash })
    expect(closeRound(tally, { by: 'p2' }, new Date())).toEqual({ ok: true, value: { tally, evidence: null } })
  })
})
