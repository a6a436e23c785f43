import type Page from 'miniprogram-automator/out/Page'
import { connectProgram, type Program } from '../support/weapp/program'

type Heard = Record<string, unknown>
type Found = NonNullable<Awaited<ReturnType<Page['$']>>>
/** What is not there by then is not coming. */
const WAIT_MS = 5_000
const LOOK_EVERY_MS = 50

/** The fixture mini-program on some device, and what it says of itself. */
export class Device {
  readonly exceptions: Heard[] = []
  readonly lines: Heard[] = []

  private constructor(readonly program: Program) {
    program.client.on('exception', (heard: Heard) => this.exceptions.push(heard))
    program.client.on('console', (heard: Heard) => this.lines.push(heard))
  }

  static async at(wsEndpoint: string): Promise<Device> {
    return new Device(await connectProgram(wsEndpoint))
  }

  get client() {
    return this.program.client
  }

  /** Opens a page, alone on the stack, and waits until it is drawn. */
  async open(url: string): Promise<Page> {
    await this.client.callWxMethod('reLaunch', { url })
    return this.wait(`${url} to be drawn`, async () => {
      const page = await this.client.currentPage()
      return page && url.includes(page.path) && (await page.$('.page')) ? page : undefined
    })
  }

  async find(selector: string): Promise<Found> {
    return this.wait(selector, async () => (await (await this.client.currentPage())?.$(selector)) ?? undefined)
  }

  async read(selector: string): Promise<string> {
    return (await this.find(selector)).text()
  }

  /** Tries until there is an answer. */
  async wait<T>(what: string, find: () => Promise<T | undefined>): Promise<T> {
    const end = Date.now() + WAIT_MS
    for (;;) {
      const found = await find()
      if (found !== undefined) return found
      if (Date.now() > end) throw new Error(`waited in vain for ${what}`)
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
    }
  }

  close(): void {
    this.client.disconnect()
  }
}
