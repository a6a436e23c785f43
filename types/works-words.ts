/** Steps of one riser's works, in order. */
export const stageKinds = ['survey', 'protection', 'cut', 'replace', 'test', 'restore', 'clean', 'accept'] as const
export type StageKind = (typeof stageKinds)[number]
export const stageWords: Record<StageKind, string> = {
  survey: '入户查看',
  protection: '做保护',
  cut: '拆旧管',
  replace: '装新管',
  test: '试水',
  restore: '补墙补砖',
  clean: '打扫',
  accept: '验收',
}

/** The two working halves of a day; their hours are `WORKING_HALVES` in limits. */
export const halves = ['am', 'pm'] as const
export type Half = (typeof halves)[number]
export const halfWords: Record<Half, string> = { am: '上午', pm: '下午' }

/** Why a household cannot have works at some time. */
export const blackoutWhys = ['exam', 'illness', 'nightShift', 'away', 'other'] as const
export type BlackoutWhy = (typeof blackoutWhys)[number]
export const blackoutWords: Record<BlackoutWhy, string> = {
  exam: '家里有人考试',
  illness: '家里有人养病',
  nightShift: '上夜班，白天要睡',
  away: '不在家',
  other: '其他',
}
