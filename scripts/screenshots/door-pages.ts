import type { Cast } from './cast'
import { looks } from './looks'
import type { Stop, Visit } from './visit'

/** The doors to knock on next, the figure to manage by, certificates, and what anybody may look at. */
export const doorVisits = ({ code, estateId, bindingId }: Cast): Visit[] => {
  const stop = (name: string, path: string, query: Record<string, string>, shows: string | RegExp): Stop => ({
    ...{ name, path: `/${path}/index`, query, shows },
  })
  const office = [
    stop('staff-planner', 'staff/planner', { estateId }, /都谈成能多成/),
    stop('staff-planner-table', 'staff/planner-table', { estateId }, '怕拆坏装修'),
    stop('staff-figures', 'staff/figures', { estateId }, /卡在哪/),
    stop('staff-certificates', 'staff/certificates', { estateId }, /已作废/),
    stop('staff-certificate', 'staff/certificate', { estateId, code }, /核对/),
    stop('staff-lobby-sheet', 'staff/lobby-sheet', { estateId }, /全小区的存证/),
  ]
  return [
    ...[looks.phone, looks.desktop, looks.desktopDark].map((look) => ({
      who: { openid: 'demo-community', nickname: '孙静' },
      looks: [look],
      stops: office,
    })),
    {
      who: { openid: 'demo-wang-guilan', nickname: '王桂兰' },
      looks: [looks.phone, looks.elder, looks.dark, looks.desktop],
      stops: [
        stop('progress', 'open/progress', { binding: bindingId }, /本小区/),
        stop('check', 'open/check', { code }, '有效'),
      ],
    },
  ]
}
