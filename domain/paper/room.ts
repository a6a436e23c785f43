type Household = { building: string; unit: string; rooms: readonly string[] }

/** A room as people write it, without what they write differently: full-width digits, spaces, 「室」, 「号」 at the end. */
const spelt = (room: string): string =>
  room
    .normalize('NFKC')
    .replace(/[\s—–_-]/gu, '')
    .replace(/(号|室|户|房)+$/u, '')
    .toUpperCase()

/** Whether the room that a paper names is one of this household's: the room alone, or with its unit and building before it. */
export const namesRoom = (written: string, { building, unit, rooms }: Household): boolean =>
  rooms
    .flatMap((room) => [room, `${unit}${room}`, `${building}${unit}${room}`])
    .some((room) => spelt(room) === spelt(written))
