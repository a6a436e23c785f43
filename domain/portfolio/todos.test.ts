import { TODOS_MAX } from '../../types/limits'
import { type Todo, todoKinds } from '../../types/portfolio'
import type { TodoViewer } from './new-todo'
import { type TodoSources, todosFor } from './todos'

const me: TodoViewer = { personId: 'me', isOffice: false, isStreet: false, today: '2026-09-16' }
const office: TodoViewer = { ...me, isOffice: true }
const street: TodoViewer = { ...office, isStreet: true }

const at = { stairwellId: 'w', building: '1号楼', unit: '1门', room: '101' }
const flat = { ...at, flatId: 'f' }
type Plan = TodoSources['plans'][number]
type Item = Plan['items'][number]
const plan = (more: Partial<Plan> = {}): Plan => ({
  ...{ ...at, _id: 'f', contactId: 'me', pausedUntil: null, next: null, answer: null, diagnosis: null, items: [] },
  ...more,
})
const item = (more: Partial<Item> = {}): Item => ({
  ...{ itemId: 'i', does: 'answer', what: '答复噪声', ownerId: 'me', dueOn: '2026-09-16', state: 'open' },
  ...more,
})
type Promised = TodoSources['promises'][number]
const promise = (more: Partial<Promised> = {}): Promised => ({
  ...{ ...flat, _id: 'p', asked: '装回去', text: '两天内装回去', at: 'promised' as const, keeperId: 'me' },
  ...{ dueOn: '2026-09-17', trail: [] },
  ...more,
})
type Talked = TodoSources['talks'][number]
const signed = { contractor: {}, decorator: {}, resident: null }
const slot = (on: string) => ({ slotId: on, on, from: '18:30', until: '19:30' })
const talk = (more: Partial<Talked> = {}): Talked => ({
  ...{ ...flat, _id: 't', at: 'inviting' as const, slots: [slot('2026-09-18')], slotId: null, where: '议事室' },
  ...{ signatures: signed, can: { contractor: null, decorator: null, resident: null } },
  ...more,
})
const paper = (state: 'toCall' | 'conflict', recordedBy = 'other') => ({
  ...{ ...flat, _id: 'a', at: state, recordedAt: new Date('2026-09-12T10:00:00+08:00'), paper: { recordedBy } },
})
type Complaint = TodoSources['complaints'][number]
const complaint = (more: Partial<Complaint> = {}): Complaint => ({
  ...{ ...flat, _id: 'c', what: 'rude' as const, about: ['lead'], aboutNames: [], level: 'community' as const },
  ...{ at: new Date('2026-09-15T10:00:00+08:00') },
  ...more,
})
const none: TodoSources = { plans: [], promises: [], talks: [], papers: [], complaints: [], unassigned: 0 }
const listed = (viewer: TodoViewer, sources: Partial<TodoSources>): Todo[] =>
  todosFor(viewer, { ...none, ...sources }).todos
const short = (todos: Todo[]) => todos.map(({ kind, late }) => (late > 0 ? `${kind} ${late}` : kind))

test.each<[string, TodoViewer, Item, string[]]>([
  ['mine, due today', me, item(), ['itemDue']],
  ['mine, due in two days', me, item({ dueOn: '2026-09-18' }), ['itemDue']],
  ['mine, due in three days', me, item({ dueOn: '2026-09-19' }), []],
  ['mine, three days late', me, item({ dueOn: '2026-09-13' }), ['itemOverdue 3']],
  ['mine, done', me, item({ dueOn: '2026-09-13', state: 'done' }), []],
  ['a colleague’s', me, item({ ownerId: 'other', dueOn: '2026-09-13' }), []],
  ['the community’s, to a contact', me, item({ ownerId: null, dueOn: '2026-09-13' }), []],
  ['the community’s, to an office', office, item({ ownerId: null }), ['itemDue']],
  ['a contact’s, to an office', office, item({ ownerId: 'other' }), []],
  ['a contact’s, late, to an office', office, item({ ownerId: 'other', dueOn: '2026-09-15' }), ['itemOverdue 1']],
  ['waiting for help', me, item({ does: 'help', state: 'waiting' }), []],
  ['waiting for help, late', me, item({ does: 'help', state: 'waiting', dueOn: '2026-09-15' }), ['itemOverdue 1']],
  ['waiting for a talk, late', me, item({ does: 'talk', state: 'waiting', dueOn: '2026-09-15' }), []],
])('an item that is %s', (_what, viewer, one, expected) => {
  expect(short(listed(viewer, { plans: [plan({ items: [one] })] }))).toEqual(expected)
})

