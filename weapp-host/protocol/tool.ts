import { SDK_VERSION } from '../wx/device'
import type { Methods } from './wire'

/** What DevTools does itself. */
export const toolMethods: Methods = {
  // The client reads SDKVersion only, and wants at least 2.7.3.
  'Tool.getInfo': () => ({ SDKVersion: SDK_VERSION, version: 'headless' }),
  'Tool.native': async (host, { method, data }) => {
    const native = natives[String(method)]
    if (!native) throw new Error(`Native method ${String(method)} is not supported by the headless host`)
    await native(host, (data ?? {}) as Record<string, unknown>)
    await host.settle()
    return {}
  },
  'Tool.close': (host) => {
    host.closeSoon()
    return {}
  },
}

const natives: Methods = {
  confirmModal: (host, { input }) =>
    host.run.dialogs
      .top('modal')
      .answer({ confirm: true, cancel: false, content: typeof input === 'string' ? input : null }),
  cancelModal: (host) => host.run.dialogs.top('modal').answer({ confirm: false, cancel: true }),
  authorizeAllow: (host) => host.run.dialogs.top('authorize', 'privacy').answer(true),
  authorizeCancel: (host) => host.run.dialogs.top('authorize', 'privacy').answer(false),
  navigateLeft: (host) => host.run.router.navigateBack(),
  goHome: (host) => host.run.router.reLaunch(`/${host.bundle.entryPage}`),
  switchTab: (host, { url, pagePath }) => host.run.router.switchTab(`/${String(url ?? pagePath).replace(/^\//, '')}`),
}
