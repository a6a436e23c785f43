import { anItem, aPlan, PLAN_NOW, SUN } from '../../test/support/build-plan'
import { PLAN_ITEMS_MAX } from '../../types/limits'
import { planTemplatesSchema } from '../../types/plan'
import { type Kind, kinds } from '../../types/plan-words'
import { type ReasonCode, reasonCodes } from '../../types/reasons'
import { checkTemplates } from './check-templates'
import { itemsForKinds, withoutKinds } from './raise-for-kinds'
import { itemsForReasons } from './raise-for-reasons'
import { stepped } from './stepped'
import { defaultTemplates } from './templates'

/** What is done, for whom it is (C: who has the household in the portfolio, S: the community), and by which day of October it is due; raised on the 10th. */
type Row = [does: string, who: 'C' | 'S', day: number]
const contact = aPlan({ contactId: 'xu', contactName: '许文斌' })
const rowsOf = (items: ReturnType<typeof itemsForReasons>): Row[] =>
  items.map(({ does, helpKind, ownerId, dueOn }) => [
    helpKind ? `${does}:${helpKind}` : does,
    ownerId === 'xu' ? 'C' : 'S',
    Number(dueOn.slice(-2)),
  ])

const ofReason: Record<ReasonCode, Row[]> = {
  decoration: [
    ['answer', 'C', 13],
    ['talk', 'S', 17],
  ],
  repair: [
    ['answer', 'S', 15],
    ['other', 'C', 20],
  ],
  elderly: [
    ['answer', 'C', 13],
    ['help:company', 'C', 17],
    ['help:toilet', 'C', 17],
  ],
  exam: [
    ['quiet', 'C', 13],
    ['help:quiet', 'C', 17],
  ],
  noise: [
    ['answer', 'C', 13],
    ['help:water', 'C', 17],
    ['help:cleaning', 'C', 20],
  ],
  cost: [['answer', 'S', 13]],
  schedule: [['answer', 'S', 15]],
  tenancy: [
    ['contactOwner', 'C', 13],
    ['upkeepNote', 'C', 17],
    ['offer', 'S', 20],
  ],
  doubt: [['answer', 'C', 13]],
  dispute: [
    ['answer', 'S', 15],
    ['other', 'S', 24],
  ],
  other: [['answer', 'C', 13]],
}
const ofKind: Record<Kind, Row[]> = {
  assetLocked: [
    ['talk', 'S', 17],
    ['other', 'C', 20],
    ['other', 'S', 20],
  ],
  riskAverse: [
    ['help:toilet', 'C', 17],
    ['help:company', 'C', 17],
    ['help:care', 'C', 17],
    ['help:cleaning', 'C', 20],
    ['help:water', 'C', 17],
    ['quiet', 'C', 13],
  ],
  costSensitive: [
    ['contactOwner', 'C', 13],
    ['upkeepNote', 'C', 17],
    ['offer', 'S', 20],
  ],
}

const said = (reasons: ReasonCode[], seq = 7) => ({ tallyId: 'r1~s1', seq, reasons })
const forReasons = (reasons: ReasonCode[], plan = contact, seq = 7) =>
  itemsForReasons(defaultTemplates, said(reasons, seq), plan, PLAN_NOW)
const confirming = (kinds: Kind[], seq = 3) => ({ flatId: 'f302', seq, kinds, by: SUN })
const forKinds = (kinds: Kind[], plan = contact) => itemsForKinds(defaultTemplates, confirming(kinds), plan, PLAN_NOW)

test.each(reasonCodes)(
  'the reason %s puts these items on the issue list, each with its owner and its day',
  (reason) => {
    const items = forReasons([reason])
    expect(rowsOf(items)).toEqual(ofReason[reason])
    for (const item of items)
      expect(item).toMatchObject({ state: 'open', rev: 1, from: { by: 'reason', reason, tallyId: 'r1~s1', seq: 7 } })
  },
)

test.each(kinds)('the confirmed kind %s opens this plan, each step with its owner and its day', (kind) => {
  const items = forKinds([kind])
  expect(rowsOf(items)).toEqual(ofKind[kind])
  for (const item of items) expect(item).toMatchObject({ state: 'open', from: { by: 'kind', kind } })
  expect(items.every(({ story }) => story.length === 1 && story[0]?.byName === '孙静')).toBe(true)
})

