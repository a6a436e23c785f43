export const noticeKinds = ['plan', 'safety', 'waterStop', 'progress', 'meeting'] as const
export type NoticeKind = (typeof noticeKinds)[number]
export const noticeKindWords: Record<NoticeKind, string> = {
  plan: '施工计划',
  safety: '安全提醒',
  waterStop: '停水',
  progress: '进度',
  meeting: '会议',
}
