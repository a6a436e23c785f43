import { createHash } from 'node:crypto'
import { type FileHandle, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Clock } from '../clock'
import type { Settings } from '../settings'

/** What is known of one stored file. `contentType` is what the uploader said. */
export type StoredFile = { path: string; contentType: string; bytes: number; uploadedAt: string }

/** The private files of this cloud: contents in a folder, what is known of them in the settings. */
export class FileStore {
  constructor(
    private readonly folder: string,
    private readonly settings: Settings,
    private readonly clock: Clock,
    private readonly env: string,
  ) {}

  /** Keeps or replaces a file; resolves once it is durable. */
  async put(path: string, contentType: string, content: Buffer): Promise<void> {
    await mkdir(this.folder, { recursive: true })
    const file = this.fileOf(path)
    const draft = `${file}.${process.hrtime.bigint()}.new`
    await writeDurably(draft, content)
    await rename(draft, file)
    const stored: StoredFile = {
      path,
      contentType,
      bytes: content.length,
      uploadedAt: new Date(this.clock.now()).toISOString(),
    }
    await this.settings.put(`file.${path}`, stored)
  }

  get(path: string): StoredFile | undefined {
    return this.settings.get<StoredFile>(`file.${path}`)
  }

  read(path: string): Promise<Buffer> {
    return readFile(this.fileOf(path))
  }

  /** Answers false if there was no such file. */
  async remove(path: string): Promise<boolean> {
    if (!this.get(path)) return false
    await this.settings.remove(`file.${path}`)
    await rm(this.fileOf(path), { force: true })
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

  private fileOf(path: string): string {
    return join(this.folder, createHash('sha256').update(path).digest('hex'))
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
