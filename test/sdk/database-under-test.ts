import cloudbase from '@cloudbase/node-sdk'
import { type LocalCloud, sdkFor, startLocalCloud } from '../support/local-cloud'
import { writeDatabase } from './function-fixtures'

/**
 * The collections that the suites about documents use. For `REMOTE=1` they must exist, with these indexes and empty, in
 * the environment `REMOTE_ENV`, reached with `REMOTE_SECRET_ID` and `REMOTE_SECRET_KEY`.
 */
export const collections = [
  { name: 'sdk_things', acl: 'ADMINONLY' },
  {
    name: 'sdk_people',
    acl: 'ADMINONLY',
    indexes: [
      { name: 'openid', unique: true, fields: [['openid', 1]] },
      {
        name: 'place',
        unique: true,
        fields: [
          ['building', 1],
          ['unit', 1],
          ['flat', 1],
        ],
      }, // prettier-ignore
    ],
  },
]

/** The database which a suite talks to through the unmodified SDK. */
export type DatabaseUnderTest = {
  db: ReturnType<ReturnType<typeof cloudbase.init>['database']>
  cloud: LocalCloud | null
  close(): Promise<void>
}

/** Starts a local cloud, or with `REMOTE=1` reaches a real environment, so that both can be held against the same suite. */
export const openDatabase = async (): Promise<DatabaseUnderTest> => {
  if (process.env.REMOTE === '1') {
    const { REMOTE_ENV, REMOTE_SECRET_ID, REMOTE_SECRET_KEY } = process.env
    const app = cloudbase.init({ env: REMOTE_ENV, secretId: REMOTE_SECRET_ID, secretKey: REMOTE_SECRET_KEY })
    return { db: app.database(), cloud: null, close: async () => {} }
  }
  const cloud = await startLocalCloud({ databaseFile: writeDatabase(collections) })
  return {
    db: sdkFor(cloud).database(),
    cloud,
    close: async () => {
      await cloud.stop()
    },
  }
}

/** What the SDK rejects with, or a failure of the test if it does not reject. */
export const refusal = async (promise: Promise<unknown>): Promise<{ code: string; message: string }> => {
  const answer = await promise.then(
    (value) => ({ value }),
    (error) => ({ error }),
  )
  if ('error' in answer) return { code: answer.error.code, message: answer.error.message }
  throw new Error(`expected a refusal, got ${JSON.stringify(answer.value)}`)
}
