import { PUBLIC_HOUSEHOLDS_MIN } from '../../types/limits'
import { noFigures } from '../estate/figures'
import { publicFigures } from './public-figures'

const round = { title: '一轮', closesAt: new Date('2026-10-31T10:00:00Z'), state: 'open' as const }
const days = [{ on: '2026-10-01', agreed: 60, agreedAreaCentiSqm: 0, complete: 20 }]
const trend = { days, through: '2026-10-12' }
const ofHouseholds = (households: number) => ({ ...noFigures, households, risers: 40 })

test.each([
  { households: PUBLIC_HOUSEHOLDS_MIN - 1, isTooSmall: true, weeks: 0 },
  { households: PUBLIC_HOUSEHOLDS_MIN, isTooSmall: false, weeks: 2 },
])('an estate of $households households is too small: $isTooSmall (rule 43)', ({ households, isTooSmall, weeks }) => {
  const shown = publicFigures('小区', round, { trend, now: ofHouseholds(households) }, '2026-10-13')
  expect(shown.isTooSmall).toBe(isTooSmall)
  expect(shown.weeks).toHaveLength(weeks)
})

test('without a round, or before the first night, there are no weeks', () => {
  expect(publicFigures('小区', null, { trend: null, now: noFigures }, '2026-10-13')).toEqual({
    estateName: '小区',
    round: null,
    isTooSmall: false,
    weeks: [],
  })
  expect(publicFigures('小区', round, { trend: null, now: ofHouseholds(200) }, '2026-10-13').weeks).toEqual([])
})
