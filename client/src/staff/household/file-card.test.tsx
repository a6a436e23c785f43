/** @jest-environment jsdom */
import { Failure } from '@/api/failure'
import {
  answering,
  dialog,
  find,
  onStage,
  pass,
  place,
  press,
  putUp,
  sent,
} from '../../../../test/support/page-on-stage'
import { FileCard } from './file-card'

jest.mock('@/api/call', () => ({ ...jest.requireActual('@/api/call'), call: jest.fn() }))

const at = { stairwellId: 's', flatId: 'f' }
const known = (value: unknown, rev: number, more: object = {}) => ({
  ...{ value, isShut: false, source: 'household', askedAt: '2026-09-01T02:00:00Z', expiresOn: null },
  ...{ isExpired: false, byName: '李楼长', rev, ...more },
})
const shut = known(null, 1, { isShut: true })
const view = (fields: object = {}, more: object = {}) => ({
  ...{ ...at, estateId: 'e', building: '6号楼', unit: '2门', room: '301', viewer: 'community', photos: {} },
  ...{ openUntil: null, contact: null, rev: 3, abilities: { edit: true, open: true, history: true } },
  fields: {
    ...{ title: known('private', 2), occupants: null, needs: shut, decoration: null, decorationPhotos: null },
    ...{ concerns: null, contacts: shut, ...fields },
  },
  ...more,
})
const open = async () => {
  await putUp(<FileCard {...at} />)
  await pass(500, 4)
}
const settle = () => pass(500, 4)
onStage({ now: '2026-09-14T02:00:00.000Z', params: {} })

test('a field says its value, source, day and who wrote it; a stale one asks to be asked again', async () => {
  answering({ 'household.file': view({ title: known('private', 2, { isExpired: true }) }) })
  await open()
  expect(place.textContent).toContain('私有产权，一人所有住户自己说的 · 9月1日 周二问的 · 李楼长')
  expect(place.textContent).toContain('过期，请再问')
  expect(place.textContent).toContain('家里有谁补上还没有记过')
})

test('what is shut opens with one reason, given once, and can be neither corrected nor looked up before', async () => {
  answering({ 'household.file': view(), 'household.open': { until: '2026-09-14T04:00:00Z' } })
  await open()
  expect(place.textContent).toContain('记过，打开才看得到')
  expect(find('改：要照顾的地方')).toHaveLength(0)
  await press('打开看看', '打开')
  expect(dialog()?.textContent).toContain('请选一个原因')
  await press('正要上门')
  answering({
    'household.file': view(
      { needs: known(['quiet'], 1), contacts: known([{ name: '王磊', relation: 'child', phone: '13900001234' }], 1) },
      { openUntil: '2026-09-14T04:00:00Z' },
    ),
    'household.open': { until: '2026-09-14T04:00:00Z' },
  })
  await press('打开')
  await settle()
  expect(sent('household.open')).toEqual([{ ...at, why: 'door', words: '' }])
  expect(place.textContent).toContain('王磊（子女）139 0000 1234')
  expect(place.textContent).toContain('中午12点前都能看')
  expect(find('打开看看')).toHaveLength(0)
})

test('a correction goes out as an edit of what was seen', async () => {
  answering({ 'household.file': view(), 'household.save': { revs: { title: 3 }, older: [], replaced: [] } })
  await open()
  await press('改：产权情况', '继承的，手续还没办完', '存下')
  await settle()
  expect(sent('household.save')[0]).toMatchObject({
    ...{ ...at, how: 'edit' },
    fields: [{ field: 'title', value: 'inherited', source: 'household', seenRev: 2 }],
  })
  expect(dialog()).toBeNull()
})

test('when somebody was first, theirs stands beside mine and one of them is chosen; nothing typed is lost', async () => {
  answering({
    'household.file': view(),
    'household.save': new Failure('refused', 'file_changed', '有同事刚刚改过', { fields: ['title'] }),
  })
  await open()
  await press('改：产权情况', '继承的，手续还没办完')
  answering({
    'household.file': view({ title: known('litigation', 3, { byName: '周文清' }) }),
    'household.save': new Failure('refused', 'file_changed', '有同事刚刚改过', { fields: ['title'] }),
  })
  await press('存下')
  await settle()
  expect(dialog()?.textContent).toContain('周文清改了这一项正在打官司')
  answering({
    'household.file': view({ title: known('litigation', 3, { byName: '周文清' }) }),
    'household.save': { revs: { title: 4 }, older: [], replaced: [] },
  })
  await press('接着用我填的', '存下')
  await settle()
  expect(sent('household.save').at(-1)).toMatchObject({ fields: [{ value: 'inherited', seenRev: 3 }] })
})

test('a document says of which day it is', async () => {
  answering({ 'household.file': view(), 'household.save': { revs: {}, older: [], replaced: [] } })
  await open()
  await press('改：产权情况', '看过证件', '存下')
  expect(dialog()?.textContent).toContain('请选证件上的日子')
  expect(sent('household.save')).toEqual([])
})

test('the history names what came late and never stood; who looked is told with the reason', async () => {
  answering({
    'household.file': view(),
    'household.history': {
      entries: [
        {
          ...{ value: 'coOwned', source: 'neighbour', askedAt: '2026-08-01T02:00:00Z', at: '2026-09-02T02:00:00Z' },
          byName: '周文清',
          stood: false,
          rev: 2,
        },
        {
          ...{ value: 'private', source: 'household', askedAt: '2026-09-01T02:00:00Z', at: '2026-09-01T02:00:00Z' },
          byName: '李楼长',
          stood: true,
          rev: 1,
        },
      ],
    },
    'household.views': {
      views: [{ who: '孙静（社区专员）', why: '正要上门', fields: ['contacts'], at: '2026-09-10T02:00:00Z' }],
      more: false,
    },
  })
  await open()
  await press('以前记的：产权情况')
  await settle()
  expect(dialog()?.textContent).toContain('几个人共有邻居说的')
  expect(dialog()?.textContent).toContain('没有用这一条')
  await press('关闭', '谁打开看过')
  await settle()
  expect(dialog()?.textContent).toContain('孙静（社区专员）可以联系谁 · 因为正要上门')
})

test('its contact is not told who looked', async () => {
  answering({ 'household.file': view({}, { viewer: 'contact' }) })
  await open()
  expect(find('谁打开看过')).toHaveLength(0)
})
