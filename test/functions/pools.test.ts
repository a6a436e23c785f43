import type { Person } from '../../demo/gateway'
import { beijingDay, dayAfter } from '../../domain/consent/beijing-day'
import type { Actions } from '../../types/contract'
import type { HistoryDoc } from '../../types/history'
import type { PoolCaseDoc } from '../../types/pool'
import { buildHouse, type House } from '../support/estate'
import { sdkFor } from '../support/local-cloud'

const ROSTER = `楼号,单元/门,房号,建筑面积,产权人,手机号
1号楼,1门,101,50.00,甲一,13900000011
1号楼,1门,102,60.00,乙一,13900000012
1号楼,1门,201,50.00,丙一,13900000021
1号楼,1门,202,60.00,丁一,13900000022
1号楼,1门,301,50.00,戊一,13900000031
1号楼,2门,101,50.00,己一,13900000041
`
const MEMBERS = ['101', '102', '201']
const LIMIT = 20_000

let house: House
beforeAll(async () => {
  house = await buildHouse({ roster: ROSTER })
})
afterAll(() => house?.stop())

const where = (room?: string) => ({
  stairwellId: house.stairwellId,
  flatId: room === undefined ? null : house.flat(room).flatId,
})
const today = async () => beijingDay(await house.cloud.clock.now())
const find = async <T>(collection: string, query: object): Promise<T[]> =>
  (await sdkFor(house.cloud).database().collection(collection).where(query).limit(1000).get()).data as T[]
const view = (by: Person, room?: string) => by.call('pool.view', where(room))
const covenant = async (more: Partial<Actions['pool.set']['input']> = {}) => {
  const rev = (await view(house.lead)).pool?.rev ?? 0
  const said = { covenant: '小毛病大家一起担', limitFen: LIMIT, rule: 'even' as const, windowDays: 7 }
  return house.lead.ask('pool.set', { stairwellId: house.stairwellId, rev, ...said, state: 'open', ...more })
}
const join = async (room: string, isIn = true, by?: Person) => {
  const person = by ?? (await house.owner(room))
  const { pool } = await view(person, room)
  const { flatId } = house.flat(room)
  return person.ask('pool.join', { stairwellId: house.stairwellId, flatId, rev: pool?.rev ?? 1, join: isIn })
}
const ask = async (room: string, more: Partial<Actions['pool.ask']['input']> = {}, requestId?: string) => {
  const { flatId } = house.flat(room)
  const loss = { stairwellId: house.stairwellId, flatId, what: '门厅的灯罩碎了', amountFen: 10_000 }
  return (await house.owner(room)).ask('pool.ask', { ...loss, happenedOn: await today(), ...more }, requestId)
}
const answer = async (caseId: string, room: string, agrees: boolean) =>
  (await house.owner(room)).ask('pool.answer', { caseId, flatId: house.flat(room).flatId, agrees })
const caseOf = async (caseId: string, by: Person, room?: string) =>
  (await view(by, room)).cases.find((one) => one.caseId === caseId)
const asked = async (room: string, more: Partial<Actions['pool.ask']['input']> = {}) => {
  const result = await ask(room, more)
  if (!result.ok) throw new Error(result.code)
  return result.value.caseId
}

