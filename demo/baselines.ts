import type { BaselineRoom, Surface } from '../types/baseline'
import type { Person } from './gateway'
import type { Desk } from './office'
import { paperPhoto } from './paper-photo'
import { jointOn, roomPhoto } from './room-photo'
import { sendPhoto } from './send-photo'

/** `at`: when it was photographed. */
type Home = { stairwellId: string; flatId: string; room: string; at: Date }

const SURFACES: readonly Surface[] = ['wall', 'floor', 'pipe']
const RUST = { kind: 'rust' as const, r: 90, words: '接头本来就有锈' }

/** Photographs these surfaces of the kitchen and rings what was wrong already; answers what the next save or signature must have seen. */
const photographKitchen = async (
  person: Person,
  { stairwellId, flatId, room, at }: Home,
  surfaces: readonly Surface[],
): Promise<{ rev: number }> => {
  const place = { of: 'flat' as const, stairwellId, flatId }
  const records = surfaces.map(async (surface) => {
    const bytes = roomPhoto(surface, Number(room))
    const photoId = await sendPhoto(person, { use: 'baseline', place, name: `${surface}.png`, bytes, at })
    const defects = surface === 'pipe' ? [{ ...RUST, ...jointOn(Number(room)), photoId }] : []
    return { surface, photoIds: [photoId], notes: surface === 'floor' ? '2019 年铺的地砖' : '', defects }
  })
  const rooms: BaselineRoom[] = [{ roomId: 'kitchen', kind: 'kitchen', name: '', surfaces: await Promise.all(records) }]
  return person.call('baseline.save', { stairwellId, flatId, rev: 0, rooms })
}

/** A household photographs its kitchen, rings what was wrong already, and signs; so does the crew. */
export const signBaseline = async (desk: Desk, person: Person, home: Home): Promise<void> => {
  const { rev } = await photographKitchen(person, home, SURFACES)
  const { stairwellId, flatId } = home
  await person.call('baseline.sign', { stairwellId, flatId, rev, as: 'household' })
  await desk.crew.call('baseline.sign', { stairwellId, flatId, rev, as: 'contractor' })
}

/** Half done: the pipe is still to be photographed. */
export const beginBaseline = async (person: Person, home: Home): Promise<void> => {
  await photographKitchen(person, home, ['wall', 'floor'])
}

/** A household does without: on its own phone, or, where nobody is bound, on paper in front of the community worker. */
export const waiveBaseline = async (
  desk: Desk,
  person: Person,
  { stairwellId, flatId, room, at }: Home,
): Promise<void> => {
  const words = '厨房还没装修，不用记录'
  if (person !== desk.community) {
    await person.call('baseline.waive', { stairwellId, flatId, words })
    return
  }
  const place = { of: 'flat' as const, stairwellId, flatId }
  const sheet = { use: 'baseline' as const, place, name: '签字.png', bytes: paperPhoto(Number(room)), at }
  const photoId = await sendPhoto(desk.community, sheet)
  const { owners } = await desk.community.call('flat.view', { stairwellId, flatId })
  const presence = { name: owners[0]?.masked ?? '住户', photoId }
  await desk.community.call('baseline.waive', { stairwellId, flatId, words, presence })
}
