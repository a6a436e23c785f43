// What the first screen says of a claim; a file of its own, so that no other words run before that screen shows.

/** What is damaged. */
export const damageKinds = [
  'leak',
  'crack',
  'tile',
  'stain',
  'fixture',
  'pipe',
  'electric',
  'belongings',
  'other',
] as const
export type DamageKind = (typeof damageKinds)[number]
export const damageWords: Record<DamageKind, string> = {
  leak: '漏水、渗水',
  crack: '墙、顶开裂',
  tile: '瓷砖、地面坏了',
  stain: '弄脏、有污渍',
  fixture: '柜子、洁具坏了',
  pipe: '管道堵、不通',
  electric: '电路、电器坏了',
  belongings: '家具物品坏了',
  other: '别的',
}

export const claimAts = [
  'submitted',
  'acknowledged',
  'visitSet',
  'inspected',
  'judged',
  'offered',
  'accepted',
  'done',
  'objected',
  'mediating',
  'final',
  'closed',
  'withdrawn',
] as const
export type ClaimAt = (typeof claimAts)[number]
export const claimAtWords: Record<ClaimAt, string> = {
  submitted: '已提交',
  acknowledged: '已受理',
  visitSet: '约好上门',
  inspected: '看过了',
  judged: '责任已认定',
  offered: '等您答复',
  accepted: '说好了，正在办',
  done: '办好了，等您确认',
  objected: '您有异议',
  mediating: '调解中',
  final: '已出调解结果',
  closed: '已办结',
  withdrawn: '已撤回',
}
