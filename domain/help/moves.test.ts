import { aPlace, aTask } from '../../test/support/build-help-task'
import type { HelpPlace, HelpTaskDoc } from '../../types/help'
import { helpMoveKinds } from '../../types/help-actions'
import { type HelpAt, type HelpParty, helpAts, helpParties } from '../../types/help-words'
import { applyMove, type PlainMove } from './apply-move'
import { stepByClock } from './by-clock'
import { helpTable, mayFrom } from './moves'
import { settled } from './settled'

const NOW = new Date('2026-09-16T02:30:00.000Z')
const short: Record<HelpAt, string> = {
  ...{ open: 'o', asked: 'a', filled: 'f', underway: 'u', done: 'd', confirmed: 'c', unmet: 'n', cancelled: 'x' },
}

/** From where each party may do what, one letter a state: what the table says, written down once more by hand. */
const expected: Record<keyof typeof helpTable, Partial<Record<HelpParty, string>>> = {
  widen: { staff: 'o', timer: 'o' },
  accept: { helper: 'o', station: 'o' },
  decline: { helper: 'o', station: 'o' },
  release: { helper: 'ofu', station: 'ofu', staff: 'ofu' },
  noShow: { staff: 'ofu', timer: 'ofu' },
  confirmOrder: { station: 'a' },
  counterOrder: { station: 'a' },
  declineOrder: { station: 'a', timer: 'a' },
  acceptCounter: { household: 'a' },
  declineCounter: { household: 'a' },
  checkIn: { helper: 'ofu', station: 'ofu' },
  checkOut: { helper: 'ofu', station: 'ofu', timer: 'ofu' },
  confirm: { household: 'fud' },
  complain: { household: 'oafudcnx' },
  settleComplaint: { staff: 'oafudcnx' },
  block: { household: 'oafudcnx' },
  pin: { staff: 'o' },
  unpin: { staff: 'o' },
  urgent: { staff: 'oaf' },
  vouch: { staff: 'ofu' },
  cancel: { household: 'oaf', staff: 'oaf', timer: 'oaf' },
  solve: { staff: 'oafu' },
  unmet: { timer: 'oaf' },
  showWords: { staff: 'oafudcnx' },
}

test.each(Object.keys(expected) as (keyof typeof helpTable)[])('%s: every status and party', (kind) => {
  for (const party of helpParties) {
    const from = helpAts.filter((at) => mayFrom(kind, at, party)).map((at) => short[at])
    expect([party, from.join('')]).toEqual([party, expected[kind][party] ?? ''])
  }
})

test('each move people make has a row', () => {
  for (const kind of helpMoveKinds) expect(helpTable[kind].by.length).toBeGreaterThan(0)
})

const in10 = { at: new Date('2026-09-16T02:00:00.000Z'), receivedAt: NOW, how: 'code' } as const
const order = (state: 'asked' | 'confirmed' | 'countered', more: Partial<HelpPlace> = {}): HelpPlace =>
  aPlace({
    helper: { as: 'station', stationId: 's1', serviceId: 'meal' },
    personId: null,
    name: '德胜养老驿站',
    order: { state, counterHour: state === 'countered' ? 14 : null, priceFen: 0, slots: 1 },
    ...more,
  })
const standing = (more: Partial<HelpTaskDoc>): HelpTaskDoc => settled(aTask(more), NOW)
const context = (party: HelpParty, ownIds: string[] = []) => ({
  ...{ now: NOW, party, personId: 'who', staffName: '孙静', ownIds },
  wordsState: 'waiting' as const,
})
const after = (task: HelpTaskDoc, move: PlainMove, party: HelpParty, ownIds?: string[]) => {
  const made = applyMove(task, move, context(party, ownIds))
  return made.ok ? settled(made.value.task, NOW) : made
}

test('moves from a status that is in no row are refused, whoever makes them', () => {
  const words = '说明'
  const moves: PlainMove[] = [
    { kind: 'decline', as: { as: 'volunteer', volunteerId: 'v1' }, why: 'far' },
    { kind: 'release', why: 'ill', words: '' },
    { kind: 'checkOut', at: NOW.toISOString(), outcome: 'done' },
    { kind: 'confirmOrder' },
    { kind: 'counterOrder', hour: 14, words: '' },
    { kind: 'declineOrder', words },
    { kind: 'acceptCounter' },
    { kind: 'declineCounter' },
    { kind: 'confirm', stars: 5, words: '' },
    { kind: 'cancel', words: '' },
    { kind: 'unpin' },
    { kind: 'urgent', on: true },
    { kind: 'noShow', place: 0 },
    { kind: 'solve', words },
  ]
  for (const move of moves)
    for (const at of helpAts)
      for (const party of helpParties) {
        if (mayFrom(move.kind, at, party)) continue
        const made = applyMove(aTask({ at, places: [aPlace()] }), move, context(party, ['v1']))
        expect(made).toEqual({ ok: false, code: 'help_state' })
      }
})

