import type { IconName } from '../icon/names'

export type TabSet = 'resident' | 'staff' | 'contact' | 'crew' | 'volunteer' | 'station'
export type Tab = { key: string; words: string; icon: IconName; path: string }

const me: Tab = { key: 'me', words: '我的', icon: 'user', path: '/pages/me/index' }
const works: Tab = { key: 'works', words: '施工', icon: 'valve', path: '/staff/works/index' }
const help: Tab = { key: 'help', words: '帮忙', icon: 'heart', path: '/staff/help/index' }
const today: Tab = { key: 'today', words: '今天', icon: 'list', path: '/staff/today/index' }
const portfolio: Tab = { key: 'portfolio', words: '联系户', icon: 'door', path: '/staff/portfolio/index' }
const promises: Tab = { key: 'promises', words: '承诺', icon: 'doc-check', path: '/staff/promises/index' }
const claims: Tab = { key: 'claims', words: '赔付', icon: 'shield', path: '/staff/claims/index' }

/**
 * Only pages that exist get a tab. The page names its own `key`. Five are what a narrow phone with large letters has room for: of the staff's
 * pages 施工, 赔付 and 帮忙 are reached from 今天 there.
 */
export const tabSets: Record<TabSet, readonly Tab[]> = {
  resident: [
    { key: 'home', words: '我家', icon: 'home', path: '/pages/home/index' },
    { key: 'notices', words: '通知', icon: 'bell', path: '/pages/notices/index' },
    me,
  ],
  staff: [
    today,
    { key: 'stairwells', words: '楼门', icon: 'building', path: '/staff/estate/index' },
    { key: 'rounds', words: '征求意见', icon: 'doc', path: '/staff/rounds/index' },
    { key: 'notices', words: '通知', icon: 'bell', path: '/staff/notices/index' },
    me,
  ],
  contact: [today, { ...portfolio, words: '我联系的户' }, promises, me],
  crew: [works, claims, me],
  volunteer: [
    { key: 'today', words: '今天', icon: 'list', path: '/volunteer/today/index' },
    { key: 'find', words: '找任务', icon: 'search', path: '/volunteer/find/index' },
    { key: 'hours', words: '时长', icon: 'clock', path: '/volunteer/hours/index' },
    me,
  ],
  station: [
    { key: 'orders', words: '订单', icon: 'list', path: '/staff/orders/index' },
    { key: 'station', words: '驿站', icon: 'home', path: '/staff/station/index' },
    me,
  ],
}

/** The left navigation of a desktop: the tabs and the pages that a phone reaches from them. */
export const staffNavigation: readonly Tab[] = [
  ...tabSets.staff.slice(0, 2),
  { key: 'planner', words: '算一算', icon: 'calculator', path: '/staff/planner/index' },
  { key: 'figures', words: '成串率', icon: 'chart', path: '/staff/figures/index' },
  portfolio,
  promises,
  { key: 'papers', words: '纸质核对', icon: 'scan', path: '/staff/papers/index' },
  ...tabSets.staff.slice(2, -1),
  { key: 'certificates', words: '证明', icon: 'ring-check', path: '/staff/certificates/index' },
  works,
  claims,
  help,
  { key: 'volunteers', words: '志愿者', icon: 'users', path: '/staff/volunteers/index' },
  { key: 'station', words: '养老驿站', icon: 'home', path: '/staff/station/index' },
  { key: 'bindings', words: '住户核验', icon: 'user', path: '/staff/bindings/index' },
  { key: 'people', words: '工作人员', icon: 'users', path: '/staff/people/index' },
  { key: 'roster', words: '导入名册', icon: 'upload', path: '/staff/roster/index' },
  { key: 'estates', words: '换小区', icon: 'swap', path: '/staff/estates/index' },
  me,
]
