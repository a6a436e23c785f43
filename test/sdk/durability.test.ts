import { type LocalCloud, sdkFor, startLocalCloud, until } from '../support/local-cloud'
import { writeDatabase } from './function-fixtures'

/** How often to kill; the long suite asks for more. */
const ROUNDS = Number(process.env.ROUNDS ?? 5)

const databaseFile = writeDatabase([
  { name: 'writes', indexes: [{ name: 'token', unique: true, fields: [['token', 1]] }] },
  { name: 'accounts' },
])

let cloud: LocalCloud

beforeAll(async () => {
  cloud = await startLocalCloud({ databaseFile })
})
afterAll(() => cloud.stop())

type Db = ReturnType<ReturnType<typeof sdkFor>['database']>
type Transaction = Awaited<ReturnType<Db['startTransaction']>>

/** Writes as fast as it can until the cloud dies, and keeps what was acknowledged. */
const write = async (db: Db, writer: string, acknowledged: Map<string, number>): Promise<void> => {
  for (let n = 0; ; n += 1) {
    const id = `${writer}-${n % 5}`
    try {
      if (n < 5) await db.collection('writes').add({ _id: id, n, token: id })
      else await db.collection('writes').doc(id).update({ n })
    } catch {
      return
    }
    acknowledged.set(id, n)
  }
}

/** Moves money between two accounts until the cloud dies; the sum may never change. */
const move = async (db: Db, moved: { n: number }): Promise<void> => {
  for (;;) {
    try {
      await db.runTransaction(async (transaction: Transaction) => {
        const accounts = transaction.collection('accounts')
        const [from, to] = [await accounts.doc('from').get(), await accounts.doc('to').get()] as unknown as {
          data: { fen: number }
        }[]
        await accounts.doc('from').update({ fen: (from?.data.fen ?? 0) - 1 })
        await accounts.doc('to').update({ fen: (to?.data.fen ?? 0) + 1 })
      })
    } catch {
      return
    }
    moved.n += 1
  }
}

test(
  `what was acknowledged survives kill -9 (${ROUNDS} rounds)`,
  async () => {
    const acknowledged = new Map<string, number>()
    const moved = { n: 0 }
    await sdkFor(cloud)
      .database()
      .collection('accounts')
      .add([
        { _id: 'from', fen: 0 },
        { _id: 'to', fen: 0 },
      ] as never) // prettier-ignore
    for (let round = 0; round < ROUNDS; round += 1) {
      const db = sdkFor(cloud).database()
      const work = [...[0, 1, 2, 3].map((writer) => write(db, `${round}-${writer}`, acknowledged)), move(db, moved)]
      const before = { writes: acknowledged.size, moves: moved.n }
      await until('work to be under way', () => acknowledged.size > before.writes && moved.n > before.moves, 30_000)
      // The moment of the kill is the one thing here that has to be random.
      await new Promise((done) => setTimeout(done, Math.random() * 300))
      await cloud.kill()
      await Promise.all(work)
      await cloud.restart()

      const found = new Map<string, number>()
      const again = sdkFor(cloud).database()
      for (let skip = 0; ; skip += 1000) {
        const { data } = await again.collection('writes').skip(skip).limit(1000).get()
        for (const { _id, n } of data) found.set(_id, n)
        if (data.length < 1000) break
      }
      // A write may have reached the disk without its acknowledgement reaching the writer, never the other way round.
      const lost = [...acknowledged].filter(([id, n]) => (found.get(id) ?? -1) < n)
      expect(lost).toEqual([])
      const [from] = (await again.collection('accounts').doc('from').get()).data
      const [to] = (await again.collection('accounts').doc('to').get()).data
      expect(from.fen + to.fen).toBe(0)
      expect(to.fen).toBeGreaterThanOrEqual(moved.n)
      moved.n = to.fen
      // The indexes are made anew from the documents; a key that was taken still is.
      const [taken] = acknowledged.keys()
      await expect(again.collection('writes').add({ token: taken })).rejects.toMatchObject({
        message: expect.stringContaining('E11000'),
      })
    }
    expect(acknowledged.size).toBeGreaterThan(ROUNDS)
    expect(moved.n).toBeGreaterThan(0)
  },
  60_000 + ROUNDS * 20_000,
)
