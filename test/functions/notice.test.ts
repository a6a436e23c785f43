import { planNotice } from '../../demo/texts'
import { buildHouse, type House } from '../support/estate'

let house: House
beforeAll(async () => {
  house = await buildHouse()
})
afterAll(() => house.stop())

const publish = async (
  target: Parameters<typeof house.community.call<'notice.save'>>[1]['target'],
): Promise<string> => {
  const { noticeId } = await house.community.call('notice.save', {
    estateId: house.estateId,
    target,
    content: planNotice,
  })
  await house.community.call('notice.publish', { noticeId })
  return noticeId
}

test('a published notice counts as reached only when opened or told, per household (rule 6)', async () => {
  const noticeId = await publish({ scope: 'stairwells', stairwellIds: [house.stairwellId] })
  const reached = async () => (await house.community.call('notice.view', { noticeId })).reached
  expect(await reached()).toBe(0)
  const owner = await house.owner('302')
  const { flatId } = house.flat('302')
  expect(await owner.call('notice.inbox', {})).toMatchObject({ notices: [{ noticeId, unread: true }] })
  await owner.call('notice.read', { noticeId, flatId })
  expect(await reached()).toBe(0)
  await owner.call('notice.open', { noticeId, flatId })
  await owner.call('notice.open', { noticeId, flatId })
  expect(await reached()).toBe(1)
  expect(
    await house.lead.call('notice.recordTold', {
      noticeId,
      stairwellId: house.stairwellId,
      flatId: house.flat('102').flatId,
      how: 'door',
    }),
  ).toEqual({ reached: 2 })
  expect(await house.community.call('notice.list', { estateId: house.estateId })).toMatchObject({
    notices: [{ noticeId, startsAt: planNotice.startsAt, endsAt: planNotice.endsAt, reached: 2 }],
  })
  const { stairwells } = await house.community.call('notice.view', { noticeId })
  expect(stairwells.find(({ stairwellId }) => stairwellId === house.stairwellId)).toMatchObject({
    households: 6,
    opened: 1,
    told: 1,
  })
  const { doors } = await house.community.call('notice.doors', { noticeId, stairwellId: house.stairwellId })
  const states = Object.fromEntries(doors.map((door) => [door.room, door.reached]))
  expect(states).toEqual({ 101: null, 102: 'told', 201: null, 202: null, 301: null, 302: 'opened' })
})

test('a notice for single risers reaches the flats on them and no other', async () => {
  const { risers } = await house.tally()
  const riserId = risers.find((riser) => riser.positions[0] === '01')?.riserId ?? ''
  const noticeId = await publish({ scope: 'risers', stairwellId: house.stairwellId, riserIds: [riserId] })
  const owner = await house.owner('302')
  expect(await owner.ask('notice.read', { noticeId, flatId: house.flat('302').flatId })).toMatchObject({
    code: 'not_found',
  })
  expect(await owner.ask('notice.open', { noticeId, flatId: house.flat('302').flatId })).toMatchObject({
    code: 'not_found',
  })
  expect((await house.community.call('notice.view', { noticeId })).households).toBe(3)
})

test('a published notice is not edited, a draft is not seen, an unknown building is refused', async () => {
  const noticeId = await publish({ scope: 'estate' })
  const edit = { noticeId, estateId: house.estateId, target: { scope: 'estate' as const }, content: planNotice }
  expect(await house.community.ask('notice.save', edit)).toMatchObject({ code: 'notice_not_draft' })
  expect(await house.community.ask('notice.publish', { noticeId })).toMatchObject({ code: 'notice_not_draft' })
  const draft = await house.community.call('notice.save', {
    estateId: house.estateId,
    target: { scope: 'buildings', buildings: ['99号楼'] },
    content: planNotice,
  })
  const owner = await house.owner('302')
  expect(await owner.ask('notice.read', { noticeId: draft.noticeId, flatId: house.flat('302').flatId })).toMatchObject({
    code: 'not_found',
  })
  expect(await house.community.ask('notice.publish', { noticeId: draft.noticeId })).toMatchObject({ code: 'not_found' })
})
