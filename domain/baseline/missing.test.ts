import type { BaselineRoom, Surface } from '../../types/baseline'
import { glanceAtBaseline } from './glance'
import { missingOf } from './missing'

const room = (kind: BaselineRoom['kind'], photographed: Surface[], name = ''): BaselineRoom => ({
  ...{ roomId: `${kind}${name}`, kind, name },
  surfaces: photographed.map((surface) => ({ surface, photoIds: [surface], notes: '', defects: [] })),
})
const whole = room('bathroom', ['wall', 'floor', 'pipe'])

test.each<[string, BaselineRoom[], string[]]>([
  ['nothing', [], ['还没有厨房或卫生间']],
  ['a living room only', [room('living', ['wall', 'floor', 'pipe'])], ['还没有厨房或卫生间']],
  ['a bathroom', [whole], []],
  ['a bathroom without its pipe', [room('bathroom', ['wall', 'floor'])], ['卫生间：管道还没有照片']],
  [
    'a room with a name of its own',
    [whole, room('kitchen', ['pipe'], '北厨房')],
    ['北厨房：墙面还没有照片', '北厨房：地面还没有照片'],
  ],
  ['a bathroom and an empty bedroom', [whole, room('bedroom', [])], []],
])('of %s is said what is missing', (_what, rooms, missing) => {
  expect(missingOf(rooms)).toEqual(missing)
})

test('a surface that was only described is not photographed', () => {
  const described = { surface: 'pipe' as const, photoIds: [], notes: '铸铁的', defects: [] }
  const rooms = [{ ...whole, surfaces: [...whole.surfaces.slice(0, 2), described] }]
  expect(missingOf(rooms)).toEqual(['卫生间：管道还没有照片'])
})

const signature = { by: 'p', name: '王**', at: new Date(), via: 'app' as const, photoId: null }
const open = { state: 'open' as const, rooms: [whole], household: null }

test.each<[string, Parameters<typeof glanceAtBaseline>[0], boolean, ReturnType<typeof glanceAtBaseline>]>([
  ['no works and nothing', null, false, null],
  ['works to come and nothing', null, true, 'wanted'],
  ['a room with a gap', { ...open, rooms: [room('kitchen', [])] }, true, 'started'],
  ['all of it photographed', open, true, 'toSign'],
  ['all of it, without works', open, false, null],
  ['its own signature', { ...open, household: signature }, true, 'signed'],
  ['both signatures', { ...open, state: 'signed' }, true, 'signed'],
  ['a waiver', { ...open, state: 'waived' }, true, 'waived'],
])('the first screen of a household with %s', (_what, baseline, hasWorksToCome, glance) => {
  expect(glanceAtBaseline(baseline, hasWorksToCome)).toBe(glance)
})
