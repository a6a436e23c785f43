type Door = { floor: number; position: string; room: string }

/** The way somebody walks a stairwell: up by the lift or the stairs, then down floor by floor, along the corridor on each. */
export const walkingOrder = (one: Door, other: Door): number =>
  other.floor - one.floor ||
  one.position.localeCompare(other.position, 'zh', { numeric: true }) ||
  one.room.localeCompare(other.room, 'zh', { numeric: true })
