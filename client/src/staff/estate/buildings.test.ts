import { buildingsOf, columnsOf, type StairwellRow } from './buildings'

const row = (building: string, unit: string, agreed: number, complete: number) =>
  ({
    stairwellId: `${building}${unit}`,
    building,
    unit,
    floors: 6,
    positions: ['01', '02', '03'],
    households: 18,
    risers: 9,
    rev: 1,
    summary: {
      households: 18,
      agreed,
      areaCentiSqm: 100,
      agreedAreaCentiSqm: agreed,
      risers: 9,
      complete,
      roundId: 'r',
      order: 1,
      facade: { columns: [], pipes: [] },
    },
  }) as StairwellRow

const rows = [row('10号楼', '1门', 18, 9), row('9号楼', '2门', 10, 1), row('9号楼', '1门', 17, 6)]
const names = (order: Parameters<typeof buildingsOf>[1]) => buildingsOf(rows, order).map(({ building }) => building)

test('buildings and stairwells follow their numbers, not their letters', () => {
  expect(names('door')).toEqual(['9号楼', '10号楼'])
  expect(buildingsOf(rows, 'door')[0]?.stairwells.map(({ unit }) => unit)).toEqual(['1门', '2门'])
})

test('the building that needs most work comes first when asked', () => {
  expect(names('lowest')).toEqual(['9号楼', '10号楼'])
  expect(names('missing')).toEqual(['9号楼', '10号楼'])
})

test('a building adds up its stairwells exactly', () => {
  const [nine] = buildingsOf(rows, 'door')
  expect(nine).toMatchObject({ households: 36, figures: { agreed: 27, complete: 7, risers: 18 } })
  expect(nine && columnsOf(nine)).toBe(6)
})
