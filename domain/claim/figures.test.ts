import fc from 'fast-check'
import type { ClaimCount, ClaimFiguresDoc } from '../../types/claim'
import { damageKinds, rungs } from '../../types/claim-words'
import { applyCount, emptyFigures } from './figures'
import { figuresPage } from './figures-page'

const anyCount: fc.Arbitrary<ClaimCount> = fc
  .record({
    building: fc.constantFrom('6号楼', '7号楼', '8.1号楼'),
    damage: fc.constantFrom(...damageKinds),
    crewId: fc.constantFrom(null, 'one', 'two'),
    receivedOn: fc.constantFrom('2026-09-14', '2026-09-15', '2026-09-16'),
    rung: fc.constantFrom(...rungs),
    settledDays: fc.option(fc.integer({ min: 0, max: 30 })),
    wasLate: fc.boolean(),
    reopened: fc.integer({ min: 0, max: 3 }),
    stars: fc.option(fc.integer({ min: 1, max: 5 })),
    paidFen: fc.integer({ min: 0, max: 1_000_000 }),
    isWithdrawn: fc.boolean(),
  })
  .map(({ isWithdrawn, ...count }) => ({ ...count, isOpen: count.settledDays === null && !isWithdrawn }))

/** Some claims, each with what it was one after the other. */
const lives = fc.array(fc.array(anyCount, { minLength: 1, maxLength: 4 }), { maxLength: 12 })
const sums = ({ rev: _rev, ...figures }: ClaimFiguresDoc) => figures

test('whatever happens to claims, in whatever order, the figures are what counting all of them anew gives', () => {
  fc.assert(
    fc.property(lives, fc.infiniteStream(fc.nat()), (claims, picks) => {
      let moved = emptyFigures('estate')
      const at = claims.map(() => -1)
      for (;;) {
        const alive = claims.flatMap((life, claim) => ((at[claim] ?? 0) < life.length - 1 ? [claim] : []))
        const next = alive[(picks.next().value as number) % Math.max(1, alive.length)]
        if (next === undefined) break
        const before = claims[next]?.[at[next] ?? -1] ?? null
        at[next] = (at[next] ?? -1) + 1
        moved = applyCount(moved, before, claims[next]?.[at[next] ?? 0] ?? null)
      }
      const anew = claims.reduce((sum, life) => applyCount(sum, null, life.at(-1) ?? null), emptyFigures('estate'))
      expect(sums(moved)).toEqual(sums(anew))
    }),
  )
})

test('the same change once more changes nothing, and what is taken out again leaves nothing behind', () => {
  fc.assert(
    fc.property(anyCount, anyCount, (one, other) => {
      const figures = applyCount(emptyFigures('estate'), null, one)
      expect(sums(applyCount(figures, one, one))).toEqual(sums(figures))
      const away = applyCount(applyCount(figures, one, other), other, null)
      expect(sums(away)).toEqual(sums(emptyFigures('estate')))
    }),
  )
})

test('no field has a name in which the database sees a path', () => {
  const figures = applyCount(emptyFigures('estate'), null, { ...sample, building: 'A.1$号楼' })
  expect(Object.keys(figures.buildings)).toEqual(['A．1＄号楼'])
})

const sample: ClaimCount = {
  building: '6号楼',
  damage: 'leak',
  crewId: 'one',
  receivedOn: '2026-09-14',
  isOpen: true,
  rung: 'contractor',
  settledDays: null,
  wasLate: false,
  reopened: 0,
  stars: null,
  paidFen: 0,
}

describe('the page of an estate', () => {
  const settled = { ...sample, isOpen: false, stars: 5, paidFen: 10_000 }
  const all: ClaimCount[] = [
    sample,
    { ...sample, receivedOn: '2026-09-10', rung: 'street', wasLate: true, crewId: null },
    { ...sample, receivedOn: '2026-08-01', building: '12号楼', crewId: 'gone' },
    { ...settled, settledDays: 2 },
    { ...settled, settledDays: 4, stars: 4, damage: 'tile' },
    { ...settled, settledDays: 5, wasLate: true, stars: null, reopened: 1 },
    { ...settled, settledDays: null, stars: null, paidFen: 0 },
  ]
  const figures = all.reduce((sum, one) => applyCount(sum, null, one), emptyFigures('estate'))
  const page = figuresPage(figures, [{ crewId: 'one', name: '一队', phone: '13800000001' }], '2026-09-16')

  test('has open claims by their age and by who has them', () => {
    expect(page.open).toEqual({ upTo3: 1, upTo7: 1, upTo15: 0, older: 1 })
    expect(page.openByRung).toEqual({ contractor: 2, community: 0, street: 1 })
  })
  test('has totals, the median over all buildings, buildings in their order, and cost by damage', () => {
    expect(page.total).toEqual({ claims: 7, settled: 3, medianDays: 4, paidFen: 30_000 })
    expect(page.buildings.map(({ building, open }) => [building, open])).toEqual([
      ['6号楼', 2],
      ['12号楼', 1],
    ])
    expect(page.damages).toEqual([
      { damage: 'leak', claims: 6, paidFen: 20_000 },
      { damage: 'tile', claims: 1, paidFen: 10_000 },
    ])
  })
  test('has each crew: on time is what was settled so, late what ever was, liked by who said so', () => {
    expect(page.crews).toEqual([
      {
        ...{ crewId: 'one', name: '一队', claims: 5, ended: 4, onTime: 2, late: 1, reopened: 1 },
        ...{ meanStars: 4.5, paidFen: 30_000 },
      },
      expect.objectContaining({ crewId: null, name: '没有查到施工', claims: 1, late: 1, meanStars: null }),
      expect.objectContaining({ crewId: 'gone', name: '已不在册的施工队', claims: 1 }),
    ])
  })
})
