import type { ClaimMoveKind } from '@chuanmen/types/claim-words'

/** What happens next, said the moment something was done. */
export const nextWords: Partial<Record<ClaimMoveKind, string>> = {
  accept: '记下了。接下来照说好的办，办好请您验收',
  object: '记下了。会换没有经手过的人来办',
  declineVisit: '告诉他们了，会另约时间',
  confirm: '办结了，谢谢您',
  withdraw: '撤回了',
  reopen: '重新开始办了，期限从今天算',
  add: '补上了，办的人看得到',
  say: '说给他们了',
}
