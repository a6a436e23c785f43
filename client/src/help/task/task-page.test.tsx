/** @jest-environment jsdom */
import { Failure } from '@/api/failure'
import { helpOrder, helpPlace, helpView } from '../../../../test/support/build-help-view'
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
const filled = helpView({ at: 'filled', missing: 0, startHour: 8, places: [helpPlace()] })
const done = helpView({
  ...{ at: 'done', missing: 0, startHour: 8, moves: ['confirm', 'complain', 'block'] },
  places: [
    helpPlace({
      checkedInAt: '2026-11-27T00:00:00Z',
      checkedOutAt: '2026-11-27T00:40:00Z',
      outcome: 'done',
      minutes: 40,
    }),
  ],
})

onStage({ now: '2026-11-26T02:00:00Z', params: { task: 't' } })
beforeEach(() =>
  answering({ 'help.task': helpView(), 'help.see': { taskId: 't' }, 'help.move': { at: 'confirmed', rev: 4 } }),
)

test('nobody has taken it: it says who is asked and when it widens, shows no code, and counts as looked at', async () => {
  await open()
  for (const words of ['送水到家，2 桶', '在问同一栋楼的，晚8点以后问全小区', '您提了出来', '门铃坏了，请敲门'])
    expect(place.textContent).toContain(words)
  expect(place.textContent).not.toContain('签到码4')
  expect(place.querySelector('.help-code')).toBeNull()
  expect(sent('help.see')).toEqual([{ taskId: 't' }])
})

test('who comes is named with what staff have seen of them, is one tap away, and the code stands large', async () => {
  answers['help.task'] = filled
  await open()
  for (const words of ['李晓燕会来', '身份核实过', '有保险', '明天（11月27日 周五）上午8点到您家'])
    expect(place.textContent).toContain(words)
  expect(find('打电话给李晓燕')).toHaveLength(1)
  expect(place.querySelector('.help-code')?.getAttribute('aria-label')).toBe('签到码 4 8 2 1')
  expect(find('遇到危险110')).toHaveLength(1)
  expect(find('急病受伤120')).toHaveLength(1)
})

test('a service at the station says to go there, and shows no code for the door', async () => {
  const order = { state: 'confirmed' as const, counterHour: null, priceFen: 0 }
  answers['help.task'] = helpView({
    ...{ at: 'filled', missing: 0, startHour: 9, places: [{ ...helpOrder(order), isAtStation: true }] },
  })
  await open()
  expect(place.textContent).toContain('上午9点，请您到驿站去')
  expect(place.textContent).toContain('请您到驿站去：3号楼东侧')
  expect(place.querySelector('.help-code')).toBeNull()
})

test('once the helper is there the code is gone', async () => {
  answers['help.task'] = helpView({ at: 'underway', places: [helpPlace({ checkedInAt: '2026-11-27T00:00:00Z' })] })
  await open()
  expect(place.querySelector('.help-code')).toBeNull()
})

test('another hour of a station is taken or not by buttons of one look', async () => {
  answers['help.task'] = helpView({
    ...{ at: 'asked', missing: 0, moves: ['acceptCounter', 'declineCounter', 'cancel'] },
    places: [helpOrder({ state: 'countered', counterHour: 14, priceFen: 500 })],
  })
  await open()
  expect(place.textContent).toContain('¥5.00，到时付给驿站')
  const looks = ['这个时间不行', '行'].map((words) => find(words)[0]?.className)
  expect(looks[0]).toBeDefined()
  expect(looks[0]).toBe(looks[1])
  await press('行', '行，就这个时间')
  await settle()
  expect(sent('help.move')).toEqual([{ taskId: 't', rev: 3, move: { kind: 'acceptCounter' } }])
})

test('it is confirmed with stars that are tapped and read', async () => {
  answers['help.task'] = done
  await open()
  await press('确认办完了', '办完了')
  expect(dialog()?.textContent).toContain('请点几颗星')
  expect(sent('help.move')).toHaveLength(0)
  await press('5 颗星')
  expect(dialog()?.textContent).toContain('5 颗星，很满意')
  await fill('[role=dialog] textarea', '水送得正是时候')
  await press('办完了')
  await settle()
  expect(sent('help.move')).toEqual([
    { taskId: 't', rev: 3, move: { kind: 'confirm', stars: 5, words: '水送得正是时候' } },
  ])
  expect(dialog()).toBeNull()
})

test('a complaint goes to the street, says about whom, and needs a sentence', async () => {
  answers['help.task'] = done
  await open()
  await press('有不对的地方')
  expect(dialog()?.textContent).toContain('来帮忙的人和楼门长看不到')
  await press('交给街道')
  expect(dialog()?.textContent).toContain('请写一句怎么了')
  await press('李晓燕')
  await fill('[role=dialog] textarea', '来晚了一个小时')
  await press('交给街道')
  await settle()
  expect(sent('help.move')[0]).toMatchObject({ move: { kind: 'complain', place: 0, words: '来晚了一个小时' } })
})

test('somebody is not asked again without a reason, and it is said that they are not told', async () => {
  answers['help.task'] = done
  await open()
  await press('以后不想请这位')
  expect(dialog()?.textContent).toContain('谁都不会告诉他')
  await press('不再请')
  await settle()
  expect(sent('help.move')[0]).toMatchObject({ move: { kind: 'block', place: 0 } })
})

test('changed by another phone meanwhile, what was typed stays and the new state is said', async () => {
  await open()
  await press('不用帮了，取消')
  await fill('[role=dialog] input', '儿子回来了')
  answers['help.move'] = new Failure('refused', 'help_changed', '刚刚有了变化')
  answers['help.task'] = { ...filled, rev: 4, moves: ['cancel'] }
  await press('取消')
  await settle()
  expect(dialog()?.textContent).toContain('刚刚有了变化：李晓燕会来')
  expect(dialog()?.querySelector('input')?.value).toBe('儿子回来了')
  answers['help.move'] = { at: 'cancelled', rev: 5 }
  await press('取消')
  await settle()
  expect(sent('help.move').at(-1)).toEqual({ taskId: 't', rev: 4, move: { kind: 'cancel', words: '儿子回来了' } })
})

test('taken while it is looked at, the page says so by itself', async () => {
  await open()
  answers['help.task'] = { ...filled, rev: 4 }
  await pass(16_000, 2)
  expect(place.textContent).toContain('李晓燕会来')
  expect(sent('help.see')).toHaveLength(2)
})

test('what could not be done says whom to ring and asks again with the same thing', async () => {
  answers['help.task'] = helpView({ at: 'unmet', moves: [] })
  await open()
  expect(place.textContent).toContain('这次没能办成，对不起')
  expect(find('打电话给社区')).toHaveLength(1)
  expect(find('再请一次')).toHaveLength(1)
})

test('not found and offline each say what to do', async () => {
  answers['help.task'] = new Failure('refused', 'not_found', '没有找到。')
  await open()
  expect(place.textContent).toContain('没有找到')
})
