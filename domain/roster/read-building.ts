import { compact, isNothing, wholeNumber } from './half-width'

/** 「新风南里」 + 「6号楼」. The prefix is dropped when the whole file shares it. */
export type Building = { prefix: string; label: string }

const BUILDING_MAX = 20
const numbered =
  /^(.*?)(?:第)?([甲乙丙丁]?)(\d{1,4}|[一二三四五六七八九十]{1,3})([甲乙丙丁A-Z]?)(?:号楼|号栋|号幢|#楼|楼|栋|幢|座|号|#)?([甲乙丙丁]?)(?:楼)?$/
const lettered = /^(.*?)([A-Z])(?:号楼|楼|栋|幢|座|#)?$/

/** 「６号楼」, 「6#」, 「6栋」, 「六号楼」 and 「6」 are all 「6号楼」; 「A」 is 「A座」; a name (「红楼」) stays. Null: no building in it. */
export const readBuilding = (raw: string): Building | null => {
  const text = compact(raw).toUpperCase()
  if (isNothing(text) || text.length > BUILDING_MAX || !/^[\p{Script=Han}\p{L}\d#·.()-]+$/u.test(text)) return null
  const plain = text.replace(/^(\d+)\.0+$/, '$1')
  const withNumber = numbered.exec(plain)
  if (withNumber) {
    const [, prefix, before, number, letter, after] = withNumber as unknown as [
      string,
      string,
      string,
      string,
      string,
      string,
    ]
    const label = `${before}${wholeNumber(number)}${letter}号楼${after}`
    // Only words say which estate it is; 「6-」 and 「A」 belong to the building's own name.
    return /\p{Script=Han}/u.test(prefix) ? { prefix, label } : { prefix: '', label: prefix + label }
  }
  const withLetter = lettered.exec(plain)
  if (withLetter && (withLetter[1] === '' || /\p{Script=Han}$/u.test(withLetter[1]!)))
    return { prefix: withLetter[1]!, label: `${withLetter[2]}座` }
  return /^[\p{Script=Han}\d-]{2,}$/u.test(plain) && /[楼栋幢座阁苑馆塔]$/.test(plain)
    ? { prefix: '', label: plain }
    : null
}

/** 「6号楼2单元」 or 「6-2」 in a cell for the building: its two halves, as written. */
export const splitBuildingUnit = (raw: string): { building: string; unit: string } | null => {
  const text = compact(raw).toUpperCase()
  const match = /^(.*\d.*(?:楼|栋|幢|座|#))[-,]?(.{1,3}(?:单元|门))$/.exec(text) ?? /^(\d{1,3})-(\d{1,2})$/.exec(text)
  return match ? { building: match[1]!, unit: match[2]! } : null
}

/** A place without the districts before it: 「北京市西城区新风南里6号楼」 → 「新风南里6号楼」. */
export const withoutDistrict = (text: string): string => text.replace(/^.*(?:市|区|县|街道|镇|乡)(?=.*\d)/, '')

/** The prefix that every prefixed building in a column of addresses shares: it says which estate, not which building. */
export const sharedPrefix = (buildings: Iterable<Building>): string | null => {
  const prefixes = new Set<string>()
  for (const building of buildings) if (building.prefix !== '') prefixes.add(building.prefix)
  return prefixes.size === 1 ? [...prefixes][0]! : null
}

/** 「新风南里6号楼」, or 「6号楼」 when the whole file says 新风南里. */
export const buildingLabel = (building: Building, shared: string | null): string =>
  building.prefix === shared ? building.label : building.prefix + building.label
