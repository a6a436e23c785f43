import { readFileSync } from 'node:fs'
import path from 'node:path'

/** Points the SDK of this process at a local cloud. It reads its environment when it loads, so whatever uses it is imported afterwards. */
export const pointAtLocalCloud = (url: string, folder: string): void => {
  const { secretId, secretKey } = JSON.parse(readFileSync(path.join(folder, 'secrets.json'), 'utf8')) as {
    secretId: string
    secretKey: string
  }
  Object.assign(process.env, {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
    TENCENTCLOUD_SECRETID: secretId,
    TENCENTCLOUD_SECRETKEY: secretKey,
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    SCF_NAMESPACE: 'chuanmen-local',
  })
}

/** Points it at a real environment, with the credentials that are set already. */
export const pointAtEnvironment = (env: string): void => {
  Object.assign(process.env, { TENCENTCLOUD_RUNENV: 'SCF', SCF_NAMESPACE: env })
}
