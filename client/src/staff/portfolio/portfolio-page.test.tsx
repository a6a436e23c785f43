/** @jest-environment jsdom */
import type { PortfolioRow } from '@chuanmen/types/portfolio'
import Taro from '@tarojs/taro'
import { act } from 'react'
import { Failure } from '@/api/failure'
import { queryClient } from '@/api/query-client'
import {
  answering,
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
import { stage } from '../../../../test/support/taro-stand-ins/taro'
import { currentEstate } from '../current-estate'
import PortfolioPage from './index'
import { portfolioSheet } from './sheet'

jest.mock('@/api/call', () => ({ ...jest.requireActual('@/api/call'), call: jest.fn() }))

const row = (part: Partial<PortfolioRow> = {}): PortfolioRow => ({
  ...{ stairwellId: 's', flatId: 'f', building: '6号楼', unit: '2门', room: '402', floor: 4, state: 'refused' },
  ...{ kinds: ['assetLocked'], openItems: 2, dueOn: '2026-11-24', isOverdue: true },
  ...{ lastVisitAt: '2026-11-24T02:00:00.000Z', next: { what: '带样砖去', on: '2026-11-28' } },
  ...part,
})
const calm = row({
  ...{ flatId: 'g', room: '501', state: null, kinds: [], openItems: 0, dueOn: null, isOverdue: false },
  ...{ lastVisitAt: null, next: null },
})
const list = (rows: PortfolioRow[], canAssign = false) => ({ personId: 'p', name: '许文斌', rows, canAssign })
const person = (personId: string, name: string, part: object = {}) => ({
  ...{ personId, name, role: 'partyContact', hasLeft: false, households: 10, openItems: 4, overdue: 1 },
  ...{ promises: 0, visits: 3, ...part },
})
const desk = (role: object) => ({
  'estate.view': {
    ...{ unchanged: false, estateId: 'e', name: '新明胡同', street: '德胜街道', phone: '010' },
    ...{ abilities: {}, stairwells: [] },
  },
  'me.home': { staff: { name: '许文斌', grants: [role] }, bindings: [] },
})
const contact = { role: 'partyContact', estateId: 'e' }
const community = { role: 'community', estateIds: ['e'] }
const onPhone = () => wide(375)
const wide = (px: number) => {
  window.innerWidth = px
  window.dispatchEvent(new Event('resize'))
}
const open = async (role: object, all: Record<string, unknown>) => {
  answering({ ...desk(role), ...all })
  await putUp(<PortfolioPage />)
  await pass(50, 5)
}
const doors = () => [...place.querySelectorAll('.portfolio-line, .table-row')].map((one) => one.textContent ?? '')

onStage({ now: '2026-11-27T00:30:00Z', params: { estateId: 'e' }, afterPressMs: 50 })
beforeEach(() => {
  currentEstate.set('')
  wide(1280)
})

test('each household is one line on a phone: where it stands, what is due, when it was seen, what comes next', async () => {
  onPhone()
  await open(contact, { 'portfolio.view': list([calm, row()]) })
  expect(doors()).toHaveLength(2)
  for (const words of [
    '6号楼2门 402',
    '不同意',
    '资产锁定型',
    '2 件要办',
    '3 天前去过',
    '下一步：明天 带样砖去',
    '过期 3 天',
  ])
    expect(doors()[0]).toContain(words)
  expect(place.textContent).toContain('1 户有事过期')
  expect(place.textContent).toContain('还没去过 1 户')
  await act(() => place.querySelector<HTMLElement>('.portfolio-line')?.click())
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: '/staff/household/index?estateId=e&stairwellId=s&flatId=f',
  })
})

test('they are walked by stairwell, and a room is found', async () => {
  onPhone()
  await open(contact, { 'portfolio.view': list([calm, row(), row({ flatId: 'h', building: '5号楼', dueOn: null })]) })
  await press('按楼门走')
  expect(doors().map((words) => words.slice(0, 9))).toEqual(['5号楼2门 402', '6号楼2门 402', '6号楼2门 501'])
  await fill('input', '501')
  expect(doors()).toHaveLength(1)
  await fill('input', '999')
  expect(place.textContent).toContain('没有这个房号')
})

test('who only keeps households has a navigation of their own and nothing to give away', async () => {
  onPhone()
  await open(contact, { 'portfolio.view': list([row()]) })
  const tabs = [...place.querySelectorAll('.tab')].map((tab) => tab.textContent)
  expect(tabs).toEqual(['今天', '我联系的户', '承诺', '我的'])
  expect(find('换人联系')).toHaveLength(0)
  expect(find('谁联系谁')).toHaveLength(0)
  expect(sent('estate.list')).toEqual([])
})

