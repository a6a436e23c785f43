import { buildFlat } from '../../test/support/build-tally'
import type { NoticeTarget } from '../../types/notice'
import { resolveTarget } from './target'

const stairwells = [
  {
    _id: 's1',
    building: '1号楼',
    flats: [
      buildFlat('a', 2, '01'),
      buildFlat('b', 2, '02', { joinedTo: 'a' }),
      buildFlat('c', 1, '01'),
      buildFlat('d', 1, '02'),
    ],
    risers: [
      { riserId: 'r1', kind: 'kitchenWater' as const, positions: ['01'], flatIds: ['c', 'a'] },
      { riserId: 'r2', kind: 'kitchenWater' as const, positions: ['02'], flatIds: ['d', 'b'] },
    ],
  },
  { _id: 's2', building: '1号楼', flats: [buildFlat('e', 1, '01')], risers: [] },
  { _id: 's3', building: '2号楼', flats: [buildFlat('f', 1, '01')], risers: [] },
  {
    _id: 's4',
    building: '3号楼',
    flats: [],
    risers: [{ riserId: 'r9', kind: 'kitchenWater' as const, positions: ['01'], flatIds: [] }],
  },
]

describe('resolveTarget', () => {
  test.each<[string, NoticeTarget, string[], string[] | null, number]>([
    ['an estate reaches every household, joined flats once', { scope: 'estate' }, ['s1', 's2', 's3'], null, 5],
    ['a building reaches all of its stairwells', { scope: 'buildings', buildings: ['1号楼'] }, ['s1', 's2'], null, 4],
    ['named stairwells reach just those', { scope: 'stairwells', stairwellIds: ['s3', 's2'] }, ['s2', 's3'], null, 2],
    [
      'a riser reaches the households on it',
      { scope: 'risers', stairwellId: 's1', riserIds: ['r1'] },
      ['s1'],
      ['c', 'a'],
      2,
    ],
    [
      'several risers reach a household on more than one of them once',
      { scope: 'risers', stairwellId: 's1', riserIds: ['r2', 'r1'] },
      ['s1'],
      ['c', 'a', 'd'],
      3,
    ],
  ])('%s', (_what, target, stairwellIds, flatIds, households) => {
    expect(resolveTarget(target, stairwells)).toEqual({ ok: true, value: { stairwellIds, flatIds, households } })
  })

  test('reasons reach the households of the flats that gave them, wherever they are, joined flats once', () => {
    const target: NoticeTarget = { scope: 'reasons', roundId: 'r', reasons: ['noise'] }
    expect(resolveTarget(target, stairwells, ['b', 'a', 'f', 'gone'])).toEqual({
      ok: true,
      value: { stairwellIds: ['s1', 's3'], flatIds: ['a', 'f'], households: 2 },
    })
    expect(resolveTarget(target, stairwells, [])).toMatchObject({ ok: false, code: 'notice_target_empty' })
  })

  test.each<[string, NoticeTarget, typeof stairwells]>([
    ['an estate without flats', { scope: 'estate' }, []],
    ['a building without flats', { scope: 'buildings', buildings: ['3号楼'] }, stairwells],
    ['a riser without flats', { scope: 'risers', stairwellId: 's4', riserIds: ['r9'] }, stairwells],
  ])('refuses %s', (_what, target, list) =>
    expect(resolveTarget(target, list)).toMatchObject({ ok: false, code: 'notice_target_empty' }),
  )

  test.each<[string, NoticeTarget]>([
    ['a building', { scope: 'buildings', buildings: ['1号楼', '9号楼'] }],
    ['a stairwell', { scope: 'stairwells', stairwellIds: ['s1', 's9'] }],
    ['the stairwell of risers', { scope: 'risers', stairwellId: 's9', riserIds: ['r1'] }],
    ['a riser', { scope: 'risers', stairwellId: 's1', riserIds: ['r1', 'r8'] }],
  ])('refuses rather than silently reach fewer people when %s is gone', (_what, target) => {
    expect(resolveTarget(target, stairwells)).toMatchObject({ ok: false, code: 'not_found' })
  })
})
