import fs from 'node:fs'
import path from 'node:path'
import { closeHosts, openHost, until } from './support/host'

const DIST = path.resolve(__dirname, '../../dist/weapp')
const whenBuilt = fs.existsSync(path.join(DIST, 'app.json')) ? describe : describe.skip

afterEach(closeHosts)

/** Of the real build only what any build of ours has: whether this host can open it at all. */
whenBuilt('the mini-program that was built', () => {
  it('opens its first page, draws something and hears a tap', async () => {
    const app = await openHost({ dist: DIST, urlCheck: false, openid: 'nobody' })
    expect((await app.text('.page')).length).toBeGreaterThan(0)
    const press = await app.$('.page >>> .press')
    const before = app.host.report.toJSON().pages[0]?.total.setDataCount ?? 0
    await press.tap()
    await until(async () => (app.host.report.toJSON().pages[0]?.total.setDataCount ?? 0) > before, 'the view to change')
    expect(app.exceptions).toEqual([])
    expect(app.host.report.breaches).toEqual([])
  })

  it('opens every page without an exception, and the report counts each', async () => {
    const app = await openHost({ dist: DIST, urlCheck: false, openid: 'nobody' })
    for (const path of app.host.bundle.pages) {
      await app.mp.callWxMethod('reLaunch', { url: `/${path}` })
      await until(async () => (await (await app.page()).$$('view')).length > 0, path)
    }
    expect(app.exceptions).toEqual([])
    expect(app.host.report.toJSON().pages.map(({ path }) => path)).toEqual(
      expect.arrayContaining(app.host.bundle.pages),
    )
  })
})
