/** @jest-environment jsdom */
import Taro from '@tarojs/taro'
import { Failure } from '@/api/failure'
import { keepForDay } from '@/lib/day-kept'
import { offeredTask, ownPlace, takenTask } from '../../../../test/support/build-help-view'
import {
  answering,
  answers,
  dialog,
  fill,
  find,
  onStage,
  pass,
  place,
  press,
  putUp,
  sent,
} from '../../../../test/support/page-on-stage'
import TaskPage from './index'

jest.mock('@/api/call', () => ({ ...jest.requireActual('@/api/call'), call: jest.fn() }))

const settle = () => pass(100, 3)
const open = async () => {
  await putUp(<TaskPage />)
  await settle()
}

onStage({ now: '2026-11-24T23:30:00Z', params: { task: 't1' } })
beforeEach(() =>
  answering({
    ...{ 'help.task': offeredTask(), 'help.move': { at: 'filled', rev: 4 } },
    'volunteer.mine': { mine: [{ volunteerId: 'v', estateId: 'e', state: 'active' }], estates: [] },
  }),
)

test('before it is taken: need, time and building, and that the door comes later', async () => {
  answers['help.task'] = offeredTask({
    proposal: { fromHour: 8, sentence: '同楼门 · 周三上午有空', isPinned: false, reasons: [] },
  })
  await open()
  for (const words of ['送水到家，2 桶', '同楼门 · 周三上午有空', '6号楼', '接单以后才显示门牌'])
    expect(place.textContent).toContain(words)
})

test('several hours: one is chosen and taken', async () => {
  answers['help.task'] = offeredTask({ startHours: [8, 9, 10] })
  await open()
  await press('上午10点', '接单')
  await settle()
  expect(sent('help.move')[0]).toMatchObject({
    move: { kind: 'accept', as: { as: 'volunteer', volunteerId: 'v' }, fromHour: 10 },
  })
})

test('after it: door, name, what to mind, whom to ring in an emergency', async () => {
  answers['help.task'] = takenTask({ words: '水放门口就行' })
  await open()
  for (const words of ['6号楼2门 501', '许奶奶', '138 0000 0501', '门铃坏了，请敲门', '水放门口就行'])
    expect(place.textContent).toContain(words)
  for (const words of ['打 120 急救', '打 110 报警', '打电话给居委会']) expect(find(words)).toHaveLength(1)
})

test('giving it back takes a reason, says that somebody else is looked for, and leaves the page', async () => {
  answers['help.task'] = takenTask()
  await open()
  await press('去不了了，转给别人')
  expect(dialog()?.textContent).toContain('马上就找别人')
  await press('转出去')
  expect(sent('help.move')).toHaveLength(0)
  await press('身体不舒服', '转出去')
  await settle()
  expect(sent('help.move')).toEqual([{ taskId: 't1', rev: 3, move: { kind: 'release', why: 'ill', words: '' } }])
  expect(Taro.reLaunch).toHaveBeenCalledWith({ url: '/volunteer/today/index' })
})

test('a sticker typed at the door checks in where a household cannot tell its code', async () => {
  answers['help.task'] = takenTask()
  await open()
  await press('到了，签到', '住户说不出签到码？输楼门贴码')
  await fill('[role=dialog] input', 'https://x/?scene=AB_cd-123')
  await press('签到')
  await settle()
  expect(sent('help.move')[0]).toMatchObject({
    move: { kind: 'checkIn', proof: { how: 'sticker', token: 'AB_cd-123' } },
  })
})

test('a wrong code says how many tries are left, and stays in its field', async () => {
  answers['help.task'] = takenTask()
  answers['help.move'] = new Failure('refused', 'help_checkin_wrong', '签到码不对。', { left: 3 })
  await open()
  await press('到了，签到')
  await fill('[role=dialog] input', '1234')
  await press('签到')
  await settle()
  expect(dialog()?.textContent).toContain('签到码不对。还可以试 3 次。')
  expect(dialog()?.querySelector('input')?.value).toBe('1234')
})

test('after too many wrong codes the way is a telephone', async () => {
  answers['help.task'] = takenTask()
  answers['help.move'] = new Failure('refused', 'help_checkin_locked', '签到码输错太多次了。')
  await open()
  await press('到了，签到')
  await fill('[role=dialog] input', '1234')
  await press('签到')
  await settle()
  expect(dialog()?.textContent).toContain('签到码输错太多次了。')
  expect(find('打电话给居委会', dialog() as HTMLElement)).toHaveLength(1)
})

test('checked out without a network, the door is gone from the screen at once', async () => {
  answers['help.task'] = takenTask({ places: [ownPlace(8, { checkedInAt: '2026-11-24T23:20:00Z' })] })
  await open()
  expect(place.textContent).toContain('501')
  answers['help.move'] = new Failure('offline', 'offline', '现在连不上网。')
  await press('做完了，签退', '都做好了', '签退')
  await pass(2_000)
  expect(place.textContent).toContain('没有网，已记下 07:30 签退，有网就发')
  for (const words of ['501', '许奶奶']) expect(place.textContent).not.toContain(words)
  // It goes out before the next test: what waits is the device's, not the page's.
  answers['help.move'] = { at: 'done', rev: 5 }
  await pass(5_000, 3)
  expect(place.textContent).not.toContain('没有网，已记下')
})

test('once over it says thanks and nothing of the household', async () => {
  answers['help.task'] = offeredTask({
    ...{ viewer: 'past', at: 'confirmed', building: '', moves: [], startHours: [], startHour: 8 },
    ...{ places: [ownPlace(8, { minutes: 38 })], thanks: { stars: 5, words: '真周到', at: '2026-11-25T02:00:00Z' } },
  })
  await open()
  expect(place.textContent).toContain('谢谢您，这次记了 38 分钟')
  expect(place.textContent).toContain('住户给了 5 颗星：「真周到」')
  expect(find('接单')).toHaveLength(0)
})

test('without a network what the day kept of it is readable', async () => {
  answering({})
  keepForDay('volunteer-today', { accepted: [takenTask()], proposed: [], volunteers: [], others: 0, monthMinutes: 0 })
  await putUp(<TaskPage />)
  await pass(3_000, 3)
  expect(place.textContent).toContain('没有网络')
  expect(place.textContent).toContain('6号楼2门 501')
  expect(find('到了，签到')).toHaveLength(1)
})

test('a task that is not for this person any more is not found', async () => {
  answers['help.task'] = new Failure('refused', 'not_found', '没有找到。')
  await open()
  expect(place.textContent).toContain('没有找到')
})

test('a complaint is offered where the server takes one, and says what happened', async () => {
  answers['help.task'] = takenTask({ moves: ['release', 'complain'] })
  await open()
  await press('我要投诉', '交上去')
  expect(dialog()?.textContent).toContain('请写一句怎么回事')
  await fill('[role=dialog] textarea', '非要塞钱给我')
  await press('交上去')
  await settle()
  expect(sent('help.move')).toEqual([
    { taskId: 't1', rev: 3, move: { kind: 'complain', place: null, words: '非要塞钱给我' } },
  ])
})
