import { withEvent } from '../../domain/notice/delivery'
import type { NoticeDoc } from '../../types/notice'
import type { DeliveryDoc } from '../../types/notice-ledger'
import type { Actor, ActorBinding } from '../../types/person'
import { TEMPLATE } from '../support/estate'
import { type Spreading, startSpreading } from '../support/spreading'

let on: Spreading
let code: {
  deliveryOf: typeof import('../../cloudfunctions/api/notice/delivery-of').deliveryOf
  withdraw: typeof import('../../cloudfunctions/api/notice/withdraw').withdraw
  correct: typeof import('../../cloudfunctions/api/notice/correct').correct
  inboxOf: typeof import('../../cloudfunctions/platform/inbox').inboxOf
}
beforeAll(async () => {
  on = await startSpreading()
  code = {
    ...(await import('../../cloudfunctions/api/notice/delivery-of')),
    ...(await import('../../cloudfunctions/api/notice/withdraw')),
    ...(await import('../../cloudfunctions/api/notice/correct')),
    ...(await import('../../cloudfunctions/platform/inbox')),
  }
})
afterAll(() => on?.cloud.stop())

const worker: Actor = {
  personId: 'worker',
  elderMode: false,
  staff: { name: '孙静', grants: [{ role: 'community', estateIds: ['estate'] }] },
  bindings: [],
}
const act = async <T>(action: { run: (...args: never[]) => Promise<unknown> }, input: object): Promise<T> => {
  const run = action.run as unknown as (...args: unknown[]) => Promise<unknown>
  return (await run(input, { actor: worker, sessionId: null }, on.now, `${JSON.stringify(input)}`)) as T
}
const withdraw = (noticeId: string) =>
  act<{ noticeId: string; households: number }>(code.withdraw, { noticeId, why: '改期' })
const told = async (noticeId: string): Promise<string[]> =>
  (await on.store.deliveries.all({ noticeId })).map(({ flatId }) => flatId)
const delivery = async (noticeId: string, flatId: string): Promise<DeliveryDoc> =>
  (await on.store.deliveries.get(`${noticeId}~${flatId}`)) as DeliveryDoc
const open = async (noticeId: string, flatId: string): Promise<void> => {
  const opened = { by: 'opened', personId: 'somebody', at: on.now } as const
  await on.store.deliveries.put(withEvent(await delivery(noticeId, flatId), opened))
}
const sent = (noticeId: string, personId: string) =>
  on.store.messages.updateIf(`${noticeId}~${personId}`, [{}], { state: 'sent', endedAt: on.now })

test('who is sent a notice, or opens it, while it is being withdrawn is told that it is off', async () => {
  await on.publish('raced')
  await on.run('raced')
  // The last moment before the withdrawal stands: all that it rests on has been read.
  const { transact } = on.store
  jest.spyOn(on.store, 'transact').mockImplementationOnce((work) =>
    transact(async (tx) => {
      const outcome = await work(tx)
      await sent('raced', 'both')
      await open('raced', 'empty')
      return outcome
    }),
  )
  const { noticeId, households } = await withdraw('raced')
  expect(await told(noticeId)).toEqual(['empty', 'second', 'shared'])
  expect(households).toBe(3)
  expect(await on.store.notices.get(noticeId)).toMatchObject({ households: 3, flatIds: null })
  expect((await on.store.messages.all({ noticeId })).map(({ personId }) => personId)).toEqual(['both', 'one'])
})

test('who heard of a notice and not yet of its correction is told that it is off', async () => {
  await on.publish('corrected')
  await on.run('corrected')
  await open('corrected', 'ringless')
  const { content } = (await on.store.notices.get('corrected')) as NoticeDoc
  const correction = await act<{ noticeId: string }>(code.correct, { noticeId: 'corrected', content, why: '写错了' })
  const { noticeId } = await withdraw(correction.noticeId)
  expect(await told(noticeId)).toEqual(['ringless'])
})

test('what a withdrawal took back may be on again: its correction goes to everybody concerned', async () => {
  await on.publish('on-again')
  await on.run('on-again')
  await open('on-again', 'ringless')
  const { content } = (await on.store.notices.get('on-again')) as NoticeDoc
  const withdrawal = await withdraw('on-again')
  const input = { noticeId: withdrawal.noticeId, content, why: '还是要做' }
  const next = await act<{ noticeId: string; households: number }>(code.correct, input)
  expect(next.households).toBe(4)
  expect(await told(next.noticeId)).toHaveLength(4)
})

