import type { Sealed } from './person'

/** How owners of one flat decide (rule 29). `filed`: an agreement among co-owners names who suffices. `unit`: unsold public housing, the 产权单位 decides. */
export const consentRules = ['sole', 'joint', 'shares', 'filed', 'unit'] as const
export type ConsentRule = (typeof consentRules)[number]
export const consentRuleWords: Record<ConsentRule, string> = {
  sole: '一人所有',
  joint: '共同共有（须全体同意）',
  shares: '按份共有（须三分之二以上份额同意）',
  filed: '共有人另有约定',
  unit: '未出售公房（须产权单位同意）',
}

/** An exact share of ownership. */
export type Share = { numerator: number; denominator: number }

/** One owner on the roster. Evidence names only `signerId`; deleting this record leaves evidence verifiable. */
export type OwnerRecord = {
  signerId: string
  name: Sealed
  /** Surname and marks (「王**」), safe to show to staff. */
  masked: string
  phone: Sealed | null
  /** HMAC of the normalised phone, for looking up; null when no phone is known. */
  phoneIndex: string | null
  /** Last four digits are never stored in clear; this is 「138****0216」. */
  phoneMasked: string | null
  share: Share | null
  /** The person whose active binding stands for this owner; at most one at a time. */
  boundBy: string | null
}

export const occupancies = ['owner', 'tenant', 'vacant', 'unknown'] as const
export type Occupancy = (typeof occupancies)[number]
export const occupancyWords: Record<Occupancy, string> = {
  owner: '业主自住',
  tenant: '出租',
  vacant: '空置',
  unknown: '不详',
}

/** `households/{flatId}`: the file of one flat. Grows with later mechanisms. */
export type HouseholdDoc = {
  _id: string
  schemaVersion: 1
  estateId: string
  stairwellId: string
  owners: OwnerRecord[]
  consentRule: ConsentRule
  /** Owners whose agreement suffices under a filed agreement; empty otherwise. */
  filedSignerIds: string[]
  occupancy: Occupancy
  note: Sealed | null
  /** Hash of the roster row this came from: an unchanged row is not written again. */
  rowHash: string
  updatedAt: Date
}
