import type { Person } from '../../demo/gateway'
import { buildHouse, type House, TEMPLATE_ID } from '../support/estate'

let house: House
let owner: Person

beforeAll(async () => {
  house = await buildHouse()
  owner = await house.owner('102')
})
afterAll(() => house?.stop())

test('each accept adds one grant for that person and template, and grants do not expire (rule 1)', async () => {
  expect(await owner.call('reminder.view', {})).toEqual({ templateIds: [TEMPLATE_ID], left: 0 })
  expect(await owner.call('reminder.grant', { templateIds: [TEMPLATE_ID] })).toEqual({ left: 1 })
  expect(await owner.call('reminder.grant', { templateIds: [TEMPLATE_ID, TEMPLATE_ID] })).toEqual({ left: 2 })
  await house.cloud.clock.advance(400 * 86_400_000)
  const later = await house.gateway.signIn({ openid: 'owner-102-0', nickname: '业主102' })
  expect(await later.call('reminder.view', {})).toEqual({ templateIds: [TEMPLATE_ID], left: 2 })
})

test("one person's grants are nobody else's", async () => {
  const other = await house.gateway.signIn({ openid: 'other', nickname: 'other' })
  expect((await other.call('reminder.view', {})).left).toBe(0)
})

test('a template this installation does not send with is refused', async () => {
  const person = await house.gateway.signIn({ openid: 'other', nickname: 'other' })
  await expect(person.call('reminder.grant', { templateIds: ['somebody-elses-template'] })).rejects.toMatchObject({
    code: 'not_found',
  })
  await expect(
    person.call('reminder.grant', { templateIds: ['a', 'b', 'c', 'd'].map((one) => `${one}-template-id`) }),
  ).rejects.toMatchObject({ code: 'malformed' })
})
