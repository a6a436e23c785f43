import type { OrganisationUnit } from '@chuanmen/types/portfolio'
import { below, kindBelow, parentsFor, placed, withoutUnit, withUnit } from './tree'

const unit = (unitId: string, kind: OrganisationUnit['kind'], parentId: string | null): OrganisationUnit => ({
  ...{ unitId, kind, parentId, name: unitId, stairwellIds: [], memberIds: [] },
})
const units = [
  unit('group', 'stairwellGroup', 'grid'),
  unit('committee', 'committee', null),
  unit('grid', 'grid', 'committee'),
  unit('other', 'grid', 'committee'),
]

test('a tree is read from the top, each under its own', () => {
  expect(placed(units).map((row) => [row.unit.unitId, row.depth])).toEqual([
    ['committee', 0],
    ['grid', 1],
    ['group', 2],
    ['other', 1],
  ])
})

test('what hangs under something that is gone, or under itself, is still seen', () => {
  const lost = [unit('lost', 'grid', 'gone'), unit('self', 'grid', 'self')]
  expect(placed(lost).map((row) => row.unit.unitId)).toEqual(['lost', 'self'])
})

test('who goes takes along what hangs under it', () => {
  expect(below(units, 'committee')).toEqual(['grid', 'group', 'other'])
  expect(withoutUnit(units, 'grid').map(({ unitId }) => unitId)).toEqual(['committee', 'other'])
})

test('a unit is put in place of the one it was', () => {
  expect(withUnit(units, { ...unit('grid', 'grid', 'committee'), name: '第一网格' })[2]?.name).toBe('第一网格')
  expect(withUnit(units, unit('new', 'grid', 'committee'))).toHaveLength(5)
})

test('each kind hangs under the one before it', () => {
  expect([kindBelow('committee'), kindBelow('grid'), kindBelow('stairwellGroup')]).toEqual([
    'grid',
    'stairwellGroup',
    undefined,
  ])
  expect(parentsFor(units, unit('group', 'stairwellGroup', 'grid')).map(({ unitId }) => unitId)).toEqual([
    'grid',
    'other',
  ])
})
