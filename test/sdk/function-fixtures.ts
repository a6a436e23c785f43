import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { temporaryFolder } from './temporary-folder'

/** A function to deploy: the body of `async (event, context) => { … }`, what stands above it, and its config.json. `cloudbase()` is the SDK. */
export type FunctionFixture = { body: string; config?: object; top?: string }

const SDK = resolve(__dirname, '../../node_modules/@cloudbase/node-sdk')

/** Writes functions as a deploy would lay them out, and answers the folder. */
export const writeFunctions = (fixtures: Record<string, FunctionFixture>): string => {
  const folder = temporaryFolder('functions')
  for (const [name, fixture] of Object.entries(fixtures)) writeFunction(folder, name, fixture)
  return folder
}

/** Writes or replaces one function. */
export const writeFunction = (folder: string, name: string, { body, config = {}, top = '' }: FunctionFixture): void => {
  mkdirSync(join(folder, name), { recursive: true })
  writeFileSync(join(folder, name, 'config.json'), JSON.stringify(config))
  // Loaded with the bundle and not in the first invocation, as in a deployed function: loading does not count as its time.
  const sdk = body.includes('cloudbase()')
    ? `const sdk_ = require(${JSON.stringify(SDK)}); const cloudbase = () => sdk_;`
    : ''
  writeFileSync(
    join(folder, name, 'index.js'),
    `${sdk}\n${top}\nexports.main = async (event, context) => {\n${body}\n}\n`,
  )
}

/** Writes a database.json and answers its path. */
export const writeDatabase = (collections: object[]): string => {
  const file = join(temporaryFolder('database'), 'database.json')
  writeFileSync(file, JSON.stringify({ collections }))
  return file
}
