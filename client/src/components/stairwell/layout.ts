import { isDrain, kindOrder, type Picture, type PictureFlat, type PicturePipe, type PipeStatus } from './model'

/**
 * `resident`: the reader's own column is wide, the others narrow and faded. `whole`: the same for all columns.
 * `staff`: room for words left of the pipes.
 */
export type Mode = 'resident' | 'whole' | 'staff'

/** Shares of the drawing's width and height in per cent, so that the picture fits any box without being measured. */
export type Box = { left: number; top: number; width: number; height: number }

export type PlacedPipe = {
  pipe: PicturePipe
  x: number
  /** Where the line begins; 0 is the roof (a drain also sticks out above it). */
  top: number
  /** Stretches of neighbouring floors on which it serves a flat: one branch a floor. */
  branches: { top: number; height: number }[]
  /** It serves flats on both sides of a wall. */
  isShared: boolean
  marks: { flatId: string; mark: NonNullable<PicturePipe['blockers']>[number]['mark']; top: number; shift: number }[]
  /** Works: the floor reached. */
  works: { top: number | null; box: Box | null } | null
  /** Row of the foot band; signs that would touch stand in rows below it. */
  level: number
  isFaded: boolean
}

export type Layout = {
  columns: { position: string; left: number; width: number }[]
  shaft: { left: number; width: number } | null
  rows: { floor: number; top: number; height: number }[]
  flats: { flat: PictureFlat; box: Box; isJoined: boolean }[]
  pipes: PlacedPipe[]
}

/** Where pipes run inside a column, as shares of its width: the left of a wide column is for words. */
const pipeRange: Record<Mode, { own: readonly [number, number]; other: readonly [number, number] }> = {
  resident: { own: [0.44, 0.93], other: [0.2, 0.8] },
  staff: { own: [0.49, 0.92], other: [0.49, 0.92] },
  whole: { own: [0.42, 0.9], other: [0.2, 0.8] },
}
const shaftWeight: Record<Mode, number> = { resident: 0.6, whole: 0.4, staff: 0.34 }
/** Where in its floor a branch leaves the pipe, and a mark sits on it. */
export const BRANCH_AT = 0.5
const DOT_AT = 0.42

const two = (n: number) => Math.round(n * 100) / 100

/** The stair shaft stands after the first flat, and in the middle when there are four columns or more. */
export const shaftAfter = (columns: number) => Math.max(1, Math.floor(columns / 2))

/**
 * Places everything of the picture. `widthPx` is about how wide it will be drawn: it only decides whether two signs
 * at the foot would touch.
 */
export function layout(picture: Picture, mode: Mode, widthPx: number): Layout {
  const mine = new Set(picture.flats.filter((flat) => flat.isMine).map((flat) => flat.position))
  const { columns, shaft } = placeColumns(picture.positions, mine, mode)
  const rows = placeRows(picture.floors)
  const flats = placeFlats(picture.flats, columns, rows, shaft)
  const pipes = placePipes(picture, { columns, rows, flats }, mine, mode)
  assignLevels(pipes, widthPx, mode)
  return { columns, shaft, rows, flats, pipes }
}

function placeColumns(positions: string[], mine: Set<string>, mode: Mode) {
  const count = positions.length
  // A reader's own column is about as wide as the others together; staff see all alike.
  const own = mode === 'resident' && mine.size > 0 ? 1.5 + 0.85 * (count - 1) : 1
  const weights = positions.map((position) => (mine.has(position) ? own : 1))
  const gap = count > 1 ? shaftWeight[mode] : 0
  const total = weights.reduce((sum, weight) => sum + weight, gap)
  const after = shaftAfter(count)
  let left = 0
  let shaft: Layout['shaft'] = null
  const columns = positions.map((position, index) => {
    if (index === after && gap) {
      shaft = { left: two(left), width: two((gap / total) * 100) }
      left += (gap / total) * 100
    }
    const width = ((weights[index] ?? 1) / total) * 100
    const column = { position, left: two(left), width: two(width) }
    left += width
    return column
  })
  return { columns, shaft: shaft as Layout['shaft'] }
}

function placeRows(floors: number[]): Layout['rows'] {
  const height = 100 / Math.max(1, floors.length)
  return floors.map((floor, index) => ({ floor, top: two(index * height), height: two(height) }))
}

function placeFlats(flats: PictureFlat[], columns: Layout['columns'], rows: Layout['rows'], shaft: Layout['shaft']) {
  const cellOf = (flat: PictureFlat): Box | null => {
    const column = columns.find(({ position }) => position === flat.position)
    const row = rows.find(({ floor }) => floor === flat.floor)
    return column && row ? { left: column.left, width: column.width, top: row.top, height: row.height } : null
  }
  const joined = new Map<string, PictureFlat[]>()
  for (const flat of flats) if (flat.joinedTo) joined.set(flat.joinedTo, [...(joined.get(flat.joinedTo) ?? []), flat])

  const placed: Layout['flats'] = []
  const absorbed = new Set<string>()
  for (const flat of flats) {
    if (flat.joinedTo) continue
    const cell = cellOf(flat)
    if (!cell) continue
    let box = cell
    for (const part of joined.get(flat.flatId) ?? []) {
      const other = cellOf(part)
      const union = other && unionOf(box, other, shaft)
      if (!union) continue
      box = union
      absorbed.add(part.flatId)
    }
    placed.push({ flat, box, isJoined: box !== cell })
  }
  // A part that does not lie beside its flat keeps its own place.
  for (const flat of flats) {
    const cell = flat.joinedTo && !absorbed.has(flat.flatId) ? cellOf(flat) : null
    if (cell) placed.push({ flat, box: cell, isJoined: false })
  }
  return placed
}

