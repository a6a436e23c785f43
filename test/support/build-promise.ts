import type { PromiseDoc } from '../../types/promise'

/** For tests: a promise asked of flat `f2` of the stairwell of `build-tally`, as its first answer. */
export const buildPromise = (more: Partial<PromiseDoc> = {}): PromiseDoc => ({
  _id: 'round1~stair1~1',
  schemaVersion: 1,
  estateId: 'estate1',
  stairwellId: 'stair1',
  flatId: 'f2',
  building: '1号楼',
  unit: '1门',
  room: '201',
  roundId: 'round1',
  tallyId: 'round1~stair1',
  seq: 1,
  signerId: 's-f2',
  items: ['kitchenWater'],
  asked: '地砖要补好',
  text: '地砖要补好',
  at: 'asked',
  isOpen: true,
  keeperId: null,
  keeperName: '',
  dueOn: null,
  overdueAt: null,
  kept: null,
  confirmedSeq: null,
  askedAt: new Date('2026-10-10T04:00:00Z'),
  trail: [{ act: 'ask', by: null, byName: '住户', at: new Date('2026-10-10T04:00:00Z'), words: '地砖要补好' }],
  rev: 1,
  ...more,
})

export const buildPromised = (more: Partial<PromiseDoc> = {}): PromiseDoc =>
  buildPromise({ at: 'promised', keeperId: 'keeper', keeperName: '许文斌', dueOn: '2026-10-20', rev: 2, ...more })

export const buildKept = (more: Partial<PromiseDoc> = {}): PromiseDoc =>
  buildPromised({
    at: 'kept',
    kept: {
      words: '补好了',
      photoIds: [],
      by: 'keeper',
      byName: '许文斌',
      at: new Date('2026-10-15T04:00:00Z'),
    },
    rev: 3,
    ...more,
  })
