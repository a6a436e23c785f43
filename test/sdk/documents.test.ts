import { type DatabaseUnderTest, openDatabase, refusal } from './database-under-test'

let under: DatabaseUnderTest
let things: ReturnType<DatabaseUnderTest['db']['collection']>

beforeAll(async () => {
  under = await openDatabase()
})
beforeEach(async () => {
  things = under.db.collection('sdk_things')
  await things.where({ _id: under.db.command.exists(true) }).remove()
})
afterAll(() => under.close())

test('a document without _id gets 32 hex digits and reads back as it was written', async () => {
  const document = {
    text: '串门',
    empty: '',
    none: null,
    yes: true,
    whole: 3,
    half: 0.5,
    big: 2 ** 40,
    negative: -7,
    list: [1, [2], { a: 3 }],
    nested: { a: { b: [] } },
    at: new Date('2026-03-01T02:03:04.005Z'),
  }
  const { id } = await things.add(document)
  expect(id).toMatch(/^[0-9a-f]{32}$/)
  expect((await things.doc(id as string).get()).data).toEqual([{ _id: id, ...document }])
})

test('a document keeps the _id it brings, and the same _id again is a duplicate', async () => {
  expect((await things.add({ _id: 'mine', n: 1 })).id).toBe('mine')
  const { code, message } = await refusal(things.add({ _id: 'mine', n: 2 }))
  expect(code).toBe('DATABASE_REQUEST_FAILED')
  expect(message).toContain('E11000 duplicate key')
  expect((await things.doc('mine').get()).data).toEqual([{ _id: 'mine', n: 1 }])
})

test('a number is an _id of its own, apart from the same digits as text', async () => {
  await things.add([
    { _id: 7, kind: 'number' },
    { _id: '7', kind: 'text' },
  ] as never)
  expect((await things.doc(7).get()).data).toEqual([{ _id: 7, kind: 'number' }])
  expect((await things.doc('7').get()).data).toEqual([{ _id: '7', kind: 'text' }])
})

test('many documents are added in one call, and those before a duplicate stay', async () => {
  const answer = (await things.add([{ _id: 'a' }, { _id: 'b' }] as never)) as unknown as { ids: string[] }
  expect(answer.ids).toEqual(['a', 'b'])
  await refusal(things.add([{ _id: 'c' }, { _id: 'a' }, { _id: 'd' }] as never))
  expect((await things.orderBy('_id', 'asc').get()).data.map(({ _id }: { _id: string }) => _id)).toEqual([
    'a',
    'b',
    'c',
  ])
})

test('a missing document reads as an empty list', async () => {
  expect((await things.doc('nowhere').get()).data).toEqual([])
})

test('a collection which is not listed is refused by name', async () => {
  const { code, message } = await refusal(under.db.collection('sdk_unlisted').add({ a: 1 }))
  expect(code).toBe('DATABASE_COLLECTION_NOT_EXIST')
  expect(message).toContain('sdk_unlisted')
})

test('a read gives 100 documents unless asked for more, and never more than 1000', async () => {
  for (let at = 0; at < 1050; at += 350) {
    await things.add(
      Array.from({ length: 350 }, (_, n) => ({ _id: String(at + n).padStart(5, '0'), n: at + n })) as never,
    )
  }
  expect((await things.get()).data).toHaveLength(100)
  expect((await things.limit(20).get()).data).toHaveLength(20)
  expect((await things.limit(5000).get()).data).toHaveLength(1000)
  expect((await things.count()).total).toBe(1050)
  const page = await things.orderBy('n', 'desc').skip(10).limit(3).get()
  expect(page.data.map(({ n }: { n: number }) => n)).toEqual([1039, 1038, 1037])
})

test('documents sort by several fields, missing values first', async () => {
  await things.add([
    { _id: 'a', x: 2, y: 1 },
    { _id: 'b', x: 1, y: 2 },
    { _id: 'c', x: 1, y: 1 },
    { _id: 'd', y: 9 },
  ] as never)
  const sorted = await things.orderBy('x', 'asc').orderBy('y', 'desc').get()
  expect(sorted.data.map(({ _id }: { _id: string }) => _id)).toEqual(['d', 'b', 'c', 'a'])
})

test('field keeps or drops fields, also nested ones', async () => {
  await things.add({ _id: 'a', one: 1, two: { x: 1, y: 2 }, list: [1, 2, 3] })
  expect((await things.doc('a').field({ one: true }).get()).data).toEqual([{ _id: 'a', one: 1 }])
  expect((await things.where({ _id: 'a' }).field({ 'two.x': true, _id: false }).get()).data).toEqual([
    { two: { x: 1 } },
  ])
  expect((await things.where({ _id: 'a' }).field({ list: false, two: false }).get()).data).toEqual([
    { _id: 'a', one: 1 },
  ])
})

