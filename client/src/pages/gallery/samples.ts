import type { RiserKind } from '@chuanmen/types/riser'
import type { FacadeStairwell } from '@/components/stairwell/facade'
import type { FlatMark, Picture, PictureFlat, PicturePipe, PipeStatus } from '@/components/stairwell/model'

const kinds: RiserKind[] = ['kitchenWater', 'kitchenDrain', 'bathroomWater', 'bathroomDrain']
const names =
  '马俊杰 韩雪梅 刘大勇 许桂琴 孙立群 沈家明 赵玉珍 许文斌 王桂兰 高玉山 陈淑芬 林国栋 杨志强 何丽华 张德海 吴凤英 李建军 郭秀兰'.split(
    ' ',
  )

function flats(floors: number, columns: number): PictureFlat[] {
  const all: PictureFlat[] = []
  for (let floor = floors; floor >= 1; floor--) {
    for (let column = 1; column <= columns; column++) {
      const room = `${floor}0${column}`
      all.push({ flatId: room, room, floor, position: `0${column}` })
    }
  }
  return all
}

const pipe = (
  position: string,
  kind: RiserKind,
  floors: number,
  state: PipeStatus,
  more: Partial<PicturePipe> = {},
): PicturePipe => ({
  riserId: `${position}-${kind}`,
  kind,
  positions: [position],
  flatIds: Array.from({ length: floors }, (_, index) => `${index + 1}${position}`),
  toFloor: floors,
  state,
  ...more,
})

const base = (floors: number, columns: number) => ({
  place: '6号楼2门',
  unit: '2门',
  floors: Array.from({ length: floors }, (_, index) => floors - index),
  positions: Array.from({ length: columns }, (_, index) => `0${index + 1}`),
})

export const resident: Picture = {
  ...base(6, 3),
  flats: flats(6, 3).map((flat) => (flat.room === '403' ? { ...flat, isMine: true } : flat)),
  pipes: [
    ...['01', '02'].flatMap((position) =>
      kinds.map((kind) =>
        pipe(
          position,
          kind,
          6,
          kind === 'kitchenDrain' && position === '01' ? { status: 'open', agreed: 3, total: 6 } : { status: 'masked' },
        ),
      ),
    ),
    pipe('03', 'kitchenWater', 6, { status: 'done' }, { isMine: true }),
    pipe('03', 'kitchenDrain', 6, { status: 'masked' }, { isMine: true }),
    pipe('03', 'bathroomWater', 6, { status: 'open', agreed: 3, total: 6 }, { isMine: true }),
    pipe('03', 'bathroomDrain', 6, { status: 'complete' }, { isMine: true }),
  ],
}

const marks: Record<string, FlatMark> = {
  '601': 'conditional',
  '502': 'tenant-only',
  '401': 'deferred',
  '403': 'reconfirm',
  '203': 'refused',
  '101': 'pending',
}
const knocks: Record<string, number> = { '502': 1, '101': 2, '401': 3 }

const blocked = (rooms: string[]) =>
  rooms.map((room) => ({ flatId: room, mark: (marks[room] ?? 'pending') as Exclude<FlatMark, 'agreed'> }))
const open = (position: string, kind: RiserKind, rooms: string[], would = false): PicturePipe =>
  pipe(
    position,
    kind,
    6,
    would
      ? { status: 'would', agreed: 6 - rooms.length, total: 6, rooms }
      : { status: 'open', agreed: 6 - rooms.length, total: 6 },
    { blockers: blocked(rooms) },
  )

export const staff: Picture = {
  ...base(6, 3),
  flats: flats(6, 3).map((flat, index) => ({
    ...flat,
    name: `${(names[index] ?? '').slice(0, 1)}**`,
    mark: marks[flat.room] ?? 'agreed',
    ...(knocks[flat.room] ? { knock: knocks[flat.room] as number } : {}),
  })),
  pipes: [
    open('01', 'kitchenWater', ['401', '101'], true),
    open('01', 'kitchenDrain', ['601', '401', '101']),
    open('01', 'bathroomWater', ['401', '101'], true),
    open('01', 'bathroomDrain', ['401', '101'], true),
    ...kinds.map((kind) => open('02', kind, ['502'], true)),
    pipe('03', 'kitchenWater', 6, { status: 'done' }),
    open('03', 'kitchenDrain', ['403', '203']),
    pipe('03', 'bathroomWater', 6, { status: 'locked' }),
    pipe('03', 'bathroomDrain', 6, { status: 'complete' }),
  ],
}

