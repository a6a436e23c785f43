import { beijingMoment, OPENED_DAYS_AGO } from './days'
import type { Gateway } from './gateway'
import type { Desk } from './office'
import type { Residents } from './residents'
import { planNotice, waterNotice } from './texts'

const publish = async (
  desk: Desk,
  draft: Parameters<typeof desk.community.call<'notice.save'>>[1],
): Promise<string> => {
  const { noticeId } = await desk.community.call('notice.save', draft)
  await desk.community.call('notice.publish', { noticeId })
  return noticeId
}

/** The plan on the round's first day; today a water stop for one stairwell the day after tomorrow. */
export const houseNotices = {
  async plan(desk: Desk, today: Date): Promise<void> {
    if (beijingMoment(today, -OPENED_DAYS_AGO, 9) > today) throw new Error('the round must lie in the past')
    await publish(desk, { estateId: desk.estateId, target: { scope: 'estate' }, content: planNotice })
  },

  async water(gateway: Gateway, desk: Desk, { bound }: Residents, today: Date): Promise<void> {
    const stairwell = desk.stairwells.find((one) => one.building === '6号楼' && one.unit === '2门')
    if (!stairwell) return
    await gateway.setClock(new Date(today.getTime() - 6 * 3_600_000))
    const content = waterNotice(beijingMoment(today, 2, 9), beijingMoment(today, 2, 16))
    const noticeId = await publish(desk, {
      estateId: desk.estateId,
      target: { scope: 'stairwells', stairwellIds: [stairwell.stairwellId] },
      content,
    })
    const { notices } = await desk.community.call('notice.list', { estateId: desk.estateId })
    const plan = notices.find((notice) => notice.kind === 'plan')
    for (const [index, { person, flatId, stairwellId }] of bound.entries()) {
      const isStory = person.openid.startsWith('demo-wang') || person.openid === 'demo-family'
      if (plan && index % 5 !== 0 && !isStory) await person.call('notice.open', { noticeId: plan.noticeId, flatId })
      if (stairwellId === stairwell.stairwellId && index % 2 === 0 && !isStory)
        await person.call('notice.open', { noticeId, flatId })
    }
  },
}
