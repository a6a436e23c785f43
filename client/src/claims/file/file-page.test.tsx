/** @jest-environment jsdom */
import Taro from '@tarojs/taro'
import { act } from 'react'
import { Failure } from '@/api/failure'
import { elder } from '@/lib/elder'
import {
  answering,
  answers,
  callsOf,
  fill,
  find,
  onStage,
  pass,
  place,
  press,
  putUp,
  sent,
  takeDown,
} from '../../../../test/support/page-on-stage'
import FilePage from './index'

jest.mock('@/api/call', () => ({ ...jest.requireActual('@/api/call'), call: jest.fn() }))

const home = {
  ...{ personId: 'p', staff: null, bindings: [{ bindingId: 'b', flatId: 'f', state: 'active' }] },
  home: {
    ...{ flatId: 'f', stairwellId: 's', estatePhone: '010' },
    outline: { building: '6号楼', unit: '2门', flats: [{ flatId: 'f', room: '403' }] },
  },
}
const stranger = { ...home, bindings: [], home: null }
const stairwell = { building: '6号楼', unit: '2门', flats: [{ flatId: 'f', room: '403' }] }

/** One answer may be asked for only after another was drawn. */
const settle = (ms = 100) => pass(ms, 3)
const open = async () => {
  await putUp(<FilePage />)
  await settle()
}

onStage({ now: '2026-11-26T02:00:00Z', params: { flatId: 'f', stairwellId: 's' } })
beforeEach(() => {
  Element.prototype.scrollIntoView = jest.fn()
  elder.set(false)
  answering({ 'me.home': home, 'stairwell.view': stairwell, 'claim.submit': { claimId: 'c', number: 'PF-261126-01' } })
})

test('a few taps make a claim, six on the button make one, and the claim itself opens', async () => {
  await open()
  await press('卫生间', '瓷砖、地面坏了', '昨天', '修好', '看一遍，再提交')
  expect(place.textContent).toContain('昨天（11月25日 周三）')
  expect(place.textContent).toContain('没有，以后可以补')
  const submit = find('提交').at(-1)
  await act(() => {
    for (let tap = 0; tap < 6; tap++) submit?.click()
  })
  await settle()
  expect(sent('claim.submit')).toHaveLength(1)
  expect(sent('claim.submit')[0]).toEqual({
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
  expect(sent('claim.submit')).toHaveLength(0)
})

test('a draft survives the program, and after a lost reply the same request goes again by itself', async () => {
  await open()
  await press('卫生间', '瓷砖、地面坏了', '今天', '先当面谈')
  await settle(1_000)
  await takeDown()
  await open()
  answers['claim.submit'] = undefined
  await press('看一遍，再提交', '提交')
  await settle()
  expect(place.textContent).toContain('还没发出去，不用再填一遍')
  answers['claim.submit'] = { claimId: 'c', number: 'PF-261126-01' }
  await settle(70_000)
  expect(new Set(callsOf('claim.submit').map(([, , id]) => id)).size).toBe(1)
  expect(new Set(sent('claim.submit').map((input) => JSON.stringify(input))).size).toBe(1)
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
  expect(new Set(callsOf('claim.submit').map(([, , id]) => id)).size).toBe(2)
  expect(sent('claim.submit')).toHaveLength(2)
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
  expect(find('楼梯过道')[0]?.getAttribute('aria-checked')).toBe('true')
})

test('staff say for whom and how they were told', async () => {
  answers['me.home'] = stranger
  await open()
  expect(place.textContent).toContain('替 403 申请')
  await press('卫生间', '瓷砖、地面坏了', '今天', '修好', '看一遍，再提交')
  expect(place.textContent).toContain('请选住户是怎么告诉您的')
  await press('电话里说的', '看一遍，再提交', '提交')
  await settle()
  expect(sent('claim.submit')[0]).toMatchObject({ onBehalf: { how: 'phone', photoId: null } })
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/staff/claim/index?claim=c&fresh=1' })
})
