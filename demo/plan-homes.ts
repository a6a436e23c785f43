/**
 * Households whose way from a "no" is told (`plans.ts`): they answer on the round's first day and on a phone of their own, so that what follows has its time. Their answers are in
 * `answers.ts`.
 */
export const storied = {
  /** 资产锁定型: the talk's minutes wait for the household's signature. */
  tiles: '7号楼 1门 1001',
  /** 资产锁定型, further on: minutes signed by all three, a promise said to be kept. */
  cabinet: '6号楼 4门 303',
  /** A promise kept too late: overdue. */
  greyTiles: '7号楼 1门 603',
  /** A promise confirmed: this household agrees by now. */
  handrail: '5号楼 2门 302',
  /** A condition nobody has taken on yet. */
  bill: '6号楼 3门 502',
  /** A promise in time. */
  ceiling: '5号楼 3门 601',
  /** Nobody has judged yet what holds it back; an item is overdue. */
  warranty: '6号楼 2门 501',
  /** 风险厌恶型: company while the works go on, and quiet days. */
  recovering: '6号楼 2门 401',
  /** 风险厌恶型, done: quiet days kept, and the household agrees (`help-stories.ts` has it helped, and answering). */
  exam: '5号楼 4门 501',
  /** 成本敏感型: the owner was rung, and offered something. */
  letOut: '6号楼 2门 502',
  /** 成本敏感型: an empty flat whose owner answers at last. */
  empty: '6号楼 1门 602',
  /** A paper says yes, a phone said not now on the same day. */
  twoAnswers: '6号楼 3门 201',
} as const
export type Storied = keyof typeof storied

const homes: readonly string[] = Object.values(storied)
export const isStoried = (home: string): boolean => homes.includes(home)
