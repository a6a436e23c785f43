import { type LocalCloud, sdkFor, startLocalCloud, until } from '../support/local-cloud'
import { writeDatabase, writeFunctions } from './function-fixtures'

/** Asks about a picture, notes WeChat's name for the question, and is over a while later. */
const ASK = `const app = cloudbase().init({ env: cloudbase().SYMBOL_CURRENT_ENV })
  const { result } = await app.callWxOpenApi({ apiName: 'security.mediaCheckAsync', requestData: event.request })
  await app.database().collection('asked').add({ traceId: result.trace_id ?? null })
  return result`
/** Notes each push, and whether the name in it was known by then. */
const EAR = `const app = cloudbase().init({ env: cloudbase().SYMBOL_CURRENT_ENV }); const db = app.database()
  const { total } = await db.collection('asked').where({ traceId: event.trace_id }).count()
  await db.collection('heard').add({ event, isKnown: total === 1 })`

let cloud: LocalCloud
let token: string
let url: string
beforeAll(async () => {
  const permissions = { openapi: ['security.mediaCheckAsync'] }
  const functionsDir = writeFunctions({
    ask: { body: ASK, config: { timeout: 20, permissions } },
    ear: { body: EAR, config: { timeout: 20, messagePush: true, clientCallable: false } },
    rude: { body: ASK },
  })
  const databaseFile = writeDatabase([{ name: 'asked' }, { name: 'heard' }])
  cloud = await startLocalCloud({ functionsDir, databaseFile })
  token = await cloud.session('o-wang')
  const app = sdkFor(cloud)
  const { fileID } = await app.uploadFile({ cloudPath: 'a.jpg', fileContent: Buffer.from('picture') as never })
  const { fileList } = await app.getTempFileURL({ fileList: [fileID] })
  url = fileList[0]?.tempFileURL as string
})
afterAll(() => cloud?.stop())
beforeEach(() => database().collection('heard').where({}).remove())

type Answer = Record<string, unknown>
const database = () => sdkFor(cloud).database()
const question = (more: object = {}) => ({
  media_url: url,
  media_type: 2,
  version: 2,
  scene: 2,
  openid: 'o-wang',
  ...more,
})
const ask = async (more: object = {}): Promise<Answer> =>
  (await cloud.call('ask', { request: question(more) }, token)).result
const findings = async (method: string, body?: object) => {
  const headers = { 'content-type': 'application/json' }
  return fetch(`${cloud.url}/wx/pictures`, { method, headers, body: body ? JSON.stringify(body) : null })
}
const heard = () =>
  until(
    'a push',
    async () => ((await database().collection('heard').get()).data as { event: Answer; isKnown: boolean }[])[0],
  )

it('answers with a name for the question, and tells by message push once whoever asked is over', async () => {
  const { errcode, trace_id: traceId } = await ask()
  expect([errcode, traceId]).toEqual([0, expect.any(String)])
  const { event, isKnown } = await heard()
  expect(isKnown).toBe(true)
  expect(event).toMatchObject({
    MsgType: 'event',
    Event: 'wxa_media_check',
    FromUserName: 'o-wang',
    trace_id: traceId,
    errcode: 0,
    result: { suggest: 'pass', label: 100 },
  })
})

it.each(['risky', 'review'])('finds the next picture %s when asked to, and passes the one after', async (suggest) => {
  await findings('POST', { suggest })
  await ask()
  expect((await heard()).event).toMatchObject({ result: { suggest, label: 21000 } })
  await database().collection('heard').where({}).remove()
  await ask()
  expect((await heard()).event).toMatchObject({ result: { suggest: 'pass' } })
})

it('says so when the picture cannot be fetched', async () => {
  await ask({ media_url: url.replace('sign=', 'sign=x') })
  expect((await heard()).event).toMatchObject({ errcode: -1008 })
})

it('never says when it is to be silent', async () => {
  await findings('POST', { suggest: 'silent', times: 1 })
  const { trace_id: silent } = await ask()
  const { trace_id: next } = await ask()
  expect((await heard()).event.trace_id).toBe(next)
  expect(silent).not.toBe(next)
})

it.each([
  ['a person who is not there', { openid: 'o-nobody' }, 40003],
  ['no address', { media_url: '' }, 44002],
  ['version 1', { version: 1 }, 47001],
  ['an unknown kind of media', { media_type: 9 }, 47001],
])('refuses %s', async (_what, more, errcode) => expect(await ask(more)).toMatchObject({ errcode }))

it('refuses two hours after a visit, and a function without the permission', async () => {
  await cloud.session('o-li')
  expect(await ask({ openid: 'o-li' })).toMatchObject({ errcode: 61010 })
  expect((await cloud.call('rude', { request: question() }, token)).status).toBe(500)
})

it('refuses a finding that is none', async () => {
  expect((await findings('POST', { suggest: 'maybe' })).status).toBe(400)
  expect((await findings('POST', { suggest: 'pass', times: 0 })).status).toBe(400)
  await findings('POST', { suggest: 'risky', times: 2 })
  expect(await (await findings('DELETE')).json()).toEqual({ findings: [] })
})
