import type { HouseholdPlanDoc } from '../../types/plan'
import type { PromiseDoc } from '../../types/promise'
import { newItem } from '../plan/new-item'
import { newPlan } from '../plan/new-plan'
import { settledPlan } from '../plan/settled-plan'
import { auditPortfolios } from './audit'
import { handedPlan, handedPromise } from './handed'

const now = new Date('2026-09-16T10:00:00+08:00')
const by = { personId: 'sun', name: '孙静' }
const to = { personId: 'zhao', name: '赵志远' }
const item = (itemId: string, ownerId: string | null, state: 'open' | 'done' = 'open') => ({
  ...newItem(
    {
      ...{ itemId, from: { by: 'staff' as const }, does: 'other' as const, helpKind: null, what: itemId },
      ...{ ownerId, ownerName: ownerId ?? '', dueOn: '2026-09-20', by, words: '' },
    },
    now,
  ),
  state,
})
const plan: HouseholdPlanDoc = settledPlan({
  ...newPlan({ flatId: 'f', room: '101', floor: 1 }, { _id: 'w', estateId: 'e', building: '1号楼', unit: '1门' }),
  ...{
    contactId: 'ma',
    contactName: '马凤英',
    contactSince: now,
    next: { what: '再来', on: '2026-09-18', ownerId: 'ma' },
  },
  items: [item('mine', 'ma'), item('done', 'ma', 'done'), item('theirs', 'sun'), item('nobodys', null)],
})
const promise = (keeperId: string, isOpen = true) =>
  ({ _id: 'p', flatId: 'f', keeperId, keeperName: keeperId, isOpen, trail: [], rev: 3 }) as unknown as PromiseDoc

test('with a household goes what is open in it and was seen to by who had it, and nothing else', () => {
  const { plan: after, items } = handedPlan(plan, { to, by, why: '搬走了' }, now)
  expect(items).toBe(1)
  expect(after).toMatchObject({ contactId: 'zhao', contactName: '赵志远', next: { ownerId: 'zhao' } })
  expect(after.items.map(({ itemId, ownerId, rev }) => [itemId, ownerId, rev])).toEqual([
    ['mine', 'zhao', 2],
    ['done', 'ma', 1],
    ['theirs', 'sun', 1],
    ['nobodys', null, 1],
  ])
  expect(after.items[0]?.story.at(-1)).toMatchObject({ act: 'handOver', by: 'sun', words: '赵志远：搬走了' })
})

test('a household of nobody gives its new contact none of the community’s items', () => {
  const nobodys = { ...plan, contactId: null, contactName: '', contactSince: null }
  const { items, plan: after } = handedPlan(nobodys, { to, by, why: '' }, now)
  expect(items).toBe(0)
  expect(after.items).toEqual(nobodys.items)
})

test('what came up for whoever has the household waits for its next contact, unless somebody has taken it', () => {
  const meant = { ...item('meant', null), isContacts: true }
  const taken = { ...item('taken', 'sun'), isContacts: true }
  const nobodys = { ...plan, contactId: null, contactName: '', contactSince: null, items: [meant, taken] }
  const { items, plan: after } = handedPlan(nobodys, { to, by, why: '' }, now)
  expect(items).toBe(1)
  expect(after.items.map(({ ownerId }) => ownerId)).toEqual(['zhao', 'sun'])
  expect(handedPlan(nobodys, { to: null, by, why: '' }, now).items).toBe(0)
})

test.each<[string, PromiseDoc, string | null, typeof to | null, string | null]>([
  ['kept by who had the household', promise('ma'), 'ma', to, 'zhao'],
  ['kept by a colleague', promise('sun'), 'ma', to, null],
  ['over', promise('ma', false), 'ma', to, null],
  ['of a household of nobody', promise('ma'), null, to, null],
  ['of a household that goes to nobody', promise('ma'), 'ma', null, 'sun'],
])('a promise %s', (_what, before, fromId, taker, keeper) => {
  const after = handedPromise(before, fromId, { to: taker, by: { personId: 'sun', name: '孙静' }, why: '' }, now)
  expect(after?.keeperId ?? null).toBe(keeper)
  if (after) expect(after).toMatchObject({ rev: 4, trail: [{ act: 'handOver' }] })
})

test('the audit finds what stayed with somebody who handed over', () => {
  const { plan: after } = handedPlan(plan, { to, by, why: '' }, now)
  const whole = settledPlan(after)
  expect(auditPortfolios([whole], [promise('zhao')], ['ma'])).toEqual([])
  const [first, ...others] = whole.items
  if (!first) throw new Error('no item')
  expect(auditPortfolios([{ ...whole, items: [{ ...first, ownerId: 'ma' }, ...others] }], [], ['ma'])).toHaveLength(1)
  expect(auditPortfolios([{ ...whole, next: plan.next }], [], ['ma'])).toHaveLength(1)
  expect(auditPortfolios([whole], [promise('ma')], ['ma'])).toHaveLength(1)
  expect(auditPortfolios([{ ...whole, contactName: '' }], [], ['ma'])).toHaveLength(1)
  expect(auditPortfolios([{ ...whole, openItems: 9 }], [], ['ma'])).toHaveLength(1)
})
