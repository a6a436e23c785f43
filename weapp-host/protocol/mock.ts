import type { AppRun } from '../app/app-run'
import { type Options, settle } from '../wx/define'

/**
 * Puts a function in the place of a wx API: it gets the call's arguments and then `args`, and sees the API as
 * `this.origin`. What it answers, or a fixed result, goes to `success` for an API with callbacks.
 */
export function mock(run: AppRun, name: string, declaration: unknown, args: unknown[], result?: unknown): void {
  const origin = run.wx.original(name)
  if (!origin) throw new Error(`wx.${name} does not exist`)
  const { realm } = run
  const replacement = declaration === undefined ? undefined : realm.runOnce(`(${String(declaration)})`, 'mock.js')
  const extra = args.map((arg) => realm.own(arg))
  const answer = (given: unknown[]): unknown =>
    typeof replacement === 'function'
      ? replacement.apply(realm.own({ origin: origin.bind(run.wx.object) }), [...given, ...extra])
      : realm.own(result)
  const isAsync = run.wx.shapeOf(name) === 'async'
  const stand = (...given: unknown[]) =>
    isAsync ? settle(run, name, (given[0] ?? {}) as Options, async () => (await answer(given)) ?? {}) : answer(given)
  run.wx.object[name] = realm.own(stand)
}

export function restore(run: AppRun, name: string): void {
  run.wx.object[name] = run.wx.original(name)
}
