import fs from 'node:fs'
import { parseArgs } from 'node:util'
import type { Privacy } from './device/device'
import type { HostOptions } from './host'

export type CliOptions = {
  host: HostOptions
  isVerbose: boolean
  budgetFile?: string
  writeBudgetFile?: string
  reportFile?: string
}

/** Arguments that cannot be meant; exit code 2. */
export class OptionFault extends Error {}

/** Reads the command line; README › Options. */
export function readOptions(args: string[]): CliOptions {
  const values = parse(args)
  const number = (name: string, text: string | undefined, otherwise: number) => {
    const value = text === undefined ? otherwise : Number(text)
    if (!Number.isFinite(value) || value < 0) throw new OptionFault(`--${name} wants a number, not "${text}"`)
    return value
  }
  if (!values.dist) throw new OptionFault('--dist FOLDER is missing: the folder of the built mini-program.')
  const privacy: Partial<Privacy> = {}
  if (values.privacy) privacy.consent = oneOf('privacy', values.privacy, ['agreed', 'ask', 'refused'])
  if (values['privacy-declared']) privacy.declared = values['privacy-declared'].split(',')
  return {
    isVerbose: values.verbose === true,
    budgetFile: values.budget,
    writeBudgetFile: values['write-budget'],
    reportFile: values.report,
    host: {
      dist: values.dist,
      sources: values.sources,
      port: number('port', values.port, 0),
      gateway: values.gateway,
      openid: values.openid,
      viewLagMs: number('lag', values.lag, 0),
      netDelayMs: number('net-delay', values['net-delay'], 0),
      clockAheadMs: values.clock === undefined ? 0 : aheadOf(values.clock),
      answersOneByOne: values['one-by-one'] === true,
      urlCheck: !values['no-url-check'],
      domains: values.domain,
      fontSizeScaleFactor: number('font-scale', values['font-scale'], 1),
      theme: oneOf('theme', values.theme ?? 'light', ['light', 'dark']),
      dataFolder: values.data,
      storage: values.storage ? JSON.parse(fs.readFileSync(values.storage, 'utf8')) : undefined,
      privacy,
      launch: {
        path: values.launch,
        scene: values.scene === undefined ? undefined : number('scene', values.scene, 0),
      },
    },
  }
}

function aheadOf(text: string): number {
  const at = Date.parse(text)
  if (Number.isNaN(at)) throw new OptionFault(`--clock wants an ISO 8601 moment, not "${text}"`)
  return at - Date.now()
}

function parse(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS }).values
  } catch (error) {
    throw new OptionFault((error as Error).message)
  }
}

const OPTIONS = {
  dist: { type: 'string' },
  sources: { type: 'string', multiple: true },
  port: { type: 'string' },
  gateway: { type: 'string' },
  openid: { type: 'string' },
  lag: { type: 'string' },
  'net-delay': { type: 'string' },
  'one-by-one': { type: 'boolean' },
  clock: { type: 'string' },
  'no-url-check': { type: 'boolean' },
  domain: { type: 'string', multiple: true },
  'font-scale': { type: 'string' },
  theme: { type: 'string' },
  data: { type: 'string' },
  storage: { type: 'string' },
  privacy: { type: 'string' },
  'privacy-declared': { type: 'string' },
  launch: { type: 'string' },
  scene: { type: 'string' },
  budget: { type: 'string' },
  'write-budget': { type: 'string' },
  report: { type: 'string' },
  verbose: { type: 'boolean' },
} as const

function oneOf<const T extends string>(name: string, given: string, known: readonly T[]): T {
  const found = known.find((one) => one === given)
  if (!found) throw new OptionFault(`--${name} is one of ${known.join(', ')}, not "${given}"`)
  return found
}
