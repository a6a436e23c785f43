import { aPlace, aTask } from '../../test/support/build-help-task'
import type { HelpProposal, HelpStep, HelpTaskDoc } from '../../types/help'
import type { HelpViewer } from '../../types/help-actions'
import type { HelperBook } from './place-views'
import { type TaskFacts, taskView } from './task-view'

const AT = new Date('2026-09-16T02:00:00.000Z')
const helpers: HelperBook = {
  volunteers: new Map([
    [
      'v1',
      {
        ...{ _id: 'v1', name: '李晓燕', phone: '13900001111', trained: [], insuredUntil: '2026-12-31' },
        identity: { by: 'staff', at: AT, how: 'idCard' as const },
      },
    ],
    ['v2', { _id: 'v2', name: '王建国', phone: '13900002222', identity: null, trained: [], insuredUntil: null }],
  ]),
  stations: new Map(),
}
const facts = (more: Partial<TaskFacts> = {}): TaskFacts => ({
  estate: { name: '试验小区', phone: '010-12345678' },
  contact: { callName: '王奶奶', phone: '13800000302' },
  ownIds: [],
  isCoordinator: false,
  helpers,
  moves: [],
  startHours: [],
  ...more,
})
const step = (more: Partial<HelpStep>): HelpStep => ({
  ...{ act: 'accept', party: 'helper', by: 'p', name: '李晓燕', at: AT, words: '' },
  ...more,
})
const full = (more: Partial<HelpTaskDoc> = {}) =>
  aTask({
    stairwellId: 'gate6',
    at: 'filled',
    isWanted: false,
    people: 2,
    blocked: ['v7'],
    declined: ['v8'],
    places: [aPlace(), aPlace({ helper: { as: 'volunteer', volunteerId: 'v2' }, personId: 'p2', name: '王建国' })],
    complaints: [{ by: 'asker', at: AT, words: '态度不好', about: '王建国', settled: null }],
    thanks: { stars: 4, words: '辛苦了', wordsState: 'shown', at: AT },
    trail: [
      step({ act: 'ask', party: 'household', name: '' }),
      step({ act: 'decline', name: '周明', words: '身体不舒服' }),
      step({ act: 'release', name: '周明', words: '身体不舒服' }),
      step({ act: 'block', party: 'household', name: '' }),
      step({ act: 'complain', party: 'household', name: '', words: '态度不好' }),
    ],
    ...more,
  })

/** What must not stand anywhere in an answer: whatever field it would hide in. */
const secrets = { door: ['1门', '302'], people: ['王奶奶', '13800000302'], code: ['4821'], flat: ['flat302', 'gate6'] }
const texts = (viewer: HelpViewer, task: HelpTaskDoc, more: Partial<TaskFacts> = {}) =>
  JSON.stringify(taskView(task, viewer, facts(more)))

test('who may take it reads need, time and building, and nothing by which to find the door', () => {
  const open = aTask({ stairwellId: 'gate6', blocked: ['v7'], places: [], words: '请不要按门铃' })
  const text = texts('candidate', open, { ownIds: ['v1'], startHours: [9, 10] })
  for (const secret of Object.values(secrets).flat()) expect(text).not.toContain(secret)
  expect(text).not.toContain('请不要按门铃')
  expect(taskView(open, 'candidate', facts({ startHours: [9, 10] }))).toMatchObject({
    kind: 'water',
    on: '2026-09-16',
    fromHour: 9,
    toHour: 12,
    building: '1号楼',
    know: null,
    startHours: [9, 10],
    steps: [],
    ring: null,
  })
})

test('whoever has taken it reads door, name, phone, chips and words, and of the other helper the name alone', () => {
  const view = taskView(full(), 'helper', facts({ ownIds: ['v1'] }))
  expect(view).toMatchObject({
    unit: '1门',
    room: '302',
    callName: '王奶奶',
    phone: '13800000302',
    know: ['knock'],
    words: '放在门口就行',
    code: null,
    steps: [],
    complaints: [],
    flatId: null,
  })
  expect(view.places.map(({ name, isMine, phone, proofs }) => ({ name, isMine, phone, proofs }))).toEqual([
    { name: '李晓燕', isMine: true, phone: null, proofs: null },
    { name: '王建国', isMine: false, phone: null, proofs: null },
  ])
})

test('own words reach a helper only once somebody let them through (rule 12)', () => {
  for (const wordsState of ['waiting', 'held'] as const)
    expect(taskView(full({ wordsState }), 'helper', facts({ ownIds: ['v1'] })).words).toBeNull()
  expect(taskView(full({ wordsState: 'held' }), 'household', facts()).words).toBe('放在门口就行')
  expect(taskView(full({ wordsState: 'held' }), 'staff', facts()).words).toBe('放在门口就行')
})

