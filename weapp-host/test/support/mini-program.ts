import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { FIXTURE } from './host'

const folders: string[] = []

/** A copy of the fixture with files changed: a text is written, null takes the file away. */
export function miniProgram(changes: Record<string, string | null | object> = {}): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'weapp-host-fixture-'))
  folders.push(folder)
  fs.cpSync(FIXTURE, folder, { recursive: true })
  for (const [file, change] of Object.entries(changes)) {
    const target = path.join(folder, file)
    fs.rmSync(target, { force: true })
    if (change === null) continue
    fs.mkdirSync(path.dirname(target), { recursive: true })
    fs.writeFileSync(target, typeof change === 'string' ? change : JSON.stringify(change))
  }
  return folder
}

export function removeMiniPrograms(): void {
  for (const folder of folders.splice(0)) fs.rmSync(folder, { recursive: true, force: true })
}
