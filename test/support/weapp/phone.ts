/** What a person needs of the device the mini-program runs on: our headless host, or a window of WeChat's DevTools. */
export interface Phone {
  /** Opens a page of the program, as a link or a scanned code would: alone on the stack. */
  open(path: string, query: Record<string, string>): Promise<void>
  /** The WXML of the first element on the page on top that the selector names; undefined when there is none. */
  wxml(selector: string): Promise<string | undefined>
  /** Taps it; false when it is gone. */
  tap(selector: string): Promise<boolean>
  /** Types into it in place of what it held; false when it is gone. */
  input(selector: string, value: string): Promise<boolean>
  network(on: boolean): Promise<void>
  /** Our host only: what the person does outside of the program, what the platform would answer. See weapp-host/README.md. */
  host<T>(method: string, params?: object): Promise<T>
  /** Calls a `wx` function, as DevTools' console would. */
  wx<T>(method: string, ...args: unknown[]): Promise<T>
  /** Says yes in WeChat's own window on top. */
  confirm(): Promise<void>
  killAndReopen(): Promise<void>
  /** Exceptions of the program, errors it wrote to the console, limits of the platform it broke. */
  onTrouble(listener: (said: string) => void): void
  close(): Promise<void>
}
