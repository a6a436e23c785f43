import { Gateway, type Person } from '../../demo/gateway'
import type { ActionName, Actions } from '../../types/contract'
import { LOGIN_CODE_SECONDS, LOGIN_CODE_TRIES, LOGIN_CODE_TRIES_SECONDS, WEB_SESSION_SECONDS } from '../../types/limits'
import { functionEnv, startOurCloud } from '../support/estate'
import { type LocalCloud, sdkFor } from '../support/local-cloud'

const ORIGIN = 'https://chuanmen.example'
const EDGE = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36 Edg/130.0'
const WRONG = '0000-0000'

let cloud: LocalCloud
let gateway: Gateway
let worker: Person
let other: Person

beforeAll(async () => {
  cloud = await startOurCloud({ functionEnv: { ...functionEnv(), WEB_ORIGIN: ORIGIN } })
  gateway = new Gateway(cloud.url)
  worker = await gateway.signIn({ openid: 'worker', nickname: '孙静' })
  other = await gateway.signIn({ openid: 'other', nickname: '别人' })
  await worker.call('staff.claim', { code: 'CLAIM-2026-TEST', name: '孙静' })
})
afterAll(() => cloud?.stop())

const raw = (init: RequestInit) =>
  fetch(`${cloud.url}/http/api`, {
    method: 'POST',
    ...init,
    headers: { 'content-type': 'application/json', 'user-agent': EDGE, ...init.headers },
  })
let requests = 0
/** What a browser hears that calls an action, with its session's token or without. */
const web = async <N extends ActionName>(action: N, input: Actions[N]['input'], token?: string) => {
  const response = await raw({
    body: JSON.stringify({ action, input, requestId: `w${requests++}` }),
    headers: token ? { authorization: `Bearer ${token}` } : {},
  })
  expect(response.status).toBe(200)
  return (await response.json()) as
    | { ok: true; value: Actions[N]['output'] }
    | { ok: false; code: string; value?: undefined }
}
const begin = async () => {
  const answer = await web('session.begin', {})
  if (!answer.ok) throw new Error(answer.code)
  return answer.value
}
const poll = async (secret: string) => (await web('session.poll', { secret })).value
const advance = (seconds: number) => cloud.clock.advance(seconds * 1000)

/** The token of a browser which this person let in. */
const letIn = async (person: Person): Promise<string> => {
  const { code, secret } = await begin()
  await person.call('session.approve', { code })
  const state = await poll(secret)
  if (state?.state !== 'approved') throw new Error(`the poll says ${state?.state}`)
  return state.token
}

