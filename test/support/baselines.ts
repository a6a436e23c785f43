import type { Person } from '../../demo/gateway'
import { paperPhoto } from '../../demo/paper-photo'
import { sendPhoto } from '../../demo/send-photo'
import type { BaselineRoom, Surface } from '../../types/baseline'
import type { House } from './estate'

/** The owners of these rooms do without a baseline, each on their own phone: works may begin in their flats. */
export const waiveAll = async (house: House, rooms: readonly string[]): Promise<void> => {
  for (const room of rooms) {
    const { flatId } = house.flat(room)
    const words = '知道以后没有照片可以对照'
    await (await house.owner(room)).call('baseline.waive', { stairwellId: house.stairwellId, flatId, words })
  }
}

/** Where the flats are, and when it is. */
type Site = Pick<House, 'stairwellId' | 'flat' | 'cloud'>

/** A photo for a room's baseline; each `mark` is another picture. */
export const baselinePhoto = async (house: Site, by: Person, room: string, mark: number): Promise<string> => {
  const place = { of: 'flat' as const, stairwellId: house.stairwellId, flatId: house.flat(room).flatId }
  return sendPhoto(by, {
    use: 'baseline',
    place,
    name: `${mark}.png`,
    bytes: paperPhoto(mark),
    at: await house.cloud.clock.now(),
  })
}

/** One bathroom of a flat with a photo of each of these surfaces. */
export const bathroom = async (
  house: Site,
  by: Person,
  room: string,
  surfaces: readonly Surface[] = ['wall', 'floor', 'pipe'],
): Promise<BaselineRoom> => {
  const records: BaselineRoom['surfaces'] = []
  for (const [mark, surface] of surfaces.entries())
    records.push({ surface, photoIds: [await baselinePhoto(house, by, room, mark)], notes: '', defects: [] })
  return { roomId: 'bathroom', kind: 'bathroom', name: '', surfaces: records }
}
