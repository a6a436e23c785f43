/** A household by its door: 「6号楼2门 501」, as far as it is told. */
export const placeWords = ({ building, unit, room }: { building: string; unit: string | null; room: string | null }) =>
  `${building}${unit ?? ''}${room ? ` ${room}` : ''}`
