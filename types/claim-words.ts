import type { RoomKind } from './baseline'
import { claimAtNames, damageNames } from './claim-names'

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
export const damageWords: Record<DamageKind, string> = damageNames

export const commonParts = ['stairs', 'lobby', 'shaft', 'roof', 'basement', 'outside', 'otherCommon'] as const
export type CommonPart = (typeof commonParts)[number]
export const commonWords: Record<CommonPart, string> = {
  stairs: '楼梯过道',
  lobby: '门厅',
  shaft: '管道井',
  roof: '楼顶',
  basement: '地下室',
  outside: '楼外',
  otherCommon: '别的公共地方',
}
/** Where in the flat, or in the house. */
export type DamagePlace = RoomKind | CommonPart

/** What the household wants. */
export const wants = ['repair', 'money', 'talk'] as const
export type WantKind = (typeof wants)[number]
export const wantWords: Record<WantKind, string> = { repair: '修好', money: '赔钱', talk: '先当面谈' }

/** Who answers for it. `household`: the damage is the household's own doing or wear. */
export const liables = ['contractor', 'design', 'earlier', 'neighbour', 'household'] as const
export type Liable = (typeof liables)[number]
export const liableWords: Record<Liable, string> = {
  contractor: '施工方',
  design: '设计',
  earlier: '施工前就有',
  neighbour: '邻居家',
  household: '自家使用',
}

export const objections = ['liability', 'amount', 'workmanship'] as const
export type Objection = (typeof objections)[number]
export const objectionWords: Record<Objection, string> = {
  liability: '责任认定不对',
  amount: '修法或数额不对',
  workmanship: '没修好',
}

/** Steps with a deadline. Of the household nothing is due: silence is never consent. */
export const clockSteps = [
  'acknowledge',
  'inspect',
  'judge',
  'offer',
  'repair',
  'pay',
  'mediate',
  'letter',
  'climb',
] as const
export type ClockStep = (typeof clockSteps)[number]
export const clockStepWords: Record<ClockStep, string> = {
  acknowledge: '受理',
  inspect: '上门查看',
  judge: '认定责任',
  offer: '给出办法',
  repair: '修好',
  pay: '付款',
  mediate: '调解员接手',
  letter: '调解给出结果',
  climb: '逾期后上一级',
}

/** Who has to see to it; an overdue step climbs one rung. */
export const rungs = ['contractor', 'community', 'street'] as const
export type Rung = (typeof rungs)[number]
export const rungWords: Record<Rung, string> = { contractor: '施工方', community: '社区', street: '街道' }

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
export const claimAtWords: Record<ClaimAt, string> = claimAtNames

/** Everything that may happen to a claim after it was filed. `domain/claim/moves.ts` says from where, by whom and to where. */
export const claimMoves = [
  'acknowledge',
  'setVisit',
  'declineVisit',
  'inspect',
  'judge',
  'offer',
  'accept',
  'object',
  'fulfil',
  'confirm',
  'mediate',
  'letter',
  'withdraw',
  'reopen',
  'pause',
  'resume',
  'add',
  'say',
] as const
export type ClaimMoveKind = (typeof claimMoves)[number]
/** What a history may say beside these: the first entry, an overdue step that climbed, claims joined for one cause. */
export type ClaimAct = ClaimMoveKind | 'submit' | 'climb' | 'join' | 'leave'
export const claimActWords: Record<ClaimAct, string> = {
  submit: '提交申请',
  acknowledge: '受理',
  setVisit: '约上门时间',
  declineVisit: '这个时间不行',
  inspect: '上门查看',
  judge: '认定责任',
  offer: '给出办法',
  accept: '同意',
  object: '不同意',
  fulfil: '办好了',
  confirm: '确认办好',
  mediate: '调解员接手',
  letter: '出具调解结果',
  withdraw: '撤回',
  reopen: '又坏了，重新办',
  pause: '暂停计时',
  resume: '恢复计时',
  add: '补充照片、说明',
  say: '留言',
  climb: '逾期，交上一级',
  join: '和别家同一原因，一起查',
  leave: '单独办理',
}

/** In which role somebody moved it. */
export const claimParties = ['household', 'crew', 'staff', 'mediator', 'timer'] as const
export type ClaimParty = (typeof claimParties)[number]
export const claimPartyWords: Record<ClaimParty, string> = {
  household: '住户',
  crew: '施工方',
  staff: '社区、街道',
  mediator: '调解员',
  timer: '到期自动',
}
