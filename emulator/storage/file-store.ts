import { randomUUID } from 'node:crypto'
import { type FileHandle, mkdir, open, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Clock } from '../clock'
import type { Settings } from '../settings'

/** What is known of one stored file. `name` is that of its contents on disk, `contentType` what the uploader said. */
export type StoredFile = { path: string; name: string; contentType: string; bytes: number; uploadedAt: string }

/** The private files of this cloud: contents in a folder, what is known of them in the settings. */
export class FileStore {
  constructor(
    private readonly folder: string,
    private readonly settings: Settings,
    private readonly clock: Clock,
    private readonly env: string,
  ) {}

  /** Keeps or replaces a file; resolves once it is durable. A crash leaves the old one or the new one, never a mixture. */
  async put(path: string, contentType: string, content: Buffer): Promise<void> {
    await mkdir(this.folder, { recursive: true })
    const name = randomUUID()
    await writeDurably(join(this.folder, name), content)
    const before = this.get(path)
    const stored: StoredFile = {
      path,
      name,
      contentType,
      bytes: content.length,
      uploadedAt: new Date(this.clock.now()).toISOString(),
    }
    await this.settings.put(`file.${path}`, stored)
    if (before) await this.drop(before)
  }

  get(path: string): StoredFile | undefined {
    return this.settings.get<StoredFile>(`file.${path}`)
  }

  /** The contents, or null if the file was replaced or removed since it was looked up. */
  read(file: StoredFile): Promise<Buffer | null> {
    return readFile(join(this.folder, file.name)).catch(() => null)
  }

  /** Answers false if there was no such file. */
  async remove(path: string): Promise<boolean> {
    const file = this.get(path)
    if (!file) return false
    await this.settings.remove(`file.${path}`)
    await this.drop(file)
    return true
  }

  /** The platform's name of a file: `cloud://env.bucket/path`. */
  fileId(path: string): string {
    return `${this.prefix}${path}`
  }

  /** The path in a file's name, or null if the name is not of this environment. */
  pathOf(fileId: unknown): string | null {
    return typeof fileId === 'string' && fileId.startsWith(this.prefix) ? fileId.slice(this.prefix.length) : null
  }

  private get prefix(): string {
    return `cloud://${this.env}.local-${this.env}/`
  }

  private drop(file: StoredFile): Promise<void> {
    return rm(join(this.folder, file.name), { force: true })
  }
}

const writeDurably = async (file: string, content: Buffer): Promise<void> => {
  let handle: FileHandle | undefined
  try {
    handle = await open(file, 'w')
    await handle.writeFile(content)
    await handle.sync()
  } finally {
    await handle?.close()
  }
}
