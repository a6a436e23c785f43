/** @jest-environment jsdom */
import type { ComplaintView } from '@chuanmen/types/complaint'
import { Failure } from '@/api/failure'
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
import { stage } from '../../../../test/support/taro-stand-ins/taro'
import { currentEstate } from '../current-estate'
import ComplaintsPage from './index'

jest.mock('@/api/call', () => ({ ...jest.requireActual('@/api/call'), call: jest.fn() }))

const complaint = (part: Partial<ComplaintView> = {}): ComplaintView => ({
  ...{ complaintId: 'c', flatId: 'f', building: '6号楼', unit: '2门', room: '402', what: 'tooOften' },
  ...{ words: '一周来了四次', aboutNames: ['许文斌'], level: 'community', isOpen: true },
  ...{ at: '2026-11-26T02:00:00.000Z', answer: null },
  ...part,
})
const answer = { words: '查过了，改成一周一次', byName: '孙静', at: '2026-11-27T01:00:00.000Z' }
const desk = {
  'estate.view': { unchanged: false, estateId: 'e', name: '新明胡同', phone: '010', abilities: {}, stairwells: [] },
  'me.home': { staff: { name: '孙静', grants: [{ role: 'community', estateIds: ['e'] }] }, bindings: [] },
}
const open = async (complaints: ComplaintView[] | Failure, all: Record<string, unknown> = {}) => {
  answering({ ...desk, 'complaint.list': complaints instanceof Failure ? complaints : { complaints }, ...all })
  await putUp(<ComplaintsPage />)
  await pass(50, 4)
}

onStage({ now: '2026-11-27T02:00:00Z', params: { estateId: 'e' }, afterPressMs: 50 })
beforeEach(() => currentEstate.set(''))

test('a complaint stands with whom it is about, and who sees it is said (rule 43)', async () => {
  await open([complaint(), complaint({ complaintId: 'd', isOpen: false, answer, level: 'street' })])
  for (const words of [
    '等您答复 1 件',
    '来得太勤、太晚',
    '说到许文斌',
    '一周来了四次',
    '孙静 11月27日 周五答复',
    '街道处理',
  ])
    expect(place.textContent).toContain(words)
  expect(place.textContent).toContain('楼门长、党员联系户和被投诉的人看不到这里')
})

test('an answer wants words, and goes to the household', async () => {
  await open([complaint()], { 'complaint.answer': { complaintId: 'c' } })
  await press('答复6号楼2门 402', '发给住户')
  expect(dialog()?.textContent).toContain('请写一句答复')
  await fill('textarea', '改成一周一次')
  await press('发给住户')
  expect(sent('complaint.answer')).toEqual([{ complaintId: 'c', words: '改成一周一次' }])
  expect(dialog()).toBeNull()
})

test('a link opens the complaint it names', async () => {
  stage.params = { estateId: 'e', complaintId: 'c' }
  await open([complaint()])
  expect(dialog()?.textContent).toContain('答复 6号楼2门 402')
})

test('somebody about whom it is may not answer it, and what was typed stays', async () => {
  const words = '这件投诉和您有关，要由别人来处理。'
  await open([complaint()], { 'complaint.answer': new Failure('refused', 'complaint_about_you', words) })
  await press('答复6号楼2门 402')
  await fill('textarea', '我没有')
  await press('发给住户')
  expect(dialog()?.textContent).toContain(words)
  expect(dialog()?.querySelector('textarea')?.value).toBe('我没有')
})

test('who is second sees the first’s answer, and what was typed stays', async () => {
  await open([complaint()], {
    'complaint.answer': new Failure('refused', 'complaint_state', '这件投诉已经答复过了。'),
  })
  await press('答复6号楼2门 402')
  await fill('textarea', '我来答复')
  answers['complaint.list'] = { complaints: [complaint({ isOpen: false, answer })] }
  await press('发给住户')
  await pass(50, 3)
  expect(dialog()?.textContent).toContain('孙静刚刚答复过了：查过了，改成一周一次')
  expect(dialog()?.querySelector('textarea')?.value).toBe('我来答复')
})

test('without any the page says what will appear', async () => {
  await open([])
  expect(place.textContent).toContain('没有投诉')
})

test('who visits may not see it', async () => {
  await open(new Failure('refused', 'not_allowed', '投诉由社区和街道处理。'))
  expect(place.textContent).toContain('现在看不了')
  expect(find('答复')).toHaveLength(0)
})
