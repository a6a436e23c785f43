import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Chosen, matches, type Person, type Role, type Words } from '../person'
import { KEPT } from '../storyline'
import type { Phone } from './phone'
import { byRole, canRead, elements, isChosen, type Node, named, nameOf, read, textOf } from './reading'

/** As generous as in a browser; nothing waits this long when it is there. */
const WAIT_MS = Number(process.env.WAIT_MS ?? 30_000)
const LOOK_EVERY_MS = 30
/** Of a page, in the message of a failure; the whole is kept in a file. */
const SAID_MAX = 600
/** The class of every page's outermost view. */
const PAGE = '.page'

/** One person at one phone, in the mini-program build: reads what WeChat drew, taps and types what a finger could. */
export class WeappPerson implements Person {
  private readonly troubles: string[] = []
  private readonly expected: RegExp[] = []
  hasLeft = false

  constructor(
    readonly nickname: string,
    readonly phone: Phone,
  ) {
    phone.onTrouble((said) => this.troubles.push(said))
  }

  /** In a build that asks who this is, as one for a local gateway does: on its log-in page, taps the name. */
  async logIn(): Promise<this> {
    await this.tap('button', new RegExp(`^${this.nickname}(，|$)`))
    await this.until('the page after log-in', (page) => !canRead(page, '您是哪一位？') && said(page) !== '')
    return this
  }

  async go(path: string, query: Record<string, string> = {}): Promise<void> {
    await this.phone.open(path, query)
  }

  /** Our host only: the program is not running, and starts on this page. */
  async startAt(path: string, query: Record<string, string> = {}): Promise<void> {
    const encoded = Object.entries(query).map(([name, value]) => [name, encodeURIComponent(value)])
    await this.phone.host('killApp')
    await this.phone.host('relaunch', { path, query: Object.fromEntries(encoded) })
  }

  /** Our host only: waits until nothing is under way any more. */
  async rest(): Promise<void> {
    const end = Date.now() + WAIT_MS
    while (!(await this.phone.host<{ isQuiet: boolean }>('settle')).isQuiet) {
      if (Date.now() > end) throw new Error(`${this.nickname} waited in vain for the program to rest`)
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
    }
  }

  /** The tree of the page on top; empty while there is none. */
  private async look(): Promise<Node> {
    return read((await this.phone.wxml(PAGE)) ?? '')
  }

  private async until<T>(what: string, find: (page: Node) => T | undefined | false): Promise<T> {
    const end = Date.now() + WAIT_MS
    for (;;) {
      const page = await this.look()
      const found = find(page)
      if (found !== undefined && found !== false) return found
      if (Date.now() > end)
        throw new Error(`${this.nickname} waited in vain for ${what}; on the page: ${said(page).slice(0, SAID_MAX)}`)
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
    }
  }

  async see(...words: Words[]): Promise<void> {
    for (const one of words) await this.until(`「${one}」`, (page) => canRead(page, one))
  }

  async meet(role: Role, name: Words): Promise<void> {
    await this.until(`${role} 「${name}」`, (page) => byRole(page, role, name).at(-1))
  }

  async meetChosen(role: Role, name: Words): Promise<void> {
    await this.until(`${role} 「${name}」, chosen`, (page) => byRole(page, role, name).some(isChosen))
  }

  async has(role: Role, name: Words): Promise<boolean> {
    return byRole(await this.look(), role, name).length > 0
  }

  async count(role: Role, name?: Words): Promise<number> {
    return byRole(await this.look(), role, name).length
  }

  async tap(role: Role, name: Words, inside?: string): Promise<void> {
    const place = inside === undefined ? '' : ` in 「${inside}」`
    await this.act(
      `${role} 「${name}」${place}`,
      (page) => {
        const within = inside === undefined ? page : named(page, inside).at(-1)
        return within && byRole(within, role, name).findLast(isEnabled)
      },
      (selector) => this.phone.tap(selector),
    )
  }

  async fill(label: string, value: string): Promise<void> {
    await this.act(
      `an input 「${label}」`,
      (page) => input(page, label),
      (selector) => this.phone.input(selector, value),
    )
  }

  async valueOf(label: string): Promise<string> {
    return (await this.until(`an input 「${label}」`, (page) => input(page, label))).attributes.value ?? ''
  }

  async photograph(button: Words, ...photos: Chosen[]): Promise<void> {
    const files = photos.map((one) =>
      typeof one === 'string' ? one : { name: one.name, base64: one.bytes.toString('base64') },
    )
    await this.phone.host('answer', { api: 'chooseMedia', files })
    await this.tap('button', button)
  }

  /** Finds an element and does something with it; the page may have been drawn anew in between, so both are tried again. */
  private async act(
    what: string,
    find: (page: Node) => Node | undefined,
    how: (selector: string) => Promise<boolean>,
  ): Promise<void> {
    const end = Date.now() + WAIT_MS
    for (;;) {
      const node = await this.until(what, find)
      const id = node.attributes.id
      if (!id) throw new Error(`${what} has no id to find it by: ${nameOf(node)}`)
      if (await how(`#${id}`)) return
      if (Date.now() > end) throw new Error(`${this.nickname} could not use ${what}: it kept going away`)
    }
  }

  async text(): Promise<string> {
    return said(await this.look())
  }

  async elder(on: boolean): Promise<void> {
    const isOn = (page: Node) => byRole(page, 'switch', '长辈版').some(isChosen)
    await this.meet('switch', '长辈版')
    if (isOn(await this.look()) !== on) await this.tap('switch', '长辈版')
    await this.until(`长辈版 ${on ? 'on' : 'off'}`, (page) => {
      const root = elements(page).find(({ attributes }) => /(^| )page( |$)/.test(attributes.class ?? ''))
      return root && / ?elder( |$)/.test(root.attributes.class ?? '') === on
    })
  }

  network(on: boolean): Promise<void> {
    return this.phone.network(on)
  }

  killAndReopen(): Promise<void> {
    return this.phone.killAndReopen()
  }

  expectTrouble(...patterns: RegExp[]): void {
    this.expected.push(...patterns)
  }

  takeTroubles(): string[] {
    return this.troubles.splice(0).filter((one) => !this.expected.some((pattern) => pattern.test(one)))
  }

  async keep(name: string): Promise<string> {
    mkdirSync(KEPT, { recursive: true })
    const path = `${join(KEPT, name)}.wxml`
    writeFileSync(path, (await this.phone.wxml(PAGE).catch((error: Error) => error.message)) ?? 'There is no page.')
    return `${path}: ${(await this.text().catch(() => '')).slice(0, SAID_MAX)}`
  }

  async leave(): Promise<void> {
    this.hasLeft = true
    await this.phone.close()
  }
}

const said = (page: Node) => textOf(page).replace(/\s+/g, ' ').trim()
const isEnabled = ({ attributes }: Node) => attributes['aria-disabled'] !== 'true'
/** Its spoken name is the label, then whether it is required, then hint and error. */
const input = (page: Node, label: string) =>
  byRole(page, 'textbox').findLast((node) => matches(nameOf(node).split('，')[0] ?? '', new RegExp(`^${label}$`)))
