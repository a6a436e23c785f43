import { type OrganisationKind, type OrganisationUnit, organisationKinds } from '@chuanmen/types/portfolio'

type Units = readonly OrganisationUnit[]

/** A unit with how deep it hangs, in the order a tree is read. */
export type Placed = { unit: OrganisationUnit; depth: number }

/** Depth first, children in the order they were added; what hangs under nothing that is there comes last, so that nothing is out of sight. */
export function placed(units: Units): Placed[] {
  const under = (parentId: string | null, depth: number, above: readonly string[]): Placed[] =>
    units
      .filter((unit) => unit.parentId === parentId && !above.includes(unit.unitId))
      .flatMap((unit) => [{ unit, depth }, ...under(unit.unitId, depth + 1, [...above, unit.unitId])])
  const rows = under(null, 0, [])
  const seen = new Set(rows.map(({ unit }) => unit.unitId))
  return [...rows, ...units.filter(({ unitId }) => !seen.has(unitId)).map((unit) => ({ unit, depth: 0 }))]
}

export const withUnit = (units: Units, unit: OrganisationUnit): OrganisationUnit[] =>
  units.some(({ unitId }) => unitId === unit.unitId)
    ? units.map((one) => (one.unitId === unit.unitId ? unit : one))
    : [...units, unit]

/** Without it and without what hangs under it. */
export function withoutUnit(units: Units, unitId: string): OrganisationUnit[] {
  const gone = new Set([unitId, ...below(units, unitId)])
  return units.filter((unit) => !gone.has(unit.unitId))
}

/** Ids of all that hangs under a unit. */
export function below(units: Units, unitId: string): string[] {
  const direct = units.filter((unit) => unit.parentId === unitId).map((unit) => unit.unitId)
  return direct.flatMap((id) => [id, ...below(units, id)])
}

/** The kind that hangs under a kind; undefined: nothing does. */
export const kindBelow = (kind: OrganisationKind): OrganisationKind | undefined =>
  organisationKinds[organisationKinds.indexOf(kind) + 1]

/** Where a unit may be moved: under units of the kind above its own. */
export const parentsFor = (units: Units, { kind, unitId }: OrganisationUnit): OrganisationUnit[] => {
  const above = organisationKinds[organisationKinds.indexOf(kind) - 1]
  return units.filter((unit) => unit.kind === above && unit.unitId !== unitId)
}

export const sameTree = (one: Units, other: Units) => JSON.stringify(one) === JSON.stringify(other)
