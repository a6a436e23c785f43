import type { Cast } from './cast'
import { looks } from './looks'
import type { Hand, Stop, Visit } from './visit'

const MESSY_ROSTER = 'test/fixtures/rosters/messy.xlsx'

/** Every page of the staff's subpackage, as the community worker sees the demo estate, and the crew's own. */
export const staffVisits = (cast: Cast): Visit[] => {
  const { estateId, stairwellId, towerId, roundId, noticeId, flat, works } = cast
  const here = { estateId, stairwellId }
  const stops: Stop[] = [
    { name: 'staff-today', path: '/staff/today/index', query: { estateId }, shows: /共 \d+ 件/ },
    { name: 'staff-estates', path: '/staff/estates/index', shows: '德胜街道' },
    { name: 'staff-estate', path: '/staff/estate/index', query: { estateId }, shows: '同意率' },
    { name: 'staff-stairwell', path: '/staff/stairwell/index', query: here, shows: /根立管/ },
    {
      name: 'staff-flat',
      path: '/staff/stairwell/index',
      query: { ...here, flatId: flat('501') },
      shows: '这一轮的答复',
    },
    { name: 'staff-tower', path: '/staff/stairwell/index', query: { estateId, stairwellId: towerId }, shows: /根立管/ },
    {
      name: 'staff-flat-correct',
      path: '/staff/flat-correct/index',
      query: { ...here, flatId: flat('501') },
      shows: /^更正 6号楼2门 501/,
    },
    { name: 'staff-risers', path: '/staff/risers/index', query: here, shows: '现在不能改立管' },
    { name: 'staff-paper', path: '/staff/paper/index', query: { ...here, flatId: flat('403') }, shows: /纸质答复$/ },
    { name: 'staff-roster', path: '/staff/roster/index', query: { estateId }, shows: '放心' },
    { name: 'staff-roster-columns', shows: /^messy\.xlsx/, act: (hand) => hand.upload('选文件', MESSY_ROSTER) },
    { name: 'staff-roster-problems', shows: /^必须改 \d+ 行/, act: toProblems },
    { name: 'staff-rounds', path: '/staff/rounds/index', query: { estateId }, shows: '上下水立管更新意见征询' },
    { name: 'staff-round', path: '/staff/round/index', query: { estateId, roundId }, shows: /^文本，第 1 版/ },
    { name: 'staff-round-edit', path: '/staff/round-edit/index', query: { estateId }, shows: '问哪几项' },
    { name: 'staff-notices', path: '/staff/notices/index', query: { estateId }, shows: '已发出' },
    {
      name: 'staff-notice',
      path: '/staff/notice/index',
      query: { estateId, noticeId },
      shows: '已触达',
      hasHashes: true,
    },
    { name: 'staff-notice-edit', path: '/staff/notice-edit/index', query: { estateId }, shows: '发给谁' },
    {
      name: 'staff-notice-correct',
      path: '/staff/notice-edit/index',
      query: { estateId, noticeId, correct: '1' },
      shows: /^改了什么/,
    },
    {
      name: 'staff-notice-walk',
      path: '/staff/notice-walk/index',
      query: { estateId, noticeId, list: 'call' },
      shows: '说这几句',
    },
    {
      name: 'staff-notice-sheet',
      path: '/staff/notice-sheet/index',
      query: { estateId, noticeId },
      shows: /贴出去不算/,
      hasHashes: true,
    },
    {
      name: 'staff-notice-slips',
      shows: /贴条不算告知/,
      act: (hand) => hand.tap('radio', '门上贴条'),
      hasHashes: true,
    },
    { name: 'staff-works', path: '/staff/works/index', query: { estateId }, shows: /^等着约时间/ },
    {
      name: 'staff-riser-works',
      path: '/staff/riser-works/index',
      query: { estateId, worksId: works.underway.worksId },
      shows: '现场记录',
    },
    {
      name: 'staff-riser-works-scheduled',
      path: '/staff/riser-works/index',
      query: { estateId, worksId: works.scheduled.worksId },
      shows: '和另一根对调',
    },
    {
      name: 'staff-riser-works-asking',
      path: '/staff/riser-works/index',
      query: { estateId, worksId: works.asking.worksId },
      shows: '定日子',
    },
    {
      name: 'staff-slots',
      path: '/staff/slots/index',
      query: { estateId, planId: works.planId },
      shows: /算完。|算了/,
    },
    { name: 'staff-works-calendar', path: '/staff/works-calendar/index', query: { estateId }, shows: '高考' },
    { name: 'staff-bindings', path: '/staff/bindings/index', query: { estateId }, shows: /自称「韩梅」/ },
    {
      name: 'staff-power',
      path: '/staff/power/index',
      query: { ...here, flatId: flat('403') },
      shows: '谁授权给谁',
    },
    { name: 'staff-people', path: '/staff/people/index', query: { estateId }, shows: '邀请同事' },
    { name: 'staff-sticker', path: '/staff/sticker/index', query: here, shows: '贴在楼门口，住户照着它进来' },
  ]
  const crew: Stop[] = [
    { name: 'staff-works-crew', path: '/staff/works/index', query: { estateId }, shows: '报进度' },
    {
      name: 'staff-report',
      path: '/staff/report/index',
      query: { estateId, worksId: works.underway.worksId },
      shows: '做完了',
    },
  ]
  return [
    ...[looks.phone, looks.desktop, looks.desktopDark].map((look) => ({
      who: { openid: 'demo-community', nickname: '孙静' },
      looks: [look],
      stops,
    })),
    // On the spot it is a phone, in the sun and in the cellar.
    { who: works.crew, looks: [looks.phone, looks.dark, looks.desktop], stops: crew },
  ]
}

/** The mapping of headers is shown first when a column needs a look. */
const toProblems = async (hand: Hand) => {
  const see = hand.here.getByRole('button', { name: '看问题' })
  const rows = hand.here.getByRole('radiogroup', { name: '看哪些行' })
  await see.or(rows).first().waitFor()
  if (await see.isVisible()) await hand.tap('button', '看问题')
}
