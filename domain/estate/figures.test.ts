import fc from 'fast-check'
import type { Figures } from '../../types/estate'
import { gap, gapSentence, noFigures, sumFigures } from './figures'

const figures = (more: Partial<Figures> = {}): Figures => ({
  households: 10,
  agreed: 8,
  areaCentiSqm: 60_000,
  agreedAreaCentiSqm: 48_000,
  risers: 4,
  complete: 1,
  ...more,
})
const summary = (more: Partial<Figures> = {}) => ({
  ...figures(more),
  roundId: 'r',
  order: 1,
  facade: { columns: [], pipes: [] },
})

describe('figures', () => {
  test('of parts add up to those of the whole, in whatever groups (rule 26)', () => {
    const part = fc.record({
      households: fc.nat(),
      agreed: fc.nat(),
      areaCentiSqm: fc.nat(),
      agreedAreaCentiSqm: fc.nat(),
      risers: fc.nat(),
      complete: fc.nat(),
    })
    fc.assert(
      fc.property(fc.array(part), fc.array(part), (some, others) => {
        expect(sumFigures([...some, ...others])).toEqual(sumFigures([sumFigures(others), sumFigures(some)]))
      }),
    )
    expect(sumFigures([])).toEqual(noFigures)
  })

  test('the gap is households not agreed and risers not complete, where a round is', () => {
    expect(gap([{ summary: summary() }, { summary: null }, { summary: summary({ agreed: 10, complete: 4 }) }])).toEqual(
      { households: 2, risers: 3 },
    )
    expect(gap([])).toEqual({ households: 0, risers: 0 })
  })

  test.each<[Partial<Figures>, string]>([
    [{ households: 100, agreed: 86, risers: 30, complete: 21 }, '还差 14 户，就能多成 9 串'],
    [{ agreed: 10, complete: 4 }, '4 串已全部成串'],
    [{ households: 0, agreed: 0, risers: 0, complete: 0 }, '还没有征求意见'],
  ])('are said as people say it: %j', (more, sentence) => expect(gapSentence(figures(more))).toBe(sentence))
})
