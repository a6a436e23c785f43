/** Kinds of reluctance. They name what stands in the way, never a person's character; a household may be of none or several. */
export const kinds = ['assetLocked', 'riskAverse', 'costSensitive'] as const
export type Kind = (typeof kinds)[number]
export const kindWords: Record<Kind, string> = {
  assetLocked: '资产锁定型',
  riskAverse: '风险厌恶型',
  costSensitive: '成本敏感型',
}
export const kindNotes: Record<Kind, string> = {
  assetLocked: '刚装修过，怕拆坏、补不好',
  riskAverse: '家里有老人、病人或考生，怕折腾',
  costSensitive: '租出去的房子，怕花钱、怕影响收租',
}

/** What an item of a plan asks somebody to do; decides which moves and which form it has. */
export const planDoes = ['answer', 'contactOwner', 'upkeepNote', 'offer', 'talk', 'help', 'quiet', 'other'] as const
export type PlanDoes = (typeof planDoes)[number]
export const planDoesWords: Record<PlanDoes, string> = {
  answer: '给住户一个答复',
  contactOwner: '联系房主',
  upkeepNote: '说明房主的维修义务',
  offer: '谈租金或临时安置',
  talk: '约三方面谈',
  help: '安排帮忙',
  quiet: '避开安静的日子',
  other: '其他',
}

export const planItemStates = ['open', 'waiting', 'done', 'dropped'] as const
/** open: somebody has to act; waiting: it waits for what it raised (a talk, a help task, quiet days, an offer's answer); done; dropped: with a reason. */
export type PlanItemState = (typeof planItemStates)[number]
export const planItemStateWords: Record<PlanItemState, string> = {
  open: '要办',
  waiting: '等结果',
  done: '办完了',
  dropped: '不办了',
}

export const planActs = [
  'raise',
  'assign',
  'reply',
  'attempt',
  'note',
  'offer',
  'offerAnswered',
  'start',
  'finish',
  'fail',
  'close',
  'drop',
  'reopen',
  'handOver',
  'agreed',
] as const
/** What happened to an item. `start`, `finish`, `fail`: what it raised began, ended well, or did not. `agreed`: the household has agreed meanwhile. */
export type PlanAct = (typeof planActs)[number]
export const planActWords: Record<PlanAct, string> = {
  raise: '列入',
  assign: '交给',
  reply: '答复了住户',
  attempt: '联系了一次',
  note: '说明了',
  offer: '提了方案',
  offerAnswered: '住户答复了方案',
  start: '已经安排',
  finish: '安排的办完了',
  fail: '安排的没办成',
  close: '办完了',
  drop: '不办了',
  reopen: '重新打开',
  handOver: '交接给',
  agreed: '住户已经同意',
}

export const attemptHows = ['call', 'message', 'visit', 'agent'] as const
export type AttemptHow = (typeof attemptHows)[number]
export const attemptHowWords: Record<AttemptHow, string> = {
  call: '打电话',
  message: '发信息',
  visit: '当面',
  agent: '通过中介',
}
export const attemptOutcomes = ['noAnswer', 'willThink', 'agrees', 'declines', 'wrongNumber'] as const
export type AttemptOutcome = (typeof attemptOutcomes)[number]
export const attemptOutcomeWords: Record<AttemptOutcome, string> = {
  noAnswer: '没联系上',
  willThink: '说要想想',
  agrees: '愿意配合',
  declines: '不愿意',
  wrongNumber: '号码不对',
}

export const offerKinds = ['rent', 'placement'] as const
export type OfferKind = (typeof offerKinds)[number]
export const offerKindWords: Record<OfferKind, string> = { rent: '减租', placement: '临时安置' }

/**
 * The law on who keeps a let flat in repair, as an upkeep note quotes it (rule 28; Civil Code art. 712, 713). The text's own words, paragraph by paragraph.
 */
export const upkeepLaw: readonly { article: string; text: string }[] = [
  { article: '民法典第七百一十二条', text: '出租人应当履行租赁物的维修义务，但是当事人另有约定的除外。' },
  {
    article: '民法典第七百一十三条',
    text: '承租人在租赁物需要维修时可以请求出租人在合理期限内维修。出租人未履行维修义务的，承租人可以自行维修，维修费用由出租人负担。因维修租赁物影响承租人使用的，应当相应减少租金或者延长租期。',
  },
]
