import { buildHouse, type House, TEMPLATE_ID } from '../support/estate'
import { HOUR_MS, inHours, publishedOf } from '../support/notices'

let house: House
let published: ReturnType<typeof publishedOf>
beforeAll(async () => {
  house = await buildHouse()
  published = publishedOf(house)
})
afterAll(() => house.stop())

const doorsOf = async (noticeId: string) => {
  const { doors } = await house.community.call('notice.doors', { noticeId, stairwellId: house.stairwellId })
  return Object.fromEntries(doors.map((door) => [door.room, door]))
}
const tick = (noticeId: string, room: string) => ({
  noticeId,
  stairwellId: house.stairwellId,
  flatId: house.flat(room).flatId,
})

test('every household has its door, walked from the top, also where nobody is bound', async () => {
  const noticeId = await published({})
  const { doors } = await house.community.call('notice.doors', { noticeId, stairwellId: house.stairwellId })
  expect(doors.map(({ room }) => room)).toEqual(['301', '302', '201', '202', '101', '102'])
  expect(doors[0]).toMatchObject({
    reached: null,
    due: 'call',
    reason: 'nobodyBound',
    messages: [],
    grantsLeft: 0,
    attempts: 0,
    hasPhone: true,
  })
  const view = await house.community.call('notice.view', { noticeId })
  expect(view.stairwells.map(({ households, due }) => [households, due.call])).toEqual([
    [6, 6],
    [1, 1],
  ])
  expect(view.isSpreading).toBe(false)
})

test('a stairwell lead is counted the households of the own stairwell to tell, the office all of them', async () => {
  const noticeId = await published({ content: { kind: 'safety' } })
  const due = async (who: typeof house.lead) => {
    const { notices } = await who.call('notice.list', { estateId: house.estateId })
    return notices.find((notice) => notice.noticeId === noticeId)?.due
  }
  expect(await due(house.community)).toEqual({ wechat: 0, call: 7, door: 0 })
  expect(await due(house.lead)).toEqual({ wechat: 0, call: 6, door: 0 })
  expect(await due(house.administrator)).toEqual({ wechat: 0, call: 0, door: 0 })
})

test('a stairwell lead sees the doors of the own stairwell and the figures of the others; an administrator figures only (rule 43)', async () => {
  const noticeId = await published({})
  const seen = async (who: typeof house.lead) => {
    const { stairwells } = await who.call('notice.view', { noticeId })
    return Promise.all(
      stairwells.map(async ({ stairwellId, households, mayOpen }) => {
        const answer = await who.ask('notice.doors', { noticeId, stairwellId })
        return [households, mayOpen, answer.ok ? answer.value.doors.length : answer.code]
      }),
    )
  }
  expect(await seen(house.lead)).toEqual([
    [6, true, 6],
    [1, false, 'out_of_scope'],
  ])
  expect(await seen(house.administrator)).toEqual([
    [6, false, 'not_allowed'],
    [1, false, 'not_allowed'],
  ])
  expect(await seen(house.community)).toEqual([
    [6, true, 6],
    [1, true, 1],
  ])
})

test('a call in vain makes it a door to knock on; being told ends it (rule 6)', async () => {
  const noticeId = await published({})
  const input = { ...tick(noticeId, '102'), how: 'call' as const }
  expect(await house.lead.call('notice.recordTold', { ...input, outcome: 'noAnswer' })).toEqual({ reached: 0 })
  expect((await doorsOf(noticeId))[102]).toMatchObject({ due: 'door', reason: 'noAnswer', attempts: 1, reached: null })
  await house.lead.call('notice.recordTold', { ...input, how: 'door', outcome: 'noAnswer' })
  expect((await doorsOf(noticeId))[102]).toMatchObject({ due: 'door', attempts: 2 })
  expect(await house.lead.call('notice.recordTold', { ...input, how: 'lobby' })).toEqual({ reached: 1 })
  expect((await doorsOf(noticeId))[102]).toMatchObject({ due: null, reason: null, attempts: 2, reached: 'told' })
  expect(await house.lead.ask('notice.recordTold', { ...input, how: 'lobby', outcome: 'noAnswer' })).toMatchObject({
    code: 'malformed',
    detail: { field: 'outcome' },
  })
})

test('a tick made offline and sent twice counts once', async () => {
  const noticeId = await published({})
  const input = { ...tick(noticeId, '101'), how: 'call' as const, outcome: 'noAnswer' as const, at: inHours(0) }
  await house.lead.call('notice.recordTold', input, 'offline-tick')
  await house.lead.call('notice.recordTold', input, 'offline-tick')
  expect((await doorsOf(noticeId))[101]).toMatchObject({ attempts: 1 })
})

