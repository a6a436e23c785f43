/** @jest-environment jsdom */
import Taro from '@tarojs/taro'
import { session } from '@/api/session'
import { stage } from '../../../test/support/taro-stand-ins/taro'
import { forgetPastDays, keepForDay, keptForDay } from './day-kept'
import { clearAllDrafts } from './draft'

const li = { token: 'x', expiresAt: '', openid: 'li' }
const keys = () => Taro.getStorageInfoSync().keys.filter((key) => key.startsWith('draft:'))

beforeEach(() => {
  stage.reset()
  session.set(li)
  jest.useFakeTimers({ now: Date.parse('2026-11-25T09:00:00+08:00') })
})
afterEach(() => jest.useRealTimers())

test('what is kept is there until the day is over in Beijing, then it is gone from the phone', () => {
  keepForDay('doors', ['501'])
  jest.setSystemTime(Date.parse('2026-11-25T23:59:00+08:00'))
  expect(keptForDay('doors')).toEqual(['501'])
  jest.setSystemTime(Date.parse('2026-11-26T00:00:00+08:00'))
  expect(keptForDay('doors')).toBeUndefined()
  expect(keys()).toEqual([])
})

test('another person on the same phone reads nothing of it', () => {
  keepForDay('doors', ['501'])
  session.set({ ...li, openid: 'wang' })
  expect(keptForDay('doors')).toBeUndefined()
})

test('a new start of the program forgets past days, also of pages nobody opens, and keeps other drafts', () => {
  keepForDay('doors', ['501'])
  Taro.setStorageSync('draft:bind', '{}')
  forgetPastDays()
  expect(keys()).toHaveLength(2)
  jest.setSystemTime(Date.parse('2026-11-26T08:00:00+08:00'))
  forgetPastDays()
  expect(keys()).toEqual(['draft:bind'])
})

test('logging out takes it along', () => {
  keepForDay('doors', ['501'])
  clearAllDrafts()
  expect(keptForDay('doors')).toBeUndefined()
})
