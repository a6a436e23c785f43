import type { ChildProcess } from 'node:child_process'
import { createWriteStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { ended, startChild } from './child'
import type { DataFolder } from './data-folder'

export type LocalCloud = { url: string; child: ChildProcess }

/** What a person can do when the local cloud does not start; its own words are printed before these. */
const advice: Record<number, (port: number) => string> = {
  2: (port) =>
    `端口 ${port} 已被占用：可能串门已经在运行，打开 http://127.0.0.1:${port}/ 看看；或换一个端口：npm start -- --port ${port + 1}\n` +
    `Port ${port} is taken. 串门 may already be running there; or choose another: npm start -- --port ${port + 1}`,
  3: () =>
    '数据文件损坏，没有改动它。请把上面提到的文件夹移到别处留存，再运行 npm start 重新开始。\n' +
    'The data file is damaged and was left as it is. Move the folder named above aside, then run npm start again.',
  4: () =>
    '这个数据文件夹正被另一个串门使用。请先关掉它（Ctrl-C），或换一个文件夹：npm start -- --data 文件夹\n' +
    'Another 串门 is using this data folder. Stop it first, or use another: npm start -- --data DIR',
}

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
  process.stderr.write(
    `\n${advice[code]?.(port) ?? '本地云没有启动，原因见上。 / The local cloud did not start; see above.'}\n`,
  )
  return code
}
