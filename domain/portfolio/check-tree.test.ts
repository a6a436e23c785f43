import type { OrganisationUnit } from '../../types/portfolio'
import { checkTree } from './check-tree'

const unit = (
  unitId: string,
  kind: OrganisationUnit['kind'],
  more: Partial<OrganisationUnit> = {},
): OrganisationUnit => ({
  ...{ unitId, kind, name: unitId, parentId: null, stairwellIds: [], memberIds: [] },
  ...more,
})
const top = unit('top', 'committee')
const grid = unit('grid', 'grid', { parentId: 'top', stairwellIds: ['one', 'two'], memberIds: ['li', 'wang'] })
const group = unit('group', 'stairwellGroup', { parentId: 'grid' })

test.each<[string, OrganisationUnit[], string]>([
  ['nothing', [], 'ok'],
  ['a whole tree', [top, grid, group], 'ok'],
  ['a tree named from below', [group, grid, top], 'ok'],
  ['a unit named twice', [top, grid, { ...grid, name: 'other' }], 'units.2.unitId'],
  ['two of one name side by side', [top, grid, { ...grid, unitId: 'other' }], 'units.2.name'],
  ['a unit under itself', [top, { ...grid, parentId: 'grid' }], 'units.1.parentId'],
  [
    'two under each other',
    [unit('a', 'grid', { parentId: 'b' }), unit('b', 'grid', { parentId: 'a' })],
    'units.0.parentId',
  ],
  ['a group under the top', [top, { ...group, parentId: 'top' }], 'units.1.parentId'],
  ['a grid under nothing', [unit('grid', 'grid')], 'units.0.parentId'],
  ['a top under another', [top, unit('other', 'committee', { parentId: 'top' })], 'units.1.parentId'],
  ['a unit under one that is not there', [top, { ...grid, parentId: 'gone' }], 'units.1.parentId'],
  ['a stairwell of another estate', [top, { ...grid, stairwellIds: ['three'] }], 'units.1.stairwellIds'],
  ['a member twice', [top, { ...grid, memberIds: ['li', 'li'] }], 'units.1.memberIds'],
])('%s as the organisation of an estate', (_what, units, expected) => {
  const result = checkTree(units, new Set(['one', 'two']))
  expect(result.ok ? 'ok' : result.detail?.field).toBe(expected)
})
