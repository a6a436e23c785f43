import type { Page } from 'playwright-core'
import type { Look } from './looks'

/** One page, or one step further on the page before it, and what shows that it is there. */
export type Stop = {
  name: string
  /** Left out: goes on where the stop before it stood. */
  path?: string
  query?: Record<string, string>
  /** Words that must be on the page before it is taken. */
  shows: string | RegExp
  /** What a person does there first. */
  act?: (hand: Hand) => Promise<void>
  /** It prints hashes of moments, or a notice's number, which differ in every seeding: the same letters are put in their place. */
  hasHashes?: true
}

/** One person, where they go one after the other, and in which looks. The stops of a look share one browser's storage. */
export type Visit = { who: Account | null; stops: Stop[]; looks: Look[] }
export type Account = { openid: string; nickname: string }

/** What a person can do with the page on top: Taro keeps the ones below it in the document, hidden. */
export class Hand {
  constructor(
    readonly page: Page,
    private readonly look: Look,
  ) {}

  get here() {
    return this.page.locator('.taro_page').filter({ visible: true }).last()
  }

  async see(words: string | RegExp): Promise<void> {
    await this.here.getByText(words).filter({ visible: true }).first().waitFor({ timeout: 20_000 })
  }

  async tap(role: 'button' | 'radio' | 'checkbox' | 'link', name: string | RegExp): Promise<void> {
    const target = this.here.getByRole(role, { name }).first()
    await (this.look.isTouch ? target.tap({ timeout: 10_000 }) : target.click({ timeout: 10_000 }))
  }

  isThere(role: 'button' | 'radiogroup', name: string | RegExp): Promise<boolean> {
    return this.here.getByRole(role, { name }).first().isVisible()
  }

  /** Chooses a file with the page's own button. */
  async upload(button: string, file: string): Promise<void> {
    const [chooser] = await Promise.all([this.page.waitForEvent('filechooser'), this.tap('button', button)])
    await chooser.setFiles(file)
  }
}
