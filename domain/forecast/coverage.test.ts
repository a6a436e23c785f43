import { type Family, judge } from '../../bench/forecast-coverage'
import { FORECAST_COVERAGE } from '../../types/limits'

/** Of campaigns that nothing was chosen by; the bench judges a thousand of each. */
const CAMPAIGNS = 24
const FIRST_SEED = 500_000

test.each<Family>(['campaigns', 'rota'])(
  'what comes lies in the stated range about as often as it says, of %s',
  (family) => {
    const judged = Array.from({ length: CAMPAIGNS }, (_, at) => judge(family, FIRST_SEED + at * 7)).flat()
    const hits = judged.filter(({ isIn }) => isIn).length
    expect(judged.length).toBeGreaterThan(2 * CAMPAIGNS)
    // Three horizons of one campaign hang together: the band is broad.
    expect((100 * hits) / judged.length).toBeGreaterThan(FORECAST_COVERAGE - 10)
    // A range that always holds says nothing: it must be narrower than all that is still open.
    const week = judged.filter(({ days }) => days === 7)
    expect(week.reduce((sum, { widthPercent }) => sum + widthPercent, 0) / week.length).toBeLessThan(25)
  },
)
