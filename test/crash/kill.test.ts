import { compareTally, replay } from '../../domain/consent/replay'
import { verifyChain } from '../../domain/evidence/chain'
import type { EvidenceDoc } from '../../types/evidence'
import type { TallyDoc } from '../../types/tally'
import { buildHouse, type House } from '../support/estate'
import { sdkFor, until } from '../support/local-cloud'

/** Rounds of killing; the long suite asks for 20. */
const ROUNDS = Number(process.env.ROUNDS ?? 4)
const FLOORS = 10
const ROOMS = Array.from({ length: FLOORS * 2 }, (_, index) => `${Math.floor(index / 2) + 1}0${(index % 2) + 1}`)
const roster = [
  '楼号,单元/门,房号,建筑面积,产权人,手机号',
  ...ROOMS.map((room, index) => `1号楼,1门,${room},60.00,甲一,${13911110000 + index}`),
].join('\n')

let house: House
beforeAll(async () => {
  house = await buildHouse({ roster, kinds: ['kitchenDrain'] })
})
afterAll(() => house.stop())

const states = ['agreed', 'refused', 'deferred', 'conditional'] as const

test(`kill -9 at random moments while people sign, ${ROUNDS} rounds: no acknowledged signature is lost, no counter wrong, the chain is whole`, async () => {
  const owners = []
  for (const room of ROOMS) owners.push({ room, person: await house.owner(room) })
  const acknowledged = new Map<number, string>()
  for (let round = 0; round < ROUNDS; round++) {
    let isDead = false
    const signing = owners.map(async ({ room, person }, index) => {
      for (let turn = 0; !isDead; turn++) {
        const state = states[(round + turn + index) % states.length]
        try {
          const answer = await house.gateway.once(
            person,
            'consent.answer',
            house.input(room, state),
            `kill-${round}-${turn}-${room}`,
          )
          if (answer.ok) acknowledged.set(answer.value.seq, `${room} ${state}`)
        } catch {
          return
        }
      }
    })
    const before = acknowledged.size
    await until('somebody has signed', () => acknowledged.size > before + 1, 60_000)
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 400))
    await house.cloud.kill()
    isDead = true
    await Promise.all(signing)
    await house.cloud.restart()
    await verify(acknowledged)
  }
  expect(acknowledged.size).toBeGreaterThanOrEqual(2 * ROUNDS)

  // What a crash left between commit and roll-up, the timer repeats, twice without harm (rule 20).
  await house.cloud.clock.advance(10_000)
  await house.cloud.runTimer('aggregation')
  await house.cloud.runTimer('aggregation')
  const estate = await house.community.call('estate.view', { estateId: house.estateId })
  if (estate.unchanged) throw new Error('unchanged')
  expect(estate.figures).toEqual((await house.tally()).counts)
})

const verify = async (acknowledged: Map<number, string>): Promise<void> => {
  const db = sdkFor(house.cloud).database()
  const tallyId = `${house.roundId}~${house.stairwellId}`
  const [tally] = (await db.collection('tallies').doc(tallyId).get()).data as TallyDoc[]
  const docs: EvidenceDoc[] = []
  for (;;) {
    const page = (
      await db.collection('evidence').where({ tallyId }).orderBy('seq', 'asc').skip(docs.length).limit(1000).get()
    ).data as EvidenceDoc[]
    docs.push(...page)
    if (page.length < 1000) break
  }
  expect(verifyChain(docs)).toMatchObject({ ok: true, head: tally?.head })
  const again = replay(docs)
  if (!again.ok || !tally) throw new Error('evidence does not replay')
  expect(compareTally(tally, again.value)).toEqual([])
  const recorded = new Set(docs.map((doc) => doc.seq))
  expect([...acknowledged.keys()].filter((seq) => !recorded.has(seq))).toEqual([])
}