test('a phone an hour fast or slow does not put a household’s hour outside of what can be', async () => {
  const noticeId = await published({})
  await house.lead.call('notice.recordTold', { ...tick(noticeId, '101'), how: 'door', at: inHours(1) })
  await house.lead.call('notice.recordTold', { ...tick(noticeId, '102'), how: 'door', at: inHours(-1) })
  const [view, doors] = [await house.community.call('notice.view', { noticeId }), await doorsOf(noticeId)]
  const publishedAt = Date.parse(view.publishedAt ?? '')
  expect(Date.parse(doors[102]?.at ?? '')).toBe(publishedAt)
  expect(Date.parse(doors[101]?.at ?? '') - publishedAt).toBeLessThan(HOUR_MS / 2)
})

test('a flat that is not there, a draft and a replaced notice take no tick', async () => {
  const noticeId = await published({ target: { scope: 'stairwells', stairwellIds: [house.stairwellId] } })
  const unknown = { ...tick(noticeId, '101'), flatId: 'nowhere', how: 'door' as const }
  expect(await house.lead.ask('notice.recordTold', unknown)).toMatchObject({ code: 'not_found' })
  const elsewhere = {
    noticeId,
    stairwellId: house.otherStairwellId,
    flatId: house.flat('101').flatId,
    how: 'door' as const,
  }
  expect(await house.community.ask('notice.recordTold', elsewhere)).toMatchObject({ code: 'not_found' })
  await house.community.call('notice.withdraw', { noticeId, why: '不用了' })
  expect(await house.lead.ask('notice.recordTold', { ...tick(noticeId, '101'), how: 'door' })).toMatchObject({
    code: 'notice_not_published',
  })
  expect(await house.outsider.ask('notice.recordTold', { ...tick(noticeId, '101'), how: 'door' })).toMatchObject({
    code: 'out_of_scope',
  })
  expect(await house.community.ask('notice.recordTold', { ...tick('nowhere', '101'), how: 'door' })).toMatchObject({
    code: 'not_found',
  })
})

test('opening and telling at once leave one household reached (rule 6)', async () => {
  const noticeId = await published({})
  const owner = await house.owner('302')
  const { flatId } = house.flat('302')
  await Promise.all([
    owner.call('notice.open', { noticeId, flatId }),
    owner.call('notice.open', { noticeId, flatId }),
    house.lead.call('notice.recordTold', { ...tick(noticeId, '302'), how: 'door' }),
  ])
  const view = await house.community.call('notice.view', { noticeId })
  expect(view.reached).toBe(1)
  const { notices, alarms } = await house.community.call('notice.list', { estateId: house.estateId })
  expect(notices.find((row) => row.noticeId === noticeId)).toMatchObject({
    reached: 1,
    households: 7,
    isExpired: false,
  })
  expect(alarms).toEqual([])
})

test('an alarm of the installation is shown with the list', async () => {
  const { sdkFor } = await import('../support/local-cloud')
  const at = new Date()
  await sdkFor(house.cloud).database().collection('alarms').add({
    _id: '40037~template',
    schemaVersion: 1,
    code: 40037,
    templateId: 'template',
    count: 2,
    firstAt: at,
    lastAt: at,
  })
  const { alarms } = await house.community.call('notice.list', { estateId: house.estateId })
  expect(alarms).toEqual([
    { alarmId: '40037~template', code: 40037, templateId: 'template', count: 2, lastAt: at.toISOString() },
  ])
})

test('a household with somebody to remind waits for WeChat, shows what is left to send, and a correction starts it anew', async () => {
  const owner = await house.owner('202')
  const target = { scope: 'stairwells' as const, stairwellIds: [house.stairwellId] }
  const { estateId } = house
  const reminded = async (more: object = {}) =>
    (await house.community.call('notice.countTarget', { estateId, target, kind: 'plan', ...more })).reminded
  expect(await reminded()).toBe(0)
  await owner.call('reminder.grant', { templateIds: [TEMPLATE_ID] })
  await owner.call('reminder.grant', { templateIds: [TEMPLATE_ID] })
  expect([await reminded(), await reminded({ audience: 'occupants' })]).toEqual([1, 0])
  const noticeId = await published({ target })
  expect((await doorsOf(noticeId))[202]).toMatchObject({
    due: 'wechat',
    reason: null,
    messages: [{ state: 'waiting' }],
    grantsLeft: 2,
  })
  const view = await house.community.call('notice.view', { noticeId })
  expect([view.reached, view.stairwells[0]?.due]).toEqual([0, { wechat: 1, call: 5, door: 0 }])
  const { content } = view
  const next = await house.community.call('notice.correct', {
    noticeId,
    content: { ...content, title: '改过的' },
    why: '写错了',
  })
  expect((await doorsOf(noticeId))[202]).toMatchObject({ due: null, messages: [{ state: 'cancelled' }] })
  expect((await doorsOf(next.noticeId))[202]).toMatchObject({ due: 'wechat', messages: [{ state: 'waiting' }] })
  const withdrawn = await house.community.call('notice.withdraw', { noticeId: next.noticeId, why: '不做了' })
  // What only waited was never sent: nobody has heard of it.
  expect(withdrawn.households).toBe(0)
  expect(await doorsOf(withdrawn.noticeId)).toEqual({})
})