describe('a pool', () => {
  test('is set up by who keeps it, and joined by owners and tenants who want to', async () => {
    expect(await ask('101')).toMatchObject({ code: 'pool_state' })
    expect(await covenant()).toMatchObject({ value: { rev: 1 } })
    expect(await (await house.owner('101')).ask('pool.view', where())).toMatchObject({ code: 'not_allowed' })
    expect(await join('301', true, await house.occupant('301', 'family'))).toMatchObject({ code: 'not_allowed' })
    expect(await ask('101')).toMatchObject({ code: 'pool_state' })
    expect(await join('101')).toMatchObject({ value: { joined: true } })
    expect(await ask('101')).toMatchObject({ code: 'pool_alone' })
    for (const room of MEMBERS.slice(1)) await join(room)
    expect((await view(house.lead)).pool?.rooms).toEqual(MEMBERS)
    const seen = await view(await house.owner('301'), '301')
    expect(seen).toMatchObject({ pool: { members: 3, rooms: null, mostFen: 5_000 }, mine: null, cases: [] })
    expect(seen.abilities).toEqual({ set: false, join: true, ask: false })
  })

  test('of another stairwell is nobody else’s', async () => {
    const neighbour = await house.owner('102')
    const elsewhere = { stairwellId: house.otherStairwellId, flatId: house.flat('102').flatId }
    expect(await neighbour.ask('pool.view', elsewhere)).toMatchObject({ code: 'not_allowed' })
    expect(await house.outsider.ask('pool.view', where())).toMatchObject({ code: 'out_of_scope' })
  })

  test('asks every member again when its covenant changes, and shares with nobody by words they have not read', async () => {
    await covenant({ limitFen: LIMIT + 1 })
    const owner = await house.owner('101')
    expect(await view(owner, '101')).toMatchObject({ pool: { members: 0 }, mine: { isOld: true } })
    expect(await ask('101')).toMatchObject({ code: 'pool_state' })
    const old = { stairwellId: house.stairwellId, flatId: house.flat('101').flatId, rev: 1, join: true }
    expect(await owner.ask('pool.join', old)).toMatchObject({ code: 'pool_changed' })
    await covenant({ limitFen: LIMIT })
    for (const room of MEMBERS) await join(room)
    expect((await view(owner, '101')).mine).toMatchObject({ isOld: false })
  })

  test('is changed by one of two who change it at once', async () => {
    const { pool } = await view(house.lead)
    const rev = pool?.rev ?? 0
    const both = await Promise.all([covenant({ rev, windowDays: 3 }), covenant({ rev, windowDays: 4 })])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(both).toContainEqual(expect.objectContaining({ code: 'pool_changed' }))
    await covenant()
    for (const room of MEMBERS) await join(room)
  })
})

