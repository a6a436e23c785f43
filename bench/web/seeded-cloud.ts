import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { runChild } from '../../demo/child'
import { DataFolder } from '../../demo/data-folder'
import { Gateway } from '../../demo/gateway'
import { startLocalCloud } from '../../test/support/local-cloud'

/** A local cloud of its own on a free port, with the demo estate, serving this web build. */
export const seededCloud = async (staticDir: string) => {
  const data = new DataFolder(mkdtempSync(path.join(tmpdir(), 'chuanmen-bench-web-')))
  data.prepare()
  const cloud = await startLocalCloud({
    dataDir: path.join(data.folder, 'cloud'),
    functionsDir: 'dist/cloudfunctions',
    databaseFile: 'cloudfunctions/database.json',
    staticDir,
    functionEnv: data.functionEnv(),
  })
  const stop = async () => {
    await cloud.stop()
    rmSync(data.folder, { recursive: true, force: true })
  }
  const seeded = await runChild('demo/seed.ts', ['--url', cloud.url, '--logins', data.loginsFile])
  if (seeded !== 0) {
    await stop()
    throw new Error('the demo estate was not put in')
  }
  /** What the web client keeps for somebody who has logged in. */
  const session = (openid: string) => new Gateway(cloud.url).json<{ token: string }>('/gateway/sessions', { openid })
  return { url: cloud.url, session, stop }
}
