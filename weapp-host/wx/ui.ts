import type { AppRun } from '../app/app-run'
import { asyncApi, syncApi, WxFailure, type WxTable } from './define'
import { checkPrivacy } from './privacy'

/** Things that only show: they succeed and are kept for `Host.getScreen`, nothing is drawn. */
const SHOWN = [
  'setNavigationBarTitle',
  'setNavigationBarColor',
  'showNavigationBarLoading',
  'hideNavigationBarLoading',
  'setBackgroundColor',
  'setBackgroundTextStyle',
  'setTabBarBadge',
  'removeTabBarBadge',
  'showTabBarRedDot',
  'hideTabBarRedDot',
  'showTabBar',
  'hideTabBar',
  'setTabBarItem',
  'setTabBarStyle',
  'pageScrollTo',
  'hideKeyboard',
  'startPullDownRefresh',
  'stopPullDownRefresh',
  'hideHomeButton',
  'showShareMenu',
  'hideShareMenu',
  'updateShareMenu',
  'enableAlertBeforeUnload',
  'disableAlertBeforeUnload',
  'loadFontFace',
]
/** Things that leave the mini-program: they succeed unless `Host.answer` says otherwise, and are kept for `Host.getCalls`. */
const LEAVING = [
  'makePhoneCall',
  'openDocument',
  'shareFileMessage',
  'previewImage',
  'previewMedia',
  'saveImageToPhotosAlbum',
  'openLocation',
  'openEmbeddedMiniProgram',
  'navigateToMiniProgram',
  'exitMiniProgram',
  'addPhoneContact',
]

export function uiApis(run: AppRun): WxTable {
  const table: WxTable = {}
  for (const api of SHOWN) {
    table[api] = asyncApi(run, (options) => run.note(api, options))
  }
  for (const api of LEAVING) {
    table[api] = asyncApi(run, async (options) => {
      await checkPrivacy(run, run.events, api)
      run.note(api, options)
      return prepared(run, api)
    })
  }
  table.setClipboardData = asyncApi(run, async ({ data }, name) => {
    await checkPrivacy(run, run.events, name)
    run.note(name, { data })
    await prepared(run, name)
    run.device.clipboard = String(data)
    run.dialogs.toast = { title: '内容已复制', icon: 'none' }
    return { data }
  })
  table.getClipboardData = asyncApi(run, async (_options, name) => {
    await checkPrivacy(run, run.events, name)
    return { data: run.device.clipboard }
  })
  table.nextTick = syncApi(run, (callback: () => void) => run.later('view', run.viewLagMs, callback))
  table.createSelectorQuery = { kind: 'sync', build: () => () => run.createSelectorQuery() }
  table.getUpdateManager = syncApi(run, () => run.update.manager())
  for (const api of ['getLogManager', 'getRealtimeLogManager']) {
    table[api] = syncApi(run, () =>
      quiet(['log', 'info', 'warn', 'error', 'debug', 'setFilterMsg', 'addFilterMsg', 'in']),
    )
  }
  for (const api of ['reportEvent', 'reportAnalytics', 'reportMonitor', 'reportPerformance']) {
    table[api] = syncApi(run, () => undefined)
  }
  return table
}

/** A failure that a test prepared, or nothing. */
async function prepared(run: AppRun, api: string): Promise<Record<string, unknown> | undefined> {
  const answer = run.device.answers.take(api)
  if (answer?.fail !== undefined) throw new WxFailure(answer.fail)
  return answer?.result
}

const quiet = (names: string[]) => Object.fromEntries(names.map((name) => [name, () => undefined]))
