import { type LocalCloud, sdkFor, startLocalCloud, until } from '../support/local-cloud'
import { writeDatabase, writeFunctions } from './function-fixtures'

const TEMPLATE = 'template-water-stop'
let cloud: LocalCloud
let token: string

const api = (name: string, data: string) =>
  `const app = cloudbase().init({ env: cloudbase().SYMBOL_CURRENT_ENV }); try { return (await app.callWxOpenApi({ apiName: '${name}', requestData: ${data} }, { timeout: event.timeoutMs })).result } catch (error) { return { thrown: error.code ?? error.message } }`
const SEND = api('subscribeMessage.send', 'event.message')
/** Notes each push it hears of; fails as often as the document `failures` says, or hangs once. */
const EAR = `const sdk = cloudbase(); const app = sdk.init({ env: sdk.SYMBOL_CURRENT_ENV }); const db = app.database()
  const plans = db.collection('plans'); const [plan] = (await plans.doc('failures').get()).data
  if (plan.isHanging) await plans.doc('failures').set({ left: 0 })
  await db.collection('heard').add({ event, person: sdk.getCloudbaseContext(context).WX_OPENID ?? null })
  if (plan.isHanging) await new Promise(() => {})
  if (plan.left > 0) { await plans.doc('failures').update({ left: plan.left - 1 }); throw new Error('deaf') }
  const { result } = await app.callWxOpenApi({ apiName: 'subscribeMessage.send', requestData: {} })
  await db.collection('heard').add({ errcode: result.errcode })`

beforeAll(async () => {
  const permissions = { openapi: ['subscribeMessage.send', 'security.msgSecCheck'] }
  const functionsDir = writeFunctions({
    send: { body: SEND, config: { timeout: 20, permissions } },
    check: { body: api('security.msgSecCheck', 'event.text'), config: { permissions } },
    ear: { body: EAR, config: { timeout: 20, messagePush: true, clientCallable: false, permissions } },
    deaf: { body: 'throw new Error("this one takes no push")' },
  })
  const databaseFile = writeDatabase([{ name: 'heard' }, { name: 'plans' }])
  cloud = await startLocalCloud({ functionsDir, databaseFile })
  token = await cloud.session('o-wang')
})
afterAll(() => cloud.stop())

type Answer = Record<string, unknown>
const ask = async (method: string, path: string, body?: object, more: Record<string, string> = {}) => {
  const text = body === undefined ? undefined : JSON.stringify(body)
  const response = await fetch(`${cloud.url}${path}`, { method, body: text, headers: more })
  // biome-ignore lint/suspicious/noExplicitAny: an answer of any route
  return { status: response.status, ...((await response.json()) as any) }
}
const subscribe = (body: object, session = token) =>
  ask('POST', '/gateway/wx/subscriptions', body, { authorization: `Bearer ${session}` })
const accept = (templateId = TEMPLATE) => subscribe({ templateIds: [templateId] })
const left = async (openid: string, templateId = TEMPLATE): Promise<number> =>
  (await ask('GET', '/wx/grants')).grants.find((one: Answer) => one.openid === openid && one.templateId === templateId)
    ?.left ?? 0
const outbox = async (openid: string): Promise<Answer[]> => (await ask('GET', `/wx/messages?openid=${openid}`)).messages

const DATA = { thing1: { value: '明天停水' }, time2: { value: '2026年10月1日 09:00~2026年10月1日 12:00' } }
const message = (more: object = {}) => ({
  touser: 'o-wang',
  template_id: TEMPLATE,
  page: 'pages/notice/index?id=n1',
  data: DATA,
  miniprogram_state: 'formal',
  lang: 'zh_CN',
  ...more,
})
const send = async (more: object = {}, event: object = {}): Promise<Answer> =>
  (await cloud.call('send', { message: message(more), ...event }, token)).result

