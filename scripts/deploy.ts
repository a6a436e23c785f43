import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import CloudBase from '@cloudbase/manager-node'
import { migrations } from '../cloudfunctions/platform/migrations/list'
import { main as build } from './build'
import { applyPlan, type Environment } from './deploy/apply'
import { describeByHand, describePlan } from './deploy/describe'
import { readPlan } from './deploy/plan'
import { main as migrate } from './migrate'

const USAGE = `npm run deploy -- --env ID [--dry-run] [--function-env FILE]
  --env ID             the CloudBase environment
  --dry-run            print what would be made; needs no account
  --function-env FILE  a JSON object of environment variables to set on every function
Credentials (not for --dry-run): TENCENTCLOUD_SECRETID and TENCENTCLOUD_SECRETKEY, and TENCENTCLOUD_SESSIONTOKEN if they are temporary.
`

/** `npm run deploy`: makes in a real environment what the local cloud reads from the same files. */
export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { env: { type: 'string' }, 'dry-run': { type: 'boolean' }, 'function-env': { type: 'string' } },
  })
  if (!values.env) {
    process.stderr.write(USAGE)
    return 2
  }
  if ((await build(['functions', '--quiet'])) !== 0) return 1
  const plan = readPlan()
  process.stdout.write(`${describePlan(values.env, plan, new Date())}\n\n${describeMigrations()}\n\n`)
  if (!values['dry-run']) {
    const {
      TENCENTCLOUD_SECRETID: secretId,
      TENCENTCLOUD_SECRETKEY: secretKey,
      TENCENTCLOUD_SESSIONTOKEN: token,
    } = process.env
    if (!secretId || !secretKey) {
      process.stderr.write(
        `Nothing was changed: TENCENTCLOUD_SECRETID and TENCENTCLOUD_SECRETKEY are not set.\n\n${USAGE}`,
      )
      return 2
    }
    const variables = values['function-env'] ? readVariables(values['function-env'], plan.variables) : {}
    // Before the new functions come, so that they meet no document of the earlier shape; and after, for what the old ones wrote meanwhile.
    await migrate(['--env', values.env])
    await apply(new CloudBase({ envId: values.env, secretId, secretKey, token }), plan, variables)
    await migrate(['--env', values.env])
  }
  process.stdout.write(`${describeByHand(plan)}\n`)
  return 0
}

/** What the new functions expect of stored documents; done before they are uploaded, and again after. */
const describeMigrations = () =>
  ['Migrations, where documents of the earlier shape are found:']
    .concat(migrations.map(({ number, what }) => `  ${number}  ${what}`))
    .join('\n')

async function apply(env: Environment, plan: ReturnType<typeof readPlan>, variables: Record<string, string>) {
  process.stdout.write(
    'This part was written from the manager’s own sources and has not yet run against a real environment: read the result.\n',
  )
  const { done, toDo } = await applyPlan(plan, env, variables)
  process.stdout.write(`Done:\n${done.map((line) => `  ${line}\n`).join('')}`)
  if (toDo.length > 0) process.stdout.write(`Not done:\n${toDo.map((line) => `  ${line}\n`).join('')}`)
  process.stdout.write('\n')
}

/** Refuses a file that lacks a variable: the platform replaces all variables at once. */
function readVariables(file: string, needed: string[]): Record<string, string> {
  const given = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>
  const missing = needed.filter((name) => !given[name])
  if (missing.length > 0) throw new Error(`${file} lacks ${missing.join(', ')}.`)
  return given
}