const next = (on: string, ownerId = 'me') => ({ what: '再来', on, ownerId })
test.each<[string, TodoViewer, Partial<Plan>, string[]]>([
  ['is today', me, { next: next('2026-09-16') }, ['visitDue']],
  ['was two days ago', me, { next: next('2026-09-14') }, ['visitDue 2']],
  ['is tomorrow', me, { next: next('2026-09-17') }, []],
  ['a colleague promised, of my household', me, { next: next('2026-09-16', 'other') }, ['visitDue']],
  ['I promised, of a colleague’s household', me, { next: next('2026-09-16'), contactId: 'other' }, ['visitDue']],
  ['is of nobody’s household, to an office', office, { next: next('2026-09-16', ''), contactId: null }, ['visitDue']],
  ['is a contact’s, to an office', office, { next: next('2026-09-16', 'x'), contactId: 'x' }, []],
  ['falls into a time of peace', me, { next: next('2026-09-16'), pausedUntil: '2026-09-16' }, []],
])('a next step that %s (rule 43)', (_when, viewer, more, expected) => {
  expect(short(listed(viewer, { plans: [plan(more)] }))).toEqual(expected)
})

test.each<[string, TodoViewer, Partial<Plan>, string[]]>([
  ['refuses', me, { answer: { state: 'refused' } }, ['kindToConfirm']],
  ['puts off', me, { answer: { state: 'deferred' } }, ['kindToConfirm']],
  ['agrees', me, { answer: { state: 'agreed' } }, []],
  ['refuses and is confirmed', me, { answer: { state: 'refused' }, diagnosis: { at: new Date(0) } }, []],
  ['refuses and is a colleague’s', office, { answer: { state: 'refused' }, contactId: 'other' }, []],
])('whether a kind is to be confirmed of a household that %s', (_which, viewer, more, expected) => {
  expect(short(listed(viewer, { plans: [plan(more)] }))).toEqual(expected)
})

test.each<[string, TodoViewer, Partial<Promised>, string[]]>([
  ['asked for, to an office', office, { at: 'asked', keeperId: null, dueOn: null }, ['promiseAsked']],
  ['asked for, to a contact', me, { at: 'asked', keeperId: null, dueOn: null }, []],
  ['mine, due tomorrow', me, {}, ['promiseDue']],
  ['mine, due next week', me, { dueOn: '2026-09-23' }, []],
  ['mine, late', me, { dueOn: '2026-09-14' }, ['promiseOverdue 2']],
  ['a colleague’s, late, to a contact', me, { keeperId: 'other', dueOn: '2026-09-14' }, []],
  ['a colleague’s, late, to an office', office, { keeperId: 'other', dueOn: '2026-09-14' }, ['promiseOverdue 2']],
  ['a colleague’s, due tomorrow, to an office', office, { keeperId: 'other' }, []],
  [
    'mine, said not to be kept',
    me,
    { dueOn: '2026-09-30', trail: [{ act: 'keep' }, { act: 'dispute' }] },
    ['promiseDisputed'],
  ],
  ['said to be kept', me, { at: 'kept', dueOn: '2026-09-14', trail: [{ act: 'keep' }] }, []],
  ['confirmed', office, { at: 'confirmed', dueOn: '2026-09-14' }, []],
])('a promise that is %s', (_what, viewer, more, expected) => {
  expect(short(listed(viewer, { promises: [promise(more)] }))).toEqual(expected)
})

