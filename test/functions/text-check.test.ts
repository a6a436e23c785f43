import type { Run } from '../../cloudfunctions/notifications/run'
import type { WorkReportDoc } from '../../types/works'
import { am, type WorksHouse, worksHouse } from '../support/works-house'

const HOUR_MS = 3_600_000

let house: WorksHouse
let worksId: string
beforeAll(async () => {
  house = await worksHouse({ kinds: ['kitchenWater'] })
})
beforeEach(async () => {
  await house.clear()
  await wechat('DELETE')
  worksId = await house.ask('kitchenWater', '01')
  await house.schedule(worksId, am('2026-09-16'))
})
afterAll(() => house?.stop())

/** Without a fault to be added, all are taken away. */
const wechat = async (method: 'POST' | 'DELETE', fault?: object) => {
  const body = fault ? JSON.stringify({ api: 'security.msgSecCheck', times: 1, ...fault }) : null
  const response = await fetch(`${house.cloud.url}/wx/faults`, {
    method,
    headers: { 'content-type': 'application/json' },
    body,
  })
  expect(response.status).toBe(200)
}
const tell = async (words: string, state: 'underway' | 'late' = 'underway') =>
  (await house.contractor.call('works.report', { worksId, kind: 'survey', state, words })).reportId
const run = () => house.cloud.runTimer('notifications')
const stateOf = async (reportId: string) =>
  (await house.find<WorkReportDoc>('workReports', { _id: reportId }))[0]?.wordsState
const read = async () => {
  const { works } = await (await house.owner('101')).call('works.mine', { flatId: house.flat('101').flatId })
  return works[0]?.reports.map(({ words }) => words)
}

describe('words of a crew (rule 12)', () => {
  test('are seen by residents once WeChat has checked them, and not before', async () => {
    const reportId = await tell('从一楼开始看')
    expect(await stateOf(reportId)).toBe('waiting')
    expect(await read()).toEqual([])
    await run()
    expect(await stateOf(reportId)).toBe('shown')
    expect(await read()).toEqual(['从一楼开始看'])
  })

  test.each([['[RISKY] 坏话'], ['[REVIEW] 说不准']])('「%s」 are held for a person', async (words) => {
    const reportId = await tell(words)
    await run()
    expect(await stateOf(reportId)).toBe('held')
    expect(await read()).toEqual([])
    expect((await house.view(worksId)).reports).toMatchObject([{ reportId, wordsState: 'held', words }])
    await house.community.call('works.showReport', { reportId, words: true, photos: false })
    expect(await read()).toEqual([words])
  })

  test.each<[string, object]>([
    ['WeChat is busy', { errcode: -1 }],
    ['the answer is lost', { errcode: 'throw' }],
    ['it says that there was no visit', { errcode: 61010 }],
  ])('are held when %s', async (_what, fault) => {
    await wechat('POST', fault)
    const reportId = await tell('从一楼开始看')
    await run()
    expect(await stateOf(reportId)).toBe('held')
  })

  test('that waited two hours are held', async () => {
    const reportId = await tell('从一楼开始看')
    await house.cloud.clock.advance(2 * HOUR_MS)
    await run()
    expect(await stateOf(reportId)).toBe('held')
  })

  test('that explain a lateness are shown with it', async () => {
    await tell('等材料', 'late')
    await run()
    const { works } = await (await house.owner('101')).call('works.mine', { flatId: house.flat('101').flatId })
    expect(works[0]?.late).toEqual({ kind: 'survey', words: '等材料' })
  })

  test('are no words, when there are none', async () => expect(await stateOf(await tell(''))).toBe('none'))

  test('do not change under the hands of who moves the works', async () => {
    await tell('等材料', 'late')
    const { rev } = await house.view(worksId)
    await run()
    expect((await house.view(worksId)).rev).toBe(rev)
  })

  test('come to the same by two runs at once and one after (rule 20)', async () => {
    const [fine, risky] = [await tell('从一楼开始看'), await tell('[RISKY] 坏话')]
    await Promise.all([run(), run()])
    await run()
    expect([await stateOf(fine), await stateOf(risky)]).toEqual(['shown', 'held'])
  })

  test('still wait for the check when a person only shows the photos, and are held when one decides about them', async () => {
    const reportId = await tell('从一楼开始看')
    await house.community.call('works.showReport', { reportId, words: false, photos: true })
    expect(await stateOf(reportId)).toBe('waiting')
    await run()
    expect(await stateOf(reportId)).toBe('shown')
    expect((await house.view(worksId)).reports).toMatchObject([{ photosShown: true }])
    const other = await tell('从一楼开始看')
    await house.community.call('works.showReport', { reportId: other, words: false, photos: false })
    expect(await stateOf(other)).toBe('held')
  })

  test('stay as a person decided, also when the check comes back later', async () => {
    const reportId = await tell('从一楼开始看')
    // The function's own code in this process, so that somebody can decide between question and answer.
    Object.assign(process.env, house.cloud.sdkEnv)
    const { store } = await import('../../cloudfunctions/platform/store')
    const { checkWords } = await import('../../cloudfunctions/notifications/check-words')
    const { newRun } = await import('../../cloudfunctions/notifications/run')
    const now = await house.cloud.clock.now()
    const check: Run['check'] = async () => {
      await house.community.call('works.showReport', { reportId, words: false, photos: false })
      return 'pass'
    }
    await checkWords(newRun({ store, now: () => now, send: async () => 0, check, isOver: () => false }))
    expect(await stateOf(reportId)).toBe('held')
  })

  test('told from a browser, of whose visit WeChat knows nothing, are held at once', async () => {
    const web = async (action: string, input: object, token?: string) => {
      const response = await fetch(`${house.cloud.url}/http/api`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
        body: JSON.stringify({ action, input, requestId: `web-${action.replace('.', '-')}` }),
      })
      return ((await response.json()) as { value: Record<string, string> }).value
    }
    const { code = '', secret } = await web('session.begin', {})
    await house.contractor.call('session.approve', { code })
    const { token } = await web('session.poll', { secret })
    const told = { worksId, kind: 'survey', state: 'underway', words: '从一楼开始看' }
    const { reportId = '' } = await web('works.report', told, token)
    expect(await stateOf(reportId)).toBe('held')
  })
})
