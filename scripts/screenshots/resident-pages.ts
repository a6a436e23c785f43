import { type Cast, stranger } from './cast'
import { looks } from './looks'
import type { Hand, Stop, Visit } from './visit'

const everyLook = [looks.phone, looks.elder, looks.dark, looks.desktop]

/** Every page a resident can stand on, by who shows it best. */
export const residentVisits = (cast: Cast): Visit[] => {
  const { flat, roundId, works } = cast
  const mine = { flat: flat('403') }
  const wang: Stop[] = [
    { name: 'home', path: '/pages/home/index', shows: '去签' },
    { name: 'notices', path: '/pages/notices/index', shows: /白天停水/ },
    { name: 'my-pipes', path: '/pages/my-pipes/index', query: mine, shows: '怎么看这张图' },
    { name: 'me', path: '/pages/me/index', shows: '您的信息' },
    { name: 'join', path: '/pages/join/index', shows: '我有邀请码' },
    { name: 'web-login', path: '/pages/web-login/index', shows: '电脑上显示什么码？' },
    { name: 'bind', path: '/pages/bind/index', query: { scene: cast.sticker }, shows: '6号楼2门，哪一户？' },
    { name: 'consent-text', path: '/pages/consent/index', query: { round: roundId, ...mine }, shows: /^看过了/ },
    {
      name: 'consent-item',
      shows: '第 1 项，共 3 项',
      act: (hand) => hand.tap('button', /^看过了/),
    },
    { name: 'consent-reason', shows: '现在定不下来，是因为什么？', act: deferItem },
    { name: 'consent-clause', shows: /责任条款 第 1 条/, act: agreeToAll },
    { name: 'consent-review', shows: '看一遍，再确认', act: readClause },
  ]
  return [
    {
      who: null,
      looks: everyLook,
      stops: [
        { name: 'login', path: '/pages/login/index', shows: '您是哪一位？' },
        { name: 'login-new-person', shows: '新来的人', act: (hand) => hand.tap('button', '加一个新来的人') },
      ],
    },
    { who: { openid: 'demo-wang-guilan', nickname: '王桂兰' }, looks: everyLook, stops: wang },
    {
      who: { openid: 'demo-family', nickname: '王磊' },
      looks: everyLook,
      stops: [
        { name: 'notice', path: '/pages/notice/index', query: { notice: cast.noticeId, ...mine }, shows: '我知道了' },
      ],
    },
    {
      who: { openid: 'demo-ma-xiuying', nickname: '马秀英' },
      looks: everyLook,
      stops: [
        {
          name: 'receipt',
          path: '/pages/receipt/index',
          query: { ...cast.receipt, flat: cast.maFlat },
          shows: '撤回或改答复',
          hasHashes: true,
        },
        {
          name: 'answers',
          path: '/pages/consent/index',
          query: { round: roundId, flat: cast.maFlat },
          shows: '征求意见的文本',
        },
      ],
    },
    {
      who: { openid: 'demo-tenant', nickname: '周明' },
      looks: everyLook,
      stops: [
        {
          name: 'access',
          path: '/pages/access/index',
          query: { round: roundId, flat: flat('502') },
          shows: /方便吗？$/,
        },
        { name: 'home-tenant', path: '/pages/home/index', shows: '进户时间登记好了' },
      ],
    },
    {
      who: { openid: 'demo-waiting', nickname: '韩梅' },
      looks: everyLook,
      stops: [{ name: 'verify', path: '/pages/verify/index', query: { flat: flat('302') }, shows: '等居委会核验' }],
    },
    {
      who: works.underway.who,
      looks: everyLook,
      stops: [
        { name: 'home-works', path: '/pages/home/index', shows: '厨房给水' },
        {
          name: 'works',
          path: '/pages/works/index',
          query: { flatId: works.underway.flatId },
          shows: '做到哪一层',
        },
      ],
    },
    {
      who: works.scheduled.who,
      looks: everyLook,
      stops: [
        {
          name: 'works-scheduled',
          path: '/pages/works/index',
          query: { flatId: works.scheduled.flatId },
          shows: '到时有人在家',
        },
      ],
    },
    {
      who: works.asking.who,
      looks: everyLook,
      stops: [
        { name: 'home-asked', path: '/pages/home/index', shows: '填哪天家里有人' },
        {
          name: 'availability',
          path: '/pages/availability/index',
          query: { flatId: works.asking.flatId },
          shows: '哪些半天，家里有人？',
        },
      ],
    },
    {
      who: { openid: stranger.openid, nickname: stranger.nickname },
      looks: everyLook,
      stops: [{ name: 'home-stranger', path: '/pages/home/index', shows: '换水管，先串门' }],
    },
  ]
}

const deferItem = async (hand: Hand) => {
  await hand.tap('radio', /^暂不同意，/)
  // In elder mode the reason has a screen of its own.
  const reason = hand.here.getByText('现在定不下来，是因为什么？').first()
  if (!(await reason.isVisible())) await hand.tap('button', /^下一步$/)
}

const agreeToAll = async (hand: Hand) => {
  const choice = hand.here.getByRole('radio', { name: /^同意，/ }).first()
  if (!(await choice.isVisible())) await hand.tap('button', '上一步')
  await hand.tap('radio', /^同意，/)
  await hand.tap('button', '其余 2 项也这样答')
}

const readClause = async (hand: Hand) => {
  await hand.tap('checkbox', /^我看过/)
  await hand.tap('button', '下一步')
}
