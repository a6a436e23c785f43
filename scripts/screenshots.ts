import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { type Browser, chromium, type Page } from 'playwright-core'
import { startChild, stopChild } from '../demo/child'
import { DataFolder } from '../demo/data-folder'

/** Chromium as CI starts it: alone, and without reaching for the network. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const PHONE = { width: 375, height: 812 }
const DESKTOP = { width: 1440, height: 900 }
const PORT = 7399

type Shot = {
  name: string
  who: string
  path: string
  size: typeof PHONE
  elder?: boolean
  dark?: boolean
  after?: (page: Page) => Promise<void>
}

/**
 * `npm run screenshots [-- --only NAME,NAME --out DIR]`: pictures of the demo estate's pages for the README and for looking. Needs a build.
 * Seeds a cloud of its own unless `--data` names a seeded folder that nobody is using.
 */
export const main = async (args: string[]): Promise<number> => {
  const { values } = parseArgs({
    args,
    options: {
      only: { type: 'string' },
      out: { type: 'string', default: 'docs/screenshots' },
      data: { type: 'string' },
    },
  })
  const data = new DataFolder(values.data ?? mkdtempSync(path.join(tmpdir(), 'chuanmen-pictures-')))
  data.prepare()
  const cloud = startChild('emulator/cli.ts', [
    '--port',
    String(PORT),
    '--data',
    data.folder,
    '--functions',
    'dist/cloudfunctions',
    '--database',
    'cloudfunctions/database.json',
    '--static',
    'dist/h5',
    '--function-env',
    data.functionEnvFile,
  ])
  const url = `http://127.0.0.1:${PORT}`
  await reachable(url)
  if (!values.data) {
    const seeder = startChild('demo/seed.ts', ['--url', url, '--logins', data.loginsFile])
    await new Promise((resolve) => seeder.once('exit', resolve))
  }
  mkdirSync(values.out, { recursive: true })
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: FLAGS })
  try {
    for (const shot of await shots(url)) {
      if (values.only && !values.only.split(',').includes(shot.name)) continue
      await take(browser, url, shot, path.join(values.out, `${shot.name}.png`))
      process.stdout.write(`${shot.name}\n`)
    }
  } finally {
    await browser.close()
    await stopChild(cloud)
  }
  return 0
}

