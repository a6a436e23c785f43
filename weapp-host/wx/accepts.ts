import type { AppRun } from '../app/app-run'
import { WxFailure } from './define'

/** Accepted subscriptions that WeChat is hearing of. */
const underWay = new WeakMap<AppRun, Promise<unknown>>()

/**
 * Lets `tell` run beside the prompt's answer, which does not wait for it. What fails is a warning: the mini-program would
 * not hear of it from WeChat either.
 */
export function tellAccepts(run: AppRun, tell: () => Promise<void>): void {
  const told = tell().catch((error: Error) =>
    run.warn(`the gateway did not take an accepted subscription: ${error.message}`),
  )
  underWay.set(run, Promise.all([underWay.get(run), told]))
}

/** WeChat knows of an accept before the mini-program does: so what the mini-program sends next must not overtake it. */
export async function afterAccepts(run: AppRun): Promise<void> {
  const pending = underWay.get(run)
  if (!pending) return
  await pending
  if (underWay.get(run) === pending) underWay.delete(run)
  if (!run.isAlive) throw new WxFailure('abort')
}
