import { applyPattern } from '@chuanmen/domain/riser/apply-pattern'
import { suggestPattern } from '@chuanmen/domain/riser/pattern-of'
import { comparePositions } from '@chuanmen/domain/riser/picture-order'
import { riserSpan } from '@chuanmen/domain/riser/riser-span'
import { type RiserKind, type RiserPattern, riserKinds } from '@chuanmen/types/riser'
import type { StairwellView } from '@chuanmen/types/stairwell'
import { staffPicture } from '@/components/stairwell/from-server'
import type { Picture } from '@/components/stairwell/model'

export type Pipe = RiserPattern['pipes'][number]
type Flats = Pick<StairwellView, 'flats'>

/** Names a pipe of the form: no two pipes of one kind share a column there. */
export const keyOf = ({ kind, positions }: Pipe) => `${kind}:${positions[0] ?? ''}`

/** What a stairwell starts with: its own pipes, or four in each column. */
export const firstPipes = (view: Pick<StairwellView, 'pattern' | 'flats'>): Pipe[] =>
  view.pattern.length > 0 ? view.pattern : suggestPattern(view, riserKinds)

const lowest = ({ flats }: Flats, position: string) =>
  Math.min(...flats.filter((flat) => flat.position === position).map(({ floor }) => floor))

/** The pipe of a kind that serves a column. */
export const pipeAt = (pipes: readonly Pipe[], kind: RiserKind, position: string) =>
  pipes.find((pipe) => pipe.kind === kind && pipe.positions.includes(position))

/** Adds a column's own pipe of a kind, or takes the column off the one that serves it. */
export function togglePipe(pipes: readonly Pipe[], kind: RiserKind, position: string, stairwell: Flats): Pipe[] {
  const served = pipeAt(pipes, kind, position)
  if (!served)
    return [...pipes, { kind, positions: [position], fromFloor: lowest(stairwell, position), exceptFlatIds: [] }]
  return without(pipes, served, position, stairwell)
}

/** Lets a pipe serve one more column (whose own pipe of that kind goes), or no longer. */
export function shareColumn(pipes: readonly Pipe[], pipe: Pipe, position: string, stairwell: Flats): Pipe[] {
  if (pipe.positions.includes(position)) return without(pipes, pipe, position, stairwell)
  const other = pipeAt(pipes, pipe.kind, position)
  const rest = other ? without(pipes, other, position, stairwell) : pipes
  return rest.map((one) =>
    one === pipe ? { ...pipe, positions: [...pipe.positions, position].sort(comparePositions) } : one,
  )
}

function without(pipes: readonly Pipe[], pipe: Pipe, position: string, { flats }: Flats): Pipe[] {
  const positions = pipe.positions.filter((one) => one !== position)
  if (positions.length === 0) return pipes.filter((one) => one !== pipe)
  const stays = new Set(flats.filter((flat) => positions.includes(flat.position)).map(({ flatId }) => flatId))
  const exceptFlatIds = pipe.exceptFlatIds.filter((flatId) => stays.has(flatId))
  return pipes.map((one) => (one === pipe ? { ...pipe, positions, exceptFlatIds } : one))
}

export const changePipe = (pipes: readonly Pipe[], pipe: Pipe, part: Partial<Pipe>): Pipe[] =>
  pipes.map((one) => (one === pipe ? { ...pipe, ...part } : one))

export const toggleExcept = ({ exceptFlatIds }: Pipe, flatId: string) =>
  exceptFlatIds.includes(flatId) ? exceptFlatIds.filter((one) => one !== flatId) : [...exceptFlatIds, flatId]

/** Every column with the kinds that the first one has, each with its own pipes. */
export function likeFirst(pipes: readonly Pipe[], positions: readonly string[], stairwell: Flats): Pipe[] {
  const [first = ''] = positions
  const kinds = riserKinds.filter((kind) => pipeAt(pipes, kind, first))
  return positions.flatMap((position) =>
    kinds.map((kind) => ({ kind, positions: [position], fromFloor: lowest(stairwell, position), exceptFlatIds: [] })),
  )
}

/** Households on a pipe; none is a mistake that the server refuses as well. */
export function householdsOn(pipe: Pipe, stairwell: Flats): string[] {
  const applied = applyPattern(stairwell, { pipes: [pipe] })
  return applied.ok ? (applied.value[0]?.flatIds ?? []) : []
}

/** The cut-open picture as these pipes would make it; the chosen pipe thick, and which flats of its columns it passes by. */
export function preview(view: StairwellView, pipes: readonly Pipe[], chosen: Pipe | undefined): Picture {
  const risers = pipes.flatMap((pipe) => {
    const flatIds = householdsOn(pipe, view)
    if (flatIds.length === 0) return []
    return {
      riserId: keyOf(pipe),
      kind: pipe.kind,
      ...riserSpan(view, flatIds, pipe.positions),
      flatIds,
      progress: { status: 'none' as const },
    }
  })
  const picture = staffPicture({
    ...view,
    round: null,
    risers,
    flats: view.flats.map((flat) => ({ ...flat, ownersMasked: [], state: null })),
  })
  if (!chosen) return picture
  const served = new Set(householdsOn(chosen, view))
  return {
    ...picture,
    flats: picture.flats.map((flat) =>
      chosen.positions.includes(flat.position)
        ? { ...flat, note: served.has(flat.joinedTo ?? flat.flatId) ? '接这根管' : '不接' }
        : flat,
    ),
    pipes: picture.pipes.map((pipe) => (pipe.riserId === keyOf(chosen) ? { ...pipe, isChosen: true } : pipe)),
  }
}
