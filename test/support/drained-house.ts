import type { Person } from '../../demo/gateway'
import { planNotice } from '../../demo/texts'
import type { Actions } from '../../types/contract'
import type { MessageDoc } from '../../types/message'
import type { NoticeDoc } from '../../types/notice'
import type { DeliveryDoc } from '../../types/notice-ledger'
import { wechatOf } from './around-wechat'
import { buildHouse } from './estate'
import { sdkFor } from './local-cloud'

type Save = Actions['notice.save']['input']

/** Owners of three flats who can be reminded; nobody else is bound. */
const ROOMS = ['102', '202', '302'] as const
type Room = (typeof ROOMS)[number]
export const MINUTE = 60_000
export const HOUR = 60 * MINUTE

export type DrainedHouse = Awaited<ReturnType<typeof drainedHouse>>

/** A house whose notices go out when a test drains them, with WeChat around it and a look at what is stored. */
export const drainedHouse = async () => {
  const house = await buildHouse()
  const wechat = wechatOf(house)
  const db = sdkFor(house.cloud).database()
  const people: { room: string; person: Person }[] = []
  for (const room of ROOMS) people.push({ room, person: await house.owner(room) })

  const find = async <T>(collection: string, where: object): Promise<T[]> =>
    (await db.collection(collection).where(where).limit(1000).get()).data as T[]
  const save = async (more: Partial<Save> = {}): Promise<string> => {
    const target = { scope: 'stairwells' as const, stairwellIds: [house.stairwellId] }
    const draft = { estateId: house.estateId, target, content: planNotice, ...more }
    return (await house.community.call('notice.save', draft)).noticeId
  }
  return {
    house,
    wechat,
    db,
    people,
    find,
    save,
    owner: (room: Room): Person => {
      const found = people.find((one) => one.room === room)
      if (!found) throw new Error(room)
      return found.person
    },
    publish: async (more: Partial<Save> = {}): Promise<string> => {
      const noticeId = await save(more)
      await house.community.call('notice.publish', { noticeId })
      return noticeId
    },
    drain: async () => {
      const { status, result, message } = await house.cloud.runTimer('notifications')
      if (status !== 200) throw new Error(message)
      return result
    },
    delivery: async (noticeId: string, room: string): Promise<DeliveryDoc | undefined> =>
      (await find<DeliveryDoc>('deliveries', { _id: `${noticeId}~${house.flat(room).flatId}` }))[0],
    messages: (noticeId: string): Promise<MessageDoc[]> => find('messages', { noticeId }),
    notice: async (noticeId: string) => (await find<NoticeDoc>('notices', { _id: noticeId }))[0],
    grantsLeft: async (person: Person): Promise<[ours: number, wechats: number]> => [
      (await person.call('reminder.view', {})).left,
      await wechat.grantsLeft(person.openid),
    ],
    /** The next test finds nobody with a grant, nothing waiting or unread, and WeChat in good health. */
    settle: async (): Promise<void> => {
      await wechat.recover()
      await db.collection('alarms').where({ schemaVersion: 1 }).remove()
      await db.collection('messages').where({ state: 'waiting' }).update({ state: 'cancelled' })
      await db.collection('deliveries').where({ due: 'wechat' }).update({ due: 'call', nextAt: null })
      for (const { person } of people) await wechat.switchOff(person)
    },
  }
}
