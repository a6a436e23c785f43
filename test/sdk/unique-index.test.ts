import { type DatabaseUnderTest, openDatabase, refusal } from './database-under-test'

let under: DatabaseUnderTest
let people: ReturnType<DatabaseUnderTest['db']['collection']>
let next = 0
const person = (openid: string | undefined, flat: string) => ({
  ...(openid === undefined ? {} : { openid }),
  building: '3',
  unit: '1',
  flat,
})
const fresh = () => `flat-${(next += 1)}`

beforeAll(async () => {
  under = await openDatabase()
})
beforeEach(async () => {
  people = under.db.collection('sdk_people')
  await people.where({ _id: under.db.command.exists(true) }).remove()
})
afterAll(() => under.close())

test('a second document with the same key is refused as a duplicate', async () => {
  await people.add(person('o1', fresh()))
  const { code, message } = await refusal(people.add(person('o1', fresh())))
  expect(code).toBe('DATABASE_REQUEST_FAILED')
  expect(message).toMatch(/E11000 duplicate key.*openid/)
  expect((await people.count()).total).toBe(1)
})

test('a missing field counts as null, and null collides with it', async () => {
  await people.add(person(undefined, fresh()))
  expect((await refusal(people.add(person(undefined, fresh())))).message).toContain('E11000')
  expect((await refusal(people.add({ ...person('', fresh()), openid: null }))).message).toContain('E11000')
})

test('a compound key collides only as a whole', async () => {
  const flat = fresh()
  await people.add(person('o1', flat))
  await people.add({ ...person('o2', flat), unit: '2' })
  expect((await refusal(people.add(person('o3', flat)))).message).toMatch(/E11000.*place/)
})

test('an update, a set and an upsert into a taken key are refused', async () => {
  await people.add({ _id: 'a', ...person('o1', fresh()) })
  await people.add({ _id: 'b', ...person('o2', fresh()) })
  expect((await refusal(people.doc('b').update({ openid: 'o1' }))).message).toContain('E11000')
  expect((await refusal(people.doc('b').set(person('o1', fresh())))).message).toContain('E11000')
  expect((await refusal(people.doc('c').set(person('o1', fresh())))).message).toContain('E11000')
  expect((await people.doc('b').get()).data[0].openid).toBe('o2')
})

test('a key is free again after its document is removed or changed', async () => {
  await people.add({ _id: 'a', ...person('o1', fresh()) })
  await people.doc('a').update({ openid: 'o9' })
  await people.add({ _id: 'b', ...person('o1', fresh()) })
  await people.doc('b').remove()
  await people.add({ _id: 'c', ...person('o1', fresh()) })
  expect((await people.where({ openid: 'o1' }).get()).data.map(({ _id }: { _id: string }) => _id)).toEqual(['c'])
})

test('of many concurrent inserts of one key exactly one succeeds', async () => {
  const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => people.add(person('o1', fresh()))))
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect((await people.count()).total).toBe(1)
})
