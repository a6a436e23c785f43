import type { Clock } from './clock'
import type { Database } from './database/database'
import type { Transactions } from './database/transactions'
import type { FunctionHost } from './functions/host'
import type { Invocations } from './functions/invocations'
import type { Accounts } from './gateway/accounts'
import type { PhoneCodes } from './gateway/phone-codes'
import type { Secrets } from './secrets'
import type { UploadFaults } from './storage/faults'
import type { FileStore } from './storage/file-store'
import type { WeChat } from './wechat/wechat'

/** Everything one running cloud is made of; handlers take what they need. */
export type Services = {
  readonly env: string
  /** Where clients and functions reach this cloud, without a slash at the end. */
  readonly url: string
  readonly clock: Clock
  readonly secrets: Secrets
  readonly database: Database
  readonly transactions: Transactions
  readonly functions: FunctionHost
  readonly invocations: Invocations
  readonly accounts: Accounts
  readonly phoneCodes: PhoneCodes
  readonly files: FileStore
  readonly uploadFaults: UploadFaults
  readonly wechat: WeChat
}
