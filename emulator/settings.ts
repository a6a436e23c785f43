import type { Log } from './database/log'

/** What the cloud itself must remember across restarts: accounts, the clock's offset, collections made at run time, files' metadata. */
export class Settings {
  private readonly values: Map<string, string>

  constructor(private readonly log: Log) {
    this.values = new Map(log.settings())
  }

  get<T>(key: string): T | undefined {
    const text = this.values.get(key)
    return text === undefined ? undefined : (JSON.parse(text) as T)
  }

  /** Every entry whose key starts with `prefix`, in the order first written. */
  list<T>(prefix: string): T[] {
    return [...this.values].filter(([key]) => key.startsWith(prefix)).map(([, text]) => JSON.parse(text) as T)
  }

  /** Resolves once the value would survive a crash. */
  put(key: string, value: unknown): Promise<void> {
    const text = JSON.stringify(value)
    this.values.set(key, text)
    this.log.putSetting(key, text)
    return this.log.flushed()
  }

  remove(key: string): Promise<void> {
    this.values.delete(key)
    this.log.putSetting(key, null)
    return this.log.flushed()
  }
}
