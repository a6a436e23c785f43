// What the first screen says of a claim, and no more: it runs before that screen shows. `claim-words` names them for everybody else.

export const damageNames = {
  leak: '漏水、渗水',
  crack: '墙、顶开裂',
  tile: '瓷砖、地面坏了',
  stain: '弄脏、有污渍',
  fixture: '柜子、洁具坏了',
  pipe: '管道堵、不通',
  electric: '电路、电器坏了',
  belongings: '家具物品坏了',
  other: '别的',
} as const

export const claimAtNames = {
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
} as const
