/** @jest-environment jsdom */
import type { ClaimRow } from '@chuanmen/types/claim-actions'
import Taro from '@tarojs/taro'
import { act } from 'react'
import { Failure } from '@/api/failure'
import { called, onStage, pass, place, press as pressOnly, putUp } from '../../../../test/support/page-on-stage'
import { currentEstate } from '../current-estate'
import ClaimsPage from './index'

jest.mock('@/api/call', () => ({ ...jest.requireActual('@/api/call'), call: jest.fn() }))

const TODAY = '2026-11-25'
const row = (nth: number, part: Partial<ClaimRow> = {}): ClaimRow => ({
  ...{ claimId: `c${nth}`, number: `PF-261119-${nth}`, building: '6号楼', unit: '2门', room: `${nth}` },
  ...{ damagePlace: 'bathroom', damage: 'leak', receivedOn: '2026-11-19', at: 'acknowledged', rung: 'contractor' },
  ...{
    step: 'inspect',
    dueOn: '2026-11-30',
    isPaused: false,
    crewId: 'k',
    causeId: null,
    fen: null,
    isMine: false,
    toReview: 0,
  },
  ...part,
})

/** Claims by what is asked for; a Failure is thrown. */
let lists: Partial<Record<'open' | 'month' | 'search', ClaimRow[] | Failure>>
let grants: object[]
const PAGE = 50

/** What an answer draws asks the next: who reads, whose estate, page after page. */
const settle = () => pass(200, 8)
const open = async () => {
  await putUp(<ClaimsPage />)
  await settle()
}
const press = async (words: string) => {
  await pressOnly(words)
  await settle()
}
const rooms = () =>
  [...place.querySelectorAll('.table-row .t-bold')].map(({ textContent }) => textContent?.split(' ')[1])

onStage({ now: '2026-11-25T01:00:00Z', params: { estateId: 'e' } })
beforeEach(() => {
  currentEstate.set('')
  grants = [{ role: 'community', estateIds: ['e'] }]
  lists = {}
  const abilities = { file: true, decide: true, rules: true }
  called.mockImplementation(async (name: string, input: { show: { what: 'open' }; from: number }) => {
    if (name === 'me.home') return { staff: { name: '孙静', grants } }
    if (name === 'works.list') return { estateName: '新明胡同', estatePhone: '010' }
    if (name !== 'claim.list') throw new Failure('offline', 'offline', '现在连不上网。')
    const found = lists[input.show.what] ?? []
    if (found instanceof Failure) throw found
    const claims = found.slice(input.from, input.from + PAGE)
    const next = input.from + PAGE < found.length ? input.from + PAGE : null
    return { claims, next, today: TODAY, crews: [{ crewId: 'k', name: '一队' }], abilities }
  })
})

test('two hundred open claims are fetched page by page, and one’s own found among them wherever they are', async () => {
  lists.open = Array.from({ length: 200 }, (_, nth) => row(nth, { isMine: nth === 180 }))
  await open()
  expect(rooms()).toEqual(['180'])
  await press('全部在办')
  expect(place.textContent).toContain('200 份')
  expect(place.textContent).toContain('第 1 / 4 页')
  await press('下一页')
  expect(rooms()[0]).toBe('50')
})

test('an overdue claim says so in words, and claims of one cause stand together', async () => {
  lists.open = [row(301, { causeId: 'x', dueOn: '2026-11-22' }), row(101), row(201, { causeId: 'x', dueOn: TODAY })]
  await open()
  expect(place.textContent).toContain('没有等您办的')
  await press('全部在办')
  expect(rooms()).toEqual(['301', '201', '101'])
  expect(place.textContent).toContain('逾期 3 天')
  expect(place.textContent).toContain('今天到期')
  expect(place.textContent).toContain('同一原因 2 户')
  expect(place.textContent).toContain('和上面同一原因')
  await press('按哪里排序')
  expect(rooms()).toEqual(['101', '201', '301'])
})

test('a month is walked back to, never beyond this one, and a search asks only once there are words', async () => {
  lists.month = [row(7, { at: 'closed', dueOn: null, step: null, fen: 128_000 })]
  await open()
  await press('已办结')
  expect(place.textContent).toContain('2026年11月收到的')
  expect(place.textContent).toContain('¥1,280.00')
  await press('上月')
  expect(called.mock.calls.at(-1)?.[1]).toMatchObject({ show: { what: 'month', month: '2026-10' } })
  const before = called.mock.calls.length
  await press('搜索')
  expect(called.mock.calls).toHaveLength(before)
})

test('a crew finds the claims of its estates among its own two tabs', async () => {
  grants = [{ role: 'contractor', estateIds: ['e'] }]
  lists.open = [row(301, { isMine: true })]
  await open()
  expect(rooms()).toEqual(['301'])
  expect(place.querySelector('.tab-bar-crew')?.textContent).toBe('施工赔付我的')
})

test('whoever may not see claims is told so', async () => {
  lists.open = new Failure('refused', 'not_allowed', '这不归您管')
  await open()
  expect(place.textContent).toContain('现在看不了')
})

test('a row opens its claim', async () => {
  lists.open = [row(301, { isMine: true })]
  await open()
  await act(() => place.querySelector<HTMLElement>('.table-row.press')?.click())
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/staff/claim/index?claim=c301' })
})
