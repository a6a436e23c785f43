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

const isRead = (file: string, isRight: (value: unknown) => boolean): boolean => {
  try {
    const value = read<unknown>(file)
    return value === undefined || isRight(value)
  } catch {
    return false
  }
}
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isStart = (value: unknown) =>
  isObject(value) &&
  ['demo', 'empty'].includes(String(value.mode)) &&
  ['filling', 'ready'].includes(String(value.state))
const isLogins = (value: unknown) =>
  Array.isArray(value) &&
  value.every((one) => isObject(one) && [one.nickname, one.note, one.what].every((part) => typeof part === 'string'))

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

  /** What a person can do about a file of the folder that is not what we wrote, in both languages; undefined when all are. */
  whatIsBroken(mode: Start['mode']): string | undefined {
    if (!isRead(this.startFile, isStart)) return startBroken(this.startFile, this.folder, mode)
    if (!isRead(this.loginsFile, isLogins)) return loginsBroken(this.loginsFile)
    return isRead(this.functionEnvFile, isObject) ? undefined : keysBroken(this.functionEnvFile, this.folder)
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

const startBroken = (file: string, folder: string, mode: Start['mode']) => {
  const line = JSON.stringify({ mode, state: 'ready', format: FORMAT })
  return (
    `${file} 损坏了，什么都没有动。要留下数据：把它改成一行 ${line}；要重新开始：把 ${folder} 移到别处。然后再运行 npm start。\n` +
    `${file} is damaged; nothing was changed. To keep the data, make it this one line: ${line}. To begin anew, move ${folder} aside. Then run npm start again.`
  )
}
const loginsBroken = (file: string) =>
  `${file} 损坏了，数据是好的。只删这一个文件，再运行 npm start：这里不再列出身份，网页上照样可以选。\n` +
  `${file} is damaged, the data is not. Delete just this file and run npm start again: the log-ins are no longer listed here; the web page still offers them.`
const keysBroken = (file: string, folder: string) =>
  `${file} 损坏了，里面是给姓名和电话加密的密钥，没有它读不了。有备份就放回去；没有就把 ${folder} 移到别处，再运行 npm start 重新开始。\n` +
  `${file} is damaged; it holds the keys that names and phones are sealed with. Put back a copy of it; without one, move ${folder} aside and run npm start to begin anew.`
