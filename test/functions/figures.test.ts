import * as XLSX from '@e965/xlsx'
import type { Person } from '../../demo/gateway'
import { beijingDay, dayAfter } from '../../domain/consent/beijing-day'
import { figuresOf } from '../../domain/consent/summarise'
import { mondayOf } from '../../domain/help-matching/problem'
import type { EstateTrendDoc, StairwellTrendDoc, TrendDoc } from '../../types/figures'
import type { NightlyDoc } from '../../types/nightly'
import type { TallyDoc } from '../../types/tally'
import { buildHouse, type House } from '../support/estate'
import { sdkFor } from '../support/local-cloud'

/** Eight floors of fourteen flats: enough households for residents to be shown their figures. */
const COLUMNS = Array.from({ length: 14 }, (_, at) => String(at + 1).padStart(2, '0'))
const FLOORS = [1, 2, 3, 4, 5, 6, 7, 8]
const ownerOf = (floor: number, column: string) =>
  `${'赵钱孙李周吴郑王冯陈褚卫蒋沈'[Number(column) - 1]}${'一二三四五六七八'[floor - 1]}`
const ROOMS = FLOORS.flatMap((floor) =>
  COLUMNS.map((column) => ({ room: `${floor}${column}`, owner: ownerOf(floor, column) })),
)
const ROSTER = [
  '楼号,单元/门,房号,建筑面积,产权人,手机号',
  ...ROOMS.map(({ room, owner }, at) => `1号楼,1门,${room},50.00,${owner},1390000${String(at).padStart(4, '0')}`),
].join('\n')

const MONDAY = dayAfter(mondayOf(beijingDay(new Date())), 7)
const moment = (on: string, time: string) => new Date(`${on}T${time}:00+08:00`)
const day = (number: number) => dayAfter(MONDAY, number - 1)

let house: House
let db: ReturnType<ReturnType<typeof sdkFor>['database']>
beforeAll(async () => {
  house = await buildHouse({ roster: ROSTER, positions: COLUMNS, kinds: ['kitchenDrain'], openDays: 60 })
  db = sdkFor(house.cloud).database()
  await house.cloud.clock.set(moment(MONDAY, '10:00'))
}, 120_000)
afterAll(() => house?.stop())

const one = async <T>(collection: string, id: string): Promise<T | undefined> =>
  ((await db.collection(collection).doc(id).get()).data as T[])[0]
const runTimer = async () => {
  const { status, message } = await house.cloud.runTimer('aggregation')
  if (status !== 200) throw new Error(`timer: ${status} ${message}`)
}
/** Past midnight after a day, the timer runs; then it is the next morning, and whoever works logs in again. */
const night = async (on: string): Promise<Person> => {
  await house.cloud.clock.set(moment(dayAfter(on, 1), '00:10'))
  await runTimer()
  await house.cloud.clock.set(moment(dayAfter(on, 1), '10:00'))
  return community()
}
const again = (openid: string): Promise<Person> => house.gateway.signIn({ openid, nickname: openid })
const community = () => again('community')
const answer = async (rooms: readonly string[], state: 'agreed' | 'refused' = 'agreed') => {
  for (const room of rooms) await house.answer(await house.owner(room), room, state)
}
const view = async (who?: Person) => (who ?? (await community())).call('figures.view', { estateId: house.estateId })
const tally = async () => (await one<TallyDoc>('tallies', `${house.roundId}~${house.stairwellId}`)) as TallyDoc
const trends = async () => ({
  estate: (await one<TrendDoc>('trends', house.roundId)) as EstateTrendDoc | undefined,
  stairwell: (await one<TrendDoc>('trends', `${house.roundId}~${house.stairwellId}`)) as StairwellTrendDoc | undefined,
})
const column = (name: string) => FLOORS.map((floor) => `${floor}${name}`)
const refusal = (code: string) => expect.objectContaining({ code })
const bindingOf = async (room: string): Promise<{ person: Person; bindingId: string }> => {
  const person = await again(`owner-${room}-0`)
  const { flatId } = house.flat(room)
  const { data } = await db.collection('bindings').where({ flatId, state: 'active' }).get()
  return { person, bindingId: (data as { _id: string }[])[0]?._id ?? '' }
}

test('before the first night there are the figures as they stand, and no day yet', async () => {
  const seen = await view()
  expect(seen).toMatchObject({
    now: { households: 112, agreed: 0, risers: 14, complete: 0 },
    days: [],
    forecast: null,
    blockers: [],
    asOf: null,
  })
})

test('a night’s work counts the day that is over, and today is in the figures as they stand alone', async () => {
  await answer([...column('01'), '102'])
  const who = await night(day(1))
  await answer(['202'])
  const seen = await view(who)
  expect(seen.days.at(-1)).toEqual({ on: day(1), agreed: 9, agreedAreaCentiSqm: 45_000, complete: 1 })
  expect(seen.now).toMatchObject({ agreed: 10, complete: 1 })
  expect(seen.forecast).toMatchObject({ isKnown: false, agreed: 9, needed: 10 })
  expect(seen.asOf?.slice(0, 16)).toBe(moment(day(2), '00:10').toISOString().slice(0, 16))
})

