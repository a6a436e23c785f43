import { waterNotice } from '../../demo/texts'
import { violations } from '../support/axe'
import { H5_DIR, journey, type Visitor } from '../support/browser'
import { answerOf, buildHouse, type House } from '../support/estate'
import { clipped, tooSmall } from '../support/measure'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

const { enter, arrive, story } = journey('axe', { areApart: true })
let house: House
let noticeId = ''
let receipt = { tally: '', seq: '' }

beforeAll(async () => {
  house = await buildHouse({ staticDir: H5_DIR })
  const { gateway, community, estateId, stairwellId, sticker } = house
  const begins = new Date(Date.now() + 2 * DAY_MS)
  ;({ noticeId } = await community.call('notice.save', {
    estateId,
    target: { scope: 'stairwells', stairwellIds: [stairwellId] },
    content: waterNotice(begins, new Date(begins.getTime() + 7 * HOUR_MS)),
  }))
  await community.call('notice.publish', { noticeId })
  await community.call('notice.save', {
    estateId,
    target: { scope: 'estate' },
    content: { ...waterNotice(begins, begins), kind: 'plan', title: '草稿' },
  })

  const answered = await house.owner('102')
  const [first, second] = house.items.map((item, at) => answerOf(item, at === 0 ? 'agreed' : 'conditional'))
  if (!first || !second) throw new Error('two items are asked')
  const { tallyId, seq } = await house.answer(answered, '102', 'agreed', { answers: [first, second] })
  receipt = { tally: tallyId, seq: String(seq) }
  await house.answer(await house.owner('302'), '302', 'refused')
  await house.owner('202')
  await house.occupant('202', 'tenant')
  await house.occupant('202', 'family')
  for (const [openid, nickname] of [
    ['owner-102-0', '乙一'],
    ['owner-202-0', '丁一'],
    ['tenant-202', '租户小赵'],
    ['waiting', '等核验的人'],
    ['stranger', '新来的人'],
  ] as const)
    await gateway.signIn({ openid, nickname })
  const waiting = await gateway.signIn({ openid: 'waiting', nickname: '等核验的人' })
  await waiting.call('binding.request', {
    token: sticker,
    flatId: house.flat('101').flatId,
    role: 'owner',
    callName: '老甲',
  })
})
afterAll(() => house?.stop())

/** A page and what shows that it is there. */
type Stop = { name: string; path: string; query?: Record<string, string>; shows: string | RegExp }
type Look = (who: Visitor, name: string) => Promise<void>

const flat = (room: string) => ({ flat: house.flat(room).flatId })
const at = (nickname: string, screen: 'phone' | 'desktop') => enter({ url: house.cloud.url, nickname, screen })

/** Looks at a page with axe in both themes, and, where a scale is named, with a ruler; all there is to say comes in one list. */
const inspector = (scale?: 'normal' | 'elder') => {
  const found: string[] = []
  const look: Look = async (who, name) => {
    const add = (list: string[], how: string) => found.push(...list.map((one) => `${name} (${how}): ${one}`))
    add(await violations(who), 'light')
    if (scale) add(await tooSmall(who, scale), 'size')
    add(await clipped(who), 'letters half as large again')
    await who.page.emulateMedia({ colorScheme: 'dark' })
    add(await violations(who, ['color-contrast']), 'dark')
    await who.page.emulateMedia({ colorScheme: 'light' })
  }
  return { look, found }
}
const visit = async (who: Visitor, stops: readonly Stop[], look: Look) => {
  for (const { name, path, query, shows } of stops) {
    await who.go(path, query)
    await who.see(shows)
    await look(who, name)
  }
}

const residentStops = (): Stop[] => [
  { name: 'home', path: '/pages/home/index', shows: '去签' },
  { name: 'notices', path: '/pages/notices/index', shows: /白天停水/ },
  { name: 'notice', path: '/pages/notice/index', query: { notice: noticeId, ...flat('202') }, shows: '我知道了' },
  { name: 'my pipes', path: '/pages/my-pipes/index', query: flat('202'), shows: '怎么看这张图' },
  { name: 'verify: done', path: '/pages/verify/index', query: flat('202'), shows: '核验通过' },
  { name: 'me', path: '/pages/me/index', shows: '您的信息' },
  { name: 'join', path: '/pages/join/index', shows: '我有邀请码' },
  { name: 'bind: flat', path: '/pages/bind/index', query: { scene: house.sticker }, shows: '1号楼1门，哪一户？' },
]
const strangerStops = (): Stop[] => [
  { name: 'home: nobody yet', path: '/pages/home/index', shows: '换水管，先串门' },
  { name: 'notices: none', path: '/pages/notices/index', shows: '还没有通知' },
  { name: 'me: no flat', path: '/pages/me/index', shows: '还没有绑定房子' },
  { name: 'verify: nothing waits', path: '/pages/verify/index', shows: '没有等核验的申请' },
  { name: 'bind: code', path: '/pages/bind/index', shows: '先找到您的楼门' },
]

