import fs from 'node:fs'
import automator from 'miniprogram-automator'
import { until } from './support/host'
import { miniProgram, removeMiniPrograms } from './support/mini-program'
import { runCli, startCli, stopAll } from './support/process'

afterEach(async () => {
  await stopAll()
  removeMiniPrograms()
})

it('serves the client until it is stopped, then prints the report', async () => {
  const host = await startCli('--lag', '30')
  const mp = await automator.connect({ wsEndpoint: host.url })
  expect((await mp.currentPage())?.path).toBe('pages/home/home')
  mp.disconnect()
  expect(await host.stop()).toBe(0)
  expect(host.output()).toMatch(/First show of each page:\npage +visits +setData.*\npages\/home\/home +1 +0 +0/)
})

it('ends by the client’s close()', async () => {
  const host = await startCli()
  const mp = await automator.connect({ wsEndpoint: host.url })
  await mp.close()
  await until(async () => host.output().includes('First show of each page'), 'the end')
})

it('raises unhandled rejections, and tells the app', async () => {
  const host = await startCli()
  const mp = await automator.connect({ wsEndpoint: host.url })
  const exceptions: { message: string }[] = []
  mp.on('exception', (exception) => exceptions.push(exception))
  await mp.evaluate(() => void Promise.reject(new Error('nobody listens')))
  await until(async () => exceptions.some(({ message }) => message === 'nobody listens'))
  expect(await mp.evaluate('function () { return getApp().seen }')).toContain('unhandled nobody listens')
  mp.disconnect()
})

it('writes a budget, and ends with 5 when a page goes over it', async () => {
  const folder = miniProgram()
  const budget = `${folder}/budget.json`
  const first = await startCli('--launch', 'pages/detail/detail', '--write-budget', budget)
  await settled(first.url)
  await first.stop()
  const kept = JSON.parse(fs.readFileSync(budget, 'utf8'))
  expect(kept.pages['pages/detail/detail']).toMatchObject({ setDataCount: 1, requests: 0 })

  const within = await startCli('--launch', 'pages/detail/detail', '--budget', budget)
  await settled(within.url)
  expect(await within.stop()).toBe(0)

  kept.pages['pages/detail/detail'].setDataCount = 0
  fs.writeFileSync(budget, JSON.stringify(kept))
  const over = await startCli('--launch', 'pages/detail/detail', '--budget', budget)
  await settled(over.url)
  expect(await over.stop()).toBe(5)
  expect(over.output()).toContain('over budget: pages/detail/detail: 1 setData calls, 0 are allowed')
})

async function settled(url: string) {
  const mp = await automator.connect({ wsEndpoint: url })
  await mp.currentPage()
  mp.disconnect()
}

describe('refuses', () => {
  it('arguments that cannot be meant, with 2', async () => {
    const [none, lag, unknown, theme] = await Promise.all([
      runCli(),
      runCli('--dist', 'x', '--lag', 'soon'),
      runCli('--dist', 'x', '--speed', '9'),
      runCli('--dist', 'x', '--theme', 'pink'),
    ])
    expect(none).toMatchObject({ code: 2, output: expect.stringContaining('--dist FOLDER is missing') })
    expect(lag).toMatchObject({ code: 2, output: expect.stringContaining('--lag wants a number, not "soon"') })
    expect(unknown).toMatchObject({ code: 2, output: expect.stringContaining("Unknown option '--speed'") })
    expect(theme).toMatchObject({ code: 2, output: expect.stringContaining('--theme is one of light, dark') })
  })

  it('a mini-program that was not built, with 3, and a taken port, with 4', async () => {
    const host = await startCli()
    const port = new URL(host.url).port
    const [notBuilt, taken] = await Promise.all([
      runCli('--dist', '/nowhere'),
      runCli('--dist', miniProgram(), '--port', port),
    ])
    expect(notBuilt).toMatchObject({ code: 3, output: expect.stringContaining('no built mini-program in /nowhere') })
    expect(taken).toMatchObject({ code: 4, output: expect.stringContaining('EADDRINUSE') })
  })
})
