/** @jest-environment jsdom */
import Taro from '@tarojs/taro'
import { Failure } from '@/api/failure'
import { elder } from '@/lib/elder'
import { answering, onStage, pass, place, press, putUp, sent } from '../../../../test/support/page-on-stage'
import { stage } from '../../../../test/support/taro-stand-ins/taro'
import ProgressPage from './index'

jest.mock('@/api/call', () => ({ ...jest.requireActual('@/api/call'), call: jest.fn() }))

const week = (on: string, consentPercent: number, riserPercent: number) => ({ on, consentPercent, riserPercent })
const view = () => ({
  estateName: '新明胡同',
  round: { title: '给排水立管更换', closesAt: '2026-11-30T10:00:00Z', isClosed: false },
  isTooSmall: false,
  weeks: [week('2026-11-08', 40, 10), week('2026-11-15', 71, 33), week('2026-11-22', 90, 62)],
})
const open = async (answer: unknown) => {
  answering({ 'figures.mine': answer })
  await putUp(<ProgressPage />)
  await pass(50, 3)
}
const heard = () => [...place.querySelectorAll('[role="img"]')].map((one) => one.getAttribute('aria-label'))

onStage({ now: '2026-11-27T01:00:00Z', params: { binding: 'b' }, afterPressMs: 50 })
beforeEach(() => elder.set(false))

test('a resident sees the whole estate, the last week large, and every week as words', async () => {
  await open(view())
  expect(sent('figures.mine')).toEqual([{ bindingId: 'b' }])
  expect(heard()).toEqual([
    '同意的户占 90%，比上一周多 19%',
    '成串的管占 62%，比上一周多 29%',
    '到11月22日 周日，同意的户占 90%，成串的管占 62%',
    '到11月15日 周日，同意的户占 71%，成串的管占 33%',
    '到11月8日 周日，同意的户占 40%，成串的管占 10%',
  ])
  expect(place.textContent).toContain('每一户都同意了，才能一起换')
  expect(place.textContent).toContain('同意不同意，每家自己定')
})

test('of many weeks the last eight stand first', async () => {
  const weeks = Array.from({ length: 10 }, (_, nth) => week(`2026-09-${10 + nth}`, nth, nth))
  await open({ ...view(), weeks })
  expect(place.querySelectorAll('.progress-week')).toHaveLength(8)
  await press('再看以前的 2 周')
  expect(place.querySelectorAll('.progress-week')).toHaveLength(10)
})

test('one week alone is compared with none', async () => {
  await open({ ...view(), weeks: [week('2026-11-22', 90, 62)] })
  expect(place.textContent).not.toContain('上一周')
})

test.each([
  ['an estate too small to be told of (rule 43)', { isTooSmall: true, weeks: [] }, '户数少'],
  ['the first week', { weeks: [] }, '满一周以后再来看'],
  ['no round', { round: null, weeks: [] }, '还没有征求意见'],
])('%s is said in words, without a number', async (_name, part, words) => {
  await open({ ...view(), ...part })
  expect(place.textContent).toContain(words)
  expect(place.querySelector('.progress-number')).toBeNull()
})

test('a round that is over says when it ended', async () => {
  await open({ ...view(), round: { ...view().round, isClosed: true } })
  expect(place.textContent).toContain('11月30日 周一 已经结束')
})

test('in large letters the same is there, and no date breaks over two lines', async () => {
  elder.set(true)
  await open(view())
  expect(place.querySelector('.elder')).not.toBeNull()
  expect([...place.querySelectorAll('.whole')].map((one) => one.textContent)).toContain('11月22日 周日')
})

test('who is offline is told so, and can try again', async () => {
  await open(new Failure('offline', 'offline', '现在连不上网。'))
  await pass(5_000, 4)
  expect(place.textContent).toContain('没有网络')
  expect(place.textContent).toContain('重试')
})

test('from here one gets to the days whose line hangs at the stairwell’s door', async () => {
  stage.params = { binding: 'b', estateId: 'e' }
  await open(view())
  await press('每天公开的存证')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/open/check/index?estateId=e' })
})
