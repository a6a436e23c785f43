/** @jest-environment jsdom */
import type { PaperView } from '@chuanmen/types/paper'
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
import { currentEstate } from '../current-estate'
import PapersPage from './index'

jest.mock('@/api/call', () => ({ ...jest.requireActual('@/api/call'), call: jest.fn() }))

const paper = (part: Partial<PaperView> = {}): PaperView => ({
  ...{ paperId: 't~3', stairwellId: 's', flatId: 'f', building: '6号楼', unit: '2门', room: '402', rev: 1 },
  ...{ signerId: 'o', signer: '王**', at: 'toCall', isOpen: true, signedOn: '2026-11-20', witness: '许文斌' },
  ...{ recordedByName: '李梅', recordedAt: '2026-11-26T02:00:00.000Z', photoIds: ['p'], calls: [], settled: null },
  ...{ says: [{ item: 'kitchenWater', state: 'agreed' }], app: [], canCall: true, canSettle: false },
  ...part,
})
const conflict = (part: Partial<PaperView> = {}) =>
  paper({
    ...{ paperId: 't~4', room: '301', at: 'conflict', canCall: false, canSettle: true },
    app: [{ item: 'kitchenWater', state: 'refused', on: '2026-11-21' }],
    ...part,
  })
const desk = {
  'estate.view': { unchanged: false, estateId: 'e', name: '新明胡同', phone: '010', abilities: {}, stairwells: [] },
  'me.home': { staff: { name: '孙静', grants: [{ role: 'community', estateIds: ['e'] }] }, bindings: [] },
}
const open = async (papers: PaperView[] | Failure, all: Record<string, unknown> = {}) => {
  answering({ ...desk, 'paper.list': papers instanceof Failure ? papers : { papers, more: false }, ...all })
  await putUp(<PapersPage />)
  await pass(50, 4)
}

onStage({ now: '2026-11-27T02:00:00Z', params: { estateId: 'e' }, afterPressMs: 50 })
beforeEach(() => currentEstate.set(''))

test('a conflict stands first, with what the paper says and what the app says', async () => {
  await open([conflict(), paper()])
  for (const words of [
    '先都不算数（1）',
    '等回访（1）',
    '11月20日签的 厨房给水：同意',
    '11月21日说的 厨房给水：不同意',
    '见证人许文斌',
  ])
    expect(place.textContent).toContain(words)
})

test('a call-back wants an outcome; denying says what follows before it is sent (rule 43)', async () => {
  await open([paper()], { 'paper.call': { at: 'denied' } })
  await press('打电话核实6号楼2门 402', '记下')
  expect(dialog()?.textContent).toContain('请选业主怎么说的')
  await press('本人说没签过')
  expect(dialog()?.textContent).toContain('马上不算数')
  await press('记下')
  expect(sent('paper.call')).toMatchObject([{ paperId: 't~3', rev: 1, outcome: 'denied', words: '' }])
  expect(dialog()).toBeNull()
})

test('the number is shown when asked for, with a reason that is logged (rule 40)', async () => {
  await open([paper()], { 'flat.reveal': { value: '13800000216' } })
  await press('打电话核实6号楼2门 402', '看业主电话')
  expect(sent('flat.reveal')).toMatchObject([{ flatId: 'f', signerId: 'o', field: 'phone', why: '核实纸质答复' }])
  expect(dialog()?.textContent).toContain('138 0000 0216')
})

test('settling chooses neither side beforehand and wants words and a witness (rule 43)', async () => {
  await open([conflict()], { 'paper.settle': { tallyId: 't', seq: 5 } })
  await press('核对6号楼2门 301', '记下本人的意思')
  for (const words of ['请选本人说以哪个为准', '请选怎么问的', '请写本人原话', '请写谁在场'])
    expect(dialog()?.textContent).toContain(words)
  expect(sent('paper.settle')).toEqual([])
  await press('以纸上的为准', '当面问的')
  await fill('textarea', '以纸为准')
  await fill('input', '赵敏')
  await press('记下本人的意思')
  expect(sent('paper.settle')).toEqual([
    { paperId: 't~4', rev: 1, for: 'paper', how: 'door', words: '以纸为准', witness: '赵敏' },
  ])
})

test('who is second sees that somebody was first, and nothing typed is lost', async () => {
  await open([conflict()], {
    'paper.settle': new Failure('refused', 'paper_changed', '这张纸刚刚有人核实过，请刷新后再看。'),
  })
  await press('核对6号楼2门 301', '以手机上的为准', '当面问的')
  await fill('textarea', '手机上的对')
  await fill('input', '赵敏')
  answers['paper.list'] = { papers: [], more: false }
  await press('记下本人的意思')
  await pass(50, 3)
  expect(dialog()?.textContent).toContain('这张纸刚刚有人核对过')
  expect(dialog()?.querySelector('textarea')?.value).toBe('手机上的对')
  expect(find('记下本人的意思')).toHaveLength(0)
})

test('of one’s own papers it says that somebody else checks them', async () => {
  await open([paper({ canCall: false })])
  expect(place.textContent).toContain('是您收的，要由另一位同事来核实')
  expect(find('打电话核实6号楼2门 402')).toHaveLength(0)
})

test('without any the page says what will appear', async () => {
  await open([])
  expect(place.textContent).toContain('没有等核实的纸')
})

test('who visits may not see it', async () => {
  await open(new Failure('refused', 'not_allowed', '核实由社区和街道来做。'))
  expect(place.textContent).toContain('核实由社区和街道来做')
})
