import type { Stage } from '@chuanmen/types/works'
import { stageKinds } from '@chuanmen/types/works-words'
import { floorSteps, floorWords, onWords } from './floor-steps'

type Told = Pick<Stage, 'kind' | 'state' | 'floors'>
const floors = [3, 2, 1]
/** All steps planned, but for those named. */
const stages = (told: Partial<Record<Stage['kind'], Omit<Told, 'kind'>>> = {}): Told[] =>
  stageKinds.map((kind) => ({ kind, state: 'planned', floors: [], ...told[kind] }))

test('before anything is reported every storey has its old pipe', () => {
  expect(floorSteps(floors, stages()).map(({ pipe }) => pipe)).toEqual(['old', 'old', 'old'])
  expect(floorWords({ reached: null, notDone: null })).toBe('还没开始')
  expect(onWords(floors, stages())).toBe('')
})

test('a step that is on is done at some storeys and not at others, begun there or not', () => {
  const cutting = stages({
    protection: { state: 'done', floors: [1, 2, 3] },
    cut: { state: 'underway', floors: [3] },
  })
  expect(floorSteps(floors, cutting)).toEqual([
    { floor: 3, reached: 'cut', notDone: null, pipe: 'open' },
    { floor: 2, reached: 'protection', notDone: 'cut', pipe: 'old' },
    { floor: 1, reached: 'protection', notDone: 'cut', pipe: 'old' },
  ])
  expect(floorWords({ reached: 'protection', notDone: 'cut' })).toBe('铺保护做完了，拆旧管还没做完')
  expect(onWords(floors, cutting)).toBe('正在拆旧管，3 层做完 1 层')
})

test('a step that is done is done at every storey, whatever was ticked', () => {
  const replaced = stages({ cut: { state: 'done', floors: [1] }, replace: { state: 'done', floors: [] } })
  expect(floorSteps(floors, replaced).map(({ pipe }) => pipe)).toEqual(['new', 'new', 'new'])
})

test('sweeping the stairs is of no storey', () => {
  const swept = stages({ clean: { state: 'underway', floors: [] } })
  expect(floorSteps(floors, swept).every(({ notDone }) => notDone === null)).toBe(true)
  expect(onWords(floors, swept)).toBe('正在清扫楼道')
})