/** An answer step by step: the text, both kinds of choice, the clause, the review. Nothing is sent. */
const walkAnswer = async (who: Visitor, look: Look) => {
  await who.go('/pages/consent/index', { round: house.roundId, ...flat('202') })
  await who.see(/^看过了/)
  await look(who, 'consent: text')
  await who.tap('button', /^看过了/)
  for (const place of ['第 1 项，共 2 项', '第 2 项，共 2 项']) {
    await who.see(place)
    await who.tap('radio', /^暂不同意，/)
    await look(who, `consent: ${place}`)
    // In elder mode the reason and the day have screens of their own.
    for (const words of ['现在定不下来，是因为什么？', '哪天再来问您？']) {
      const own = who.words(words)
      if (!(await own.isVisible())) {
        await who.tap('button', /^下一步$/)
        await own.waitFor()
        await look(who, `consent: ${words}`)
      }
      if (words.startsWith('现在')) await who.press(who.here.getByRole('checkbox').first())
      else await who.press(who.here.getByRole('radio', { name: /^一周后/ }))
    }
    await who.tap('button', /^下一[项步]$/)
  }
  await who.see('责任条款 第 1 条，共 1 条')
  await look(who, 'consent: clause')
  await who.tap('checkbox', /^我看过/)
  await who.tap('button', '下一步')
  await who.see('看一遍，再确认')
  await look(who, 'consent: review')
  for (const back of ['上一步', '看文本'])
    while (await who.here.getByRole('button', { name: back }).isVisible()) await who.tap('button', back)
}

for (const scale of ['normal', 'elder'] as const) {
  const rule = scale === 'elder' ? 'text of 18 px, targets of 60 × 60' : 'targets of 44 × 44'
  story(`resident pages in the ${scale} scale pass axe in both themes and keep ${rule} (rule 16)`, async () => {
    const { look, found } = inspector(scale)
    const visitor = await arrive({ url: house.cloud.url, nickname: '丁一' })
    await visitor.go('/pages/login/index')
    await visitor.see('您是哪一位？')
    await visitor.elder(scale === 'elder')
    await look(visitor, 'login')
    await visitor.chooseName()
    await visit(visitor, residentStops(), look)
    await walkAnswer(visitor, look)
    await visitor.leave()

    const others: [string, Stop[]][] = [
      ['新来的人', strangerStops()],
      [
        '等核验的人',
        [{ name: 'verify: waiting', path: '/pages/verify/index', query: flat('101'), shows: '等居委会核验' }],
      ],
      [
        '租户小赵',
        [
          {
            name: 'access',
            path: '/pages/access/index',
            query: { round: house.roundId, ...flat('202') },
            shows: /方便吗？$/,
          },
        ],
      ],
      [
        '乙一',
        [
          {
            name: 'receipt',
            path: '/pages/receipt/index',
            query: { ...receipt, ...flat('102') },
            shows: '您的意见已收到',
          },
          {
            name: 'answers',
            path: '/pages/consent/index',
            query: { round: house.roundId, ...flat('102') },
            shows: '征求意见的文本',
          },
        ],
      ],
    ]
    for (const [nickname, stops] of others) {
      const who = await at(nickname, 'phone')
      await who.elder(scale === 'elder')
      await visit(who, stops, look)
      await who.leave()
    }
    expect(found).toEqual([])
  })
}

