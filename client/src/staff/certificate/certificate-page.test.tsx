/** @jest-environment jsdom */
import { sha256Hex } from '@chuanmen/domain/evidence/hash'
import canonicalize from 'canonicalize'
import { Failure } from '@/api/failure'
import { saveFile } from '@/lib/save-file'
import {
  answering,
  answerTo,
  called,
  callsOf,
  find,
  onStage,
  pass,
  place,
  press,
  putUp,
  sent,
} from '../../../../test/support/page-on-stage'
import CertificatePage from './index'

jest.mock('@/api/call', () => ({ ...jest.requireActual('@/api/call'), call: jest.fn() }))
jest.mock('@/lib/save-file', () => ({ saveFile: jest.fn() }))

const code = '7K3MQ9TX01AB'
const hashOf = (value: unknown) => sha256Hex(canonicalize(value) ?? '')
const figures = { households: 2, agreed: 1, areaCentiSqm: 11_672, agreedAreaCentiSqm: 5_836, risers: 2, complete: 1 }
const entries = (stairwellId: string) => [
  {
    entry: { kind: 'opened', tallyId: `r~${stairwellId}`, seq: 0, textVersion: 1, textHash: 'aa' },
    prevHash: '',
    hash: 'h0',
  },
  {
    entry: {
      ...{ kind: 'answer', tallyId: `r~${stairwellId}`, seq: 1, at: '2026-11-18T02:00:00.000Z', via: 'paper' },
      ...{ flatId: 'f1', signerId: 'o1', paper: { signedOn: '2026-11-17' } },
      answers: [{ item: 'kitchenWater', state: 'agreed' }],
    },
    prevHash: 'h0',
    hash: 'h1',
  },
]
const part = (stairwellId: string) => ({
  ...{ stairwellId, entries: entries(stairwellId) },
  risers: { w: { kind: 'kitchenWater', flatIds: ['f1', 'f2'], isComplete: false } },
  flats: {
    f1: { room: '101', states: { kitchenWater: 'agreed' } },
    f2: { room: '201', states: { kitchenWater: 'pending' } },
  },
})
const ids = ['s1', 's2']
const header = {
  ...{ format: 'chuanmen-pack/1', code, estateId: 'e', estateName: '新明胡同', street: '德胜街道' },
  ...{ scope: { kind: 'round', roundId: 'r' }, title: '给排水改造', about: '2 个楼门的结果' },
  ...{ issuedAt: '2026-11-25T02:00:00.000Z', texts: { ['ab'.repeat(32)]: { title: '给排水改造征求意见' } } },
  parts: ids.map((stairwellId, at) => ({
    ...{
      stairwellId,
      building: '6号楼',
      unit: `${at + 1}门`,
      tallyId: `r~${stairwellId}`,
      seq: 1,
      head: 'h1',
      figures,
    },
    partHash: hashOf(part(stairwellId)),
  })),
}
const seal = hashOf(header)

/** One entry a page, as a long chain comes. */
const server = (pack: object = { header, seal, state: 'valid' }, more: object = {}) => {
  answering({
    'me.home': { staff: { name: '孙静', grants: [{ role: 'community', estateIds: ['e'] }] }, bindings: [] },
    'estate.view': {
      ...{ unchanged: false, estateId: 'e', name: '新明胡同', street: '德胜街道', phone: '01012345678' },
      ...{ abilities: {}, stairwells: [] },
    },
    'certificate.pack': pack,
    ...more,
  })
  called.mockImplementation(async (name: string, input: { stairwellId: string; from: number }) => {
    if (name !== 'certificate.part' || more instanceof Object === false || 'certificate.part' in more)
      return answerTo(name)
    const { risers, flats } = part(input.stairwellId)
    return {
      entries: entries(input.stairwellId).slice(input.from, input.from + 1),
      next: input.from === 0 ? 1 : null,
      ...(input.from === 0 ? { risers, flats } : { risers: {}, flats: {} }),
      signers: input.from === 0 ? {} : { o1: '王**' },
    }
  })
}
const open = async () => {
  await putUp(<CertificatePage />)
  await pass(50, 8)
}
const text = () => place.textContent ?? ''

onStage({ now: '2026-11-27T02:00:00Z', params: { estateId: 'e', code } })

test('a first page and a page per stairwell: pipes, households, masked signers, how and when', async () => {
  server()
  await open()
  expect(place.querySelectorAll('.cert-sheet')).toHaveLength(3)
  for (const words of [
    '征求意见结果证明',
    '7K3M Q9TX 01AB',
    '4 户，2 户同意（50.0%）',
    '6号楼2门',
    '厨房给水立管，没有成串',
    '2 户：101、201',
    '王**，纸上签字，2026年11月17日',
    '到第 2 条为止',
    '未答复',
    '电子确认',
  ])
    expect(text()).toContain(words)
  expect(text()).not.toContain('可靠')
  // Each look is written down: whole chains are fetched once.
  expect(sent('certificate.part')).toHaveLength(4)
  expect(callsOf('certificate.pack')).toHaveLength(1)
})

test('the file is the canonical pack to the sign, whatever pages it came in', async () => {
  server()
  await open()
  await press('下载核对文件')
  const whole = { header, parts: ids.map(part), seal }
  expect(saveFile).toHaveBeenCalledWith(`chuanmen-${code}.json`, { text: canonicalize(whole) })
})

test('evidence that is not what was sealed is not handed out', async () => {
  server({ header: { ...header, title: '别的' }, seal, state: 'valid' })
  await open()
  await press('下载核对文件')
  await pass(50)
  expect(saveFile).not.toHaveBeenCalled()
  expect(text()).toContain('对不上')
})

test('nothing is printed before every stairwell is there, and a lost connection goes on where it stopped', async () => {
  server(undefined, { 'certificate.part': new Failure('offline', 'offline', '现在连不上网。') })
  await open()
  expect(find('打印')).toHaveLength(0)
  expect(text()).toContain('现在连不上网')
  server()
  await press('重试')
  await pass(50, 8)
  expect(find('打印')).toHaveLength(1)
})

test('a void one says so on the screen and on every page', async () => {
  server({ header, seal, state: 'withdrawn' })
  await open()
  expect(place.querySelectorAll('.cert-void')).toHaveLength(3)
  expect(text()).toContain('不要再发出去')
})

test('one riser’s certificate says that this riser is complete', async () => {
  const scope = { kind: 'riser', roundId: 'r', stairwellId: 's1', riserId: 'w' }
  const one = { ...header, scope, parts: [{ ...header.parts[0], figures: { ...figures, agreed: 2, risers: 1 } }] }
  server({ header: one, seal, state: 'valid' })
  await open()
  expect(text()).toContain('立管成串证明')
  expect(text()).toContain('这根立管上的 2 户都同意，已成串')
})
