/** @jest-environment jsdom */
import { answering, answerTo, called, onStage, pass, place, press, putUp } from '../../../../test/support/page-on-stage'
import { stage } from '../../../../test/support/taro-stand-ins/taro'
import LobbySheetPage from './index'

jest.mock('@/api/call', () => ({ ...jest.requireActual('@/api/call'), call: jest.fn() }))

const entry = (stairwellId: string, building: string, unit: string) => ({ stairwellId, building, unit, summary: null })
const stairwells = [entry('s1', '5号楼', '1门'), entry('s2', '5号楼', '2门'), entry('s3', '6号楼', '1门')]
const flatIds = ['f1', 'f2', 'f3', 'f4', 'f5', 'f6']
const view = (stairwellId: string) => ({
  ...{
    unchanged: false,
    stairwellId,
    estateId: 'e',
    estateName: '新明胡同',
    floors: [6, 5, 4, 3, 2, 1],
    positions: ['01'],
  },
  ...stairwells.find((one) => one.stairwellId === stairwellId),
  flats: flatIds.map((flatId, at) => ({
    ...{ flatId, room: `${at + 1}01`, floor: at + 1, position: '01', joinedTo: null, ownersMasked: ['王**'] },
    ...{ state: 'refused', items: {} },
  })),
  risers: [5, 3].map((agreed, at) => ({
    ...{
      riserId: `r${at}`,
      kind: at === 0 ? 'kitchenWater' : 'kitchenDrain',
      positions: ['01'],
      fromFloor: 1,
      toFloor: 6,
      flatIds,
    },
    progress: { status: 'open', agreed, total: 6 },
    blockers: [{ flatId: 'f1', state: 'refused' }],
  })),
  round:
    stairwellId === 's2'
      ? null
      : { roundId: 'r', title: '给排水改造', closesAt: '2026-11-30T10:00:00.000Z', proofLevel: 2 },
})
const root = 'a1'.repeat(32)
const head = 'c3'.repeat(32)
const server = (more: object = {}) => {
  answering({
    'me.home': { staff: { name: '孙静', grants: [{ role: 'community', estateIds: ['e'] }] }, bindings: [] },
    'estate.view': {
      ...{ unchanged: false, estateId: 'e', name: '新明胡同', street: '德胜街道', phone: '01012345678' },
      ...{ abilities: {}, stairwells },
    },
    'certificate.days': {
      estateName: '新明胡同',
      days: [{ on: '2026-11-26', root, before: null, chains: 3 }],
      more: false,
    },
    'certificate.day': {
      estateId: 'e',
      on: '2026-11-26',
      root,
      before: null,
      heads: [{ tallyId: 'r~s1', seq: 16, head }],
    },
    ...more,
  })
  called.mockImplementation(async (name: string, input: { stairwellId: string }) =>
    name === 'stairwell.view' ? view(input.stairwellId) : answerTo(name),
  )
}
const open = async () => {
  await putUp(<LobbySheetPage />)
  await pass(50, 6)
}
const sheets = () => [...place.querySelectorAll('.lobby-sheet')].map((sheet) => sheet.textContent ?? '')

onStage({ now: '2026-11-27T02:00:00Z', params: { estateId: 'e' } })

test('a door’s sheet says what is asked until when, whom to ring, and yesterday’s published line', async () => {
  server()
  await open()
  expect(sheets()).toHaveLength(1)
  for (const words of [
    '新明胡同 5号楼1门',
    '给排水改造',
    '2026年11月30日 周一 晚6点截止',
    '010',
    'A1A1 A1A1',
    'C3C3 C3C3',
  ])
    expect(sheets()[0]).toContain(words)
})

test('it tells no more than residents may know: no count of one or two missing, nobody’s answer, no number of entries (rule 43)', async () => {
  server()
  await open()
  const [sheet = ''] = sheets()
  expect(sheet).toContain('厨房给水立管办理中')
  expect(sheet).toContain('厨房排水立管6 户，3 户已同意')
  for (const untold of ['5 户已同意', '5/6', '不同意', '卡在', '王**', '17']) expect(sheet).not.toContain(untold)
})

test('a stairwell that is not asked has no sheet, and the page says which', async () => {
  server()
  await open()
  expect(place.textContent).toContain('5号楼2门 现在没有在征求意见')
})

test('doors are chosen by building and by stairwell', async () => {
  server()
  await open()
  await press('1门')
  await pass(50, 3)
  expect(sheets()).toHaveLength(0)
  await press('1门')
  await pass(50, 3)
  expect(sheets()).toHaveLength(1)
})

test('opened from a stairwell it begins with that one', async () => {
  server()
  stage.params = { estateId: 'e', stairwellId: 's3' }
  await open()
  expect(sheets()).toHaveLength(1)
  expect(sheets()[0]).toContain('6号楼1门')
})

test('before the first night there is a sheet without a line of evidence', async () => {
  server({ 'certificate.days': { estateName: '新明胡同', days: [], more: false } })
  await open()
  expect(sheets()[0]).toContain('给排水改造')
  expect(sheets()[0]).not.toContain('全小区的存证')
})