const staffStops = (): Stop[] => {
  const { estateId, stairwellId, otherStairwellId, roundId, otherEstateId } = house
  const here = { estateId, stairwellId }
  return [
    { name: 'estates', path: '/staff/estates/index', shows: '试验街道' },
    { name: 'today', path: '/staff/today/index', query: { estateId }, shows: /1 位住户等着核验身份/ },
    { name: 'estate', path: '/staff/estate/index', query: { estateId }, shows: '同意率' },
    { name: 'stairwell', path: '/staff/stairwell/index', query: here, shows: '4 根立管' },
    {
      name: 'stairwell: a flat',
      path: '/staff/stairwell/index',
      query: { ...here, flatId: house.flat('302').flatId },
      shows: '这一轮的答复',
    },
    {
      name: 'flat-correct',
      path: '/staff/flat-correct/index',
      query: { ...here, flatId: house.flat('302').flatId },
      shows: /^更正 1号楼1门 302/,
    },
    {
      name: 'risers',
      path: '/staff/risers/index',
      query: { estateId, stairwellId: otherStairwellId },
      shows: /^每列有哪几根管/,
    },
    { name: 'risers: round open', path: '/staff/risers/index', query: here, shows: '现在不能改立管' },
    { name: 'sticker', path: '/staff/sticker/index', query: here, shows: '贴在楼门口，住户照着它进来' },
    {
      name: 'paper',
      path: '/staff/paper/index',
      query: { ...here, flatId: house.flat('201').flatId },
      shows: /201 纸质答复$/,
    },
    { name: 'roster', path: '/staff/roster/index', query: { estateId }, shows: '放心' },
    { name: 'rounds', path: '/staff/rounds/index', query: { estateId }, shows: '上下水立管更新意见征询' },
    { name: 'round', path: '/staff/round/index', query: { estateId, roundId }, shows: /^文本，第 1 版/ },
    { name: 'round-edit', path: '/staff/round-edit/index', query: { estateId }, shows: '问哪几项' },
    { name: 'notices', path: '/staff/notices/index', query: { estateId }, shows: '已发出' },
    { name: 'notice', path: '/staff/notice/index', query: { estateId, noticeId }, shows: '已触达' },
    { name: 'notice-edit', path: '/staff/notice-edit/index', query: { estateId }, shows: '发给谁' },
    { name: 'bindings', path: '/staff/bindings/index', query: { estateId }, shows: /自称「老甲」/ },
    {
      name: 'power',
      path: '/staff/power/index',
      query: { ...here, flatId: house.flat('202').flatId },
      shows: '谁授权给谁',
    },
    { name: 'people', path: '/staff/people/index', query: { estateId }, shows: '邀请同事' },
    { name: 'me', path: '/pages/me/index', shows: '您的信息' },
    { name: 'estate: empty', path: '/staff/estate/index', query: { estateId: otherEstateId }, shows: '还要做几步' },
    {
      name: 'today: empty',
      path: '/staff/today/index',
      query: { estateId: otherEstateId },
      shows: '还没有开始征求意见',
    },
    { name: 'rounds: empty', path: '/staff/rounds/index', query: { estateId: otherEstateId }, shows: '先设置立管' },
    {
      name: 'notices: empty',
      path: '/staff/notices/index',
      query: { estateId: otherEstateId },
      shows: '还没有发过通知',
    },
    {
      name: 'bindings: empty',
      path: '/staff/bindings/index',
      query: { estateId: otherEstateId },
      shows: '没有等着核验的',
    },
    { name: 'risers: empty', path: '/staff/risers/index', query: { estateId: otherEstateId }, shows: '还没有楼门' },
  ]
}

for (const screen of ['desktop', 'phone'] as const) {
  story(`staff pages on a ${screen}, full and empty, pass axe in both themes`, async () => {
    const { look, found } = inspector()
    const street = await at('street', screen)
    await visit(street, staffStops(), look)
    await street.leave()
    expect(found).toEqual([])
  })
}

story('a page opened by a cut link says so and shows the way back', async () => {
  const { look, found } = inspector()
  const cut = (paths: string[], query: Record<string, string> = {}): Stop[] =>
    paths.map((path) => ({ name: `${path}: cut`, path: `/${path}/index`, query, shows: '没有找到' }))
  const resident = await at('丁一', 'phone')
  await visit(resident, cut(['pages/notice', 'pages/consent', 'pages/access', 'pages/receipt']), look)
  await resident.tap('button', '回首页')
  await resident.see('我家')
  await resident.leave()
  const street = await at('street', 'desktop')
  const pages = ['stairwell', 'flat-correct', 'power', 'round', 'notice'].map((page) => `staff/${page}`)
  await visit(street, cut(pages, { estateId: house.estateId }), look)
  await street.leave()
  expect(found).toEqual([])
})

story('without a network a resident is told so, what was filled in stays, and it is sent later (rule 15)', async () => {
  const { look, found } = inspector('normal')
  const resident = await at('丁一', 'phone')
  resident.expectTrouble(/ERR_INTERNET_DISCONNECTED/)
  await resident.tap('button', '去签')
  await resident.tap('button', /^看过了/)
  await resident.tap('radio', /^同意，/)
  await resident.tap('button', '其余 1 项也这样答')
  await resident.tap('checkbox', /^我看过/)
  await resident.tap('button', '下一步')
  await resident.context.setOffline(true)
  await resident.tap('button', '确认提交')
  await resident.see('现在连不上网。您填的内容还在，联网后再试。')
  await look(resident, 'consent: offline')
  await resident.context.setOffline(false)
  await resident.tap('button', '确认提交')
  await resident.see('您的意见已收到')
  expect(found).toEqual([])
})
