import type { Stage } from '@chuanmen/types/works'
import { stageKinds } from '@chuanmen/types/works-words'
import { floorWords, stepNow, withTold } from './site'

const stages = (): Stage[] =>
  stageKinds.map((kind) => ({
    ...{ kind, on: '2026-11-27', from: '08:00', to: '12:00' },
    ...{ isNoisy: false, needsEntry: true, stopsWater: false, state: 'planned', floors: [] },
  }))
const states = (list: readonly Stage[]) => list.map(({ state }) => state.slice(0, 1)).join('')
const FLOORS = [1, 2, 3]

describe('what the phone shows before its reports have arrived', () => {
  test.each([
    ['nothing told', [], 'pppppppp', 'survey'],
    ['a step begun makes earlier ones done', [{ kind: 'cut', state: 'underway' }], 'dduppppp', 'cut'],
    ['a storey done leaves the step open', [{ kind: 'cut', state: 'done', floors: [1] }], 'dduppppp', 'cut'],
    ['no storey named means all', [{ kind: 'cut', state: 'done' }], 'dddppppp', 'replace'],
    [
      'storeys add up to a whole step',
      [
        { kind: 'cut', state: 'done', floors: [1, 2] },
        { kind: 'cut', state: 'done', floors: [3] },
      ],
      'dddppppp',
      'replace',
    ],
    [
      'a late report takes nothing back',
      [
        { kind: 'cut', state: 'done' },
        { kind: 'protection', state: 'underway' },
      ],
      'dddppppp',
      'replace',
    ],
    [
      'a closed door and a lateness change no step',
      [
        { kind: 'cut', state: 'missed' },
        { kind: 'cut', state: 'late' },
      ],
      'pppppppp',
      'survey',
    ],
    ['the last one done leaves nothing on', [{ kind: 'accept', state: 'done' }], 'dddddddd', undefined],
  ] as const)('%s', (_, told, expected, now) => {
    const next = withTold(stages(), told as never, FLOORS)
    expect(states(next)).toBe(expected)
    expect(stepNow(next)).toBe(now)
  })

  test.each([
    [[], '整根'],
    [[1, 2, 3], '整根'],
    [[1, 3], '1 层、3 层'],
    [[-1], '地下 1 层'],
  ])('storeys %j read 「%s」', (some, words) => expect(floorWords(some, FLOORS)).toBe(words))
})
