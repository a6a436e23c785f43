import type { HomeView } from '@chuanmen/types/me'
import type { RiserView } from '@chuanmen/types/picture'
import type { StaffFlatView, StairwellView } from '@chuanmen/types/stairwell'
import type { FlatMark, Picture, PicturePipe, PipeStatus } from './model'

type Home = NonNullable<HomeView['home']>

type OfHome = Pick<Home, 'outline' | 'pipes' | 'flatId'> & Partial<Pick<Home, 'works'>>

/** A resident's picture: pipes and their masked progress, no answer of any flat. */
export function residentPicture({ outline, pipes, flatId, works = null }: OfHome): Picture {
  // The household may live in a flat that was knocked together with its own.
  const mine = (flat: { flatId: string; joinedTo: string | null }) => flat.flatId === flatId || flat.joinedTo === flatId
  return {
    place: `${outline.building}${outline.unit}`,
    unit: outline.unit,
    floors: outline.floors,
    positions: outline.positions,
    flats: outline.flats.map((flat) => ({
      flatId: flat.flatId,
      room: flat.room,
      floor: flat.floor,
      position: flat.position,
      ...(flat.joinedTo ? { joinedTo: flat.joinedTo } : {}),
      ...(mine(flat) ? { isMine: true } : {}),
    })),
    pipes: pipes.map((riser) => {
      const isMine = riser.flatIds.includes(flatId)
      const drawn = pipe(riser, isMine)
      return isMine ? { ...drawn, state: withWorks(drawn, works) } : drawn
    }),
  }
}

/**
 * A locked pipe as far as its works are known on the first screen, which names only the next step of one of them: of another, begun or
 * over, nothing is said that might be untrue.
 */
function withWorks({ kind, state }: PicturePipe, works: Home['works']): PipeStatus {
  if (state.status !== 'locked' || !works) return state
  const { next } = works
  if (next?.kind !== kind) return { status: 'complete' }
  return next.isOn || next.stage !== 'survey' ? { status: 'works', floor: null } : state
}

/** The planner's doors: which flats to knock on, in order, and the risers complete after that. */
export type Knocks = { flatIds: readonly string[]; completes: ReadonlySet<string> }

/** The staff's picture: every flat's state and what breaks each pipe. */
export function staffPicture(view: Omit<StairwellView, 'pattern' | 'abilities' | 'counts'>, knocks?: Knocks): Picture {
  const marks = new Map(view.flats.map((flat) => [flat.flatId, flat]))
  const rooms = new Map(view.flats.map((flat) => [flat.flatId, flat.room]))
  return {
    place: `${view.building}${view.unit}`,
    unit: view.unit,
    floors: view.floors,
    positions: view.positions,
    flats: view.flats.map((flat) => {
      const mark = markOf(flat)
      const knock = knocks ? knocks.flatIds.indexOf(flat.flatId) + 1 : 0
      const name = flat.ownersMasked.join('、')
      return {
        flatId: flat.flatId,
        room: flat.room,
        floor: flat.floor,
        position: flat.position,
        ...(flat.joinedTo ? { joinedTo: flat.joinedTo } : {}),
        ...(name ? { name } : {}),
        ...(mark ? { mark } : {}),
        ...(knock ? { knock } : {}),
      }
    }),
    pipes: view.risers.map((riser) => {
      const drawn = pipe(riser, false)
      const blockers = (riser.blockers ?? []).map(({ flatId, state }) => ({
        flatId,
        mark: special(marks.get(flatId), state),
      }))
      const state: PipeStatus =
        knocks?.completes.has(riser.riserId) && drawn.state.status === 'open'
          ? { ...drawn.state, status: 'would', rooms: blockers.map(({ flatId }) => rooms.get(flatId) ?? '') }
          : drawn.state
      return { ...drawn, state, blockers }
    }),
  }
}

function pipe(riser: RiserView, isMine: boolean): PicturePipe {
  const { riserId, kind, positions, flatIds, toFloor } = riser
  return { riserId, kind, positions, flatIds, toFloor, state: statusOf(riser.progress), ...(isMine ? { isMine } : {}) }
}

function statusOf(progress: RiserView['progress']): PipeStatus {
  if (progress.status === 'hidden') return { status: 'masked' }
  if (progress.status === 'open') return { status: 'open', agreed: progress.agreed, total: progress.total }
  return { status: progress.status }
}

function special(flat: StaffFlatView | undefined, state: Exclude<FlatMark, 'agreed' | 'tenant-only' | 'reconfirm'>) {
  if (state === 'pending' && flat?.reconfirm) return 'reconfirm' as const
  if (state === 'pending' && flat?.tenantOnly) return 'tenant-only' as const
  return state
}

function markOf(flat: StaffFlatView): FlatMark | undefined {
  if (flat.state === null || flat.joinedTo) return undefined
  return flat.state === 'agreed' ? 'agreed' : special(flat, flat.state)
}
