import type { Door, StairwellDoors } from '../../types/planner'

const byName = (one: string, other: string) => one.localeCompare(other, 'zh', { numeric: true })

/** Stairwells as one walks: building by building, unit by unit; 10号楼 after 9号楼. */
export const inWalkingOrder = <S extends Pick<StairwellDoors, 'building' | 'unit'>>(stairwells: readonly S[]): S[] =>
  [...stairwells].sort((one, other) => byName(one.building, other.building) || byName(one.unit, other.unit))

/** Doors of a stairwell as one climbs: floor by floor upwards, and along each floor as the picture has it. Indices into `doors`. */
export function climbing({ doors, positions }: Pick<StairwellDoors, 'doors' | 'positions'>): number[] {
  const place = new Map(positions.map((position, at) => [position, at]))
  const along = ({ position }: Door) => place.get(position) ?? positions.length
  return doors
    .map((door, index) => ({ door, index }))
    .sort(
      (one, other) =>
        one.door.floor - other.door.floor ||
        along(one.door) - along(other.door) ||
        byName(one.door.room, other.door.room),
    )
    .map(({ index }) => index)
}
