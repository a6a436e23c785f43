import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { seedBacklog } from '../test/support/any-backlog'
import { type LocalCloud, startLocalCloud } from '../test/support/local-cloud'
import type { Cost, CountingProxy } from './counting-proxy'
import { drainReport } from './drain-report'
import { drainOneByOne } from './one-by-one'

/** Messages sent in each measurement; the smallest backlog has twice as many. */
const SENT = 500
const BACKLOGS = { full: [1_000, 10_000, 100_000], quick: [1_000, 10_000] }
const START_MS_MAX = 300_000

export type DrainSample = { name: string; backlog: number; sent: number; ms: number; cost: Cost }

/**
 * What sending one message costs as the backlog grows: the product's drain, beside a transaction per message over message, grant
 * and delivery, over the same backlog. WeChat answers at once, so that what is measured is ours.
 */
export const benchDrain = async (folder: string, proxy: CountingProxy, isQuick: boolean): Promise<string> => {
  mkdirSync(folder, { recursive: true })
  const samples: DrainSample[] = []
  // The first, smallest one warms up the code and does not count.
  await measureBacklog(folder, SENT * 2, proxy)
  for (const backlog of isQuick ? BACKLOGS.quick : BACKLOGS.full)
    samples.push(...(await measureBacklog(folder, backlog, proxy)))
  return drainReport(samples)
}

const measureBacklog = async (folder: string, backlog: number, proxy: CountingProxy): Promise<DrainSample[]> => {
  const dataDir = join(folder, String(backlog))
  // One set of secrets for all: the SDK in this process keeps the first it saw, also that of the other measurements.
  const secrets = join(folder, '..', 'secrets.json')
  await seedBacklog(dataDir, backlog, new Date(), { inWechat: false })
  if (existsSync(secrets)) copyFileSync(secrets, join(dataDir, 'secrets.json'))
  const cloud = await startLocalCloud({
    dataDir,
    databaseFile: 'cloudfunctions/database.json',
    startMsMax: START_MS_MAX,
  })
  try {
    if (!existsSync(secrets)) copyFileSync(join(dataDir, 'secrets.json'), secrets)
    return await measureCloud(cloud, backlog, proxy)
  } finally {
    await cloud.kill()
    rmSync(dataDir, { recursive: true, force: true })
  }
}

const measureCloud = async (cloud: LocalCloud, backlog: number, proxy: CountingProxy): Promise<DrainSample[]> => {
  proxy.pointTo(cloud.url)
  Object.assign(process.env, cloud.sdkEnv, { TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${proxy.url}/admin` }) })
  const { store } = await import('../cloudfunctions/platform/store')
  const { drain } = await import('../cloudfunctions/notifications/drain')
  const { newRun } = await import('../cloudfunctions/notifications/run')
  const timed = async (name: string, work: () => Promise<number>): Promise<DrainSample> => {
    proxy.take()
    const from = performance.now()
    const sent = await work()
    const ms = performance.now() - from
    return { name, backlog, sent, ms, cost: proxy.take() }
  }
  let sent = 0
  const run = newRun({
    store,
    now: () => new Date(),
    send: async () => {
      sent += 1
      return 0
    },
    check: async () => null,
    isOver: () => sent >= SENT,
  })
  return [
    await timed('the drain', async () => (await drain(run)).sent),
    await timed('a transaction per message', () => drainOneByOne(store, SENT)),
  ]
}
