import { anItem, PLAN_NOW, SUN } from '../../test/support/build-plan'
import type { PlanItem } from '../../types/plan'
import { planMoveKinds } from '../../types/plan-actions'
import { type PlanDoes, type PlanItemState, planDoes, planItemStates } from '../../types/plan-words'
import { applyMove, type PlanMove, type PlanMoveContext } from './apply-move'
import { checkMove, type PlanParty, planParties } from './moves'

const short: Record<PlanItemState, string> = { open: 'o', waiting: 'w', done: 'd', dropped: 'x' }
const every = (letters: string): Partial<Record<PlanDoes, string>> =>
  Object.fromEntries(planDoes.map((does) => [does, letters]))

/** From where each party may do what with what, one letter a state: what the table says, written down once more by hand. */
const expected: Record<PlanMove['kind'], Partial<Record<PlanParty, Partial<Record<PlanDoes, string>>>>> = {
  assign: { staff: every('ow') },
  reply: { staff: every('ow') },
  attempt: { staff: { contactOwner: 'ow' } },
  note: { staff: { upkeepNote: 'ow' } },
  offer: { staff: { offer: 'ow' } },
  answerOffer: { household: { offer: 'w' } },
  askHelp: { staff: { help: 'o' } },
  setQuiet: { staff: { quiet: 'ow' } },
  close: { staff: { ...every('ow'), help: 'o' } },
  drop: { staff: { ...every('ow'), help: 'o', talk: 'o' } },
  reopen: { staff: every('dx'), household: every('dx') },
}

test.each(planMoveKinds)('%s: every kind of item, state and party', (kind) => {
  for (const party of planParties)
    for (const does of planDoes) {
      const from = planItemStates.filter((state) => checkMove({ does, state }, kind, party).ok)
      const letters = from.map((state) => short[state]).join('')
      expect([party, does, letters]).toEqual([party, does, expected[kind][party]?.[does] ?? ''])
    }
})

test.each<[string, Parameters<typeof checkMove>, string]>([
  ['who never makes it', [{ does: 'offer', state: 'waiting' }, 'answerOffer', 'staff'], 'not_allowed'],
  ['a household that assigns', [{ does: 'answer', state: 'open' }, 'assign', 'household'], 'not_allowed'],
  ['another kind of item', [{ does: 'answer', state: 'open' }, 'askHelp', 'staff'], 'move_not_of_item'],
  ['an item that ended', [{ does: 'answer', state: 'done' }, 'reply', 'staff'], 'item_state'],
  ['help that is on its way', [{ does: 'help', state: 'waiting' }, 'close', 'staff'], 'item_state'],
])('a move is refused to %s', (_, args, code) => expect(checkMove(...args)).toMatchObject({ code }))

const context = (more: Partial<PlanMoveContext> = {}): PlanMoveContext => ({
  ...{ party: 'staff', by: SUN, now: PLAN_NOW, ownerName: '许文斌', taskId: 't1', hasOwnerLeft: false },
  ...more,
})
const after = (item: PlanItem, move: PlanMove, more: Partial<PlanMoveContext> = {}) => {
  const made = applyMove(item, move, context(more))
  return made.ok ? made.value : made
}
const offer = { kind: 'rent' as const, fen: 30_050, from: '2026-11-01', until: '2026-11-30', words: '' }
const quiet = { from: '2026-10-12', until: '2026-10-20', why: 'exam' as const, healthConsent: false }
const offered = (state: 'offered' | 'declined' = 'offered') =>
  anItem({ does: 'offer', state: 'waiting', offer: { ...offer, state, at: PLAN_NOW } })

