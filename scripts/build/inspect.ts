import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { Script } from 'node:vm'
import { BuildFailure } from './failure'
import { filesUnder } from './stamp'

const MB = 1024 * 1024
/** WeChat's limit for the main package and each subpackage is 2 MB (rule 13); ours for the main one keeps the first start short. */
const MAIN_MAX = 1 * MB
const SUBPACKAGE_MAX = 2 * MB

/** Refuses a build whose scripts do not parse: Taro's minifier has written broken private fields and called it success. */
export function assertScriptsParse(target: string, folder: string) {
  const scripts = filesUnder([folder]).filter((file) => file.endsWith('.js'))
  if (scripts.length === 0)
    throw new BuildFailure(target, `${folder} holds no script.`, 'Look at the log of the build.')
  for (const file of scripts) {
    try {
      new Script(readFileSync(file, 'utf8'), { filename: file })
    } catch (error) {
      const advice =
        'Let babel write the package at fault in older syntax: `compile.include` in client/config/index.ts.'
      throw new BuildFailure(target, `${file} does not parse: ${(error as Error).message}`, advice)
    }
  }
}

type AppJson = { subPackages?: { root: string }[]; subpackages?: { root: string }[] }

const rootsOf = (folder: string): string[] => {
  const app = JSON.parse(readFileSync(path.join(folder, 'app.json'), 'utf8')) as AppJson
  return (app.subPackages ?? app.subpackages ?? []).map(({ root }) => root.replace(/\/$/, ''))
}

/** Says which package of a WeChat build a file (its path within it) goes into. */
export function packageOf(folder: string): (file: string) => string {
  const roots = rootsOf(folder)
  return (file) => roots.find((root) => file.startsWith(`${root}/`)) ?? 'main'
}

/** Bytes of every file of a build by its path within it, with `/` on every system. */
export const fileSizes = (folder: string): Record<string, number> =>
  Object.fromEntries(
    filesUnder([folder]).map((file) => [path.relative(folder, file).split(path.sep).join('/'), statSync(file).size]),
  )

/** Bytes of the main package and of each subpackage of a WeChat build; refuses one that is too large. */
export function weighPackages(target: string, folder: string): Record<string, number> {
  const owner = packageOf(folder)
  const sizes: Record<string, number> = Object.fromEntries(['main', ...rootsOf(folder)].map((root) => [root, 0]))
  for (const [file, bytes] of Object.entries(fileSizes(folder))) sizes[owner(file)] = (sizes[owner(file)] ?? 0) + bytes
  for (const [name, bytes] of Object.entries(sizes)) {
    const most = name === 'main' ? MAIN_MAX : SUBPACKAGE_MAX
    if (bytes > most) {
      const reason = `package ${name} has ${kilobytes(bytes)}; at most ${kilobytes(most)} are allowed.`
      throw new BuildFailure(target, reason, 'Move pages into a subpackage, or drop a large dependency.')
    }
  }
  return sizes
}

/** Refuses a WeChat build whose templates lost the attributes that screen readers need. */
export function assertAriaSurvived(target: string, folder: string) {
  if (readFileSync(path.join(folder, 'base.wxml'), 'utf8').includes('aria-label')) return
  throw new BuildFailure(
    target,
    'base.wxml has no aria-label.',
    'client/config/aria-plugin.ts did not run; try again with --force.',
  )
}

export const bytesUnder = (folder: string) => filesUnder([folder]).reduce((sum, file) => sum + statSync(file).size, 0)

export const kilobytes = (bytes: number) => `${Math.round(bytes / 1024).toLocaleString('en')} KB`
