import { readFileSync } from 'node:fs'
import type { Actions } from '../types/contract'
import { beijingMoment, CLOSES_IN_DAYS, OPENED_DAYS_AGO } from './days'
import type { Gateway, Person } from './gateway'
import { roundText } from './texts'

export type Stairwell = { stairwellId: string; building: string; unit: string; sticker: string }
export type Desk = {
  administrator: Person
  street: Person
  community: Person
  lead: Person
  crew: Person
  estateId: string
  roundId: string
  textHash: string
  stairwells: Stairwell[]
}

/** Relative to the project's root, where every command runs. */
const ROSTER = 'demo/roster/新明胡同住户花名册.xlsx'
type Pipes = Actions['stairwell.setRisers']['input']['pattern']['pipes']

/** The pipes of a building: each column its own; in building 5 the ground floor's kitchen drains on its own outlet. */
const pipesOf = (building: string): Pipes => {
  const positions = building === '7号楼' ? ['01', '02', '03', '04'] : ['01', '02', '03']
  const kinds =
    building === '7号楼'
      ? (['kitchenWater', 'kitchenDrain', 'bathroomWater', 'bathroomDrain'] as const)
      : (['kitchenWater', 'kitchenDrain', 'bathroomDrain'] as const)
  return positions.flatMap((position) =>
    kinds.map((kind) => ({
      kind,
      positions: [position],
      fromFloor: building === '5号楼' && kind === 'kitchenDrain' ? 2 : 1,
      exceptFlatIds: [],
    })),
  )
}

/** Everything staff do before residents answer: invitations, estate, roster, risers, stickers, and the round. */
export const office = async (
  gateway: Gateway,
  claimCode: string,
  today: Date,
  say: (words: string) => void,
): Promise<Desk> => {
  await gateway.setClock(beijingMoment(today, -OPENED_DAYS_AGO - 2, 9))
  const administrator = await gateway.signIn({
    openid: 'demo-administrator',
    nickname: '管理员',
    note: '开通系统、邀请街道',
  })
  const street = await gateway.signIn({ openid: 'demo-street', nickname: '周文清', note: '街道专员' })
  const community = await gateway.signIn({ openid: 'demo-community', nickname: '孙静', note: '社区专员' })
  const lead = await gateway.signIn({ openid: 'demo-lead', nickname: '许文斌', note: '楼门长，6号楼2门' })
  const crew = await gateway.signIn({ openid: 'demo-crew', nickname: '田师傅', note: '施工队，德胜管道一队' })

  await administrator.call('staff.claim', { code: claimCode, name: '管理员' })
  const { token } = await administrator.call('staff.invite', {
    name: '周文清',
    grant: { role: 'street', street: '德胜街道' },
  })
  await street.call('staff.accept', { token })
  const { estateId } = await street.call('estate.create', {
    name: '新明胡同',
    street: '德胜街道',
    phone: '010-8200-0216',
  })
  const invited = await street.call('staff.invite', {
    name: '孙静',
    grant: { role: 'community', estateIds: [estateId] },
  })
  await community.call('staff.accept', { token: invited.token })

  say('导入名册 / importing the roster')
  await gateway.importRoster(community, estateId, '新明胡同住户花名册.xlsx', readFileSync(ROSTER))
  const estate = await community.call('estate.view', { estateId })
  if (estate.unchanged) throw new Error('the estate cannot be unchanged')

  say('设置立管 / setting up the risers')
  for (const building of new Set(estate.stairwells.map((one) => one.building))) {
    const list = estate.stairwells.filter((one) => one.building === building)
    await joinFlats(community, building, list[0]?.stairwellId)
    await community.call('stairwell.setRisers', {
      stairwellIds: list.map((one) => one.stairwellId),
      pattern: { pipes: pipesOf(building) },
    })
  }
  const stairwells = await Promise.all(
    estate.stairwells.map(async ({ stairwellId, building, unit }) => {
      const sticker = await community.call('sticker.issue', { stairwellId })
      return { stairwellId, building, unit, sticker: sticker.token }
    }),
  )
  const ledStairwell = stairwells.find((one) => one.building === '6号楼' && one.unit === '2门')
  const leadInvitation = await community.call('staff.invite', {
    name: '许文斌',
    grant: { role: 'stairwellLead', estateId, stairwellIds: ledStairwell ? [ledStairwell.stairwellId] : [] },
  })
  await lead.call('staff.accept', { token: leadInvitation.token })

  const crewInvitation = await community.call('staff.invite', {
    name: crew.nickname,
    grant: { role: 'contractor', estateIds: [estateId] },
  })
  await crew.call('staff.accept', { token: crewInvitation.token })

  say('发起征求意见 / opening the consent round')
  await gateway.setClock(beijingMoment(today, -OPENED_DAYS_AGO, 9))
  const { roundId } = await community.call('round.create', {
    estateId,
    text: roundText,
    items: ['kitchenWater', 'kitchenDrain', 'bathroomWater', 'bathroomDrain'],
    stairwellIds: stairwells.map((one) => one.stairwellId),
    opensAt: beijingMoment(today, -OPENED_DAYS_AGO, 8).toISOString(),
    closesAt: beijingMoment(today, CLOSES_IN_DAYS, 18).toISOString(),
    proofLevel: 2,
  })
  for (let done = false; !done; ) ({ done } = await community.call('round.open', { roundId }))
  const { textHash } = await community.call('round.view', { roundId })
  return { administrator, street, community, lead, crew, estateId, roundId, textHash, stairwells }
}

/** In the tower two flats of the top floor were knocked into one. */
const joinFlats = async (community: Person, building: string, stairwellId: string | undefined): Promise<void> => {
  if (building !== '7号楼' || !stairwellId) return
  const view = await community.call('stairwell.view', { stairwellId })
  if (view.unchanged) return
  const primary = view.flats.find((flat) => flat.room === '1203')
  const joined = view.flats.find((flat) => flat.room === '1204')
  if (primary && joined) {
    await community.call('flat.correct', {
      stairwellId,
      flatId: joined.flatId,
      joinedTo: primary.flatId,
      why: '房本显示两户打通，合为一户',
    })
  }
}
