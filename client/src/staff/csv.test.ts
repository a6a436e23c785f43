import { csv } from './csv'

test.each([
  ['5号楼', '5号楼'],
  [18, '18'],
  ['a,b', '"a,b"'],
  ['说「"好"」', '"说「""好""」"'],
  ['=1+1', "'=1+1"],
  ['@name', "'@name"],
  [-3, '-3'],
])('the cell %p is written as %p', (cell, written) => {
  expect(csv([[cell]])).toBe(`\uFEFF${written}`)
})

test('rows end with the line ending Excel expects', () => {
  expect(
    csv([
      ['楼', '户'],
      ['5号楼', 18],
    ]),
  ).toBe('\uFEFF楼,户\r\n5号楼,18')
})
