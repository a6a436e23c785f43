import { automatedPhone } from './automated-phone'
import type { Phone } from './phone'
import { connectProgram, type Program, type Where } from './program'
import { restart } from './restart'

/** What a person finds again when the window is theirs once more. */
type Belongings = Where & { storage: Record<string, unknown>; isOnline: boolean }
type Tenant = { belongings: Belongings; troubles: ((said: string) => void)[] }

const LOG_IN: Where = { path: 'pages/login/index', query: {} }

/**
 * One window, such as DevTools has, that the people of a story use in turn. Whoever does something gets it first: the
 * program is restarted with their storage, on the page they were on. What was below that page on the stack is gone.
 */
export class SharedWindow {
  private readonly base: Phone
  private tenant: Tenant | undefined
  private last: Promise<unknown> = Promise.resolve()

  private constructor(private readonly program: Program) {
    this.base = automatedPhone(program, {
      network: (on) => this.network(on),
      killAndReopen: async () => restart(program, await program.where()),
      host: (method) => Promise.reject(new Error(`Host.${method} exists on our headless host only`)),
      close: async () => program.client.disconnect(),
    })
    this.base.onTrouble((said) => {
      for (const tell of this.tenant?.troubles ?? []) tell(said)
    })
  }

  static async open(wsEndpoint: string): Promise<SharedWindow> {
    const program = await connectProgram(wsEndpoint)
    const window = new SharedWindow(program)
    // The client asked for the console and does not wait for the answer: whoever hangs up before it comes fails somewhere else.
    await program.where()
    return window
  }

  close(): Promise<void> {
    return this.base.close()
  }

  /** The window as one more person has it: nothing stored, on the log-in page. */
  phone(first = LOG_IN): Phone {
    const me: Tenant = { belongings: { ...first, storage: {}, isOnline: true }, troubles: [] }
    const { base } = this
    return {
      open: (...args) => this.as(me, () => base.open(...args)),
      wxml: (...args) => this.as(me, () => base.wxml(...args)),
      tap: (...args) => this.as(me, () => base.tap(...args)),
      input: (...args) => this.as(me, () => base.input(...args)),
      confirm: () => this.as(me, () => base.confirm()),
      wx: (...args) => this.as(me, () => base.wx(...args)) as never,
      network: (on) =>
        this.as(me, async () => {
          me.belongings.isOnline = on
          await base.network(on)
        }),
      killAndReopen: () =>
        this.as(me, async () => {
          await base.killAndReopen()
          if (!me.belongings.isOnline) await base.network(false)
        }),
      host: base.host,
      onTrouble: (listener) => void me.troubles.push(listener),
      // The next one finds the program as it is, and takes nothing of it along.
      close: async () => {
        if (this.tenant === me) this.tenant = undefined
      },
    }
  }

  /** Does something as this person, after whatever else is going on in the window. */
  private as<T>(person: Tenant, act: () => Promise<T>): Promise<T> {
    const turn = this.last.then(async () => {
      if (this.tenant !== person) await this.handOver(person)
      return act()
    })
    this.last = turn.catch(() => undefined)
    return turn
  }

  private async handOver(person: Tenant): Promise<void> {
    if (this.tenant) Object.assign(this.tenant.belongings, await this.program.where(), { storage: await this.stored() })
    this.tenant = undefined
    const { storage, isOnline, ...there } = person.belongings
    await restart(this.program, there, storage)
    this.tenant = person
    if (!isOnline) await this.base.network(false)
  }

  private stored(): Promise<Record<string, unknown>> {
    return this.program.client.evaluate(() =>
      Object.fromEntries(wx.getStorageInfoSync().keys.map((key) => [key, wx.getStorageSync(key)])),
    )
  }

  /** DevTools' own switch cannot be reached from outside: what a mini-program without a network gets is put in its place. */
  private async network(on: boolean): Promise<void> {
    const { client } = this.program
    if (on) await client.restoreWxMethod('request')
    else await client.mockWxMethod('request', () => Promise.reject({ errMsg: 'request:fail no network' }))
  }
}