test('what keeps households from agreeing is counted by matter, with the pipes that wait for it', async () => {
  await answer(['302'], 'refused')
  const seen = await view(await night(day(2)))
  const households = seen.blockers.reduce((sum, blocker) => sum + blocker.households, 0)
  expect(households).toBe(112 - 10)
  const silent = seen.blockers.find(({ obstacle }) => obstacle === 'silent')
  expect(silent).toMatchObject({ households: 101, risers: 13, alone: 12 })
})

test('figures of the last day equal those of the tally, and the trend’s day by day those of what happened on each', async () => {
  await answer(column('03'))
  await night(day(3))
  const { agreed, agreedAreaCentiSqm, complete } = figuresOf(await tally())
  const { estate, stairwell } = await trends()
  expect(estate?.days.at(-1)).toEqual({ on: day(3), agreed, agreedAreaCentiSqm, complete })
  expect(estate?.days.slice(-3).map((one) => one.agreed)).toEqual([9, 10, 18])
  expect(stairwell?.seq).toBe((await tally()).seq)
})

test('with ten agreements of late it looks ahead, and names no household', async () => {
  const seen = await view()
  expect(seen.forecast).toMatchObject({ isKnown: true, from: day(3), learned: { agreed: 18 } })
  const text = JSON.stringify(seen)
  for (const room of ['302', '103']) expect(text).not.toContain(`"${room}"`)
  for (const { flatId } of [house.flat('302'), house.flat('103')]) expect(text).not.toContain(flatId)
})

test('run again, a night changes nothing (rule 20)', async () => {
  const before = [await trends(), await one('nightly', day(3)), await one('doorCases', house.estateId)]
  await Promise.all([runTimer(), runTimer()])
  await runTimer()
  expect([await trends(), await one('nightly', day(3)), await one('doorCases', house.estateId)]).toEqual(before)
})

test('nights that were missed are made up by the next', async () => {
  await answer(['104'])
  await house.cloud.clock.set(moment(day(5), '11:00'))
  const person = await again('owner-104-0')
  await person.call('consent.withdraw', {
    roundId: house.roundId,
    stairwellId: house.stairwellId,
    flatId: house.flat('104').flatId,
    items: ['kitchenDrain'],
  })
  const seen = await view(await night(day(6)))
  expect(seen.days.slice(-4).map(({ on, agreed }) => [on, agreed])).toEqual([
    [day(3), 18],
    [day(4), 19],
    [day(5), 18],
    [day(6), 18],
  ])
})

test('a run that was killed is gone on with, and two at once do no estate twice', async () => {
  const other = [house.estateId, house.otherEstateId].sort()
  await house.cloud.clock.set(moment(day(8), '00:10'))
  // As a run that died after its first estate left it.
  await db
    .collection('nightly')
    .add({ _id: day(7), schemaVersion: 1, on: day(7), after: other[0], tries: 0, isDone: false })
  await Promise.all([runTimer(), runTimer()])
  await runTimer()
  expect(await one<NightlyDoc>('nightly', day(7))).toMatchObject({ after: other[1], isDone: true })
  const isFirst = other[0] === house.estateId
  expect((await trends()).estate?.through).toBe(isFirst ? day(6) : day(7))
  // Whoever was left out is made up for the night after.
  await night(day(8))
  expect((await trends()).estate?.through).toBe(day(8))
})

test('an estate that kills its run is left out after three, so that the others have their night', async () => {
  await house.cloud.clock.set(moment(day(10), '00:10'))
  const first = [house.estateId, house.otherEstateId].sort()[0]
  await db.collection('nightly').add({ _id: day(9), schemaVersion: 1, on: day(9), after: '', tries: 3, isDone: false })
  await runTimer()
  expect(await one<NightlyDoc>('nightly', day(9))).toMatchObject({ isDone: true })
  expect((await trends()).estate?.through).toBe(first === house.estateId ? day(8) : day(9))
})

test('a step that fails for one estate is told, and the night goes on', async () => {
  const { stairwell } = await trends()
  const evidence = `${house.roundId}~${house.stairwellId}~0`
  const whole = (await one<{ _id: string; entry: object }>('evidence', evidence)) as { _id: string; entry: object }
  const { _id, ...rest } = whole
  await db
    .collection('trends')
    .doc(stairwell?._id ?? '')
    .remove()
  await db
    .collection('evidence')
    .doc(evidence)
    .set({ ...rest, entry: { ...whole.entry, kind: 'broken' } })
  await night(day(10))
  expect(await one<NightlyDoc>('nightly', day(10))).toMatchObject({ isDone: true })
  expect((await trends()).estate?.through).not.toBe(day(10))
  expect((await trends()).stairwell).toBeUndefined()
  await db.collection('evidence').doc(evidence).set(rest)
  await night(day(11))
  const again = await trends()
  expect(again.estate?.through).toBe(day(11))
  expect(again.stairwell?.days).toEqual(stairwell?.days)
})

