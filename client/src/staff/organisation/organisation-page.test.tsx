/** @jest-environment jsdom */
import type { OrganisationUnit, Workload } from '@chuanmen/types/portfolio'
import Taro from '@tarojs/taro'
import { Failure } from '@/api/failure'
import {
  answering,
  answers,
  called,
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
import { stage } from '../../../../test/support/taro-stand-ins/taro'
import { currentEstate } from '../current-estate'
import OrganisationPage from './index'

jest.mock('@/api/call', () => ({ ...jest.requireActual('@/api/call'), call: jest.fn() }))

const unit = (unitId: string, part: Partial<OrganisationUnit>): OrganisationUnit => ({
  ...{ unitId, kind: 'committee', parentId: null, name: unitId, stairwellIds: [], memberIds: [] },
  ...part,
})
const person = (personId: string, name: string, part: Partial<Workload> = {}): Workload => ({
  ...{ personId, name, role: 'partyContact', hasLeft: false, households: 10, openItems: 4, overdue: 0, promises: 1 },
  visits: 3,
  ...part,
})
const left = person('x', '李秀兰', { hasLeft: true, households: 60, openItems: 23, promises: 4, overdue: 2 })
const units = [
  unit('c', { name: '新明胡同社区党委' }),
  unit('g', { kind: 'grid', parentId: 'c', name: '第一网格党支部', memberIds: ['a', 'x'], stairwellIds: ['s'] }),
]
const organisation = (part: object = {}) => ({
  units,
  people: [person('a', '赵志远'), left],
  unassigned: 0,
  rev: 3,
  abilities: { edit: true, assign: true },
  ...part,
})
const stairwell = { stairwellId: 's', building: '6号楼', unit: '2门', households: 18, risers: 3 }
const desk = {
  'estate.view': {
    ...{ unchanged: false, estateId: 'e', name: '新明胡同', street: '德胜街道', phone: '010', abilities: {} },
    stairwells: [stairwell],
  },
  'me.home': { staff: { name: '孙静', grants: [{ role: 'community', estateIds: ['e'] }] }, bindings: [] },
}
const open = async (all: Record<string, unknown> = {}) => {
  answering({ ...desk, 'portfolio.organisation': organisation(), ...all })
  await putUp(<OrganisationPage />)
  await pass(50, 4)
}

onStage({ now: '2026-11-27T00:30:00Z', params: { estateId: 'e' }, afterPressMs: 50 })
beforeEach(() => currentEstate.set(''))

test('everybody’s load stands side by side, and who has left comes first, named as such', async () => {
  await open()
  const people = [...place.querySelectorAll('.organisation-person')].map((one) => one.textContent ?? '')
  expect(people[0]).toContain('李秀兰')
  expect(people[0]).toContain('已经不做了')
  expect(people[0]).toContain('2 户有事过期')
  expect(people[0]).toContain('60 户')
  expect(people[1]).toContain('4 件要办 · 1 条承诺 · 这七天走访 3 次')
  const bars = [...place.querySelectorAll<HTMLElement>('.organisation-bar')].map(({ style }) => style.width)
  expect(bars).toEqual(['100%', '17%'])
  expect(place.querySelectorAll('.organisation-bar-left')).toHaveLength(1)
})

test('the tree shows whose group it is, its stairwells, and a member who has left', async () => {
  await open()
  const grid = [...place.querySelectorAll('.organisation-unit')][1]?.textContent ?? ''
  for (const words of ['网格党支部', '第一网格党支部', '赵志远（负责）', '李秀兰已经不做了', '6号楼2门'])
    expect(grid).toContain(words)
})

test('a portfolio is handed over step by step, and what went along is said', async () => {
  await open()
  const steps = [
    { done: false, total: 60, moved: 20, items: 9, promises: 1 },
    { done: true, total: 60, moved: 60, items: 23, promises: 4 },
  ]
  called.mockImplementation(async (action: string) =>
    action === 'portfolio.handOver'
      ? steps.shift()
      : action === 'portfolio.organisation'
        ? organisation({ people: [person('a', '赵志远', { households: 70 })] })
        : (answers[action] ?? {}),
  )
  await press('把李秀兰联系的户交接给别人')
  expect(dialog()?.textContent).toContain('60 户、23 件要办的事、4 条承诺')
  await press('交接')
  expect(dialog()?.textContent).toContain('请选交给谁')
  expect(dialog()?.textContent).toContain('请选一个，或自己写一句')
  const chooser = dialog()?.querySelector('select')
  expect([...(chooser?.options ?? [])].map(({ text }) => text)).not.toContain('李秀兰')
  await choose(chooser, 'a')
  await press('搬走了', '交给赵志远')
  await pass(100, 4)
  expect(sent('portfolio.handOver')).toEqual(Array(2).fill({ estateId: 'e', fromId: 'x', toId: 'a', why: '搬走了' }))
  expect(dialog()?.textContent).toContain('60 户从李秀兰交给了赵志远，带着 23 件要办的事、4 条承诺。')
})

const choose = async (chooser: HTMLSelectElement | null | undefined, value: string) => {
  const { act } = jest.requireActual<typeof import('react')>('react')
  await act(() => {
    if (chooser) chooser.value = value
    chooser?.dispatchEvent(new Event('change', { bubbles: true }))
  })
}

test.each<[string, Failure, string]>([
  [
    'somebody who has left',
    new Failure('refused', 'portfolio_person_left', '选的这个人已经不在这里做了，请换一个人。'),
    '已经不在这里做了',
  ],
  [
    'a lead of other stairwells, whose doors are named',
    new Failure('refused', 'portfolio_out_of_reach', '选的这个人不负责这些楼门。', { rooms: ['7号楼1门 301'] }),
    '7号楼1门 301',
  ],
  ['more than one can have', new Failure('refused', 'portfolio_full', '一个人最多联系 200 户。'), '最多联系 200 户'],
])('handing over to %s is refused where it was tried, and what was chosen stays', async (_, failure, words) => {
  stage.params = { estateId: 'e', handOver: 'x' }
  await open({ 'portfolio.handOver': failure })
  await choose(dialog()?.querySelector('select'), 'a')
  await press('不再担任', '交给赵志远')
  await pass(100, 3)
  expect(dialog()?.textContent).toContain(words)
  expect(dialog()?.querySelector('select')?.value).toBe('a')
})

test('a hand-over that was cut short goes on where it stood', async () => {
  await open()
  let isCut = false
  called.mockImplementation(async (action: string) => {
    if (action !== 'portfolio.handOver') return answers[action]
    if (isCut) throw new Failure('offline', 'offline', '现在连不上网。')
    isCut = true
    return { done: false, total: 60, moved: 20, items: 9, promises: 1 }
  })
  await press('把李秀兰联系的户交接给别人')
  await choose(dialog()?.querySelector('select'), 'a')
  await press('搬走了', '交给赵志远')
  await pass(5_000, 4)
  expect(dialog()?.textContent).toContain('交接了 20 户，共 60 户')
  expect(dialog()?.textContent).toContain('从停下的地方接着')
  expect(find('接着交接', dialog() ?? undefined)).toHaveLength(1)
})

test('a group is added under another, kept on the device, and saved with the revision it began with', async () => {
  await open({ 'portfolio.setOrganisation': { rev: 4 } })
  await press('加党小组', '改好了')
  expect(dialog()?.textContent).toContain('请写名称')
  await fill('[role=dialog] input', '6号楼2门党小组')
  await press('赵志远 · 党员联系户', '2门 · 18 户', '改好了')
  expect(place.textContent).toContain('6号楼2门党小组')
  expect(sent('portfolio.setOrganisation')).toHaveLength(0)
  await pass(1_000)
  await takeDown()
  await open({ 'portfolio.setOrganisation': { rev: 4 } })
  await press('存下来')
  expect(sent('portfolio.setOrganisation')).toMatchObject([
    {
      estateId: 'e',
      rev: 3,
      units: [
        { unitId: 'c' },
        { unitId: 'g' },
        { kind: 'stairwellGroup', parentId: 'g', name: '6号楼2门党小组', memberIds: ['a'], stairwellIds: ['s'] },
      ],
    },
  ])
})

test('who was second sees the first’s tree before saving, and loses nothing', async () => {
  await open({
    'portfolio.setOrganisation': new Failure('refused', 'organisation_changed', '组织结构刚刚有同事改过。'),
  })
  await press('改第一网格党支部')
  await fill('[role=dialog] input', '东网格党支部')
  await press('改好了')
  answers['portfolio.organisation'] = organisation({ rev: 4, units: [...units, unit('n', { name: '新的党委' })] })
  await press('存下来')
  await pass(100, 3)
  expect(place.textContent).toContain('同事存了另一份组织结构')
  expect(place.textContent).toContain('新的党委')
  expect(place.textContent).toContain('东网格党支部')
  answers['portfolio.setOrganisation'] = { rev: 5 }
  await press('接着用我填的', '存下来')
  expect(callsOf('portfolio.setOrganisation').at(-1)?.[1]).toMatchObject({
    rev: 4,
    units: [{ unitId: 'c' }, { name: '东网格党支部' }],
  })
})

test('households that nobody has lead to where they are given out', async () => {
  await open({ 'portfolio.organisation': organisation({ unassigned: 7 }) })
  expect(place.textContent).toContain('7 户还没有人联系')
  await press('分给谁')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/staff/portfolio/index?estateId=e&of=nobody' })
})

test('who may only look changes nothing', async () => {
  await open({ 'portfolio.organisation': organisation({ abilities: { edit: false, assign: false } }) })
  for (const words of ['改第一网格党支部', '加社区党组织', '把李秀兰联系的户交接给别人'])
    expect(find(words)).toHaveLength(0)
})

test('whoever may not see it is told so', async () => {
  await open({ 'portfolio.organisation': new Failure('refused', 'not_allowed', '这不归您管') })
  expect(place.textContent).toContain('现在看不了')
})

test('a contact with nothing left to hand over is ended here, with the exact role and a reason', async () => {
  const spent = person('b', '周明', { households: 0, openItems: 0, promises: 0 })
  await open({ 'portfolio.organisation': organisation({ people: [person('a', '赵志远'), spent] }) })
  expect(find('赵志远不再担任党员联系户')).toHaveLength(0)
  answering({ ...answers, 'staff.end': { ended: 1 } })
  await press('周明不再担任党员联系户', '结束')
  expect(sent('staff.end')).toEqual([])
  expect(dialog()?.textContent).toContain('请选一个，或自己写一句')
  await press('搬走了', '结束')
  expect(sent('staff.end')).toEqual([{ personId: 'b', grant: { role: 'partyContact', estateId: 'e' }, why: '搬走了' }])
})

test('who may not assign ends nobody', async () => {
  const spent = person('b', '周明', { households: 0, openItems: 0, promises: 0 })
  const abilities = { edit: false, assign: false }
  await open({ 'portfolio.organisation': organisation({ people: [spent], abilities }) })
  expect(find('周明不再担任党员联系户')).toHaveLength(0)
  expect(find('邀请同事')).toHaveLength(0)
})
