import type { HelpTaskView } from '@chuanmen/types/help-actions'

type Place = HelpTaskView['places'][number]

/** Two buckets of water on a Friday morning, as the household reads it while it is being looked for. */
export const helpView = (change: Partial<HelpTaskView> = {}): HelpTaskView => ({
  ...{ taskId: 't', viewer: 'household', rev: 3, kind: 'water', on: '2026-11-27', fromHour: 8, toHour: 12 },
  ...{ minutes: 40, slots: 1, count: 2, people: 1, missing: 1, at: 'open', startHour: null, isUrgent: false },
  ...{ building: '6号楼', unit: '2门', room: '501', callName: '许奶奶', phone: '13800001234', know: ['knock'] },
  ...{ words: '放门里就行', wordsState: 'shown', code: '4821', payUpToFen: 0, estateId: 'e', estateName: '新明胡同' },
  ...{ estatePhone: '010-6612', places: [], proposal: null, startHours: [], ring: 'building' },
  nextRingAt: '2026-11-26T12:00:00Z',
  steps: [{ act: 'ask', party: 'household', name: '', at: '2026-11-26T01:00:00Z', words: '' }],
  ...{ thanks: null, complaints: [], raisedBy: 'household', proposals: [], flatId: 'f', stairwellId: 's' },
  moves: ['cancel', 'complain'],
  ...change,
})

/** A volunteer who has accepted. */
export const helpPlace = (change: Partial<Place> = {}): Place => ({
  ...{ index: 0, name: '李晓燕', as: 'volunteer', phone: '13900005678', fromHour: 8, isMine: false, order: null },
  ...{ service: null, where: null, checkedInAt: null, checkedOutAt: null, outcome: null, minutes: 0 },
  proofs: { identity: true, trained: true, insured: true },
  ...change,
})

/** A station that was asked for nine o'clock. */
export const helpOrder = (order: NonNullable<Place['order']>): Place =>
  helpPlace({
    ...{ name: '德胜养老驿站', as: 'station', phone: '010-8888', fromHour: 9, service: '送水', where: '3号楼东侧' },
    ...{ order, proofs: null },
  })
