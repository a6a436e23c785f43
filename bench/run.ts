import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { parseArgs } from 'node:util'
import { functionEnv } from '../test/support/estate'
import { type LocalCloud, startLocalCloud } from '../test/support/local-cloud'
import { benchCampaign } from './campaign'
import { FLATS_A_STAIRWELL, STAIRWELLS_AN_ESTATE } from './city'
import { claimsNotes, measureClaims } from './claims'
import { CountingProxy } from './counting-proxy'
import { benchDrain } from './drain'
import { benchForecast } from './forecast'
import { benchHelpMatching } from './help-matching'
import { benchHelpWeek } from './help-week'
import { measure } from './measure'
import { benchPlanner } from './planner'
import { type CitySample, report } from './report'
import { type CitySize, seedFolder } from './seed'
import { seedClaims } from './seed-claims'
import { seedWorks } from './seed-works'
import { benchSlots } from './slots'
import type { Sample } from './timer'
import { halfDaysToCome, measureWorks, worksNotes } from './works'

const stairwellsOf = (households: number): number => Math.ceil(households / FLATS_A_STAIRWELL)
const whole = (households: number): CitySize => ({
  stairwells: stairwellsOf(households),
  whole: stairwellsOf(households),
})
/** The largest city has evidence and bindings for its first 60,000 households only: they would be four million documents. */
const full = [whole(2_000), whole(60_000), { stairwells: stairwellsOf(1_500_000), whole: stairwellsOf(60_000) }]
const quick = [whole(720), whole(14_400)]
/** One estate of 56 stairwells, one of 200, and more estates beside it. */
/** Claims in one estate of 200 stairwells. */
const claimsSizes = [1_000, 10_000, 100_000]
const worksSizes = [whole(2_000), whole(7_200), whole(60_000)]

/** The local cloud holds its documents in memory, each as text and as object; the largest city takes 6.4 GB. */
const CLOUD_HEAP_MB = 12_288
const START_MS_MAX = 300_000

const say = (line: string): void => {
  process.stdout.write(`${line}\n`)
}
const secondsSince = (from: number): string => `${((performance.now() - from) / 1000).toFixed(0)} s`

/**
 * `npm run bench [-- --quick] [--only city|drain|works|claims|slots|help-matching|help-week|planner]`: what one signature, one estate page and the roll-up tree cost as the city grows,
 * beside recounting from the tallies in the same run; what sending one message costs as the backlog grows, beside a transaction each. Counts
 * are exact; times are this machine's and its local cloud's. `works`: what the steps of a riser's works cost; `claims`: lists,
 * search and figures of claims. `--only slots`: proposals of days. `--only help-matching`: who is proposed to help whom.
 */
export const main = async (args: string[]): Promise<number> => {
  const { values } = parseArgs({ args, options: { quick: { type: 'boolean' }, only: { type: 'string' } } })
  if (values.only === 'campaign') return benchCampaign({ isQuick: values.quick })
  if (values.only === 'help-week') return benchHelpWeek({ isQuick: values.quick })
  if (values.only === 'forecast') return benchForecast({ isQuick: values.quick })
  if (values.only === 'planner') return benchPlanner({ isQuick: values.quick })
  if (values.only === 'slots') return benchSlots({ isQuick: values.quick })
  if (values.only === 'help-matching') return benchHelpMatching({ isQuick: values.quick })
  const isAsked = (part: 'city' | 'drain' | 'works' | 'claims'): boolean =>
    values.only === undefined || values.only === part
  const from = performance.now()
  const folder = mkdtempSync(join(tmpdir(), 'chuanmen-bench-'))
  const proxy = await CountingProxy.start()
  const samples: CitySample[] = []
  process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --max-old-space-size=${CLOUD_HEAP_MB}`
  Object.assign(process.env, functionEnv())
  try {
    if (isAsked('drain')) say(`\n${await benchDrain(join(folder, 'drain'), proxy, values.quick ?? false)}\n`)
    if (isAsked('city')) {
      for (const size of values.quick ? quick : full)
        samples.push(...(await measureCity(folder, size, proxy, { measure: (cloud) => measure(cloud, proxy) })))
      say(`\n${report(samples)}`)
    }
    if (isAsked('works')) {
      const starts = halfDaysToCome()
      const samples: CitySample[] = []
      for (const size of values.quick ? quick.slice(0, 1) : worksSizes)
        samples.push(
          ...(await measureCity(folder, size, proxy, {
            seed: (dataDir) => seedWorks(dataDir, size.stairwells, starts),
            measure: (cloud) => measureWorks(cloud, proxy, starts),
          })),
        )
      say(`\n${report(samples, worksNotes)}`)
    }
    if (isAsked('claims')) {
      const samples: CitySample[] = []
      const estate = { stairwells: STAIRWELLS_AN_ESTATE, whole: STAIRWELLS_AN_ESTATE }
      for (const claims of values.quick ? claimsSizes.slice(0, 1) : claimsSizes) {
        const measured = await measureCity(folder, estate, proxy, {
          seed: (dataDir) => seedClaims(dataDir, claims),
          measure: (cloud) => measureClaims(cloud, proxy),
        })
        samples.push(...measured.map((sample) => ({ ...sample, households: claims })))
      }
      say(`\n${report(samples, claimsNotes, 'claims')}`)
    }
    say(`\n${secondsSince(from)} in all`)
    return 0
  } finally {
    proxy.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Fills a city of this size, starts its cloud, measures, and leaves nothing running. */
const measureCity = async (
  folder: string,
  size: CitySize,
  proxy: CountingProxy,
  what: { seed?: (dataDir: string) => Promise<void>; measure: (cloud: LocalCloud) => Promise<Sample[]> },
): Promise<CitySample[]> => {
  const households = size.stairwells * FLATS_A_STAIRWELL
  const dataDir = join(folder, String(households))
  const secrets = join(folder, 'secrets.json')
  let from = performance.now()
  const { tallyBytes } = await seedFolder(dataDir, size)
  await what.seed?.(dataDir)
  // One set of secrets for all sizes: the SDK in this process keeps the first it saw.
  if (existsSync(secrets)) copyFileSync(secrets, join(dataDir, 'secrets.json'))
  const tallies = `${size.stairwells.toLocaleString('en')} tallies (${Math.round(tallyBytes / 2 ** 20)} MB)`
  say(`${households.toLocaleString('en')} households: ${tallies} filled in ${secondsSince(from)}`)
  from = performance.now()
  const cloud = await startLocalCloud({
    dataDir,
    databaseFile: 'cloudfunctions/database.json',
    startMsMax: START_MS_MAX,
  })
  try {
    say(`  cloud started in ${secondsSince(from)}`)
    from = performance.now()
    if (!existsSync(secrets)) copyFileSync(join(dataDir, 'secrets.json'), secrets)
    proxy.pointTo(cloud.url)
    Object.assign(process.env, cloud.sdkEnv, { TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${proxy.url}/admin` }) })
    const samples = await what.measure(cloud)
    say(`  measured in ${secondsSince(from)}`)
    return samples.map((sample) => ({ ...sample, households }))
  } finally {
    await cloud.kill()
    rmSync(dataDir, { recursive: true, force: true })
  }
}
