import type { Actions } from '../types/contract'
import { paperPhoto } from './paper-photo'
import type { PlanDesk } from './plan-desk'
import type { Storied } from './plan-homes'

type Minutes = Extract<Actions['talk.move']['input']['move'], { kind: 'write' }>['minutes']

const minutes: Minutes = {
  words: '拆管前先拍照；墙砖由施工单位提前备好同批次的，配不到的，整面换；橱柜拆装由原师傅来做。',
  surfaces: [
    { room: 'kitchen', surface: 'wall', standard: '换同规格同颜色的墙砖，整面平整', liable: 'contractor' },
    { room: 'kitchen', surface: 'cabinet', standard: '拆下编号，装回原位，门板开合正常', liable: 'decorator' },
  ],
  ceilingFen: 600_000,
}
type Course = { heldOn: number; isSigned: boolean }

/** A three-party talk: invited, a time settled on, held, written down, and signed by all, or by all but the household. */
export const planTalk = async (
  at: PlanDesk,
  name: Storied,
  decorator: { name: string; phone: string },
  { heldOn, isSigned }: Course,
): Promise<void> => {
  const { community, crew } = at.desk
  const { stairwellId, flatId, person } = await at.home(name)
  const { items } = await community.call('plan.view', { stairwellId, flatId })
  const item = items.find(({ does, state }) => does === 'talk' && state === 'open')
  if (!item) throw new Error(`no talk to invite to: ${name}`)
  const slots = [
    { slotId: 's1', on: at.day(heldOn), from: '10:00', until: '11:00' },
    { slotId: 's2', on: at.day(heldOn), from: '18:30', until: '19:30' },
  ]
  const { talkId } = await community.call('talk.invite', {
    ...{ stairwellId, flatId, slots, decorator, itemId: item.itemId },
    where: '社区议事室',
  })
  const move = async (who: typeof community, one: Actions['talk.move']['input']['move']) => {
    const { rev } = await who.call('talk.view', { talkId })
    await who.call('talk.move', { talkId, rev, move: one })
  }
  if (person !== community) await move(person, { kind: 'can', as: 'resident', slotIds: ['s2'] })
  await move(crew, { kind: 'can', as: 'contractor', slotIds: ['s1', 's2'] })
  await move(community, { kind: 'fix', slotId: 's2' })
  at.clock.plan(heldOn, '20:00', async () => {
    await move(community, { kind: 'write', minutes })
    const hashOf = async (who: typeof community) => (await who.call('talk.view', { talkId })).minutesHash ?? ''
    await move(crew, { kind: 'sign', as: 'contractor', hash: await hashOf(crew) })
    await signOnPaper(at, talkId, name, decorator.name, move)
    if (isSigned && person !== community)
      await move(person, { kind: 'sign', as: 'resident', hash: await hashOf(person) })
  })
}

/** The decorator has no telephone of ours: the paper's photo is recorded. */
const signOnPaper = async (
  at: PlanDesk,
  talkId: string,
  name: Storied,
  signer: string,
  move: (who: PlanDesk['desk']['community'], one: Actions['talk.move']['input']['move']) => Promise<void>,
): Promise<void> => {
  const { community } = at.desk
  const { room, minutesHash } = await community.call('talk.view', { talkId })
  const fileId = await at.uploadPaper(paperPhoto(name.length * 31))
  await move(community, {
    ...{ kind: 'sign', as: 'decorator', hash: minutesHash ?? '' },
    paper: { name: signer, fileId, room },
  })
}
