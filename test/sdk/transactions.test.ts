import { type DatabaseUnderTest, openDatabase, refusal } from './database-under-test'

type Transaction = Awaited<ReturnType<DatabaseUnderTest['db']['startTransaction']>>

let under: DatabaseUnderTest
let things: ReturnType<DatabaseUnderTest['db']['collection']>

beforeAll(async () => {
  under = await openDatabase()
})
beforeEach(async () => {
  things = under.db.collection('sdk_things')
  await things.where({ _id: under.db.command.exists(true) }).remove()
  await things.add([
    { _id: 'a', n: 1 },
    { _id: 'b', n: 1 },
  ] as never) // prettier-ignore
})
afterAll(() => under.close())

const read = async (id: string) => (await things.doc(id).get()).data[0]
const start = () => under.db.startTransaction()
const doc = (transaction: Transaction, id: string) => transaction.collection('sdk_things').doc(id)
const readIn = async (transaction: Transaction, id: string): Promise<unknown> => (await doc(transaction, id).get()).data

test('what a transaction writes shows in it at once, and to others only after the commit', async () => {
  const transaction = await start()
  await doc(transaction, 'a').update({ n: 2 })
  await transaction.collection('sdk_things').add({ _id: 'c', n: 3 })
  await doc(transaction, 'b').remove()
  expect(await readIn(transaction, 'a')).toEqual({ _id: 'a', n: 2 })
  expect(await readIn(transaction, 'b')).toBeNull()
  expect([await read('a'), await read('b'), await read('c')]).toEqual([
    { _id: 'a', n: 1 },
    { _id: 'b', n: 1 },
    undefined,
  ]) // prettier-ignore
  await transaction.commit()
  expect([await read('a'), await read('b'), await read('c')]).toEqual([
    { _id: 'a', n: 2 },
    undefined,
    { _id: 'c', n: 3 },
  ]) // prettier-ignore
})

test('a transaction that is rolled back leaves nothing', async () => {
  const transaction = await start()
  await doc(transaction, 'a').set({ n: 9 })
  await doc(transaction, 'z').set({ n: 9 })
  await transaction.rollback()
  expect([await read('a'), await read('z')]).toEqual([{ _id: 'a', n: 1 }, undefined])
  expect((await refusal(transaction.commit())).code).toBe('DATABASE_TRANSACTION_FAIL')
})

test('a callback that throws rolls back', async () => {
  await expect(
    under.db.runTransaction(async (transaction: Transaction) => {
      await doc(transaction, 'a').update({ n: 9 })
      throw new Error('changed my mind')
    }),
  ).rejects.toThrow('changed my mind')
  expect(await read('a')).toEqual({ _id: 'a', n: 1 })
})

test('a transaction reads its snapshot, whatever others commit meanwhile', async () => {
  const transaction = await start()
  expect(await readIn(transaction, 'a')).toEqual({ _id: 'a', n: 1 })
  await things.doc('a').update({ n: 7 })
  await things.doc('b').remove()
  await things.add({ _id: 'c', n: 7 })
  expect(await readIn(transaction, 'a')).toEqual({ _id: 'a', n: 1 })
  expect(await readIn(transaction, 'b')).toEqual({ _id: 'b', n: 1 })
  expect(await readIn(transaction, 'c')).toBeNull()
  await transaction.rollback()
})

test('of two transactions that write one document the first to commit wins', async () => {
  const [first, second] = [await start(), await start()]
  const [one, two] = [await readIn(first, 'a'), await readIn(second, 'a')] as { n: number }[]
  await doc(first, 'a').update({ n: (one?.n ?? 0) + 1 })
  await first.commit()
  const { code } = await refusal(
    (async () => {
      await doc(second, 'a').update({ n: (two?.n ?? 0) + 1 })
      await second.commit()
    })(),
  )
  expect(code).toBe('DATABASE_TRANSACTION_CONFLICT')
  expect(await read('a')).toEqual({ _id: 'a', n: 2 })
})

