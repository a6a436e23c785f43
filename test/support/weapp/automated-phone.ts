import type Page from 'miniprogram-automator/out/Page'
import type { Phone } from './phone'
import { addressOf, type Program } from './program'

/** What each device does in its own way; the rest is the automator's. */
export type Device = Pick<Phone, 'network' | 'host' | 'killAndReopen' | 'close'>
type Said = { type: string; args: unknown[] }
type Thrown = { message?: string; stack?: string; name?: string }
type Typed = { input?: (value: string) => Promise<void> }

/** Nodes deeper than Taro's templates go lie in components of their own: the selector must cross their borders. */
const anywhere = (selector: string) => `.page >>> ${selector}`

/** A mini-program driven through the unmodified automator. */
export const automatedPhone = ({ client }: Program, device: Device): Phone => {
  /** Does something on the page on top; undefined when that page went away meanwhile, as a late answer may cause. */
  const onTop = async <T>(act: (page: Page) => Promise<T>): Promise<T | undefined> => {
    const page = await client.currentPage()
    try {
      return page && (await act(page))
    } catch (error) {
      if ((await client.currentPage()) === page) throw error
      return undefined
    }
  }
  return {
    ...device,
    async open(path, query) {
      await client.callWxMethod('reLaunch', { url: addressOf({ path, query }) })
    },
    wxml: (selector) => onTop(async (page) => (await page.$(selector))?.outerWxml()),
    async tap(selector) {
      const isDone = await onTop(async (page) => {
        const element = await page.$(anywhere(selector))
        await element?.tap()
        return Boolean(element)
      })
      return isDone === true
    },
    async input(selector, value) {
      const isDone = await onTop(async (page) => {
        const element = (await page.$(anywhere(selector))) as Typed | null
        await element?.input?.(value)
        return Boolean(element?.input)
      })
      return isDone === true
    },
    async confirm() {
      await client.native().confirmModal()
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
