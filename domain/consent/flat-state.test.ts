import fc from 'fast-check'
import type { ConsentRule, Share } from '../../types/household'
import type { AnswerState, FlatState, OwnerAnswer, TallyFlat } from '../../types/tally'
import { flatState, needsReconfirm, tenantOnly } from './flat-state'

const NOW = 2
type Say = AnswerState | null
const said = (state: AnswerState, textVersion = NOW): OwnerAnswer => ({
  state,
  textVersion,
  seq: 1,
  via: 'app',
  on: '2026-10-10',
})

/** A flat whose owners A, B, C… said this. */
const flatOf = (
  consentRule: ConsentRule,
  says: Say[],
  more: Partial<TallyFlat> & { shares?: (Share | null)[] } = {},
): TallyFlat => {
  const { shares = [], ...rest } = more
  const signerIds = says.map((_, i) => 'ABCDEFGH'.charAt(i))
  return {
    room: '101',
    areaCentiSqm: 6000,
    consentRule,
    filedSignerIds: [],
    owners: signerIds.map((signerId, i) => ({ signerId, share: shares[i] ?? null })),
    answers: {
      kitchenWater: Object.fromEntries(says.flatMap((state, i) => (state ? [[signerIds[i], said(state)]] : []))),
    },
    access: null,
    ...rest,
  }
}
const stateOf = (flat: TallyFlat) => flatState(flat, 'kitchenWater', NOW)
const share = (numerator: number, denominator: number): Share => ({ numerator, denominator })
const quarters = [share(1, 4), share(1, 4), share(2, 4)]
const A: AnswerState = 'agreed',
  C: AnswerState = 'conditional',
  D: AnswerState = 'deferred',
  R: AnswerState = 'refused'

