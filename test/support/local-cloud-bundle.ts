import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { buildSync } from 'esbuild'

const ROOT = resolve(__dirname, '../..')
const SOURCE = join(ROOT, 'emulator')

/**
 * The emulator's command line as one JavaScript file, made anew when a source has changed.
 *
 * It is the same program as `tsx emulator/cli.ts`; it only starts three times as fast, and the suites start it often.
 */
export const bundledCli = (): string => {
  const folder = join(ROOT, '.test-output/local-cloud', newest(SOURCE).toString(36))
  const file = join(folder, 'cli.cjs')
  if (existsSync(file)) return file
  mkdirSync(folder, { recursive: true })
  // Test files run side by side and may all come here at once: each makes its own and puts it in place whole.
  const draft = join(folder, `cli.${process.pid}.cjs`)
  copyFileSync(join(SOURCE, 'functions/bootstrap.cjs'), join(folder, 'bootstrap.cjs'))
  buildSync({
    entryPoints: [join(SOURCE, 'cli.ts')],
    outfile: draft,
    bundle: true,
    platform: 'node',
    target: 'node20',
    // Brings a native part, which stays where it is.
    external: ['libsql'],
    logLevel: 'warning',
  })
  renameSync(draft, file)
  return file
}

/** When anything in a folder was last written, in milliseconds. */
const newest = (folder: string): number =>
  Math.max(
    ...readdirSync(folder, { withFileTypes: true }).map((entry) => {
      const path = join(folder, entry.name)
      return entry.isDirectory() ? newest(path) : Math.floor(statSync(path).mtimeMs)
    }),
  )
