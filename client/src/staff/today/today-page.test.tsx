/** @jest-environment jsdom */
import { type Todo, todoKinds } from '@chuanmen/types/portfolio'
import Taro from '@tarojs/taro'
import { act } from 'react'
import { Failure } from '@/api/failure'
import {
  answering,
  called,
  find,
  onStage,
  pass,
  place,
  press,
  putUp,
  sent,
} from '../../../../test/support/page-on-stage'
import { currentEstate } from '../current-estate'
import TodayPage from './index'

jest.mock('@/api/call', () => ({ ...jest.requireActual('@/api/call'), call: jest.fn() }))

const todo = (nth: number, part: Partial<Todo> = {}): Todo => ({
  ...{ key: `t${nth}`, kind: 'itemDue', stairwellId: 's', flatId: `f${nth}`, building: '6号楼', unit: '2门' },
  ...{ room: `${nth}01`, what: '带样砖去', does: 'answer', on: '2026-11-27', late: 0, count: 1, ref: {} },
  ...part,
})
const none = { importRoster: false, openRound: false, publishNotice: false, inviteStaff: false, approveBindings: false }
const estate = () => ({
  ...{ unchanged: false, estateId: 'e', name: '新明胡同', street: '德胜街道', phone: '010' },
  ...{ figures: { risers: 0 }, round: null, stairwells: [{ stairwellId: 's', risers: 3 }], abilities: none },
})
const open = async (role: object, todos: Todo[] | Failure, all: Record<string, unknown> = {}) => {
  answering({
    'estate.view': estate(),
    'me.home': { staff: { name: '李秀兰', grants: [role] }, bindings: [] },
    'portfolio.today': todos instanceof Failure ? todos : { todos, more: 0, households: 60 },
    ...all,
  })
  await putUp(<TodayPage />)
  await pass(50, 5)
}
const rows = () => [...place.querySelectorAll('.todo-row')].map((row) => row.textContent ?? '')
const contact = { role: 'partyContact', estateId: 'e' }

onStage({ now: '2026-11-27T00:30:00Z', params: { estateId: 'e' }, afterPressMs: 50 })
beforeEach(() => currentEstate.set(''))

test('sixty households are one request, the overdue first, each with why and its next step', async () => {
  const late = todo(9, { kind: 'promiseOverdue', late: 3, what: '装坐便扶手', ref: { promiseId: 'p' } })
  await open(contact, [todo(1), late])
  expect(rows()[0]).toContain('6号楼2门 901')
  expect(rows()[0]).toContain('承诺过期 3 天：装坐便扶手')
  expect(rows()[1]).toContain('答应回话的日子是今天：带样砖去')
  await act(() => place.querySelector<HTMLElement>('.todo-row')?.click())
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: '/staff/promises/index?estateId=e&stairwellId=s&flatId=f9&promiseId=p',
  })
  const asked = new Set(called.mock.calls.map(([action]) => action))
  expect([...asked].sort()).toEqual(['estate.view', 'me.home', 'portfolio.today'])
})

test('who only keeps households finds the two doors that are theirs', async () => {
  await open(contact, [])
  const doors = [...place.querySelectorAll('.today-doors .card-link')].map((door) => door.textContent ?? '')
  expect(doors.map((words) => words.slice(0, 4))).toEqual(['我联系的', '承诺答应'])
  expect(place.textContent).toContain('您联系的 60 户里')
})

test('a long list shows the most pressing first, and the rest when asked for', async () => {
  await open(
    contact,
    Array.from({ length: 30 }, (_, nth) => todo(nth + 1)),
  )
  expect(rows()).toHaveLength(20)
  await press('再看后面的 10 件')
  expect(rows()).toHaveLength(30)
})

test('a community worker’s list has rows of every kind among the others, and the ways to all of it', async () => {
  await open(
    { role: 'community', estateIds: ['e'] },
    todoKinds.map((kind, nth) => todo(nth + 1, { kind })),
    { 'notice.list': { notices: [], alarms: [], canClearAlarms: false } },
  )
  expect(rows()).toHaveLength(todoKinds.length)
  const doors = place.querySelector('.today-doors') ?? undefined
  for (const door of ['算一算', '成串率', '我联系的户', '承诺', '谁联系谁', '纸质核对', '证明', '投诉', '办法'])
    expect(find(door, doors)).toHaveLength(1)
  // Their roles name this one estate: there is no list of estates to ask for.
  expect(sent('estate.list')).toEqual([])
})

test('a list that could not be read says so instead of being empty', async () => {
  await open(contact, new Failure('refused', 'not_allowed', '这不归您管'))
  expect(place.textContent).toContain('这不归您管')
  expect(place.textContent).not.toContain('今天没有要办的')
})
