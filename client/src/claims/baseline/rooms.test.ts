import type { BaselineRoom, Defect } from '@chuanmen/types/baseline'
import {
  differences,
  mergedRooms,
  nameOf,
  progressWords,
  sameRooms,
  savable,
  slotOf,
  startRooms,
  withQueue,
  withRecord,
  withRoom,
} from './rooms'

const defect = (photoId: string, x = 100): Defect => ({ photoId, kind: 'crack', x, y: 200, r: 100, words: '' })
const kitchen = (part: Partial<BaselineRoom> = {}): BaselineRoom => ({
  roomId: 'kitchen-1',
  kind: 'kitchen',
  name: '',
  surfaces: [],
  ...part,
})
const wall = (photoIds: string[], defects: Defect[] = [], notes = '') => ({
  surface: 'wall' as const,
  photoIds,
  notes,
  defects,
})
const queued = (clientId: string, state = 'waiting', photoId: string | null = null) => ({
  clientId,
  state,
  photoId,
  slot: slotOf('kitchen-1', 'wall'),
})
const nothing = () => false

test('a flat begins with kitchen and bathroom, named alike on every phone', () => {
  expect(startRooms().map(({ roomId }) => roomId)).toEqual(['kitchen-1', 'bathroom-1'])
})

test('a second room of a kind gets an id and a name of its own', () => {
  const rooms = withRoom(startRooms(), 'bathroom')
  expect(rooms.at(-1)?.roomId).toBe('bathroom-2')
  expect(rooms.map((room) => nameOf(rooms, room))).toEqual(['厨房', '卫生间', '卫生间 2'])
})

test.each<[string, BaselineRoom, string]>([
  ['nothing yet', kitchen(), '还差 3 处：墙面、地面、管道'],
  ['one wall', kitchen({ surfaces: [wall(['a'])] }), '还差 2 处：地面、管道'],
  ['a room nobody asks for', { ...kitchen(), kind: 'bedroom' }, '想拍就拍，不拍也行'],
  ['such a room with photos', { ...kitchen({ surfaces: [wall(['a', 'b'])] }), kind: 'bedroom' }, '共 2 张'],
])('how far a room is: %s', (_what, room, words) => {
  expect(progressWords(room)).toBe(words)
})

describe('photos on their way', () => {
  test('stand in their surface at once, and can be marked before the server has them', () => {
    const rooms = withQueue([kitchen()], [queued('c1')], nothing)
    const marked = withRecord(rooms, 'kitchen-1', 'wall', { defects: [defect('c1')] })
    expect(withQueue(marked, [queued('c1', 'received', 'p1')], nothing)[0]?.surfaces).toEqual([
      wall(['p1'], [defect('p1')]),
    ])
  })

  test('are not saved before, nor what is marked on them', () => {
    const rooms = [kitchen({ surfaces: [wall(['p0', 'c1'], [defect('c1'), defect('p0')])] })]
    expect(savable(rooms, (ref) => ref === 'c1')[0]?.surfaces).toEqual([wall(['p0'], [defect('p0')])])
  })

  test('that were dropped or refused are gone, those the server has stay', () => {
    const rooms = [kitchen({ surfaces: [wall(['p0', 'c1', 'c2'], [defect('c1')])] })]
    const next = withQueue(rooms, [queued('c2', 'refused')], (ref) => ref === 'p0')
    expect(next[0]?.surfaces).toEqual([wall(['p0'])])
  })
})

describe('two people at once', () => {
  const theirs = [kitchen({ surfaces: [wall(['a'], [defect('a')], '对方写的')] })]
  const mine = [
    kitchen({ name: '厨房', surfaces: [wall(['a', 'b'], [defect('a'), defect('b')], '我写的')] }),
    ...withRoom([], 'bedroom'),
  ]

  test('lose nothing: every photo, ring, word and room of both, once', () => {
    const [room, other] = mergedRooms(theirs, mine)
    expect(room?.surfaces).toEqual([wall(['a', 'b'], [defect('a'), defect('b')], '对方写的\n我写的')])
    expect(other?.kind).toBe('bedroom')
    expect(sameRooms(mergedRooms(mine, mine), mine)).toBe(true)
  })

  test('are shown where they differ, and only there', () => {
    expect(differences(theirs, mine)).toEqual([
      { place: '厨房 · 墙面', theirs: '照片 1 张，圈出 1 处，对方写的', mine: '照片 2 张，圈出 2 处，我写的' },
    ])
    expect(differences(theirs, theirs)).toEqual([])
  })
})
