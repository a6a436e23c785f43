import { inventHelp, randomFrom } from '../../test/support/any-help-problem'
import type { HelpReason } from '../../types/help'
import { explainer, type ProposalFacts, sentenceOf } from './explain'
import type { HelpProblem } from './problem'
import { solveFlow } from './solve-flow'

const there = { estateId: 'here', building: '6号楼', stairwellId: 's2' }
const facts: ProposalFacts = { isPinned: false, isKnown: false, isUrgent: false, home: there, there }
const ON = '2026-11-25'
const arcs = ['a', 'b', 'c'].map((helper) => ({ by: 'volunteer' as const, helper, hour: 9, cost: 0 }))
const atStation = { by: 'service' as const, helper: 's', hour: 9, cost: 0 }
const problem: HelpProblem = {
  tasks: [
    { id: 't', on: ON, place: 'here', slots: 1, people: 1, penalty: 1, stay: [], arcs: [...arcs, atStation] },
    { id: 'alone', on: ON, place: 'here', slots: 1, people: 1, penalty: 1, stay: [], arcs: arcs.slice(0, 1) },
  ],
  volunteers: [
    { id: 'a', days: { [ON]: 1 }, load: { '2026-11-23': 1 } },
    { id: 'b', days: { [ON]: 1 }, load: { '2026-11-23': 1, '2026-11-16': 9 } },
    { id: 'c', days: { [ON]: 1 }, load: { '2026-11-23': 2 } },
  ],
  services: [{ id: 's', slots: 2, left: { [ON]: Array.from({ length: 24 }, (_, hour) => (hour === 9 ? 4 : 3)) } }],
}
const reasonsFor = (helper: string, more: Partial<ProposalFacts> = {}, taskId = 't'): HelpReason[] =>
  explainer(problem)({ taskId, by: helper === 's' ? 'service' : 'volunteer', helper, hour: 9 }, { ...facts, ...more })
const kindsFor = (...args: Parameters<typeof reasonsFor>) => reasonsFor(...args).map(({ kind }) => kind)

test.each<[string, HelpReason[], Parameters<typeof sentenceOf>[1], string]>([
  ['a neighbour', reasonsFor('c'), 'furniture', '同楼门 · 会搬东西 · 周三上午有空'],
  ['a known face', reasonsFor('c', { isKnown: true, home: null }), 'water', '帮过这家 · 能送水 · 周三上午有空'],
  [
    'somebody pinned',
    reasonsFor('c', { isPinned: true, home: null }),
    'care',
    '社区指定 · 受过照看培训 · 周三上午有空',
  ],
  ['a station', reasonsFor('s', { home: null }), 'care', '驿站有这项服务 · 还有 3 个空位'],
])('%s is proposed in one sentence', (_, reasons, kind, sentence) => {
  expect(sentenceOf(reasons, kind)).toBe(sentence)
})

test.each([
  ['the same stairwell', there, 'stairwell'],
  ['another stairwell of the building', { ...there, stairwellId: 's1' }, 'building'],
  ['a stairwell of that name elsewhere', { ...there, estateId: 'elsewhere' }, null],
  ['elsewhere', null, null],
])('whoever lives in %s', (_, home, kind) => {
  const near = kindsFor('a', { home }).filter((one) => one === 'stairwell' || one === 'building')
  expect(near).toEqual(kind ? [kind] : [])
})

test('that somebody has least that week is said of those who have, with this one counted in', () => {
  expect(reasonsFor('a')).toContainEqual({ kind: 'light', count: 2 })
  expect(reasonsFor('b')).toContainEqual({ kind: 'light', count: 2 })
  expect(kindsFor('c')).not.toContain('light')
})

test('of the only one who could do it, it is not said that others have more', () => {
  expect(kindsFor('a', {}, 'alone')).not.toContain('light')
})

test('every reason of every proposal of invented estates is true of the problem and the facts', () => {
  const counts = new Map<string, number>()
  for (let seed = 0; seed < 20; seed++) {
    const random = randomFrom(seed)
    const asked = inventHelp({ tasks: 40, volunteers: 15, services: 2, days: 7, candidates: 5 }, random)
    const explain = explainer(asked)
    for (const proposed of solveFlow(asked).proposals) {
      const task = asked.tasks.find(({ id }) => id === proposed.taskId)
      const told = {
        isPinned: random() < 0.2,
        isKnown: random() < 0.3,
        isUrgent: random() < 0.3,
        home: [null, there, { ...there, stairwellId: 's9' }][Math.floor(random() * 3)] ?? null,
        there,
      }
      const monday = [-6, 0, -1, -2, -3, -4, -5].map((back) => dayFrom(task?.on ?? '', back))[
        new Date(`${task?.on}T00:00:00Z`).getUTCDay()
      ] as string
      const loadOf = (helper: string) => asked.volunteers.find(({ id }) => id === helper)?.load[monday] ?? 0
      for (const { kind, count, words } of explain(proposed, told)) {
        counts.set(kind, (counts.get(kind) ?? 0) + 1)
        const isTrue = {
          pinned: told.isPinned,
          known: told.isKnown,
          urgent: told.isUrgent,
          stairwell: told.home?.stairwellId === there.stairwellId,
          building: told.home?.stairwellId === 's9',
          kind: true,
          free: words?.endsWith(proposed.hour < 12 ? '上午' : proposed.hour < 18 ? '下午' : '晚上') ?? false,
          light:
            count === 1 + loadOf(proposed.helper) &&
            (task?.arcs.every((arc) => arc.by === 'service' || loadOf(arc.helper) >= loadOf(proposed.helper)) ?? false),
          capacity:
            count === asked.services.find(({ id }) => id === proposed.helper)?.left[task?.on ?? '']?.[proposed.hour],
        }[kind]
        expect({ kind, proposed, isTrue }).toEqual({ kind, proposed, isTrue: true })
      }
    }
  }
  expect(counts.size).toBe(9)
})

const dayFrom = (day: string, more: number): string => {
  const at = new Date(`${day}T00:00:00Z`)
  at.setUTCDate(at.getUTCDate() + more)
  return at.toISOString().slice(0, 10)
}