const near = (a: number, b: number) => Math.abs(a - b) < 0.05

/** The rectangle of two cells that share a whole side; null when they do not, or the stair shaft lies between. */
function unionOf(a: Box, b: Box, shaft: Layout['shaft']): Box | null {
  const [first, second] = a.left + a.top <= b.left + b.top ? [a, b] : [b, a]
  if (near(a.top, b.top) && near(a.height, b.height)) {
    if (!near(first.left + first.width, second.left)) return null
    if (shaft && near(first.left + first.width, shaft.left)) return null
    return { ...first, width: two(first.width + second.width) }
  }
  if (near(a.left, b.left) && near(a.width, b.width) && near(first.top + first.height, second.top)) {
    return { ...first, height: two(first.height + second.height) }
  }
  return null
}

type Placed = Pick<Layout, 'columns' | 'rows' | 'flats'>

function placePipes(picture: Picture, { columns, rows }: Placed, mine: Set<string>, mode: Mode): PlacedPipe[] {
  const home = (pipe: PicturePipe) => pipe.positions.find((position) => mine.has(position)) ?? pipe.positions[0]
  const flatOf = new Map(picture.flats.map((flat) => [flat.flatId, flat]))
  const rowOf = new Map(rows.map((row) => [row.floor, row]))

  return columns.flatMap((column) => {
    const here = picture.pipes
      .filter((pipe) => home(pipe) === column.position)
      .sort((a, b) => kindOrder[a.kind] - kindOrder[b.kind])
    const [from, to] = mine.has(column.position) ? pipeRange[mode].own : pipeRange[mode].other
    return here.map((pipe, index): PlacedPipe => {
      const share = here.length === 1 ? (from + to) / 2 : from + ((to - from) * index) / (here.length - 1)
      const highest = rowOf.get(pipe.toFloor) ?? rows[0]
      return {
        pipe,
        x: two(column.left + column.width * share),
        top: isDrain(pipe.kind) || !highest ? 0 : two(highest.top + highest.height * DOT_AT),
        branches: stretches(pipe, flatOf, rows),
        isShared: pipe.positions.length > 1,
        marks: marksOf(pipe, flatOf, rowOf, columns),
        works: worksOf(pipe.state, rowOf, column),
        level: 0,
        isFaded: mode === 'resident' && mine.size > 0 && !pipe.isMine,
      }
    })
  })
}

function worksOf(state: PipeStatus, rowOf: Map<number, Layout['rows'][number]>, column: Layout['columns'][number]) {
  if (state.status !== 'works') return null
  const { floor, at = floor } = state
  const row = at === null ? undefined : rowOf.get(at)
  return {
    top: (floor === null ? undefined : rowOf.get(floor)?.top) ?? null,
    box: row ? { left: column.left, width: column.width, top: row.top, height: row.height } : null,
  }
}

function stretches(pipe: PicturePipe, flatOf: Map<string, PictureFlat>, rows: Layout['rows']) {
  const served = new Set(pipe.flatIds.map((flatId) => flatOf.get(flatId)?.floor))
  const found: { top: number; height: number }[] = []
  let open: { top: number; height: number } | null = null
  for (const { floor, top, height } of rows) {
    if (!served.has(floor)) {
      open = null
    } else if (open) {
      open.height = two(open.height + height)
    } else {
      open = { top, height }
      found.push(open)
    }
  }
  return found
}

/** One mark a blocking flat; two flats of one floor stand beside each other, the left one left. */
function marksOf(
  pipe: PicturePipe,
  flatOf: Map<string, PictureFlat>,
  rowOf: Map<number, Layout['rows'][number]>,
  columns: Layout['columns'],
): PlacedPipe['marks'] {
  const order = new Map(columns.map(({ position }, index) => [position, index]))
  const at = (flatId: string) => flatOf.get(flatId)
  const sorted = [...(pipe.blockers ?? [])].sort(
    (a, b) => (order.get(at(a.flatId)?.position ?? '') ?? 0) - (order.get(at(b.flatId)?.position ?? '') ?? 0),
  )
  return sorted.flatMap(({ flatId, mark }) => {
    const flat = at(flatId)
    const row = flat && rowOf.get(flat.floor)
    if (!row) return []
    const beside = sorted.filter((other) => at(other.flatId)?.floor === flat.floor)
    const index = beside.findIndex((other) => other.flatId === flatId)
    return [{ flatId, mark, top: two(row.top + row.height * BRANCH_AT), shift: index - (beside.length - 1) / 2 }]
  })
}

/** About how wide a sign is drawn at the normal type size, in px. */
function signWidth({ state }: PicturePipe, mode: Mode): number {
  const round = mode === 'staff' ? 22 : 16
  if (state.status !== 'open' && state.status !== 'would') return round
  return 14 + 6.6 * `${state.agreed}/${state.total}`.length
}

const LEVELS = 4

/** Each sign takes the highest row of the foot band where it does not touch the sign before it. */
function assignLevels(pipes: PlacedPipe[], widthPx: number, mode: Mode) {
  const ends = Array.from({ length: LEVELS }, () => Number.NEGATIVE_INFINITY)
  for (const placed of pipes) {
    if (placed.isFaded) continue
    const centre = (placed.x / 100) * widthPx
    const half = signWidth(placed.pipe, mode) / 2
    const free = ends.findIndex((end) => centre - half >= end)
    placed.level = free < 0 ? LEVELS - 1 : free
    ends[placed.level] = centre + half
  }
}
