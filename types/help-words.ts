/** What help is asked for. Each names a need, never a diagnosis (rule 39). */
export const helpKinds = [
  'water',
  'furniture',
  'company',
  'meal',
  'toilet',
  'care',
  'cleaning',
  'errand',
  'quiet',
  'hospital',
] as const
export type HelpKind = (typeof helpKinds)[number]
export const helpKindWords: Record<HelpKind, string> = {
  water: '送水到家',
  furniture: '挪家具，给管子让地方',
  company: '陪着等施工师傅',
  meal: '送饭',
  toilet: '临时如厕',
  care: '上门照看',
  cleaning: '施工前后打扫',
  errand: '跑腿代办',
  quiet: '安静的自习地方',
  hospital: '陪着去医院',
}
/** What is counted of it, if anything: 「2 桶」. */
export const helpCountWords: Partial<Record<HelpKind, string>> = { water: '桶', furniture: '件', meal: '份' }

/**
 * What a kind of help takes (rule 41). All of it our decision: `minutes` it usually takes; `people` 2 where somebody vulnerable would be alone with a stranger;
 * `training`, `insurance` and `agreement` a volunteer must have for it (`agreement`: high risk); `isHealth`: asking for it tells of somebody's health, so it needs
 * separate consent (rule 39); `by`: who may do it.
 */
export type HelpKindRule = {
  minutes: number
  people: 1 | 2
  training: boolean
  insurance: boolean
  agreement: boolean
  isHealth: boolean
  by: readonly ('volunteer' | 'station')[]
}
const plain = {
  people: 1,
  training: false,
  insurance: false,
  agreement: false,
  isHealth: false,
  by: ['volunteer', 'station'],
} as const
export const helpKindRules: Record<HelpKind, HelpKindRule> = {
  water: { ...plain, minutes: 40 },
  furniture: { ...plain, minutes: 60, people: 2, insurance: true, by: ['volunteer'] },
  company: { ...plain, minutes: 120 },
  meal: { ...plain, minutes: 40 },
  toilet: { ...plain, minutes: 40, people: 2, isHealth: true },
  care: { ...plain, minutes: 120, people: 2, training: true, agreement: true, isHealth: true },
  cleaning: { ...plain, minutes: 120 },
  errand: { ...plain, minutes: 50 },
  quiet: { ...plain, minutes: 180, by: ['station'] },
  hospital: { ...plain, minutes: 180, insurance: true, agreement: true, isHealth: true },
}

/** What a helper must know at the door, chosen from these: nothing of it needs a look first (rule 12). */
export const knowChips = ['knock', 'ring', 'wait', 'dog', 'noLift', 'gate', 'ask'] as const
export type KnowChip = (typeof knowChips)[number]
export const knowWords: Record<KnowChip, string> = {
  knock: '门铃坏了，请敲门',
  ring: '到了先打电话',
  wait: '敲门后多等一会儿',
  dog: '家里有狗',
  noLift: '没有电梯',
  gate: '楼门要按门禁',
  ask: '进门请先问一声要不要换鞋',
}

/** Where a task is looked for, one ring after the other as its clock runs. `community`: other estates of the street, by volunteers who go there. */
export const helpRings = ['stairwell', 'building', 'estate', 'community', 'station', 'staff'] as const
export type HelpRing = (typeof helpRings)[number]
export const helpRingWords: Record<HelpRing, string> = {
  stairwell: '先问同楼门的',
  building: '在问同一栋楼的',
  estate: '在问全小区的',
  community: '在问附近小区的',
  station: '在问养老驿站',
  staff: '社区工作人员在安排',
}

export const helpAts = ['open', 'asked', 'filled', 'underway', 'done', 'confirmed', 'unmet', 'cancelled'] as const
/**
 * open: somebody is still wanted; asked: a station has an order it has not confirmed, or offered another hour; filled: everybody wanted has accepted; underway: somebody has
 * checked in; done: checked out, the asker has not said a word; confirmed; unmet: its window is over; cancelled.
 */
