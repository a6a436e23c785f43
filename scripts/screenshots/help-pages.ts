import { KEEPER } from '../../demo/help-people'
import type { Cast } from './cast'
import { looks } from './looks'
import type { Stop, Visit } from './visit'

const everyLook = [looks.phone, looks.elder, looks.dark, looks.desktop]

/** Every page of help: by who asks, who comes, who keeps the station, and who sees that nobody is left alone. */
export const helpVisits = ({ help, estateId, stairwellId, flat }: Cast): Visit[] => {
  const home = { flatId: flat('403'), stairwellId }
  const stop = (name: string, path: string, query: Record<string, string>, shows: string | RegExp): Stop => ({
    ...{ name, path: `/${path}/index`, query, shows },
  })
  const orders = stop('staff-orders', 'staff/orders', {}, /单等您答复/)
  const desk = [
    stop('staff-help', 'staff/help', { estateId }, '谁需要帮忙、谁能去、来得及吗'),
    stop('staff-help-outcomes', 'staff/help', { estateId, show: 'outcomes' }, /7号楼/),
    stop('staff-help-task', 'staff/help-task', { task: help.openTaskId }, '谁能去'),
    stop('staff-volunteers', 'staff/volunteers', { estateId }, '周强'),
    stop('staff-station', 'staff/station', { estateId, stationId: help.stationId }, '约满了没有'),
  ]
  return [
    {
      who: { openid: 'demo-wang-guilan', nickname: '王桂兰' },
      looks: everyLook,
      stops: [
        stop('help', 'help/list', home, '停水、施工时的需要'),
        stop('help-task', 'help/task', { task: help.takenTaskId }, '签到码'),
        stop('help-ask', 'help/ask', home, '要帮什么？'),
        stop('help-needs', 'help/needs', home, '先说好，到时有人来'),
      ],
    },
    {
      who: { openid: 'demo-volunteer-li', nickname: '李晓燕' },
      looks: everyLook,
      stops: [
        stop('volunteer-today', 'volunteer/today', {}, /正好适合您|找任务/),
        stop('volunteer-find', 'volunteer/find', {}, /件可以接/),
        stop('volunteer-task', 'volunteer/task', { task: help.takenTaskId }, /2门 ?403/),
        stop('volunteer-hours', 'volunteer/hours', {}, /次$/),
        stop('volunteer-profile', 'volunteer/profile', {}, '我的志愿者资料'),
      ],
    },
    { who: KEEPER, looks: [looks.phone, looks.dark, looks.desktop], stops: [orders] },
    ...[looks.phone, looks.desktop, looks.desktopDark].map((look) => ({
      who: { openid: 'demo-community', nickname: '孙静' },
      looks: [look],
      stops: desk,
    })),
  ]
}
