import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Locator, type Page } from 'playwright-core'
import { shiftedClock } from '../../weapp-host/realm/shifted-clock'
import type { Chosen, Person, Role, Words } from './person'
import { KEPT, storyline } from './storyline'

/** Generous: the suites also run on machines that do three other things. Nothing waits this long when it is there. */
const WAIT_MS = 30_000
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium'
/** The built web app the journeys go through. */
export const H5_DIR = process.env.H5_DIR ?? 'dist/h5'
const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
const screens = {
  phone: { viewport: { width: 375, height: 812 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 },
  desktop: { viewport: { width: 1440, height: 900 } },
} as const

export type Screen = keyof typeof screens
/** `now`: what time the device shows as somebody enters; it goes on from there. */
export type Entrance = { url: string; nickname: string; screen?: Screen; now?: Date }

/** One person at one screen of their own, with their own storage, in the web build. */
export class Visitor implements Person {
  private readonly troubles: string[] = []
  private readonly expected: RegExp[] = []

  private constructor(
    readonly nickname: string,
    readonly context: BrowserContext,
    readonly url: string,
    private readonly isTouch: boolean,
    public page: Page,
  ) {
    this.follow(page)
  }

  private follow(page: Page): void {
    page.setDefaultTimeout(WAIT_MS)
    page.on('pageerror', (error) => this.troubles.push(`page error: ${error.message}`))
    page.on('console', (said) => {
      if (said.type() === 'error') this.troubles.push(`console: ${said.text()} (${said.location().url})`)
    })
  }

  static async enter(browser: Browser, { url, nickname, screen = 'phone', now }: Entrance): Promise<Visitor> {
    const context = await browser.newContext({
      ...screens[screen],
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      colorScheme: 'light',
      reducedMotion: 'reduce',
    })
    if (now) await context.addInitScript(shiftedClock(now.getTime() - Date.now()))
    return new Visitor(nickname, context, url, screen === 'phone', await context.newPage())
  }

  /** The same person in one more tab. */
  async anotherTab(): Promise<Visitor> {
    return new Visitor(this.nickname, this.context, this.url, this.isTouch, await this.context.newPage())
  }

  /** Logs in the way a person does in the local cloud: taps their name. */
  async logIn(): Promise<this> {
    await this.go('/pages/login/index')
    await this.chooseName()
    return this
  }

  /** On the log-in page: taps the name; `me` when it is somebody else's turn on this device. */
  async chooseName(me = this.nickname): Promise<void> {
    await this.tap('button', new RegExp(`^${me}(，|$)`))
    await this.here.getByRole('heading', { name: '登录' }).waitFor({ state: 'hidden' })
  }

  /** Opens an address of the app, as a link or a scanned code would. */
  async go(path: string, query: Record<string, string> = {}): Promise<void> {
    const said = new URLSearchParams(query).toString()
    await this.page.goto(`${this.url}/#${path}${said ? `?${said}` : ''}`)
  }

  /** The page on top: Taro keeps the ones below it in the document, hidden. */
  get here(): Locator {
    return this.page.locator('.taro_page').filter({ visible: true }).last()
  }

  find(role: Role, name: Words): Locator {
    return this.here.getByRole(role, { name }).last()
  }

  words(said: Words): Locator {
    return this.here.getByText(said).filter({ visible: true }).first()
  }

  async see(...said: Words[]): Promise<void> {
    for (const one of said) await this.words(one).waitFor()
  }

  async meet(role: Role, name: Words): Promise<void> {
    await this.find(role, name).waitFor()
  }

  async meetChosen(role: Role, name: Words): Promise<void> {
    await this.find(role, name).and(this.here.locator('[aria-checked=true], [aria-selected=true]')).waitFor()
  }

  has(role: Role, name: Words): Promise<boolean> {
    return this.find(role, name).isVisible()
  }

  count(role: Role, name?: Words): Promise<number> {
    return this.here.getByRole(role, name === undefined ? {} : { name }).count()
  }

  async tap(role: Role, name: Words, inside?: string): Promise<void> {
    const place = inside === undefined ? this.here : this.here.locator(`[aria-label="${inside}"]`).last()
    await this.press(place.getByRole(role, { name }).last())
  }

  async press(what: Locator): Promise<void> {
    await (this.isTouch ? what.tap() : what.click())
  }

  /** A labelled input; its spoken name is the label, then whether it is required, then hint and error. */
  field(label: string): Locator {
    return this.find('textbox', new RegExp(`^${label}(，|$)`))
  }

  async fill(label: string, value: string): Promise<void> {
    await this.field(label).fill(value)
  }

  valueOf(label: string): Promise<string> {
    return this.field(label).inputValue()
  }

  async photograph(button: Words, ...photos: Chosen[]): Promise<void> {
    const [chooser] = await Promise.all([this.page.waitForEvent('filechooser'), this.tap('button', button)])
    const paths = photos.filter((one) => typeof one === 'string')
    const made = photos.filter((one) => typeof one !== 'string')
    await (paths.length > 0
      ? chooser.setFiles(paths)
      : chooser.setFiles(made.map(({ name, bytes }) => ({ name, mimeType: 'image/*', buffer: bytes }))))
  }

  async network(on: boolean): Promise<void> {
    await this.context.setOffline(!on)
  }

  async killAndReopen(): Promise<void> {
    const address = this.page.url()
    await this.page.close()
    this.page = await this.context.newPage()
    this.follow(this.page)
    await this.page.goto(address)
  }

  /** Everything there is to read on this page now. */
  async text(): Promise<string> {
    return (await this.here.allInnerTexts()).join(' ').replace(/\s+/g, ' ')
  }

  /** Turns 长辈版 on or off with the pill that every page carries. */
  async elder(on: boolean): Promise<void> {
    const pill = this.here.getByRole('switch', { name: '长辈版' }).first()
    if (((await pill.getAttribute('aria-checked')) === 'true') !== on) await this.press(pill)
    await this.here
      .locator(`.page${on ? '.elder' : ':not(.elder)'}`)
      .first()
      .waitFor()
  }

  /** When something first becomes true in this page, in milliseconds of the machine's clock. Start it before what causes it. */
  moment(selector: string, pattern: RegExp): Promise<number> {
    return this.page.evaluate(
      ({ selector, source }) =>
        new Promise<number>((seen) => {
          const isThere = () =>
            [...document.querySelectorAll(selector)].some((one) =>
              new RegExp(source).test(one.getAttribute('aria-label') ?? one.textContent ?? ''),
            )
          const look = () => {
            if (!isThere()) return
            watch.disconnect()
            seen(Date.now())
          }
          const watch = new MutationObserver(look)
          watch.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true })
          look()
        }),
      { selector, source: pattern.source },
    )
  }

  /** A trouble this story brings about on purpose, such as a request while there is no network. */
  expectTrouble(...patterns: RegExp[]): void {
    this.expected.push(...patterns)
  }

  /** Page errors and console errors that nobody meant, since last asked. */
  takeTroubles(): string[] {
    return this.troubles.splice(0).filter((said) => !this.expected.some((pattern) => pattern.test(said)))
  }

  /** Keeps what can be seen and read now; answers where. */
  async keep(name: string): Promise<string> {
    mkdirSync(KEPT, { recursive: true })
    const path = join(KEPT, name)
    await this.page.screenshot({ path: `${path}.png`, timeout: 10_000 }).catch(() => undefined)
    const html = await this.page.content().catch((error: Error) => error.message)
    writeFileSync(`${path}.html`, html)
    return `${path}.png (and .html) at ${this.page.url()}`
  }

  get hasLeft(): boolean {
    return this.page.isClosed()
  }

  leave(): Promise<void> {
    return this.context.close()
  }
}

/** The stories of one test file in one browser; see `storyline` for how they follow each other. */
export const journey = (name: string, options: { areApart?: boolean } = {}) => {
  const line = storyline<Visitor>(name, options)
  let browser: Browser | undefined
  const launched = async () => {
    browser ??= await chromium.launch({ executablePath: CHROMIUM, args: ARGS })
    return browser
  }
  afterAll(async () => {
    await browser?.close()
  })
  return {
    /** Somebody who has logged in. */
    enter: async (entrance: Entrance) => line.follow(await Visitor.enter(await launched(), entrance)).logIn(),
    /** Somebody who has not. */
    arrive: async (entrance: Entrance) => line.follow(await Visitor.enter(await launched(), entrance)),
    anotherTab: async (visitor: Visitor) => line.follow(await visitor.anotherTab()),
    story: line.story,
  }
}
