import { parseArgs } from 'node:util'
import { demoReady, emptyReady } from './announce'
import { ended, runChild, stopAll, stopChild } from './child'
import { DataFolder } from './data-folder'
import { type LocalCloud, startLocalCloud } from './local-cloud'

const USAGE = `npm start -- [--empty] [--port 7300] [--data DIR]
  --empty   不放示例数据 / without demo data
  --port N  网页的端口 / where to listen (7300)
  --data D  数据文件夹 / where the data is kept (.data/demo, or .data/empty with --empty)
`
type Mode = 'demo' | 'empty'

/** `npm start`: builds what is stale, starts the local cloud, fills it once, and stays until Ctrl-C. Answers the exit code. */
export async function main(args: string[]): Promise<number> {
  const options = readOptions(args)
  if (!options) return 2
  const { mode, port, data } = options
  const broken = data.whatIsBroken(mode)
  if (broken) {
    process.stderr.write(`${broken}\n`)
    return 3
  }
  const interrupted = stopOnSignal()

  const built = await Promise.race([interrupted, runChild('scripts/run.mjs', ['build', 'functions', 'h5', '--quiet'])])
  if (built === 'interrupted') return stopQuietly()
  if (built !== 0) return built

  const made = data.start()
  if (made && made.mode !== mode) {
    process.stderr.write(
      `${data.folder} 是${made.mode === 'demo' ? '有示例数据' : '不带示例数据'}的，请换一个 --data 文件夹。\n` +
        `${data.folder} was made ${made.mode === 'demo' ? 'with' : 'without'} demo data; choose another --data folder.\n`,
    )
    return 2
  }
  if (mode === 'empty' && data.isOutdated()) {
    process.stderr.write(
      `${data.folder} 是旧版本存的，这个版本读不了，也没有动它。请用原来的版本打开，或换一个 --data 文件夹。\n` +
        `${data.folder} was stored by an earlier version and is left as it is; open it with that one, or choose another --data folder.\n`,
    )
    return 2
  }
  const cloud = await open(data, port)
  if (typeof cloud === 'number') return cloud

  const stopped = Promise.race([
    interrupted,
    ended(cloud.child).then((code) => (code === 0 ? 'interrupted' : 'broken')),
  ])
  if (made?.state === 'ready' && !(await migrate(data, cloud))) {
    await stopAll()
    return 1
  }
  const filled = await Promise.race([stopped, fill(mode, data, cloud)])
  if (filled === false) {
    await stopAll()
    process.stderr.write(
      '\n示例数据没有放完，原因见上。再运行一次 npm start 会重新开始。\nThe demo data was not finished; see above. npm start begins anew.\n',
    )
    return 1
  }
  if (filled === true) {
    process.stdout.write(
      `${mode === 'demo' ? demoReady(cloud.url, data.folder, data.logins()) : emptyReady(cloud.url, data.folder, data.functionEnv().FIRST_ADMIN_CODE ?? '')}\n`,
    )
  }
  if ((await stopped) === 'interrupted') return stopQuietly()
  await stopAll()
  process.stderr.write(
    `\n本地云意外停止了，最后的输出在 ${data.logFile}。 / The local cloud stopped unexpectedly; see ${data.logFile}.\n`,
  )
  return 1
}

async function stopQuietly(): Promise<number> {
  await stopAll()
  process.stdout.write('\n已停止，数据都在。 / Stopped; the data is kept.\n')
  return 0
}

function readOptions(args: string[]) {
  const values = parse(args)
  const port = Number(values?.port ?? 7300)
  if (!values || values.help || !Number.isInteger(port) || port < 0 || port > 65_535) {
    process.stderr.write(USAGE)
    return undefined
  }
  const mode: Mode = values.empty ? 'empty' : 'demo'
  return { mode, port, data: new DataFolder(values.data ?? `.data/${mode}`) }
}

function parse(args: string[]) {
  const flag = { type: 'boolean' } as const
  const text = { type: 'string' } as const
  try {
    return parseArgs({ args, options: { empty: flag, port: text, data: text, help: flag } }).values
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`)
    return undefined
  }
}

/** Opens the folder's cloud. Demo data cut short or outdated is set aside first, but only once nobody else is using it. */
async function open(data: DataFolder, port: number): Promise<LocalCloud | number> {
  const why = data.start()?.state === 'filling' ? 'interrupted' : data.isOutdated() ? 'outdated' : undefined
  data.prepare()
  const cloud = await startLocalCloud(data, port)
  if (typeof cloud === 'number' || !why) return cloud
  await stopChild(cloud.child)
  const aside = data.setAside(why)
  process.stdout.write(
    why === 'interrupted'
      ? `上次放示例数据时中断了，重新开始；旧的在 ${aside}。 / The last start was cut short; beginning anew, the old data is in ${aside}.\n`
      : `示例数据是旧版本的，重新放一份；旧的在 ${aside}。 / The demo data is an earlier version's; beginning anew, the old data is in ${aside}.\n`,
  )
  data.prepare()
  return startLocalCloud(data, port)
}

/** What an earlier version stored in another shape is brought to this one's before anybody asks for it; false when it could not be. */
async function migrate(data: DataFolder, cloud: LocalCloud): Promise<boolean> {
  return (await runChild('scripts/run.mjs', ['migrate', '--url', cloud.url, '--data', data.folder])) === 0
}

/** Puts in what the mode needs, once; false when it failed. */
async function fill(mode: Mode, data: DataFolder, cloud: LocalCloud): Promise<boolean> {
  if (data.start()?.state === 'ready') return true
  data.mark({ mode, state: 'filling' })
  const isDone = mode === 'demo' ? await seed(data, cloud) : await registerAdministrator(cloud)
  if (isDone) data.mark({ mode, state: 'ready' })
  return isDone
}

async function seed(data: DataFolder, cloud: LocalCloud): Promise<boolean> {
  process.stdout.write('第一次启动，正在放入示例小区… / First start: putting in the demo estate…\n')
  process.env.DEMO_LOGINS = data.loginsFile
  return (await runChild('demo/seed.ts', ['--url', cloud.url])) === 0 && data.logins().length > 0
}

async function registerAdministrator(cloud: LocalCloud): Promise<boolean> {
  const account = { openid: 'local-administrator', nickname: '管理员', note: '街道管理员' }
  const reply = await fetch(`${cloud.url}/gateway/accounts`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(account),
  })
  if (!reply.ok) process.stderr.write(`POST /gateway/accounts: ${reply.status} ${await reply.text()}\n`)
  return reply.ok
}

/** Resolves at the first Ctrl-C; the terminal sends it to the children as well. */
function stopOnSignal(): Promise<'interrupted'> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve('interrupted'))
  })
}
