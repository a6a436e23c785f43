import fc from 'fast-check'
import type { Settings } from '../settings'
import { Database } from './database'
import { type Doc, versionOf } from './document'
import type { Log } from './log'
import { Transaction } from './transaction'

/** A database that forgets: these laws are about memory. */
const open = () => {
  const log = { rows: () => [], put: () => {}, flushed: () => Promise.resolve() } as unknown as Log
  const database = new Database(log, { list: () => [] } as unknown as Settings, [{ name: 'c' }])
  return { database, collection: database.collection('c') }
}

type Step = { who: number; what: 'read' | 'write' | 'direct' | 'commit' | 'abort'; id: number }

const steps = fc.array(
  fc.record({
    who: fc.integer({ min: 0, max: 3 }),
    what: fc.constantFrom<Step['what']>('read', 'read', 'write', 'write', 'direct', 'commit', 'abort'),
    id: fc.integer({ min: 0, max: 2 }),
  }),
  { maxLength: 60 },
)

test('in any interleaving a snapshot stays as it was, and no committed increment is lost', () => {
  fc.assert(
    fc.property(steps, (story) => {
      const { database, collection } = open()
      const now = (id: number) => Number(collection.get(id)?.doc.n ?? 0)
      const increments = new Map<number, number>()
      const begin = () => ({
        transaction: new Transaction(database, 0),
        snapshot: [0, 1, 2].map(now),
        mine: new Map<number, number>(),
      })
      const running = new Map<number, ReturnType<typeof begin>>()
      const put = (_id: number, n: number) => versionOf({ _id, n } as Doc)
      for (const { who, what, id } of story) {
        const isStep = what === 'read' || what === 'write'
        if (isStep && !running.has(who)) running.set(who, begin())
        const run = running.get(who)
        if (what === 'direct') {
          database.commit([{ collection, id, next: put(id, now(id) + 1) }])
          increments.set(id, (increments.get(id) ?? 0) + 1)
        } else if (run && what === 'abort') {
          run.transaction.end()
          running.delete(who)
        } else if (run && what === 'commit') {
          try {
            run.transaction.commit()
            for (const [key, count] of run.mine) increments.set(key, (increments.get(key) ?? 0) + count)
          } catch {
            run.transaction.end()
          }
          running.delete(who)
        } else if (run) {
          const seen = Number(run.transaction.read(collection, id)?.doc.n ?? 0)
          expect(seen).toBe((run.snapshot[id] ?? 0) + (run.mine.get(id) ?? 0))
          if (what === 'write') {
            try {
              run.transaction.replace(collection, put(id, seen + 1))
              run.mine.set(id, (run.mine.get(id) ?? 0) + 1)
            } catch {
              run.transaction.end()
              running.delete(who)
            }
          }
        }
      }
      for (const id of [0, 1, 2]) expect(now(id)).toBe(increments.get(id) ?? 0)
    }),
    { numRuns: 500 },
  )
})
