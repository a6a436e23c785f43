/** A role with the words a person hears or sees; part of them is enough. */
export type Role =
  | 'button'
  | 'link'
  | 'radio'
  | 'checkbox'
  | 'switch'
  | 'tab'
  | 'textbox'
  | 'img'
  | 'heading'
  | 'dialog'
  | 'alert'
export type Words = string | RegExp
/** A file as a camera or an album hands it over. */
export type Photo = { name: string; bytes: Buffer }
/** A photo, or where a file lies that is too large to be carried about. */
export type Chosen = Photo | string

/**
 * One person at one screen, as somebody who sees, taps and types: the small driver that a story is written against, whatever
 * build it runs on. Everything waits for what it names; nothing sleeps.
 */
export interface Person {
  readonly nickname: string
  /** Opens an address of the app, as a link or a scanned code would. */
  go(path: string, query?: Record<string, string>): Promise<void>
  /** Waits until each of the words can be read on the page on top. */
  see(...words: Words[]): Promise<void>
  /** Waits until something with this role and name is there. */
  meet(role: Role, name: Words): Promise<void>
  /** Waits until it is there and chosen, ticked or switched on. */
  meetChosen(role: Role, name: Words): Promise<void>
  /** Whether it is there now. */
  has(role: Role, name: Words): Promise<boolean>
  /** How many there are now. */
  count(role: Role, name?: Words): Promise<number>
  /** Taps the last thing with this role and name; inside the group, list or dialog of that name, if one is given. */
  tap(role: Role, name: Words, inside?: string): Promise<void>
  /** Types into the input with this label, in place of what it held. */
  fill(label: string, value: string): Promise<void>
  valueOf(label: string): Promise<string>
  /** Taps a button that asks for photos, and takes or picks these. */
  photograph(button: Words, ...photos: Chosen[]): Promise<void>
  /** Everything there is to read on this page now. */
  text(): Promise<string>
  /** Turns 长辈版 on or off with the pill that every page carries. */
  elder(on: boolean): Promise<void>
  /** The network goes away, or comes back. */
  network(on: boolean): Promise<void>
  /** The system ends the program; the person opens it again on the same page. What was on the device stays. */
  killAndReopen(): Promise<void>
  /** A trouble this story brings about on purpose. */
  expectTrouble(...patterns: RegExp[]): void
  /** Errors that nobody meant, since last asked. */
  takeTroubles(): string[]
  /** Keeps what can be seen and read now, under this name; answers where. */
  keep(name: string): Promise<string>
  readonly hasLeft: boolean
  leave(): Promise<void>
}

/** Whether words match the way people mean it: a part in any case, or the pattern; spaces count once. */
export const matches = (said: string, words: Words): boolean => {
  const plain = said.replace(/\s+/g, ' ').trim()
  return typeof words === 'string' ? plain.toLowerCase().includes(words.toLowerCase()) : words.test(plain)
}
