import { addressOf, type Program, type Where } from './program'

type Storage = Record<string, unknown>
/** DevTools compiles nothing anew, but loads all scripts and draws the first page. */
const RESTART_MS_MAX = 30_000
const ASK_MS_MAX = 2_000

/** Runs in the mini-program: in one go, so that nothing it does itself comes between its storage and its end. */
const leave = (path: string, storage: Storage | null) =>
  new Promise((resolve) => {
    if (storage) {
      wx.clearStorageSync()
      for (const [key, value] of Object.entries(storage)) wx.setStorageSync(key, value)
    }
    getApp().isLeft = true
    if (typeof wx.restartMiniProgram !== 'function') resolve('wx.restartMiniProgram does not exist here')
    else wx.restartMiniProgram({ path, fail: ({ errMsg }) => resolve(errMsg) })
  })
const isStillThere = () => getApp().isLeft === true

/**
 * Ends the program and opens it at that page, with its storage as it was or with another: what is in its memory must not
 * survive, and only a restart takes that away. The same on DevTools and in our host.
 */
export async function restart(
  { client, send, where, forgetPages }: Program,
  there: Where,
  storage: Storage | null = null,
): Promise<void> {
  let refused: unknown
  // Answered only when it is refused: the one who would answer is gone.
  client.evaluate(leave, addressOf({ path: there.path, query: decoded(there.query) }), storage).then(
    (reason) => {
      refused = reason
    },
    () => undefined,
  )
  const end = Date.now() + RESTART_MS_MAX
  for (;;) {
    if (refused) throw new Error(`The program in this window cannot be restarted: ${String(refused)}`)
    const isBack = await soon(async () => !(await client.evaluate(isStillThere)) && (await where()).path === there.path)
    if (isBack) break
    if (Date.now() > end) throw new Error(`The program did not come back at ${there.path}`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  forgetPages()
  // A new program may have a new console.
  await send('App.enableLog')
}

/** False when it fails or takes long: a question to a program that is just ending may never be answered. */
async function soon(ask: () => Promise<boolean>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), ASK_MS_MAX)
  })
  const answer = await Promise.race([ask().catch(() => false), late])
  clearTimeout(timer)
  return answer
}

/** As people would write it: values come decoded from some devices and undecoded from others. */
const decoded = (query: Where['query']): Where['query'] =>
  Object.fromEntries(
    Object.entries(query).map(([name, value]) => {
      try {
        return [name, decodeURIComponent(value)]
      } catch {
        return [name, value]
      }
    }),
  )
