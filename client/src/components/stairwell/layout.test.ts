import { layout, type Mode, shaftAfter } from './layout'
import type { FlatMark, Picture, PictureFlat, PicturePipe } from './model'

const positions = (count: number) => Array.from({ length: count }, (_, index) => `0${index + 1}`)
const floorsDown = (count: number) => Array.from({ length: count }, (_, index) => count - index)

function picture(
  floors: number,
  columns: number,
  change: (flat: PictureFlat) => Partial<PictureFlat> = () => ({}),
): Picture {
  const flats = floorsDown(floors).flatMap((floor) =>
    positions(columns).map((position) => {
      const flat = { flatId: `${floor}${position}`, room: `${floor}${position}`, floor, position }
      return { ...flat, ...change(flat) }
    }),
  )
  return { place: '6号楼2门', unit: '2门', floors: floorsDown(floors), positions: positions(columns), flats, pipes: [] }
}

const pipe = (position: string, floors: number, more: Partial<PicturePipe> = {}): PicturePipe => ({
  riserId: `${position}-${more.kind ?? 'kitchenDrain'}`,
  kind: 'kitchenDrain',
  positions: [position],
  flatIds: Array.from({ length: floors }, (_, index) => `${index + 1}${position}`),
  toFloor: floors,
  state: { status: 'complete' },
  ...more,
})

const blocked = (flatId: string, mark: Exclude<FlatMark, 'agreed'> = 'pending') => ({ flatId, mark })

describe('columns', () => {
  test.each([
    [1, 1],
    [2, 1],
    [3, 1],
    [4, 2],
    [6, 3],
  ])('of %i flats a floor, the shaft stands after flat %i', (columns, after) => {
    expect(shaftAfter(columns)).toBe(after)
  })

  test.each<[Mode, number]>([
    ['resident', 3],
    ['staff', 3],
    ['staff', 6],
    ['whole', 4],
  ])('fill the whole width with the shaft (%s, %i flats)', (mode, count) => {
    const { columns, shaft } = layout(picture(6, count), mode, 300)
    const sum = columns.reduce((all, { width }) => all + width, shaft?.width ?? 0)
    expect(sum).toBeCloseTo(100, 0)
    for (const [index, column] of columns.slice(1).entries()) {
      expect(column.left).toBeGreaterThan(columns[index]?.left ?? 0)
    }
  })

  test('a reader’s own column is wider than the others, for staff all are alike', () => {
    const mine = picture(6, 3, ({ room }) => (room === '403' ? { isMine: true } : {}))
    const [first, , own] = layout(mine, 'resident', 190).columns
    expect(own?.width).toBeGreaterThan(2 * (first?.width ?? 0))
    const [a, , c] = layout(mine, 'staff', 640).columns
    expect(c?.width).toBeCloseTo(a?.width ?? 0, 1)
  })

  test('a stairwell with one flat a floor has no shaft', () => {
    expect(layout(picture(3, 1), 'staff', 300).shaft).toBeNull()
  })
})

describe('flats', () => {
  test('joined side by side are one rectangle', () => {
    const joined = picture(6, 3, ({ room }) => (room === '503' ? { joinedTo: '502' } : {}))
    const { flats, columns } = layout(joined, 'staff', 640)
    const one = flats.find(({ flat }) => flat.flatId === '502')
    expect(one).toMatchObject({ isJoined: true, box: { left: columns[1]?.left } })
    expect(one?.box.width).toBeCloseTo((columns[1]?.width ?? 0) + (columns[2]?.width ?? 0), 1)
    expect(flats.some(({ flat }) => flat.flatId === '503')).toBe(false)
  })

  test('joined one above the other are one rectangle', () => {
    const { flats, rows } = layout(
      picture(6, 3, ({ room }) => (room === '601' ? { joinedTo: '501' } : {})),
      'staff',
      640,
    )
    const one = flats.find(({ flat }) => flat.flatId === '501')
    expect(one?.box).toMatchObject({ top: rows[0]?.top })
    expect(one?.box.height).toBeCloseTo(2 * (rows[0]?.height ?? 0), 1)
  })

  test('joined across the stair shaft keep their own places', () => {
    const { flats } = layout(
      picture(6, 3, ({ room }) => (room === '502' ? { joinedTo: '501' } : {})),
      'staff',
      640,
    )
    expect(flats.filter(({ isJoined }) => isJoined)).toHaveLength(0)
    expect(flats.some(({ flat }) => flat.flatId === '502')).toBe(true)
  })
})

