/** Reasons a household may pick; the kind of reluctance they point to is decided elsewhere. */
export const reasons = {
  decoration: '刚装修过，怕拆坏',
  repair: '怕补不好、没人负责',
  elderly: '家里有老人或病人',
  exam: '孩子要考试',
  noise: '怕吵、怕灰、怕停水',
  cost: '担心要花钱',
  schedule: '时间不合适',
  tenancy: '房子租出去了',
  doubt: '不清楚怎么改、要不要改',
  dispute: '产权或家里意见没定',
  other: '其他',
} as const
export type ReasonCode = keyof typeof reasons
export const reasonCodes = Object.keys(reasons) as [ReasonCode, ...ReasonCode[]]
