import { paperPhoto } from '../../demo/paper-photo'
import { meetingNotice, waterNotice } from '../../demo/texts'
import { answerOf, type House } from './estate'
import { silence } from './recording'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** A page and what shows that it is there. */
export type Stop = { name: string; path: string; query?: Record<string, string>; shows: string | RegExp }
/** What the pages of the house show, and who may see it. */
export type Furnished = {
  /** A water stop. */
  noticeId: string
  /** A meeting with a question, a file and a recording, and what it corrected. */
  meetingId: string
  replacedId: string
  receipt: { tally: string; seq: string }
}

/** Announces a meeting, then corrects when it is: as much as a notice can carry. */
const announceMeeting = async ({ gateway, community, estateId, stairwellId }: House, begins: Date) => {
  const ends = new Date(begins.getTime() + 2 * HOUR_MS)
  const [plan, voice] = await Promise.all([
    gateway.upload(community, estateId, 'notice', '活动室怎么走.png', paperPhoto(1)),
    gateway.upload(community, estateId, 'voice', '孙静读的.wav', silence(1)),
  ])
  const content = { ...meetingNotice(begins, ends), attachmentIds: [plan], voiceId: voice }
  const { noticeId: replacedId } = await community.call('notice.save', {
    estateId,
    target: { scope: 'stairwells', stairwellIds: [stairwellId] },
    content,
  })
  await community.call('notice.publish', { noticeId: replacedId })
  const { noticeId: meetingId } = await community.call('notice.correct', {
    noticeId: replacedId,
    content: { ...content, where: '居委会二层会议室' },
    why: '活动室在修，换到居委会二层。',
  })
  return { meetingId, replacedId }
}

/** Fills a house so that every page has something to show: answers, notices, somebody who waits, a tenant, a relative. */
export const furnish = async (house: House): Promise<Furnished> => {
  const { gateway, community, estateId, stairwellId, sticker } = house
  const begins = new Date(Date.now() + 2 * DAY_MS)
  const { noticeId } = await community.call('notice.save', {
    estateId,
    target: { scope: 'stairwells', stairwellIds: [stairwellId] },
    content: waterNotice(begins, new Date(begins.getTime() + 7 * HOUR_MS)),
  })
  await community.call('notice.publish', { noticeId })
  const meeting = await announceMeeting(house, new Date(begins.getTime() + DAY_MS))
  await community.call('notice.save', {
    estateId,
    target: { scope: 'estate' },
    content: { ...waterNotice(begins, begins), kind: 'plan', title: '草稿' },
  })

  const answered = await house.owner('102')
  const [first, second] = house.items.map((item, at) => answerOf(item, at === 0 ? 'agreed' : 'conditional'))
  if (!first || !second) throw new Error('two items are asked')
  const { tallyId, seq } = await house.answer(answered, '102', 'agreed', { answers: [first, second] })
  const receipt = { tally: tallyId, seq: String(seq) }
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
  return { noticeId, ...meeting, receipt }
}

const flat = (house: House, room: string) => ({ flat: house.flat(room).flatId })

/** Pages of an owner who is asked: 丁一. */
export const residentStops = (house: House, { noticeId, meetingId, replacedId }: Furnished): Stop[] => [
  { name: 'home', path: '/pages/home/index', shows: '去签' },
  { name: 'notices', path: '/pages/notices/index', shows: /白天停水/ },
  {
    name: 'notice',
    path: '/pages/notice/index',
    query: { notice: noticeId, ...flat(house, '202') },
    shows: '我知道了',
  },
  {
    name: 'notice: a correction that asks',
    path: '/pages/notice/index',
    query: { notice: meetingId, ...flat(house, '202') },
    shows: '您家来人吗？',
  },
  {
    name: 'notice: replaced',
    path: '/pages/notice/index',
    query: { notice: replacedId, ...flat(house, '202') },
    shows: '这份通知改过了，请看新的',
  },
  { name: 'my pipes', path: '/pages/my-pipes/index', query: flat(house, '202'), shows: '怎么看这张图' },
  { name: 'verify: done', path: '/pages/verify/index', query: flat(house, '202'), shows: '核验通过' },
  { name: 'me', path: '/pages/me/index', shows: '您的信息' },
  { name: 'join', path: '/pages/join/index', shows: '我有邀请码' },
  { name: 'web login', path: '/pages/web-login/index', shows: '电脑上显示什么码？' },
  { name: 'bind: flat', path: '/pages/bind/index', query: { scene: house.sticker }, shows: '1号楼1门，哪一户？' },
]
const strangerStops: Stop[] = [
  { name: 'home: nobody yet', path: '/pages/home/index', shows: '换水管，先串门' },
  { name: 'notices: none', path: '/pages/notices/index', shows: '还没有通知' },
  { name: 'me: no flat', path: '/pages/me/index', shows: '还没有绑定房子' },
  { name: 'verify: nothing waits', path: '/pages/verify/index', shows: '没有等核验的申请' },
  { name: 'bind: code', path: '/pages/bind/index', shows: '先找到您的楼门' },
]

/** Pages only others see, by their nickname. */
export const otherStops = (house: House, { receipt }: Furnished): [string, Stop[]][] => [
  ['新来的人', strangerStops],
  [
    '等核验的人',
    [{ name: 'verify: waiting', path: '/pages/verify/index', query: flat(house, '101'), shows: '等居委会核验' }],
  ],
  [
    '租户小赵',
    [
      {
        name: 'access',
        path: '/pages/access/index',
        query: { round: house.roundId, ...flat(house, '202') },
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
        query: { ...receipt, ...flat(house, '102') },
        shows: '您的意见已收到',
      },
      {
        name: 'answers',
        path: '/pages/consent/index',
        query: { round: house.roundId, ...flat(house, '102') },
        shows: '征求意见的文本',
      },
    ],
  ],
]

/** Pages of the street's officer, full and empty. */
export const staffStops = (house: House, { noticeId }: Furnished): Stop[] => {
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
    {
      name: 'notice-walk',
      path: '/staff/notice-walk/index',
      query: { estateId, noticeId, list: 'call' },
      shows: '说这几句',
    },
    {
      name: 'notice-sheet',
      path: '/staff/notice-sheet/index',
      query: { estateId, noticeId },
      shows: /^每个楼门一张 A4/,
    },
    {
      name: 'notice-edit: a correction',
      path: '/staff/notice-edit/index',
      query: { estateId, noticeId, correct: '1' },
      shows: /^更正会发给和原来一样的 6 户/,
    },
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
