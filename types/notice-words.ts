export const noticeKinds = ['plan', 'safety', 'waterStop', 'progress', 'change', 'meeting'] as const
export type NoticeKind = (typeof noticeKinds)[number]
export const noticeKindWords: Record<NoticeKind, string> = {
  plan: '施工计划',
  safety: '安全提醒',
  waterStop: '停水',
  progress: '进度',
  change: '改期',
  meeting: '会议',
}

/** Kinds that every household must really hear of: unread ones stay on today's list until each is told. */
export const urgentKinds: readonly NoticeKind[] = ['safety', 'waterStop']
export const isUrgentKind = (kind: NoticeKind): boolean => urgentKinds.includes(kind)

/** Whom of a household a notice is for. Occupants are tenants, family, and owners who live there themselves. */
export const audiences = ['everyone', 'owners', 'occupants'] as const
export type Audience = (typeof audiences)[number]
export const audienceWords: Record<Audience, string> = {
  everyone: '业主和居住人',
  owners: '只发业主',
  occupants: '只发居住人',
}

/** How a household hears of a notice, in the order tried. */
export const channels = ['wechat', 'call', 'door'] as const
export type Channel = (typeof channels)[number]

/** How somebody told a household in person. */
export const toldWays = ['call', 'door', 'lobby'] as const
export type ToldWay = (typeof toldWays)[number]

/** Why a household is not, or no longer, told by WeChat. */
export const channelReasons = [
  'nobodyBound',
  'noGrant',
  'refused',
  'unread',
  'notSent',
  'unknown',
  'failed',
  'halted',
  'noTemplate',
  'noPhone',
  'noAnswer',
] as const
export type ChannelReason = (typeof channelReasons)[number]
export const channelReasonWords: Record<ChannelReason, string> = {
  nobodyBound: '没有人绑定这一户',
  noGrant: '微信提醒不了',
  refused: '在微信里关了提醒',
  unread: '发出后一直没有打开',
  notSent: '微信一直没发出去',
  unknown: '发没发到不清楚',
  failed: '微信没发出去',
  halted: '微信提醒出了问题，先停了',
  noTemplate: '没有设置微信提醒',
  noPhone: '没有电话号码',
  noAnswer: '电话没打通',
}
