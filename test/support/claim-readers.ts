import type { Person } from '../../demo/gateway'
import type { ClaimMove } from '../../types/claim-actions'
import type { Actions } from '../../types/contract'
import { wechatOf } from './around-wechat'
import { claimsHouse } from './claims-house'
import { CREWS } from './works-house'

type Submit = Actions['claim.submit']['input']
export type ClaimReaders = Awaited<ReturnType<typeof claimReaders>>

/** Everybody who may look at a claim of 302: its household, a neighbour below, the crew, staff and a mediator, with WeChat around them. */
export const claimReaders = async () => {
  const house = await claimsHouse()
  const { community, street, estateId, gateway } = house
  const mediator = await gateway.signIn({ openid: 'mediator', nickname: '周调解' })
  const grant = { role: 'community' as const, estateIds: [estateId] }
  const { token } = await street.call('staff.invite', { name: '周调解', grant })
  await mediator.call('staff.accept', { token })
  await community.call('calendar.set', { estateId, rev: 0, crews: CREWS, examDays: [], years: [] })
  const view = (by: Person, claimId: string) => by.call('claim.view', { claimId })
  return {
    ...house,
    mediator,
    holder: await house.owner('302'),
    tenant: await house.occupant('302', 'tenant'),
    family: await house.occupant('302', 'family'),
    neighbour: await house.owner('202'),
    wechat: wechatOf(house.house),
    view,
    /** A leak in the bathroom, or in the shaft. */
    submit: (by: Person, room: string | null, more: Partial<Submit> = {}) =>
      by.call('claim.submit', {
        ...house.input(room, { damagePlace: room === null ? 'shaft' : 'bathroom', damage: 'leak' }),
        words: '顶上往下滴水',
        ...more,
      }),
    /** By somebody who has just looked at it. */
    move: async (by: Person, claimId: string, move: ClaimMove) => house.must(by, claimId, move),
    runTimer: async (name: 'aggregation' | 'notifications') => {
      const { status, result, message } = await house.cloud.runTimer(name)
      if (status !== 200) throw new Error(message)
      return result
    },
  }
}