describe('letting a browser in', () => {
  test('the browser waits, the person sees what asks and says yes, the browser works as that person', async () => {
    const { code, secret, expiresAt } = await begin()
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/)
    expect(await poll(secret)).toEqual({ state: 'waiting' })
    const seen = await worker.call('session.look', { code })
    expect(seen).toEqual({ browser: 'Windows 电脑上的 Edge', askedAt: expect.any(String), expiresAt })
    await worker.call('session.approve', { code: code.toLowerCase().replace('-', ' ') })
    const state = await poll(secret)
    if (state?.state !== 'approved') throw new Error(state?.state)
    const lives = Date.parse(state.expiresAt) - (await cloud.clock.now()).getTime()
    expect(Math.abs(lives - WEB_SESSION_SECONDS * 1000)).toBeLessThan(60_000)
    const home = { staff: { name: '孙静' }, personId: state.personId }
    expect(await web('me.home', {}, state.token)).toMatchObject({ ok: true, value: home })
  })

  test('the token is told once', async () => {
    const { code, secret } = await begin()
    await worker.call('session.approve', { code })
    const both = await Promise.all([poll(secret), poll(secret)])
    expect(both.map((one) => one?.state).sort()).toEqual(['approved', 'expired'])
    expect(await poll(secret)).toEqual({ state: 'expired' })
  })

  test('a wrong secret hears no more than that it is over', async () => {
    const { secret } = await begin()
    expect(await poll('x'.repeat(43))).toEqual({ state: 'expired' })
    expect(await web('session.poll', { secret: 'short' })).toMatchObject({ ok: false, code: 'malformed' })
    expect(await poll(secret)).toEqual({ state: 'waiting' })
  })

  test('a code is good for three minutes by the clock, also after a yes that nobody fetched', async () => {
    const late = await begin()
    const approved = await begin()
    await worker.call('session.approve', { code: approved.code })
    await advance(LOGIN_CODE_SECONDS + 1)
    expect(await worker.ask('session.look', { code: late.code })).toMatchObject({ code: 'login_code_expired' })
    expect(await worker.ask('session.approve', { code: late.code })).toMatchObject({ code: 'login_code_expired' })
    expect(await poll(late.secret)).toEqual({ state: 'expired' })
    expect(await poll(approved.secret)).toEqual({ state: 'expired' })
  })

  test('a code is used once: the first yes counts, and the same request repeated hears its first answer', async () => {
    const { code } = await begin()
    const first = await worker.call('session.approve', { code }, 'yes-1')
    expect(await worker.call('session.approve', { code }, 'yes-1')).toEqual(first)
    expect(await other.ask('session.look', { code })).toMatchObject({ code: 'login_code_used' })
    expect(await other.ask('session.approve', { code })).toMatchObject({ code: 'login_code_used' })
    expect(await worker.ask('session.approve', { code }, 'yes-2')).toMatchObject({ code: 'login_code_used' })
  })

  test('wrong codes are counted per person, many at once no less; a right one costs nothing', async () => {
    const guesser = await gateway.signIn({ openid: 'guesser', nickname: '猜的人' })
    const { code } = await begin()
    for (let right = 0; right <= LOGIN_CODE_TRIES; right++) await guesser.call('session.look', { code })
    const guesses = Array.from({ length: LOGIN_CODE_TRIES * 2 }, () => guesser.ask('session.look', { code: WRONG }))
    const codes = (await Promise.all(guesses)).map((answer) => (answer.ok ? 'ok' : answer.code))
    expect(codes.filter((one) => one === 'login_code_wrong')).toHaveLength(LOGIN_CODE_TRIES)
    expect(codes.filter((one) => one === 'login_code_locked')).toHaveLength(LOGIN_CODE_TRIES)
    expect(await guesser.ask('session.approve', { code })).toMatchObject({ code: 'login_code_locked' })
    expect(await worker.ask('session.look', { code })).toMatchObject({ ok: true })
    await advance(LOGIN_CODE_TRIES_SECONDS + 1)
    expect(await guesser.ask('session.look', { code: WRONG })).toMatchObject({ code: 'login_code_wrong' })
  })

  test('nothing that is stored lets anybody in: no code, no secret, no token, no address', async () => {
    const { code, secret } = await begin()
    await worker.call('session.approve', { code })
    const state = await poll(secret)
    const token = state?.state === 'approved' ? state.token : ''
    const db = sdkFor(cloud).database()
    const stored = await Promise.all(['logins', 'sessions'].map((name) => db.collection(name).limit(100).get()))
    const text = JSON.stringify(stored)
    expect(token).toHaveLength(43)
    for (const one of [code, code.replace('-', ''), secret, token, '127.0.0.1', 'Mozilla'])
      expect(text).not.toContain(one)
  })
})

