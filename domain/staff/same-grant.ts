import type { StaffGrant } from '../../types/person'

/** Whether two say the same role with the same scope, whatever the order of their fields and lists. */
export const isSameGrant = (one: StaffGrant, other: StaffGrant): boolean => keyOf(one) === keyOf(other)

const keyOf = (grant: StaffGrant): string =>
  JSON.stringify(
    Object.entries(grant)
      .map(([field, value]) => [field, Array.isArray(value) ? [...value].sort() : value])
      .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  )
