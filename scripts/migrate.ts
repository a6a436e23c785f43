import { parseArgs } from 'node:util'
import { whichCloud } from './cloud/which-cloud'

/**
 * `npm run migrate -- [--url http://127.0.0.1:7300] [--data .data/demo]`: brings stored documents to the shape this version reads.
 * `npm start` and `npm run deploy` do so by themselves. With --env ID it is a real environment, with the SDK's own variables.
 */
export const main = async (args: string[]): Promise<number> => {
  const { values } = parseArgs({
    args,
    options: { url: { type: 'string' }, data: { type: 'string' }, env: { type: 'string' } },
  })
  if (values.env) Object.assign(process.env, { TENCENTCLOUD_RUNENV: 'SCF', SCF_NAMESPACE: values.env })
  else {
    const cloud = whichCloud(values, process.env)
    if (cloud.kind === 'problem') {
      process.stderr.write(`${cloud.words}\n`)
      return 2
    }
    if (cloud.kind === 'local') Object.assign(process.env, cloud.environment)
  }
  // Imported late: the SDK reads its environment when it loads.
  const { migrate } = await import('../cloudfunctions/platform/migrations/migrate')
  for (const { migration, changed } of await migrate())
    if (changed > 0) process.stdout.write(`Migration ${migration.number}, ${migration.what}: ${changed} documents\n`)
  return 0
}