test('a write outside of any transaction makes an open one conflict', async () => {
  const transaction = await start()
  await readIn(transaction, 'b')
  await things.doc('a').update({ n: 5 })
  expect((await refusal(doc(transaction, 'a').update({ n: 6 }))).code).toBe('DATABASE_TRANSACTION_CONFLICT')
  expect((await refusal(transaction.commit())).code).toBe('DATABASE_TRANSACTION_FAIL')
  expect(await read('a')).toEqual({ _id: 'a', n: 5 })
})

test('two transactions that make one document by a known _id conflict', async () => {
  const [first, second] = [await start(), await start()]
  for (const transaction of [first, second]) expect(await readIn(transaction, 'new')).toBeNull()
  await doc(first, 'new').set({ by: 'first' })
  await first.commit()
  const { code } = await refusal(
    (async () => {
      await doc(second, 'new').set({ by: 'second' })
      await second.commit()
    })(),
  )
  expect(code).toBe('DATABASE_TRANSACTION_CONFLICT')
  expect(await read('new')).toEqual({ _id: 'new', by: 'first' })
})

test('reading alone never conflicts, so two transactions may each write what the other read', async () => {
  const [first, second] = [await start(), await start()]
  for (const transaction of [first, second]) {
    await readIn(transaction, 'a')
    await readIn(transaction, 'b')
  }
  await doc(first, 'a').update({ n: 0 })
  await doc(second, 'b').update({ n: 0 })
  await first.commit()
  await second.commit()
  expect([await read('a'), await read('b')]).toEqual([
    { _id: 'a', n: 0 },
    { _id: 'b', n: 0 },
  ]) // prettier-ignore
})

test('a duplicate key within a transaction is refused and ends it', async () => {
  const transaction = await start()
  await doc(transaction, 'a').update({ n: 9 })
  expect((await refusal(transaction.collection('sdk_things').add({ _id: 'b', n: 9 }))).message).toContain('E11000')
  expect((await refusal(transaction.commit())).code).toBe('DATABASE_TRANSACTION_FAIL')
  expect(await read('a')).toEqual({ _id: 'a', n: 1 })
})

test('a unique key taken by another transaction meanwhile is a conflict, and a duplicate at the retry', async () => {
  const people = under.db.collection('sdk_people')
  await people.where({ _id: under.db.command.exists(true) }).remove()
  const person = (_id: string) => ({ _id, openid: 'same', building: '1', unit: '1', flat: _id })
  const transaction = await start()
  await transaction.collection('sdk_people').add(person('p1'))
  await people.add(person('p2'))
  expect((await refusal(transaction.commit())).code).toBe('DATABASE_TRANSACTION_CONFLICT')
  const again = await start()
  expect((await refusal(again.collection('sdk_people').add(person('p1')))).message).toContain('E11000')
})

test('a transaction reaches documents by _id only', async () => {
  const transaction = await start()
  expect((await refusal(transaction.collection('sdk_things').where({ n: 1 }).get())).message).toContain('_id')
})

test('64 concurrent increments with retries lose none', async () => {
  const increment = async (): Promise<void> => {
    for (let attempt = 0; ; attempt += 1) {
      try {
        await under.db.runTransaction(async (transaction: Transaction) => {
          const { n } = (await readIn(transaction, 'a')) as { n: number }
          await doc(transaction, 'a').update({ n: n + 1 })
        })
        return
      } catch (error) {
        if ((error as { code: string }).code !== 'DATABASE_TRANSACTION_CONFLICT' || attempt > 100) throw error
        await new Promise((done) => setTimeout(done, Math.random() * 20 * 2 ** Math.min(attempt, 5)))
      }
    }
  }
  await Promise.all(Array.from({ length: 64 }, increment))
  expect(await read('a')).toEqual({ _id: 'a', n: 65 })
})

const localTest = process.env.REMOTE === '1' ? test.skip : test

localTest('a transaction lives 30 seconds', async () => {
  const clock = under.cloud?.clock
  const [young, old] = [await start(), await start()]
  for (const transaction of [young, old]) await readIn(transaction, 'a')
  await clock?.advance(29_000)
  await doc(young, 'a').update({ n: 2 })
  await young.commit()
  await clock?.advance(2_000)
  const { code, message } = await refusal(doc(old, 'b').update({ n: 2 }))
  expect(code).toBe('DATABASE_TRANSACTION_FAIL')
  expect(message).toContain('30 s')
})
