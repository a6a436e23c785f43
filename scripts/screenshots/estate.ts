import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startChild, stopChild } from '../../demo/child'
import { DataFolder, type Login } from '../../demo/data-folder'
import { demoSettings } from '../../demo/templates'

/** The afternoon on which every picture is taken: a Monday, two days before the demo's water stop. */
export const NOW = new Date('2026-11-23T15:10:00+08:00')

/** The same secrets each time, so that the ids derived from them, and with them every order by id, are the same in each run. */
const SECRETS = {
  FIELD_KEYS: JSON.stringify({ k1: Buffer.alloc(32, 1).toString('base64') }),
  FIELD_KEY_ID: 'k1',
  INDEX_SECRET: Buffer.alloc(32, 2).toString('base64'),
  FIRST_ADMIN_CODE: 'PICTURES2026',
}

export type Estate = { url: string; logins: Login[]; stop: () => Promise<void> }

/** A local cloud with the demo estate in it, seeded as of `NOW`, with a web build in front of it. Timers stand still. */
export const seededEstate = async (port: number, staticDir: string): Promise<Estate> => {
  const data = new DataFolder(mkdtempSync(path.join(tmpdir(), 'chuanmen-pictures-')))
  writeFileSync(data.functionEnvFile, JSON.stringify({ ...demoSettings, ...SECRETS }))
  // A copy: somebody may build while pictures are taken.
  const functions = path.join(data.folder, 'functions')
  cpSync('dist/cloudfunctions', functions, { recursive: true })
  const cloud = startChild('emulator/cli.ts', [
    ...['--port', String(port), '--data', data.folder, '--no-timers'],
    ...['--functions', functions, '--database', 'cloudfunctions/database.json'],
    ...['--static', staticDir, '--function-env', data.functionEnvFile],
  ])
  const url = `http://127.0.0.1:${port}`
  const stop = async () => {
    await stopChild(cloud)
    rmSync(data.folder, { recursive: true, force: true })
  }
  await reachable(url)
  const seeder = startChild('demo/seed.ts', [
    ...['--url', url, '--logins', data.loginsFile],
    ...['--now', NOW.toISOString(), '--in-order'],
  ])
  const code = await new Promise((resolve) => seeder.once('exit', resolve))
  if (code === 0) return { url, logins: data.logins(), stop }
  await stop()
  throw new Error('the demo estate could not be seeded')
}

const reachable = async (url: string): Promise<void> => {
  for (let attempt = 0; attempt < 200; attempt++) {
    const isThere = await fetch(`${url}/gateway/accounts`).then(
      (answer) => answer.ok,
      () => false,
    )
    if (isThere) return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error('the local cloud did not start')
}
