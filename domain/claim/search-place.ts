import type { Day } from '../../types/schema'
import type { Flat, StairwellDoc } from '../../types/stairwell'
import { readAddress } from '../roster/address-shapes'
import { compact } from '../roster/half-width'
import { readBuilding, splitBuildingUnit } from '../roster/read-building'
import { readRoom } from '../roster/read-room'
import { readUnit } from '../roster/read-unit'

/** What somebody looks for: a day's claims, or its so-manieth (null: all of them), by their number; or those of a place as far as it was said. */
export type Sought =
  | { by: 'number'; day: Day; nth: number | null }
  /** Any of these: 「2-301」 is said of a building and of a stairwell. */
  | { by: 'place'; places: SoughtPlace[] }
export type SoughtPlace = { building: string | null; unit: string | null; room: string | null }

/**
 * What was typed into the search, as the roster reads places: 「PF-261119-03」, 「261119」, 「6-2-301」, 「6号楼2门301」, 「2门301」, 「301室」, 「6号楼」. Null: neither a number nor a
 * place.
 */
export const soughtBy = (typed: string): Sought | null => {
  const text = compact(typed).toUpperCase()
  const number = /^(?:PF)?-?(\d{6})(?:-?(\d{1,4}))?$/.exec(text)
  if (number) return numbered(number[1] ?? '', number[2] ?? null)
  const addresses = [readAddress(text, 'address'), readAddress(text, 'room')].flatMap((address) => address ?? [])
  if (addresses.length > 0) return placed(...addresses)
  // Three digits are a room rather than a building, as people speak; a building's word says otherwise.
  if (/\d{3}/.test(text) && readRoom(text)) return placed({ building: null, unit: null, room: text })
  const split = splitBuildingUnit(text)
  if (split) return placed({ ...split, room: null })
  if (/^.{1,3}(?:单元|门)$/.test(text)) return placed({ building: null, unit: text, room: null })
  return readBuilding(text) ? placed({ building: text, unit: null, room: null }) : null
}

const numbered = (digits: string, nth: string | null): Sought | null => {
  const day = `20${digits.slice(0, 2)}-${digits.slice(2, 4)}-${digits.slice(4)}`
  return Number.isNaN(Date.parse(day)) ? null : { by: 'number', day, nth: nth === null ? null : Number(nth) }
}

const placed = (...written: SoughtPlace[]): Sought | null => {
  const places = written.flatMap(({ building, unit, room }) => {
    const read = {
      building: building === null ? null : readBuilding(building)?.label,
      unit: unit === null ? null : readUnit(unit)?.name,
      room: room === null ? null : readRoom(room)?.room,
    }
    if (read.building === undefined || read.unit === undefined || read.room === undefined) return []
    return [{ building: read.building, unit: read.unit, room: read.room }]
  })
  return places.length > 0 ? { by: 'place', places } : null
}

/** Those of the places that may lie in a stairwell: 「2门」 and 「2单元」 are the same, and so are 「6号楼」 and 「新风南里6号楼」. */
export const placesIn = (
  { building, unit }: Pick<StairwellDoc, 'building' | 'unit'>,
  places: readonly SoughtPlace[],
): SoughtPlace[] =>
  places.filter(
    (place) =>
      (place.building === null || building === place.building || readBuilding(building)?.label === place.building) &&
      (place.unit === null || readUnit(unit)?.name === place.unit),
  )

/** The flats of such a stairwell that are looked for: all of them when no room was said. */
export const flatsSought = (
  flats: readonly Pick<Flat, 'flatId' | 'room'>[],
  places: readonly SoughtPlace[],
): 'all' | string[] => {
  if (places.some(({ room }) => room === null)) return 'all'
  return flats
    .filter(({ room }) => places.some((place) => room === place.room || readRoom(room)?.room === place.room))
    .map(({ flatId }) => flatId)
}
