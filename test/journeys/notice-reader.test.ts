import { waterNotice } from '../../demo/texts'
import { H5_DIR, type Visitor } from '../support/browser'
import { everyBuild } from '../support/builds'
import { buildHouse, type House, TEMPLATE_ID } from '../support/estate'
import { until } from '../support/local-cloud'
import type { Person } from '../support/person'
import { type Furnished, furnish } from '../support/stops'
import type { WeappPerson } from '../support/weapp/weapp-person'

const HOUR_MS = 3_600_000
type Calls = { calls: { api: string; options: { urls?: string[] } }[] }

/** What a resident does with a notice: reads, answers, looks at a file, listens, and learns that it was taken back. */
everyBuild('notice-reader', ({ build, enter, story }) => {
  let house: House
  let furnished: Furnished
  let reader: Person

  beforeAll(async () => {
    house = await buildHouse({ staticDir: H5_DIR })
    furnished = await furnish(house)
    await house.cloud.account({ openid: 'owner-202-0', nickname: '丁一' })
  })
  afterAll(() => house?.stop())

  const to = (noticeId: string) => ({ notice: noticeId, flat: house.flat('202').flatId })
  const answers = async () => (await house.community.call('notice.view', { noticeId: furnished.meetingId })).answers
  const publish = async (more: object) => {
    const begins = new Date(Date.now() + 100 * HOUR_MS)
    const { noticeId } = await house.community.call('notice.save', {
      estateId: house.estateId,
      target: { scope: 'stairwells', stairwellIds: [house.stairwellId] },
      content: { ...waterNotice(begins, new Date(begins.getTime() + HOUR_MS)), ...more },
    })
    await house.community.call('notice.publish', { noticeId })
    return noticeId
  }

  story('unread notices come first, and a correction says that it is one; what it replaced is gone', async () => {
    reader = await enter({ url: house.cloud.url, nickname: '丁一' })
    await reader.go('/pages/notices/index')
    await reader.see('没看的 2 条', '更正')
    expect(await reader.count('button', /议事会：停水日子怎么排/)).toBe(1)
  })

  story('the question is answered with one tap, and changed with another', async () => {
    await reader.go('/pages/notice/index', to(furnished.meetingId))
    await reader.see('您家来人吗？', '一户答一次就行，答了还能改。')
    await reader.tap('radio', /^来不了/)
    await reader.see('记下了：来不了。想改，点别的就行。')
    await reader.tap('radio', /^请家人来/)
    await reader.see('记下了：请家人来。想改，点别的就行。')
    expect(await answers()).toEqual([0, 0, 1])
  })

  story('an answer without a network waits on the phone, also when the program is killed (rule 15)', async () => {
    reader.expectTrouble(/ERR_INTERNET_DISCONNECTED|request:fail/)
    await reader.network(false)
    await reader.tap('radio', /^来($|，)/)
    await reader.see('您选的存在这台手机里，还没有送到。')
    await reader.network(true)
    await reader.killAndReopen()
    await reader.see('您选的存在这台手机里，还没有送到。')
    await reader.meetChosen('radio', /^来($|，)/)
    await reader.tap('button', '再送一次')
    await reader.see('记下了：来。想改，点别的就行。')
    expect(await answers()).toEqual([1, 0, 0])
  })

  story('a picture opens at a tap, by a link made for that tap (rule 23)', async () => {
    if (build === 'mini-program') {
      await reader.tap('button', /^活动室怎么走.png/)
      const { phone } = reader as WeappPerson
      const url = await until('a picture is shown', async () => {
        const { calls } = await phone.host<Calls>('getCalls')
        return calls.find(({ api }) => api === 'previewImage')?.options.urls?.[0]
      })
      expect((await fetch(url)).headers.get('content-type')).toBe('image/png')
      return
    }
    const { context } = reader as Visitor
    const opening = context.waitForEvent('page')
    await reader.tap('button', /^活动室怎么走.png/)
    const tab = await opening
    await tab.waitForURL(/^http/)
    await tab.locator('img').waitFor()
    await tab.close()
  })

  // The headless host lends no voice to a mini-program.
  if (build === 'web')
    story('in elder mode somebody of the community reads it out, until told to stop', async () => {
      await reader.elder(true)
      await reader.tap('button', /^听一听/)
      await reader.meet('button', '先停下')
      await reader.meet('button', /^听一听/)
      await reader.elder(false)
    })

  story('an emergency says why it could not wait (rule 37)', async () => {
    const begins = new Date(Date.now() + HOUR_MS)
    const emergency = await publish({
      title: '马上停水抢修',
      startsAt: begins.toISOString(),
      endsAt: new Date(begins.getTime() + 3 * HOUR_MS).toISOString(),
      emergencyReason: '二层水管爆了，不停水会淹到一层。',
    })
    await reader.go('/pages/notice/index', to(emergency))
    await reader.see('抢修，来不及提前一天通知', '二层水管爆了，不停水会淹到一层。')
  })

  story('whoever said no to reminders is not asked again that day', async () => {
    if (build === 'web') return expect(await reader.text()).not.toContain('用微信提醒您')
    const { phone } = reader as WeappPerson
    await reader.see('停水、进户前，用微信提醒您？')
    await phone.host('answer', { api: 'requestSubscribeMessage', result: { [TEMPLATE_ID]: 'reject' } })
    await reader.tap('button', '提醒我')
    await reader.see('没关系。要紧的事照样会贴在楼门口，也会有人告诉您。')
    await reader.go('/pages/notice/index', to(furnished.noticeId))
    await reader.see('白天停水 7 小时，请先存水', '我知道了')
    expect(await reader.text()).not.toContain('用微信提醒您')
  })

  story('a notice taken back says so in its own place and in the list, and its date comes no more', async () => {
    const noticeId = await publish({ title: '周末停水一小时' })
    await reader.go('/pages/notice/index', to(noticeId))
    await reader.see('周末停水一小时')
    await until('the household is reached', async () => {
      const view = await house.community.call('notice.view', { noticeId })
      return view.reached === 1
    })
    await house.community.call('notice.withdraw', { noticeId, why: '阀门修好了，不用停水。' })
    await reader.go('/pages/notices/index')
    await reader.killAndReopen()
    await reader.tap('button', /撤回：周末停水一小时/)
    await reader.see('之前的通知撤回了，不用照着做', '为什么：阀门修好了，不用停水。', '原来定的')
    expect(await reader.text()).not.toContain('离停水还有')
    await reader.tap('link', '看原来的')
    await reader.see('这份通知撤回了，不用照着做', '原来写的：')
    await reader.tap('button', '看新的')
    await reader.see('之前的通知撤回了，不用照着做')
  })
})