describe('pipes', () => {
  test('stand inside their column, in the order of their kinds', () => {
    const drawn = {
      ...picture(6, 3),
      pipes: [pipe('02', 6, { kind: 'bathroomDrain' }), pipe('02', 6, { kind: 'kitchenWater' })],
    }
    const { pipes, columns } = layout(drawn, 'staff', 640)
    expect(pipes.map(({ pipe: { kind } }) => kind)).toEqual(['kitchenWater', 'bathroomDrain'])
    const column = columns[1]
    for (const { x } of pipes) {
      expect(x).toBeGreaterThan(column?.left ?? 0)
      expect(x).toBeLessThan((column?.left ?? 0) + (column?.width ?? 0))
    }
  })

  test('a drain starts at the roof, a supply inside its highest floor', () => {
    const drawn = { ...picture(6, 1), pipes: [pipe('01', 6), pipe('01', 5, { kind: 'kitchenWater' })] }
    const { pipes, rows } = layout(drawn, 'staff', 300)
    const top = Object.fromEntries(pipes.map(({ pipe: { kind }, top }) => [kind, top]))
    expect(top.kitchenDrain).toBe(0)
    expect(top.kitchenWater).toBeGreaterThan(rows[1]?.top ?? 0)
    expect(top.kitchenWater).toBeLessThan(rows[2]?.top ?? 0)
  })

  test('have a branch only on floors that they serve', () => {
    const drawn = { ...picture(6, 1), pipes: [pipe('01', 6, { flatIds: ['601', '501', '301', '201'] })] }
    const { pipes, rows } = layout(drawn, 'staff', 300)
    const height = rows[0]?.height ?? 0
    expect(pipes[0]?.branches.map((branch) => Math.round(branch.height / height))).toEqual([2, 2])
  })

  test('are broken at the floor of each flat that blocks', () => {
    const drawn = {
      ...picture(6, 1),
      pipes: [pipe('01', 6, { blockers: [blocked('301', 'deferred'), blocked('501')] })],
    }
    const { pipes, rows } = layout(drawn, 'staff', 300)
    expect(pipes[0]?.marks.map(({ flatId, mark }) => [flatId, mark])).toEqual([
      ['301', 'deferred'],
      ['501', 'pending'],
    ])
    const row = rows.find(({ floor }) => floor === 3)
    expect(pipes[0]?.marks[0]?.top).toBeCloseTo((row?.top ?? 0) + (row?.height ?? 0) / 2, 1)
  })

  test('shared by two columns show two blockers of one floor beside each other, the left one left', () => {
    const shared = pipe('02', 6, {
      positions: ['02', '03'],
      flatIds: ['402', '403'],
      blockers: [blocked('403'), blocked('402')],
    })
    const { pipes } = layout({ ...picture(6, 3), pipes: [shared] }, 'staff', 640)
    expect(pipes[0]?.marks.map(({ flatId, shift }) => [flatId, shift])).toEqual([
      ['402', -0.5],
      ['403', 0.5],
    ])
  })

  test('of the reader stand in the reader’s own column when they serve it', () => {
    const mine = picture(6, 3, ({ room }) => (room === '403' ? { isMine: true } : {}))
    const shared = pipe('02', 6, { positions: ['02', '03'], isMine: true })
    const { pipes, columns } = layout({ ...mine, pipes: [shared, pipe('01', 6)] }, 'resident', 190)
    expect(pipes.find(({ pipe: { isMine } }) => isMine)?.x).toBeGreaterThan(columns[2]?.left ?? 100)
    expect(pipes.map(({ isFaded }) => isFaded)).toEqual([true, false])
  })

  test('whose signs would touch stand in rows below each other', () => {
    const kinds = ['kitchenWater', 'kitchenDrain', 'bathroomWater', 'bathroomDrain'] as const
    const drawn = {
      ...picture(12, 6),
      pipes: positions(6).flatMap((position) =>
        kinds.map((kind) => pipe(position, 12, { kind, state: { status: 'open', agreed: 10, total: 12 } })),
      ),
    }
    const narrow = layout(drawn, 'staff', 620).pipes
    expect(new Set(narrow.slice(0, 4).map(({ level }) => level)).size).toBeGreaterThan(2)
    const wide = layout(drawn, 'staff', 6_000).pipes
    expect(wide.every(({ level }) => level === 0)).toBe(true)
  })
})

test('twelve floors with six flats and four pipes a column are placed in a few milliseconds', () => {
  const kinds = ['kitchenWater', 'kitchenDrain', 'bathroomWater', 'bathroomDrain'] as const
  const drawn = {
    ...picture(12, 6),
    pipes: positions(6).flatMap((position) => kinds.map((kind) => pipe(position, 12, { kind }))),
  }
  layout(drawn, 'staff', 640)
  const before = performance.now()
  for (let turn = 0; turn < 10; turn++) layout(drawn, 'staff', 640)
  expect((performance.now() - before) / 10).toBeLessThan(20)
})