test.each<[string, HelpViewer, Partial<HelpTaskDoc>]>([
  ['a helper after the end', 'helper', { at: 'done' }],
  ['a helper once it is called off', 'helper', { at: 'cancelled' }],
  ['who gave it back', 'past', { at: 'open', places: [] }],
])('%s reads what they did and nothing of the household', (_, viewer, more) => {
  const task = full(more)
  const text = texts(viewer, task, { ownIds: ['v1'] })
  for (const secret of [...Object.values(secrets).flat(), '1号楼', '放在门口就行', '王建国', '态度不好'])
    expect(text).not.toContain(secret)
})

test('stars and thanks are for whoever helped, thanks once they were let through (rule 12); not for who gave it back', () => {
  const thanks = (viewer: HelpViewer, ownIds: string[], task = full({ at: 'confirmed' })) =>
    taskView(task, viewer, facts({ ownIds })).thanks
  expect(thanks('helper', ['v1'])).toMatchObject({ stars: 4, words: '辛苦了' })
  expect(thanks('past', ['v8'])).toBeNull()
  const held = full({ at: 'confirmed', thanks: { stars: 2, words: '来晚了', wordsState: 'held', at: AT } })
  expect(thanks('helper', ['v1'], held)).toMatchObject({ stars: 2, words: '' })
  expect(thanks('household', [], held)).toMatchObject({ words: '来晚了' })
})

test('after the end a helper keeps their own hour and minutes, not the household’s window', () => {
  const task = full({ at: 'done', places: [aPlace({ minutes: 35 })] })
  expect(taskView(task, 'helper', facts({ ownIds: ['v1'] }))).toMatchObject({
    ...{ kind: 'water', on: '2026-09-16', fromHour: 10, toHour: 11, minutes: 35, building: '' },
    places: [{ isMine: true, minutes: 35 }],
  })
})

test('a household reads who comes, their phone until the end, and what it may rely on (rule 41)', () => {
  const view = taskView(full(), 'household', facts())
  expect(view.code).toBe('4821')
  expect(view.places).toMatchObject([
    { phone: '13900001111', proofs: { identity: true, trained: true, insured: true } },
    { phone: '13900002222', proofs: { identity: false, trained: true, insured: false } },
  ])
  expect(taskView(full({ at: 'done' }), 'household', facts()).places.map(({ phone }) => phone)).toEqual([null, null])
  expect(taskView(full({ at: 'confirmed' }), 'household', facts()).code).toBeNull()
})

test('a household hears that somebody gave it back, not why, and not who did not want it', () => {
  const { steps } = taskView(full(), 'household', facts())
  expect(steps.map(({ act }) => act)).toEqual(['ask', 'release', 'block', 'complain'])
  expect(JSON.stringify(steps)).not.toContain('身体不舒服')
})

test('staff read the story with the reasons; a lead without complaints; whom the household blocked nobody', () => {
  const staff = taskView(full(), 'staff', facts({ isCoordinator: true }))
  expect(staff.steps.map(({ act }) => act)).toEqual(['ask', 'decline', 'release', 'complain'])
  expect(staff.complaints).toHaveLength(1)
  expect(staff).toMatchObject({ room: '302', phone: '13800000302', code: null, raisedBy: 'household' })
  const lead = taskView(full(), 'staff', facts())
  expect(lead.steps.map(({ act }) => act)).toEqual(['ask', 'decline', 'release'])
  expect(lead.complaints).toEqual([])
  for (const viewer of ['candidate', 'helper', 'past', 'station', 'staff'] as const)
    expect(texts(viewer, full(), { isCoordinator: true })).not.toContain('v7')
})

test('a proposal is told to whom it is made, in one sentence, while the task is wanted', () => {
  const proposal: HelpProposal = {
    helper: { as: 'volunteer', volunteerId: 'v1' },
    fromHour: 9,
    reasons: [{ kind: 'building' }, { kind: 'kind' }],
    isPinned: false,
    at: AT,
  }
  const task = aTask({ proposals: [proposal] })
  expect(taskView(task, 'candidate', facts({ ownIds: ['v1'] })).proposal).toEqual({
    fromHour: 9,
    sentence: '同一栋楼 · 能送水',
    isPinned: false,
    reasons: ['building', 'kind'],
  })
  expect(taskView(task, 'candidate', facts({ ownIds: ['v2'] })).proposal).toBeNull()
  expect(taskView(task, 'candidate', facts({ ownIds: ['v2'] })).proposals).toEqual([])
  expect(taskView({ ...task, isWanted: false }, 'candidate', facts({ ownIds: ['v1'] })).proposal).toBeNull()
  expect(taskView(task, 'staff', facts()).proposals).toMatchObject([{ name: '李晓燕', fromHour: 9 }])
})

test('the household and staff read where it is looked for, and when it widens next', () => {
  expect(taskView(aTask(), 'household', facts())).toMatchObject({
    ring: 'building',
    nextRingAt: '2026-09-15T01:00:00.000Z',
    missing: 1,
  })
  expect(taskView(aTask({ at: 'confirmed', isWanted: false }), 'household', facts())).toMatchObject({
    ring: null,
    nextRingAt: null,
  })
})