test('of a household in nobody’s portfolio every item waits for the community', () => {
  const items = forReasons([...reasonCodes], aPlan())
  expect(items.every(({ ownerId, ownerName }) => ownerId === null && ownerName === '')).toBe(true)
})

test('the templates we ship are as editable ones must be', () => {
  expect(planTemplatesSchema.parse(defaultTemplates)).toEqual(defaultTemplates)
  expect(checkTemplates(defaultTemplates)).toMatchObject({ ok: true })
})

test('the same answer looked at again raises nothing anew, and its ids are the same', () => {
  const items = forReasons(['decoration', 'noise'])
  expect(forReasons(['decoration', 'noise'])).toEqual(items)
  expect(forReasons(['decoration', 'noise'], { ...contact, items })).toEqual(items)
})

test('a reason given again while its items are live is noted in their stories, not raised twice', () => {
  const first = forReasons(['elderly'])
  const again = forReasons(['elderly'], { ...contact, items: first }, 9)
  expect(again.map(({ itemId }) => itemId)).toEqual(first.map(({ itemId }) => itemId))
  for (const item of again)
    expect(item).toMatchObject({ rev: 2, story: [{ act: 'raise' }, { words: expect.stringContaining('又提了一次') }] })
})

test('a reason given again after its items ended is raised anew', () => {
  const ended = forReasons(['cost']).map((item) => ({ ...item, state: 'done' as const, closedAt: PLAN_NOW }))
  const again = forReasons(['cost'], { ...contact, items: ended }, 9)
  expect(again.map(({ state }) => state)).toEqual(['done', 'open'])
  expect(new Set(again.map(({ itemId }) => itemId)).size).toBe(2)
})

test('what a live item does already is not raised a second time by a kind', () => {
  const reasons = forReasons(['tenancy'])
  const both = forKinds(['costSensitive'], { ...contact, items: reasons })
  expect(both.map(({ itemId }) => itemId)).toEqual(reasons.map(({ itemId }) => itemId))
  expect(both[0]?.story.at(-1)).toMatchObject({ words: '成本敏感型' })
  expect(rowsOf(forKinds(['assetLocked'], { ...contact, items: forReasons(['decoration']) }))).toEqual([
    ...ofReason.decoration,
    ...ofKind.assetLocked.slice(1),
  ])
})

test('two answers with different words are two items', () => {
  expect(forReasons(['cost', 'doubt']).filter(({ does }) => does === 'answer')).toHaveLength(2)
})

test('a kind taken back drops of its items what nobody has touched, and leaves what somebody began', () => {
  const [first, ...rest] = forKinds(['costSensitive'])
  if (!first) throw new Error('no item')
  const begun = stepped(first, { act: 'attempt', by: SUN }, PLAN_NOW)
  const left = withoutKinds([begun, ...rest], ['costSensitive'], SUN, PLAN_NOW)
  expect(left.map(({ state }) => state)).toEqual(['open', 'dropped', 'dropped'])
})

test('a full list raises no more than it holds, and what ended makes room', () => {
  const full = Array.from({ length: PLAN_ITEMS_MAX - 1 }, (_, at) => anItem({ itemId: `n${at}` }))
  expect(forReasons(['decoration'], { ...contact, items: full })).toHaveLength(PLAN_ITEMS_MAX)
  const ended = full.map((item) => ({ ...item, state: 'done' as const, closedAt: PLAN_NOW }))
  expect(forReasons(['decoration'], { ...contact, items: ended })).toHaveLength(PLAN_ITEMS_MAX + 1)
  const most = Array.from({ length: 2 * PLAN_ITEMS_MAX }, (_, at) =>
    anItem({ itemId: `n${at}`, state: 'done', closedAt: new Date(PLAN_NOW.getTime() + at) }),
  )
  const after = forReasons(['cost'], { ...contact, items: most })
  expect(after).toHaveLength(2 * PLAN_ITEMS_MAX)
  expect(after[0]?.itemId).toBe('n1')
})
