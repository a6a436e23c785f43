import { type LocalCloud, startLocalCloud } from '../support/local-cloud'
import { writeFunctions } from './function-fixtures'

let cloud: LocalCloud
const open = { httpAccess: true }

beforeAll(async () => {
  cloud = await startLocalCloud({
    functionsDir: writeFunctions({
      echo: {
        config: open,
        body: `const c = cloudbase().getCloudbaseContext(context)
          return { statusCode: 201, headers: { 'x-openid': String(c.WX_OPENID ?? 'nobody') }, body: JSON.stringify(event) }`,
      },
      bytes: {
        config: open,
        body: `return { statusCode: 200, headers: { 'content-type': 'image/png' }, body: 'iVBORw==', isBase64Encoded: true }`,
      },
      plain: { config: open, body: `return { a: 1 }` },
      fail: { config: open, body: `throw new Error('no luck')` },
      closed: { body: `return 'secret'` },
    }),
  })
})
afterAll(() => cloud.stop())

const ask = (path: string, init: RequestInit = {}) => fetch(`${cloud.url}/http${path}`, init)

test('a request becomes the event of HTTP access, and the result its response', async () => {
  const response = await ask('/echo/some/where?a=1&b=%E4%B8%B2', {
    method: 'PUT',
    headers: { 'content-type': 'application/json', authorization: 'Bearer x' },
    body: '{"n":1}',
  })
  expect(response.status).toBe(201)
  expect(await response.json()).toMatchObject({
    path: '/some/where',
    httpMethod: 'PUT',
    headers: { 'content-type': 'application/json', authorization: 'Bearer x' },
    queryStringParameters: { a: '1', b: '串' },
    body: '{"n":1}',
    isBase64Encoded: false,
  })
})

test('nobody is in the context, also with the token of a WeChat session', async () => {
  const token = await cloud.session('o-wang')
  const response = await ask('/echo', { method: 'POST', headers: { authorization: `Bearer ${token}` } })
  expect(response.headers.get('x-openid')).toBe('nobody')
})

test('bytes travel as base64, both ways', async () => {
  const sent = await ask('/echo', {
    method: 'POST',
    headers: { 'content-type': 'image/png' },
    body: new Uint8Array([1, 2, 255]),
  })
  expect(await sent.json()).toMatchObject({ body: 'AQL/', isBase64Encoded: true })
  const got = await ask('/bytes')
  expect(got.headers.get('content-type')).toBe('image/png')
  expect([...new Uint8Array(await got.arrayBuffer())]).toEqual([0x89, 0x50, 0x4e, 0x47])
})

test('a result of another form is sent as JSON', async () => {
  const response = await ask('/plain')
  expect([response.status, await response.json()]).toEqual([200, { a: 1 }])
})

test('OPTIONS reaches the function, and no header for other origins is added', async () => {
  const response = await ask('/echo', { method: 'OPTIONS', headers: { origin: 'https://a.example' } })
  expect(response.status).toBe(201)
  expect(response.headers.get('access-control-allow-origin')).toBeNull()
})

test('a function without httpAccess, an unknown one and a failing one are told apart', async () => {
  const said = async (path: string) => {
    const response = await ask(path)
    return [response.status, ((await response.json()) as { code: string }).code]
  }
  expect(await said('/closed')).toEqual([403, 'function_not_callable'])
  expect(await said('/nothing')).toEqual([404, 'function_unknown'])
  expect(await said('/fail')).toEqual([500, 'function_failed'])
})
