import { join } from 'node:path'
import { startHostProcess } from '../support/weapp/host-process'
import type { Phone } from '../support/weapp/phone'
import { SharedWindow } from '../support/weapp/shared-window'

const FIXTURE = join(__dirname, '../../weapp-host/fixture')
let window: SharedWindow
let stop: () => void
let li: Phone
let wang: Phone

beforeEach(async () => {
  const host = await startHostProcess(['--dist', FIXTURE])
  stop = host.stop
  window = await SharedWindow.open(host.url)
  const first = { path: 'pages/home/home', query: {} }
  li = window.phone(first)
  wang = window.phone(first)
})
afterEach(async () => {
  await window.close()
  stop()
})

it('gives everybody their own storage and page back, and nothing of what the program had in memory', async () => {
  await li.wx('setStorageSync', 'draft', { words: '没写完' })
  await li.open('/pages/detail/detail', { of: '一 & 二' })
  expect(await wang.wx('getStorageInfoSync')).toMatchObject({ keys: [] })
  expect(await wang.wxml('.title')).toContain('HELLO!')
  await wang.wx('setStorageSync', 'draft', 'another')
  expect(await li.wx('getStorageSync', 'draft')).toEqual({ words: '没写完' })
  expect(decodeURIComponent((await li.wxml('.query')) ?? '')).toContain('一 & 二')
  expect(await wang.wx('getStorageSync', 'draft')).toBe('another')
})

it('lets people who act at the same time act one after the other', async () => {
  const keep = async (phone: Phone, name: string) => {
    await phone.wx('setStorageSync', 'name', name)
    return phone.wx('getStorageSync', 'name')
  }
  expect(await Promise.all([keep(li, 'li'), keep(wang, 'wang')])).toEqual(['li', 'wang'])
})

it('takes the network from one person only, also over a restart', async () => {
  const ask = (phone: Phone) => phone.wx('request', { url: 'http://127.0.0.1:9/' })
  await li.network(false)
  await expect(ask(li)).rejects.toThrow('request:fail no network')
  await expect(ask(wang)).rejects.toThrow('request:fail url not in domain list')
  await li.killAndReopen()
  await expect(ask(li)).rejects.toThrow('request:fail no network')
  await li.network(true)
  await expect(ask(li)).rejects.toThrow('request:fail url not in domain list')
})

it('tells troubles to whose they are', async () => {
  const told: string[] = []
  li.onTrouble((said) => told.push(`li: ${said.split('\n')[0]}`))
  wang.onTrouble((said) => told.push(`wang: ${said.split('\n')[0]}`))
  await wang.open('/pages/lab/lab', {})
  expect(await wang.tap('.break')).toBe(true)
  await li.wx('getStorageInfoSync')
  expect(told).toEqual(['wang: Error: broken on purpose'])
})

it('fails by name for what only our host can do', async () => {
  await expect(li.host('answer', {})).rejects.toThrow('Host.answer exists on our headless host only')
})
