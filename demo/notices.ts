import type { Actions } from '../types/contract'
import { beijingMoment, OPENED_DAYS_AGO } from './days'
import type { Gateway } from './gateway'
import { inParallel } from './in-parallel'
import type { Desk } from './office'
import type { Bound, Residents } from './residents'
import { drain } from './settle'
import { meetingNotice, movedNotice, planNotice, waterNotice } from './texts'
import { tellTheRest } from './told'

type Draft = Actions['notice.save']['input']
const HOUR_MS = 3_600_000

const publish = async (desk: Desk, draft: Omit<Draft, 'estateId'>, publishAt?: Date): Promise<string> => {
  const { noticeId } = await desk.community.call('notice.save', { estateId: desk.estateId, ...draft })
  await desk.community.call('notice.publish', {
    noticeId,
    ...(publishAt ? { publishAt: publishAt.toISOString() } : {}),
  })
  return noticeId
}

/** The plan on the round's first day; in the last days stops that are moved, sent, opened and told, and a meeting for tomorrow. */
export const houseNotices = {
  async plan(desk: Desk, today: Date): Promise<void> {
    if (beijingMoment(today, -OPENED_DAYS_AGO, 9) > today) throw new Error('the round must lie in the past')
    await publish(desk, { target: { scope: 'estate' }, content: planNotice })
  },

  async recent(gateway: Gateway, desk: Desk, { bound }: Residents, today: Date, atOnce: number): Promise<void> {
    // In an order of their own: who was bound first depends on chance.
    const readers = [...bound].sort((one, other) => (one.person.openid < other.person.openid ? -1 : 1))
    const templateIds = await grants(desk, readers, atOnce)
    await moved(gateway, desk, readers, templateIds, today)
    await water(gateway, desk, readers, today, atOnce)
    await publish(
      desk,
      {
        target: { scope: 'estate' },
        content: meetingNotice(beijingMoment(today, 5, 14), beijingMoment(today, 5, 16)),
      },
      beijingMoment(today, 1, 9),
    )
  },
}

/** 王桂兰 and those who share her story have opened nothing yet: one may log in as them. */
const isStory = ({ person }: Bound): boolean => /^demo-(wang|family|tenant)/.test(person.openid)
const inStairwell = (desk: Desk, building: string, unit: string): string | undefined =>
  desk.stairwells.find((one) => one.building === building && one.unit === unit)?.stairwellId

/** Two of three residents of two stairwells let WeChat remind them once; 王桂兰's son does, she herself does not. Answers the templates. */
const grants = async (desk: Desk, readers: Bound[], atOnce: number): Promise<string[]> => {
  const { templateIds } = (await readers[0]?.person.call('reminder.view', {})) ?? { templateIds: [] }
  if (templateIds.length === 0) return []
  const near = new Set([inStairwell(desk, '6号楼', '2门'), inStairwell(desk, '5号楼', '1门')])
  const willing = readers.filter(
    (reader, at) =>
      near.has(reader.stairwellId) && (isStory(reader) ? reader.person.openid === 'demo-family' : at % 3 !== 0),
  )
  await inParallel(atOnce, willing, ({ person }) => person.acceptReminders(templateIds))
  return templateIds
}

/** Announced yesterday noon for tomorrow; in the evening moved by two days, which starts the 24 hours anew. */
const moved = async (
  gateway: Gateway,
  desk: Desk,
  readers: Bound[],
  templateIds: string[],
  today: Date,
): Promise<void> => {
  const stairwellId = inStairwell(desk, '5号楼', '1门')
  if (!stairwellId) return
  const content = (days: number) => movedNotice(beijingMoment(today, days, 9), beijingMoment(today, days, 12))
  await gateway.setClock(beijingMoment(today, -1, 12))
  const noticeId = await publish(desk, {
    target: { scope: 'stairwells', stairwellIds: [stairwellId] },
    content: content(1),
  })
  await drain(gateway)
  const there = readers.filter((reader) => reader.stairwellId === stairwellId)
  for (const { person, flatId } of there.filter((_, at) => at % 2 === 0)) {
    await person.call('notice.open', { noticeId, flatId })
    // After reading it, once more: so WeChat can tell them of the correction, too.
    if (templateIds.length > 0) await person.acceptReminders(templateIds)
  }
  await gateway.setClock(beijingMoment(today, -1, 17))
  const corrected = await desk.community.call('notice.correct', {
    noticeId,
    content: content(3),
    why: '水表晚到两天，停水从明天改到三天后，时段不变。',
  })
  await drain(gateway)
  for (const { person, flatId } of there.filter((_, at) => at % 3 === 0))
    await person.call('notice.open', { noticeId: corrected.noticeId, flatId })
}

/** Six hours ago: a stop the day after tomorrow. Some opened it, some were sent it, the lead rang and knocked, some are left. */
const water = async (gateway: Gateway, desk: Desk, readers: Bound[], today: Date, atOnce: number): Promise<void> => {
  const stairwellId = inStairwell(desk, '6号楼', '2门')
  if (!stairwellId) return
  await gateway.setClock(new Date(today.getTime() - 6 * HOUR_MS))
  const noticeId = await publish(desk, {
    target: { scope: 'stairwells', stairwellIds: [stairwellId] },
    content: waterNotice(beijingMoment(today, 2, 9), beijingMoment(today, 2, 16)),
  })
  await drain(gateway)
  const { notices } = await desk.community.call('notice.list', { estateId: desk.estateId })
  const plan = notices.find((notice) => notice.kind === 'plan')
  await inParallel(
    atOnce,
    readers.filter((reader) => !isStory(reader)),
    async (reader) => {
      const { person, flatId } = reader
      const at = readers.indexOf(reader)
      if (plan && at % 5 !== 0) await person.call('notice.open', { noticeId: plan.noticeId, flatId })
      if (reader.stairwellId === stairwellId && at % 2 === 0) await person.call('notice.open', { noticeId, flatId })
    },
  )
  await tellTheRest(desk, noticeId, stairwellId)
}
