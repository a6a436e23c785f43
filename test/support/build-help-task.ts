import type { HelpPlace, HelpTaskDoc } from '../../types/help'

const RAISED = new Date('2026-09-14T01:00:00.000Z')

/** A volunteer, `v1`, who took a task for ten o'clock. */
export const aPlace = (more: Partial<HelpPlace> = {}): HelpPlace => ({
  helper: { as: 'volunteer', volunteerId: 'v1' },
  personId: 'p1',
  name: '李晓燕',
  fromHour: 10,
  at: RAISED,
  order: null,
  checkIn: null,
  checkOut: null,
  minutes: 0,
  ...more,
})

/** Water for 302, on a Wednesday morning, open in its building. `helperIds` and `proposedIds` repeat what is given. */
export const aTask = (more: Partial<HelpTaskDoc> = {}): HelpTaskDoc => {
  const { places = [], proposals = [] } = more
  const idOf = ({ helper }: Pick<HelpPlace, 'helper'>) =>
    helper.as === 'volunteer' ? helper.volunteerId : helper.stationId
  return {
    _id: 'task',
    schemaVersion: 1,
    requestId: 'request',
    estateId: 'estate',
    street: '试验街道',
    stairwellId: 'stairwell',
    flatId: 'flat302',
    building: '1号楼',
    unit: '1门',
    room: '302',
    floor: 3,
    kind: 'water',
    slots: 1,
    minutes: 40,
    on: '2026-09-16',
    fromHour: 9,
    toHour: 12,
    count: 2,
    people: 1,
    know: ['knock'],
    words: '放在门口就行',
    wordsState: 'shown',
    contact: null,
    payUpToFen: 0,
    raisedBy: { how: 'household', personId: 'asker' },
    source: null,
    isUrgent: false,
    at: 'open',
    isWanted: true,
    isLive: true,
    ring: 'building',
    ladder: [{ ring: 'estate', at: new Date('2026-09-15T01:00:00.000Z') }],
    dueAt: new Date('2026-09-15T01:00:00.000Z'),
    endsAt: new Date('2026-09-16T04:00:00.000Z'),
    declined: [],
    pin: null,
    known: [],
    blocked: [],
    code: '4821',
    codeTries: 0,
    answerThen: null,
    thanks: null,
    complaints: [],
    hasComplaint: false,
    raisedAt: RAISED,
    endedAt: null,
    trail: [],
    seenSteps: 0,
    rev: 0,
    ...more,
    places,
    proposals,
    helperIds: places.map(idOf),
    proposedIds: proposals.map(idOf),
  }
}
