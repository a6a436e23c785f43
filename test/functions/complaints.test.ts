import type { Person } from '../../demo/gateway'
import { type PlanHouse, planHouse } from '../support/plan-stops'

let plans: PlanHouse
let owner: Person
let tenant: Person
const said = { what: 'tooOften' as const, words: '晚饭时间来', visitId: null }

beforeAll(async () => {
  plans = await planHouse()
  const { house, contact, home, monday } = plans
  owner = await house.owner('201')
  tenant = await house.occupant('201', 'tenant')
  await plans.assign(contact, '201', '301')
  for (const [who, room] of [
    [contact, '201'],
    [house.community, '301'],
  ] as const)
    await who.call('visit.log', {
      ...home(room),
      ...{
        how: 'door',
        purpose: 'care',
        met: 'owner',
        outcome: 'none',
        words: '',
        next: null,
        witness: null,
        with: [],
      },
      at: plans.moment(monday, '09:00').toISOString(),
    })
})
afterAll(() => plans?.house.stop())

const listedBy = async (who: Person) =>
  (await who.call('complaint.list', { estateId: plans.house.estateId })).complaints.map(
    ({ complaintId }) => complaintId,
  )
const visitOf = async (room: string) =>
  (await (await plans.house.owner(room)).call('plan.mine', { flatId: plans.home(room).flatId })).visits[0]?.visitId ??
  ''

test('a household complains past the visiting team, and reads the answer (rule 43)', async () => {
  const { house, contact, home } = plans
  const { complaintId, level } = await owner.call('complaint.file', {
    ...home('201'),
    ...said,
    visitId: await visitOf('201'),
  })
  expect(level).toBe('community')
  expect(await listedBy(house.community)).toEqual([complaintId])
  expect(await listedBy(house.street)).toEqual([complaintId])
  expect(await contact.ask('complaint.list', { estateId: house.estateId })).toMatchObject({ code: 'not_allowed' })
  expect(await house.lead.ask('complaint.list', { estateId: house.estateId })).toMatchObject({ code: 'not_allowed' })
  expect(JSON.stringify(await contact.call('plan.view', home('201')))).not.toContain('晚饭时间来')

  await house.community.call('complaint.answer', { complaintId, words: '以后换到周末上午' })
  const matters = await owner.call('plan.mine', { flatId: home('201').flatId })
  expect(matters.complaints).toMatchObject([{ complaintId, isOpen: false, answer: { words: '以后换到周末上午' } }])
  expect(await house.street.ask('complaint.answer', { complaintId, words: '再答一次' })).toMatchObject({
    code: 'complaint_state',
  })
})

test('one about a community worker reaches the street alone, and nobody else learns of it (rule 43)', async () => {
  const { house, home } = plans
  const neighbour = await house.owner('301')
  const { complaintId, level } = await neighbour.call('complaint.file', {
    ...home('301'),
    ...said,
    visitId: await visitOf('301'),
  })
  expect(level).toBe('street')
  expect(await listedBy(house.community)).not.toContain(complaintId)
  expect(await listedBy(house.street)).toContain(complaintId)
  // Nor that there is one.
  expect(await house.community.ask('complaint.answer', { complaintId, words: '没有的事' })).toMatchObject({
    code: 'not_found',
  })
  await house.street.call('complaint.answer', { complaintId, words: '了解过了，向您道歉' })
})

test('a tenant may complain; a neighbour may not for them, nor about a visit to another door', async () => {
  const { house, home } = plans
  await tenant.call('complaint.file', { ...home('201'), ...said })
  const neighbour = await house.owner('401')
  expect(await neighbour.ask('complaint.file', { ...home('201'), ...said })).toMatchObject({ code: 'not_allowed' })
  expect(
    await neighbour.ask('complaint.file', { ...home('401'), ...said, visitId: await visitOf('301') }),
  ).toMatchObject({ code: 'not_found' })
})

test('a repeated request is one complaint', async () => {
  const { home, house } = plans
  const first = await owner.call('complaint.file', { ...home('201'), ...said }, 'complaint-once')
  expect(await owner.call('complaint.file', { ...home('201'), ...said }, 'complaint-once')).toEqual(first)
  expect((await listedBy(house.community)).filter((id) => id === first.complaintId)).toHaveLength(1)
})
