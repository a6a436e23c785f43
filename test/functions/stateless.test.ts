import { buildHouse, type House } from '../support/estate'
import { sdkFor } from '../support/local-cloud'

let house: House
beforeAll(async () => {
  house = await buildHouse()
})
afterAll(() => house.stop())

/** Every process of the functions ends and new ones begin: only what is stored is left. */
const forget = () => house.cloud.restart()

test('guesses at a door code are counted over instances that come and go (rule 24)', async () => {
  const { stairwellId } = house
  const { flatId } = house.flat('202')
  const guesser = await house.gateway.signIn({ openid: 'guesser', nickname: '猜码的人' })
  const { bindingId } = await guesser.call('binding.request', { token: house.sticker, flatId, role: 'tenant' })
  const { code } = await house.lead.call('binding.issueDoorCode', { stairwellId, flatId, role: 'tenant' })
  const wrong = code === '000000' ? '111111' : '000000'
  const answers = []
  for (let guess = 0; guess < 5; guess++) {
    const answer = await guesser.ask('binding.confirmByCode', { bindingId, code: wrong })
    answers.push(answer.ok ? 'let in' : answer.code)
    await forget()
  }
  expect(answers).toEqual([...Array(4).fill('code_wrong'), 'code_locked'])
  expect(await guesser.ask('binding.confirmByCode', { bindingId, code })).toMatchObject({ code: 'code_locked' })
})

test('an answer repeated on an instance that never saw the first call is the first answer (rule 24)', async () => {
  const owner = await house.owner('302')
  const first = await owner.call('consent.answer', house.input('302'), 'over-a-restart')
  await forget()
  expect(await owner.call('consent.answer', house.input('302'), 'over-a-restart')).toEqual(first)
  const db = sdkFor(house.cloud).database()
  const { total } = await db
    .collection('evidence')
    .where({ tallyId: first.tallyId, flatId: house.flat('302').flatId })
    .count()
  expect(total).toBe(1)
})

test('what one instance changes all others answer with at once: none keeps a copy (rule 24)', async () => {
  const owner = await house.owner('102')
  const { flatId } = house.flat('102')
  const { bindings } = await house.community.call('flat.view', { stairwellId: house.stairwellId, flatId })
  const bindingId = bindings.find(({ role }) => role === 'owner')?.bindingId ?? ''
  // Eight at once run on eight instances, each of which has now read who this person is.
  const eight = <T>(ask: () => Promise<T>) => Promise.all(Array.from({ length: 8 }, ask))
  const view = () => owner.ask('consent.view', { roundId: house.roundId, flatId })
  expect((await eight(view)).map(({ ok }) => ok)).toEqual(Array(8).fill(true))
  await house.community.call('binding.end', { bindingId, why: '房子卖了' })
  expect((await eight(view)).filter(({ ok }) => ok)).toEqual([])
})
