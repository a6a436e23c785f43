/** Steps of one riser's works, in order. */
export const stageKinds = ['survey', 'protection', 'cut', 'replace', 'test', 'restore', 'clean', 'accept'] as const
export type StageKind = (typeof stageKinds)[number]

/** The two working halves of a day; their hours are `WORKING_HALVES` in limits. */
export const halves = ['am', 'pm'] as const
export type Half = (typeof halves)[number]
export const halfWords: Record<Half, string> = { am: '上午', pm: '下午' }

/** Why a household cannot have works at some time. */
export const blackoutWhys = ['exam', 'illness', 'nightShift', 'away', 'other'] as const
export type BlackoutWhy = (typeof blackoutWhys)[number]

export const stageWords: Record<StageKind, string> = {
  survey: '入户查看',
  protection: '铺保护',
  cut: '拆旧管',
  replace: '换新管',
  test: '试水',
  restore: '恢复墙面',
  clean: '清扫楼道',
  accept: '验收',
}
export const blackoutWords: Record<BlackoutWhy, string> = {
  exam: '家里有人考试',
  illness: '家里有人养病',
  nightShift: '上夜班，白天要睡觉',
  away: '出门不在家',
  other: '不方便，不说原因',
}
export const worksStateWords = {
  asking: '约时间',
  scheduled: '定好了',
  underway: '施工中',
  finished: '完工',
} as const

/** What a crew reports of a step: begun, storeys or all of it done, nobody at home, or that it will be late. */
export const reportStates = ['underway', 'done', 'missed', 'late'] as const
export type ReportState = (typeof reportStates)[number]

/** Why a crew pushes a step on: it names one of these, for residents read it with the new date and nobody has looked at a crew's own words by then (rule 12). */
export const slipReasons = ['material', 'weather', 'pipe', 'noEntry', 'earlier', 'other'] as const
export type SlipReason = (typeof slipReasons)[number]
/** As residents read them, word for word: the `why` of a crew's move. */
export const slipWords: Record<SlipReason, string> = {
  material: '材料没到',
  weather: '天气原因',
  pipe: '旧管比预想的难拆',
  noEntry: '有的房间没能进去',
  earlier: '前一步做晚了',
  other: '现场有别的情况',
}
