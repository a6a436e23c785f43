import type { ClaimStatus } from '../../types/claim'
import type { ClaimAct } from '../../types/claim-words'
import { instantAt } from '../works/instant-at'

const words: Record<ClaimAct, string> = {
  submit: '已替您家提交申请',
  acknowledge: '已受理，接下来上门查看',
  setVisit: '约了上门查看的时间',
  declineVisit: '上门时间要另约',
  inspect: '已上门看过，等认定责任',
  judge: '责任已认定，请看一看',
  offer: '给出了解决办法，等您答复',
  accept: '已记下您同意',
  object: '已记下您的异议',
  fulfil: '已经办好，等您确认',
  confirm: '已办结',
  mediate: '调解员已接手',
  letter: '调解结果出来了，请看',
  withdraw: '已撤回',
  reopen: '已重新办理',
  pause: '暂停计时，请看原因',
  resume: '恢复计时',
  add: '有新的照片或说明',
  say: '有新的留言',
  climb: '逾期没办，已交上一级',
  join: '和同一原因的一起查',
  leave: '改为单独办理',
}

/**
 * What a household is told of an entry, in at most twenty characters each (rule 4): what happened, without amounts, rooms or names. `startsAt` is when it happened, of a visit when
 * that is.
 */
export const claimNews = ({
  act,
  at,
  status,
}: {
  act: ClaimAct
  at: string
  status: ClaimStatus
}): { title: string; brief: string; startsAt: string; endsAt: string | null } => {
  const visit = act === 'setVisit' && 'visit' in status ? status.visit : null
  return {
    title: '赔付申请有了进展',
    brief: words[act],
    startsAt: visit ? instantAt(visit.on, visit.from).toISOString() : at,
    endsAt: visit ? instantAt(visit.on, visit.to).toISOString() : null,
  }
}
