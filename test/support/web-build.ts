import { cpSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { nameWebApi } from '../../scripts/build/web-address'
import { H5_DIR } from './browser'

/** Where a local cloud serves the `api` function over HTTP access. */
const WEB_API = '/http/api'

/** A copy of the web build as production has it: with HTTP access instead of a local gateway. Answers its folder. */
export const webBuild = (): string => {
  const output = mkdtempSync(join(tmpdir(), 'chuanmen-web-'))
  cpSync(H5_DIR, output, { recursive: true })
  nameWebApi(output, WEB_API)
  return output
}
