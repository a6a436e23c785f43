/** @jest-environment jsdom */
import Taro from '@tarojs/taro'
import { Failure } from '@/api/failure'
import { forgetAllPhotos } from '@/lib/photo-queue'
import {
  answering,
  answerTo,
  called,
  callsOf,
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
import StaffInterviewPage from './index'

jest.mock('@/api/call', () => ({ ...jest.requireActual('@/api/call'), call: jest.fn() }))

const NOW = '2026-09-14T02:00:00.000Z'
const at = { stairwellId: 's', flatId: 'f' }
const known = (value: unknown, rev: number, more: object = {}) => ({
  ...{ value, isShut: value === null, source: 'household', askedAt: '2026-03-01T02:00:00Z', expiresOn: null },
  ...{ isExpired: false, byName: '李楼长', rev, ...more },
})
const file = (fields: object = {}) => ({
  ...{
    ...at,
    estateId: 'e',
    building: '6号楼',
    unit: '2门',
    room: '301',
    viewer: 'contact',
    photos: {},
    openUntil: null,
  },
  ...{ contact: null, rev: 3, abilities: { edit: true, open: true, history: true } },
  fields: {
    ...{ title: null, occupants: null, needs: null, decoration: null, decorationPhotos: null, concerns: null },
    ...{ contacts: null, ...fields },
  },
})
const merged = { revs: {}, older: [], replaced: [] }
const desk = { staff: { name: '孙静', grants: [] }, bindings: [], home: null }
const online = (fields: object = {}, save: unknown = merged) =>
  answering({ 'household.file': file(fields), 'household.save': save, 'me.home': desk })
const open = async () => {
  await putUp(<StaffInterviewPage />)
  await pass(500, 4)
}
const settle = () => pass(1_000, 4)
const drafts = () => Taro.getStorageInfoSync().keys.filter((key) => key.startsWith('draft:day:interview'))

onStage({ now: NOW, params: at })
beforeEach(() => {
  forgetAllPhotos()
  // jsdom draws nothing.
  Element.prototype.scrollIntoView = () => undefined
})

test('a few taps at the door go out as what the household said, with what had been seen of each field', async () => {
  online({ concerns: known({ reasons: ['noise'], words: '' }, 4) })
  await open()
  expect(place.textContent).toContain('6号楼2门 301')
  await press('独居老人', '上门前先打电话', '还是这样：最担心什么')
  expect(place.textContent).toContain('问了 3 / 7 项')
  await press('记下这 3 项')
  await settle()
  expect(sent('household.save')[0]).toEqual({
    ...{ ...at, how: 'interview', askedAt: expect.stringMatching(/^2026-09-14T02:00/), healthConsent: false },
    fields: [
      { field: 'occupants', value: [{ kind: 'elderAlone', count: 1 }], source: 'household', seenRev: 0 },
      { field: 'needs', value: ['ringFirst'], source: 'household', seenRev: 0 },
      { field: 'concerns', value: { reasons: ['noise'], words: '' }, source: 'household', seenRev: 4 },
    ],
  })
  expect(place.textContent).toContain('记好了，3 项')
  expect(find('记一次走访')).not.toHaveLength(0)
})

test('without a network it says so, keeps the interview, sends it later and forgets it then', async () => {
  answering({ 'me.home': desk })
  await open()
  await pass(3_000, 3)
  expect(place.textContent).toContain('现在没有网络')
  await press('几个人共有', '记下这 1 项')
  await settle()
  expect(place.textContent).toContain('存在这台手机上了，有网了自己送')
  expect(drafts()).toHaveLength(1)
  online()
  await press('现在送')
  await settle()
  expect(place.textContent).toContain('记好了，1 项')
  expect(drafts()).toEqual([])
  const ids = callsOf('household.save').map(([, , id]) => id)
  expect(new Set(ids).size).toBe(1)
})

test('what was merged is said: whose value stands, and whose is in the history', async () => {
  online({}, { revs: {}, older: ['title'], replaced: ['occupants'] })
  await open()
  await press('成年人', '几个人共有', '记下这 2 项')
  await settle()
  expect(place.textContent).toContain('「家里有谁」在您之前有同事改过')
  expect(place.textContent).toContain('「产权情况」有同事问得比您晚')
})

test('a need of health asks for the household’s consent before it goes anywhere (rule 39)', async () => {
  online()
  await open()
  await press('要坐便椅', '记下这 1 项')
  await settle()
  expect(sent('household.save')).toEqual([])
  expect(place.textContent).toContain('请先问住户同不同意记下来')
  await press('问过了：住户同意把这些记下来，好安排照顾', '记下这 1 项')
  await settle()
  expect(sent('household.save')[0]).toMatchObject({
    healthConsent: true,
    fields: [{ field: 'needs', value: ['seat'] }],
  })
})

test('a refusal names the field and keeps what was written', async () => {
  online(
    {},
    new Failure('refused', 'source_expired', '这一项的来源太旧了', { field: 'concerns', expiredOn: '2026-09-01' }),
  )
  await open()
  await press('怕吵、怕灰、怕停水', '记下这 1 项')
  await settle()
  expect(place.textContent).toContain('没有记上这一项的来源太旧了（最担心什么）')
  online()
  await press('记下这 1 项')
  await settle()
  expect(place.textContent).toContain('记好了，1 项')
})

test('each answer may have another source, and may be taken back', async () => {
  online()
  await open()
  await press('家里人说的', '成年人', '几个人共有')
  await press('换来源，现在是家里人说的', '看过证件', '不答这一项')
  await settle()
  expect(place.textContent).toContain('问了 1 / 7 项')
  await press('记下这 1 项')
  await settle()
  expect(sent('household.save')[0].fields).toHaveLength(1)
})

test('nothing asked is nothing to write down', async () => {
  online()
  await open()
  await press('记下来')
  expect(place.textContent).toContain('一项都还没有问')
  expect(sent('household.save')).toEqual([])
})

test('what is shut is asked anew without being shown', async () => {
  online({ contacts: known(null, 2) })
  await open()
  expect(place.textContent).toContain('上次记过（3月1日，住户自己说的），这次问了就用这次的')
  await press('加一位联系人')
  const [name, phone] = [...place.querySelectorAll<HTMLInputElement>('.file-contact input')]
  await fill(name ?? null, '王磊')
  await fill(phone ?? null, '13900001234')
  await press('子女', '记下这 1 项')
  await settle()
  expect(sent('household.save')[0].fields).toEqual([
    {
      ...{ field: 'contacts', source: 'household', seenRev: 2 },
      value: [{ name: '王磊', relation: 'child', phone: '13900001234' }],
    },
  ])
})

test('a draft survives the program being killed, and not the day', async () => {
  online()
  await open()
  await press('几个人共有')
  await settle()
  await takeDown()
  await open()
  expect(place.textContent).toContain('问了 1 / 7 项')
  await takeDown()
  jest.setSystemTime(Date.parse('2026-09-15T02:00:00Z'))
  await open()
  expect(place.textContent).toContain('问了 0 / 7 项')
})

test('somebody else’s portfolio is refused, and nothing can be written', async () => {
  called.mockImplementation(async (action: string) => {
    if (action === 'household.file') throw new Failure('refused', 'outside_portfolio', '这一户不在您联系的住户里。')
    return answerTo(action)
  })
  await open()
  expect(place.textContent).toContain('这一户不在您联系的住户里')
  expect(find('记下来')).toHaveLength(0)
})
