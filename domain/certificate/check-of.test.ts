import type { CertificateDoc } from '../../types/certificate'
import type { Figures } from '../../types/estate'
import { checkOf, headIds, resultOf } from './check-of'
import { sealOf } from './seal'

const figures = (households: number, agreed: number, risers: number, complete: number): Figures => ({
  ...{ households, agreed, areaCentiSqm: 0, agreedAreaCentiSqm: 0, risers, complete },
})

test.each<[string, Figures[], Partial<ReturnType<typeof resultOf>>]>([
  ['nobody missing: all is told', [figures(6, 6, 4, 4)], { complete: 4, agreedPercent: 100 }],
  ['one household and one pipe: neither', [figures(6, 5, 4, 3)], { complete: null, agreedPercent: null }],
  ['two households, three pipes: the pipes alone', [figures(6, 4, 4, 1)], { complete: 1, agreedPercent: null }],
  ['three households, two pipes: the households alone', [figures(7, 4, 4, 2)], { complete: null, agreedPercent: 57 }],
  [
    'of several stairwells the sums count',
    [figures(6, 5, 4, 3), figures(6, 4, 4, 2)],
    { stairwells: 2, risers: 8, complete: 5, households: 12, agreedPercent: 75 },
  ],
  ['never rounded up to whole', [figures(1000, 997, 400, 397)], { complete: 397, agreedPercent: 99 }],
  ['nobody asked', [figures(0, 0, 0, 0)], { complete: 0, agreedPercent: null }],
])('the public result with %s (rule 43)', (_what, parts, told) => {
  expect(resultOf(parts)).toMatchObject(told)
})

const header: CertificateDoc['header'] = {
  ...{ format: 'chuanmen-pack/1', code: '7K3MQ9TX01AB', estateId: 'e', estateName: '小区', street: '街道' },
  ...{ scope: { kind: 'round', roundId: 'r' }, title: '换管', about: '1 个楼门的结果' },
  ...{ issuedAt: '2026-11-27T01:00:00.000Z', texts: {} },
  parts: [
    {
      ...{ stairwellId: 's', building: '6号楼', unit: '2门', tallyId: 'r~s', seq: 7, head: 'a'.repeat(64) },
      ...{ figures: figures(6, 6, 4, 4), partHash: 'b'.repeat(64) },
    },
  ],
}
const doc: CertificateDoc = {
  ...{ _id: header.code, schemaVersion: 1, estateId: 'e', state: 'valid', header, seal: sealOf(header) },
  ...{ by: 'p', byName: '孙静', withdrawn: null },
}
const heads = new Map([['r~s~7', 'a'.repeat(64)]])

test('one not there, one being made and one given up before it was whole are told apart by nobody', () => {
  const givenUp = { at: new Date(0), why: '', byName: '' }
  for (const one of [
    null,
    { ...doc, state: 'making' as const, seal: '' },
    { ...doc, state: 'withdrawn' as const, seal: '', withdrawn: givenUp },
  ])
    expect(checkOf(one, heads)).toEqual({ state: 'unknown' })
})

test('who made it and who withdrew it stay among staff', () => {
  const withdrawn = { at: new Date('2026-12-01T00:00:00Z'), why: '姓名有误', byName: '孙静' }
  const said = checkOf({ ...doc, state: 'withdrawn', withdrawn }, heads)
  expect(said).toMatchObject({ state: 'withdrawn', withdrawn: { at: '2026-12-01T00:00:00.000Z', why: '姓名有误' } })
  expect(JSON.stringify(said)).not.toContain('孙静')
})

test.each<[string, CertificateDoc, Map<string, string>, boolean]>([
  ['as it was', doc, heads, true],
  ['with an entry gone', doc, new Map(), false],
  ['with another entry', doc, new Map([['r~s~7', 'c'.repeat(64)]]), false],
  ['itself edited', { ...doc, header: { ...header, title: '别的' } }, heads, false],
])('a certificate %s is intact or not', (_what, one, now, isIntact) => {
  expect(headIds(one)).toEqual(['r~s~7'])
  expect(checkOf(one, now)).toMatchObject({ state: 'valid', isIntact })
})
