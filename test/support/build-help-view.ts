import type { HelpTaskView } from '../../types/help-actions'

type Place = HelpTaskView['places'][number]

/** A task as staff read it: two buckets of water for 6号楼2门 501 on a Saturday morning, that nobody has taken yet. */
export const buildHelpView = (part: Partial<HelpTaskView> = {}): HelpTaskView => ({
  taskId: 't',
  viewer: 'staff',
  rev: 3,
  kind: 'water',
  on: '2026-11-28',
  fromHour: 8,
  toHour: 12,
  minutes: 40,
  slots: 1,
  count: 2,
  people: 1,
  missing: 1,
  at: 'open',
  startHour: null,
  isUrgent: false,
  building: '6号楼',
  unit: '2门',
  room: '501',
  callName: '许奶奶',
  phone: '13800000501',
  know: ['knock'],
  words: null,
  wordsState: 'none',
  code: null,
  payUpToFen: 0,
  estateId: 'e',
  estateName: '新明胡同',
  estatePhone: '010-6600',
  places: [],
  proposal: null,
  startHours: [],
  ring: 'stairwell',
  nextRingAt: '2026-11-27T04:00:00.000Z',
  steps: [],
  thanks: null,
  complaints: [],
  raisedBy: 'household',
  proposals: [],
  flatId: 'f',
  stairwellId: 's',
  moves: [],
  ...part,
})

/** Somebody who has taken it, and is still to come. */
export const buildHelpPlace = (part: Partial<Place> = {}): Place => ({
  index: 0,
  name: '李晓燕',
  as: 'volunteer',
  phone: '13900000001',
  fromHour: 9,
  isMine: false,
  order: null,
  service: null,
  where: null,
  checkedInAt: null,
  checkedOutAt: null,
  outcome: null,
  minutes: 0,
  proofs: null,
  ...part,
})

/** A volunteer's own place in a task, from the hour it begins. */
export const ownPlace = (fromHour: number, part: Partial<Place> = {}): Place =>
  buildHelpPlace({ phone: null, fromHour, isMine: true, ...part })

/** A task as a volunteer reads it before it is taken: some time on a Wednesday morning, at a building without a door. */
export const offeredTask = (part: Partial<HelpTaskView> = {}): HelpTaskView =>
  buildHelpView({
    ...{ taskId: 't1', viewer: 'candidate', on: '2026-11-25', unit: null, room: null, callName: null, phone: null },
    ...{ know: null, wordsState: 'shown', payUpToFen: null, estatePhone: '010-6612', startHours: [8], ring: null },
    ...{ nextRingAt: null, raisedBy: null, flatId: null, stairwellId: null, moves: ['accept', 'decline'] },
    ...part,
  })

/** The same once they have taken it, with its door. */
export const takenTask = (part: Partial<HelpTaskView> = {}): HelpTaskView =>
  offeredTask({
    ...{ viewer: 'helper', at: 'filled', startHour: 8, missing: 0, unit: '2门', room: '501', callName: '许奶奶' },
    ...{ phone: '13800000501', know: ['knock'], places: [ownPlace(8)], startHours: [], moves: ['release'] },
    ...part,
  })

/** A task of a Friday morning, as its household reads it while it is being looked for. */
export const helpView = (part: Partial<HelpTaskView> = {}): HelpTaskView =>
  buildHelpView({
    ...{ viewer: 'household', on: '2026-11-27', phone: '13800001234', words: '放门里就行', wordsState: 'shown' },
    ...{ code: '4821', estatePhone: '010-6612', ring: 'building', nextRingAt: '2026-11-26T12:00:00Z' },
    steps: [{ act: 'ask', party: 'household', name: '', at: '2026-11-26T01:00:00Z', words: '' }],
    moves: ['cancel', 'complain'],
    ...part,
  })

/** A volunteer who has accepted, as the household reads it. */
export const helpPlace = (part: Partial<Place> = {}): Place =>
  buildHelpPlace({
    ...{ phone: '13900005678', fromHour: 8, proofs: { identity: true, trained: true, insured: true } },
    ...part,
  })

/** A station that was asked for nine o'clock. */
export const helpOrder = (order: NonNullable<Place['order']>): Place =>
  buildHelpPlace({
    ...{ name: '德胜养老驿站', as: 'station', phone: '010-8888', fromHour: 9, service: '送水', where: '3号楼东侧' },
    order,
  })
