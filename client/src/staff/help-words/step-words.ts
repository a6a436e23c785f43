import type { HelpTaskView } from '@chuanmen/types/help-actions'
import type { HelpAct, HelpParty } from '@chuanmen/types/help-words'

type Step = HelpTaskView['steps'][number]

const verbs: Record<HelpAct, string> = {
  ask: '提出要帮忙',
  widen: '没人接，往远处问',
  accept: '接下了',
  order: '向驿站订了',
  decline: '这次不接',
  release: '转出去了',
  noShow: '没有来',
  confirmOrder: '确认了订单',
  counterOrder: '想换个时间',
  declineOrder: '接不了这单',
  acceptCounter: '同意换的时间',
  declineCounter: '不同意换的时间',
  checkIn: '到了，签到',
  checkOut: '做完了',
  confirm: '确认办好了',
  complain: '说不满意',
  settleComplaint: '处理了不满意的事',
  block: '以后想换别人',
  pin: '指定先问',
  unpin: '不再指定',
  urgent: '改了急不急',
  vouch: '替他签到',
  cancel: '取消了',
  solve: '另外办好了',
  unmet: '时间过了，没能办成',
}
const parties: Record<HelpParty, string> = {
  household: '住户',
  helper: '志愿者',
  station: '驿站',
  staff: '工作人员',
  timer: '系统',
}

/** 「李晓燕 接下了」「系统 没人接，往远处问」 */
export const stepWords = ({ act, party, name }: Pick<Step, 'act' | 'party' | 'name'>) =>
  `${name || parties[party]} ${verbs[act]}`