describe('where a task stands follows from its places', () => {
  const second = aPlace({ helper: { as: 'volunteer', volunteerId: 'v2' }, name: '赵志远' })
  const out = { at: NOW, receivedAt: NOW, outcome: 'done' } as const
  test.each([
    ['nobody', {}, 'open'],
    ['one of two', { people: 2, places: [aPlace()] }, 'open'],
    ['both', { people: 2, places: [aPlace(), second] }, 'filled'],
    ['one of two is there, the other gave it back', { people: 2, places: [aPlace({ checkIn: in10 })] }, 'open'],
    ['one is there', { people: 2, places: [aPlace({ checkIn: in10 }), second] }, 'underway'],
    [
      'one has gone again',
      { people: 2, places: [aPlace({ checkIn: in10, checkOut: out }), { ...second, checkIn: in10 }] },
      'underway',
    ],
    ['all have gone', { places: [aPlace({ checkIn: in10, checkOut: out })] }, 'done'],
    ['a station asked', { places: [order('asked')] }, 'asked'],
    ['a station that offers another hour', { places: [order('countered')] }, 'asked'],
    ['a station that comes, for two', { people: 2, places: [order('confirmed')] }, 'filled'],
    ['called off', { at: 'cancelled', places: [aPlace()] }, 'cancelled'],
  ] as const)('%s', (_, more, at) => {
    const task = standing(more as Partial<HelpTaskDoc>)
    expect(task.at).toBe(at)
    expect(task.isWanted).toBe(at === 'open')
    expect(task.dueAt === null).toBe(at === 'cancelled')
    expect(task.endedAt === null).toBe(at !== 'done' && at !== 'cancelled')
  })
})

test('given back, a place is gone and its helper not asked again; nothing that has begun is given back', () => {
  const release: PlainMove = { kind: 'release', why: 'ill', words: '头疼' }
  const made = applyMove(standing({ places: [aPlace()] }), release, context('helper', ['v1']))
  expect(made).toMatchObject({ value: { said: { act: 'release', name: '李晓燕', words: '身体不舒服' } } })
  expect(after(standing({ places: [aPlace()] }), release, 'helper', ['v1'])).toMatchObject({
    ...{ at: 'open', places: [], declined: ['v1'], isUrgent: true, ring: 'estate' },
  })
  expect(after(standing({ places: [aPlace({ checkIn: in10 })] }), release, 'helper', ['v1'])).toMatchObject({
    code: 'help_state',
  })
  expect(after(standing({ places: [aPlace()] }), release, 'helper', ['v2'])).toMatchObject({ code: 'help_state' })
})

test('a counter-offer outside of the window moves its end with it once it is agreed to', () => {
  const task = standing({ places: [order('countered')] })
  expect(after(task, { kind: 'acceptCounter' }, 'household')).toMatchObject({
    ...{ at: 'filled', toHour: 15, endsAt: new Date('2026-09-16T07:00:00.000Z') },
    places: [{ fromHour: 14, order: { state: 'confirmed', counterHour: null } }],
  })
  expect(after(task, { kind: 'declineCounter' }, 'household')).toMatchObject({ at: 'open', declined: ['s1'] })
})

test.each([
  ['the hour it stands at', 10],
  ['an hour that has begun', 9],
])('a station does not offer %s instead', (_, hour) => {
  const task = standing({ places: [order('asked')] })
  expect(after(task, { kind: 'counterOrder', hour, words: '' }, 'station', ['s1'])).toMatchObject({
    code: 'slot_closed',
  })
})

test('nobody else’s order is answered', () => {
  const task = standing({ places: [order('asked')] })
  expect(after(task, { kind: 'confirmOrder' }, 'station', ['s2'])).toMatchObject({ code: 'help_state' })
})

test('confirmed, whoever forgot to check out has their hours, and who never came has no part in it', () => {
  const task = standing({
    people: 2,
    places: [aPlace({ checkIn: in10 }), aPlace({ helper: { as: 'volunteer', volunteerId: 'v2' } })],
  })
  expect(after(task, { kind: 'confirm', stars: 5, words: '多谢' }, 'household')).toMatchObject({
    ...{ at: 'confirmed', isLive: false, helperIds: ['v1'], thanks: { stars: 5, wordsState: 'waiting' } },
    places: [{ minutes: 30, checkOut: { outcome: 'done' } }],
  })
  expect(after(standing({ places: [aPlace()] }), { kind: 'confirm', stars: 5, words: '' }, 'household')).toMatchObject({
    code: 'help_state',
  })
})