test('households are chosen and given to somebody whose load is seen beside the others’', async () => {
  await open(community, {
    'portfolio.view': list([row(), calm], true),
    'portfolio.organisation': {
      people: [
        person('a', '赵志远'),
        person('b', '何丽华', { households: 60, overdue: 9 }),
        person('x', '走了的人', { hasLeft: true }),
      ],
    },
    'portfolio.assign': { assigned: 2 },
  })
  await press('还没人联系的')
  await pass(50, 3)
  expect(sent('portfolio.view').at(-1)).toEqual({ estateId: 'e', of: 'nobody' })
  await press('分给谁', '列出的 2 户全选', '选谁来联系')
  await pass(50, 3)
  expect(dialog()?.textContent).toContain('60 户')
  expect(dialog()?.textContent).toContain('9 户有事过期')
  expect(dialog()?.textContent).not.toContain('走了的人')
  await press('赵志远', '分给赵志远')
  await pass(50, 3)
  const flats = [
    { stairwellId: 's', flatId: 'f' },
    { stairwellId: 's', flatId: 'g' },
  ]
  expect(sent('portfolio.assign')).toEqual([{ estateId: 'e', personId: 'a', flats }])
  expect(dialog()).toBeNull()
})

test.each([
  ['portfolio_person_left', '选的这个人已经不在这里做了，请换一个人。'],
  ['portfolio_out_of_reach', '选的这个人不负责这些楼门，请换一个人，或先给他加上楼门。'],
  ['portfolio_full', '一个人最多联系 200 户，请分给别人一些。'],
])('%s is said where it was tried, and the choice stays', async (code, words) => {
  await open(community, {
    'portfolio.view': list([row()], true),
    'portfolio.organisation': { people: [person('a', '赵志远')] },
    'portfolio.assign': new Failure('refused', code, words),
  })
  await press('换人联系')
  await act(() => place.querySelector<HTMLElement>('.table-row.press')?.click())
  await press('选谁来联系')
  await pass(50, 3)
  await press('赵志远', '分给赵志远')
  await pass(50, 3)
  expect(dialog()?.textContent).toContain(words)
  expect(find('赵志远', dialog() ?? undefined)[0]?.getAttribute('aria-checked')).toBe('true')
})

test('without a network the list of the day opens and says that it is of before', async () => {
  onPhone()
  await open(contact, { 'portfolio.view': list([row()]) })
  await takeDown()
  queryClient.clear()
  answering({})
  await putUp(<PortfolioPage />)
  await pass(5_000, 4)
  expect(doors()).toHaveLength(1)
  expect(place.textContent).toContain('没有网络')
})

test.each<[string, string, object, string]>([
  ['a contact with nobody yet', 'me', list([]), '还没有分给您的住户'],
  ['an estate where everybody has somebody', 'nobody', list([], true), '每一户都有人联系'],
])('%s is told what will appear', async (_, of, view, words) => {
  stage.params = { estateId: 'e', of }
  await open(of === 'me' ? contact : community, { 'portfolio.view': view })
  expect(place.textContent).toContain(words)
})

test('whoever may not see it is told so', async () => {
  await open(community, { 'portfolio.view': new Failure('refused', 'not_allowed', '这不归您管') })
  expect(place.textContent).toContain('现在看不了')
})

test('visits kept elsewhere are judged row by row, taken over, and the refused ones stay to be put right', async () => {
  const refused = [{ row: 1, code: 'visit_too_often' }]
  await open(contact, { 'portfolio.view': list([row()]), 'visit.import': { saved: 1, refused } })
  await press('导入走访')
  const line = (room: string, how: string) => `6号楼\t2门\t${room}\t2026-11-20 15:30\t${how}\t业主\t看望\t\t\t孙静`
  await fill('textarea', [line('402', '上门'), line('403', '飞鸽'), line('404', '电话')].join('\n'))
  expect(place.textContent).toContain('方式「飞鸽」看不懂')
  expect(place.textContent).toContain('认出 3 行')
  await press('导入 2 行')
  expect(sent('visit.import')[0]).toMatchObject({
    estateId: 'e',
    rows: [{ room: '402' }, { room: '404', how: 'call' }],
  })
  expect(place.textContent).toContain('记上 1 行，1 行没有记上')
  expect(place.textContent).toContain('第 2 行 6号楼 2门 404')
  expect(place.textContent).toContain('这一户七天里已经联系过三次了')
  const left = place.querySelector('textarea')?.value ?? ''
  expect(left).not.toContain('402')
  expect(left).toContain('403')
  expect(left).toContain('404')
})

test('the file has the rows as they are looked at and names nobody', () => {
  const [, head, first] = portfolioSheet([row()], Date.now()).split(/\uFEFF|\r\n/)
  expect(head).toContain('卡在哪')
  expect(first).toBe('6号楼,2门,402,不同意,资产锁定型,2,2026-11-24,过期,2026-11-24,带样砖去,2026-11-28')
})