describe('a web session', () => {
  test('is needed for everything over HTTP but asking to be let in', async () => {
    for (const token of [undefined, 'x'.repeat(43), await cloud.session('worker')]) {
      expect(await web('me.home', {}, token)).toMatchObject({ ok: false, code: 'sign_in_needed' })
      expect(await web('staff.claim', { code: 'CLAIM-2026-TEST', name: '某人' }, token)).toMatchObject({
        code: 'sign_in_needed',
      })
      expect(await web('session.list', {}, token)).toMatchObject({ code: 'sign_in_needed' })
      expect(await web('estate.destroy' as never, {} as never, token)).toMatchObject({ code: 'sign_in_needed' })
      expect(await web('session.begin', {}, token)).toMatchObject({ ok: true })
    }
  })

  test('lets no other browser in', async () => {
    const token = await letIn(worker)
    const { code, secret } = await begin()
    expect(await web('session.look', { code }, token)).toMatchObject({ code: 'login_needs_wechat' })
    expect(await web('session.approve', { code }, token)).toMatchObject({ code: 'login_needs_wechat' })
    expect(await poll(secret)).toEqual({ state: 'waiting' })
  })

  test('has the roles its person has now', async () => {
    const token = await letIn(other)
    expect(await web('staff.list', {}, token)).toMatchObject({ code: 'not_allowed' })
    const { token: invitation } = await worker.call('staff.invite', { name: '别人', grant: { role: 'administrator' } })
    await other.call('staff.accept', { token: invitation })
    expect(await web('staff.list', {}, token)).toMatchObject({ ok: true })
  })

  test('is seen and ended by its person, from the phone or by itself, and by nobody else', async () => {
    const [first, second] = [await letIn(worker), await letIn(worker)]
    const { value } = await web('session.list', {}, first)
    const mine = value?.sessions.find((one) => one.isThisOne)
    expect(mine?.browser).toBe('Windows 电脑上的 Edge')
    const sessionId = mine?.sessionId ?? ''
    expect(await other.ask('session.end', { sessionId })).toMatchObject({ code: 'not_found' })
    expect(await worker.ask('session.end', {})).toMatchObject({ code: 'not_found' })
    await worker.call('session.end', { sessionId })
    expect(await web('me.home', {}, first)).toMatchObject({ code: 'sign_in_needed' })
    expect(await worker.ask('session.end', { sessionId })).toMatchObject({ code: 'not_found' })
    expect(await web('session.end', {}, second)).toMatchObject({ ok: true })
    expect(await web('me.home', {}, second)).toMatchObject({ code: 'sign_in_needed' })
  })

  test('is over after twelve hours by the clock, and what is over is forgotten by the timer', async () => {
    const token = await letIn(worker)
    await advance(WEB_SESSION_SECONDS - 60)
    expect(await web('me.home', {}, token)).toMatchObject({ ok: true })
    await advance(61)
    expect(await web('me.home', {}, token)).toMatchObject({ code: 'sign_in_needed' })
    expect((await worker.call('session.list', {})).sessions).toEqual([])
    await cloud.runTimer('aggregation')
    const db = sdkFor(cloud).database()
    for (const name of ['logins', 'sessions', 'codeTries'])
      expect(await db.collection(name).count()).toMatchObject({ total: 0 })
  })
})

describe('an event in the form of HTTP access', () => {
  test('sent by a WeChat client leaves the client who it is', async () => {
    const token = await letIn(worker)
    const forged = {
      path: '/api',
      httpMethod: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: JSON.stringify({ action: 'staff.list', input: {} }),
      isBase64Encoded: false,
    }
    const stranger = await cloud.session('a-stranger')
    expect((await cloud.call('api', forged, stranger)).result).toMatchObject({ ok: false, code: 'unknown_action' })
    const both = { ...forged, action: 'staff.list', input: {} }
    expect((await cloud.call('api', both, stranger)).result).toMatchObject({ ok: false, code: 'not_allowed' })
  })

  test('names nobody by what it says of openids', async () => {
    const event = { action: 'me.home', input: {}, WX_OPENID: 'worker', userInfo: { openId: 'worker' } }
    const response = await raw({ body: JSON.stringify(event), headers: { 'x-wx-openid': 'worker' } })
    expect(await response.json()).toMatchObject({ ok: false, code: 'sign_in_needed' })
  })

  test('that is no JSON object, too large, or no POST is refused by name', async () => {
    const said = async (init: RequestInit) => (await raw(init)).json()
    expect(await said({ body: '{' })).toMatchObject({ ok: false, code: 'malformed' })
    expect(await said({ body: '[1]' })).toMatchObject({ ok: false, code: 'malformed' })
    expect(await said({ body: JSON.stringify({ x: 'x'.repeat(101 * 1024) }) })).toMatchObject({
      ok: false,
      code: 'request_too_large',
    })
    const got = await fetch(`${cloud.url}/http/api`)
    expect([got.status, await got.json()]).toMatchObject([405, { ok: false, code: 'unknown_action' }])
  })
})

describe('another origin', () => {
  const body = JSON.stringify({ action: 'session.begin', input: {} })

  test('that is configured may ask and read', async () => {
    const preflight = await raw({ method: 'OPTIONS', headers: { origin: ORIGIN } })
    expect(preflight.status).toBe(204)
    expect(preflight.headers.get('access-control-allow-origin')).toBe(ORIGIN)
    expect(preflight.headers.get('access-control-allow-headers')).toContain('authorization')
    const answer = await raw({ body, headers: { origin: ORIGIN } })
    expect(answer.headers.get('access-control-allow-origin')).toBe(ORIGIN)
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  test('that is not may not', async () => {
    for (const init of [{ method: 'OPTIONS' }, { body }]) {
      const response = await raw({ ...init, headers: { origin: 'https://elsewhere.example' } })
      expect(response.headers.get('access-control-allow-origin')).toBeNull()
      expect(response.headers.get('vary')).toBe('origin')
    }
  })
})
