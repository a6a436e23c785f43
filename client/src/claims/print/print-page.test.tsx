/** @jest-environment jsdom */
import Taro from '@tarojs/taro'
import { answering, answerTo, called, onStage, pass, place, press, putUp } from '../../../../test/support/page-on-stage'
import { stage } from '../../../../test/support/taro-stand-ins/taro'
import PrintPage from './index'

jest.mock('@/api/call', () => ({ ...jest.requireActual('@/api/call'), call: jest.fn() }))

const photo = (photoId: string) => ({
  ...{ photoId, width: 4, height: 3, takenAt: null, capturedAt: '2026-11-19T01:40:00Z' },
  ...{ receivedAt: '2026-11-19T01:41:00Z', sha256: 'ab'.repeat(32), bySide: 'household', check: 'shown' },
  mayReview: false,
})
const entry = (seq: number, act: string, photoIds: string[] = []) => ({
  ...{ seq, act, party: 'household', who: '赵敏', onBehalf: null, at: '2026-11-20T02:00:00Z', words: '说明' },
  ...{ wordsState: 'shown', photoIds, after: 'final', dueOn: null },
})
const ids = Array.from({ length: 8 }, (_, at) => `p${at}`)
const claim = {
  ...{
    claimId: 'c',
    number: 'PF-261119-03',
    estateName: '新明胡同',
    estatePhone: '010',
    building: '6号楼',
    unit: '2门',
  },
  ...{ room: '301', damagePlace: 'bathroom', damage: 'tile', noticedOn: '2026-11-18', want: { kind: 'talk' } },
  ...{ receivedAt: '2026-11-19T01:41:00Z', rung: 'street', clock: null, charge: { rung: 'street', name: '街道' } },
  status: { at: 'final', liability: { shares: [{ who: 'contractor', percent: 100 }], pairs: [] }, offer: null },
  ...{ warranty: { years: 2, until: null, isOver: false }, head: 'cd'.repeat(32), seq: 1 },
  ...{ entries: [entry(0, 'submit', ids), entry(1, 'letter')], side: 'household', abilities: { export: true } },
  photos: Object.fromEntries(ids.map((id) => [id, photo(id)])),
}

const settle = () => pass(500)
const open = async (params: Record<string, string> = { claim: 'c' }) => {
  stage.params = params
  await putUp(<PrintPage />)
  await pass(500, 2)
}
const linksOf = (photoIds: readonly string[]) => ({
  urls: Object.fromEntries(photoIds.map((id) => [id, 'blob:one'])),
  expiresAt: '',
})

onStage({ now: '2026-11-28T01:00:00Z', afterPressMs: 500 })
beforeEach(() => {
  window.print = jest.fn()
  answering({ 'claim.view': claim })
  called.mockImplementation(async (name: string, input: { photoIds?: string[] }) =>
    name === 'photo.links' ? linksOf(input.photoIds ?? []) : answerTo(name),
  )
})

test('once there is a letter it is what the page opens with', async () => {
  await open()
  expect(place.textContent).toContain('调解结果告知书')
  expect(place.textContent).toContain('向人民法院起诉')
  expect(place.querySelectorAll('.paper-image')).toHaveLength(0)
  await press('打印')
  expect(window.print).toHaveBeenCalledTimes(1)
})

test('all of a claim prints with every photo, its hash and the number it is called by', async () => {
  await open()
  await press('申请全文')
  await settle()
  expect(place.querySelectorAll('img.paper-image')).toHaveLength(8)
  expect(place.textContent).toContain('照片 8')
  await press('连照片一起印')
  expect(place.querySelectorAll('.paper-photo')).toHaveLength(0)
})

test('nothing is printed before the photos are there, and one that may not be seen holds nothing up', async () => {
  called.mockImplementation(async (name: string, input: { photoIds: string[] }) => {
    if (name === 'claim.view') return { ...claim, entries: [entry(0, 'submit', ids)] }
    const seen = linksOf(input.photoIds.filter((photoId) => photoId !== 'p1'))
    return new Promise((later) => setTimeout(() => later(seen), 5_000))
  })
  await open()
  expect(place.textContent).toContain('等照片加载完')
  await pass(6_000)
  expect(place.textContent).toContain('这张暂时看不了')
  expect(place.textContent).not.toContain('等照片加载完')
})

test('a phone that cannot print hands on the words', async () => {
  await open()
  await press('复制文字')
  const [{ data }] = (Taro.setClipboardData as jest.Mock).mock.calls[0]
  expect(data).toContain('调解结果告知书')
  expect(data).toContain('责任：施工方 100%')
})

test('a cut link says so instead of an empty sheet', async () => {
  await open({})
  expect(place.textContent).toContain('这个链接不完整')
})
