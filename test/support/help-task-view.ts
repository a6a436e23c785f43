import type { HelpTaskView } from '@chuanmen/types/help-actions'

type Place = HelpTaskView['places'][number]

/** A volunteer's own place in a task, from the hour it begins. */
export const ownPlace = (fromHour: number, change: Partial<Place> = {}): Place => ({
  ...{ index: 0, name: '李晓燕', as: 'volunteer', phone: null, fromHour, isMine: true, order: null, service: null },
  ...{ where: null, checkedInAt: null, checkedOutAt: null, outcome: null, minutes: 0, proofs: null },
  ...change,
})

/** A task as a volunteer reads it before it is taken: two buckets of water, some time in the morning. */
export const offeredTask = (change: Partial<HelpTaskView> = {}): HelpTaskView => ({
  ...{ taskId: 't1', viewer: 'candidate', rev: 3, kind: 'water', on: '2026-11-25', fromHour: 8, toHour: 12 },
  ...{ minutes: 40, slots: 1, count: 2, people: 1, missing: 1, at: 'open', startHour: null, isUrgent: false },
  ...{ building: '6号楼', unit: null, room: null, callName: null, phone: null, know: null, words: null },
  ...{
    wordsState: 'shown',
    code: null,
    payUpToFen: null,
    estateId: 'e',
    estateName: '新明胡同',
    estatePhone: '010-6612',
  },
  ...{ places: [], proposal: null, startHours: [8], ring: null, nextRingAt: null, steps: [], thanks: null },
  ...{ complaints: [], raisedBy: null, proposals: [], flatId: null, stairwellId: null, moves: ['accept', 'decline'] },
  ...change,
})

/** The same once they have taken it, with its door. */
export const takenTask = (change: Partial<HelpTaskView> = {}): HelpTaskView =>
  offeredTask({
    ...{ viewer: 'helper', at: 'filled', startHour: 8, missing: 0, unit: '2门', room: '501', callName: '许奶奶' },
    ...{ phone: '13800000501', know: ['knock'], places: [ownPlace(8)], startHours: [], moves: ['release'] },
    ...change,
  })
