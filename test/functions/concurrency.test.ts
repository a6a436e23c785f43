import { buildHouse, type House } from '../support/estate'
import { sdkFor } from '../support/local-cloud'

/** 16 floors × 4 flats on one pipe each: 64 people who answer in one stairwell at once. */
const FLOORS = 16
const ROOMS = Array.from({ length: FLOORS * 4 }, (_, index) => `${Math.floor(index / 4) + 1}0${(index % 4) + 1}`)
const roster = [
  '楼号,单元/门,房号,建筑面积,产权人,手机号',
  ...ROOMS.map(
    (room, index) =>
      `1号楼,1门,${room},60.00,${index === 0 ? '甲一、甲二' : '甲一'},${index === 0 ? '13911110000、13911119999' : 13911110000 + index}`,
  ),
].join('\n')

let house: House
beforeAll(async () => {
  house = await buildHouse({ roster, positions: ['01', '02', '03', '04'], kinds: ['kitchenDrain'] })
})
afterAll(() => house.stop())

test('64 people who answer in one stairwell at once are each recorded, or told to try again and recorded then (rule 21)', async () => {
  const owners = []
  for (const room of ROOMS) owners.push({ room, person: await house.owner(room, 0) })
  const first = await Promise.all(
    owners.map(({ room, person }) => house.gateway.once(person, 'consent.answer', house.input(room), `once-${room}`)),
  )
  expect(first.filter((answer) => !answer.ok && answer.code !== 'try_again')).toEqual([])
  for (const [index, answer] of first.entries()) {
    const { room, person } = owners[index] as (typeof owners)[number]
    if (!answer.ok) await person.call('consent.answer', house.input(room), `once-${room}`)
  }
  const { counts, flats } = await house.tally()
  // 101 has a second owner who has not answered.
  expect(counts).toMatchObject({ households: 64, agreed: 63, risers: 4, complete: 3 })
  expect(flats.filter((flat) => flat.state !== 'agreed').map((flat) => flat.room)).toEqual(['101'])
  const db = sdkFor(house.cloud).database()
  const { total } = await db
    .collection('evidence')
    .where({ tallyId: `${house.roundId}~${house.stairwellId}` })
    .count()
  expect(total).toBe(1 + 64)
})

test('the same request five times at once counts once and gets one answer; with other input it is refused (rule 22)', async () => {
  const person = await house.owner('202')
  const input = house.input('202', 'refused')
  const answers = await Promise.all(Array.from({ length: 5 }, () => person.call('consent.answer', input, 'five-times')))
  expect(new Set(answers.map((answer) => answer.seq)).size).toBe(1)
  expect(await person.ask('consent.answer', house.input('202', 'agreed'), 'five-times')).toMatchObject({
    ok: false,
    code: 'request_reused',
  })
  expect((await house.tally()).counts.agreed).toBe(62)
})

test('two co-owners who answer at the same moment are both recorded', async () => {
  const second = await house.owner('101', 1)
  const first = await house.owner('101')
  await Promise.all([house.answer(first, '101'), house.answer(second, '101')])
  expect((await house.tally()).flats.find((flat) => flat.room === '101')?.state).toBe('agreed')
})

test('the estate counts what the tally counts, whatever order the summaries came in', async () => {
  const estate = await house.community.call('estate.view', { estateId: house.estateId })
  if (estate.unchanged) throw new Error('unchanged')
  const { counts } = await house.tally()
  expect(estate.figures).toEqual(counts)
  expect(estate.stairwells).toHaveLength(1)
  const db = sdkFor(house.cloud).database()
  expect((await db.collection('outbox').count()).total).toBe(0)
})

test('a binding that ends while its person signs leaves no signature after it', async () => {
  const person = await house.owner('302')
  const { bindings } = await house.community.call('flat.view', {
    stairwellId: house.stairwellId,
    flatId: house.flat('302').flatId,
  })
  const bindingId = bindings[0]?.bindingId ?? ''
  const [, answer] = await Promise.all([
    house.community.call('binding.end', { bindingId, why: '房子卖了' }),
    person.ask('consent.answer', house.input('302', 'conditional')),
  ])
  const { answers } = await house.community.call('flat.view', {
    stairwellId: house.stairwellId,
    flatId: house.flat('302').flatId,
  })
  const db = sdkFor(house.cloud).database()
  const entries = (
    await db
      .collection('evidence')
      .where({ tallyId: `${house.roundId}~${house.stairwellId}`, flatId: house.flat('302').flatId })
      .limit(100)
      .get()
  ).data as { seq: number; entry: { kind: string } }[]
  const ended = entries.find((doc) => doc.entry.kind === 'bindingEnded')?.seq ?? 0
  expect(ended).toBeGreaterThan(0)
  if (answer.ok) expect(answer.value.seq).toBeLessThan(ended)
  expect(answers.filter((one) => one.kind === 'answer' && one.seq > ended)).toEqual([])
})
