import { sha256Hex } from '@chuanmen/domain/evidence/hash'
import type { Pack } from '@chuanmen/types/certificate'
import canonicalize from 'canonicalize'
import { fileVerdict, packOf } from './file-verdict'

const hashOf = (value: unknown) => sha256Hex(canonicalize(value) ?? '')

const part = (stairwellId: string) =>
  ({
    stairwellId,
    entries: [{ entry: { tallyId: `r~${stairwellId}`, seq: 0 }, prevHash: 'a', hash: 'b' }],
    risers: {},
    flats: { f1: { room: '101', states: { kitchenWater: 'agreed' } } },
  }) as unknown as Pack['parts'][number]

/** A pack of two stairwells, sealed as it is now. */
const sealed = (change: (pack: Pack) => void = () => undefined): Pack => {
  const parts = [part('s1'), part('s2')]
  const header = {
    ...{ format: 'chuanmen-pack/1', code: '7K3MQ9TX01AB', estateId: 'e', estateName: '新明胡同', title: '给排水改造' },
    parts: parts.map((one, at) => ({ building: '6号楼', unit: `${at + 1}门`, partHash: hashOf(one) })),
  } as unknown as Pack['header']
  const pack = { header, parts, seal: hashOf(header) }
  change(pack)
  return pack
}
const text = (pack: Pack) => canonicalize(pack) ?? ''
const registered = { code: '7K3MQ9TX01AB', estateId: 'e', seal: sealed().seal }

test('the file that was registered is the same', () => {
  expect(fileVerdict(text(sealed()), registered)).toEqual({ kind: 'same', stairwells: 2, entries: 2 })
})

test.each<[string, string, object]>([
  ['a picture', '\uFFFDPNG', { kind: 'unreadable' }],
  ['some other JSON', '{"a":1}', { kind: 'unreadable' }],
  ['null', 'null', { kind: 'unreadable' }],
  ['one cut off', text(sealed()).slice(0, -9), { kind: 'unreadable' }],
  [
    'the pack of another estate',
    text(sealed(({ header }) => Object.assign(header, { estateId: 'x', estateName: '安德里' }))),
    { kind: 'otherEstate', estateName: '安德里', title: '给排水改造' },
  ],
  [
    'the pack of another certificate',
    text(sealed(({ header }) => Object.assign(header, { code: '000000000000' }))),
    { kind: 'otherCertificate', code: '000000000000', title: '给排水改造' },
  ],
  ['an answer changed', text(sealed()).replace('"agreed"', '"refused"'), { kind: 'changed', where: ['6号楼1门'] }],
  [
    'a title changed',
    text(sealed()).replace('给排水改造', '给排水改建'),
    { kind: 'changed', where: ['开头（名称、日期、结果、文本）'] },
  ],
  ['a stairwell left out', text(sealed(({ parts }) => void parts.pop())), { kind: 'changed', where: ['6号楼2门'] }],
  [
    'a stairwell put in',
    text(sealed(({ parts }) => void parts.push(part('s3')))),
    { kind: 'changed', where: ['多出来的楼门'] },
  ],
  ['one written with blanks', JSON.stringify(sealed(), null, 2), { kind: 'changed', where: ['写法（空格、顺序）'] }],
  ['one with a line feed at its end', `${text(sealed())}\n`, { kind: 'changed', where: ['写法（空格、顺序）'] }],
])('%s is told apart', (_what, file, verdict) => {
  expect(fileVerdict(file, registered)).toEqual(verdict)
})

test('one that was sealed anew after a change is not the one registered', () => {
  const forged = sealed((pack) => {
    Object.assign(pack.parts[0] ?? {}, { flats: {} })
    Object.assign(pack.header.parts[0] ?? {}, { partHash: hashOf(pack.parts[0]) })
    pack.seal = hashOf(pack.header)
  })
  expect(fileVerdict(text(forged), registered)).toEqual({
    kind: 'changed',
    where: ['开头（名称、日期、结果、文本）', '封印'],
  })
})

test('any single letter changed in a pack shows', () => {
  const whole = text(sealed())
  const passed = [...whole].flatMap((letter, at) => {
    const changed = `${whole.slice(0, at)}${letter === 'x' ? 'y' : 'x'}${whole.slice(at + 1)}`
    return fileVerdict(changed, registered).kind === 'same' ? [at] : []
  })
  expect(passed).toEqual([])
})

test('the code of a file is read without trusting the rest of it', () => {
  expect(packOf(text(sealed()))?.header.code).toBe('7K3MQ9TX01AB')
  expect(packOf('[]')).toBeNull()
})
