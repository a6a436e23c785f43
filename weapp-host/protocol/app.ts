import { mock, restore } from './mock'
import { list, type Methods, text } from './wire'

/** What happens in the mini-program as a whole. */
export const appMethods: Methods = {
  'App.getCurrentPage': async (host) => {
    await host.settle()
    const page = host.run.router.current
    if (!page) throw new Error('No page is open')
    return { pageId: page.id, path: page.path, query: page.query }
  },
  'App.getPageStack': (host) => ({
    pageStack: host.run.router.stack.map(({ id, path, query }) => ({ pageId: id, path, query })),
  }),
  'App.callWxMethod': async (host, params) => {
    const { realm, wx } = host.run
    const name = text(params, 'method')
    const call = wx.object[name]
    if (typeof call !== 'function') throw new Error(`wx.${name} does not exist`)
    const args = list(params, 'args').map((arg) => realm.own(arg))
    // Without an argument an asynchronous API still wants its options.
    if (args.length === 0 && wx.shapeOf(name) === 'async') args.push(realm.own({}))
    const result = await host.waitFor(call.apply(wx.object, args))
    await host.settle()
    return { result }
  },
  'App.mockWxMethod': (host, params) => {
    const name = text(params, 'method')
    if ('functionDeclaration' in params) mock(host.run, name, params.functionDeclaration, list(params, 'args'))
    else if ('result' in params) mock(host.run, name, undefined, [], params.result)
    else restore(host.run, name)
    return {}
  },
  'App.callFunction': async (host, params) => {
    const { realm } = host.run
    const declared = host.run.realm.runOnce(`(${text(params, 'functionDeclaration')})`, 'evaluate.js')
    if (typeof declared !== 'function') throw new Error('functionDeclaration is not a function')
    const result = await host.waitFor(declared(...list(params, 'args').map((arg) => realm.own(arg))))
    return { result }
  },
  'App.addBinding': (host, params) => {
    const name = text(params, 'name')
    const { realm } = host.run
    realm.define(
      name,
      realm.own((...args: unknown[]) => host.emit('App.bindingCalled', { name, args })),
    )
    return {}
  },
  'App.enableLog': (host) => {
    host.isLogging = true
    return {}
  },
  'App.exit': (host) => {
    host.killApp()
    return {}
  },
}