describe('who may look', () => {
  test.each(['administrator', 'street', 'community'])('%s sees the figures and may have the file', async (openid) => {
    const person = await again(openid)
    expect((await view(person)).now.households).toBe(112)
    expect((await person.call('figures.workbook', { estateId: house.estateId })).name).toMatch(/^成串率-/)
  })

  test.each([
    { openid: 'lead', code: 'not_allowed' },
    { openid: 'outsider', code: 'out_of_scope' },
    { openid: 'owner-101-0', code: 'not_allowed' },
    { openid: 'nobody', code: 'not_allowed' },
  ])('$openid is refused: $code', async ({ openid, code }) => {
    const person = await again(openid)
    await expect(view(person)).rejects.toEqual(refusal(code))
    await expect(person.call('figures.workbook', { estateId: house.estateId })).rejects.toEqual(refusal(code))
  })

  test('an estate that no round has asked has nothing to show', async () => {
    const seen = await (await again('outsider')).call('figures.view', { estateId: house.otherEstateId })
    expect(seen).toMatchObject({ round: null, days: [], forecast: null, blockers: [], stairwells: [], asOf: null })
  })
})

test('the file has four sheets, and no room, name or answer of anybody', async () => {
  const { base64 } = await (await community()).call('figures.workbook', { estateId: house.estateId })
  const book = XLSX.read(Buffer.from(base64, 'base64'))
  expect(book.SheetNames).toEqual(['按天', '楼门对比', '卡在哪', '说明'])
  const rows = (name: string) => XLSX.utils.sheet_to_json<unknown[]>(book.Sheets[name] as XLSX.WorkSheet, { header: 1 })
  expect(rows('按天')).toContainEqual([day(3), 18, 16, 900, 16, 2, 14.2])
  expect(rows('楼门对比')[1]?.slice(0, 9)).toEqual(['1号楼', '1门', 112, 18, 16, 14, 2, 14.2, expect.any(Number)])
  const all = JSON.stringify(book.SheetNames.map(rows))
  for (const word of ['赵一', '孙三', '302', '103']) expect(all).not.toContain(word)
})

describe('what residents may see (rule 43)', () => {
  test('weeks that are over, in steps behind which nobody can be told, and nothing else', async () => {
    const { person, bindingId } = await bindingOf('101')
    const seen = await person.call('figures.mine', { bindingId })
    expect(seen).toEqual({
      estateName: '试验小区',
      round: { title: expect.any(String), closesAt: expect.any(String), isClosed: false },
      isTooSmall: false,
      weeks: expect.any(Array),
    })
    // 18 of 112 are 16.07 %, 2 of 14 pipes 14.3 %: three households are 3 %, three pipes 22 %.
    expect(seen.weeks.at(-1)).toEqual({ on: day(7), consentPercent: 15, riserPercent: 0 })
  })

  test('an answer of today moves nothing that residents see', async () => {
    const { person, bindingId } = await bindingOf('101')
    const before = await person.call('figures.mine', { bindingId })
    await answer(['105', '106', '107', '108', '109'])
    expect(await person.call('figures.mine', { bindingId })).toEqual(before)
    await night(day(12))
    const { person: later } = await bindingOf('101')
    expect(await later.call('figures.mine', { bindingId })).toEqual(before)
  })

  test('only by one’s own binding, once it is active', async () => {
    const { bindingId } = await bindingOf('101')
    const stranger = await again('owner-103-0')
    await expect(stranger.call('figures.mine', { bindingId })).rejects.toEqual(refusal('not_allowed'))
    const waiting = await house.gateway.signIn({ openid: 'waiting', nickname: '等着的人' })
    const asked = await waiting.call('binding.request', {
      token: house.sticker,
      flatId: house.flat('801').flatId,
      role: 'tenant',
    })
    await expect(waiting.call('figures.mine', { bindingId: asked.bindingId })).rejects.toEqual(
      refusal('binding_not_active'),
    )
  })
})

test('when the round is over the trend ends with it and nothing is forecast', async () => {
  const who = await community()
  for (let done = false; !done; ) ({ done } = await who.call('round.close', { roundId: house.roundId }))
  const seen = await view(await night(day(13)))
  expect(seen.round?.isClosed).toBe(true)
  expect(seen.forecast).toBeNull()
  expect(seen.days.at(-1)?.on).toBe(day(13))
  const { estate } = await trends()
  await night(day(14))
  expect((await trends()).estate).toEqual(estate)
  await night(day(20))
  const later = (await trends()).estate
  expect(later?.through).toBe(day(20))
  expect(later?.days).toEqual(estate?.days)
})
