/** @jest-environment jsdom */
import { QueryClientProvider } from '@tanstack/react-query'
import Taro from '@tarojs/taro'
import { act, type ReactNode } from 'react'
import { call } from '@/api/call'
import { Failure } from '@/api/failure'
import { queryClient } from '@/api/query-client'
import { elder } from '@/lib/elder'
import { stage } from '../../../../test/support/taro-stand-ins/taro'
import FilePage from './index'

jest.mock('@/api/call', () => ({ ...jest.requireActual('@/api/call'), call: jest.fn() }))
const called = call as jest.Mock
type Root = { render(shown: ReactNode): void; unmount(): void }
/** The client itself is drawn by Taro, so nothing else needs this package's types. */
const { createRoot } = jest.requireActual<{ createRoot(place: Element): Root }>('react-dom/client')

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true })

const home = {
  ...{ personId: 'p', staff: null, bindings: [{ bindingId: 'b', flatId: 'f', state: 'active' }] },
  home: {
    ...{ flatId: 'f', stairwellId: 's', estatePhone: '010' },
    outline: { building: '6号楼', unit: '2门', flats: [{ flatId: 'f', room: '403' }] },
  },
}
const stranger = { ...home, bindings: [], home: null }
const stairwell = { building: '6号楼', unit: '2门', flats: [{ flatId: 'f', room: '403' }] }

/** What the server answers; an undefined one is out of reach. */
let answers: Record<string, unknown>
let root: Root
let place: HTMLElement
/** One answer may be asked for only after another was drawn. */
const settle = async (ms = 100) => {
  for (let turn = 0; turn < 3; turn++) await act(() => jest.advanceTimersByTimeAsync(ms))
}
const open = async () => {
  place = document.body.appendChild(document.createElement('div'))
  root = createRoot(place)
  await act(() =>
    root.render(
      <QueryClientProvider client={queryClient}>
        <FilePage />
      </QueryClientProvider>,
    ),
  )
  await settle()
}
const close = async () => {
  await act(() => root.unmount())
  place.remove()
}
const found = (words: string) =>
  [...document.body.querySelectorAll<HTMLElement>('.press')].find(
    (one) => one.textContent === words || one.getAttribute('aria-label')?.split('，')[0] === words,
  )
const press = async (...all: string[]) => {
  for (const words of all) {
    const one = found(words)
    if (!one) throw new Error(`no ${words} in: ${document.body.textContent}`)
    await act(() => one.click())
  }
}
const fill = async (selector: string, words: string) => {
  const field = document.body.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector)
  if (!field) throw new Error(`no ${selector}`)
  await act(() => {
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set?.call(field, words)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  })
}
const sent = () => called.mock.calls.filter(([name]) => name === 'claim.submit')

beforeEach(() => {
  // A stand-in of Taro's takes no ref.
  jest.spyOn(console, 'error').mockImplementation(() => undefined)
  Element.prototype.scrollIntoView = jest.fn()
  jest.useFakeTimers({ now: Date.parse('2026-11-26T02:00:00Z') })
  stage.reset()
  elder.set(false)
  stage.params = { flatId: 'f', stairwellId: 's' }
  queryClient.clear()
  Object.assign(Taro, { onNetworkStatusChange: jest.fn(), offNetworkStatusChange: jest.fn() })
  answers = { 'me.home': home, 'stairwell.view': stairwell, 'claim.submit': { claimId: 'c', number: 'PF-261126-01' } }
  called.mockReset().mockImplementation(async (name: string) => {
    if (answers[name] instanceof Failure) throw answers[name]
    if (answers[name] === undefined) throw new Failure('offline', 'offline', '现在连不上网。')
    return answers[name]
  })
})
afterEach(async () => {
  await close()
  jest.useRealTimers()
})