describe('a small loss', () => {
  test('is shared to the fen, each neighbour sees their own share and nobody who declined (rule 43)', async () => {
    const caseId = await asked('101')
    const [stored] = await find<PoolCaseDoc>('poolCases', { _id: caseId })
    const fen = Object.values(stored?.shares ?? {})
    expect(fen.reduce((sum, one) => sum + one, 0)).toBe(10_000)
    expect(fen.sort()).toEqual([3_333, 3_333, 3_334])
    expect(await covenant({ windowDays: 2 })).toMatchObject({ code: 'pool_case_open' })

    expect(await answer(caseId, '101', true)).toMatchObject({ code: 'pool_not_asked' })
    expect(await answer(caseId, '301', true)).toMatchObject({ code: 'pool_not_asked' })
    await answer(caseId, '102', false)
    expect(await answer(caseId, '102', true)).toMatchObject({ value: { state: 'asking' } })
    expect(await caseOf(caseId, await house.owner('101'), '101')).toMatchObject({ settled: null, takers: null })
    expect(await answer(caseId, '201', false)).toMatchObject({ value: { state: 'settled' } })
    expect(await answer(caseId, '201', true)).toMatchObject({ code: 'pool_state' })

    const harmed = await caseOf(caseId, await house.owner('101'), '101')
    expect(harmed).toMatchObject({ isOurs: true, settled: { households: 1 }, takers: [{ room: '102' }] })
    expect(harmed?.harmed).toBeNull()
    const { flatId, room } = house.flat('101')
    expect((await caseOf(caseId, house.lead))?.harmed).toEqual({ flatId, room })
    expect(JSON.stringify(harmed)).not.toContain(house.flat('201').flatId)
    const neighbour = await caseOf(caseId, await house.owner('201'), '201')
    expect(neighbour).toMatchObject({
      harmed: null,
      takers: null,
      mine: { agrees: false },
      settled: null,
      state: 'settled',
    })
    expect(JSON.stringify(neighbour)).not.toContain(house.flat('102').flatId)
    expect(await caseOf(caseId, await house.owner('301'), '301')).toBeUndefined()
  })

  test('is noted as received share by share, once, by the harmed household or who keeps the pool', async () => {
    const [{ _id: caseId } = { _id: '' }] = await find<PoolCaseDoc>('poolCases', {})
    const note = (by: Person, room: string, from: string) =>
      by.ask('pool.receive', { caseId, flatId: house.flat(room).flatId, from: house.flat(from).flatId })
    expect(await note(await house.owner('102'), '101', '102')).toMatchObject({ code: 'not_allowed' })
    expect(await note(await house.owner('102'), '102', '102')).toMatchObject({ code: 'pool_not_asked' })
    expect(await note(await house.owner('101'), '101', '201')).toMatchObject({ code: 'pool_state' })
    const { flatId } = house.flat('102')
    const { bindingId } = await house.lead.call('binding.request', { token: house.sticker, flatId, role: 'family' })
    expect(await note(house.lead, '101', '102')).toMatchObject({ code: 'not_allowed' })
    await house.community.call('binding.end', { bindingId, why: '填错了' })
    expect(await note(await house.owner('101'), '101', '102')).toMatchObject({ value: { received: 1 } })
    expect(await note(house.lead, '101', '102')).toMatchObject({ value: { received: 1 } })
    expect(await caseOf(caseId, await house.owner('102'), '102')).toMatchObject({ mine: { isReceived: true } })
    expect(await find<HistoryDoc>('histories', { 'entry.act': 'received' })).toHaveLength(1)
  })

  test('asked about six times with one request is one', async () => {
    const before = (await find('poolCases', {})).length
    const all = await Promise.all(Array.from({ length: 6 }, () => ask('102', {}, 'pressed-six-times')))
    expect(new Set(all.map((one) => one.ok && one.value.caseId)).size).toBe(1)
    expect(await find('poolCases', {})).toHaveLength(before + 1)
  })

  test('ends with its last day by the timer alone, and silence is no', async () => {
    const [open] = await find<PoolCaseDoc>('poolCases', { state: 'asking' })
    const caseId = open?._id ?? ''
    expect(open?.until).toBe(dayAfter(await today(), 7))
    await answer(caseId, '101', true)
    await house.cloud.clock.advance(7 * 86_400_000)
    await house.cloud.runTimer('aggregation')
    expect(await caseOf(caseId, house.lead)).toMatchObject({ state: 'asking' })
    await house.cloud.clock.advance(86_400_000)
    expect(await answer(caseId, '201', true)).toMatchObject({ code: 'pool_state' })
    for (const _again of [1, 2]) await house.cloud.runTimer('aggregation')
    expect(await caseOf(caseId, house.lead)).toMatchObject({ state: 'settled', settled: { households: 1 } })
    const entries = await find<HistoryDoc>('histories', { 'entry.act': 'settled', 'entry.caseId': caseId })
    expect(entries.map(({ entry }) => entry.by)).toEqual([null])
  })

  test('is told to neighbours in its own words once they were looked at (rule 12)', async () => {
    const caseId = await asked('101')
    const neighbour = await house.owner('102')
    expect(await caseOf(caseId, neighbour, '102')).toMatchObject({ what: '', whatState: 'waiting', amountFen: 10_000 })
    expect(await caseOf(caseId, house.lead)).toMatchObject({ what: '门厅的灯罩碎了' })
    expect(await neighbour.ask('pool.showWords', { caseId, show: true })).toMatchObject({ code: 'not_allowed' })
    await house.lead.call('pool.showWords', { caseId, show: true })
    expect(await caseOf(caseId, neighbour, '102')).toMatchObject({ what: '门厅的灯罩碎了', whatState: 'shown' })
    for (const room of ['102', '201']) await answer(caseId, room, true)
  })

  test.each<[string, () => Promise<Partial<Actions['pool.ask']['input']>>, object]>([
    ['above the limit', async () => ({ amountFen: LIMIT + 1 }), { code: 'pool_limit', detail: { limitFen: LIMIT } }],
    ['of nothing', async () => ({ amountFen: 0 }), { code: 'malformed' }],
    ['of tomorrow', async () => ({ happenedOn: dayAfter(await today(), 1) }), { code: 'noticed_in_future' }],
    ['of four years ago', async () => ({ happenedOn: dayAfter(await today(), -1461) }), { code: 'noticed_in_future' }],
    ['of a claim that is not theirs', async () => ({ claimId: 'nothing' }), { code: 'malformed' }],
  ])('%s is refused', async (_what, more, refusal) => {
    expect(await ask('101', await more())).toMatchObject(refusal)
  })

  test('of who left, or after the covenant ended, is nobody’s to share; what was agreed to stays', async () => {
    expect(await join('201', false)).toMatchObject({ value: { joined: false } })
    expect(await ask('201')).toMatchObject({ code: 'pool_state' })
    const { cases } = await view(await house.owner('201'), '201')
    expect(cases[0]).toMatchObject({ mine: { agrees: true }, settled: null, state: 'settled' })
    expect(await covenant({ state: 'ended' })).toMatchObject({ ok: true })
    expect(await join('201')).toMatchObject({ code: 'pool_state' })
    expect(await ask('101')).toMatchObject({ code: 'pool_state' })
  })
})
