import { buildSheet } from './build-sheet'
import { maskName } from './mask'
import { parseRoster } from './parse-roster'
import { diffRoster, type ExistingFlat } from './roster-diff'
import type { RosterFlat } from './roster-flat'
import { rowHash } from './row-hash'

const key = new Uint8Array(32).fill(7)
const header = ['楼号', '单元', '房号', '建筑面积', '产权人', '手机号']
const parse = (...rows: string[][]) => parseRoster([buildSheet([header, ...rows])])
const stored = (flats: RosterFlat[]): ExistingFlat[] =>
  flats.map((flat) => ({
    ...flat,
    ownersMasked: flat.owners.map(({ name }) => maskName(name)),
    rowHash: rowHash(flat, key),
  }))
const rows = [
  ['6号楼', '1门', '101', '58.36', '王桂兰', '13800000001'],
  ['6号楼', '1门', '102', '56.10', '马秀英、马强', '13800000002'],
  ['6号楼', '1门', '201', '58.36', '李建国', '13800000003'],
]
const before = stored(parse(...rows).flats)

const compare = (...changed: string[][]) => {
  const { added, changed: altered, unchanged, missing, changes } = diffRoster(parse(...changed), before, key)
  return {
    added: added.length,
    changed: altered.length,
    unchanged: unchanged.length,
    missing: missing.map(({ room }) => room),
    changes,
  }
}

test('the same file again changes nothing', () => {
  expect(compare(...rows)).toEqual({ added: 0, changed: 0, unchanged: 3, missing: [], changes: [] })
})

test('the same flats with 单元 for 门, reordered, with owners in another order, change nothing', () => {
  const other = [
    ['6栋', '1单元', '0201', '58.36㎡', '李建国', '138 0000 0003'],
    ['6', '1单元', '102', '56.1', '马强、马秀英', ''],
    ['6#', '1单元', '101室', '58,36', '王桂兰', '+8613800000001'],
  ]
  other[1]![4] = '马强、马秀英13800000002'
  expect(compare(...other)).toMatchObject({ changed: 0, unchanged: 3, missing: [] })
})

test('a changed area is shown before and after', () => {
  expect(compare(['6', '1', '101', '59.36', '王桂兰', '13800000001'], ...rows.slice(1)).changes).toEqual([
    { room: '6号楼1门101', field: 'area', before: '58.36', after: '59.36' },
  ])
})

test('a changed owner is shown masked', () => {
  expect(compare(['6', '1', '101', '58.36', '赵德胜', '13800000001'], ...rows.slice(1)).changes).toEqual([
    { room: '6号楼1门101', field: 'owner', before: '王**', after: '赵**' },
  ])
})

test('a changed phone is a change without being shown', () => {
  const { changed, changes } = compare(['6', '1', '101', '58.36', '王桂兰', '13800000009'], ...rows.slice(1))
  expect(changed).toBe(1)
  expect(JSON.stringify(changes)).not.toContain('1380')
})

test('a flat the file leaves out is missing only where the file names its stairwell', () => {
  expect(compare(...rows.slice(0, 2)).missing).toEqual(['201'])
  expect(compare(['7', '1', '101', '58.36', '王桂兰', ''])).toMatchObject({ added: 1, missing: [] })
})

test('a flat whose row must be fixed is not missing', () => {
  expect(compare(...rows.slice(0, 2), ['6', '1', '201', '58..36', '李建国', ''])).toMatchObject({
    changed: 0,
    missing: [],
  })
})

test('the hash needs its key: without it a masked phone cannot be guessed', () => {
  const [flat] = parse(rows[0]!).flats
  expect(rowHash(flat!, key)).toMatch(/^[0-9a-f]{64}$/)
  expect(rowHash(flat!, key)).not.toBe(rowHash(flat!, new Uint8Array(32).fill(8)))
})