test.each<[string, PlanItem, PlanMove, object, Partial<PlanMoveContext>?]>([
  [
    'assigning names its owner and its day',
    anItem(),
    { kind: 'assign', ownerId: 'xu', dueOn: '2026-10-20' },
    { ownerId: 'xu', ownerName: '许文斌', dueOn: '2026-10-20', state: 'open' },
  ],
  [
    'assigning to nobody leaves it to the community',
    anItem({ ownerId: 'xu', ownerName: '许文斌' }),
    { kind: 'assign', ownerId: null, dueOn: '2026-10-20' },
    { ownerId: null, ownerName: '' },
  ],
  [
    'a reply is what the household reads, and closes nothing',
    anItem(),
    { kind: 'reply', words: '下周答复' },
    { reply: { words: '下周答复', byName: '孙静' }, state: 'open' },
  ],
  [
    'an attempt is kept',
    anItem({ does: 'contactOwner' }),
    { kind: 'attempt', how: 'call', outcome: 'willThink', words: '周末再说', at: PLAN_NOW.toISOString() },
    { attempts: [{ how: 'call', outcome: 'willThink' }], state: 'open' },
  ],
  [
    'the upkeep note handed over is done',
    anItem({ does: 'upkeepNote' }),
    { kind: 'note', words: '' },
    { state: 'done', outcome: '房主的维修义务已经说明' },
  ],
  [
    'an offer waits for its answer',
    anItem({ does: 'offer' }),
    { kind: 'offer', offer },
    { state: 'waiting', offer: { state: 'offered', fen: 30_050 } },
  ],
  [
    'an offer taken is done as offered',
    offered(),
    { kind: 'answerOffer', accepted: true, words: '' },
    { state: 'done', offer: { state: 'accepted' }, outcome: '接受了减租 300.5 元，2026-11-01 至 2026-11-30' },
    { party: 'household' },
  ],
  [
    'an offer not taken opens it again',
    offered(),
    { kind: 'answerOffer', accepted: false, words: '太少' },
    { state: 'open', offer: { state: 'declined' } },
    { party: 'household' },
  ],
  [
    'help asked for is waited for',
    anItem({ does: 'help', helpKind: 'water' }),
    {
      kind: 'askHelp',
      window: { on: '2026-10-12', fromHour: 9, toHour: 12 },
      callName: '王阿姨',
      phone: null,
      words: '',
      healthConsent: false,
    },
    { state: 'waiting', taskIds: ['t1'] },
  ],
  [
    'quiet days are waited for',
    anItem({ does: 'quiet' }),
    { kind: 'setQuiet', ...quiet },
    { state: 'waiting', quiet: { from: '2026-10-12', until: '2026-10-20', why: 'exam' } },
  ],
  [
    'closing answers the household',
    anItem(),
    { kind: 'close', words: '不用出钱' },
    { state: 'done', outcome: '不用出钱', reply: { words: '不用出钱' }, closedAt: PLAN_NOW },
  ],
  ['dropping says why', anItem(), { kind: 'drop', words: '已经搬走' }, { state: 'dropped', outcome: '已经搬走' }],
  [
    'reopening an overdue one gives it days again',
    anItem({
      state: 'done',
      outcome: 'x',
      closedAt: PLAN_NOW,
      dueOn: '2026-10-01',
      ownerId: 'xu',
      ownerName: '许文斌',
    }),
    { kind: 'reopen', words: '没补好' },
    { state: 'open', outcome: '', closedAt: null, reopened: 1, dueOn: '2026-10-13', ownerId: 'xu' },
  ],
  [
    'reopening one whose owner left leaves it to the community',
    anItem({ state: 'done', ownerId: 'xu', ownerName: '许文斌' }),
    { kind: 'reopen', words: '没补好' },
    { ownerId: null, ownerName: '' },
    { hasOwnerLeft: true, party: 'household' },
  ],
])('%s', (...[, item, move, expected, more]) => {
  expect(after(item, move, more)).toMatchObject({ ...expected, rev: item.rev + 1, story: [{ act: 'raise' }, {}] })
})

test.each<[string, PlanItem, PlanMove, string]>([
  ['a day in the past', anItem(), { kind: 'assign', ownerId: null, dueOn: '2026-10-09' }, 'due_in_past'],
  ['a day years ahead', anItem(), { kind: 'assign', ownerId: null, dueOn: '2028-01-01' }, 'due_in_past'],
  [
    'an attempt that is yet to come',
    anItem({ does: 'contactOwner' }),
    { kind: 'attempt', how: 'message', outcome: 'noAnswer', words: '', at: '2026-10-11T00:00:00.000Z' },
    'visit_date_invalid',
  ],
  [
    'an offer that ends as it begins',
    anItem({ does: 'offer' }),
    { kind: 'offer', offer: { ...offer, until: offer.from } },
    'offer_dates_invalid',
  ],
  [
    'an offer that is over',
    anItem({ does: 'offer' }),
    { kind: 'offer', offer: { ...offer, from: '2026-09-01', until: '2026-10-09' } },
    'offer_dates_invalid',
  ],
  [
    'quiet days that began yesterday',
    anItem({ does: 'quiet' }),
    { kind: 'setQuiet', ...quiet, from: '2026-10-09' },
    'quiet_dates_invalid',
  ],
  [
    'quiet days that end before they begin',
    anItem({ does: 'quiet' }),
    { kind: 'setQuiet', ...quiet, until: '2026-10-11' },
    'quiet_dates_invalid',
  ],
  [
    'more than 60 quiet days',
    anItem({ does: 'quiet' }),
    { kind: 'setQuiet', ...quiet, until: '2026-12-11' },
    'quiet_dates_invalid',
  ],
  [
    'an illness nobody agreed to have written down',
    anItem({ does: 'quiet' }),
    { kind: 'setQuiet', ...quiet, why: 'illness' },
    'health_consent_needed',
  ],
])('%s is refused', (_, item, move, code) => expect(after(item, move)).toMatchObject({ ok: false, code }))

test('what waits for a day is not late before it', () => {
  expect(
    after(anItem({ does: 'quiet', dueOn: '2026-10-13' }), { kind: 'setQuiet', ...quiet, until: '2026-10-30' }),
  ).toMatchObject({ dueOn: '2026-10-30' })
  expect(
    after(anItem({ does: 'quiet', dueOn: '2026-12-01' }), { kind: 'setQuiet', ...quiet, until: '2026-10-30' }),
  ).toMatchObject({ dueOn: '2026-12-01' })
})

test('sixty quiet days are as many as there may be', () => {
  expect(after(anItem({ does: 'quiet' }), { kind: 'setQuiet', ...quiet, until: '2026-12-10' })).toMatchObject({
    state: 'waiting',
  })
})

test('an offer answered already is not answered again', () => {
  expect(
    after(offered('declined'), { kind: 'answerOffer', accepted: true, words: '' }, { party: 'household' }),
  ).toMatchObject({ code: 'item_state' })
})
