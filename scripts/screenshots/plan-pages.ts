import { CONTACT } from '../../demo/plan-people'
import type { Cast } from './cast'
import { looks } from './looks'
import type { Stop, Visit } from './visit'

const everyLook = [looks.phone, looks.elder, looks.dark, looks.desktop]

/** Every page on the way from "no" to "yes": the household's own, the contact's at the door, and the office's. */
export const planVisits = ({ plans: { tiles, cabinet, recovering }, estateId }: Cast): Visit[] => {
  const stop = (name: string, path: string, query: Record<string, string>, shows: string | RegExp): Stop => ({
    ...{ name, path: `/${path}/index`, query, shows },
  })
  const home = ({ flatId, stairwellId }: typeof tiles) => ({ flatId, stairwellId })
  const office = [
    stop('staff-household', 'staff/household', home(tiles), '问题清单'),
    stop('staff-household-promise', 'staff/household', home(cabinet), '问题清单'),
    stop('staff-household-needs', 'staff/household', home(recovering), '问题清单'),
    stop('staff-talk', 'staff/talk', { talkId: tiles.talkId }, /纪要/),
    stop('staff-promises', 'staff/promises', { estateId }, /墙砖/),
    stop('staff-organisation', 'staff/organisation', { estateId }, CONTACT.nickname),
    stop('staff-portfolio-nobody', 'staff/portfolio', { estateId, of: 'nobody' }, /4门/),
    stop('staff-papers', 'staff/papers', { estateId }, /201/),
    stop('staff-complaints', 'staff/complaints', { estateId }, /晚饭时间/),
    stop('staff-plan-templates', 'staff/plan-templates', { estateId }, /资产锁定型/),
  ]
  return [
    {
      who: tiles.who,
      looks: everyLook,
      stops: [
        stop('matters', 'matters/list', home(tiles), '您提的'),
        stop('talk', 'matters/talk', { talkId: tiles.talkId }, /拆管前先拍照/),
        stop('matters-file', 'matters/file', home(tiles), '装修'),
        stop('complain', 'matters/complain', home(tiles), '走访的事，您有什么要说'),
      ],
    },
    {
      who: cabinet.who,
      looks: everyLook,
      stops: [
        stop('matters-promise', 'matters/list', home(cabinet), /请您看看/),
        stop('promise', 'matters/promise', { promiseId: cabinet.promiseId }, '办到了'),
      ],
    },
    {
      who: CONTACT,
      looks: [looks.phone, looks.dark, looks.desktop],
      stops: [
        stop('staff-today-contact', 'staff/today', { estateId }, '今天要办'),
        stop('staff-portfolio', 'staff/portfolio', { estateId }, /1001/),
        stop('staff-interview', 'staff/interview', home(tiles), /入户登记/),
        stop('staff-visit', 'staff/visit', home(tiles), /走访/),
      ],
    },
    ...[looks.phone, looks.desktop, looks.desktopDark].map((look) => ({
      who: { openid: 'demo-community', nickname: '孙静' },
      looks: [look],
      stops: office,
    })),
  ]
}
