import type { BaselineRoom } from '../../types/baseline'
import { BASELINE_DEFECTS_MAX, BASELINE_PHOTOS_MAX } from '../../types/limits'
import { accept, type Result, refuse } from '../../types/result'
import { photoIdsOf } from './content-hash'

const hasTwice = (ids: readonly string[]): boolean => new Set(ids).size < ids.length

/**
 * Whether rooms may be kept as a baseline: rooms and the surfaces of each named once, each photo on one surface, defects only on photos of their own surface, no
 * more photos and defects than allowed. Refuses `malformed {field}`. Photos themselves are looked up where they hang.
 */
export const checkRooms = (rooms: readonly BaselineRoom[]): Result<readonly BaselineRoom[]> => {
  const records = rooms.flatMap((room) => room.surfaces)
  const photoIds = records.flatMap((record) => record.photoIds)
  const defects = records.reduce((sum, record) => sum + record.defects.length, 0)
  if (hasTwice(rooms.map(({ roomId }) => roomId))) return refuse('malformed', { field: 'rooms' })
  if (rooms.some((room) => hasTwice(room.surfaces.map(({ surface }) => surface))))
    return refuse('malformed', { field: 'surfaces' })
  if (hasTwice(photoIds) || photoIdsOf(rooms).length > BASELINE_PHOTOS_MAX)
    return refuse('malformed', { field: 'photoIds' })
  const isElsewhere = records.some((record) => record.defects.some(({ photoId }) => !record.photoIds.includes(photoId)))
  return isElsewhere || defects > BASELINE_DEFECTS_MAX ? refuse('malformed', { field: 'defects' }) : accept(rooms)
}
