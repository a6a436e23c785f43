import { cpSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PLAN_SECONDS } from '../../types/limits'
import { temporaryFolder } from '../sdk/temporary-folder'
import { until } from '../support/local-cloud'
import { am, type SeededWorks, seededWorks } from '../support/seeded-works'

let estate: SeededWorks
let solver: string
beforeAll(async () => {
  const functions = join(temporaryFolder('functions'), 'functions')
  cpSync('dist/cloudfunctions', functions, { recursive: true })
  solver = join(functions, 'matching', 'index.js')
  estate = await seededWorks(functions)
  await estate.crews(1)
  await estate.works('w')
  await estate.atHome(['w-1'], [am('2026-11-05')])
})
afterAll(() => estate.cloud.stop())

/** Another solver in the place of ours, until it is put back. */
const standIn = (script: string): (() => void) => {
  renameSync(solver, `${solver}.kept`)
  writeFileSync(solver, script)
  return () => renameSync(`${solver}.kept`, solver)
}
const plans = async () => (await estate.db.collection('plans').get()).data as { _id: string; state: string }[]
const ask = (requestId: string) =>
  estate.street.ask('slots.propose', { estateId: estate.estateId, freeWorksIds: [] }, requestId)

test('a solver that dies leaves its proposal failed, and the next request is answered', async () => {
  const putBack = standIn('exports.main = () => process.exit(3)')
  expect(await ask('dies')).toMatchObject({ ok: false, code: 'plan_failed' })
  expect(await plans()).toMatchObject([{ state: 'failed' }])
  putBack()
  expect(await ask('dies')).toMatchObject({ ok: false, code: 'plan_failed' })
  expect((await estate.propose()).rows).toHaveLength(1)
})

test('kill -9 while the solver thinks: its proposal counts as failed after a function’s life, and the next request is answered', async () => {
  await estate.db.collection('plans').where({ estateId: estate.estateId }).remove()
  const putBack = standIn('exports.main = () => new Promise(() => setInterval(() => {}, 1000))')
  const killed = ask('killed').catch(() => 'nobody answered')
  await until('the proposal is being solved', async () => (await plans()).length === 1)
  await estate.cloud.kill()
  expect(await killed).toBe('nobody answered')
  putBack()
  await estate.cloud.restart()
  const [plan] = await plans()
  const state = async () => (await estate.street.call('slots.view', { planId: plan?._id ?? '' })).state
  expect(await state()).toBe('running')
  await estate.cloud.clock.advance((PLAN_SECONDS + 1) * 1000)
  expect(await state()).toBe('failed')
  expect((await estate.propose()).rows).toMatchObject([{ worksId: 'w', start: am('2026-11-05') }])
})
