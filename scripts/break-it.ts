import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Cut, cuts } from './break-it/cuts'

const BUILD = 'dist/weapp'
const OUTPUT = '.test-output/break-it.json'
/** In this order a cut is looked for; the first journey that fails has caught it. */
const JOURNEYS = ['resident', 'mini-program', 'staff', 'mini-program-pages']
/** What is there is there soon: waiting the usual time for what was cut away would take the whole day. */
const WAIT_MS = '8000'

/**
 * `npm run break-it [-- NAME…]`: takes one thing at a time out of the built mini-program and tells which journey notices.
 * Exit code 1 when a cut goes unnoticed, or can no longer be made.
 */
export async function main(names: string[]): Promise<number> {
  const chosen = cuts.filter(({ name }) => names.length === 0 || names.includes(name))
  const missed: string[] = []
  for (const cut of chosen) {
    const caught = catchOf(cut)
    if (!caught) missed.push(cut.name)
    process.stdout.write(`${caught ? '✓' : '✕'} ${cut.name}: ${caught ?? 'NOT NOTICED'}\n`)
  }
  process.stdout.write(`${chosen.length - missed.length} of ${chosen.length} cuts noticed\n`)
  return missed.length === 0 && chosen.length > 0 ? 0 : 1
}

/** The journey that failed on the cut build, in words; undefined when all passed. */
function catchOf(cut: Cut): string | undefined {
  const folder = mkdtempSync(path.join(tmpdir(), 'cut-'))
  try {
    cpSync(BUILD, folder, { recursive: true })
    const file = path.join(folder, cut.file)
    const before = readFileSync(file, 'utf8')
    const after = before.replaceAll(cut.find, cut.by)
    if (after === before) throw new Error(`${cut.name}: ${cut.file} no longer has ${cut.find}`)
    writeFileSync(file, after)
    for (const journey of JOURNEYS) {
      const failed = failureIn(journey, folder)
      if (failed) return failed
    }
    return undefined
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

type Outcome = { testResults: { message: string; assertionResults: { status: string; title: string }[] }[] }

function failureIn(journey: string, folder: string): string | undefined {
  rmSync(OUTPUT, { force: true })
  const chosen = ['--selectProjects', 'journeys', '--testPathPatterns', `journeys/${journey}\\.test`]
  spawnSync(process.execPath, ['node_modules/jest/bin/jest.js', ...chosen, '--json', `--outputFile=${OUTPUT}`], {
    env: { ...process.env, BUILD: 'mini-program', WEAPP_DIR: folder, JOURNEY_RETRIES: '0', WAIT_MS },
    stdio: 'ignore',
  })
  const { testResults } = JSON.parse(readFileSync(OUTPUT, 'utf8')) as Outcome
  for (const { message, assertionResults } of testResults) {
    const failed = assertionResults.find(({ status }) => status === 'failed')
    if (failed) return `${journey}, 「${failed.title}」`
    if (message && assertionResults.length === 0) return `${journey}: ${message.split('\n')[0]}`
  }
  return undefined
}