test('a few taps make a claim, six on the button make one, and the claim itself opens', async () => {
  await open()
  await press('卫生间', '瓷砖、地面坏了', '昨天', '修好', '看一遍，再提交')
  expect(place.textContent).toContain('昨天（11月25日 周三）')
  expect(place.textContent).toContain('没有，以后可以补')
  const submit = found('提交')
  await act(() => {
    for (let tap = 0; tap < 6; tap++) submit?.click()
  })
  await settle()
  expect(sent()).toHaveLength(1)
  expect(sent()[0]?.[1]).toEqual({
    ...{ place: { of: 'flat', flatId: 'f', stairwellId: 's' }, damagePlace: 'bathroom', damage: 'tile' },
    ...{ noticedOn: '2026-11-25', words: '', want: { kind: 'repair' }, photoIds: [], phone: null },
  })
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/claims/claim/index?claim=c&fresh=1' })
})

test('what is missing is said in words after the tap, and nothing is sent', async () => {
  await open()
  expect(place.querySelector('[role=alert]')).toBeNull()
  await press('厨房', '漏水、渗水', '别的日子', '赔钱', '看一遍，再提交')
  expect(place.textContent).toContain('请选哪天发现的')
  expect(place.textContent).toContain('请填要多少钱')
  await fill('input[type=date]', '2026-11-27')
  await fill('input[maxlength="20"]', '10,000,000')
  expect(place.textContent).toContain('不能是今天以后')
  expect(place.textContent).toContain('最多能填 ¥500,000.00')
  expect(sent()).toHaveLength(0)
})

test('a draft survives the program, and after a lost reply the same request goes again by itself', async () => {
  await open()
  await press('卫生间', '瓷砖、地面坏了', '今天', '先当面谈')
  await settle(1_000)
  await close()
  await open()
  answers['claim.submit'] = undefined
  await press('看一遍，再提交', '提交')
  await settle()
  expect(place.textContent).toContain('还没发出去，不用再填一遍')
  answers['claim.submit'] = { claimId: 'c', number: 'PF-261126-01' }
  await settle(70_000)
  expect(new Set(sent().map(([, , id]) => id)).size).toBe(1)
  expect(new Set(sent().map(([, input]) => JSON.stringify(input))).size).toBe(1)
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/claims/claim/index?claim=c&fresh=1' })
})

test('a refusal stands in words above what was typed, which can be mended and handed in anew', async () => {
  await open()
  await press('卫生间', '瓷砖、地面坏了', '今天', '修好', '看一遍，再提交')
  answers['claim.submit'] = new Failure('refused', 'too_many_photos', '一次最多 20 张照片。')
  await press('提交')
  await settle()
  expect(place.textContent).toContain('没有收下：一次最多 20 张照片。')
  answers['claim.submit'] = { claimId: 'c', number: 'PF-261126-01' }
  await press('提交')
  await settle()
  expect(new Set(sent().map(([, , id]) => id)).size).toBe(2)
  expect(sent()).toHaveLength(2)
})

test('large letters ask one question a screen and go on only with an answer', async () => {
  elder.set(true)
  await open()
  expect(place.textContent).toContain('第 1 步，共 7 步')
  expect(place.textContent).not.toContain('坏了什么？')
  await press('下一步')
  expect(place.textContent).toContain('请点一下坏在哪儿')
  await press('公共地方', '楼梯过道', '下一步')
  expect(place.textContent).toContain('坏了什么？')
  await press('上一步')
  expect(found('楼梯过道')?.getAttribute('aria-checked')).toBe('true')
})

test('staff say for whom and how they were told', async () => {
  answers['me.home'] = stranger
  await open()
  expect(place.textContent).toContain('替 403 申请')
  await press('卫生间', '瓷砖、地面坏了', '今天', '修好', '看一遍，再提交')
  expect(place.textContent).toContain('请选住户是怎么告诉您的')
  await press('电话里说的', '看一遍，再提交', '提交')
  await settle()
  expect(sent()[0]?.[1]).toMatchObject({ onBehalf: { how: 'phone', photoId: null } })
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/staff/claim/index?claim=c&fresh=1' })
})
