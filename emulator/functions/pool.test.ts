import type { Instance, Job } from './instance'
import type { Manifest } from './manifest'
import { IDLE_MS_MAX, INSTANCES_MAX, Pool } from './pool'

const manifest = (stamp = '1') => ({ name: 'f', stamp }) as Manifest
const job = (requestId: string) => ({ requestId }) as Job

/** Instances that finish when told to. */
const open = () => {
  const running = new Map<string, (result: string | Error) => void>()
  const started: string[] = []
  const stopped: object[] = []
  let made = 0
  const pool = new Pool((current) => {
    made += 1
    const instance = {
      manifest: current,
      isDead: false,
      stop: async () => {
        stopped.push(instance)
      },
      run: ({ requestId }: Job) => {
        started.push(requestId)
        return new Promise<string>((resolve, reject) => {
          running.set(requestId, (result) => {
            if (typeof result === 'string') return resolve(result)
            instance.isDead = true
            reject(result)
          })
        })
      },
    }
    return instance as unknown as Instance
  })
  return {
    pool,
    started,
    made: () => made,
    stopped,
    finish: (id: string, result: string | Error = id) => running.get(id)?.(result),
  }
}

test('no more than the cap run at once, and the rest are served first come, first served', async () => {
  const { pool, started, made, finish } = open()
  const ids = Array.from({ length: 20 }, (_, n) => String(n))
  const answers = Promise.all(ids.map((id) => pool.run(manifest(), job(id))))
  expect(started).toEqual(ids.slice(0, INSTANCES_MAX))
  for (const id of ['5', '0', '3', ...ids.filter((id) => !['5', '0', '3'].includes(id))]) {
    finish(id)
    await new Promise(setImmediate)
  }
  expect(started).toEqual(ids)
  expect(await answers).toEqual(ids)
  expect(made()).toBe(INSTANCES_MAX)
})

test('a dead instance is replaced, and those who wait are served', async () => {
  const { pool, made, finish } = open()
  const [bad, ...good] = Array.from({ length: INSTANCES_MAX + 1 }, (_, n) => pool.run(manifest(), job(String(n))))
  finish('0', new Error('crashed'))
  await expect(bad).rejects.toThrow('crashed')
  await new Promise(setImmediate)
  for (let n = 1; n <= INSTANCES_MAX; n += 1) finish(String(n))
  expect(await Promise.all(good)).toHaveLength(INSTANCES_MAX)
  expect(made()).toBe(INSTANCES_MAX + 1)
})

test('an idle instance of a replaced bundle is not used again', async () => {
  const { pool, made, finish } = open()
  for (const [id, stamp] of [
    ['a', '1'],
    ['b', '1'],
    ['c', '2'],
  ] as const) {
    // prettier-ignore
    const answer = pool.run(manifest(stamp), job(id))
    finish(id)
    await answer
  }
  expect(made()).toBe(2)
})

test('instances that stay idle are let go, all but the one used last', async () => {
  jest.useFakeTimers()
  const { pool, made, stopped, finish } = open()
  const answers = ['a', 'b', 'c'].map((id) => pool.run(manifest(), job(id)))
  for (const id of ['a', 'b', 'c']) finish(id)
  await Promise.all(answers)
  await jest.advanceTimersByTimeAsync(IDLE_MS_MAX - 1)
  expect(stopped).toHaveLength(0)
  await jest.advanceTimersByTimeAsync(IDLE_MS_MAX)
  expect(stopped).toHaveLength(2)
  const again = pool.run(manifest(), job('d'))
  finish('d')
  expect(await again).toBe('d')
  expect(made()).toBe(3)
  jest.useRealTimers()
})
