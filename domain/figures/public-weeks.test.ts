import fc from 'fast-check'
import { MASK_BELOW } from '../../types/limits'
import { publicPercent, publicWeeks } from './public-weeks'

describe('a share for the public', () => {
  test.each([
    { part: 0, whole: 100, shown: 0 },
    { part: 2, whole: 100, shown: 0 },
    { part: 50, whole: 100, shown: 48 },
    { part: 97, whole: 100, shown: 96 },
    { part: 99, whole: 100, shown: 96 },
    { part: 100, whole: 100, shown: 100 },
    { part: 299, whole: 300, shown: 99 },
    { part: 2999, whole: 3000, shown: 99 },
    { part: 1999, whole: 3000, shown: 66 },
    { part: 1, whole: 2, shown: 0 },
    { part: 0, whole: 0, shown: 0 },
  ])('of $part in $whole is $shown %', ({ part, whole, shown }) => {
    expect(publicPercent(part, whole)).toBe(shown)
  })

  test('leaves at least three counts possible behind every number but that of all (rule 43)', () => {
    fc.assert(
      fc.property(fc.integer({ min: MASK_BELOW, max: 700 }), (whole) => {
        const behind = new Map<number, number>()
        for (let part = 0; part < whole; part++) {
          const shown = publicPercent(part, whole)
          if (shown > (100 * part) / whole) throw new Error(`${shown} % is more than ${part} of ${whole}`)
          behind.set(shown, (behind.get(shown) ?? 0) + 1)
        }
        expect([...behind.keys()].every(Number.isInteger)).toBe(true)
        expect(Math.min(...behind.values())).toBeGreaterThanOrEqual(MASK_BELOW)
      }),
    )
  })

  test('never says that exactly one or two are missing (rule 43)', () => {
    const wholes = Array.from({ length: 1000 }, (_, at) => at + MASK_BELOW)
    const tells = (whole: number) => publicPercent(whole - 1, whole) !== publicPercent(whole - MASK_BELOW, whole)
    expect(wholes.filter(tells)).toEqual([])
  })
})

describe('week by week', () => {
  /** 2026-10-01 is a Thursday, 2026-10-04 a Sunday. */
  const days = Array.from({ length: 20 }, (_, at) => ({
    on: `2026-10-${String(at + 1).padStart(2, '0')}`,
    agreed: (at + 1) * 10,
    agreedAreaCentiSqm: 0,
    complete: at,
  }))
  const whole = { households: 300, risers: 400 }
  const weeks = (through: string, today: string, endedOn: string | null = null) =>
    publicWeeks({ days: days.filter(({ on }) => on <= through), through, endedOn }, whole, today).map(({ on }) => on)

  test('a week is told when it is over and not before, as it stood on its Sunday', () => {
    expect(weeks('2026-10-10', '2026-10-11')).toEqual(['2026-10-04'])
    expect(weeks('2026-10-11', '2026-10-12')).toEqual(['2026-10-04', '2026-10-11'])
    expect(publicWeeks({ days, through: '2026-10-20', endedOn: null }, whole, '2026-10-12').at(-1)).toEqual({
      on: '2026-10-11',
      consentPercent: 36,
      riserPercent: 2,
    })
  })

  test('nothing in a payload moves between two Mondays, whoever answers meanwhile (rule 43)', () => {
    const shown = (today: string) =>
      JSON.stringify(publicWeeks({ days, through: '2026-10-20', endedOn: null }, whole, today))
    for (const today of ['2026-10-13', '2026-10-16', '2026-10-18']) expect(shown(today)).toBe(shown('2026-10-12'))
    expect(shown('2026-10-19')).not.toBe(shown('2026-10-12'))
  })

  test('a week whose nights were not all counted waits', () => {
    expect(weeks('2026-10-09', '2026-10-13')).toEqual(['2026-10-04'])
  })

  test('the last week of a round ends with it', () => {
    expect(weeks('2026-10-14', '2026-10-18', '2026-10-14')).toEqual(['2026-10-04', '2026-10-11'])
    expect(weeks('2026-10-14', '2026-10-30', '2026-10-14')).toEqual(['2026-10-04', '2026-10-11', '2026-10-14'])
  })

  test('before the first night there is nothing', () => {
    expect(publicWeeks({ days: [], through: '2026-10-01', endedOn: null }, whole, '2026-10-30')).toEqual([])
  })
})
