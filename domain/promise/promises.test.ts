import { buildKept, buildPromise, buildPromised } from '../../test/support/build-promise'
import { buildAnswer, buildTally, DURING, frozen, says, valueOf } from '../../test/support/build-tally'
import type { MovePromise, PromiseDoc, PromiseMoveKind } from '../../types/promise'
import { promiseActs, promiseAts } from '../../types/promise-words'
import { applyAnswer } from '../consent/apply-answer'
import { withdraw } from '../consent/withdraw'
import { newPlan } from '../plan/new-plan'
import { defaultTemplates } from '../plan/templates'
import { type Answering, answeredAnew } from './answered'
import { answeredPlan } from './answered-plan'
import { applyMove } from './apply-move'
import { inLedgerOrder, ledgerCounts } from './ledger'
import { promiseTable } from './moves'
import { newPromise } from './new-promise'
import { promiseNews } from './news'
import { foundLate, isOverdue } from './overdue'

const TODAY = '2026-10-10'
const by = { personId: 'someone', name: '孙静' }
const keeper = { personId: 'keeper', name: '许文斌', isHere: true, livesThere: false }
const context = (more: Partial<Parameters<typeof applyMove>[2]> = {}) => ({
  now: DURING,
  parties: ['community' as const],
  by,
  keeper,
  ...more,
})
const take = (more: object = {}) =>
  ({ kind: 'take', text: '补同款地砖', keeperId: 'keeper', dueOn: TODAY, ...more }) as const
const moves: Record<PromiseMoveKind, MovePromise> = {
  take: take(),
  decline: { kind: 'decline', why: '超出这次改造' },
  keep: { kind: 'keep', words: '补好了', photoIds: ['p'] },
  dispute: { kind: 'dispute', words: '还翘着' },
  break: { kind: 'break', why: '同款停产了' },
  extend: { kind: 'extend', dueOn: '2026-10-30', why: '等砖到货' },
}
const by_ = {
  take: 'community',
  decline: 'community',
  keep: 'keeper',
  dispute: 'household',
  break: 'keeper',
  extend: 'keeper',
} as const
const kinds = Object.keys(moves) as PromiseMoveKind[]

describe('moves', () => {
  test.each(promiseAts.flatMap((at) => kinds.map((kind) => [at, kind] as const)))(
    'from %s, %s is refused or goes where the table says, and turns nothing agreed (rule 27)',
    (at, kind) => {
      const before = frozen(buildPromised({ at }))
      const answer = applyMove(before, moves[kind], context({ parties: [by_[kind]] }))
      if (!promiseTable[kind].from.includes(at))
        return expect(answer).toMatchObject({ ok: false, code: 'promise_state' })
      const after = valueOf(answer)
      const to = {
        take: 'promised',
        decline: 'declined',
        keep: 'kept',
        dispute: 'promised',
        break: 'broken',
        extend: 'promised',
      }
      expect(after.at).toBe(to[kind])
      expect(after.isOpen).toBe(kind !== 'decline')
      expect(after).toMatchObject({ rev: before.rev + 1, confirmedSeq: null })
      expect(after.trail.at(-1)).toMatchObject({ act: kind, byName: '孙静', at: DURING })
    },
  )

  test.each(['household', 'keeper', 'community', 'contact'] as const)('a %s makes no move of others', (party) => {
    for (const kind of kinds)
      if (!(promiseTable[kind].by as readonly string[]).includes(party))
        for (const at of promiseAts)
          expect(applyMove(buildPromised({ at }), moves[kind], context({ parties: [party] }))).toMatchObject({
            code: 'promise_state',
          })
  })

  test.each<[string, MovePromise, Partial<Parameters<typeof applyMove>[2]>, string]>([
    ['a promise with no keeper', take({ keeperId: null }), { keeper: null }, 'promise_keeper_needed'],
    ['a keeper who has left', take(), { keeper: { ...keeper, isHere: false } }, 'owner_not_here'],
    ['a promise to the keeper’s own home', take(), { keeper: { ...keeper, livesThere: true } }, 'promise_own'],
    ['a promise due yesterday', take({ dueOn: '2026-10-09' }), {}, 'due_in_past'],
    ['a promise due in more than a year', take({ dueOn: '2027-10-11' }), {}, 'due_in_past'],
  ])('%s is refused', (_what, move, more, code) =>
    expect(applyMove(buildPromise(), move, context(more))).toMatchObject({ ok: false, code }),
  )

  test.each([TODAY, '2027-10-10'])('a promise due on %s is taken', (dueOn) =>
    expect(valueOf(applyMove(buildPromise(), take({ dueOn }), context()))).toMatchObject({
      at: 'promised',
      text: '补同款地砖',
      asked: '地砖要补好',
      keeperName: '许文斌',
      dueOn,
    }),
  )

  test('a new date may not lie in the past either', () =>
    expect(applyMove(buildPromised(), { kind: 'extend', dueOn: '2026-10-09', why: '再等等' }, context())).toMatchObject(
      { code: 'due_in_past' },
    ))

  test('one its household disputes is owed as before, and found late anew', () =>
    expect(
      valueOf(applyMove(buildKept({ overdueAt: DURING }), moves.dispute, context({ parties: ['household'] }))),
    ).toMatchObject({ at: 'promised', kept: null, overdueAt: null, dueOn: '2026-10-20' }))
})

