// npm test: every suite on a fresh clone. `npm test -- functions` runs one, `-- weapp` the journeys of the mini-program alone and
// `-- weapp-slow` the same on a poor line; `--long` raises the rounds; `--repeat 20` hunts flakes.
import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { ensureInstalled, root } from './ensure-installed.mjs'

/** In this order: what fails soonest first. Suites that start programs or a browser have the two cores to themselves. */
const suites = {
  unit: { projects: ['unit', 'screens'], workers: 2 },
  host: { projects: ['weapp-host'], workers: 2 },
  functions: { projects: ['functions'], workers: 2 },
  sdk: { projects: ['sdk'], workers: 2 },
  crash: { projects: ['crash'], workers: 1 },
  journeys: { projects: ['journeys'], workers: 1 },
}
const JOURNEYS = 'test/journeys'
process.chdir(root)
/** Journeys that the mini-program build goes through, by what they are written with. */
const throughWeapp = readdirSync(JOURNEYS).filter(
  (file) =>
    file.endsWith('.test.ts') &&
    /\b(everyBuild|miniProgramJourney)\(/.test(readFileSync(`${JOURNEYS}/${file}`, 'utf8')),
)
// In two processes: without a browser a story leaves half of the machine idle.
const weapp = { projects: ['journeys'], workers: 2, only: throughWeapp, env: { BUILD: 'mini-program' } }
/** Parts of the suites above under circumstances of their own, for who names them: `npm test` alone runs nothing twice. */
const onRequest = {
  weapp,
  // Every request is under way for a while, as on a poor line: finds what relies on an answer that is there at once.
  'weapp-slow': { ...weapp, env: { ...weapp.env, NET_DELAY_MS: '300' } },
}
const known = { ...suites, ...onRequest }
const LONG_ROUNDS = '30'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { long: { type: 'boolean' }, repeat: { type: 'string', default: '1' } },
})
const chosen = positionals.length > 0 ? positionals : Object.keys(suites)
const unknown = chosen.find((name) => !Object.hasOwn(known, name))
if (unknown) {
  process.stderr.write(`There is no suite "${unknown}"; there are ${Object.keys(known).join(', ')}.\n`)
  process.exit(2)
}
if (values.long) process.env.ROUNDS ??= LONG_ROUNDS

await ensureInstalled()
const isBuilt = spawnSync(process.execPath, ['scripts/run.mjs', 'build'], { stdio: 'inherit' }).status === 0
if (!isBuilt) process.stderr.write('\nThe build failed; only suites that need no build say something true now.\n')

// Built a moment ago, or said to be broken: nobody needs to look whether a source was changed meanwhile.
process.env.WEAPP_DIR ??= 'dist/weapp'

const total = { passed: 0, failed: isBuilt ? 0 : 1, skipped: [], reasons: isBuilt ? [] : ['the build'] }
for (let round = 0; round < Number(values.repeat); round++) {
  for (const name of chosen) add(name, runSuite(name))
}
report()

function runSuite(name) {
  const { projects, workers, only, env } = known[name]
  const output = `.test-output/${name}.json`
  mkdirSync('.test-output', { recursive: true })
  rmSync(output, { force: true })
  process.stdout.write(`\n── ${name} ──\n`)
  const jest = ['node_modules/jest/bin/jest.js', '--selectProjects', ...projects, '--passWithNoTests']
  if (only) jest.push('--testPathPatterns', `${JOURNEYS}/(${only.join('|')})$`)
  const args = [...jest, `--maxWorkers=${workers}`, '--json', `--outputFile=${output}`]
  // Jest writes what people read to stderr; its JSON goes to the file.
  const { status } = spawnSync(process.execPath, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...env },
  })
  return { status, result: readResult(output) }
}

function readResult(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return undefined
  }
}

function add(name, { status, result }) {
  const tests = (result?.testResults ?? []).flatMap(({ assertionResults }) => assertionResults)
  const named = (...states) =>
    tests.filter((test) => states.includes(test.status)).map((test) => `${name}: ${test.fullName}`)
  const brokenFiles = (result?.testResults ?? [])
    .filter((file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'))
    .map((file) => `${name}: ${file.name} could not run`)
  const reasons = [...named('failed'), ...brokenFiles]
  // A run that died or failed without naming a test is a failure all the same.
  if (reasons.length === 0 && status !== 0) reasons.push(`${name}: Jest ended with exit code ${status}`)
  total.passed += named('passed').length
  total.failed += reasons.length
  total.reasons.push(...reasons)
  total.skipped.push(...named('pending', 'todo', 'skipped', 'disabled'))
}

function report() {
  const list = (title, names) =>
    names.length > 0 && process.stdout.write(`\n${title}:\n${names.map((line) => `  ${line}\n`).join('')}`)
  list('Skipped', [...new Set(total.skipped)])
  list('Failed', [...new Set(total.reasons)])
  if (total.passed + total.failed === 0) process.stdout.write('\nNo test ran: that counts as a failure.\n')
  const skipped = total.skipped.length > 0 ? `, ${total.skipped.length} skipped` : ''
  process.stdout.write(`\n${total.passed} passed, ${total.failed} failed${skipped}\n`)
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0
}
