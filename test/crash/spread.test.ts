import type { Store } from '../../cloudfunctions/platform/store'
import type { MessageDoc } from '../../types/message'
import type { NoticeDoc } from '../../types/notice'
import type { DeliveryDoc } from '../../types/notice-ledger'
import { Death } from '../support/death'
import { type Spreading, startSpreading } from '../support/spreading'

let on: Spreading
let replace: typeof import('../../cloudfunctions/platform/replace-notice').replace
let endInVain: typeof import('../../cloudfunctions/platform/messages').endInVain
beforeAll(async () => {
  on = await startSpreading()
  replace = (await import('../../cloudfunctions/platform/replace-notice')).replace
  endInVain = (await import('../../cloudfunctions/platform/messages')).endInVain
})
afterAll(() => on?.cloud.stop())

const nextOf = (id: string): string => `${id}-next`
const message = async (id: string): Promise<MessageDoc> => (await on.store.messages.get(id)) as MessageDoc

/** A run tried to send this message, and WeChat answered with a code. */
const fail = async (id: string, errorCode: number): Promise<void> => {
  await on.store.messages.updateIf(id, [{ state: 'waiting' }], { state: 'claimed', claimId: 'c', claimedAt: on.now })
  const reason = errorCode === 43101 ? 'refused' : 'failed'
  await endInVain(on.store, await message(id), { state: 'failed', errorCode, reason }, on.now)
}

const replaceBy = async (old: NoticeDoc, how: 'correction' | 'withdrawal'): Promise<void> => {
  const households = how === 'correction' ? old.households : 0
  await on.store.transact((tx) =>
    replace(
      tx,
      old,
      {
        _id: nextOf(old._id),
        content: { ...old.content, title: how },
        households,
        publishedBy: '孙静',
        how,
        why: '改期',
      },
      on.now,
    ),
  )
}

/** It is out: one message was sent, one waits, and one household has been told. */
const halfHeard = async (id: string): Promise<NoticeDoc> => {
  const notice = await on.publish(id)
  await on.run(id)
  await on.store.messages.updateIf(`${id}~both`, [{}], { state: 'sent', endedAt: on.now })
  await on.store.deliveries.updateIf(`${id}~empty`, [{}], { due: null, reachedAt: on.now, reachedBy: 'told' })
  return notice
}

type Scenario = [what: string, setUp: (id: string) => Promise<string>, entries: string[], messages: string[]]

const everyHousehold = [
  'empty call nobodyBound',
  'ringless door nobodyBound',
  'second wechat null',
  'shared wechat null',
]
const everyMessage = ['both waiting shared second', 'one waiting shared']

/** What is there before a run that dies spreads the notice named, and what has become of its households and messages after it. */
const SCENARIOS: Scenario[] = [
  [
    'a notice to two stairwells with somebody at home in both',
    async (id) => (await on.publish(id))._id,
    everyHousehold,
    everyMessage,
  ],
  [
    'the second stairwell of a notice which somebody at home in both has refused meanwhile',
    async (id) => {
      await on.publish(id)
      await on.run(id, on.store, 1)
      await fail(`${id}~both`, 43101)
      return id
    },
    ['empty call nobodyBound', 'ringless door nobodyBound', 'second call refused', 'shared wechat null'],
    ['both failed shared second', 'one waiting shared'],
  ],
  [
    'a scheduled notice that goes out',
    async (id) => {
      const unresolved = { stairwellIds: [], households: 0, publishedAt: null, publishAt: on.now }
      return (await on.publish(id, { state: 'scheduled', ...unresolved }))._id
    },
    everyHousehold,
    everyMessage,
  ],
  [
    'a correction of a notice that some have heard of',
    async (id) => {
      await replaceBy(await halfHeard(id), 'correction')
      return nextOf(id)
    },
    everyHousehold,
    everyMessage,
  ],
  [
    'a withdrawal of a notice that some have heard of',
    async (id) => {
      await replaceBy(await halfHeard(id), 'withdrawal')
      return nextOf(id)
    },
    everyHousehold.filter((entry) => !entry.startsWith('ringless')),
    everyMessage,
  ],
]