test('set replaces a whole document, or makes it', async () => {
  const made = await things.doc('a').set({ one: 1, two: 2 })
  expect(made).toMatchObject({ updated: 0, upsertedId: 'a' })
  const replaced = await things.doc('a').set({ three: 3 })
  expect(replaced.updated).toBe(1)
  expect((await things.doc('a').get()).data).toEqual([{ _id: 'a', three: 3 }])
})

test('update merges nested objects, and changes nothing where no document is', async () => {
  await things.add({ _id: 'a', nested: { x: 1, y: 2 } })
  expect((await things.doc('a').update({ nested: { y: 3 } })).updated).toBe(1)
  expect((await things.doc('a').get()).data).toEqual([{ _id: 'a', nested: { x: 1, y: 3 } }])
  expect((await things.doc('b').update({ x: 1 })).updated).toBe(0)
  expect((await things.count()).total).toBe(1)
})

test('an update to what is already there counts as none', async () => {
  await things.add({ _id: 'a', n: 1 })
  expect((await things.doc('a').update({ n: 1 })).updated).toBe(0)
})

test('a conditional update changes the document only while its condition holds', async () => {
  await things.add({ _id: 'a', rev: 3, text: 'old' })
  const { command: _ } = under.db
  const write = () => things.where({ _id: 'a', rev: _.lt(5) }).update({ rev: 5, text: 'new' })
  expect((await write()).updated).toBe(1)
  expect((await write()).updated).toBe(0)
  expect((await things.doc('a').get()).data).toEqual([{ _id: 'a', rev: 5, text: 'new' }])
})

test('of many conditional updates of one document exactly one wins', async () => {
  await things.add({ _id: 'a', isTaken: false })
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, n) => things.where({ _id: 'a', isTaken: false }).update({ isTaken: true, by: n })),
  )
  expect(answers.filter(({ updated }) => updated === 1)).toHaveLength(1)
})

test('update and remove by condition reach every match, or one if asked', async () => {
  await things.add([1, 2, 3, 4].map((n) => ({ _id: String(n), n, odd: n % 2 === 1 })) as never)
  expect((await things.where({ odd: true }).update({ seen: 1 })).updated).toBe(2)
  expect((await things.where({ odd: false }).options({ multiple: false }).update({ seen: 1 })).updated).toBe(1)
  expect((await things.where({ seen: 1 }).remove()).deleted).toBe(3)
  expect((await things.doc('4').remove()).deleted).toBe(1)
  expect((await things.doc('4').remove()).deleted).toBe(0)
})

test('updateAndReturn answers with the document as it is afterwards', async () => {
  await things.add({ _id: 'a', n: 1, at: new Date(5) })
  const answer = await (
    things.where({ _id: 'a', n: 1 }) as never as { updateAndReturn(data: object): Promise<object> }
  ).updateAndReturn({ n: under.db.command.inc(4) })
  expect(answer).toMatchObject({ updated: 1, doc: { _id: 'a', n: 5, at: new Date(5) } })
  expect(
    await (things.where({ _id: 'b' }) as never as { updateAndReturn(data: object): Promise<object> }).updateAndReturn({
      n: 1,
    }),
  ).toMatchObject({ updated: 0 })
})

test('serverDate is the time of the server, with its offset', async () => {
  const before = under.cloud ? (await under.cloud.clock.now()).getTime() : Date.now() - 60_000
  await things.add({ _id: 'a', at: under.db.serverDate({ offset: 60_000 }) })
  const [{ at }] = (await things.doc('a').get()).data
  expect(at).toBeInstanceOf(Date)
  expect(at.getTime() - before).toBeGreaterThanOrEqual(60_000)
  expect(at.getTime() - before).toBeLessThan(180_000)
})

test('names which the server cannot store are refused', async () => {
  expect((await refusal(things.add({ $bad: 1 }))).code).toBe('DATABASE_REQUEST_FAILED')
  expect((await refusal(things.add({ nested: { 'a.b': 1 } }))).code).toBe('DATABASE_REQUEST_FAILED')
})

test('aggregate groups, sorts and joins', async () => {
  const { aggregate: $ } = under.db.command
  await things.add([1, 2, 3, 4, 5].map((n) => ({ _id: String(n), n, kind: n % 2 ? 'odd' : 'even' })) as never)
  const grouped = await things
    .aggregate()
    .match({ n: under.db.command.gt(1) })
    .group({ _id: '$kind', sum: $.sum('$n') })
    .sort({ _id: 1 })
    .end()
  expect(grouped.data).toEqual([
    { _id: 'even', sum: 6 },
    { _id: 'odd', sum: 8 },
  ]) // prettier-ignore
  const joined = await things
    .aggregate()
    .match({ _id: '1' })
    .lookup({ from: 'sdk_things', localField: 'kind', foreignField: 'kind', as: 'same' })
    .project({ count: $.size('$same') })
    .end()
  expect(joined.data).toEqual([{ _id: '1', count: 3 }])
  expect((await things.doc('1').get()).data).toEqual([{ _id: '1', n: 1, kind: 'odd' }])
})
