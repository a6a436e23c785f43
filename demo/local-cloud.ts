import type { ChildProcess } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { adviceOn } from './advice'
import { ended, startChild } from './child'
import type { DataFolder } from './data-folder'

export type LocalCloud = { url: string; child: ChildProcess }

/** Starts the local cloud over a data folder; when it cannot, says why and answers its exit code. */
export async function startLocalCloud(data: DataFolder, port: number): Promise<LocalCloud | number> {
  const child = startChild(
    'emulator/cli.ts',
    [
      ...['--port', String(port), '--data', data.folder],
      ...['--functions', 'dist/cloudfunctions', '--database', 'cloudfunctions/database.json'],
      ...['--static', 'dist/h5', '--function-env', data.functionEnvFile],
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const log = createWriteStream(data.logFile, { flags: 'a' })
  log.on('error', () => undefined)
  const url = await new Promise<string | undefined>((resolve) => {
    createInterface({ input: child.stdout as NodeJS.ReadableStream }).on('line', (line) => {
      log.write(`${line}\n`)
      if (line.startsWith('ready ')) resolve(line.slice('ready '.length).trim())
    })
    ended(child).then(() => resolve(undefined))
  })
  if (url) return { url, child }
  const code = await ended(child)
  process.stderr.write(`\n${adviceOn(code, port)}\n`)
  return code
}
