import { planNotice } from '../../demo/texts'
import { buildHouse, type House } from '../support/estate'
import { inHours, publishedOf, stopIn } from '../support/notices'

let house: House
let published: ReturnType<typeof publishedOf>
beforeAll(async () => {
  house = await buildHouse()
  published = publishedOf(house)
})
afterAll(() => house.stop())

const why = '阀门到货晚了'

test('a correction goes to the same households, takes the first one’s place and says what it corrects', async () => {
  const owner = await house.owner('302')
  const { flatId } = house.flat('302')
  const noticeId = await published({
    target: { scope: 'stairwells', stairwellIds: [house.stairwellId] },
    audience: 'owners',
  })
  await owner.call('notice.open', { noticeId, flatId })
  const content = { ...planNotice, title: '上下水立管征求意见（更正）' }
  const next = await house.community.call('notice.correct', { noticeId, content, why })
  expect(next.households).toBe(6)
  const { notices } = await owner.call('notice.inbox', {})
  const mine = notices.filter((entry) => [noticeId, next.noticeId].includes(entry.noticeId))
  expect(mine).toMatchObject([{ noticeId: next.noticeId, unread: true, replaces: 'correction' }])
  expect(await owner.call('notice.read', { noticeId, flatId })).toMatchObject({
    replacedBy: next.noticeId,
    replaces: null,
  })
  expect(await owner.call('notice.read', { noticeId: next.noticeId, flatId })).toMatchObject({
    replacedBy: null,
    replaces: { noticeId, how: 'correction', why },
  })
  const [old, now] = await Promise.all(
    [noticeId, next.noticeId].map((id) => house.community.call('notice.view', { noticeId: id })),
  )
  expect(old).toMatchObject({ state: 'replaced', replacedBy: next.noticeId, reached: 1 })
  expect(old?.stairwells).toMatchObject([{ opened: 1, due: { wechat: 0, call: 0, door: 0 } }])
  expect(old?.abilities).toMatchObject({ replace: false, recordTold: false })
  expect(now).toMatchObject({ state: 'published', audience: 'owners', reached: 0, replaces: { noticeId, why } })
  expect(now?.stairwells).toMatchObject([{ households: 6, due: { wechat: 0, call: 6, door: 0 } }])
  const { notices: rows } = await house.community.call('notice.list', { estateId: house.estateId })
  expect(rows.find((row) => row.noticeId === noticeId)).toMatchObject({ where: planNotice.where, replaces: null })
  expect(rows.find((row) => row.noticeId === next.noticeId)).toMatchObject({ replaces: 'correction' })
})

test('a water stop that moves starts its 24 hours anew; other words do not (rule 37)', async () => {
  const stop = stopIn(30)
  const noticeId = await published({ content: stop })
  const sooner = { ...stop, startsAt: inHours(10), endsAt: inHours(16) }
  expect(await house.community.ask('notice.correct', { noticeId, content: sooner, why })).toMatchObject({
    code: 'water_stop_too_late',
  })
  const words = await house.community.call('notice.correct', {
    noticeId,
    content: { ...stop, contactName: '孙静' },
    why: '换了联系人',
  })
  const later = { ...stop, startsAt: inHours(50), endsAt: inHours(56) }
  const moved = await house.community.call('notice.correct', { noticeId: words.noticeId, content: later, why })
  expect(await house.community.call('notice.view', { noticeId: moved.noticeId })).toMatchObject({
    content: { startsAt: later.startsAt },
    households: 7,
  })
  const withdrawn = await house.community.call('notice.withdraw', { noticeId: moved.noticeId, why: '不停了' })
  const again = { ...later, startsAt: inHours(10), endsAt: inHours(16) }
  expect(
    await house.community.ask('notice.correct', { noticeId: withdrawn.noticeId, content: again, why }),
  ).toMatchObject({ code: 'water_stop_too_late' })
})

test('a stop called off cannot be called on again without its 24 hours (rule 37)', async () => {
  const stop = stopIn(25)
  const noticeId = await published({ content: stop })
  const withdrawn = await house.community.call('notice.withdraw', { noticeId, why: '不停了' })
  await house.cloud.clock.advance(3 * 3_600_000)
  try {
    expect(
      await house.community.ask('notice.correct', { noticeId: withdrawn.noticeId, content: stop, why: '还是要停' }),
    ).toMatchObject({ code: 'water_stop_too_late' })
  } finally {
    await house.cloud.clock.advance(-3 * 3_600_000)
  }
})

