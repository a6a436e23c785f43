/** @jest-environment jsdom */
import { sha256Hex } from '@chuanmen/domain/evidence/hash'
import canonicalize from 'canonicalize'
import { chooseDocument } from '@/api/choose-file'
import { Failure } from '@/api/failure'
import { saveFile } from '@/lib/save-file'
import {
  answering,
  answerTo,
  called,
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
import CheckPage from './index'

jest.mock('@/api/call', () => ({ ...jest.requireActual('@/api/call'), call: jest.fn() }))
jest.mock('@/api/choose-file', () => ({ chooseDocument: jest.fn() }))
jest.mock('@/lib/save-file', () => ({ saveFile: jest.fn() }))

const code = '7K3MQ9TX01AB'
const hashOf = (value: unknown) => sha256Hex(canonicalize(value) ?? '')
const part = {
  stairwellId: 's',
  entries: [{ entry: {}, prevHash: '', hash: '' }],
  risers: {},
  flats: { f: { room: '101' } },
}
const header = {
  ...{ format: 'chuanmen-pack/1', code, estateId: 'e', estateName: '新明胡同', title: '给排水改造' },
  parts: [{ building: '6号楼', unit: '2门', partHash: hashOf(part) }],
}
const seal = hashOf(header)
const packText = canonicalize({ header, parts: [part], seal }) ?? ''

const certificate = (more: object = {}) => ({
  ...{ state: 'valid', code, estateId: 'e', estateName: '新明胡同', street: '德胜街道', title: '给排水改造' },
  ...{ about: '11 个楼门的结果', issuedAt: '2026-11-25T02:00:00.000Z', seal, withdrawn: null, isIntact: true },
  result: { stairwells: 11, risers: 99, complete: 62, households: 198, agreedPercent: 90 },
  textHashes: ['ab'.repeat(32)],
  ...more,
})
const roots = ['a1', 'b2', 'c3'].map((two) => two.repeat(32))
const days = [
  { on: '2026-11-26', root: roots[0], before: roots[1], chains: 11 },
  { on: '2026-11-25', root: roots[1], before: null, chains: 11 },
]
const server = (more: object = {}) =>
  answering({
    'certificate.check': certificate(),
    'certificate.days': { estateName: '新明胡同', days, more: false },
    ...more,
  })
const open = async () => {
  await putUp(<CheckPage />)
  await pass(50, 4)
}
const text = () => place.textContent ?? ''
const chooses = async (content: string, name = `chuanmen-${code}.json`) => {
  const file = { text: async () => content } as unknown as File
  jest.mocked(chooseDocument).mockResolvedValueOnce({ path: '', name, size: content.length, file })
  await press(find('换一个文件').length > 0 ? '换一个文件' : '选文件')
  await pass(100, 4)
}

onStage({ now: '2026-11-27T02:00:00Z' })

test('the code of a paper’s picture is looked up at once, without a word of who answered what', async () => {
  server()
  stage.params = { code }
  await open()
  expect(text()).toContain('有效')
  expect(text()).toContain('11 个楼门，198 户')
  expect(text()).toContain('同意率 90%')
  expect(text()).toContain('成串 62 串')
  expect(text()).toContain(seal.slice(0, 4).toUpperCase())
  expect(sent('certificate.check')).toEqual([{ code }])
  // Nothing here needs to know who looks.
  expect([...new Set(called.mock.calls.map(([name]) => name))].sort()).toEqual([
    'certificate.check',
    'certificate.days',
  ])
})

test('a code typed in small letters, with O for 0 and l for 1, is the one that was meant', async () => {
  server()
  await open()
  await fill('input', '7k3m q9tx Olab')
  await press('核对')
  await pass(50, 4)
  expect(sent('certificate.check')).toEqual([{ code }])
  expect(text()).toContain('有效')
  expect(place.querySelector('input')?.value).toBe('7K3M Q9TX 01AB')
})

test('a code that is cut short is not asked about, and the words say what is missing', async () => {
  server()
  await open()
  await fill('input', '7K3M Q9TX')
  await press('核对')
  expect(text()).toContain('还差 4 位')
  expect(sent('certificate.check')).toEqual([])
})

test.each<[string, object, string[], string[]]>([
  [
    'withdrawn',
    certificate({ state: 'withdrawn', withdrawn: { at: '2026-11-26T02:00:00.000Z', why: '面积有更正' } }),
    ['已作废', '2026年11月26日', '面积有更正'],
    ['有效'],
  ],
  ['no longer what its evidence says', certificate({ isIntact: false }), ['存证对不上', '德胜街道', '12345'], ['有效']],
  ['unknown', { state: 'unknown' }, ['没有这个编号', '7K3M Q9TX 01AB'], ['有效', '封印']],
])('a certificate that is %s is never called valid', async (_what, answer, said, unsaid) => {
  server({ 'certificate.check': answer })
  stage.params = { code }
  await open()
  for (const words of said) expect(text()).toContain(words)
  for (const words of unsaid) expect(text()).not.toContain(words)
})

test('counts that would tell of one or two households are not there, and the page says why (rule 43)', async () => {
  const result = { stairwells: 1, risers: 6, complete: null, households: 18, agreedPercent: null }
  server({ 'certificate.check': certificate({ result }) })
  stage.params = { code }
  await open()
  expect(text()).toContain('同意的户数不公开')
  expect(text()).toContain('成串的数不公开')
  expect(text()).toContain('免得看出是谁家')
})

test.each([
  ['the registered one', packText, '文件和登记的一样'],
  ['one of another estate', packText.replace('"estateId":"e"', '"estateId":"x"'), '这份文件是另一个小区的'],
  ['one that was changed', packText.replace('"room":"101"', '"room":"102"'), '文件改过'],
  ['a holiday picture', 'GIF89a', '这不是核对文件'],
])('the file is %s', async (_what, content, said) => {
  server()
  stage.params = { code }
  await open()
  await chooses(content)
  expect(text()).toContain(said)
  expect(text()).toContain('有效')
})

test('with no code yet a file is looked up by its own', async () => {
  server()
  await open()
  await chooses(packText)
  expect(sent('certificate.check')).toEqual([{ code }])
  expect(text()).toContain('文件和登记的一样')
})

test('with a code that is nobody’s a file is looked up by its own all the same', async () => {
  server()
  called.mockImplementation(async (name: string, input: { code: string }) =>
    name === 'certificate.check' && input.code !== code ? { state: 'unknown' } : answerTo(name),
  )
  stage.params = { code: '000000000000' }
  await open()
  expect(text()).toContain('没有这个编号')
  await chooses(packText)
  expect(sent('certificate.check').at(-1)).toEqual({ code })
  expect(text()).toContain('文件和登记的一样')
})

test('the file of another certificate leads to that one', async () => {
  server({ 'certificate.check': certificate({ code: '000000000000' }) })
  stage.params = { code: '000000000000' }
  await open()
  await chooses(packText)
  expect(text()).toContain('这是另一份证明的文件')
  await press('查这份文件的编号')
  await pass(50, 4)
  expect(sent('certificate.check').at(-1)).toEqual({ code })
})

test('the published days are listed, newest first, each with its line', async () => {
  server()
  stage.params = { code }
  await open()
  expect(text()).toMatch(/2026年11月26日 周四.*A1A1 A1A1.*2026年11月25日 周三.*B2B2 B2B2/)
  expect(text()).not.toContain('接不上')
  // Of several rounds a stairwell has several chains.
  expect(text()).toContain('11 条存证链')
})

test('whoever comes with a sheet of the lobby and no certificate finds the days as well', async () => {
  server()
  stage.params = { estateId: 'e' }
  await open()
  expect(text()).toContain('新明胡同每天公开的存证')
  expect(text()).toContain('A1A1 A1A1')
  expect(sent('certificate.check')).toEqual([])
})

test('older days that do not come can be asked for again', async () => {
  server()
  const gone = new Failure('offline', 'offline', '现在连不上网。')
  let isGone = true
  called.mockImplementation(async (name: string, input: { before?: string }) => {
    if (name !== 'certificate.days') return answerTo(name)
    if (!input.before) return { estateName: '新明胡同', days, more: true }
    if (isGone) throw gone
    return { estateName: '新明胡同', days: [{ ...days[1], on: '2026-11-24', root: roots[2] }], more: false }
  })
  stage.params = { code }
  await open()
  await press('再早一些的')
  await pass(5_000, 3)
  isGone = false
  await press('重试')
  await pass(50, 4)
  expect(text()).toContain('C3C3 C3C3')
})

test('a day that was changed afterwards breaks the line', async () => {
  server({
    'certificate.days': { estateName: '新明胡同', days: [{ ...days[0], before: roots[2] }, days[1]], more: false },
  })
  stage.params = { code }
  await open()
  expect(text()).toContain('和前一天的接不上')
})

test('a day is saved as the verifier reads it', async () => {
  const whole = { estateId: 'e', on: '2026-11-26', heads: [], before: null, root: roots[0] }
  server({ 'certificate.day': whole })
  stage.params = { code }
  await open()
  await press('存下2026年11月26日 周四的')
  await pass(50)
  expect(saveFile).toHaveBeenCalledWith('chuanmen-day-2026-11-26.json', { text: canonicalize(whole) })
})

test('without a network the page says so and keeps the code', async () => {
  answering({ 'certificate.check': new Failure('offline', 'offline', '现在连不上网。') })
  stage.params = { code }
  await open()
  await pass(5_000, 3)
  expect(text()).toContain('没有网络')
  expect(place.querySelector('input')?.value).toBe('7K3M Q9TX 01AB')
  server()
  await press('重试')
  await pass(50, 4)
  expect(text()).toContain('有效')
})
