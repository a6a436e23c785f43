import { type BaselineRoom, roomsAskedFirst, roomWords, type Surface, surfaceWords } from '../../types/baseline'

/** What pipe works may touch in a kitchen or bathroom: without a picture of each there is nothing to compare damage with. Our decision. */
export const surfacesAsked = ['wall', 'floor', 'pipe'] as const satisfies readonly Surface[]

/** What people call a room: its own name, else its kind. */
export const roomLabel = ({ kind, name }: Pick<BaselineRoom, 'kind' | 'name'>): string =>
  name === '' ? roomWords[kind] : name

const isAskedFirst = ({ kind }: BaselineRoom): boolean => roomsAskedFirst.some((first) => first === kind)

const isPhotographed = (room: BaselineRoom, surface: Surface): boolean =>
  room.surfaces.some((record) => record.surface === surface && record.photoIds.length > 0)

/**
 * What a baseline still lacks before it may be signed, in words (「卫生间：管道还没有照片」): at least one kitchen or bathroom, and in each of them a photo
 * of wall, floor and pipe. Other rooms are welcome and never asked for.
 */
export const missingOf = (rooms: readonly BaselineRoom[]): string[] => {
  const asked = rooms.filter(isAskedFirst)
  if (asked.length === 0) return ['还没有厨房或卫生间']
  return asked.flatMap((room) =>
    surfacesAsked
      .filter((surface) => !isPhotographed(room, surface))
      .map((surface) => `${roomLabel(room)}：${surfaceWords[surface]}还没有照片`),
  )
}
