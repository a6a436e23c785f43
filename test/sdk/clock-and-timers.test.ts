import { type LocalCloud, sdkFor, startLocalCloud, until } from '../support/local-cloud'
import { writeDatabase, writeFunctions } from './function-fixtures'

let cloud: LocalCloud
let token: string

const note = (what: string) =>
  `const sdk = cloudbase(); const db = sdk.init({ env: sdk.SYMBOL_CURRENT_ENV }).database(); await db.collection('ticks').add({ timer: '${what}', at: new Date(), event, openid: sdk.getCloudbaseContext(context).WX_OPENID ?? null });`
/** With time enough on a busy machine: an invocation that ran out of it would be tried again, and counted twice. */
const timer = (config: string) => ({ timeout: 30, triggers: [{ name: 'tick', type: 'timer', config }] })

beforeAll(async () => {
  const functionsDir = writeFunctions({
    time: {
      body: `return { now: Date.now(), made: new Date().getTime(), text: Date(), given: new Date(5).getTime(), isDate: new Date() instanceof Date, same: new Date().constructor === Date, utc: Date.UTC(2026, 0, 1), monotonic: performance.now() }`,
    },
    nightly: { body: note('nightly'), config: timer('0 30 2 * * * *') },
    newYear: { body: note('newYear'), config: timer('0 0 0 1 1 * 2030') },
    failing: { body: `${note('failing')} throw new Error('again')`, config: timer('0 0 5 * * * *') },
  })
  cloud = await startLocalCloud({ functionsDir, databaseFile: writeDatabase([{ name: 'ticks' }]), hasTimers: true })
  token = await cloud.session('o1')
})
beforeEach(async () => {
  await ticks().where({ timer: /./ }).remove()
})
afterAll(() => cloud.stop())

const ticks = () => sdkFor(cloud).database().collection('ticks')
const of = async (timer: string): Promise<{ at: Date; event: object; openid: string | null }[]> =>
  (await ticks().where({ timer }).get()).data

test('the clock can be set, moved and read, and functions follow at once', async () => {
  await cloud.clock.set('2027-05-01T00:00:00Z')
  const { result } = await cloud.call('time', {}, await cloud.session('o1'))
  const expected = Date.parse('2027-05-01T00:00:00Z')
  for (const ms of [result.now, result.made]) expect(ms - expected).toBeLessThan(10_000)
  expect(result).toMatchObject({ given: 5, isDate: true, same: true, utc: Date.UTC(2026, 0, 1) })
  expect(result.text).toContain('2027')
  await cloud.clock.advance(3_600_000)
  const later = (await cloud.call('time', {}, await cloud.session('o1'))).result
  expect(later.now - result.now).toBeGreaterThanOrEqual(3_600_000)
  expect(later.monotonic - result.monotonic).toBeLessThan(60_000)
})

test('sessions live by the clock of the cloud', async () => {
  token = await cloud.session('o1')
  await cloud.clock.advance(11.9 * 3_600_000)
  expect((await cloud.call('time', {}, token)).status).toBe(200)
  await cloud.clock.advance(0.2 * 3_600_000)
  expect(await cloud.call('time', {}, token)).toMatchObject({ status: 401, code: 'session_expired' })
})

/** Sets the clock, and lets the timers which that jump makes due come to their end, so that a test begins in quiet. */
const setQuietly = async (instant: string): Promise<void> => {
  const reports = () => cloud.output().split('(attempt 3)').length
  const before = reports()
  await cloud.clock.set(instant)
  await until('the jump to be over', async () => reports() > before && (await of('nightly')).length > 0)
  await ticks().where({ timer: /./ }).remove()
}

test('a timer fires at its Beijing time, with nobody in its context', async () => {
  await setQuietly('2028-03-09T18:29:56Z')
  const [tick] = await until('the nightly timer', async () =>
    (await of('nightly')).length > 0 ? of('nightly') : undefined,
  )
  expect(tick).toMatchObject({ openid: null, event: { Type: 'Timer', TriggerName: 'tick' } })
  expect(Math.abs((tick?.at.getTime() ?? 0) - Date.parse('2028-03-09T18:30:00Z'))).toBeLessThan(5_000)
})

test('a jump over many nights fires a nightly timer once', async () => {
  await setQuietly('2028-04-01T00:00:00Z')
  await cloud.clock.advance(10 * 24 * 3_600_000)
  await until('the nightly timer', async () => (await of('nightly')).length > 0)
  await cloud.clock.advance(24 * 3_600_000)
  await until('the next night', async () => (await of('nightly')).length > 1)
  expect(await of('nightly')).toHaveLength(2)
})

test('a timer with a year waits for that year, and fires in it only', async () => {
  await setQuietly('2029-12-31T15:59:00Z')
  expect(await of('newYear')).toEqual([])
  await cloud.clock.advance(61_000)
  await until('the new year in Beijing', async () => (await of('newYear')).length === 1)
  await setQuietly('2031-06-01T00:00:00Z')
  expect(await of('newYear')).toEqual([])
})

test('a timer that fails is tried twice more', async () => {
  await setQuietly('2032-02-01T20:59:00Z')
  await cloud.clock.advance(61_000)
  await until('three attempts', async () => (await of('failing')).length === 3)
  expect(await of('failing')).toHaveLength(3)
})

test('a test runs a timer now and gets its result, or hears why not', async () => {
  expect(await cloud.runTimer('nightly')).toMatchObject({ status: 200, result: null })
  expect(await of('nightly')).toHaveLength(1)
  expect(await cloud.runTimer('failing')).toMatchObject({ status: 500, code: 'function_failed', message: 'again' })
  expect(await cloud.runTimer('time')).toMatchObject({ status: 404, code: 'timer_unknown' })
  expect(await cloud.runTimer('nowhere')).toMatchObject({ status: 404, code: 'function_unknown' })
})

test('the moved clock outlives a restart and a kill', async () => {
  await cloud.clock.set('2033-01-01T00:00:00Z')
  await cloud.kill()
  await cloud.restart()
  expect((await cloud.clock.now()).toISOString()).toMatch(/^2033-01-01T00:0/)
})

test('a page of another origin can neither move the clock nor run a timer', async () => {
  for (const path of ['/clock', '/timers/run']) {
    const response = await fetch(`${cloud.url}${path}`, {
      method: 'POST',
      body: '{"advanceMs":1}',
      headers: { origin: 'http://evil.example' },
    })
    expect(response.status).toBe(403)
  }
})
