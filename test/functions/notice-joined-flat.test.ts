import type { Person } from '../../demo/gateway'
import { buildHouse, type House, TEMPLATE_ID } from '../support/estate'
import { publishedOf } from '../support/notices'

let house: House
let owner: Person
let published: ReturnType<typeof publishedOf>
const flatOf = (room: string): string => house.flat(room).flatId

/** 202 becomes a part of 201 after its owner has been bound to it, and while a notice is out. */
let earlier: string
beforeAll(async () => {
  house = await buildHouse()
  published = publishedOf(house)
  owner = await house.owner('202')
  await owner.call('reminder.grant', { templateIds: [TEMPLATE_ID] })
  const { community, roundId, stairwellId } = house
  earlier = await published({})
  for (let done = false; !done; ) ({ done } = await community.call('round.close', { roundId }))
  await community.call('flat.correct', { stairwellId, flatId: flatOf('202'), joinedTo: flatOf('201'), why: '打通了' })
})
afterAll(() => house.stop())

const question = { words: '那天家里有人吗？', options: ['有人', '没人'] }
const doorsOf = async (noticeId: string) =>
  (await house.community.call('notice.doors', { noticeId, stairwellId: house.stairwellId })).doors

test('who was bound to a flat before it was joined into another opens and answers for that household, and makes none of its own', async () => {
  const target = { scope: 'stairwells' as const, stairwellIds: [house.stairwellId] }
  const noticeId = await published({ target, content: { question } })
  const at = { noticeId, flatId: flatOf('202') }
  const entry = async () => (await owner.call('notice.inbox', {})).notices.find((one) => one.noticeId === noticeId)
  expect(await entry()).toMatchObject({ unread: true })
  await owner.call('notice.open', at)
  expect(await entry()).toMatchObject({ unread: false })
  await owner.call('notice.answer', { ...at, option: 1 })
  expect(await owner.call('notice.read', at)).toMatchObject({ answer: 1 })
  const doors = await doorsOf(noticeId)
  expect(doors.filter(({ reached }) => reached === 'opened').map(({ room }) => room)).toEqual(['201'])
  const view = await house.community.call('notice.view', { noticeId })
  const [sum] = view.stairwells
  expect([view.households, view.reached, view.answers]).toEqual([5, 1, [0, 1]])
  expect((sum?.opened ?? 0) + (sum?.due.call ?? 0) + (sum?.due.door ?? 0) + (sum?.due.wechat ?? 0)).toBe(5)
})

test('a notice that names the household reaches the people of the flat joined into it', async () => {
  const { stairwellId, community } = house
  await community.call('stairwell.setRisers', {
    stairwellIds: [stairwellId],
    pattern: { pipes: [{ kind: 'kitchenDrain', positions: ['01'], fromFloor: 1, exceptFlatIds: [] }] },
  })
  const { risers } = await house.tally()
  const noticeId = await published({
    target: { scope: 'risers', stairwellId, riserIds: risers.map(({ riserId }) => riserId) },
  })
  const at = { noticeId, flatId: flatOf('202') }
  const { notices } = await owner.call('notice.inbox', {})
  expect(notices.filter((one) => one.noticeId === noticeId)).toMatchObject([{ flatId: at.flatId, unread: true }])
  await owner.call('notice.read', at)
  await owner.call('notice.open', at)
  expect((await doorsOf(noticeId)).map(({ room, reached }) => [room, reached])).toEqual([
    ['301', null],
    ['201', 'opened'],
    ['101', null],
  ])
})

test('what went to the flat by itself before it was joined stays its own', async () => {
  const at = { noticeId: earlier, flatId: flatOf('202') }
  const reached = async () => (await house.community.call('notice.view', { noticeId: earlier })).reached
  expect(await reached()).toBe(0)
  await owner.call('notice.open', at)
  await owner.call('notice.open', at)
  expect(await reached()).toBe(1)
  expect((await owner.call('notice.inbox', {})).notices.find((one) => one.noticeId === earlier)).toMatchObject({
    unread: false,
  })
})

test('people of joined flats are counted with their household: who is bound, and what may still be sent', async () => {
  const tenant = await house.occupant('201', 'tenant')
  await tenant.call('reminder.grant', { templateIds: [TEMPLATE_ID] })
  const { estateId, stairwellId } = house
  const target = { scope: 'stairwells' as const, stairwellIds: [stairwellId] }
  for (const audience of ['everyone', 'occupants', 'owners'] as const)
    expect(
      await house.community.call('notice.countTarget', { estateId, target, audience, kind: 'plan' }),
    ).toMatchObject({
      households: 5,
      bound: 1,
      reminded: 1,
    })
  const noticeId = await published({ target })
  expect((await doorsOf(noticeId)).find(({ room }) => room === '201')).toMatchObject({ grantsLeft: 2 })
})
