import { randomBytes, randomInt } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { demoSettings } from './templates'

/** What a data folder was made for, and how far it came. Kept beside the local cloud's own files. */
type Start = { mode: 'demo' | 'empty'; state: 'filling' | 'ready'; format?: number }
/** Raised when documents are stored in another shape: 2, an estate's façade as short texts. There are no migrations before 1.0. */
const FORMAT = 2
export type Login = { nickname: string; note: string; openid: string; what: string }

const read = <T>(file: string): T | undefined =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : undefined

/** The folder that holds one local cloud's data, its functions' secrets and the log-ins of the demo. */
export class DataFolder {
  readonly functionEnvFile: string
  /** Where the seeder writes whom one may log in as. */
  readonly loginsFile: string
  readonly logFile: string
  private readonly startFile: string

  constructor(readonly folder: string) {
    this.functionEnvFile = path.join(folder, 'function-env.json')
    this.loginsFile = path.join(folder, 'logins.json')
    this.logFile = path.join(folder, 'cloud.log')
    this.startFile = path.join(folder, 'start.json')
  }

  start() {
    return read<Start>(this.startFile)
  }

  /** Made by a version that stored documents in another shape. */
  isOutdated() {
    const start = this.start()
    return start !== undefined && start.format !== FORMAT
  }

  logins() {
    return read<Login[]>(this.loginsFile) ?? []
  }

  functionEnv() {
    return read<Record<string, string>>(this.functionEnvFile) ?? {}
  }

  mark(start: Omit<Start, 'format'>) {
    const next = `${this.startFile}.new`
    writeFileSync(next, JSON.stringify({ ...start, format: FORMAT }))
    renameSync(next, this.startFile)
  }

  /**
   * Makes the folder and, once, the secrets a deployed function would find in its environment. Settings that came with a later version
   * are added; what is there stays.
   */
  prepare() {
    mkdirSync(this.folder, { recursive: true })
    const found = read<Record<string, string>>(this.functionEnvFile)
    const wanted = { ...demoSettings, ...(found ?? newSecrets()) }
    if (found && Object.keys(wanted).length === Object.keys(found).length) return
    writeFileSync(this.functionEnvFile, JSON.stringify(wanted, null, 2), { mode: 0o600 })
  }

  /** Puts the folder beside the new one, so that nothing is lost that somebody wants to look at. Answers where. */
  setAside(why: 'interrupted' | 'outdated'): string {
    const aside = `${this.folder}.${why}`
    rmSync(aside, { recursive: true, force: true })
    renameSync(this.folder, aside)
    return aside
  }
}

const secret = () => randomBytes(32).toString('base64')
/** No letters or digits that people confuse when they read them aloud. */
const CODE_LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
const readableCode = () => Array.from({ length: 12 }, () => CODE_LETTERS[randomInt(CODE_LETTERS.length)]).join('')

const newSecrets = () => ({
  FIELD_KEYS: JSON.stringify({ k1: secret() }),
  FIELD_KEY_ID: 'k1',
  INDEX_SECRET: secret(),
  FIRST_ADMIN_CODE: readableCode(),
})
