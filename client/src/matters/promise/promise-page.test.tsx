/** @jest-environment jsdom */
import Taro from '@tarojs/taro'
import { Failure } from '@/api/failure'
import { answering, fill, find, onStage, pass, place, press, putUp, sent } from '../../../../test/support/page-on-stage'
import MattersPromisePage from './index'

jest.mock('@/api/call', () => ({ ...jest.requireActual('@/api/call'), call: jest.fn() }))

const textHash = 'a'.repeat(64)
const kept = {
  ...{ promiseId: 'p', estateId: 'e', stairwellId: 's', flatId: 'f', building: '6号楼', unit: '2门', room: '301' },
  ...{ items: ['bathroomDrain'], asked: '补一样的砖', text: '拿样砖来比', at: 'kept', isOpen: true, keeperId: null },
  ...{ keeperName: '孙静', dueOn: '2026-09-20', isOverdue: false, askedAt: '2026-09-01T02:00:00.000Z', rev: 3 },
  kept: { words: '带了三块来比', photos: [], byName: '孙静', at: '2026-09-13T02:00:00.000Z' },
  trail: [{ act: 'ask', byName: '', at: '2026-09-01T02:00:00.000Z', words: '补一样的砖' }],
  ...{ moves: ['dispute'], canConfirm: true, canConfirmByCall: false, textHash, estatePhone: '010-1' },
  clauses: [{ clauseId: 'liability', title: '谁负责', body: '施工单位负责。' }],
}
const open = async (view: object) => {
  answering({ 'promise.view': { ...kept, ...view } })
  await putUp(<MattersPromisePage />)
  await pass(100)
}
onStage({ now: '2026-09-14T02:00:00.000Z', params: { promiseId: 'p' } })

test('what was promised is read with how it was kept, and whether it was is the household’s to say (rule 27)', async () => {
  await open({})
  expect(place.textContent).toContain('拿样砖来比')
  expect(place.textContent).toContain('带了三块来比')
  expect(place.textContent).toContain('办到没办到，您说了算。')
})

test('confirming is a signature: each clause is ticked on its own first (rule 34)', async () => {
  await open({})
  answering({ 'promise.view': kept, 'promise.confirm': { tallyId: 'r~s', seq: 7 } })
  await press('办到了', '确认，同意')
  expect(place.textContent).toContain('请看完每一条')
  expect(sent('promise.confirm')).toEqual([])
  await press('我看过「谁负责」这一条了', '确认，同意')
  expect(sent('promise.confirm')).toEqual([{ promiseId: 'p', rev: 3, textHash, clausesRead: ['liability'] }])
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: expect.stringContaining('/pages/receipt/index?tally=r') })
})

test('that it is not kept needs a word of what is missing', async () => {
  await open({})
  answering({ 'promise.view': kept, 'promise.move': { rev: 4 } })
  await press('还没办到', '告诉他们')
  expect(place.textContent).toContain('请写一句差在哪里')
  await fill('textarea', '颜色不一样')
  await press('告诉他们')
  expect(sent('promise.move')).toEqual([{ promiseId: 'p', rev: 3, move: { kind: 'dispute', words: '颜色不一样' } }])
})

test('somebody moved it meanwhile: it is shown anew, and what was typed stays', async () => {
  await open({})
  answering({ 'promise.view': kept, 'promise.move': new Failure('refused', 'promise_changed', '刚刚有变化。') })
  await press('还没办到')
  await fill('textarea', '颜色不一样')
  await press('告诉他们')
  await pass(100)
  expect(place.textContent).toContain('这件事刚刚有了变化')
  expect(document.querySelector('textarea')?.value).toBe('颜色不一样')
})

test('while it is only promised nothing is asked, and it says that this is no consent yet (rule 27)', async () => {
  await open({ at: 'promised', kept: null, canConfirm: false, moves: [] })
  expect(place.textContent).toContain('办到之前，您家这一项不算同意')
  expect(find('办到了')).toHaveLength(0)
})
