import { restart } from '../../support/weapp/restart'
import type { Device } from '../device'
import { forEach, outcome, type Questions } from '../question'

const DETAIL = '/pages/detail/detail'
const refusals: Record<string, [string, object]> = {
  'navigateTo of a tab page': ['navigateTo', { url: '/pages/mine/mine' }],
  'redirectTo of a tab page': ['redirectTo', { url: '/pages/mine/mine' }],
  'switchTab to a page that is no tab': ['switchTab', { url: DETAIL }],
  'reLaunch of a page that is not there': ['reLaunch', { url: '/pages/none/none' }],
  'navigateBack from the first page': ['navigateBack', {}],
  'navigateTo without an address': ['navigateTo', {}],
}

/** Opening pages, what they are opened with, and what is refused. */
export const navigation: Questions = {
  ...forEach(
    ['a=%E4%B8%80%26', 'a=1&a=2', 'a', 'a=&b=', 'a=b=c', 'a=x+y'],
    (query) => `what ?${query} is to the page and to the client`,
    async (device, query) => {
      const { path, query: told } = await device.open(`${DETAIL}?${query}`)
      const said = await device.wait('the query', async () => (await device.read('.query')) || undefined)
      return { path, told, onLoad: JSON.parse(said) }
    },
  ),
  ...forEach(
    Object.keys(refusals),
    (name) => name,
    async (device, name) => {
      const [method, options] = refusals[name] as [string, object]
      await device.open(DETAIL)
      return outcome(() => device.client.callWxMethod(method, options))
    },
  ),
  'navigateTo from the tenth page': async (device) => {
    await device.open(DETAIL)
    for (let depth = 2; depth <= 10; depth++) {
      await device.client.callWxMethod('navigateTo', { url: `${DETAIL}?depth=${depth}` })
      await device.wait(`page ${depth}`, async () => (await depthOf(device)) === depth || undefined)
    }
    return outcome(() => device.client.callWxMethod('navigateTo', { url: DETAIL }))
  },
  'what restartMiniProgram does to storage, memory and the page': async (device) => {
    await device.client.callWxMethod('setStorageSync', 'kept', 'over a restart')
    await restart(device.program, { path: 'pages/detail/detail', query: { a: '一' } })
    const page = await device.client.currentPage()
    return {
      path: page?.path,
      query: page?.query,
      stored: await device.client.callWxMethod('getStorageSync', 'kept'),
      launched: await device.client.evaluate(() => wx.getLaunchOptionsSync().path),
    }
  },
}

const depthOf = async ({ client }: Device) => (await client.pageStack()).length
