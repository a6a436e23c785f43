import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { runChild } from '../demo/child'
import { audit, type Kept, type Result } from './web/lighthouse'
import { seededCloud } from './web/seeded-cloud'
import { describe, medianRun, shortfalls } from './web/verdict'

const REPORTS = '.test-output/lighthouse'
const RESIDENT = 'demo-wang-guilan'

/**
 * `npm run bench:web [-- --runs 3] [--build DIR]`: Lighthouse with its mobile profile on what people see first on the web, against the
 * local cloud with the demo estate. The median run counts; below the bar the exit code is 1. Reports are kept in .test-output/lighthouse.
 */
export const main = async (args: string[]): Promise<number> => {
  const { values } = parseArgs({
    args,
    options: { runs: { type: 'string', default: '3' }, build: { type: 'string' } },
  })
  const built = await runChild('scripts/run.mjs', ['build', 'functions', ...(values.build ? [] : ['h5']), '--quiet'])
  if (built !== 0) return built
  const runs = Number(values.runs)
  mkdirSync(REPORTS, { recursive: true })
  const cloud = await seededCloud(values.build ?? 'dist/h5')
  try {
    const session = JSON.stringify({ data: { ...(await cloud.session(RESIDENT)), nickname: '王桂兰' } })
    const screens: { name: string; path: string; kept: Kept }[] = [
      { name: 'log-in', path: '/#/pages/login/index', kept: {} },
      { name: 'home', path: '/#/pages/home/index', kept: { session } },
    ]
    const missed: string[] = []
    for (const { name, path: at, kept } of screens) {
      const results: Result[] = []
      for (let run = 1; run <= runs; run++)
        results.push(await audit(`${cloud.url}${at}`, path.join(REPORTS, `${name}-${run}`), kept))
      process.stdout.write(`\n${describe(name, results)}\n`)
      missed.push(...shortfalls(medianRun(results)).map((words) => `${name}: ${words}`))
    }
    process.stdout.write(`\nReports: ${REPORTS}\n${missed.map((words) => `Below the bar: ${words}\n`).join('')}`)
    return missed.length > 0 ? 1 : 0
  } finally {
    await cloud.stop()
  }
}
