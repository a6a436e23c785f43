import { openidOf, type PlatformContext } from './who-calls'

const context = (environment: object) => ({ environment: JSON.stringify(environment) }) as PlatformContext
const before = process.env
afterEach(() => {
  process.env = before
})

test("the platform's context says who calls", () => {
  expect(openidOf(context({ WX_OPENID: 'o-wang', WX_CONTEXT_KEYS: 'WX_OPENID' }))).toBe('o-wang')
})

test('a person left behind in the environment of the process by the call before is nobody', () => {
  process.env = { ...before, WX_CONTEXT_KEYS: 'WX_OPENID', WX_OPENID: 'o-wang', TCB_CONTEXT_KEYS: 'WX_OPENID' }
  expect(openidOf(context({ TCB_SOURCE: 'tcb' }))).toBeUndefined()
  expect(openidOf(context({ WX_CONTEXT_KEYS: 'WX_OPENID' }))).toBeUndefined()
})
