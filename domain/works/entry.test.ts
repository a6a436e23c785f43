import type { Flat } from '../../types/stairwell'
import type { Stage } from '../../types/works'
import { type StageKind, stageKinds } from '../../types/works-words'
import { begunAt, entersOn, hasBegunIn, householdsAt, openedAt } from './entry'
import { stagesAfter } from './progress'

const STOREYS = [3, 2, 1]
const stages: Stage[] = stageKinds.map((kind, at) => ({
  ...{ kind, on: `2026-12-0${at + 1}`, from: '08:00', to: '12:00', isNoisy: false, stopsWater: false },
  ...{ needsEntry: kind !== 'clean', state: 'planned', floors: [] },
}))
type Told = [kind: StageKind, state: 'underway' | 'done', floors?: number[]]
const after = (...told: Told[]): Stage[] =>
  told.reduce((before, [kind, state, floors = []]) => stagesAfter(before, { kind, state, floors }, STOREYS), stages)

test.each<[string, Told[], number[]]>([
  ['nothing told', [], []],
  ['looking is not entering', [['survey', 'done']], []],
  ['protection of one storey', [['protection', 'done', [2]]], [2]],
  ['a step begun, nobody knows where', [['protection', 'underway']], [3, 2, 1]],
  ['protection done', [['protection', 'done']], [3, 2, 1]],
  ['a step that makes the protection done everywhere', [['cut', 'done', [1]]], [3, 2, 1]],
  ['the end', [['accept', 'done']], [3, 2, 1]],
])('works have begun after %s', (_what, told, storeys) => {
  expect(begunAt(after(...told), STOREYS)).toEqual(storeys)
})

test.each<[string, Told[], Told, number[]]>([
  ['the first storey', [], ['protection', 'done', [1]], [1]],
  ['the next ones', [['protection', 'done', [1]]], ['protection', 'done', [2, 3]], [3, 2]],
  ['the rest, by a step that is about all', [['protection', 'done', [1, 2]]], ['cut', 'done', [1]], [3]],
  ['none again', [['protection', 'done']], ['cut', 'done', [1]], []],
  ['none by old news', [['replace', 'done']], ['protection', 'underway'], []],
])('a report opens %s', (_what, before, told, storeys) => {
  expect(openedAt(after(...before), after(...before, told), STOREYS)).toEqual(storeys)
})

const flat = (flatId: string, floor: number, position: string, joinedTo: string | null = null): Flat => ({
  ...{ flatId, floor, position, joinedTo, room: flatId, areaCentiSqm: 5_000, ownersMasked: [] },
  ...{ occupancy: 'owner', consentRule: 'sole' },
})
/** On the top floor two flats were knocked into one: its pipe of column 02 is the household of 301. */
const stairwell = {
  flats: [flat('301', 3, '01'), flat('302', 3, '02', '301'), flat('202', 2, '02'), flat('102', 1, '02')],
  risers: [{ riserId: 'r', kind: 'kitchenWater' as const, positions: ['02'], flatIds: ['301', '202', '102'] }],
}
const works = { riserId: 'r', flatIds: ['102', '202', '301'] }

test('a joined flat is its household where the pipe meets it', () => {
  expect(householdsAt(stairwell, works, [3, 1])).toEqual(['102', '301'])
  const begun = { ...works, stages: after(['protection', 'done', [3]]) }
  expect(['301', '302', '102'].map((flatId) => hasBegunIn(stairwell, begun, flatId))).toEqual([true, false, false])
})

test('works enter on the first day after the look, while their dates stand', () => {
  expect(entersOn({ state: 'scheduled', stages })).toBe('2026-12-02')
  expect(entersOn({ state: 'asking', stages: [] })).toBeNull()
  expect(entersOn({ state: 'finished', stages })).toBeNull()
})
