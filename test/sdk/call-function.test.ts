import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type LocalCloud, startLocalCloud, until } from '../support/local-cloud'
import { writeDatabase, writeFunctions } from './function-fixtures'
import { temporaryFolder } from './temporary-folder'

let cloud: LocalCloud
let callFunction: typeof import('../../cloudfunctions/platform/call-function').callFunction
const folder = temporaryFolder('called')

beforeAll(async () => {
  const functionsDir = writeFunctions({
    answer: { body: 'return 1' },
    fail: { body: `throw new Error('no luck')` },
    exit: { body: 'process.exit(3)' },
    linger: {
      config: { timeout: 60 },
      body: `
        const fs = require('fs')
        while (!fs.existsSync(event.folder + '/go-on')) await new Promise((done) => setTimeout(done, 10))
        fs.writeFileSync(event.folder + '/done', '')`,
    },
  })
  cloud = await startLocalCloud({ functionsDir, databaseFile: writeDatabase([]) })
  Object.assign(process.env, cloud.sdkEnv)
  ;({ callFunction } = await import('../../cloudfunctions/platform/call-function'))
})
afterAll(() => cloud.stop())

test.each([
  ['answers', 'answer', { how: 'answered' }],
  ['fails', 'fail', { how: 'failed', code: 'FUNCTIONS_EXECUTE_FAIL' }],
  ['dies', 'exit', { how: 'failed', code: 'FUNCTIONS_EXECUTE_FAIL' }],
  ['is not there', 'nowhere', { how: 'failed', code: 'FUNCTION_NOT_FOUND' }],
])('a function that %s is told apart', async (_, name, outcome) => {
  expect(await callFunction(name, {}, 10)).toEqual(outcome)
})

test('one that takes longer than is waited for is late, and goes on by itself', async () => {
  expect(await callFunction('linger', { folder }, 0.2)).toEqual({ how: 'late' })
  expect(existsSync(join(folder, 'done'))).toBe(false)
  writeFileSync(join(folder, 'go-on'), '')
  await until('it is done', () => existsSync(join(folder, 'done')))
})
