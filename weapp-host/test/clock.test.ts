import { closeHosts, openHost } from './support/host'

afterEach(closeHosts)

const HOUR_MS = 3_600_000

it('shows the time that its owner set, which goes on from there, and keeps it when the app is opened again', async () => {
  const app = await openHost({ clockAheadMs: 30 * HOUR_MS })
  const told = () =>
    app.evaluate(() => ({
      now: Date.now(),
      made: new Date().toISOString(),
      said: Date(),
      isDate: new Date() instanceof Date,
    }))
  const first = (await told()) as { now: number; made: string; said: string; isDate: boolean }
  expect(Math.abs(first.now - (Date.now() + 30 * HOUR_MS))).toBeLessThan(5_000)
  expect(Date.parse(first.made) - first.now).toBeLessThan(100)
  expect(Math.abs(Date.parse(first.said) - first.now)).toBeLessThan(2_000)
  expect(first.isDate).toBe(true)
  await app.send('Host.killApp')
  await app.send('Host.relaunch', {})
  expect(((await told()) as { now: number }).now).toBeGreaterThanOrEqual(first.now)
})

it('leaves a day that is named alone', async () => {
  const app = await openHost({ clockAheadMs: HOUR_MS })
  expect(await app.evaluate(() => new Date('2026-10-01T00:00:00Z').toISOString())).toBe('2026-10-01T00:00:00.000Z')
})