describe('a message', () => {
  it('needs a grant and takes it; accepts accumulate and do not expire', async () => {
    expect(await send()).toEqual({ errcode: 43101, errmsg: 'user refuse to accept the msg' })
    expect(await accept()).toEqual({ status: 200, left: { [TEMPLATE]: 1 } })
    expect(await accept()).toEqual({ status: 200, left: { [TEMPLATE]: 2 } })
    await cloud.clock.advance(400 * 86_400_000)
    token = await cloud.session('o-wang')
    expect(await send()).toEqual({ errcode: 0, errmsg: 'ok', msgid: expect.any(Number) })
    expect(await send({ page: undefined })).toMatchObject({ errcode: 0 })
    expect(await send()).toMatchObject({ errcode: 43101 })
    expect(await left('o-wang')).toBe(0)
  })

  it('is kept where a person can look at it, newest last', async () => {
    const [first, second, ...others] = await outbox('o-wang')
    const at = expect.stringMatching(/^\d{4}-.*Z$/)
    expect(first).toEqual({
      msgid: 1,
      openid: 'o-wang',
      templateId: TEMPLATE,
      page: 'pages/notice/index?id=n1',
      data: DATA,
      at,
    })
    expect(second).toMatchObject({ msgid: 2, page: null })
    expect(others).toEqual([])
    expect(await outbox('o-nobody')).toEqual([])
    const page = await (await fetch(`${cloud.url}/wx/outbox`)).text()
    expect(page).toContain('明天停水')
  })

  it('goes to one person and one template only', async () => {
    await accept('another-template')
    const other = await cloud.session('o-li')
    await subscribe({ templateIds: [TEMPLATE] }, other)
    expect(await send()).toMatchObject({ errcode: 43101 })
    expect(await send({ touser: 'o-li' })).toMatchObject({ errcode: 0 })
    expect(await send({ template_id: 'another-template' })).toMatchObject({ errcode: 0 })
  })

  it.each([
    ['a person who is not there', { touser: 'o-nobody' }, 40003],
    ['no person', { touser: undefined }, 40003],
    ['no template', { template_id: '' }, 40037],
    ['a page that begins with a slash', { page: '/pages/home/index' }, 41030],
    ['an empty page', { page: '' }, 41030],
    ['no data', { data: {} }, 47003],
    ['a title of 21 characters', { data: { thing1: { value: '水'.repeat(21) } } }, 47003],
  ])('is refused for %s, and the grant stays', async (_what, more, errcode) => {
    await accept()
    const before = (await outbox('o-wang')).length
    expect(await send(more)).toMatchObject({ errcode })
    expect(await left('o-wang')).toBeGreaterThan(0)
    expect(await outbox('o-wang')).toHaveLength(before)
  })

  it('may use any template until some are declared, then those and their fields only', async () => {
    await ask('POST', '/wx/templates', { templates: [{ id: 'declared', fields: ['thing1'] }, { id: 'free' }] })
    expect(await send()).toMatchObject({ errcode: 40037 })
    expect(await subscribe({ templateIds: [TEMPLATE] })).toMatchObject({ status: 404, code: 'template_unknown' })
    await accept('declared')
    expect(await send({ template_id: 'declared' })).toMatchObject({ errcode: 47003 })
    expect(await send({ template_id: 'declared', data: { thing1: DATA.thing1 } })).toMatchObject({ errcode: 0 })
    await accept('free')
    expect(await send({ template_id: 'free' })).toMatchObject({ errcode: 0 })
    await ask('POST', '/wx/templates', { templates: [] })
  })
})

