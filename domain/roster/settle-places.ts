import type { RosterProblem } from '../../types/roster'
import { problemAt } from './problem'
import { type Building, buildingLabel, sharedPrefix } from './read-building'
import { unitWord } from './read-unit'
import type { Reading } from './reading'

/** Labels as the whole file settles them; empty where unreadable. */
export type SettledPlace = { building: string; unit: string; room: string }

/**
 * Decides what only the whole file can tell: whether it says 门 or 单元, which estate name before the building may go, and that a building
 * without any unit has one entrance. Adds a problem to each row whose building has units but which names none.
 */
export const settlePlaces = (
  readings: Reading[],
  unitHeaders: string[],
): { places: SettledPlace[]; problems: RosterProblem[] } => {
  const fromAddress = readings.flatMap((reading): Building[] =>
    reading.building && reading.isBuildingFromAddress ? [reading.building] : [],
  )
  const prefix = sharedPrefix(fromAddress)
  const word = unitWord(
    (function* () {
      for (const { unit } of readings) if (unit) yield unit
    })(),
    unitHeaders,
  )
  const labels = readings.map(({ building, isBuildingFromAddress }) =>
    building ? buildingLabel(building, isBuildingFromAddress ? prefix : null) : '',
  )
  const withUnits = new Set(readings.flatMap(({ unit }, index) => (unit === undefined ? [] : [labels[index]!])))

  /** Per sheet, the buildings taken to have one entrance. */
  const assumed = new Map<string, Set<string>>()
  const places = readings.map((reading, index): SettledPlace => {
    const building = labels[index]!
    const room = reading.room?.room ?? ''
    if (reading.unit)
      return {
        building,
        unit: reading.unit.name + (/[东西南北中]/.test(reading.unit.name) ? (reading.unit.word ?? '门') : word),
        room,
      }
    if (reading.unit === null || building === '') return { building, unit: '', room }
    if (withUnits.has(building)) {
      reading.problems.push(
        problemAt(reading.spot('unit'), 'fix', 'unit_missing', '没有填单元', `${building}的其他户都写了单元，请补上。`),
      )
      return { building, unit: '', room }
    }
    const buildings = assumed.get(reading.sheet) ?? new Set<string>()
    assumed.set(reading.sheet, buildings.add(building))
    return { building, unit: `1${word}`, room }
  })

  const problems = [...assumed].map(([sheet, buildings]) => {
    const list = [...buildings]
    const shown = list.slice(0, 5).join('、') + (list.length > 5 ? `等 ${list.length} 栋` : '')
    return problemAt(
      { sheet, row: null, column: null, field: 'unit', found: '' },
      'check',
      'unit_assumed',
      `${shown}没有写单元`,
      `都按只有一个楼门（1${word}）导入；有几个单元的，请加一列单元。`,
    )
  })
  return { places, problems }
}
