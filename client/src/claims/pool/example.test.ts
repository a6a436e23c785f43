import { exampleOf } from './example'

test('shared evenly, the example names both sums when it does not come out even', () => {
  expect(exampleOf('even', 20_000).join('')).toContain('每户 ¥33.34 或 ¥33.33')
})

test('shared evenly without a rest it names one sum', () => {
  expect(exampleOf('even', 60_000)).toEqual(['例如：损失 ¥600.00，连受损的一家共 6 户，每户 ¥100.00。'])
})

test('by area the larger home has the larger share', () => {
  const lines = exampleOf('area', 20_000)
  expect(lines[1]).toBe('45.20 ㎡的一家 ¥24.61')
  expect(lines.at(-2)).toMatch(/^88\.10 ㎡的一家 ¥47\.9/)
})
