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