const all = { contractor: {}, decorator: {}, resident: {} }
test.each<[string, TodoViewer, Partial<Talked>, string[]]>([
  ['asks for days that are near', office, {}, ['talkToFix']],
  ['asks for days that are far', office, { slots: [slot('2026-09-30')] }, []],
  ['has all answers', office, { slots: [slot('2026-09-30')], can: all }, ['talkToFix']],
  ['asked for days that are past', office, { slots: [slot('2026-09-14')] }, ['talkToFix 2']],
  ['is tomorrow', office, { at: 'fixed', slots: [slot('2026-09-17')], slotId: '2026-09-17' }, []],
  ['was yesterday', office, { at: 'fixed', slots: [slot('2026-09-15')], slotId: '2026-09-15' }, ['talkToWrite 1']],
  ['waits for signatures', office, { at: 'minuted' }, ['talkToSign']],
  ['waits for the signature of my household', me, { at: 'minuted' }, ['talkToSign']],
  ['waits for the crew’s, to a contact', me, { at: 'minuted', signatures: { ...all, contractor: null } }, []],
  ['is for an office to fix, to a contact', me, {}, []],
  ['is signed', office, { at: 'signed', signatures: all }, []],
])('a talk that %s', (_what, viewer, more, expected) => {
  expect(short(listed(viewer, { talks: [talk(more)], plans: [plan()] }))).toEqual(expected)
})
test('a talk of a household of somebody else is none of a contact’s', () => {
  expect(listed(me, { talks: [talk({ at: 'minuted' })], plans: [plan({ contactId: 'other' })] })).toEqual([])
})

test.each<[string, TodoViewer, ReturnType<typeof paper>, string[]]>([
  ['a conflict', office, paper('conflict'), ['paperConflict 1']],
  ['to be rung about', office, paper('toCall'), ['paperCall 1']],
  ['one’s own', office, paper('toCall', 'me'), []],
  ['a contact’s to see', me, paper('conflict'), []],
])('a paper that is %s', (_what, viewer, one, expected) => {
  expect(short(listed(viewer, { papers: [one] }))).toEqual(expected)
})

test.each<[string, TodoViewer, Partial<Complaint>, string[]]>([
  ['about a lead, to an office', office, {}, ['complaint']],
  ['about oneself', street, { about: ['me'] }, []],
  ['about the community, to the community', office, { level: 'street' }, []],
  ['about the community, to the street', street, { level: 'street' }, ['complaint']],
  ['about a lead, to a contact', me, {}, []],
])('a complaint %s (rule 43)', (_what, viewer, more, expected) => {
  expect(listed(viewer, { complaints: [complaint(more)] }).map(({ kind }) => kind)).toEqual(expected)
})

test('how many that refuse nobody has is one row, and an office’s', () => {
  expect(listed(office, { unassigned: 7 })).toMatchObject([
    { kind: 'unassigned', count: 7, flatId: null, key: 'unassigned' },
  ])
  expect(listed(office, { unassigned: 0 })).toEqual([])
  expect(listed(me, { unassigned: 7 })).toEqual([])
})

test('rows stand in the order of kinds, then the latest, then by day; each thing has one row and a key of its own', () => {
  const todos = listed(street, {
    unassigned: 1,
    plans: [
      plan({
        items: [
          item({ itemId: 'soon', dueOn: '2026-09-17' }),
          item({ itemId: 'late', dueOn: '2026-09-15' }),
          item({ itemId: 'later', dueOn: '2026-09-01' }),
          item({ itemId: 'now' }),
        ],
        answer: { state: 'refused' },
        next: next('2026-09-16'),
      }),
    ],
    promises: [promise(), promise({ _id: 'q', dueOn: '2026-09-01' })],
    talks: [talk({ at: 'minuted' })],
    papers: [paper('conflict')],
    complaints: [complaint()],
  })
  const order = todos.map(({ kind }) => todoKinds.indexOf(kind))
  expect(order).toEqual([...order].sort((one, other) => one - other))
  expect(todos.flatMap(({ ref }) => ref.itemId ?? [])).toEqual(['later', 'late', 'now', 'soon'])
  expect(new Set(todos.map(({ key }) => key)).size).toBe(todos.length)
  expect(todos).toHaveLength(12)
})

test('what does not fit on the list is counted', () => {
  const items = Array.from({ length: TODOS_MAX + 5 }, (_, nth) => item({ itemId: `i${nth}` }))
  const { todos, more } = todosFor(me, { ...none, plans: [plan({ items })] })
  expect([todos.length, more]).toEqual([TODOS_MAX, 5])
})
