import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Picture } from './camera'
import { compare, type Difference } from './compare'
import type { Darkroom } from './darkroom'
import { indexPage } from './index-page'
import type { Visit } from './visit'

/** The kept pictures: written anew, or compared with what the pages look like now. */
export class Album {
  private readonly names: string[] = []
  private readonly differences: Difference[] = []
  private bytes = 0

  constructor(
    private readonly mode: 'keep' | 'compare',
    private readonly folder: string,
    private readonly output: string,
    private readonly darkroom: Darkroom,
  ) {
    mkdirSync(folder, { recursive: true })
    if (mode === 'compare') rmSync(output, { recursive: true, force: true })
    mkdirSync(output, { recursive: true })
  }

  async add({ name, png }: Picture): Promise<void> {
    const file = path.join(this.folder, `${name}.webp`)
    const fresh = await this.darkroom.webp(png)
    this.names.push(name)
    this.bytes += fresh.length
    if (this.mode === 'keep') {
      await this.replace(file, name, fresh)
      return
    }
    if (!existsSync(file)) {
      this.note({ name, words: 'is new', share: 1, picture: null }, fresh)
      return
    }
    const difference = await compare(this.darkroom, name, readFileSync(file), fresh)
    if (difference) this.note(difference, fresh)
  }

  /** A picture that shows the same stays as it is, so that history holds only real changes. */
  private async replace(file: string, name: string, fresh: Buffer): Promise<void> {
    const isSame = existsSync(file) && !(await compare(this.darkroom, name, readFileSync(file), fresh))
    if (isSame) return
    writeFileSync(file, fresh)
    process.stdout.write(`${file} ${Math.round(fresh.length / 1024)} KB\n`)
  }

  private note(difference: Difference, fresh: Buffer): void {
    this.differences.push(difference)
    writeFileSync(path.join(this.output, `${difference.name}.now.webp`), fresh)
    if (difference.picture) writeFileSync(path.join(this.output, `${difference.name}.diff.png`), difference.picture)
  }

  /** After all pages: pictures of pages that no longer exist go, and the index follows. */
  close(visits: Visit[], browserVersion: string): void {
    const taken = new Set(this.names.map((name) => `${name}.webp`))
    const gone = readdirSync(this.folder).filter((file) => /\.(webp|png)$/.test(file) && !taken.has(file))
    if (this.mode === 'compare') {
      for (const file of gone)
        this.differences.push({ name: path.parse(file).name, words: 'is no longer taken', share: 1, picture: null })
      return
    }
    for (const file of gone) rmSync(path.join(this.folder, file))
    writeFileSync(path.join(this.folder, 'README.md'), indexPage(visits, browserVersion))
  }

  /** Says how it went; answers the exit code. */
  report(problems: string[]): number {
    const { names, differences } = this
    const say = (words: string) => process.stdout.write(`${words}\n`)
    say(`${names.length} pictures, ${Math.round(this.bytes / 1024)} KB`)
    for (const { name, words, share } of differences)
      say(`  ${name.padEnd(36)} ${`${(share * 100).toFixed(2)} %`.padStart(8)}  ${words}`)
    if (this.mode === 'compare')
      say(differences.length > 0 ? `${differences.length} changed: see ${this.output}` : 'Nothing changed.')
    for (const problem of problems) say(`  not taken: ${problem}`)
    return differences.length + problems.length > 0 ? 1 : 0
  }
}
