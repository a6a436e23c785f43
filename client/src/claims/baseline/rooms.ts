import { roomLabel, surfacesAsked } from '@chuanmen/domain/baseline/missing'
import {
  type BaselineRoom,
  type Defect,
  type RoomKind,
  roomsAskedFirst,
  type Surface,
  surfaces,
  surfaceWords,
} from '@chuanmen/types/baseline'

/**
 * Rooms as a person fills them in. A photo is named by its `clientId` until it has been received, then by its id: defects are marked on it from the
 * first moment, also without a network.
 */
export type Rooms = readonly BaselineRoom[]
export type Kept = BaselineRoom['surfaces'][number]

const emptyRecord = (surface: Surface): Kept => ({ surface, photoIds: [], notes: '', defects: [] })
const isEmpty = ({ photoIds, notes, defects }: Kept) =>
  photoIds.length === 0 && notes.trim() === '' && defects.length === 0

/** What everybody begins with. The ids are the same on every phone, so that two who begin at once begin the same rooms. */
export const startRooms = (): Rooms =>
  roomsAskedFirst.map((kind) => ({ roomId: `${kind}-1`, kind, name: '', surfaces: [] }))

/** One more room of a kind, with an id that none has yet. */
export const withRoom = (rooms: Rooms, kind: RoomKind): Rooms => {
  const ids = new Set(rooms.map(({ roomId }) => roomId))
  let nth = 1
  while (ids.has(`${kind}-${nth}`)) nth += 1
  return [...rooms, { roomId: `${kind}-${nth}`, kind, name: '', surfaces: [] }]
}

/** 「卫生间」; of two with one name the second is 「卫生间 2」. */
export const nameOf = (rooms: Rooms, room: BaselineRoom): string => {
  const label = roomLabel(room)
  const same = rooms.filter((other) => roomLabel(other) === label)
  const nth = same.findIndex(({ roomId }) => roomId === room.roomId)
  return nth > 0 ? `${label} ${nth + 1}` : label
}

export const recordOf = (room: BaselineRoom, surface: Surface): Kept =>
  room.surfaces.find((record) => record.surface === surface) ?? emptyRecord(surface)

const isAsked = ({ kind }: Pick<BaselineRoom, 'kind'>) => roomsAskedFirst.some((first) => first === kind)

/** The surfaces of a room in the order they are photographed: those that must be there first. */
export const orderOf = (room: Pick<BaselineRoom, 'kind'>): readonly Surface[] =>
  isAsked(room)
    ? [...surfacesAsked, ...surfaces.filter((one) => !surfacesAsked.some((asked) => asked === one))]
    : surfaces

export const isNeeded = (room: Pick<BaselineRoom, 'kind'>, surface: Surface): boolean =>
  isAsked(room) && surfacesAsked.some((asked) => asked === surface)

/** Surfaces that must still be photographed in a room. */
export const lackingOf = (room: BaselineRoom): Surface[] =>
  orderOf(room).filter((surface) => isNeeded(room, surface) && recordOf(room, surface).photoIds.length === 0)

/** The first surface that must still be photographed anywhere; undefined: all are there. */
export const firstLacking = (rooms: Rooms): { roomId: string; surface: Surface } | undefined =>
  rooms.flatMap((room) => lackingOf(room).map((surface) => ({ roomId: room.roomId, surface })))[0]

/** 「还差 2 处：墙面、管道」 「拍齐了，共 5 张」 */
export function progressWords(room: BaselineRoom): string {
  const lacking = lackingOf(room)
  const photos = room.surfaces.reduce((sum, { photoIds }) => sum + photoIds.length, 0)
  if (lacking.length > 0) return `还差 ${lacking.length} 处：${lacking.map((one) => surfaceWords[one]).join('、')}`
  if (photos === 0) return '想拍就拍，不拍也行'
  return `${isAsked(room) ? '拍齐了，' : ''}共 ${photos} 张`
}

export const withRecord = (rooms: Rooms, roomId: string, surface: Surface, part: Partial<Kept>): Rooms =>
  rooms.map((room) => {
    if (room.roomId !== roomId) return room
    const next = { ...recordOf(room, surface), ...part }
    return { ...room, surfaces: [...room.surfaces.filter((record) => record.surface !== surface), next] }
  })

/** Where a photo of the queue belongs. */
export const slotOf = (roomId: string, surface: Surface) => `${roomId}/${surface}`

type Queued = { clientId: string; slot: string; photoId: string | null; state: string }

