import type { Actions } from '../types/contract'

type ItemAnswer = Actions['consent.answer']['input']['answers'][number]
export type Fate =
  | { kind: 'silent' }
  | { kind: 'tenantOnly'; words: string }
  /** Only the first of the co-owners has answered. */
  | { kind: 'firstOwnerOnly' }
  | {
      kind: 'said'
      only?: ItemAnswer['item']
      state: ItemAnswer['state']
      reasons: ItemAnswer['reasons']
      words: string
      askAgainInDays?: number
    }

/** Flats that do not simply agree. Everybody else does. */
export const fates: Record<string, Fate> = {
  '6号楼 2门 403': { kind: 'silent' },
  '6号楼 2门 502': { kind: 'tenantOnly', words: '周末都在家，可以进户' },
  '7号楼 1门 402': { kind: 'firstOwnerOnly' },
  '6号楼 2门 501': {
    kind: 'said',
    state: 'refused',
    reasons: ['doubt', 'repair'],
    words: '不清楚改完谁保修，先不改。',
  },
  '6号楼 2门 401': {
    kind: 'said',
    state: 'deferred',
    reasons: ['noise', 'elderly'],
    words: '老伴刚出院，怕吵，过一个月再说。',
    askAgainInDays: 30,
  },
  '5号楼 2门 302': {
    kind: 'said',
    state: 'conditional',
    reasons: ['elderly'],
    words: '老人用蹲坑不方便，请帮忙装上坐便扶手。',
  },
  '5号楼 4门 501': {
    kind: 'said',
    state: 'deferred',
    reasons: ['exam'],
    words: '孩子准备考试，考完再施工。',
    askAgainInDays: 40,
  },
  '7号楼 1门 603': {
    kind: 'said',
    state: 'conditional',
    reasons: ['decoration'],
    words: '墙砖是前年贴的浅灰 30×60，要补一样的。',
  },
  '7号楼 1门 1001': {
    kind: 'said',
    state: 'refused',
    reasons: ['decoration', 'repair'],
    words: '刚装修一年，不同意拆。',
  },
  '6号楼 1门 602': { kind: 'silent' },
  '6号楼 3门 201': { kind: 'silent' },
  '5号楼 3门 601': {
    kind: 'said',
    only: 'bathroomDrain',
    state: 'conditional',
    reasons: ['repair'],
    words: '吊顶拆了要恢复原样。',
  },
  '6号楼 3门 502': {
    kind: 'said',
    state: 'conditional',
    reasons: ['cost'],
    words: '先说清楚以后不会再另外收钱。',
  },
  '6号楼 4门 303': {
    kind: 'said',
    only: 'kitchenDrain',
    state: 'refused',
    reasons: ['decoration'],
    words: '橱柜是整体的，不愿意拆。',
  },
  '7号楼 1门 804': { kind: 'silent' },
}

/** What one owner answers, item by item. */
export const answersFor = (fate: Fate | undefined, items: ItemAnswer['item'][], today: Date): ItemAnswer[] =>
  items.map((item) => {
    if (fate?.kind !== 'said' || (fate.only && fate.only !== item))
      return { item, state: 'agreed', reasons: [], words: '', askAgainOn: null }
    const { state, reasons, words } = fate
    const askAgainOn = fate.askAgainInDays
      ? new Date(today.getTime() + fate.askAgainInDays * 86_400_000).toISOString().slice(0, 10)
      : null
    return { item, state, reasons, words, askAgainOn }
  })
