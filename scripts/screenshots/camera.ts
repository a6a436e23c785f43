import { type Browser, type BrowserContext, chromium, type Page, type Request } from 'playwright-core'
import { Gateway } from '../../demo/gateway'
import { NOW } from './estate'
import type { Look } from './looks'
import { type Account, Hand, type Stop } from './visit'

/** Chromium alone, without reaching for the network, and drawing letters the same way on every screen. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--font-render-hinting=none',
  '--disable-lcd-text',
]

/** A page longer than a screen is shown this many screens long at most. */
const SCREENS_MAX = 1.75
/** Nothing on a picture may depend on the moment it was taken. */
const STILL = '* { caret-color: transparent !important; scrollbar-width: none !important; }'

export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: FLAGS })

export type Picture = { name: string; png: Buffer }

/** One person in one look, walking from stop to stop. */
export class Camera {
  /** Requests under way on the page that is open now. */
  private asked = new Set<Request>()

  private constructor(
    private readonly url: string,
    private readonly look: Look,
    private readonly context: BrowserContext,
    private page: Page,
  ) {
    this.follow(page)
  }

  private follow(page: Page): void {
    const asked = new Set<Request>()
    this.asked = asked
    page.on('request', (request) => asked.add(request))
    page.on('requestfinished', (request) => asked.delete(request))
    page.on('requestfailed', (request) => asked.delete(request))
  }

  static async enter(browser: Browser, url: string, look: Look, who: Account | null): Promise<Camera> {
    const context = await browser.newContext({
      viewport: look.size,
      deviceScaleFactor: look.scale,
      isMobile: look.isTouch,
      hasTouch: look.isTouch,
      colorScheme: look.isDark ? 'dark' : 'light',
      reducedMotion: 'reduce',
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
    })
    await context.clock.setFixedTime(NOW)
    const page = await context.newPage()
    await page.goto(`${url}/#/pages/login/index`)
    const gateway = new Gateway(url)
    const session = who && (await gateway.json('/gateway/sessions', { openid: who.openid }))
    // The server remembers 长辈版 for the person, and this is another device of theirs.
    if (who) await (await gateway.signIn(who)).ask('me.setElderMode', { on: look.isElder })
    const kept = {
      ...(session ? { session } : {}),
      elder: look.isElder,
      // Somebody who has been here before is not asked again whether they want 长辈版.
      'elder-offered': who?.openid !== 'demo-nobody',
    }
    await page.evaluate((kept) => {
      for (const [key, data] of Object.entries(kept)) localStorage.setItem(key, JSON.stringify({ data }))
    }, kept)
    return new Camera(url, look, context, page)
  }

  async take(stop: Stop): Promise<Picture> {
    // The cloud's clock runs on between pictures; the browser's does not.
    await new Gateway(this.url).setClock(NOW)
    await this.page.setViewportSize(this.look.size)
    if (stop.path) await this.open(stop.path, stop.query)
    const hand = new Hand(this.page, this.look)
    await stop.act?.(hand)
    await hand.see(stop.shows)
    await this.settle()
    if (stop.hasHashes) await this.sameHashes()
    await this.growToContent(hand)
    const png = await this.page.screenshot({ animations: 'disabled', style: STILL })
    return { name: stop.name + this.look.suffix, png }
  }

  /** What stands there when a page was not reached. */
  async keep(file: string): Promise<void> {
    await this.page.screenshot({ path: file }).catch(() => undefined)
  }

  leave(): Promise<void> {
    return this.context.close()
  }

  private async open(path: string, query: Record<string, string> = {}): Promise<void> {
    await this.page.close()
    this.page = await this.context.newPage()
    this.follow(this.page)
    await this.page.goto(`${this.url}/#${path}?${new URLSearchParams(query)}`)
  }

  private async settle(): Promise<void> {
    await this.loaded()
    await this.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
    await this.page.mouse.move(0, 0)
    await this.stillness()
  }

  /** Nothing on the screen is still to come: photos further down are fetched once somebody scrolls there. */
  private async loaded(): Promise<void> {
    await this.page.waitForFunction(
      // No named functions: what names them is not there in the browser.
      () =>
        document.fonts.status === 'loaded' &&
        [...document.querySelectorAll('.skeleton, img')].every((one) => {
          const { top, bottom, height } = one.getBoundingClientRect()
          const isSeen = height > 0 && top < window.innerHeight && bottom > 0
          return !isSeen || (one instanceof HTMLImageElement && one.complete)
        }),
      undefined,
      { timeout: 20_000 },
    )
  }

  /** Until nothing is asked of the server and two looks a moment apart are the same: what slides in late would differ in each run. */
  private async stillness(): Promise<void> {
    let before = ''
    for (let attempt = 0; attempt < 40; attempt++) {
      const now = await this.page.evaluate(() => document.body.innerHTML)
      if (now === before && this.asked.size === 0) return
      before = now
      await this.page.waitForTimeout(200)
    }
  }

  private async growToContent(hand: Hand): Promise<void> {
    const { width, height } = this.look.size
    const wanted = await hand.here.evaluate((page) => {
      const all = [page, ...page.querySelectorAll('*')]
      const hidden = all.map((one) =>
        /auto|scroll/.test(getComputedStyle(one).overflowY) ? one.scrollHeight - one.clientHeight : 0,
      )
      return Math.max(...hidden)
    })
    if (wanted <= 0) return
    await this.page.setViewportSize({ width, height: Math.min(height + wanted, height * SCREENS_MAX) })
    await this.page.evaluate(() => window.scrollTo(0, 0))
    await this.loaded()
    await this.stillness()
  }

  private async sameHashes(): Promise<void> {
    await this.page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        node.nodeValue =
          node.nodeValue
            ?.replace(/\b[0-9A-F]{4}( ?)[0-9A-F]{4}\b/g, '7A3C$191E0')
            .replace(/(编号 )[0-9A-Z]{3}-[0-9A-Z]{3}/g, '$17A3-C91') ?? null
    })
  }
}