/** Takes in what the queue knows: new photos by their `clientId`, received ones by their id; what neither the queue nor the server has is gone. */
export function withQueue(rooms: Rooms, queued: readonly Queued[], isSaved: (ref: string) => boolean): Rooms {
  const living = queued.filter(({ state }) => state !== 'refused')
  const idOf = new Map(
    living.flatMap(({ clientId, photoId, state }) =>
      state === 'received' && photoId !== null ? [[clientId, photoId] as const] : [],
    ),
  )
  const waiting = new Set([...living.map(({ clientId }) => clientId), ...idOf.values()])
  const named = (ref: string) => idOf.get(ref) ?? ref
  const isThere = (ref: string) => waiting.has(ref) || isSaved(ref)
  return rooms.map((room) => ({
    ...room,
    surfaces: orderOf(room).flatMap((surface) => {
      const { photoIds, defects, notes } = recordOf(room, surface)
      const here = living.filter(({ slot }) => slot === slotOf(room.roomId, surface))
      const refs = [
        ...new Set([...photoIds.filter(isThere).map(named), ...here.map(({ clientId }) => named(clientId))]),
      ]
      const marked = defects
        .filter(({ photoId }) => isThere(photoId))
        .map((defect) => ({ ...defect, photoId: named(defect.photoId) }))
      const record = { surface, photoIds: refs, notes, defects: marked }
      return isEmpty(record) ? [] : [record]
    }),
  }))
}

/** What is saved: photos that have been received, with their defects; nothing empty; every field in one order, so that two can be compared as text. */
export const savable = (rooms: Rooms, isPending: (ref: string) => boolean): BaselineRoom[] =>
  rooms.map((room) => ({
    roomId: room.roomId,
    kind: room.kind,
    name: room.name.trim(),
    surfaces: orderOf(room).flatMap((surface) => {
      const { photoIds, notes, defects } = recordOf(room, surface)
      const record = {
        surface,
        photoIds: photoIds.filter((ref) => !isPending(ref)),
        notes: notes.trim(),
        defects: defects.filter(({ photoId }) => !isPending(photoId)).map(inOrder),
      }
      return isEmpty(record) ? [] : [record]
    }),
  }))

const inOrder = ({ photoId, kind, x, y, r, words }: Defect): Defect => ({ photoId, kind, x, y, r, words })

export const sameRooms = (one: Rooms, other: Rooms): boolean => {
  const text = (rooms: Rooms) => JSON.stringify(savable(rooms, () => false))
  return text(one) === text(other)
}

/** Nothing was written yet: not even a photo, a word or a name. */
export const isUntouched = (rooms: Rooms): boolean =>
  rooms.every(({ name, surfaces: records }) => name === '' && records.every(isEmpty))

/** Two people's rooms in one: every photo, ring and word of both. Whatever both said the same stands once. */
export function mergedRooms(theirs: Rooms, mine: Rooms): Rooms {
  const both = theirs.map((room) => {
    const own = mine.find(({ roomId }) => roomId === room.roomId)
    if (!own) return room
    return {
      ...room,
      name: own.name || room.name,
      surfaces: orderOf(room).flatMap((surface) => {
        const merged = mergedRecord(recordOf(room, surface), recordOf(own, surface))
        return isEmpty(merged) ? [] : [merged]
      }),
    }
  })
  return [...both, ...mine.filter(({ roomId }) => theirs.every((room) => room.roomId !== roomId))]
}

function mergedRecord(theirs: Kept, mine: Kept): Kept {
  const said = new Set(theirs.defects.map((defect) => JSON.stringify(inOrder(defect))))
  const notes = [theirs.notes.trim(), mine.notes.trim()].filter(Boolean)
  return {
    surface: theirs.surface,
    photoIds: [...new Set([...theirs.photoIds, ...mine.photoIds])],
    notes: notes[0] === notes[1] || notes.length < 2 ? (notes[0] ?? '') : notes.join('\n').slice(0, 300),
    defects: [...theirs.defects, ...mine.defects.filter((defect) => !said.has(JSON.stringify(inOrder(defect))))],
  }
}

/** Where two differ, for people: 「卫生间 · 墙面」 with what each has. */
export function differences(theirs: Rooms, mine: Rooms): { place: string; theirs: string; mine: string }[] {
  const rooms = mergedRooms(theirs, mine)
  const of = (list: Rooms, roomId: string, surface: Surface) => {
    const room = list.find((one) => one.roomId === roomId)
    return room ? recordOf(room, surface) : emptyRecord(surface)
  }
  return rooms.flatMap((room) =>
    orderOf(room).flatMap((surface) => {
      const [one, other] = [of(theirs, room.roomId, surface), of(mine, room.roomId, surface)]
      if (sameRecord(one, other)) return []
      const [said, own] = [recordWords(one), recordWords(other)]
      const place = `${nameOf(rooms, room)} · ${surfaceWords[surface]}`
      return [{ place, theirs: said, mine: said === own ? `${own}，但不是同样的` : own }]
    }),
  )
}

const sameRecord = (one: Kept, other: Kept) =>
  JSON.stringify([one.photoIds, one.notes.trim(), one.defects.map(inOrder)]) ===
  JSON.stringify([other.photoIds, other.notes.trim(), other.defects.map(inOrder)])

const recordWords = ({ photoIds, defects, notes }: Kept) =>
  [`照片 ${photoIds.length} 张`, defects.length > 0 ? `圈出 ${defects.length} 处` : '', notes.trim()]
    .filter(Boolean)
    .join('，')
