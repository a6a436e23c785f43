import type { Person } from '../../demo/gateway'
import { paperPhoto } from '../../demo/paper-photo'
import { sendPhoto } from '../../demo/send-photo'
import type { House } from './estate'

export const COVENANT = {
  covenant: '一次不超过二百元的小损失，愿意的邻居一起分担。',
  limitFen: 20_000,
  rule: 'even' as const,
  windowDays: 7,
  state: 'open' as const,
}

/** Two claims of a flat, a photo of it that all sides may see, and a small loss its neighbour asks about: what a question about who may do something stands on. */
export const fileClaims = async (house: House, owner: Person, room: string, neighbour: Person, theirRoom: string) => {
  const { community, stairwellId } = house
  const { flatId } = house.flat(room)
  const place = { of: 'flat' as const, flatId, stairwellId }
  const today = new Date().toISOString().slice(0, 10)
  const filed = {
    ...{ place, damagePlace: 'bathroom' as const, damage: 'leak' as const, noticedOn: today },
    ...{ words: '顶上滴水', want: { kind: 'repair' as const }, phone: '13900000061' },
  }
  const [one, other] = [await owner.call('claim.submit', filed), await owner.call('claim.submit', filed)]
  const photoId = await sendPhoto(owner, { use: 'claim', place, name: 'wall.png', bytes: paperPhoto(7) })
  await community.call('photo.review', { photoId, show: true })
  const { rev } = await community.call('pool.set', { stairwellId, rev: 0, ...COVENANT })
  const theirs = house.flat(theirRoom).flatId
  await owner.call('pool.join', { stairwellId, flatId, rev, join: true })
  await neighbour.call('pool.join', { stairwellId, flatId: theirs, rev, join: true })
  const loss = { what: '过道灯罩碰坏了', amountFen: 6_000, happenedOn: today }
  const { caseId } = await neighbour.call('pool.ask', { stairwellId, flatId: theirs, ...loss })
  return { one: one.claimId, other: other.claimId, filed, photoId, caseId, rev, loss, theirs }
}