describe('late', () => {
  test.each<[string, Partial<PromiseDoc>, boolean]>([
    ['on its last day', { dueOn: TODAY }, false],
    ['the day after', { dueOn: '2026-10-09' }, true],
    ['once it is kept', { at: 'kept', dueOn: '2026-10-09' }, false],
    ['before anybody took it', { at: 'asked', dueOn: null }, false],
  ])('%s', (_when, part, isLate) => expect(isOverdue(buildPromised(part), TODAY)).toBe(isLate))

  test('it is found once', () => {
    const late = foundLate(buildPromised({ dueOn: '2026-10-09' }), TODAY, DURING)
    expect(late).toMatchObject({ overdueAt: DURING, at: 'promised', isOpen: true })
    expect(late?.trail.at(-1)).toMatchObject({ act: 'overdue', by: null })
    expect(foundLate(late as PromiseDoc, TODAY, DURING)).toBeNull()
  })

  test('stands first in the ledger, then what waits for somebody, and what is over comes last', () => {
    const rows = [
      buildPromise({ _id: 'over', at: 'confirmed', isOpen: false }),
      buildKept({ _id: 'kept' }),
      buildPromised({ _id: 'soon', dueOn: '2026-10-12' }),
      buildPromised({ _id: 'later', dueOn: '2026-10-30' }),
      buildPromised({ _id: 'broken', at: 'broken' }),
      buildPromise({ _id: 'asked' }),
      buildPromised({ _id: 'late', dueOn: '2026-10-08' }),
      buildPromised({ _id: 'latest', dueOn: '2026-10-01' }),
    ]
    expect(inLedgerOrder(rows, TODAY).map(({ _id }) => _id)).toEqual([
      ...['latest', 'late', 'asked', 'broken', 'soon', 'later', 'kept', 'over'],
    ])
    expect(ledgerCounts(rows, TODAY)).toEqual({ overdue: 2, asked: 1, promised: 4, kept: 1, broken: 1, confirmed: 1 })
  })
})

