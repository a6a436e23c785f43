import type { AppRun } from '../app/app-run'
import { limits } from '../limits'
import { WxFailure } from './define'

/** `errno` of a request that waited too long (网络 › 错误码: 5 接口超时). */
const ERRNO_TIMEOUT = 5
/** A mini-program that never rests must not keep its next answer for ever. */
const DRAWN_MS_MAX = 2_000
/** What Chromium says without a network, as wx.request passes it on. */
const OFFLINE = 'net::ERR_INTERNET_DISCONNECTED'

type Call = {
  api: string
  url: string
  timeoutMs: number
  signal: AbortSignal
  body?: string
  /** The platform's own line: no domain rules. */
  isPlatform?: boolean
  /** The name in the report instead of the address; null for what a phone would not send. */
  reportAs?: string | null
}

/** Requests on their way, those that wait for one of them to come back, and when the answer to the last one asked was drawn. */
type Line = { atOnce: number; waiting: (() => void)[]; lastAnswer: Promise<void> }
const lines = new WeakMap<AppRun, Line>()

/** Does one exchange under the platform's rules: legal address, ten at once, delay, time limit, no network. */
export async function exchange<T>(run: AppRun, call: Call, send: (signal: AbortSignal) => Promise<T>): Promise<T> {
  refuseAddress(run, call)
  const line = lines.get(run) ?? { atOnce: 0, waiting: [], lastAnswer: Promise.resolve() }
  lines.set(run, line)
  if (call.reportAs !== null) run.report.request(call.api, call.reportAs ?? call.url, call.body)
  run.activity.begin('request')
  const { turn, isOver } = takeTurn(run, line)
  await takePlace(run, call, line)
  try {
    return await underTimeLimit(run, call, send).finally(() => turn)
  } finally {
    line.atOnce -= 1
    line.waiting.shift()?.()
    run.activity.end('request')
    isOver()
  }
}

/** With `answersOneByOne`, an answer waits until those asked for before it have come and what they changed is drawn. */
function takeTurn(run: AppRun, line: Line): { turn: Promise<void>; isOver: () => void } {
  if (!run.device.answersOneByOne) return { turn: Promise.resolve(), isOver: () => undefined }
  const turn = line.lastAnswer
  let isOver = () => {}
  line.lastAnswer = new Promise((resolve) => {
    isOver = () => void run.activity.settle(DRAWN_MS_MAX).then(resolve)
  })
  return { turn, isOver }
}

/** Base libraries before 1.4.0 dropped one too many, later ones let it wait; a mini-program should send neither. */
async function takePlace(run: AppRun, { api, url }: Call, line: Line): Promise<void> {
  if (line.atOnce >= limits.requestsAtOnce) {
    run.breach('requestsAtOnce', `${api} ${url}: ${limits.requestsAtOnce} requests are on their way already`)
    await new Promise<void>((resolve) => line.waiting.push(resolve))
  }
  line.atOnce += 1
}

async function underTimeLimit<T>(run: AppRun, call: Call, send: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const { device } = run
  const stop = new AbortController()
  let reason: WxFailure | undefined
  const abort = (why: WxFailure) => {
    reason ??= why
    stop.abort()
  }
  const timer = setTimeout(() => abort(new WxFailure('timeout', { errno: ERRNO_TIMEOUT })), call.timeoutMs)
  const lostNetwork = ({ isConnected }: { isConnected: boolean }) => !isConnected && abort(new WxFailure(OFFLINE))
  const aborted = () => abort(new WxFailure('abort'))
  call.signal.addEventListener('abort', aborted)
  device.on('network', lostNetwork)
  run.onKill.push(aborted)
  try {
    if (call.signal.aborted) aborted()
    if (!device.isOnline) throw new WxFailure(OFFLINE)
    if (device.netDelayMs > 0) await wait(device.netDelayMs, stop.signal)
    if (reason) throw reason
    return await send(stop.signal)
  } catch (error) {
    throw reason ?? (error instanceof WxFailure ? error : new WxFailure(causeOf(error)))
  } finally {
    clearTimeout(timer)
    call.signal.removeEventListener('abort', aborted)
    device.off('network', lostNetwork)
    run.onKill.splice(run.onKill.indexOf(aborted), 1)
  }
}

/** https and a domain listed for the mini-program, unless the host was told not to check (`urlCheck` in DevTools). */
function refuseAddress(run: AppRun, { api, url, isPlatform }: Call): void {
  const address = URL.canParse(url) ? new URL(url) : undefined
  if (!address || !/^https?:$/.test(address.protocol)) throw new WxFailure('invalid url')
  if (!run.device.isUrlChecked || isPlatform) return
  const isListed = run.device.domains.some((domain) => new URL(domain).origin === address.origin)
  if (isListed && address.protocol === 'https:') return
  run.breach('domain', `${api} ${address.origin} is not a legal domain of this mini-program (https and listed)`)
  throw new WxFailure('url not in domain list', { errno: 600002 })
}

/** undici says "fetch failed" and keeps the true cause inside. */
function causeOf(error: unknown): string {
  const { cause, message } = error as { cause?: { message?: string; code?: string }; message?: string }
  return cause?.message || cause?.code || message || String(error)
}

function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
