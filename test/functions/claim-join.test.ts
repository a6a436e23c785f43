import { MOVES } from '../support/build-claim'
import { type ClaimsHouse, claimsHouse } from '../support/claims-house'

let house: ClaimsHouse
beforeAll(async () => {
  house = await claimsHouse()
})
afterAll(() => house?.stop())

const words = '501 漏下来的'
const filed = async (room: string) =>
  (await (await house.owner(room)).call('claim.submit', house.input(room, { damage: 'leak' }))).claimId
const leak = () => Promise.all(['101', '201', '301'].map(filed))
const join = (claimIds: string[], more: { join?: boolean; requestId?: string } = {}) =>
  house.community.ask('claim.join', { claimIds, join: more.join ?? true, words }, more.requestId)
const causes = (claimIds: string[]) =>
  Promise.all(claimIds.map(async (claimId) => (await house.claim(claimId)).facts.causeId))

test('a leak over three floors is joined in one go, each claim with an entry of its own, and words for who handles alone', async () => {
  const claimIds = await leak()
  const answer = await join(claimIds)
  expect(answer).toMatchObject({ ok: true, value: { causeId: expect.any(String) } })
  expect(new Set(await causes(claimIds)).size).toBe(1)
  for (const claimId of claimIds) {
    expect(await house.audit(claimId)).toEqual([])
    expect((await house.history(claimId)).at(-1)).toMatchObject({
      entry: { act: 'join', party: 'staff' },
      wordsState: 'held',
    })
    expect(await house.claim(claimId)).toMatchObject({ seq: 1, stateSeq: 0 })
  }
})

test('a further one takes the cause that is known, and those in it already stay as they are', async () => {
  const [one = '', two = '', three = ''] = await leak()
  await join([one, two])
  await join([two, three])
  const [cause, ...others] = await causes([one, two, three])
  expect(others).toEqual([cause, cause])
  expect(await house.history(two)).toHaveLength(2)
})

test('one is set on its own again', async () => {
  const [one = '', two = ''] = await leak()
  await join([one, two])
  expect(await join([one], { join: false })).toEqual({ ok: true, value: { causeId: null } })
  expect((await house.history(one)).at(-1)?.entry).toMatchObject({ act: 'leave' })
  expect((await causes([one, two]))[0]).toBeNull()
})

test('joined claims are decided each by itself', async () => {
  const [one = '', two = ''] = await leak()
  await join([one, two])
  await house.must(house.crew, one, MOVES.acknowledge)
  await house.must(house.crew, one, await house.inspect('101'))
  await house.must(house.community, one, house.judge)
  expect((await house.claim(two)).facts.status).toEqual({ at: 'submitted' })
})

test('pressed five times at once it is one cause with one entry each (rule 22)', async () => {
  const claimIds = await leak()
  const answers = await Promise.all(Array.from({ length: 5 }, () => join(claimIds, { requestId: 'join-once' })))
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  for (const claimId of claimIds) expect(await house.history(claimId)).toHaveLength(2)
})

describe('refused, and none of them changes', () => {
  test('with one that has ended', async () => {
    const [one = '', two = ''] = await leak()
    await house.must(await house.owner('101'), one, MOVES.withdraw)
    expect(await join([one, two])).toMatchObject({ code: 'claim_state' })
    expect(await causes([one, two])).toEqual([null, null])
  })

  test('for one alone, and for one named twice', async () => {
    const [one = ''] = await leak()
    for (const claimIds of [[one], [one, one]]) expect(await join(claimIds)).toMatchObject({ code: 'malformed' })
  })

  test('for a crew, a lead, staff of another estate, and a resident', async () => {
    const claimIds = await leak()
    const input = { claimIds, join: true, words }
    for (const person of [house.crew, house.lead, await house.owner('101')])
      expect(await person.ask('claim.join', input)).toMatchObject({ code: 'not_allowed' })
    expect(await house.outsider.ask('claim.join', input)).toMatchObject({ code: 'out_of_scope' })
  })

  test('for staff whose own home is one of them', async () => {
    const claimIds = await leak()
    const flatId = house.flat('201').flatId
    const { bindingId } = await house.community.call('binding.request', {
      token: house.sticker,
      flatId,
      role: 'tenant',
    })
    expect(await join(claimIds)).toMatchObject({ code: 'own_claim' })
    await house.community.call('binding.end', { bindingId, why: '填错了' })
  })
})