test('a withdrawal is found by those it tells, and while it is spread by those who opened what it takes back', async () => {
  await on.publish('sought')
  await on.run('sought')
  await open('sought', 'shared')
  const binding = (flatId: string, stairwellId: string): ActorBinding => ({
    bindingId: flatId,
    flatId,
    stairwellId,
    estateId: 'estate',
    role: 'owner',
    state: 'active',
    level: 2,
    signerId: null,
  })
  const { noticeId } = await withdraw('sought')
  const flatsWithIt = async (...bindings: ActorBinding[]): Promise<string[]> =>
    (await code.inboxOf(on.store, 'both', bindings, on.now))
      .filter((entry) => entry.noticeId === noticeId)
      .map(({ flatId }) => flatId)
  const homes = [binding('shared', 's1'), binding('second', 's2')]
  expect(await flatsWithIt(...homes)).toEqual(['shared'])
  await on.store.deliveries.removeWhere({ noticeId })
  expect(await flatsWithIt(...homes)).toEqual(['shared'])
  expect(await flatsWithIt(binding('second', 's2'))).toEqual([])
})

test('a run that saw a draft leaves the entry of the notice published since', async () => {
  const { store, now, fanOutDue, fanOutId } = on
  const scheduled = await on.publish('rescheduled', { state: 'draft' })
  const entry = { ...fanOutDue('rescheduled', new Date(now.getTime() - 60_000)) }
  await store.outbox.put(entry)
  const get = async (id: string) => {
    const seen = await store.notices.get(id)
    await store.notices.put({ ...scheduled, state: 'published' })
    await store.outbox.put(fanOutDue('rescheduled', now))
    return seen
  }
  await on.run('rescheduled', { ...store, notices: { ...store.notices, get } } as typeof store)
  expect(await store.outbox.get(fanOutId('rescheduled'))).toMatchObject({ at: now, done: 0 })
  await on.run('rescheduled')
  expect(await told('rescheduled')).toHaveLength(4)
})

test.each([
  ['a visit', 'door', 'shared', { due: 'wechat', reason: null, personIds: ['both', 'one'] }],
  ['a call', 'call', 'shared', { due: 'wechat', reason: null, personIds: ['both', 'one'] }],
  ['a visit', 'door', 'empty', { due: 'call', reason: 'nobodyBound', personIds: [] }],
  ['a call', 'call', 'empty', { due: 'door', reason: 'noAnswer', personIds: [] }],
  ['a visit', 'door', 'ringless', { due: 'door', reason: 'nobodyBound', personIds: [] }],
] as const)(
  '%s in vain before a notice is spread takes no reminder away, and is recorded (%s, %s)',
  async (_what, how, flatId, expected) => {
    const { store, now } = on
    const notice = await on.publish(`early-${how}-${flatId}`)
    const stairwellId = flatId === 'ringless' ? 's2' : 's1'
    const event = { by: 'noAnswer', personId: 'worker', at: now, receivedAt: now, how } as const
    await store.transact(async (tx) =>
      tx.deliveries.put(withEvent(await code.deliveryOf(tx, notice, { flatId, stairwellId }), event)),
    )
    expect(await delivery(notice._id, flatId)).toMatchObject({ due: null, reason: null })
    await on.run(notice._id)
    expect(await delivery(notice._id, flatId)).toMatchObject({ ...expected, events: [{ how }] })
    const messages = await store.messages.all({ noticeId: notice._id })
    expect(messages.map(({ personId }) => personId)).toEqual(['both', 'one'])
  },
)

test('a scheduled notice whose words no longer fit WeChat’s message when its time comes is held back (rule 4)', async () => {
  const { store, now, fanOutId } = on
  const scheduled = { state: 'scheduled', publishAt: now, publishedAt: null } as const
  await on.publish('unfit', scheduled)
  const before = process.env.NOTICE_TEMPLATES
  // The operator chose another template meanwhile, in which the title has five characters.
  process.env.NOTICE_TEMPLATES = JSON.stringify([{ ...TEMPLATE, fields: { phrase1: 'title' } }])
  try {
    await on.run('unfit')
  } finally {
    process.env.NOTICE_TEMPLATES = before
  }
  const heldBack = { code: 'notice_message_invalid', at: now }
  expect(await store.notices.get('unfit')).toMatchObject({ state: 'draft', publishAt: null, heldBack })
  expect(await store.outbox.get(fanOutId('unfit'))).toBeNull()
  expect(await told('unfit')).toEqual([])
})
