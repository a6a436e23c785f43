import type { Stage } from '@chuanmen/types/works'
import { type StageKind, stageKinds } from '@chuanmen/types/works-words'
import type { Picture, PicturePipe } from '@/components/stairwell/model'
import { floorsOf, withWorks, worksNote } from './works-of'

const flats = [1, 2, 3].map((floor) => ({ flatId: `f${floor}`, room: `${floor}01`, floor, position: '01' }))
const pipe: PicturePipe = {
  ...{ riserId: 'r', kind: 'kitchenWater', positions: ['01'], flatIds: ['f1', 'f2', 'f3'], toFloor: 3 },
  state: { status: 'locked' },
}
const picture: Picture = { place: '', unit: '', floors: [3, 2, 1], positions: ['01'], flats, pipes: [pipe] }

type State = 'asking' | 'scheduled' | 'underway' | 'finished'
const row = (state: State, now?: StageKind, floors: number[] = []) => ({
  ...{ worksId: 'w', riserId: 'r', state, from: '2026-12-01', until: '2026-12-10', said: 2, households: 3 },
  stages: stageKinds.map((kind): Stage => {
    const at = now ? stageKinds.indexOf(kind) - stageKinds.indexOf(now) : 1
    return {
      ...{ kind, on: '2026-12-01', from: '08:00', to: '12:00', isNoisy: true, needsEntry: true, stopsWater: true },
      state: at < 0 ? 'done' : at === 0 ? 'underway' : 'planned',
      floors: at < 0 ? [1, 2, 3] : at === 0 ? floors : [],
    }
  }),
})

test.each([
  ['only asked about', row('asking'), { status: 'locked' }],
  ['with a date', row('scheduled'), { status: 'locked' }],
  ['being cut', row('underway', 'cut', [1]), { status: 'works', floor: null, at: 2 }],
  ['replaced on two storeys', row('underway', 'replace', [1, 2]), { status: 'works', floor: 2, at: 3 }],
  [
    'replaced with a gap is new up to the gap',
    row('underway', 'replace', [1, 3]),
    { status: 'works', floor: 1, at: 2 },
  ],
  ['replaced throughout, walls still open', row('underway', 'restore', [1]), { status: 'works', floor: 3, at: 2 }],
  ['being swept', row('underway', 'clean'), { status: 'works', floor: 3, at: null }],
  ['finished', row('finished'), { status: 'done' }],
])('a riser %s is drawn so', (_, works, state) => {
  expect(withWorks(picture, [works]).pipes[0]?.state).toEqual(state)
})

test('a riser without works stays as the answers make it', () => {
  expect(withWorks(picture, [{ ...row('finished'), riserId: 'other' }]).pipes).toEqual(picture.pipes)
})

test.each([
  [row('asking'), '在约时间，3 户里 2 户说了'],
  [row('scheduled'), '定在 12月1日 周二 上午进户'],
  [row('underway', 'replace', [1, 2]), '正在换新管，3 层做完 2 层'],
  [row('finished'), '12月1日完工'],
])('its row says how far it is', (works, words) => {
  expect(worksNote(works, floorsOf(pipe, picture), Date.parse('2026-11-30T00:00:00Z'))).toBe(words)
})