describe('an answer of the owner', () => {
  const condition = valueOf(
    applyAnswer(buildTally(), buildAnswer('f2', [says('conditional'), says('agreed', 'kitchenDrain')]), DURING),
  )
  const plan = newPlan(
    { flatId: 'f2', room: '201', floor: 2 },
    { _id: 'stair1', estateId: 'estate1', building: '1号楼', unit: '1门' },
  )
  const said = { roundId: 'round1', words: { kitchenWater: '地砖要补好' }, by: { personId: 'owner', name: '住户' } }
  /** What the owner says next, on the one item or on both. */
  const next = (...answers: Parameters<typeof buildAnswer>[1] & object): Answering =>
    valueOf(applyAnswer(condition.tally, buildAnswer('f2', answers), DURING)).evidence.entry as Answering
  const takenBack = valueOf(
    withdraw(condition.tally, { flatId: 'f2', signerId: 's-f2', items: ['kitchenWater'], by: 'b', via: 'app' }, DURING),
  ).evidence?.entry as Answering

  test('that sets a condition asks for a promise on those items alone, by the id of its entry', () =>
    expect(newPromise(condition.evidence, said, plan, DURING)).toEqual(
      buildPromise({
        trail: [{ act: 'ask', by: 'owner', byName: '住户', at: DURING, words: '地砖要补好' }],
        askedAt: DURING,
      }),
    ))

  test('that sets none asks for nothing', () => {
    const agreed = valueOf(applyAnswer(buildTally(), buildAnswer('f2'), DURING)).evidence
    expect(newPromise(agreed, said, plan, DURING)).toBeNull()
  })

  type Case = [string, PromiseDoc, Answering, Partial<PromiseDoc> | null]
  const agrees = next(says('agreed'))
  const refuses = next(says('refused', 'kitchenWater', { reasons: ['cost'] }))
  const anew = next(says('conditional', 'kitchenWater', { words: '还要换阀门' }))
  const cases: Case[] = [
    ['asked, agreed', buildPromise(), agrees, { at: 'lapsed', isOpen: false }],
    ['asked, refused', buildPromise(), refuses, { at: 'lapsed', isOpen: false }],
    ['asked, another condition', buildPromise(), anew, { at: 'lapsed', isOpen: false }],
    ['asked, withdrawn', buildPromise(), takenBack, { at: 'lapsed', isOpen: false }],
    ['promised, agreed: it stays owed', buildPromised(), agrees, null],
    ['promised, refused: it stays owed', buildPromised(), refuses, null],
    ['promised, withdrawn: it stays owed', buildPromised(), takenBack, null],
    ['kept, agreed (rule 27)', buildKept(), agrees, { at: 'confirmed', isOpen: false, confirmedSeq: 2 }],
    ['kept, refused', buildKept(), refuses, null],
    ['kept, withdrawn', buildKept(), takenBack, null],
    ['broken, refused', buildPromised({ at: 'broken' }), refuses, { at: 'broken', isOpen: false }],
    ['broken, another condition', buildPromised({ at: 'broken' }), anew, { at: 'broken', isOpen: false }],
    ['declined, agreed', buildPromise({ at: 'declined', isOpen: false }), agrees, null],
    ['confirmed, refused', buildKept({ at: 'confirmed', isOpen: false, confirmedSeq: 2 }), refuses, null],
    ['another owner’s', buildPromise({ signerId: 's-other' }), agrees, null],
    ['on another item', buildPromise({ items: ['kitchenDrain'] }), agrees, null],
    [
      'kept, agreed to in a later round: that is where it is confirmed',
      buildKept({ tallyId: 'round0~stair1', _id: 'round0~stair1~4' }),
      agrees,
      { at: 'confirmed', confirmedSeq: 2, confirmedIn: 'round1~stair1' },
    ],
    [
      'asked on two items, one answered anew: it is about the other',
      buildPromise({ items: ['kitchenWater', 'kitchenDrain'] }),
      agrees,
      { at: 'asked', items: ['kitchenDrain'] },
    ],
    [
      'kept on two items, one agreed: the other is to be confirmed still',
      buildKept({ items: ['kitchenWater', 'kitchenDrain'] }),
      agrees,
      { at: 'kept', items: ['kitchenDrain'], confirmedSeq: null },
    ],
  ]
  test.each(cases)('%s', (_what, before, entry, change) => {
    const after = answeredAnew(frozen(before), entry, by, DURING)
    if (change === null) return expect(after).toBe(before)
    expect(after).toMatchObject(change)
    expect(after.rev).toBe(before.rev + 1)
  })

  test('raises the items of its reasons, and says where the flat stands', () => {
    const refusal = valueOf(
      applyAnswer(buildTally(), buildAnswer('f2', [says('refused', 'kitchenWater', { reasons: ['cost'] })]), DURING),
    )
    const entry = refusal.evidence.entry as Answering
    const after = answeredPlan(plan, entry, refusal.tally, { templates: defaultTemplates, by }, DURING)
    expect(after.answer).toEqual({
      ...{ roundId: 'round1', tallyId: 'round1~stair1', seq: 1, state: 'refused', reasons: ['cost'], at: DURING },
    })
    expect(after.items.map(({ from, state }) => [from.by === 'reason' && from.reason, state])).toEqual([
      ['cost', 'open'],
    ])
  })

  test('that agrees to all closes what nobody has arranged yet, and leaves what was arranged', () => {
    const refusal = valueOf(
      applyAnswer(
        buildTally(),
        buildAnswer('f2', [says('refused', 'kitchenWater', { reasons: ['cost', 'decoration'] })]),
        DURING,
      ),
    )
    const held = answeredPlan(
      plan,
      refusal.evidence.entry as Answering,
      refusal.tally,
      { templates: defaultTemplates, by },
      DURING,
    )
    const arranged = {
      ...held,
      items: held.items.map((item) => (item.does === 'talk' ? { ...item, state: 'waiting' as const } : item)),
    }
    const yes = valueOf(
      applyAnswer(refusal.tally, buildAnswer('f2', [says('agreed'), says('agreed', 'kitchenDrain')]), DURING),
    )
    const after = answeredPlan(arranged, yes.evidence.entry as Answering, yes.tally, { templates: null, by }, DURING)
    expect(after.answer).toMatchObject({ state: 'agreed', reasons: [] })
    expect(after.items.map(({ does, state }) => [does, state])).toEqual(
      held.items.map(({ does }) => [does, does === 'talk' ? 'waiting' : 'done']),
    )
    expect(after.items.find(({ does }) => does === 'answer')?.story.at(-1)).toMatchObject({ act: 'agreed' })
  })

  test('of one item leaves the reasons of the others standing', () => {
    const both = valueOf(
      applyAnswer(
        buildTally(),
        buildAnswer('f2', [
          says('refused', 'kitchenWater', { reasons: ['cost'] }),
          says('refused', 'kitchenDrain', { reasons: ['noise'] }),
        ]),
        DURING,
      ),
    )
    const held = answeredPlan(
      plan,
      both.evidence.entry as Answering,
      both.tally,
      { templates: defaultTemplates, by },
      DURING,
    )
    const one = valueOf(applyAnswer(both.tally, buildAnswer('f2', [says('agreed', 'kitchenDrain')]), DURING))
    const after = answeredPlan(held, one.evidence.entry as Answering, one.tally, { templates: null, by }, DURING)
    expect(after.answer).toMatchObject({ state: 'refused', reasons: ['cost', 'noise'] })
    expect(after.items.every(({ state }) => state === 'open')).toBe(true)
  })
})

test.each(promiseActs)('what is told of %s fits a template, and names no door (rule 4)', (act) => {
  for (const words of Object.values(promiseNews[act])) {
    if (!words) continue
    for (const line of [words.title, words.brief]) {
      expect([...line].length).toBeLessThanOrEqual(20)
      expect(line).not.toMatch(/\d/)
    }
  }
})
