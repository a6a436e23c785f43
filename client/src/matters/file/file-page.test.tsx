/** @jest-environment jsdom */
import Taro from '@tarojs/taro'
import { Failure } from '@/api/failure'
import { answering, find, onStage, pass, place, press, putUp } from '../../../../test/support/page-on-stage'
import MattersFilePage from './index'

jest.mock('@/api/call', () => ({ ...jest.requireActual('@/api/call'), call: jest.fn() }))

const at = { stairwellId: 's', flatId: 'f' }
const known = (value: unknown, more: object = {}) => ({
  ...{ value, isShut: false, source: 'household', askedAt: '2026-09-01T02:00:00Z', expiresOn: null },
  ...{ isExpired: false, byName: '李楼长', rev: 1, ...more },
})
const view = (fields: object) => ({
  ...{ ...at, estateId: 'e', building: '6号楼', unit: '2门', room: '301', viewer: 'owner', photos: {}, fields },
  ...{ openUntil: null, contact: null, rev: 1, abilities: { edit: false, open: false, history: true } },
})
const home = {
  ...{ staff: null, bindings: [{ flatId: 'f', state: 'active' }] },
  home: { ...at, estatePhone: '010-12345678', outline: { building: '6号楼', unit: '2门', flats: [] } },
}
const looks = {
  views: [{ who: '孙静（社区专员）', why: '正要上门：送通知', fields: ['needs'], at: '2026-09-10T02:00:00Z' }],
  more: false,
}
const open = async () => {
  await putUp(<MattersFilePage />)
  await pass(500, 4)
}
onStage({ now: '2026-09-14T02:00:00.000Z', params: { flatId: 'f' } })

test('a household reads what was written of it, from whom, and who looked', async () => {
  answering({
    ...{ 'me.home': home, 'household.views': looks },
    'household.file': view({
      needs: known(['quiet', 'ringFirst']),
      title: null,
      concerns: known({ reasons: [], words: '怕脏' }, { source: 'neighbour' }),
    }),
  })
  await open()
  expect(place.textContent).toContain('要照顾的地方白天要安静、上门前先打电话您家自己说的，9月1日 周二李楼长记的')
  expect(place.textContent).toContain('怕脏邻居说的')
  expect(place.textContent).toContain('孙静（社区专员）要照顾的地方 · 因为正要上门：送通知')
  expect(place.textContent).not.toContain('产权情况')
})

test('what is wrong is said by a complaint that knows what it is about', async () => {
  answering({ 'me.home': home, 'household.views': looks, 'household.file': view({ title: known('private') }) })
  await open()
  await press('记错了，我要说')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/matters/complain/index?flatId=f&what=wrongRecord' })
})

test('of a household nobody asked yet it says what will be here', async () => {
  answering({ 'me.home': home, 'household.views': { views: [], more: false }, 'household.file': view({ title: null }) })
  await open()
  expect(place.textContent).toContain('还没有记过什么')
  expect(place.textContent).toContain('还没有人打开看过')
  expect(find('记错了，我要说')).toHaveLength(0)
})

test('a tenant is told that it is not theirs', async () => {
  answering({ 'me.home': home, 'household.file': new Failure('refused', 'not_allowed', '您没有这个权限。') })
  await open()
  expect(place.textContent).toContain('您没有这个权限')
})