test('grants, sent messages and templates outlive a kill', async () => {
  await accept()
  const before = [await left('o-wang'), await outbox('o-wang')]
  expect(await send()).toMatchObject({ errcode: 0 })
  await ask('POST', '/wx/templates', { templates: [{ id: TEMPLATE }] })
  await cloud.kill()
  await cloud.restart()
  expect(await left('o-wang')).toBe((before[0] as number) - 1)
  expect(await outbox('o-wang')).toHaveLength((before[1] as Answer[]).length + 1)
  expect((await ask('GET', '/wx/templates')).templates).toEqual([{ id: TEMPLATE }])
  expect(await send()).toMatchObject({ errcode: 0 })
  const ids = (await outbox('o-wang')).map(({ msgid }) => msgid)
  expect(new Set(ids).size).toBe(ids.length)
  await ask('POST', '/wx/templates', { templates: [] })
})

describe('a switch in the settings', () => {
  const heard = async (): Promise<Answer[]> => (await database().collection('heard').get()).data
  const database = () => sdkFor(cloud).database()
  beforeEach(async () => {
    await database().collection('heard').where({}).remove()
    await database().collection('plans').doc('failures').set({ left: 0 })
  })

  it('takes all grants, and the function that takes message push hears of it, alone and with a token', async () => {
    await accept()
    expect(await subscribe({ templateId: TEMPLATE, status: 'reject' })).toEqual({
      status: 200,
      left: { [TEMPLATE]: 0 },
    })
    expect(await send()).toMatchObject({ errcode: 43101 })
    const [push, used] = await heard()
    expect(push).toMatchObject({
      person: null,
      event: {
        ToUserName: expect.any(String),
        FromUserName: 'o-wang',
        CreateTime: expect.any(Number),
        MsgType: 'event',
        Event: 'subscribe_msg_change_event',
        List: { TemplateId: TEMPLATE, SubscribeStatusString: 'reject' },
      },
    })
    expect(used).toMatchObject({ errcode: 40003 })
  })

  it('comes as a list when there are several, and switching on gives no grant', async () => {
    await subscribe({ templateIds: ['T1', 'T2'], status: 'accept' })
    expect((await heard())[0]).toMatchObject({
      event: {
        List: [
          { TemplateId: 'T1', SubscribeStatusString: 'accept' },
          { TemplateId: 'T2', SubscribeStatusString: 'accept' },
        ],
      },
    })
    expect(await left('o-wang', 'T1')).toBe(0)
    await accept('T1')
    expect(await left('o-wang', 'T1')).toBe(1)
  })

  it.each([
    [2, 3],
    [9, 3],
  ])('is told again when the function fails: after %i failures it heard %i times', async (failures, times) => {
    await database().collection('plans').doc('failures').set({ left: failures })
    await subscribe({ templateId: TEMPLATE, status: 'reject' })
    expect((await heard()).filter(({ event }) => event)).toHaveLength(times)
  })

  it('is told again after the start when the cloud died over it', async () => {
    await database().collection('plans').doc('failures').set({ left: 0, isHanging: true })
    const told = subscribe({ templateId: TEMPLATE, status: 'reject' }).catch(() => 'cut')
    await until('the function to begin', async () => (await heard()).length > 0)
    await cloud.kill()
    expect(await told).toBe('cut')
    await cloud.restart()
    await until('the push to come again', async () => (await heard()).filter(({ event }) => event).length === 2)
    await until('its end', async () => (await heard()).some(({ errcode }) => errcode))
  })
})