export type HelpAt = (typeof helpAts)[number]
export const helpAtWords: Record<HelpAt, string> = {
  open: '在找人',
  asked: '等驿站确认',
  filled: '有人接了',
  underway: '正在帮',
  done: '帮完了，等您确认',
  confirmed: '办完了',
  unmet: '没能办成',
  cancelled: '取消了',
}
/** What the helper is told where the asker reads `helpAtWords`. */
export const helperAtWords: Record<HelpAt, string> = {
  ...helpAtWords,
  open: '还差一位',
  asked: '等您确认',
  filled: '已接单',
  underway: '已签到',
  done: '做完了，等住户确认',
}

export const helpParties = ['household', 'helper', 'station', 'staff', 'timer'] as const
export type HelpParty = (typeof helpParties)[number]

export const helpActs = [
  'ask',
  'widen',
  'accept',
  'order',
  'decline',
  'release',
  'noShow',
  'confirmOrder',
  'counterOrder',
  'declineOrder',
  'acceptCounter',
  'declineCounter',
  'checkIn',
  'checkOut',
  'confirm',
  'complain',
  'settleComplaint',
  'block',
  'pin',
  'unpin',
  'urgent',
  'vouch',
  'cancel',
  'solve',
  'unmet',
] as const
export type HelpAct = (typeof helpActs)[number]

/** Why somebody gives an accepted task back, or does not take a proposed one. No reason is asked for more than a chip. */
export const releaseWhys = ['ill', 'family', 'clash', 'far', 'heavy', 'other'] as const
export type ReleaseWhy = (typeof releaseWhys)[number]
export const releaseWords: Record<ReleaseWhy, string> = {
  ill: '身体不舒服',
  family: '家里有事',
  clash: '时间冲突了',
  far: '太远了',
  heavy: '做不动',
  other: '别的原因',
}

/** How a task ended, as the helper notes it when checking out. */
export const outcomeChips = ['done', 'partly', 'nobody', 'notNeeded'] as const
export type HelpOutcome = (typeof outcomeChips)[number]
export const outcomeWords: Record<HelpOutcome, string> = {
  done: '都做好了',
  partly: '做了一部分',
  nobody: '没人开门',
  notNeeded: '到了说不用了',
}

/** How somebody proved to be at the door. */
export const checkInHows = ['code', 'sticker', 'vouched'] as const
export type CheckInHow = (typeof checkInHows)[number]

/** Why a proposal suits; each is a fact that can be looked up. */
export const helpReasons = [
  'pinned',
  'known',
  'stairwell',
  'building',
  'kind',
  'free',
  'light',
  'urgent',
  'capacity',
] as const
export type HelpReasonKind = (typeof helpReasons)[number]

/** Why somebody cannot take a task. */
export const helpWhyNots = [
  'state',
  'kind',
  'window',
  'ring',
  'floors',
  'training',
  'insurance',
  'agreement',
  'away',
  'hours',
  'dayLimit',
  'overlap',
  'declined',
  'own',
  'blocked',
  'price',
  'full',
  'closed',
] as const
export type HelpWhyNot = (typeof helpWhyNots)[number]
export const helpWhyNotWords: Record<HelpWhyNot, string> = {
  state: '身份还没有核实，或已暂停',
  kind: '没有报这一类',
  window: '时间对不上',
  ring: '还没有问到这么远',
  floors: '楼层太高',
  training: '需要先参加培训',
  insurance: '需要有效的志愿者保险',
  agreement: '需要先签志愿服务协议',
  away: '那天不在',
  hours: '那个时间没空',
  dayLimit: '那天接满了',
  overlap: '那个时间有别的事',
  declined: '已经说过这次不接',
  own: '是自己家的事',
  blocked: '住户希望换别人',
  price: '要收费，住户还没有同意',
  full: '约满了',
  closed: '那个时间不开门',
}
