import type { PromiseRow, PromiseView } from '../../types/promise'

/** For tests of pages: a promise that somebody keeps. */
export const buildPromiseView = (part: Partial<PromiseView> = {}): PromiseView => ({
  promiseId: 'p1',
  estateId: 'e',
  stairwellId: 's1',
  flatId: 'f1',
  building: '6号楼',
  unit: '2门',
  room: '301',
  items: ['kitchenWater'],
  asked: '地砖要补好',
  text: '补同款地砖',
  at: 'promised',
  isOpen: true,
  keeperId: 'p3',
  keeperName: '李红',
  dueOn: '2026-12-02',
  isOverdue: false,
  kept: null,
  askedAt: '2026-11-20T02:00:00.000Z',
  trail: [{ act: 'ask', byName: '住户', at: '2026-11-20T02:00:00.000Z', words: '地砖要补好' }],
  rev: 2,
  moves: ['take', 'keep', 'break', 'extend'],
  canConfirm: false,
  canConfirmByCall: false,
  ...part,
})

/** The same as the ledger lists it. */
export const buildPromiseRow = (part: Partial<PromiseRow> = {}): PromiseRow => {
  const {
    kept: _kept,
    trail: _trail,
    moves: _moves,
    canConfirm: _can,
    canConfirmByCall: _call,
    ...row
  } = buildPromiseView(part)
  return row
}
