import { waterNotice } from '../../demo/texts'
import { UNREAD_HOURS } from '../../types/limits'
import type { NoticeContent } from '../../types/notice'
import { H5_DIR, type Visitor } from '../support/browser'
import { everyBuild } from '../support/builds'
import { buildHouse, type House, TEMPLATE_ID } from '../support/estate'
import { until } from '../support/local-cloud'
import type { Person } from '../support/person'
import type { WeappPerson } from '../support/weapp/weapp-person'
import { deliveredTo, leadsTo } from '../support/wechat'

const HOUR_MS = 3_600_000
const beijingDay = (instant: string | null) =>
  new Date(Date.parse(instant ?? '') + 8 * HOUR_MS).toISOString().slice(0, 10)
const READER = 'owner-202-0'
/** A tick can be taken back for some seconds before it is sent, and a lost network is tried again later and later. */
const HELD_MS = 60_000
/** Lives where nobody has bound the flat, and has a telephone. */
const ELDER = '1号楼1门 301'

/** A water stop from the desk to the last door: by WeChat where somebody let us, by telephone and on foot where not. */
everyBuild('notice-water-stop', ({ build, enter, story }) => {
  let house: House
  let noticeId: string
  let worker: Person
  let reader: Person

  beforeAll(async () => {
    house = await buildHouse({ staticDir: H5_DIR })
    await house.owner('202')
    await house.owner('302')
    await house.cloud.account({ openid: READER, nickname: '丁一' })
    await house.cloud.account({ openid: 'community', nickname: '孙静' })
  })
  afterAll(() => house?.stop())

  const at = (nickname: string) => enter({ url: house.cloud.url, nickname })
  const drain = () => house.cloud.runTimer('notifications')
  const draft = async (startsInHours: number, more: object = {}) => {
    const begins = new Date((await house.cloud.clock.now()).getTime() + startsInHours * HOUR_MS)
    const ends = new Date(begins.getTime() + 7 * HOUR_MS)
    return house.community.call('notice.save', {
      estateId: house.estateId,
      target: { scope: 'stairwells', stairwellIds: [house.stairwellId] },
      content: { ...waterNotice(begins, ends), ...more },
    })
  }
  const ledger = (id = noticeId) => ({ estateId: house.estateId, noticeId: id })
  const doorOf = async (room: string, id = noticeId) => {
    const { doors } = await house.community.call('notice.doors', { noticeId: id, stairwellId: house.stairwellId })
    return doors.find((door) => door.room === room)
  }
  const moved = (content: NoticeContent, hours: number): NoticeContent => {
    const later = (instant: string | null) =>
      instant === null ? null : new Date(Date.parse(instant) + hours * HOUR_MS).toISOString()
    return { ...content, startsAt: later(content.startsAt), endsAt: later(content.endsAt) }
  }
  const MOVED = '阀门晚到一天，停水往后挪一天。'
  /** At a desk in the form that lies open, where a browser's date fields can be typed into; from the phone's wheels nobody could. */
  const moveByADay = async (): Promise<string> => {
    const { content } = await house.community.call('notice.view', { noticeId })
    const { startsAt, endsAt } = moved(content, 24)
    if (build === 'mini-program') {
      const later = { noticeId, content: { ...content, startsAt, endsAt }, why: MOVED }
      return (await house.community.call('notice.correct', later)).noticeId
    }
    const { here } = worker as Visitor
    for (const [label, instant] of [
      ['什么时候停水', startsAt],
      ['什么时候来水', endsAt],
    ] as const)
      await here.getByLabel(`${label}，哪一天`).fill(beijingDay(instant))
    await worker.fill('改了什么，为什么', MOVED)
    await worker.tap('button', '把更正发给 6 户')
    await worker.see('把更正发给 6 户？')
    await worker.tap('button', /^发出$/, '把更正发给 6 户？')
    await worker.see('0 / 6 户', '这份是更正')
    const { replacedBy } = await house.community.call('notice.view', { noticeId })
    return replacedBy ?? ''
  }
  /** An owner in the other stairwell, whom none of this concerns. */
  const bindNextDoor = async () => {
    const { community, gateway, otherStairwellId } = house
    const view = await community.call('stairwell.view', { stairwellId: otherStairwellId })
    const flatId = view.unchanged ? '' : (view.flats[0]?.flatId ?? '')
    const { token } = await community.call('sticker.issue', { stairwellId: otherStairwellId })
    const person = await gateway.signIn({ openid: 'next-door', nickname: '己一', phone: '13900000071' })
    const { bindingId } = await person.call('binding.request', { token, flatId, role: 'owner' })
    await person.call('binding.confirmByPhone', { bindingId, phoneCode: await person.phoneCode() })
    return person
  }
  /** In WeChat the reader taps and accepts; the web has no such dialog, so there it was done on the phone before. */
  const letRemind = async () => {
    if (build === 'web') return (await house.owner('202')).acceptReminders([TEMPLATE_ID])
    const { phone } = reader as WeappPerson
    await phone.host('answer', { api: 'requestSubscribeMessage', result: { [TEMPLATE_ID]: 'accept' } })
    await reader.tap('button', /提醒我|再加一次/)
    await reader.see('记下了，还能提醒您 1 次')
  }

  story('a reader of one urgent notice lets WeChat tell of the next, in a tap (rules 1 and 3)', async () => {
    const first = await draft(72, { kind: 'safety', title: '楼道里要搬管子', startsAt: null, endsAt: null })
    await house.community.call('notice.publish', first)
    reader = await at('丁一')
    await reader.tap('button', /楼道里要搬管子/)
    await reader.see('楼道里要搬管子', '我知道了')
    if (build === 'web') expect(await reader.text()).not.toContain('用微信提醒您')
    await letRemind()
    await reader.tap('button', '我知道了')
    await reader.meet('heading', '我家')
    expect(await (await house.owner('202')).call('reminder.view', {})).toMatchObject({ left: 1 })
  })

  story('a planned stop two hours ahead is refused, with what to do instead (rule 37)', async () => {
    const tooLate = await draft(2)
    worker = await at('孙静')
    await worker.go('/staff/notice/index', ledger(tooLate.noticeId))
    await worker.tap('button', /^发出$/)
    await worker.see('现在发出？')
    await worker.tap('button', /^发出$/, '现在发出？')
    await worker.see(/^计划停水至少提前 24 小时通知。/)
  })

  story('a stop three days ahead goes out, and nobody counts as reached by that (rule 6)', async () => {
    ;({ noticeId } = await draft(72))
    await worker.go('/staff/notice/index', ledger())
    await worker.tap('button', /^发出$/)
    await worker.tap('button', /^发出$/, '现在发出？')
    await worker.see('0 / 6 户')
    await drain()
    expect(await doorOf('202')).toMatchObject({ reached: null, due: 'wechat', messages: [{ state: 'sent' }] })
    expect(await house.community.call('notice.view', { noticeId })).toMatchObject({ reached: 0 })
  })

  story('WeChat delivers one message, takes the grant, and its tap opens the notice', async () => {
    const messages = await deliveredTo(house.cloud, READER)
    expect(messages).toHaveLength(1)
    const [message] = messages
    if (!message) throw new Error('no message')
    expect(message.templateId).toBe(TEMPLATE_ID)
    expect(Object.values(message.data).map(({ value }) => value)).toContain('白天停水 7 小时，请先存水')
    expect(await (await house.owner('202')).call('reminder.view', {})).toMatchObject({ left: 0 })
    await drain()
    expect(await deliveredTo(house.cloud, READER)).toHaveLength(1)

    const { path, query } = leadsTo(message)
    await reader.go(path, query)
    await reader.see('白天停水 7 小时，请先存水')
    await letRemind()
    await reader.tap('button', '我知道了')
    await worker.go('/staff/notice/index', ledger())
    await worker.see('1 / 6 户')
    await worker.meet('button', /^202，看过/)
  })

  story('who let nobody remind them is on the call list at once, and, rung in vain, on the door list', async () => {
    expect(await doorOf('302')).toMatchObject({ due: 'call', reason: 'noGrant', messages: [] })
    expect(await doorOf('301')).toMatchObject({ due: 'call', reason: 'nobodyBound', hasPhone: true })
    await worker.tap('button', /^打电话 5 户/)
    await worker.see('打电话告诉', '说这几句', '没有人绑定这一户')
    await worker.tap('button', `没打通，${ELDER}`)
    await until('the door list has the elder', async () => (await doorOf('301'))?.due === 'door', HELD_MS)
    await worker.tap('radio', /^上门 1 户/, '看哪个名单')
    await worker.see('上门告诉', /电话没打通/)
  })

  story('a door knocked without a network is ticked, waits on the phone, and counts as told afterwards', async () => {
    worker.expectTrouble(/ERR_INTERNET_DISCONNECTED|request:fail/)
    await worker.network(false)
    await worker.tap('button', `说到了，${ELDER}`)
    await worker.see('1 条等着送，有网了自己送')
    expect(await doorOf('301')).toMatchObject({ reached: null })
    await worker.network(true)
    await until('the tick got through', async () => (await doorOf('301'))?.reached === 'told', HELD_MS)
    await worker.go('/staff/notice/index', ledger())
    await worker.see('2 / 6 户')
    await worker.meet('button', /^301，已告知/)
  })

  story('a moved stop starts its 24 hours anew: nearer than that is refused (rule 37)', async () => {
    const { content } = await house.community.call('notice.view', { noticeId })
    const nearer = { noticeId, content: moved(content, -52), why: '提前停' }
    expect(await house.community.ask('notice.correct', nearer)).toMatchObject({ code: 'water_stop_too_late' })
    await worker.tap('button', '更正')
    await worker.see(/^更正会发给和原来一样的 6 户/)
  })

  story('the households of the stop are told that it moved, and nobody else', async () => {
    const neighbour = await bindNextDoor()
    await neighbour.acceptReminders([TEMPLATE_ID])
    const newId = await moveByADay()
    await drain()
    const messages = await deliveredTo(house.cloud, READER)
    expect(messages).toHaveLength(2)
    const newest = messages[1]
    if (!newest) throw new Error('no second message')
    expect(await deliveredTo(house.cloud, neighbour.openid)).toEqual([])
    expect((await neighbour.call('notice.inbox', {})).notices).toEqual([])
    expect(await doorOf('301', newId)).toMatchObject({ reached: null, due: 'call' })
    expect(await doorOf('302')).toMatchObject({ due: null })

    const { path, query } = leadsTo(newest)
    await reader.go(path, query)
    await reader.see('更正', '这是更正，以这份为准', `改了什么：${MOVED}`, /^原来的时间：/)
    await reader.tap('link', '看原来的')
    await reader.see('这份通知改过了，请看新的', '原来定的')
    await reader.tap('button', '看新的')
    await reader.see('这是更正，以这份为准')
    await reader.tap('button', '我知道了')

    await worker.go('/staff/notice/index', ledger())
    await worker.see('这份已经被后来的通知代替')
    noticeId = newId
  })

  story('a reminder that nobody opened for half a day goes to the call list by itself', async () => {
    await (await house.owner('302')).acceptReminders([TEMPLATE_ID])
    const { noticeId: unread } = await draft(96, { title: '再停一次水，换阀门' })
    await house.community.call('notice.publish', { noticeId: unread })
    await drain()
    expect(await doorOf('302', unread)).toMatchObject({ due: 'wechat', messages: [{ state: 'sent' }] })
    // A session does not last that long.
    await Promise.all([reader.leave(), worker.leave()])
    await house.cloud.clock.advance((UNREAD_HOURS.waterStop + 1) * HOUR_MS)
    await drain()
    expect(await doorOf('302', unread)).toMatchObject({ due: 'call', reason: 'unread' })
    worker = await at('孙静')
    await worker.go('/staff/notice/index', ledger(unread))
    await worker.meet('button', /^302，要?打电话.*发出后一直没有打开/)
  })
})
