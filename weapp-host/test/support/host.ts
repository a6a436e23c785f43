import path from 'node:path'
import automator from 'miniprogram-automator'
import type Element from 'miniprogram-automator/out/Element'
import type MiniProgram from 'miniprogram-automator/out/MiniProgram'
import type Page from 'miniprogram-automator/out/Page'
import type { Exception } from '../../app/exception'
import { type Host, type HostOptions, startHost } from '../../host'

export const FIXTURE = path.resolve(__dirname, '../../fixture')
/** The view lags by default: a test that only passes at once is not one. */
const LAG_MS = Number(process.env.HOST_LAG ?? 30)
const WAIT_MS = 10_000

/** A host in this process with the fixture on it, and an unmodified client. */
export type Opened = {
  host: Host
  mp: MiniProgram
  exceptions: Exception[]
  page: () => Promise<Page>
  /** The element, waited for. */
  $: (selector: string) => Promise<Element>
  text: (selector: string) => Promise<string>
  send: <T = Record<string, unknown>>(method: string, params?: object) => Promise<T>
  /** Runs in the mini-program and gives what it resolves with. */
  evaluate: <T = unknown>(run: (...args: never[]) => unknown, ...args: unknown[]) => Promise<T>
  goTo: (url: string) => Promise<Page>
  seen: () => Promise<string[]>
}

const open: { host: Host; mp: MiniProgram }[] = []

export async function openHost(options: Partial<HostOptions> = {}): Promise<Opened> {
  const host = await startHost({ dist: FIXTURE, viewLagMs: LAG_MS, ...options })
  const mp = await automator.connect({ wsEndpoint: host.url })
  open.push({ host, mp })
  const exceptions: Exception[] = []
  mp.on('exception', (exception: Exception) => exceptions.push(exception))
  const page = async () => (await mp.currentPage()) as Page
  const $ = (selector: string) => until(async () => (await (await page()).$(selector)) ?? undefined, selector)
  return {
    host,
    mp,
    exceptions,
    page,
    $,
    text: async (selector) => (await $(selector)).text(),
    // biome-ignore lint/suspicious/noExplicitAny: the client keeps its line to itself
    send: (method, params = {}) => (mp as any).connection.send(method, params),
    evaluate: (run, ...args) => mp.evaluate(run, ...args),
    goTo: async (url) => {
      await mp.callWxMethod('reLaunch', { url })
      return page()
    },
    seen: async () => {
      await page()
      return mp.evaluate('function () { return getApp().seen }')
    },
  }
}

/** Closes what the test opened; for `afterEach`. */
export async function closeHosts(): Promise<void> {
  for (const { host, mp } of open.splice(0)) {
    mp.disconnect()
    await host.close()
  }
}

/** Tries until there is an answer; the client's own waitFor knows no end. */
export async function until<T>(find: () => Promise<T | undefined | false>, what = 'it'): Promise<T> {
  const end = Date.now() + WAIT_MS
  for (;;) {
    const found = await find()
    if (found !== undefined && found !== false) return found
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
