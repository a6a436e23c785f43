import automator from 'miniprogram-automator'
import type { Phone } from './phone'

/** What is the automator's own, and what each device does in its own way. */
type Send = (method: string, params?: object) => Promise<unknown>
type Where = { path: string; query: Record<string, string> }
export type Line = {
  wsEndpoint: string
  network(send: Send, online: boolean): Promise<unknown>
  /** Ends the program and opens it again there; the storage stays. */
  reopen(send: Send, where: Where): Promise<void>
  close(): Promise<void>
}
type Said = { type: string; args: unknown[] }
type Thrown = { message?: string; stack?: string; name?: string }

/** Nodes deeper than Taro's templates go lie in components of their own: the selector must cross their borders. */
const anywhere = (selector: string) => `.page >>> ${selector}`

/** A mini-program driven through the unmodified automator. Its own navigation helpers sleep for three seconds: not used. */
export const automatedPhone = async (line: Line): Promise<Phone> => {
  const program = await automator.connect({ wsEndpoint: line.wsEndpoint })
  const { connection } = program as unknown as { connection: { send: Send } }
  const send: Send = (method, params = {}) => connection.send(method, params)
  const top = () => program.currentPage()
  const find = async (selector: string) => (await top())?.$(selector)
  const where = async (): Promise<Where> => {
    const page = await top()
    return { path: page?.path ?? '', query: (page?.query ?? {}) as Record<string, string> }
  }
  return {
    async open(path, query) {
      const said = new URLSearchParams(query).toString()
      await program.callWxMethod('reLaunch', { url: `${path}${said ? `?${said}` : ''}` })
    },
    wxml: async (selector) => (await find(selector))?.outerWxml(),
    async tap(selector) {
      const element = await find(anywhere(selector))
      await element?.tap()
      return Boolean(element)
    },
    async input(selector, value) {
      const element = (await find(anywhere(selector))) as
        | { input?: (value: string) => Promise<void> }
        | null
        | undefined
      await element?.input?.(value)
      return Boolean(element?.input)
    },
    async network(on) {
      await line.network(send, on)
    },
    host: (method, params) => send(`Host.${method}`, params) as never,
    wx: (method, ...args) => program.callWxMethod(method, ...args),
    killAndReopen: async () => line.reopen(send, await where()),
    onTrouble(listener) {
      program.on('exception', ({ name, message, stack }: Thrown) => listener(stack ?? `${name}: ${message}`))
      program.on('console', ({ type, args }: Said) => {
        if (type === 'error') listener(`console: ${args.map(String).join(' ')}`)
      })
    },
    async close() {
      program.disconnect()
      await line.close()
    },
  }
}