describe('flatState', () => {
  test.each<[string, ConsentRule, Say[], FlatState]>([
    ['nobody has answered', 'sole', [null], 'pending'],
    ['the only owner agrees', 'sole', [A], 'agreed'],
    ['the only owner sets a condition', 'sole', [C], 'conditional'],
    ['the only owner says not now', 'sole', [D], 'deferred'],
    ['the only owner refuses', 'sole', [R], 'refused'],
    ['a flat recorded as sole has a second, silent owner', 'sole', [A, null], 'pending'],
    ['both joint owners agree', 'joint', [A, A], 'agreed'],
    ['one joint owner is silent', 'joint', [A, null], 'pending'],
    ['one joint owner sets a condition, one is silent', 'joint', [C, null], 'pending'],
    ['one joint owner sets a condition', 'joint', [A, C], 'conditional'],
    ['one joint owner says not now, one is silent', 'joint', [D, null], 'deferred'],
    ['one joint owner refuses, one is silent', 'joint', [R, null], 'refused'],
    ['one joint owner refuses, two agree', 'joint', [A, A, R], 'refused'],
    ['refusing outweighs not now', 'joint', [D, R, C], 'refused'],
    ['not now outweighs a condition', 'joint', [D, C], 'deferred'],
    ['the 产权单位 agrees', 'unit', [A], 'agreed'],
    ['the 产权单位 is silent', 'unit', [null], 'pending'],
    ['nobody is named in the filed agreement, so all are needed', 'filed', [A, null], 'pending'],
  ])('%s: %s %j is %s (rule 29)', (_what, rule, says, expected) => expect(stateOf(flatOf(rule, says))).toBe(expected))

  test.each<[string, Say[], (Share | null)[], FlatState]>([
    ['three quarters agree, one quarter refuses', [R, A, A], quarters, 'agreed'],
    ['exactly two thirds agree, one third refuses', [A, A, R], [share(1, 3), share(1, 3), share(1, 3)], 'agreed'],
    ['a half agrees', [null, null, A], quarters, 'pending'],
    ['a half agrees, a quarter sets a condition, a quarter refuses', [R, C, A], quarters, 'conditional'],
    ['one quarter refuses and the rest could still carry it', [R, null, null], quarters, 'pending'],
    ['a half refuses', [null, null, R], quarters, 'refused'],
    ['two quarters say not now', [D, D, A], quarters, 'deferred'],
    ['a quarter refuses and a quarter says not now', [R, D, A], quarters, 'deferred'],
    ['a share is unknown, so all are needed', [R, A, A], [null, share(1, 4), share(2, 4)], 'refused'],
    ['shares exceed one whole, so all are needed', [null, A, A], [share(1, 4), share(1, 2), share(1, 2)], 'pending'],
  ])('by shares, %s: %j is decided by art. 301 (rule 29)', (_what, says, shares, expected) =>
    expect(stateOf(flatOf('shares', says, { shares }))).toBe(expected),
  )

  test.each<[string, Say[], string[], FlatState]>([
    ['the one it names agrees, another refuses', [A, R], ['A'], 'agreed'],
    ['one of the two it names is silent', [A, null, R], ['A', 'B'], 'pending'],
    ['the one it names refuses, another agrees', [R, A], ['A'], 'refused'],
    ['it names somebody who is not an owner', [A, A], ['A', 'Z'], 'pending'],
  ])('a filed agreement decides: %s (rule 29)', (_what, says, filedSignerIds, expected) => {
    expect(stateOf(flatOf('filed', says, { filedSignerIds }))).toBe(expected)
    expect(stateOf(flatOf('unit', says, { filedSignerIds }))).toBe(expected)
  })

  test('a flat without a known owner stays pending', () => {
    for (const rule of ['sole', 'joint', 'shares', 'filed', 'unit'] as const)
      expect(stateOf(flatOf(rule, []))).toBe('pending')
  })

  test('an answer to an older text no longer counts, whatever it was (rule 34)', () => {
    for (const state of [A, C, D, R]) {
      const flat = flatOf('sole', [null], { answers: { kitchenWater: { A: said(state, NOW - 1) } } })
      expect(stateOf(flat)).toBe('pending')
      expect(needsReconfirm(flat, 'kitchenWater', NOW)).toBe(true)
    }
  })

  test('an answer on another item, or of somebody who is not an owner, does not count', () => {
    expect(flatState(flatOf('sole', [A]), 'kitchenDrain', NOW)).toBe('pending')
    expect(stateOf(flatOf('sole', [null], { answers: { kitchenWater: { Z: said(A) } } }))).toBe('pending')
  })

  test('for all answers of joint owners: agreed exactly when each has agreed, refused exactly when any refuses (rule 29)', () => {
    const answers = fc.array(fc.constantFrom<Say>(A, C, D, R, null), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(answers, (says) => {
        const state = stateOf(flatOf('joint', says))
        expect(state === 'agreed').toBe(says.every((one) => one === A))
        expect(state === 'refused').toBe(says.includes(R))
      }),
    )
  })

  test('for all rules and answers, one more owner agreeing never makes a flat less agreed, and silence never agrees (rule 27)', () => {
    const cases = fc.record({
      rule: fc.constantFrom<ConsentRule>('sole', 'joint', 'shares', 'filed', 'unit'),
      says: fc.array(fc.constantFrom<Say>(A, C, D, R, null), { minLength: 1, maxLength: 5 }),
      changed: fc.nat(4),
      named: fc.subarray(['A', 'B', 'C']),
    })
    fc.assert(
      fc.property(cases, ({ rule, says, changed, named }) => {
        const shares = says.map(() => share(1, says.length))
        const filedSignerIds = named.filter((name) => 'ABCDE'.indexOf(name) < says.length)
        const state = (list: Say[]) => stateOf(flatOf(rule, list, { shares, filedSignerIds }))
        if (state(says) === 'agreed') expect(state(says.map((one, i) => (i === changed ? A : one)))).toBe('agreed')
        expect(state(says.map(() => null))).toBe('pending')
        expect(state(says.map(() => A))).toBe('agreed')
      }),
    )
  })
})

describe('needsReconfirm', () => {
  test('nobody needs to answer again who never answered, or answered this text', () => {
    expect(needsReconfirm(flatOf('joint', [A, null]), 'kitchenWater', NOW)).toBe(false)
  })
  test('one of two owners having answered again, the other still has to', () => {
    const flat = flatOf('joint', [A, null], { answers: { kitchenWater: { A: said(A), B: said(A, 1) } } })
    expect(needsReconfirm(flat, 'kitchenWater', NOW)).toBe(true)
  })
})

describe('tenantOnly', () => {
  const access = { canEnter: true, seq: 3 }
  test('is a flat whose tenant spoke and whose owners did not (rule 28)', () => {
    expect(tenantOnly(flatOf('sole', [null], { access }))).toBe(true)
    expect(tenantOnly(flatOf('sole', [null], { access, answers: {} }))).toBe(true)
  })
  test('is not one whose owner has answered, nor one where nobody spoke', () => {
    expect(tenantOnly(flatOf('sole', [R], { access }))).toBe(false)
    expect(tenantOnly(flatOf('sole', [null]))).toBe(false)
  })
})
