import fs from 'node:fs'
import path from 'node:path'

/** `wx.env.USER_DATA_PATH`. */
export const USER_FOLDER = 'wxfile://usr'
const TEMPORARY_FOLDER = 'wxfile://tmp'

/** The phone's files as the mini-program sees them, in memory: `wxfile://usr/…` its own, `wxfile://tmp_…` temporary. */
export class FileStore {
  private readonly files = new Map<string, Buffer>()
  private readonly folders = new Set<string>([USER_FOLDER])
  private nextNumber = 1

  has(file: string): boolean {
    return this.files.has(file) || this.folders.has(file)
  }

  isFolder(file: string): boolean {
    return this.folders.has(file)
  }

  read(file: string): Buffer | undefined {
    return this.files.get(file)
  }

  write(file: string, bytes: Buffer): void {
    this.files.set(file, bytes)
  }

  remove(file: string): boolean {
    return this.files.delete(file) || this.folders.delete(file)
  }

  makeFolder(folder: string): void {
    this.folders.add(folder)
  }

  list(folder: string): string[] {
    const prefix = `${folder.replace(/\/$/, '')}/`
    const under = [...this.files.keys(), ...this.folders].filter((file) => file.startsWith(prefix))
    return [...new Set(under.map((file) => file.slice(prefix.length).split('/')[0] as string))]
  }

  /** Keeps bytes under a temporary name, as choosers and downloads do. */
  keep(bytes: Buffer, extension = ''): string {
    const file = `${TEMPORARY_FOLDER}/${this.nextNumber++}${extension}`
    this.files.set(file, bytes)
    return file
  }

  /** Takes a file of this computer, as if it were on the phone. */
  take(source: string): { path: string; name: string; size: number } {
    const bytes = fs.readFileSync(source)
    return { path: this.keep(bytes, path.extname(source)), name: path.basename(source), size: bytes.length }
  }
}
