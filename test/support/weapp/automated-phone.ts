import type { Phone } from './phone'
import type { Program } from './program'

/** What each device does in its own way; the rest is the automator's. */
export type Device = Pick<Phone, 'network' | 'host' | 'killAndReopen' | 'close'>
type Said = { type: string; args: unknown[] }
type Thrown = { message?: string; stack?: string; name?: string }
type Typed = { input?: (value: string) => Promise<void> }

/** Nodes deeper than Taro's templates go lie in components of their own: the selector must cross their borders. */
const anywhere = (selector: string) => `.page >>> ${selector}`

/** A mini-program driven through the unmodified automator. */
export const automatedPhone = ({ client }: Program, device: Device): Phone => {
  const find = async (selector: string) => (await client.currentPage())?.$(selector)
  return {
    ...device,
    async open(path, query) {
      const said = new URLSearchParams(query).toString()
      await client.callWxMethod('reLaunch', { url: `${path}${said ? `?${said}` : ''}` })
    },
    wxml: async (selector) => (await find(selector))?.outerWxml(),
    async tap(selector) {
      const element = await find(anywhere(selector))
      await element?.tap()
      return Boolean(element)
    },
    async input(selector, value) {
      const element = (await find(anywhere(selector))) as Typed | null | undefined
      await element?.input?.(value)
      return Boolean(element?.input)
    },
    wx: (method, ...args) => client.callWxMethod(method, ...args),
    onTrouble(listener) {
      client.on('exception', ({ name, message, stack }: Thrown) => listener(stack ?? `${name}: ${message}`))
      client.on('console', ({ type, args }: Said) => {
        if (type === 'error') listener(`console: ${args.map(String).join(' ')}`)
      })
    },
  }
}