test('a withdrawal goes to those who heard, and to nobody else', async () => {
  const owner = await house.owner('302')
  const other = await house.owner('102')
  const noticeId = await published({ content: stopIn(48) })
  await owner.call('notice.open', { noticeId, flatId: house.flat('302').flatId })
  await house.lead.call('notice.recordTold', {
    noticeId,
    stairwellId: house.stairwellId,
    flatId: house.flat('201').flatId,
    how: 'call',
  })
  const before = await owner.call('me.home', {})
  expect(before.nextDate?.noticeId).toBe(noticeId)
  const next = await house.community.call('notice.withdraw', { noticeId, why: '总阀修好了' })
  expect(next.households).toBe(2)
  const inboxOf = async (who: typeof owner) =>
    (await who.call('notice.inbox', {})).notices.map((entry) => entry.noticeId)
  expect(await inboxOf(owner)).toContain(next.noticeId)
  expect(await inboxOf(other)).not.toContain(next.noticeId)
  expect(await inboxOf(other)).not.toContain(noticeId)
  expect((await owner.call('me.home', {})).nextDate).toBeNull()
  expect(await owner.call('notice.read', { noticeId: next.noticeId, flatId: house.flat('302').flatId })).toMatchObject({
    content: { title: '撤回：白天停水 7 小时，请先存水', why: '总阀修好了', question: null },
    replaces: { noticeId, how: 'withdrawal', why: '总阀修好了' },
  })
  expect(await house.community.call('notice.view', { noticeId: next.noticeId })).toMatchObject({
    households: 2,
    stairwells: [{ stairwellId: house.stairwellId, households: 2 }],
  })
  const { doors } = await house.community.call('notice.doors', {
    noticeId: next.noticeId,
    stairwellId: house.stairwellId,
  })
  expect(doors.map(({ room }) => room)).toEqual(['302', '201'])
})

test('a withdrawal of what nobody heard of tells nobody, and is not held up', async () => {
  const noticeId = await published({ content: { title: '发错了' } })
  const next = await house.community.call('notice.withdraw', { noticeId, why: '发错小区' })
  expect(next.households).toBe(0)
  expect(await house.community.call('notice.view', { noticeId: next.noticeId })).toMatchObject({
    state: 'published',
    stairwells: [],
    isSpreading: false,
  })
  expect(await house.community.call('notice.view', { noticeId })).toMatchObject({ state: 'replaced' })
})

test('two who correct and withdraw at once: one is first, the other is told', async () => {
  const noticeId = await published({})
  const answers = await Promise.all([
    house.community.ask('notice.correct', { noticeId, content: { ...planNotice, title: '一' }, why }),
    house.street.ask('notice.correct', { noticeId, content: { ...planNotice, title: '二' }, why }),
    house.street.ask('notice.withdraw', { noticeId, why }),
  ])
  expect(answers.map((answer) => (answer.ok ? 'done' : answer.code)).sort()).toEqual([
    'done',
    'notice_not_published',
    'notice_not_published',
  ])
})

test('a correction repeated with its request id makes one notice', async () => {
  const noticeId = await published({})
  const input = { noticeId, content: { ...planNotice, title: '更正一次' }, why }
  const first = await house.community.call('notice.correct', input, 'correct-once')
  expect(await house.community.call('notice.correct', input, 'correct-once')).toEqual(first)
  const { notices } = await house.community.call('notice.list', { estateId: house.estateId })
  expect(notices.filter(({ title }) => title === '更正一次')).toHaveLength(1)
})

test.each([
  ['a title too long for WeChat (rule 4)', { title: '题'.repeat(30) }, 'notice_message_invalid'],
  ['what expired', { validUntil: inHours(-1) }, 'notice_expired'],
  ['a foreign file', { attachmentIds: ['nowhere'] }, 'not_found'],
])('a correction is refused for %s, and the first one stands', async (_what, content, code) => {
  const noticeId = await published({})
  const answer = await house.community.ask('notice.correct', { noticeId, content: { ...planNotice, ...content }, why })
  expect(answer).toMatchObject({ code })
  expect(await house.community.call('notice.view', { noticeId })).toMatchObject({ state: 'published' })
})
