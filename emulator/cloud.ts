import { join } from 'node:path'
import { Clock } from './clock'
import { Database } from './database/database'
import { Log } from './database/log'
import { readSchema } from './database/schema'
import { Transactions } from './database/transactions'
import { FunctionHost } from './functions/host'
import type { Output } from './functions/instance'
import { Invocations } from './functions/invocations'
import { Timers } from './functions/timers'
import { Accounts } from './gateway/accounts'
import { PhoneCodes } from './gateway/phone-codes'
import { createHttpServer, listen } from './http/server'
import type { CloudOptions } from './options'
import { Secrets } from './secrets'
import type { Services } from './services'
import { Settings } from './settings'
import { UploadFaults } from './storage/faults'
import { FileStore } from './storage/file-store'
import { Faults } from './wechat/faults'
import { Grants } from './wechat/grants'
import { MediaChecks } from './wechat/media-checks'
import { Messages } from './wechat/messages'
import { Pushes } from './wechat/pushes'
import { Templates } from './wechat/templates'
import { Visits } from './wechat/visits'

/** A running local cloud. */
export type RunningCloud = { readonly url: string; stop(): Promise<void> }

/** Starts one local cloud. Rejects with a `StartupError` that says why not, and what to do. */
export const startCloud = async (options: CloudOptions): Promise<RunningCloud> => {
  const specs = readSchema(options.databaseFile)
  // The port comes first: the functions' environment holds the address.
  let services: Services | null = null
  const server = createHttpServer(() => services as Services, {
    staticDir: options.staticDir,
    isVerbose: options.isVerbose,
  })
  const port = await listen(server, options.host, options.port)
  let log: Log | null = null
  try {
    log = Log.open(options.dataDir)
    const secrets = Secrets.open(options.dataDir)
    const settings = new Settings(log)
    const clock = new Clock(settings)
    const database = new Database(log, settings, specs)
    const url = `http://${options.host === '0.0.0.0' ? '127.0.0.1' : options.host}:${port}`
    const functions = new FunctionHost(options.functionsDir, functionEnv(url, options, secrets), clock, print)
    const invocations = new Invocations(functions, clock, options.env)
    const report = (message: string) => console.error(message)
    const timers = new Timers(functions, invocations, clock, report)
    const pushes = new Pushes(settings, functions, invocations, clock, report)
    services = {
      env: options.env,
      url,
      clock,
      secrets,
      database,
      transactions: new Transactions(database, clock),
      functions,
      invocations,
      accounts: new Accounts(settings),
      phoneCodes: new PhoneCodes(clock),
      files: new FileStore(join(options.dataDir, 'files'), settings, clock, options.env),
      uploadFaults: new UploadFaults(),
      wechat: {
        grants: new Grants(settings),
        messages: new Messages(settings),
        templates: new Templates(settings),
        faults: new Faults(),
        pushes,
        visits: new Visits(clock),
        mediaChecks: new MediaChecks(pushes),
      },
    }
    pushes.start()
    if (options.hasTimers) timers.start()
    const openLog = log
    return {
      url,
      stop: async () => {
        timers.stop()
        pushes.stop()
        server.close()
        await functions.stop()
        server.closeAllConnections()
        openLog.close()
      },
    }
  } catch (error) {
    server.close()
    server.closeAllConnections()
    log?.close()
    throw error
  }
}

/** What the platform gives to a function, and nothing of this process's own environment. */
const functionEnv = (url: string, options: CloudOptions, secrets: Secrets): Record<string, string> => ({
  ...options.functionEnv,
  TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${url}/admin` }),
  TENCENTCLOUD_SECRETID: secrets.secretId,
  TENCENTCLOUD_SECRETKEY: secrets.secretKey,
  TENCENTCLOUD_RUNENV: 'SCF',
  TENCENTCLOUD_REGION: 'ap-shanghai',
  SCF_NAMESPACE: options.env,
  TZ: 'UTC',
})

const print: Output = ({ functionName, requestId, stream, text }) => {
  for (const line of text.replace(/\n$/, '').split('\n'))
    process[stream].write(`[${functionName} ${requestId.slice(0, 8)}] ${line}\n`)
}