const reachable = async (url: string): Promise<void> => {
  for (let attempt = 0; attempt < 200; attempt++) {
    if (
      await fetch(`${url}/gateway/accounts`).then(
        (answer) => answer.ok,
        () => false,
      )
    )
      return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('the local cloud did not start')
}

/** Pages with the ids they need, asked of the running cloud as a client would. */
const shots = async (url: string): Promise<Shot[]> => {
  const { Gateway } = await import('../demo/gateway')
  const community = await new Gateway(url).signIn({ openid: 'demo-community', nickname: '孙静', note: '社区专员' })
  const { estates } = await community.call('estate.list', {})
  const estateId = estates[0]?.estateId ?? ''
  const estate = await community.call('estate.view', { estateId })
  if (estate.unchanged) throw new Error('unchanged')
  const stairwell = estate.stairwells.find((one) => one.building === '6号楼' && one.unit === '2门')
  const tower = estate.stairwells.find((one) => one.building === '7号楼')
  const { notices } = await community.call('notice.list', { estateId })
  const water = notices.find((one) => one.kind === 'waterStop')
  const roundId = estate.round?.roundId ?? ''
  const wang = await new Gateway(url).signIn({
    openid: 'demo-wang-guilan',
    nickname: '王桂兰',
    note: '业主，6号楼2门403',
    phone: '13800000216',
  })
  const flatId = (await wang.call('me.home', {})).home?.flatId ?? ''
  const at = (page: string, query: Record<string, string> = {}) => `#/${page}?${new URLSearchParams(query)}`
  const staff = (name: string, page: string, query: Record<string, string>, more: Partial<Shot> = {}): Shot[] => [
    { name: `${name}-desktop`, who: 'demo-community', path: at(page, query), size: DESKTOP, ...more },
    { name: `${name}-phone`, who: 'demo-community', path: at(page, query), size: PHONE, ...more },
  ]
  const resident = (
    name: string,
    page: string,
    query: Record<string, string> = {},
    who = 'demo-wang-guilan',
  ): Shot[] => [
    { name, who, path: at(page, query), size: PHONE },
    { name: `${name}-elder`, who, path: at(page, query), size: PHONE, elder: true },
    { name: `${name}-dark`, who, path: at(page, query), size: PHONE, dark: true },
  ]
  return [
    { name: 'login', who: '', path: '#/pages/login/index', size: PHONE },
    ...resident('home', 'pages/home/index'),
    ...resident('notices', 'pages/notices/index'),
    ...resident('notice', 'pages/notice/index', { notice: water?.noticeId ?? '', flat: flatId }),
    ...resident('consent', 'pages/consent/index', { round: roundId, flat: flatId }),
    ...resident('my-pipes', 'pages/my-pipes/index', { flat: flatId }),
    ...resident('me', 'pages/me/index'),
    ...resident('home-tenant', 'pages/home/index', {}, 'demo-tenant'),
    ...resident('home-stranger', 'pages/home/index', {}, 'demo-nobody'),
    ...staff('today', 'staff/today/index', { estateId }),
    ...staff('estates', 'staff/estates/index', {}),
    ...staff('estate', 'staff/estate/index', { estateId }),
    {
      name: 'estate-dark',
      who: 'demo-community',
      path: at('staff/estate/index', { estateId }),
      size: DESKTOP,
      dark: true,
    },
    ...staff('stairwell', 'staff/stairwell/index', { stairwellId: stairwell?.stairwellId ?? '', estateId }),
    ...staff('tower', 'staff/stairwell/index', { stairwellId: tower?.stairwellId ?? '', estateId }),
    ...staff('risers', 'staff/risers/index', { stairwellId: stairwell?.stairwellId ?? '', estateId }),
    ...staff('roster', 'staff/roster/index', { estateId }),
    ...staff('rounds', 'staff/rounds/index', { estateId }),
    ...staff('round', 'staff/round/index', { roundId, estateId }),
    ...staff('round-edit', 'staff/round-edit/index', { estateId }),
    ...staff('notices', 'staff/notices/index', { estateId }),
    ...staff('notice-staff', 'staff/notice/index', { noticeId: water?.noticeId ?? '', estateId }),
    ...staff('notice-edit', 'staff/notice-edit/index', { estateId }),
    ...staff('bindings', 'staff/bindings/index', { estateId }),
    ...staff('people', 'staff/people/index', { estateId }),
    ...staff('paper', 'staff/paper/index', { estateId, stairwellId: stairwell?.stairwellId ?? '', flatId }),
  ]
}

const take = async (browser: Browser, url: string, shot: Shot, file: string): Promise<void> => {
  const context = await browser.newContext({
    viewport: shot.size,
    deviceScaleFactor: shot.size === PHONE ? 2 : 1,
    colorScheme: shot.dark ? 'dark' : 'light',
    locale: 'zh-CN',
  })
  const page = await context.newPage()
  await page.goto(`${url}/#/pages/login/index`)
  if (shot.who) {
    if (shot.who === 'demo-nobody')
      await fetch(`${url}/gateway/accounts`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ openid: shot.who, nickname: '新来的住户' }),
      })
    const session = await (
      await fetch(`${url}/gateway/sessions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ openid: shot.who }),
      })
    ).json()
    await page.evaluate(
      ([value, elder]) => {
        localStorage.setItem('session', JSON.stringify({ data: value }))
        localStorage.setItem('elder', JSON.stringify({ data: elder }))
      },
      [session, shot.elder ?? false] as const,
    )
  }
  await page.goto(`${url}/${shot.path}`)
  await page.reload()
  await page.waitForLoadState('networkidle')
  await page
    .waitForFunction(() => !document.querySelector('.skeleton'), undefined, { timeout: 10_000 })
    .catch(() => undefined)
  await shot.after?.(page)
  writeFileSync(file, await page.screenshot())
  await context.close()
}
