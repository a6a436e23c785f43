import { launchOptions } from '../app/launch'
import type { Answer } from '../device/answers'
import { list, type Methods, type Params, text } from './wire'

/** Ours: they do not exist on DevTools. README › Host methods. */
export const hostMethods: Methods = {
  'Host.getReport': (host) => host.report.toJSON(),
  'Host.getScreen': (host) => ({
    dialogs: host.run.dialogs.open.map(({ kind, content }) => ({ kind, content })),
    toast: host.run.dialogs.toast ?? null,
    isLoading: host.run.dialogs.isLoading,
  }),
  'Host.getCalls': (host) => ({ calls: host.run.calls }),
  'Host.answer': (host, params) => {
    host.device.answers.give(text(params, 'api'), params as unknown as Answer, params.always === true)
    return {}
  },
  'Host.clearAnswers': (host) => host.device.answers.clear(),
  'Host.tapActionSheet': async (host, { index }) => {
    host.run.dialogs.top('actionSheet').answer(Number(index))
    await host.settle()
  },
  'Host.setNetwork': async (host, { online, type, delayMs }) => {
    if (delayMs !== undefined) host.device.netDelayMs = Number(delayMs)
    if (online !== undefined || type !== undefined) {
      host.device.setOnline(online !== false, type === undefined ? undefined : String(type))
    }
    await host.settle()
  },
  'Host.setFontSize': (host, { scale }) => {
    host.device.fontSizeScaleFactor = Number(scale)
  },
  'Host.setTheme': async (host, { theme }) => {
    host.device.setTheme(theme === 'dark' ? 'dark' : 'light')
    await host.settle()
  },
  'Host.setPermission': (host, params) => {
    host.device.permissions[text(params, 'scope')] = params.allowed === true
  },
  'Host.setPrivacy': (host, params) => {
    const { consent, declared } = params as Partial<typeof host.device.privacy>
    if (consent) host.device.privacy.consent = consent
    if (declared) host.device.privacy.declared = declared
  },
  'Host.setOpenid': (host, { openid }) => {
    host.device.openid = openid === null ? undefined : String(openid)
  },
  'Host.getStorage': (host) => ({ storage: host.device.storage.toJSON() }),
  'Host.fillStorage': (host, { storage, clear }) => {
    if (clear === true) host.device.storage.clear()
    host.device.storage.fill((storage ?? {}) as Record<string, unknown>)
  },
  'Host.readFile': (host, params) => {
    const bytes = host.device.files.read(text(params, 'path'))
    if (!bytes) throw new Error(`there is no file ${text(params, 'path')}`)
    return { base64: bytes.toString('base64') }
  },
  'Host.killApp': (host) => host.killApp(),
  'Host.relaunch': async (host, params) => {
    await host.relaunch(launchOf(params, host.bundle.entryPage))
    await host.settle()
  },
  'Host.hideApp': async (host) => {
    host.hideApp()
    await host.settle()
  },
  'Host.showApp': async (host, params) => {
    host.showApp(launchOf(params, host.bundle.entryPage))
    await host.settle()
  },
  'Host.offerUpdate': async (host) => {
    const isHeard = host.run.update.offer()
    await host.settle()
    return { isHeard }
  },
  'Host.settle': async (host) => {
    await host.settle()
    return { isQuiet: host.run.activity.isQuiet }
  },
  'Host.triggerPage': async (host, params) => {
    const result = host.run.router.current?.call(text(params, 'lifetime'), ...list(params, 'args'))
    const answered = await host.waitFor(result)
    await host.settle()
    return { result: answered ?? null }
  },
}

const launchOf = ({ path, query, scene, referrerInfo }: Params, entryPage: string) =>
  launchOptions(entryPage, {
    ...(path === undefined ? {} : { path: String(path) }),
    ...(query === undefined ? {} : { query: query as Record<string, string> }),
    ...(scene === undefined ? {} : { scene: Number(scene) }),
    ...(referrerInfo === undefined ? {} : { referrerInfo: referrerInfo as object }),
  })
