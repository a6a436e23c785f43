import { type OrganisationUnit, organisationKinds } from '../../types/portfolio'
import { accept, type Result, refuse } from '../../types/result'

const wrong = (at: number, field: keyof OrganisationUnit) => refuse('malformed', { field: `units.${at}.${field}` })
const hasTwins = (ids: readonly string[]): boolean => new Set(ids).size < ids.length

/**
 * Whether units make a tree: each named once, under one of the kind before its own (the first kind under nothing), so that none is under itself; nobody and no stairwell twice in one unit, and
 * stairwells of this estate. Refuses `malformed {field}`, which names the first unit that is wrong.
 */
export const checkTree = (units: readonly OrganisationUnit[], stairwellIds: ReadonlySet<string>): Result<true> => {
  for (const [at, unit] of units.entries()) {
    const { unitId, name, kind, parentId, memberIds } = unit
    const before = units.slice(0, at)
    if (before.some((other) => other.unitId === unitId)) return wrong(at, 'unitId')
    if (before.some((other) => other.name === name && other.kind === kind && other.parentId === parentId))
      return wrong(at, 'name')
    const above = organisationKinds[organisationKinds.indexOf(kind) - 1]
    const parent = units.find((other) => other.unitId === parentId)
    if (above === undefined ? parentId !== null : parent?.kind !== above) return wrong(at, 'parentId')
    if (hasTwins(unit.stairwellIds) || unit.stairwellIds.some((id) => !stairwellIds.has(id)))
      return wrong(at, 'stairwellIds')
    if (hasTwins(memberIds)) return wrong(at, 'memberIds')
  }
  return accept(true)
}
