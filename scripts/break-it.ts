import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Cut, cuts } from './break-it/cuts'
import { main as build } from './build'

const BUILD = 'dist/weapp'
const OUTPUT = '.test-output/break-it.json'
/** In this order a cut is looked for; the first journey that fails has caught it. */
const JOURNEYS = ['resident', 'mini-program', 'staff', 'mini-program-pages']
/** What is there is there soon: waiting the usual time for what was cut away would take the whole day. */
const WAIT_MS = '8000'

/**
 * `npm run break-it [-- NAME…]`: takes one thing at a time out of the built mini-program and tells which journey notices.
 * Exit code 1 when a cut goes unnoticed, can no longer be made, or when a journey fails on the whole build; 2 for an unknown name.
 */
export async function main(names: string[]): Promise<number> {
  const unknown = names.find((name) => !cuts.some((cut) => cut.name === name))
  if (unknown) {
    process.stderr.write(`There is no cut "${unknown}"; there are:\n${cuts.map(({ name }) => `  ${name}\n`).join('')}`)
    return 2
  }
  if ((await build(['functions', 'weapp'])) !== 0) return 1
  const chosen = cuts.filter(({ name }) => names.length === 0 || names.includes(name))
  const broken = failureOf(BUILD)
  if (broken) {
    process.stderr.write(
      `The build is whole, and yet ${broken} failed: until it passes, every cut would seem noticed.\n`,
    )
    return 1
  }
  process.stdout.write('✓ nothing: every journey passes on the whole build\n')
  const missed: string[] = []
  for (const cut of chosen) {
    const folder = cutOut(cut)
    const caught = folder && failureOf(folder)
    if (folder) rmSync(folder, { recursive: true, force: true })
    if (!caught) missed.push(cut.name)
    const instead = folder ? 'NOT NOTICED' : `CANNOT BE MADE: ${cut.file} no longer has ${cut.find}`
    process.stdout.write(`${caught ? '✓' : '✕'} ${cut.name}: ${caught ?? instead}\n`)
  }
  process.stdout.write(`${chosen.length - missed.length} of ${chosen.length} cuts noticed\n`)
  return missed.length === 0 ? 0 : 1
}

/** A copy of the build without it; undefined when it has no such thing any more. */
function cutOut({ file, find, by }: Cut): string | undefined {
  const whole = path.join(BUILD, file)
  const before = existsSync(whole) ? readFileSync(whole, 'utf8') : ''
  const after = before.replaceAll(find, by)
  if (after === before) return undefined
  const folder = mkdtempSync(path.join(tmpdir(), 'cut-'))
  cpSync(BUILD, folder, { recursive: true })
  writeFileSync(path.join(folder, file), after)
  return folder
}

/** The journey that failed on this build, in words; undefined when all passed. */
function failureOf(folder: string): string | undefined {
  for (const journey of JOURNEYS) {
    const failed = failureIn(journey, folder)
    if (failed) return failed
  }
  return undefined
}

type Outcome = { testResults: { message: string; assertionResults: { status: string; title: string }[] }[] }

function failureIn(journey: string, folder: string): string | undefined {
  rmSync(OUTPUT, { force: true })
  const chosen = ['--selectProjects', 'journeys', '--testPathPatterns', `journeys/${journey}\\.test`]
  spawnSync(process.execPath, ['node_modules/jest/bin/jest.js', ...chosen, '--json', `--outputFile=${OUTPUT}`], {
    env: { ...process.env, BUILD: 'mini-program', WEAPP_DIR: folder, WAIT_MS },
    stdio: 'ignore',
  })
  if (!existsSync(OUTPUT)) return `${journey}, which Jest could not even begin,`
  const { testResults } = JSON.parse(readFileSync(OUTPUT, 'utf8')) as Outcome
  for (const { message, assertionResults } of testResults) {
    const failed = assertionResults.find(({ status }) => status === 'failed')
    if (failed) return `${journey}, 「${failed.title}」`
    if (message && assertionResults.length === 0) return `${journey}: ${message.split('\n')[0]}`
  }
  return undefined
}