/** All that is stored of a notice and of the one that replaced it, whatever its name. */
const documents = async (id: string): Promise<unknown> => {
  const { store, fanOutId } = on
  const ids = [id, nextOf(id)]
  const all = await Promise.all([
    ...ids.map((one) => store.notices.get(one)),
    ...ids.map((one) => store.outbox.get(fanOutId(one))),
    ...ids.map((noticeId) => store.deliveries.all({ noticeId })),
    ...ids.map((noticeId) => store.messages.all({ noticeId })),
  ])
  return JSON.parse(JSON.stringify(all).replaceAll(id, 'notice'))
}

const liveThrough = async (id: string, setUp: (id: string) => Promise<string>, at: number, isAfter: boolean) => {
  const noticeId = await setUp(id)
  const death = new Death(at, isAfter)
  await on.run(noticeId, death.around(on.store)).catch(Death.only)
  for (let turn = 0; turn < 2; turn++) await on.run(noticeId)
  return { steps: death.steps, documents: await documents(id) }
}

describe.each(SCENARIOS)('%s', (what, setUp, entries, messages) => {
  const name = what.replaceAll(' ', '-').slice(0, 40)

  test('gives every household its entry and every person their message', async () => {
    const id = `${name}-whole`
    const noticeId = await setUp(id)
    await on.run(noticeId)
    const deliveries = await on.store.deliveries.all({ noticeId })
    expect(deliveries.map(({ flatId, due, reason }) => `${flatId} ${due} ${reason}`)).toEqual(entries)
    const made = await on.store.messages.all({ noticeId })
    expect(made.map(({ personId, state, flatIds }) => [personId, state, ...flatIds].join(' '))).toEqual(messages)
    expect(await on.store.notices.get(noticeId)).toMatchObject({ state: 'published', households: entries.length })
    expect(await on.store.outbox.get(on.fanOutId(noticeId))).toBeNull()
  })

  test.each([
    ['before', false],
    ['right after', true],
  ])('comes out as if nothing had happened when a run dies %s any step (rules 20, 21)', async (when, isAfter) => {
    const whole = await liveThrough(`${name}-${isAfter}-whole`, setUp, Number.POSITIVE_INFINITY, isAfter)
    expect(whole.steps).toBeGreaterThan(9)
    for (let at = 1; at <= whole.steps; at++) {
      const lived = await liveThrough(`${name}-${isAfter}-${at}`, setUp, at, isAfter)
      expect({ when, at, documents: lived.documents }).toEqual({ when, at, documents: whole.documents })
    }
  })
})

/** The store as of a run that looks whether the notice still stands: at that moment it is replaced, and the other one spread. */
const replacedMeanwhile = (notice: NoticeDoc): Store => {
  const { store } = on
  const peek = async (...args: Parameters<typeof store.notices.peek>) => {
    if ((await store.notices.get(notice._id))?.state === 'published') {
      await replaceBy(notice, 'correction')
      await on.run(nextOf(notice._id))
    }
    return store.notices.peek(...args)
  }
  return { ...store, notices: { ...store.notices, peek } } as Store
}

test.each([false, true])(
  'a notice replaced after a run died in the midst of spreading it leaves nobody waiting or due (step carried out: %p)',
  async (isAfter) => {
    let steps = Number.POSITIVE_INFINITY
    for (let at = 1; at <= steps; at++) {
      const notice = await on.publish(`cut-short-${isAfter}-${at}`)
      const death = new Death(at, isAfter)
      await on.run(notice._id, death.around(replacedMeanwhile(notice))).catch(Death.only)
      await on.run(notice._id)
      await on.run(nextOf(notice._id))
      const noticeId = notice._id
      if ((await on.store.notices.get(noticeId))?.state === 'replaced') {
        const deliveries: DeliveryDoc[] = await on.store.deliveries.all({ noticeId })
        const messages = await on.store.messages.all({ noticeId })
        expect([at, deliveries.map(({ due }) => due).filter(Boolean)]).toEqual([at, []])
        expect([at, messages.filter(({ state }) => state === 'waiting')]).toEqual([at, []])
      }
      if (death.steps < at) steps = at
    }
    expect(steps).toBeGreaterThan(5)
  },
)
