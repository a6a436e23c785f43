import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { HouseClaims } from './claims'
import { HouseDoors } from './doors'
import { Gateway } from './gateway'
import { HouseHelp } from './help'
import { houseNotices } from './notices'
import { office } from './office'
import { HousePlans } from './plans'
import { HousePool } from './pool'
import { AT_ONCE, type Bound, residents } from './residents'
import { drain, settle } from './settle'
import { HouseWorks, isEarly } from './works'

/**
 * Puts the demo estate into a running local cloud through the public API, as staff and residents would: the roster from its
 * Excel file, risers from patterns, a round, and answers over the past weeks. `tsx demo/seed.ts --url URL`
 *
 * `--now ISO` seeds as of another moment and `--in-order` lets residents answer one by one: the same estate each time, for pictures.
 */
const seed = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      url: { type: 'string' },
      logins: { type: 'string' },
      code: { type: 'string' },
      now: { type: 'string' },
      'in-order': { type: 'boolean', default: false },
    },
  })
  const loginsFile = values.logins ?? process.env.DEMO_LOGINS
  if (!values.url || !loginsFile) throw new Error('usage: tsx demo/seed.ts --url URL --logins FILE [--code CLAIM_CODE]')
  const environment = path.join(path.dirname(loginsFile), 'function-env.json')
  const code =
    values.code ?? (JSON.parse(readFileSync(environment, 'utf8')) as { FIRST_ADMIN_CODE: string }).FIRST_ADMIN_CODE

  const gateway = new Gateway(values.url)
  const today = values.now ? new Date(values.now) : new Date()
  const say = (words: string): void => {
    process.stdout.write(`  ${words}\n`)
  }

  const desk = await office(gateway, code, today, say)
  await houseNotices.plan(desk, today)
  const atOnce = values['in-order'] ? 1 : AT_ONCE
  const bound: Bound[] = []
  const works = new HouseWorks(gateway, desk, bound, today, say, atOnce)
  const claims = new HouseClaims(gateway, works.clock, desk, bound, today)
  const pool = new HousePool(works.clock, desk, bound, today)
  const help = new HouseHelp(gateway, works.clock, desk, bound, today)
  const plans = new HousePlans(gateway, works.clock, desk, bound, today)
  new HouseDoors(gateway, works.clock, desk)
  const people = await residents(gateway, desk, today, say, {
    ...{ bound, atOnce, isEarly },
    liveUntil: (until) => works.clock.liveUntil(until),
  })
  say('发通知 / sending notices')
  await houseNotices.recent(gateway, desk, people, today, atOnce)
  say('施工、赔付和帮忙 / works, claims and help')
  await works.clock.liveUntil(today)
  await claims.lookThrough()
  await pool.lookThrough()
  await help.lookThrough()
  await plans.lookThrough()
  await drain(gateway)
  await gateway.setClock(values.now ? today : new Date())
  await settle(gateway)
  writeFileSync(
    loginsFile,
    JSON.stringify(
      [...people.logins, ...works.loginList(), ...claims.loginList(), ...help.loginList(), ...plans.loginList()],
      null,
      2,
    ),
  )
  say('示例小区放好了 / the demo estate is ready')
}

seed().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
})
