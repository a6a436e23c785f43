import type { AppRun } from '../app/app-run'

export type Options = Record<string, unknown> & {
  success?: (result: unknown) => void
  fail?: (error: unknown) => void
  complete?: (result: unknown) => void
}

/** A call that WeChat answers with `api:fail reason`. */
export class WxFailure extends Error {
  constructor(
    reason: string,
    readonly fields: Record<string, unknown> = {},
  ) {
    super(reason)
  }
}

export type Implementation = { kind: 'async' | 'sync'; build: (name: string) => (...args: never[]) => unknown }
export type WxTable = Record<string, Implementation>

/** An API with `success`, `fail` and `complete`, or a promise when none of them is given. */
export function asyncApi(
  run: AppRun,
  act: (options: Options, name: string) => unknown | Promise<unknown>,
): Implementation {
  return {
    kind: 'async',
    build: (name) => (options?: Options) => {
      const given = options ?? {}
      return settle(run, name, given, async () => act(given, name))
    },
  }
}

/** An API that answers at once; a `WxFailure` becomes a thrown error with its `errMsg`. */
export function syncApi(run: AppRun, act: (...args: never[]) => unknown): Implementation {
  return {
    kind: 'sync',
    build:
      (name) =>
      (...args: never[]) => {
        try {
          return run.realm.own(act(...args))
        } catch (error) {
          if (!(error instanceof WxFailure)) throw error
          throw run.realm.error(`${name}:fail ${error.message}`, { errMsg: `${name}:fail ${error.message}` })
        }
      },
  }
}

/** Runs `act` and tells the callbacks, or the returned promise, how it went. */
export function settle(run: AppRun, name: string, options: Options, act: () => Promise<unknown>): unknown {
  const { success, fail, complete } = options
  const hasCallback = [success, fail, complete].some((one) => typeof one === 'function')
  const outcome = act().then(
    (result) => ({ isOk: true, value: { errMsg: `${name}:ok`, ...(result as object | undefined) } }),
    (error: unknown) => ({ isOk: false, value: refusal(name, error) }),
  )
  if (!hasCallback) {
    return run.realm.promise((resolve, reject) => {
      outcome.then(({ isOk, value }) => {
        if (run.isAlive) (isOk ? resolve : reject)(run.realm.own(value) as never)
      })
    })
  }
  outcome.then(({ isOk, value }) => {
    const told = run.realm.own(value)
    const first = isOk ? success : fail
    if (typeof first === 'function') run.guard(() => first(told))
    if (typeof complete === 'function') run.guard(() => complete(told))
  })
  return undefined
}

function refusal(name: string, error: unknown): Record<string, unknown> {
  const { message, fields, errMsg } = error as Partial<WxFailure> & { errMsg?: unknown }
  // A mock rejects with the very object that `fail` is to get.
  if (typeof errMsg === 'string') return { ...(error as object), errMsg }
  return { errMsg: `${name}:fail ${message ?? String(error)}`, ...fields }
}
