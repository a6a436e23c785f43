import { type ChildProcess, spawn } from 'node:child_process'
import { planNotice } from '../../demo/texts'
import { buildHouse, type House } from '../support/estate'
import { sdkFor, until } from '../support/local-cloud'

let house: House
beforeAll(async () => {
  house = await buildHouse()
})
afterAll(() => house.stop())

const start = (): ChildProcess =>
  spawn(process.execPath, ['scripts/run.mjs', 'migrate', '--url', house.cloud.url, '--data', house.cloud.dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
/** Runs it to its end and answers what it printed. */
const migrate = async (): Promise<string> => {
  const child = start()
  let printed = ''
  child.stdout?.on('data', (chunk) => {
    printed += chunk
  })
  const code = await new Promise<number | null>((done) => child.once('close', done))
  if (code !== 0) throw new Error(`exit code ${code}`)
  return printed
}
const collection = (name: string) => sdkFor(house.cloud).database().collection(name)
const left = async (name: string): Promise<number> =>
  (await collection(name).where({ schemaVersion: 1 }).count()).total ?? 0

const at = new Date('2026-10-01T00:00:00Z')
/** As the version before reminders stored them. */
const oldNotice = (_id: string) => ({
  _id,
  schemaVersion: 1,
  estateId: house.estateId,
  state: 'published',
  target: { scope: 'estate' },
  stairwellIds: [house.stairwellId, house.otherStairwellId],
  flatIds: null,
  households: 7,
  content: planNotice,
  createdAt: at,
  publishedAt: at,
  publishedBy: '孙静',
})
const oldDelivery = (noticeId: string, flatId: string, rows: object[]) => ({
  _id: `${noticeId}~${flatId}`,
  schemaVersion: 1,
  noticeId,
  estateId: house.estateId,
  stairwellId: house.stairwellId,
  flatId,
  rows,
})

test('documents of the earlier shape are read by this version once migrated, and a second run finds nothing', async () => {
  const [opened, told] = [house.flat('302').flatId, house.flat('101').flatId]
  await collection('notices').add(oldNotice('old'))
  await collection('deliveries').add([
    oldDelivery('old', opened, [
      { by: 'opened', personId: 'p', at, how: 'app' },
      { by: 'told', personId: 's', at: new Date('2026-10-02T00:00:00Z'), how: 'lobby' },
    ]),
    oldDelivery('old', told, [{ by: 'told', personId: 's', at, how: 'call' }]),
  ])
  expect(await migrate()).toMatch(/Migration 1,.*: 1 documents\nMigration 2,.*: 2 documents\n/)
  expect(await house.community.call('notice.view', { noticeId: 'old' })).toMatchObject({
    state: 'published',
    audience: 'everyone',
    replaces: null,
    isSpreading: false,
    households: 7,
    reached: 2,
    content: { ...planNotice, question: null, attachmentIds: [] },
  })
  const { doors } = await house.community.call('notice.doors', { noticeId: 'old', stairwellId: house.stairwellId })
  const byRoom = Object.fromEntries(doors.map((door) => [door.room, door]))
  expect(byRoom[302]).toMatchObject({ reached: 'opened', at: at.toISOString(), due: null, hasPhone: true })
  expect(byRoom[101]).toMatchObject({ reached: 'told', due: null })
  expect(byRoom[102]).toMatchObject({ reached: null, due: null, messages: [] })
  const owner = await house.owner('302')
  expect(await owner.call('notice.inbox', {})).toMatchObject({ notices: [{ noticeId: 'old', unread: true }] })
  await owner.call('notice.open', { noticeId: 'old', flatId: opened })
  await house.community.call('notice.correct', { noticeId: 'old', content: planNotice, why: '写错了' })
  expect(await migrate()).toBe('')
})

test('killed on the way, it goes on where it stopped', async () => {
  const ids = Array.from({ length: 300 }, (_, at) => `kept-${at}`)
  for (let from = 0; from < ids.length; from += 50)
    await collection('notices').add(ids.slice(from, from + 50).map((id) => ({ ...oldNotice(id), estateId: 'nowhere' })))
  const child = start()
  const ended = new Promise<unknown>((done) => child.once('close', done))
  await until('some are done', async () => (await left('notices')) < 290)
  child.kill('SIGKILL')
  await ended
  const remaining = await left('notices')
  expect(remaining).toBeGreaterThan(0)
  expect(await migrate()).toContain(`: ${remaining} documents`)
  expect(await left('notices')).toBe(0)
  const migrated = await collection('notices')
    .where({ estateId: 'nowhere', audience: 'everyone', schemaVersion: 2 })
    .count()
  expect(migrated.total).toBe(300)
})
