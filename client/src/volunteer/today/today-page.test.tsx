/** @jest-environment jsdom */
import Taro from '@tarojs/taro'
import { Failure } from '@/api/failure'
import { queryClient } from '@/api/query-client'
import { offeredTask, ownPlace, takenTask } from '../../../../test/support/build-help-view'
import {
  answering,
  answers,
  callsOf,
  dialog,
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
import TodayPage from './index'

jest.mock('@/api/call', () => ({ ...jest.requireActual('@/api/call'), call: jest.fn() }))

const self = {
  volunteerId: 'v',
  name: '李晓燕',
  estateId: 'e',
  estateName: '新明胡同',
  estatePhone: '010-6612',
  state: 'active',
}
const proposal = (fromHour: number, sentence: string) => ({ fromHour, sentence, isPinned: false, reasons: [] })
const second = takenTask({
  ...{ taskId: 't2', kind: 'company', count: null, fromHour: 10, toHour: 12, minutes: 60, startHour: 10 },
  places: [ownPlace(10)],
})
const wardrobe = offeredTask({
  ...{ taskId: 't3', kind: 'furniture', count: 1, fromHour: 14, toHour: 16, minutes: 60, people: 2, missing: 1 },
  ...{ proposal: proposal(14, '同楼门 · 会搬东西 · 周三下午有空'), startHours: [14, 15] },
})
const day = (change: object = {}) => ({
  ...{ volunteers: [self], accepted: [second, takenTask()], proposed: [wardrobe], others: 5, monthMinutes: 390 },
  ...change,
})

const settle = () => pass(100, 3)
const open = async () => {
  await putUp(<TodayPage />)
  await settle()
}

onStage({ now: '2026-11-24T23:30:00Z' })
beforeEach(() => answering({ 'volunteer.today': day(), 'help.move': { at: 'filled', rev: 4 } }))

test('the day is said in one line, by the hour, with the reason of what is proposed', async () => {
  await open()
  const text = place.textContent ?? ''
  for (const words of [
    '11月25日 周三 · 志愿者 李晓燕',
    '今天 2 件，还有 1 件等人',
    '本月 6.5 小时',
    '同楼门 · 会搬东西',
  ])
    expect(text).toContain(words)
  expect(text.indexOf('送水到家')).toBeLessThan(text.indexOf('陪着等施工师傅'))
  expect(text.indexOf('陪着等施工师傅')).toBeLessThan(text.indexOf('正好适合您'))
  expect(text).toContain('要两个人，还差 1 人')
})

test('only the next one shows name and button; refusing and taking look alike', async () => {
  await open()
  expect(find('到了，签到')).toHaveLength(1)
  expect(find('打电话给许奶奶')).toHaveLength(1)
  expect(place.textContent).toContain('门铃坏了，请敲门')
  for (const words of ['这次不接', '接单']) expect(find(words)).toHaveLength(1)
})

test('a code of four digits checks in with the time of the tap', async () => {
  await open()
  await press('到了，签到')
  await press('签到')
  expect(dialog()?.textContent).toContain('签到码是 4 位数字')
  await fill('[role=dialog] input', '0417')
  await press('签到')
  await settle()
  expect(sent('help.move')).toEqual([
    {
      ...{ taskId: 't1', rev: 3 },
      move: { kind: 'checkIn', at: expect.any(String), proof: { how: 'code', code: '0417' } },
    },
  ])
  expect(dialog()).toBeNull()
})

test('a wrong code is said in the dialog, and the next try is another intent', async () => {
  answers['help.move'] = new Failure('refused', 'help_checkin_wrong', '签到码不对。')
  await open()
  await press('到了，签到')
  await fill('[role=dialog] input', '0000')
  await press('签到')
  await settle()
  expect(dialog()?.textContent).toContain('签到码不对。')
  answers['help.move'] = { at: 'underway', rev: 4 }
  await fill('[role=dialog] input', '0417')
  await press('签到')
  await settle()
  const ids = callsOf('help.move').map(([, , id]) => id)
  expect(ids).toHaveLength(2)
  expect(ids[0]).not.toBe(ids[1])
  expect(dialog()).toBeNull()
})

test('without a network the check-in is kept with its own time, said, and sent under one id when there is one', async () => {
  await open()
  answers['help.move'] = new Failure('offline', 'offline', '现在连不上网。')
  await press('到了，签到')
  await fill('[role=dialog] input', '0417')
  await press('签到')
  await pass(2_000)
  expect(dialog()).toBeNull()
  expect(place.textContent).toContain('没有网，已记下 07:30 签到，有网就发')
  // Checked in on this phone: the way on is checking out.
  expect(find('到了，签到')).toHaveLength(0)
  expect(find('做完了，签退')).toHaveLength(1)
  answers['help.move'] = { at: 'underway', rev: 4 }
  answers['volunteer.today'] = day({
    accepted: [takenTask({ places: [ownPlace(8, { checkedInAt: '2026-11-24T23:30:00Z' })] })],
  })
  await pass(4_000, 3)
  const calls = callsOf('help.move')
  expect(new Set(calls.map(([, , id]) => id)).size).toBe(1)
  expect(calls.at(-1)?.[1].move.at).toBe(calls[0]?.[1].move.at)
  expect(place.textContent).not.toContain('没有网，已记下')
})

test('leaving asks how it went by one tap', async () => {
  answers['volunteer.today'] = day({
    accepted: [takenTask({ at: 'underway', places: [ownPlace(8, { checkedInAt: '2026-11-24T23:20:00Z' })] })],
  })
  await open()
  await press('做完了，签退')
  await press('签退')
  expect(dialog()?.textContent).toContain('请选一条怎么样了')
  await press('都做好了', '签退')
  await settle()
  expect(sent('help.move')[0]).toMatchObject({ move: { kind: 'checkOut', outcome: 'done' } })
})

test('taking is one tap at the proposed hour, and two taps are one', async () => {
  await open()
  await press('接单', '接单')
  await settle()
  expect(sent('help.move')).toEqual([
    { taskId: 't3', rev: 3, move: { kind: 'accept', as: { as: 'volunteer', volunteerId: 'v' }, fromHour: 14 } },
  ])
})

test('a lost reply is asked for again under the same id', async () => {
  answers['help.move'] = new Failure('timeout', 'timeout', '等了很久没有回音。')
  await open()
  await press('接单')
  await settle()
  await press('接单')
  await settle()
  const ids = callsOf('help.move').map(([, , id]) => id)
  expect(ids).toHaveLength(2)
  expect(ids[0]).toBe(ids[1])
})

test('whoever comes second is thanked, and the card goes', async () => {
  answers['help.move'] = new Failure('refused', 'help_taken', '谢谢您！这件事刚刚被另一位接下了。')
  await open()
  answers['volunteer.today'] = day({ proposed: [] })
  await press('接单')
  await settle()
  expect(place.textContent).toContain('谢谢您！这件事刚刚被另一位接下了。')
  expect(place.textContent).not.toContain('会搬东西')
})

test('an overlap says which one is in the way', async () => {
  answers['help.move'] = new Failure('refused', 'help_overlap', '时间碰上了。', { fromHour: 10 })
  await open()
  await press('接单')
  await settle()
  expect(place.textContent).toContain('您 上午10点 已经接了「陪着等施工师傅」')
})

test('not this time takes one reason by a tap', async () => {
  await open()
  await press('这次不接')
  await press('这次不接')
  expect(dialog()?.textContent).toContain('请点一个原因')
  await press('太远了', '这次不接')
  await settle()
  expect(sent('help.move')[0]).toMatchObject({ taskId: 't3', move: { kind: 'decline', why: 'far' } })
})

test('started without a network, the day that was kept is readable and nothing is offered', async () => {
  await open()
  await takeDown()
  queryClient.clear()
  answering({})
  await putUp(<TodayPage />)
  await pass(3_000, 3)
  expect(place.textContent).toContain('没有网络。接下的事还能看')
  expect(place.textContent).toContain('6号楼2门 501')
  expect(find('接单')).toHaveLength(0)
})

test('on the next day nothing of it is left to read', async () => {
  await open()
  await takeDown()
  queryClient.clear()
  answering({})
  jest.setSystemTime(Date.parse('2026-11-25T23:30:00Z'))
  await putUp(<TodayPage />)
  await pass(3_000, 3)
  expect(place.textContent).toContain('没有网络')
  expect(document.body.textContent).not.toContain('501')
})

test('before it is time, when checking in opens is said instead of a button', async () => {
  jest.setSystemTime(Date.parse('2026-11-24T22:30:00Z'))
  await open()
  expect(place.textContent).toContain('早7点起可以签到')
  expect(find('到了，签到')).toHaveLength(0)
})

test('somebody who waits to be known is told what to bring; somebody new how to begin', async () => {
  answers['volunteer.today'] = day({
    volunteers: [{ ...self, state: 'waiting' }],
    accepted: [],
    proposed: [],
    others: 0,
  })
  await open()
  expect(place.textContent).toContain('请带身份证到居委会')
  await takeDown()
  queryClient.clear()
  answers['volunteer.today'] = day({ volunteers: [], accepted: [], proposed: [], others: 0 })
  await open()
  await press('报名当志愿者')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/volunteer/profile/index' })
})
