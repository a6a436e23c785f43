import type { Person } from '../../demo/gateway'
import { type ClaimsHouse, claimsHouse } from '../support/claims-house'
import { tampering } from '../support/tampering'

let house: ClaimsHouse
beforeAll(async () => {
  house = await claimsHouse()
})
afterAll(() => house?.stop())

type Answer = Awaited<ReturnType<ClaimsHouse['ask']>>
const ROOMS = ['101', '102', '201', '202', '301', '302']

/** All at once, and whoever hears 「try again」 once more with the same request, one after the other. */
const pressed = async <T extends { ok: boolean }>(requests: (() => Promise<T>)[]): Promise<T[]> => {
  const first: T[] = await Promise.all(requests.map(async (request) => await request()))
  const answers: T[] = []
  for (const [at, answer] of first.entries()) {
    if (!answer.ok) expect(answer).toMatchObject({ code: 'try_again' })
    answers.push(answer.ok ? answer : ((await requests[at]?.()) ?? answer))
  }
  return answers
}

test('twenty claims filed at the same moment have twenty numbers without a gap, each once (rule 22)', async () => {
  const owners = await Promise.all(ROOMS.map((room) => house.owner(room)))
  const requests = Array.from({ length: 20 }, (_, nth) => () => {
    const at = nth % ROOMS.length
    const [owner, room] = [owners[at] as Person, ROOMS[at] as string]
    return house.gateway.once(owner, 'claim.submit', house.input(room), `filed-${nth}`)
  })
  const answers = await pressed(requests)
  const numbers = answers.flatMap((answer) => (answer.ok ? [answer.value.number] : []))
  expect(numbers.sort()).toEqual(
    Array.from({ length: 20 }, (_, nth) => `PF-260914-${String(nth + 1).padStart(2, '0')}`),
  )
  const ids = answers.flatMap((answer) => (answer.ok ? [answer.value.claimId] : []))
  for (const claimId of ids) expect(await house.audit(claimId)).toEqual([])
})

test('a hundred things said about one claim at the same moment are a hundred entries in one whole chain (rule 21)', async () => {
  const owner = await house.owner('301')
  const { claimId } = await owner.call('claim.submit', house.input('301'))
  const sayers = [owner, await house.occupant('301', 'tenant'), house.crew, house.community, house.street]
  const answers: Answer[] = await pressed(
    Array.from({ length: 100 }, (_, nth) => () => {
      const move = { kind: 'say' as const, words: `第 ${nth} 句` }
      const by = sayers[nth % sayers.length] as Person
      return house.gateway.once(by, 'claim.move', { claimId, stateSeq: 0, move }, `said-${nth}`)
    }),
  )
  expect(answers.filter(({ ok }) => !ok)).toEqual([])
  const history = await house.history(claimId)
  expect(history.map(({ seq }) => seq)).toEqual(Array.from({ length: 101 }, (_, seq) => seq))
  const said = history.flatMap(({ clear }) => clear?.words.match(/^第 (\d+) 句$/)?.[1] ?? [])
  expect(new Set(said).size).toBe(100)
  expect(await house.audit(claimId)).toEqual([])
})

test('the figures count each claim once, whoever counted it, and the evidence is whole', async () => {
  await house.cloud.runTimer('aggregation')
  await house.cloud.runTimer('aggregation')
  const { total, open } = await house.community.call('claim.figures', { estateId: house.estateId })
  expect([total.claims, open.upTo3 + open.upTo7 + open.upTo15 + open.older]).toEqual([21, 21])
  expect(await house.find('claims', { isCounted: false })).toEqual([])
  const { code, words } = await tampering(house.house).ofHouse()
  expect({ code, words }).toMatchObject({ code: 0, words: expect.stringContaining(' 0 disagreements') })
})
