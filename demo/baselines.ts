import type { BaselineRoom, Surface } from '../types/baseline'
import type { Person } from './gateway'
import type { Desk } from './office'
import { paperPhoto } from './paper-photo'
import { roomPhoto } from './room-photo'
import { sendPhoto } from './send-photo'

/** `at`: when it was photographed. */
type Home = { stairwellId: string; flatId: string; room: string; at: Date }

const SURFACES: readonly Surface[] = ['wall', 'floor', 'pipe']
const RUST = { kind: 'rust' as const, x: 520, y: 610, r: 90, words: '接头本来就有锈' }

/** A household photographs its kitchen, rings what was wrong already, and signs; so does the crew. */
export const signBaseline = async (
  desk: Desk,
  person: Person,
  { stairwellId, flatId, room, at }: Home,
): Promise<void> => {
  const place = { of: 'flat' as const, stairwellId, flatId }
  const surfaces: BaselineRoom['surfaces'] = []
  for (const surface of SURFACES) {
    const bytes = roomPhoto(surface, Number(room))
    const photoId = await sendPhoto(person, { use: 'baseline', place, name: `${surface}.png`, bytes, at })
    const defects = surface === 'pipe' ? [{ ...RUST, photoId }] : []
    surfaces.push({ surface, photoIds: [photoId], notes: surface === 'floor' ? '2019 年铺的地砖' : '', defects })
  }
  const rooms: BaselineRoom[] = [{ roomId: 'kitchen', kind: 'kitchen', name: '', surfaces }]
  const { rev } = await person.call('baseline.save', { stairwellId, flatId, rev: 0, rooms })
  await person.call('baseline.sign', { stairwellId, flatId, rev, as: 'household' })
  await desk.crew.call('baseline.sign', { stairwellId, flatId, rev, as: 'contractor' })
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
