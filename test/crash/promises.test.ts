import type { Person } from '../../demo/gateway'
import type { PromiseDoc } from '../../types/promise'
import type { PlanNews } from '../../types/records'
import { auditPromisesIn } from '../support/audit-promises'
import { until } from '../support/local-cloud'
import { type PlanHouse, planHouse } from '../support/plan-house'

/** Rounds of killing; the long suite asks for 20. */
const ROUNDS = Number(process.env.ROUNDS ?? 3)
const ROOMS = ['102', '202', '302']

let house: PlanHouse
let keeper: Person
let keeperId: string
beforeAll(async () => {
  house = await planHouse()
  keeper = await house.hire('keeper', '党员老周', { role: 'partyContact', estateId: house.estateId })
  keeperId = await house.personIdOf(keeper)
})
afterAll(() => house?.stop())

test(`kill -9 while conditions are set, promised, kept and confirmed, ${ROUNDS} rounds: whatever was answered is there, and tally, evidence, promises and plans agree`, async () => {
  const owners = new Map(await Promise.all(ROOMS.map(async (room) => [room, await house.owner(room)] as const)))
  const asked = new Set<string>()
  const confirmed = new Map<string, number>()

  const turnOf = async (room: string, owner: Person, request: string): Promise<void> => {
    const set = house.input(room, 'conditional')
    const condition = await house.gateway.once(owner, 'consent.answer', set, `${request}-ask`)
    if (!condition.ok) return
    const promiseId = `${condition.value.tallyId}~${condition.value.seq}`
    asked.add(promiseId)
    const take = { kind: 'take' as const, text: '补同款地砖', keeperId, dueOn: house.day(5) }
    const move = (by: Person, rev: number, made: typeof take | typeof keep) =>
      house.gateway.once(by, 'promise.move', { promiseId, rev, move: made }, `${request}-${made.kind}`)
    const keep = { kind: 'keep' as const, words: '补好了', photoIds: [] }
    const taken = await move(house.community, 1, take)
    if (!taken.ok) return
    const kept = await move(keeper, taken.value.rev, keep)
    if (!kept.ok) return
    const confirm = { promiseId, rev: kept.value.rev, textHash: house.textHash, clausesRead: ['liability'] }
    const done = await house.gateway.once(owner, 'promise.confirm', confirm, `${request}-confirm`)
    if (done.ok) confirmed.set(promiseId, done.value.seq)
  }

  for (let round = 0; round < ROUNDS; round++) {
    let isDead = false
    const going = ROOMS.map(async (room) => {
      const owner = owners.get(room) as Person
      for (let turn = 0; !isDead; turn++)
        try {
          await turnOf(room, owner, `promise-${round}-${turn}-${room}`)
        } catch {
          return
        }
    })
    const before = confirmed.size
    await until('promises were confirmed', () => confirmed.size > before + 2, 60_000)
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 400))
    await house.cloud.kill()
    isDead = true
    await Promise.all(going)
    await house.cloud.restart()
    await verify()
  }
  // The timer finds what a crash left behind, and promises that are late, once each however often it runs (rule 20).
  await house.later(6)
  for (const _again of [1, 2, 3]) await house.timer('aggregation')
  const promises = await verify()
  const told = await house.find<PlanNews>('outbox', { kind: 'planNews' })
  for (const promise of promises) {
    const isLate = promise.at === 'promised'
    expect(promise.trail.filter(({ act }) => act === 'overdue')).toHaveLength(isLate ? 1 : 0)
    expect(told.filter(({ _id }) => _id === `${promise._id}~${promise.rev}~news` && isLate)).toHaveLength(
      isLate ? 1 : 0,
    )
  }

  async function verify(): Promise<PromiseDoc[]> {
    const { faults, promises } = await auditPromisesIn(house.find)
    expect(faults).toEqual([])
    const byId = new Map(promises.map((promise) => [promise._id, promise]))
    for (const id of asked) expect(byId.has(id)).toBe(true)
    for (const [id, seq] of confirmed) expect(byId.get(id)).toMatchObject({ at: 'confirmed', confirmedSeq: seq })
    // Each step happened once, whatever was sent again.
    for (const { trail, rev } of promises) {
      expect(trail.length).toBeLessThanOrEqual(rev)
      for (const act of ['ask', 'take', 'keep', 'confirm'] as const)
        expect(trail.filter((step) => step.act === act).length).toBeLessThanOrEqual(1)
    }
    return promises
  }
})