describe('a fault asked for', () => {
  const fault = (body: object) => ask('POST', '/wx/faults', { api: 'subscribeMessage.send', ...body })
  beforeEach(async () => {
    await ask('DELETE', '/wx/faults')
    await accept()
  })

  it('answers its code as often as asked, without sending', async () => {
    const before = [await left('o-wang'), (await outbox('o-wang')).length]
    await fault({ errcode: 45009, times: 2 })
    for (const errcode of [45009, 45009]) expect(await send()).toMatchObject({ errcode })
    expect([await left('o-wang'), (await outbox('o-wang')).length]).toEqual(before)
    expect(await send()).toMatchObject({ errcode: 0 })
  })

  it('breaks the connection after the message went out', async () => {
    const before = (await outbox('o-wang')).length
    await fault({ errcode: 'throw' })
    expect(await send()).toEqual({ thrown: 'ECONNRESET' })
    expect(await outbox('o-wang')).toHaveLength(before + 1)
  })

  it('never answers, and sends nothing', async () => {
    const before = (await outbox('o-wang')).length
    await fault({ errcode: 'hang', times: 1 })
    expect(await send({}, { timeoutMs: 300 })).toEqual({ thrown: expect.stringMatching(/TIMEDOUT|timeout/i) })
    expect(await outbox('o-wang')).toHaveLength(before)
  })

  it('can be for one person, is listed, and can be cleared', async () => {
    const one = { errcode: -1, times: 5, openid: 'o-li' }
    expect((await fault(one)).faults).toEqual([{ api: 'subscribeMessage.send', ...one }])
    expect(await send()).toMatchObject({ errcode: 0 })
    expect(await send({ touser: 'o-li' })).toMatchObject({ errcode: -1 })
    expect((await ask('GET', '/wx/faults')).faults).toMatchObject([{ times: 4 }])
    expect((await ask('DELETE', '/wx/faults')).faults).toEqual([])
    expect(await send({ touser: 'o-li' })).toMatchObject({ errcode: 43101 })
  })

  it.each([{ errcode: 0 }, {}, { errcode: 'sulk' }, { errcode: 1, times: 0 }, { errcode: 1, api: 'nothing.known' }])(
    'is refused when it cannot be understood: %j',
    async (body) => {
      expect(await fault(body)).toMatchObject({ status: 400, code: 'request_invalid' })
    },
  )
})

describe('the check of a text', () => {
  const check = async (more: object = {}): Promise<Answer> =>
    (
      await cloud.call(
        'check',
        { text: { content: '厨房有水', version: 2, scene: 2, openid: 'o-wang', ...more } },
        token,
      )
    ).result

  it.each([
    ['厨房有水', 'pass', 100],
    ['看看 [REVIEW]', 'review', 21000],
    ['不行 [RISKY]', 'risky', 21000],
  ])('of «%s» says %s', async (content, suggest, label) => {
    expect(await check({ content })).toMatchObject({ errcode: 0, result: { suggest, label } })
  })

  it.each([
    ['an unknown person', { openid: 'o-nobody' }, 40003],
    ['version 1', { version: 1 }, 47001],
    ['no text', { content: '' }, 44002],
    ['a text that is too long', { content: '水'.repeat(2501) }, 45002],
    ['a person who never came', { openid: 'o-late' }, 61010],
  ])('refuses %s', async (_what, more, errcode) => {
    await cloud.account({ openid: 'o-late' })
    expect(await check(more)).toMatchObject({ errcode })
  })

  it('wants a visit within two hours', async () => {
    const late = await cloud.session('o-late')
    await cloud.call('send', { message: {} }, late)
    expect(await check({ openid: 'o-late' })).toMatchObject({ errcode: 0 })
    await cloud.clock.advance(2.1 * 3_600_000)
    expect(await check({ openid: 'o-late' })).toMatchObject({ errcode: 61010 })
  })
})

test('what WeChat holds is shown to programs on this machine only, and an accept needs a session', async () => {
  for (const path of ['/wx/messages', '/wx/grants', '/wx/faults', '/wx/outbox']) {
    const response = await fetch(`${cloud.url}${path}`, { headers: { origin: 'http://evil.example' } })
    expect(response.status).toBe(403)
  }
  expect(await subscribe({ templateIds: [TEMPLATE] }, 'x.y')).toMatchObject({ status: 401, code: 'session_invalid' })
  for (const body of [{}, { templateIds: [] }, { templateIds: [1] }, { templateId: 'T1', status: 'maybe' }])
    expect(await subscribe(body)).toMatchObject({ status: 400, code: 'request_invalid' })
})