test('a complaint names whom it is about, and is settled by somebody else', () => {
  const task = after(standing({ places: [aPlace()] }), { kind: 'complain', place: 0, words: '没换鞋' }, 'household')
  if (!('complaints' in task)) throw new Error('refused')
  expect(task).toMatchObject({ hasComplaint: true, complaints: [{ about: '李晓燕', settled: null }] })
  const settle: PlainMove = { kind: 'settleComplaint', index: 0, words: '已提醒' }
  const theirs = { ...task, places: [aPlace({ personId: 'who' })] }
  expect(after(theirs, settle, 'staff')).toMatchObject({ code: 'not_allowed' })
  const left = {
    ...task,
    places: [],
    trail: [{ act: 'release', party: 'helper', by: 'who', name: '李晓燕', at: NOW, words: '' } as const],
  }
  expect(after(left, settle, 'staff')).toMatchObject({ code: 'not_allowed' })
  expect(after(task, settle, 'staff')).toMatchObject({ hasComplaint: false, complaints: [{ settled: { by: 'who' } }] })
  expect(after(task, { ...settle, index: 1 }, 'staff')).toMatchObject({ code: 'malformed' })
})

test('done another way, who was there keeps their hours and who had only promised is free', () => {
  const task = standing({
    people: 2,
    places: [aPlace({ checkIn: in10 }), aPlace({ helper: { as: 'volunteer', volunteerId: 'v2' } })],
  })
  expect(after(task, { kind: 'solve', words: '社区去了' }, 'staff')).toMatchObject({ at: 'done', helperIds: ['v1'] })
})

test('while one of two is at the door it is not called off', () => {
  const task = standing({ people: 2, places: [aPlace({ checkIn: in10 })] })
  expect(task.at).toBe('open')
  for (const party of ['household', 'staff'] as const)
    expect(after(task, { kind: 'cancel', words: '' }, party)).toMatchObject({ code: 'help_state' })
})

test('a station’s guests say that it was done once their hour has begun', () => {
  const confirm: PlainMove = { kind: 'confirm', stars: 5, words: '' }
  expect(after(standing({ places: [order('confirmed', { fromHour: 11 })] }), confirm, 'household')).toMatchObject({
    code: 'help_state',
  })
  expect(after(standing({ places: [order('confirmed')] }), confirm, 'household')).toMatchObject({ at: 'confirmed' })
})

/** Moves that a person of a party makes from where each live task stands; whatever happens, somebody can go on. */
test.each([
  ['open', 'nobody', {}],
  ['open', 'one of two', { people: 2, places: [aPlace()] }],
  ['open', 'one of two, at the door', { people: 2, places: [aPlace({ checkIn: in10 })] }],
  ['asked', 'a station asked', { places: [order('asked')] }],
  ['asked', 'another hour offered', { places: [order('countered')] }],
  ['filled', 'a volunteer', { places: [aPlace()] }],
  ['filled', 'a station', { places: [order('confirmed')] }],
  ['underway', 'there', { places: [aPlace({ checkIn: in10 })] }],
] as const)('from %s (%s) somebody ends it, and the clock does if nobody does', (at, _, more) => {
  const task = standing(more as Partial<HelpTaskDoc>)
  expect(task.at).toBe(at)
  const ends: [PlainMove, HelpParty][] = [
    [{ kind: 'cancel', words: '' }, 'household'],
    [{ kind: 'checkOut', at: NOW.toISOString(), outcome: 'done' }, 'helper'],
  ]
  const reached = ends.map(([move, party]) => after(task, move, party, ['v1', 's1']))
  expect(reached.some((one) => 'isWanted' in one && ['cancelled', 'done'].includes(one.at))).toBe(true)
  expect(after(task, { kind: 'solve', words: '社区去了' }, 'staff')).toMatchObject({ at: 'done' })
  let left = task
  for (let steps = 0; left.dueAt !== null && steps < 20; steps++) {
    const step = stepByClock(left, left.dueAt)
    if (!step) throw new Error('due, and nothing to do')
    left = settled(step.task, left.dueAt)
  }
  expect(left).toMatchObject({ isLive: false, isWanted: false, dueAt: null })
})
