import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'

const LOCAL_URL = 'http://127.0.0.1:7300'
/** Where `npm start` keeps its data, with and without the demo estate. */
const LOCAL_FOLDERS = ['.data/demo', '.data/empty']

/** The three ways out, for whoever is told that nothing can be read. */
export const WAYS = `  npm start                                            starts the local cloud at ${LOCAL_URL}
  npm run verify-evidence -- --url URL --data FOLDER   names a local cloud and its data folder
  TENCENTCLOUD_SECRETID, TENCENTCLOUD_SECRETKEY, TCB_ENV   the SDK's variables, for a real environment
`

/** Which cloud is to be read; a person can do something about a `problem`. */
export type WhichCloud =
  | { kind: 'environment' }
  | { kind: 'local'; url: string; folder: string; environment: Record<string, string> }
  | { kind: 'problem'; words: string }

/** What the arguments name comes first, then what the SDK's variables name; else the local cloud of `npm start`. */
export const whichCloud = (
  named: { url?: string | undefined; data?: string | undefined },
  env: Record<string, string | undefined>,
): WhichCloud => {
  const isNamed = named.url !== undefined || named.data !== undefined
  if (!isNamed && env.TENCENTCLOUD_SECRETID && env.TENCENTCLOUD_SECRETKEY) return { kind: 'environment' }
  const url = (named.url ?? LOCAL_URL).replace(/\/+$/, '')
  const folder = named.data ?? LOCAL_FOLDERS.find((one) => existsSync(secretsOf(one)))
  if (folder === undefined)
    return { kind: 'problem', words: `No local cloud has run here: there is no ${LOCAL_FOLDERS.join(' and no ')}.` }
  const secrets = readSecrets(secretsOf(folder))
  if (!secrets)
    return { kind: 'problem', words: `${secretsOf(folder)} cannot be read: is ${folder} a local cloud's data folder?` }
  return {
    kind: 'local',
    url,
    folder,
    environment: {
      TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
      TENCENTCLOUD_SECRETID: secrets.secretId,
      TENCENTCLOUD_SECRETKEY: secrets.secretKey,
      TENCENTCLOUD_RUNENV: 'SCF',
      TENCENTCLOUD_REGION: 'ap-shanghai',
      SCF_NAMESPACE: 'chuanmen-local',
    },
  }
}

const secretsOf = (folder: string) => path.join(folder, 'secrets.json')

const readSecrets = (file: string): { secretId: string; secretKey: string } | null => {
  try {
    const { secretId, secretKey } = JSON.parse(readFileSync(file, 'utf8'))
    return typeof secretId === 'string' && typeof secretKey === 'string' ? { secretId, secretKey } : null
  } catch {
    return null
  }
}