export const big = (forStaff: boolean): Picture => {
  const every: FlatMark[] = [
    'agreed',
    'agreed',
    'agreed',
    'conditional',
    'agreed',
    'pending',
    'agreed',
    'deferred',
    'agreed',
    'agreed',
    'refused',
    'agreed',
    'tenant-only',
  ]
  const all = flats(12, 6).map(
    (flat, index): PictureFlat => ({
      ...flat,
      ...(forStaff
        ? { name: `${(names[index % 18] ?? '').slice(0, 1)}**`, mark: every[(index * 7) % 13] as FlatMark }
        : {}),
      ...(!forStaff && flat.room === '703' ? { isMine: true } : {}),
      ...(flat.room === '902' ? { joinedTo: '901' } : {}),
      ...(flat.room === '305' ? { joinedTo: '205' } : {}),
    }),
  )
  return {
    ...base(12, 6),
    flats: all,
    pipes: base(12, 6).positions.flatMap((position, column) =>
      kinds.map((kind, index) => {
        const isMine = !forStaff && position === '03'
        const stuck =
          forStaff && (column + index) % 3 !== 0
            ? all.filter(
                (flat) =>
                  flat.position === position && flat.mark && flat.mark !== 'agreed' && (flat.floor + index) % 2 === 0,
              )
            : []
        const state: PipeStatus = forStaff
          ? stuck.length
            ? { status: 'open', agreed: 12 - stuck.length, total: 12 }
            : { status: 'complete' }
          : ((
              [
                { status: 'complete' },
                { status: 'masked' },
                { status: 'open', agreed: 7, total: 12 },
                { status: 'done' },
              ] as PipeStatus[]
            )[(column + index) % 4] as PipeStatus)
        return pipe(position, kind, 12, state, {
          ...(isMine ? { isMine } : {}),
          ...(stuck.length
            ? { blockers: stuck.map(({ flatId, mark }) => ({ flatId, mark: mark as Exclude<FlatMark, 'agreed'> })) }
            : {}),
        })
      }),
    ),
  }
}

const one = (title: string, kind: RiserKind, state: PipeStatus) => ({
  title,
  picture: { ...base(4, 1), flats: flats(4, 1), pipes: [pipe('01', kind, 4, state)] } satisfies Picture,
})
export const grammar = [
  one('办理中', 'kitchenDrain', { status: 'masked' }),
  one('没成串，写数', 'kitchenDrain', { status: 'open', agreed: 3, total: 6 }),
  one('敲开就成', 'kitchenDrain', { status: 'would', agreed: 5, total: 6, rooms: ['301'] }),
  one('已成串', 'bathroomDrain', { status: 'complete' }),
  one('等开工', 'bathroomDrain', { status: 'locked' }),
  one('施工中', 'kitchenWater', { status: 'works', floor: 3 }),
  one('已换好', 'kitchenWater', { status: 'done' }),
  one('停水', 'kitchenWater', { status: 'off', until: '下午4点' }),
  one('没征求', 'kitchenWater', { status: 'none' }),
]

export const building: FacadeStairwell[] = ['1门', '2门', '3门', '4门'].map((unit, index) => ({
  stairwellId: unit,
  unit,
  floors: 6,
  positions: ['01', '02', '03'],
  households: 18,
  complete: [9, 2, 12, 6][index] ?? 0,
  risers: 12,
  note: `还差 ${index + 2} 户`,
  pipes: ['01', '02', '03'].flatMap((position, column) =>
    kinds.map((kind, at) => {
      const isOpen = index !== 2 && (column + index + at) % (index === 1 ? 2 : 4) === 0
      return {
        kind,
        position,
        fromFloor: 1,
        toFloor: 6,
        state: isOpen ? ('open' as const) : index === 2 && column < 2 ? ('locked' as const) : ('complete' as const),
        blockedAt: isOpen
          ? [{ floor: ((column * 2 + index) % 6) + 1, position, refused: column === 2 && index === 1 }]
          : [],
      }
    }),
  ),
}))
