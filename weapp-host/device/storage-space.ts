import fs from 'node:fs'
import path from 'node:path'
import { limits, utf8Bytes } from '../limits'

/** Why WeChat would refuse to keep a value; the words follow `setStorage:fail `. */
export class StorageRefused extends Error {
  constructor(
    readonly limit: 'storageKeyBytes' | 'storageTotalBytes',
    message: string,
  ) {
    super(message)
  }
}

/** What `wx.setStorage` keeps: texts of JSON by key, over kills, and over the host's own end when it has a folder. */
export class StorageSpace {
  private readonly values = new Map<string, string>()
  private readonly file: string | undefined

  constructor(folder?: string, preset: Record<string, unknown> = {}) {
    if (folder) {
      fs.mkdirSync(folder, { recursive: true })
      this.file = path.join(folder, 'storage.json')
      if (fs.existsSync(this.file)) this.fill(JSON.parse(fs.readFileSync(this.file, 'utf8')))
    }
    this.fill(preset)
  }

  get(key: string): string | undefined {
    return this.values.get(key)
  }

  set(key: string, json: string): void {
    const bytes = utf8Bytes(json)
    if (bytes > limits.storageKeyBytes) {
      throw new StorageRefused('storageKeyBytes', `entry size limit reached (${key}: ${bytes} bytes, 1 MB a key)`)
    }
    const before = this.values.get(key)
    const total = this.bytes - (before === undefined ? 0 : utf8Bytes(before)) + bytes
    if (total > limits.storageTotalBytes) {
      throw new StorageRefused('storageTotalBytes', `exceed storage max size 10Mb (${total} bytes with ${key})`)
    }
    this.values.set(key, json)
    this.save()
  }

  remove(key: string): void {
    this.values.delete(key)
    this.save()
  }

  clear(): void {
    this.values.clear()
    this.save()
  }

  /** Takes values as a person's phone may already hold them, limits aside. */
  fill(values: Record<string, unknown>): void {
    for (const [key, value] of Object.entries(values)) this.values.set(key, JSON.stringify(value))
    this.save()
  }

  get keys(): string[] {
    return [...this.values.keys()]
  }

  get bytes(): number {
    let total = 0
    for (const json of this.values.values()) total += utf8Bytes(json)
    return total
  }

  toJSON(): Record<string, unknown> {
    return Object.fromEntries([...this.values].map(([key, json]) => [key, JSON.parse(json)]))
  }

  private save(): void {
    if (this.file) fs.writeFileSync(this.file, JSON.stringify(this))
  }
}
