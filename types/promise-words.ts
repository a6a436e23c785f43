export const promiseAts = ['asked', 'promised', 'kept', 'confirmed', 'broken', 'declined', 'lapsed'] as const
/**
 * asked: a household agrees on a condition, nobody has taken it on yet; promised: somebody keeps it by a day; kept: it says so, the household has yet to confirm; confirmed; broken: it will not
 * be kept; declined: nobody can promise that; lapsed: the household answered otherwise before anybody promised.
 */
export type PromiseAt = (typeof promiseAts)[number]
export const promiseAtWords: Record<PromiseAt, string> = {
  asked: '等人接下',
  promised: '答应了，在办',
  kept: '说办好了，等住户确认',
  confirmed: '住户确认办到了',
  broken: '没办到',
  declined: '没能答应',
  lapsed: '不用了',
}
/** What its household reads. */
export const promiseAtHomeWords: Record<PromiseAt, string> = {
  asked: '社区收到了，正在看能不能办',
  promised: '有人答应了，在办',
  kept: '说办好了，请您看看',
  confirmed: '您确认办到了',
  broken: '没能办到',
  declined: '没能答应',
  lapsed: '您改了意见，不用了',
}

export const promiseActs = [
  'ask',
  'take',
  'decline',
  'keep',
  'confirm',
  'dispute',
  'break',
  'extend',
  'overdue',
  'lapse',
  'handOver',
] as const
export type PromiseAct = (typeof promiseActs)[number]
export const promiseActWords: Record<PromiseAct, string> = {
  ask: '住户提出',
  take: '答应',
  decline: '没能答应',
  keep: '说办好了',
  confirm: '住户确认',
  dispute: '住户说还没办到',
  break: '没办到',
  extend: '改了日期',
  overdue: '过期了',
  lapse: '住户改了意见',
  handOver: '交接给',
}
