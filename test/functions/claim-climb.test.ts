import type { ClaimDoc } from '../../types/claim'
import { MOVES } from '../support/build-claim'
import { type ClaimsHouse, claimsHouse } from '../support/claims-house'

let house: ClaimsHouse
beforeAll(async () => {
  house = await claimsHouse()
})
beforeEach(() => house.at('2026-09-14T07:00:00'))
afterAll(() => house?.stop())

const filed = async (room = '301') => (await (await house.owner(room)).call('claim.submit', house.input(room))).claimId
const run = async () => expect(await house.cloud.runTimer('aggregation')).toMatchObject({ status: 200 })
const on = async (day: string) => {
  await house.at(`${day}T00:05:00`)
  await run()
}
const climbs = async (claimId: string) =>
  (await house.history(claimId)).filter(({ entry }) => 'act' in entry && entry.act === 'climb')

test('an overdue claim climbs from the crew to the community to the street by the clock alone (rule 42)', async () => {
  const claimId = await filed()
  await on('2026-09-15')
  expect(await house.claim(claimId)).toMatchObject({ seq: 0, facts: { rung: 'contractor', wasLate: false } })
  await on('2026-09-16')
  expect(await house.claim(claimId)).toMatchObject({
    dueOn: '2026-09-17',
    stateSeq: 0,
    facts: {
      rung: 'community',
      wasLate: true,
      status: { at: 'submitted' },
      clock: { step: 'acknowledge', source: '串门默认' },
    },
  })
  expect((await house.history(claimId)).at(-1)).toMatchObject({
    entry: { act: 'climb', party: 'timer', by: null },
    clear: { words: '「受理」应在 2026-09-15 前办完，逾期未办，转由社区督办。' },
    wordsState: 'shown',
  })
  expect(await house.find('outbox', { claimId })).toMatchObject([{ kind: 'claimNews', seq: 1 }])
  await on('2026-09-17')
  expect(await climbs(claimId)).toHaveLength(1)
  await on('2026-09-18')
  expect((await house.claim(claimId)).facts.rung).toBe('street')
  await on('2026-10-20')
  expect(await climbs(claimId)).toHaveLength(2)
  expect(await house.audit(claimId)).toEqual([])
})

test('a run repeated three times, and two at once, climb one rung (rule 20)', async () => {
  const claimId = await filed()
  await house.at('2026-09-16T00:05:00')
  await Promise.all([run(), run()])
  for (let n = 0; n < 3; n++) await run()
  expect(await climbs(claimId)).toHaveLength(1)
  expect(await house.audit(claimId)).toEqual([])
})

test('a run after days without one climbs one rung, with a deadline from then', async () => {
  const claimId = await filed()
  await on('2026-09-29')
  expect(await house.claim(claimId)).toMatchObject({ dueOn: '2026-09-30', facts: { rung: 'community' } })
})

test('a holiday is nobody’s working day', async () => {
  await house.at('2026-09-30T18:00:00')
  const claimId = await filed()
  for (const day of ['2026-10-01', '2026-10-07', '2026-10-08']) await on(day)
  expect(await climbs(claimId)).toEqual([])
  await on('2026-10-09')
  expect(await climbs(claimId)).toHaveLength(1)
})

test('a paused claim and one that waits for its household stay where they are', async () => {
  const paused = await filed()
  await house.must(house.community, paused, MOVES.pause)
  const waiting = await house.offered('302')
  await on('2026-12-01')
  expect([...(await climbs(paused)), ...(await climbs(waiting))]).toEqual([])
})

test('the street is late once, and no number of its late claims keeps others from climbing', async () => {
  const claimId = await house.offered('301')
  await house.must(await house.owner('301'), claimId, { kind: 'object', about: 'amount', words: '不够', photoIds: [] })
  await on('2026-09-18')
  await on('2026-09-21')
  expect(await climbs(claimId)).toHaveLength(1)
  const { _id, ...stuck } = await house.claim(claimId)
  await Promise.all(
    Array.from({ length: 120 }, (_, n) =>
      house.db
        .collection('claims')
        .doc(`stuck-${n}`)
        .set({ ...stuck, number: `PF-000000-${n}` } satisfies Omit<ClaimDoc, '_id'>),
    ),
  )
  const fresh = await filed('302')
  await on('2026-09-23')
  await house.db
    .collection('claims')
    .where({ _id: house.db.command.in(Array.from({ length: 120 }, (_, n) => `stuck-${n}`)) })
    .remove()
  expect(await climbs(fresh)).toHaveLength(1)
})

test('a step done while the timer looks begins the next on its own rung, and the history is whole', async () => {
  const claimId = await filed()
  await house.at('2026-09-16T00:05:00')
  await Promise.all([run(), house.must(house.crew, claimId, MOVES.acknowledge)])
  const { facts } = await house.claim(claimId)
  expect(facts.status.at).toBe('acknowledged')
  expect(facts.rung).toBe('contractor')
  expect(await house.audit(claimId)).toEqual([])
})
