import type { AppRun } from '../app/app-run'
import { parsePageUrl } from '../app/launch'
import { RouteRefused } from '../app/router'
import { asyncApi, type Options, WxFailure, type WxTable } from './define'

/** Opening and leaving pages; the rules are the router's. */
export function navigationApis(run: AppRun): WxTable {
  const { router } = run
  const route = (go: (options: Options) => Promise<void>) =>
    asyncApi(run, async (options) => {
      try {
        await go(options)
      } catch (error) {
        if (error instanceof RouteRefused) throw new WxFailure(error.message)
        run.fail(error)
        throw new WxFailure((error as Error).message)
      }
    })
  const url = (options: Options) => options.url as string
  return {
    navigateTo: route((options) => {
      if (options.events) run.unsupported('navigateTo with event channels')
      return router.navigateTo(url(options))
    }),
    redirectTo: route((options) => router.redirectTo(url(options))),
    reLaunch: route((options) => router.reLaunch(url(options))),
    switchTab: route((options) => router.switchTab(url(options))),
    navigateBack: route((options) => router.navigateBack(Number(options.delta ?? 1))),
    restartMiniProgram: asyncApi(run, ({ path }) => {
      if (typeof path !== 'string' || path === '')
        throw new WxFailure('parameter error: parameter.path should be String')
      if (!router.hasPage(parsePageUrl(path).path)) throw new WxFailure(`page "${path}" is not found`)
      run.restart(path)
    }),
  }
}
