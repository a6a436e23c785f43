import type { RosterProblem } from '../../types/roster'
import { problemAt } from './problem'
import { areaText } from './read-area'
import type { Reading } from './reading'
import type { RosterFlat, RosterOwner } from './roster-flat'
import type { SettledPlace } from './settle-places'
import { settleShares } from './settle-shares'

const hasFix = (reading: Reading): boolean => reading.problems.some(({ severity }) => severity === 'fix')

/** 「第 57 行」, with the sheet when it is another one. */
const rowName = (reading: Reading, seenFrom: Reading): string =>
  reading.sheet === seenFrom.sheet ? `第 ${reading.row + 1} 行` : `工作表「${reading.sheet}」第 ${reading.row + 1} 行`

const namesOf = (reading: Reading): string =>
  reading.owners
    .map(({ name }) => name)
    .sort()
    .join('、')

const say = (
  reading: Reading,
  field: 'room' | 'owner' | 'area' | 'share',
  ...rest: [RosterProblem['severity'], RosterProblem['code'], string, string]
): void => {
  reading.problems.push(problemAt(reading.spot(field), ...rest))
}

/** What several rows of one flat are to each other: a repetition, co-owners one per row, or a contradiction to be fixed. */
const compareRows = (rows: Reading[]): 'repeated' | 'co_owners' | 'areas_differ' | 'owners_differ' => {
  const areas = new Set(rows.flatMap(({ areaCentiSqm }) => (areaCentiSqm === null ? [] : [areaCentiSqm])))
  const owners = new Set(rows.map(namesOf).filter((names) => names !== ''))
  if (owners.size <= 1) return areas.size > 1 ? 'areas_differ' : 'repeated'
  const saysSo = rows.every(({ isRoomMerged }) => isRoomMerged) || rows.some(({ isCoOwned }) => isCoOwned)
  return saysSo && areas.size <= 1 ? 'co_owners' : 'owners_differ'
}

const judgeRows = (rows: Reading[]): void => {
  const [first, ...others] = rows as [Reading, ...Reading[]]
  const verdict = compareRows(rows)
  if (verdict === 'repeated') {
    for (const row of others)
      say(
        row,
        'room',
        'check',
        'flat_twice',
        `和${rowName(first, row)}是同一户`,
        '内容不矛盾，导入时只留一户；如果是房号填错，请改房号。',
      )
    return
  }
  if (verdict === 'co_owners') {
    for (const row of others)
      say(
        row,
        'owner',
        'check',
        'several_owners',
        `和${rowName(first, row)}是同一户的共有人`,
        '合并成一户导入；如果不是共有，请改房号。',
      )
    return
  }
  for (const row of rows) {
    const other = row === first ? others[0]! : first
    if (verdict === 'areas_differ') {
      say(
        row,
        'area',
        'fix',
        'flat_twice',
        `和${rowName(other, row)}是同一户，建筑面积却不同`,
        '请按房本留下正确的一行；如果是房号填错，请改房号。',
      )
    } else {
      say(
        row,
        'owner',
        'fix',
        'flat_twice_other_owner',
        `和${rowName(other, row)}是同一户，产权人却不同`,
        '如果是共有人，请写在同一格里用顿号隔开，或在每一行填上份额；如果是房号填错，请改房号。',
      )
    }
  }
}

const ownersOf = (rows: Reading[]): RosterOwner[] => {
  const owners: RosterOwner[] = []
  for (const row of rows) {
    for (const owner of row.owners) {
      const known = owners.find(({ name }) => name === owner.name)
      if (!known) owners.push({ ...owner })
      else {
        known.phone ??= owner.phone
        known.share ??= owner.share
      }
    }
  }
  return owners
}

const judgeShares = (first: Reading, settled: ReturnType<typeof settleShares>): void => {
  const count = settled.owners.length
  if (settled.sum === 'other') {
    const message = count > 1 ? '共有人的份额加起来不等于 1' : '只有一部分份额，没有写其他共有人'
    say(
      first,
      'share',
      'fix',
      'shares_do_not_add_up',
      message,
      '请按房本改正份额，或补上其他共有人；不清楚就把份额留空，按全体同意计算。',
    )
  }
  if (settled.sum === 'almost')
    say(
      first,
      'share',
      'check',
      'shares_do_not_add_up',
      '份额加起来差一点不到 1',
      `份额都相同，按每人 1/${count} 导入。`,
    )
  if (settled.sum === 'partial')
    say(
      first,
      'share',
      'check',
      'share_unreadable',
      '有的共有人没有份额',
      '先按「须全体同意」导入；要按份额计算，请补全。',
    )
  if (settled.consentRule === 'joint' && !hasFix(first))
    say(first, 'owner', 'info', 'several_owners', `有 ${count} 位产权人`, '记为共同共有：都同意才算同意。')
}

/**
 * One flat from the rows that name it, or null when one of them must be fixed first (then all of them wait, so that no flat is imported by
 * half). Adds what the comparison finds to the rows' problems.
 */
export const joinRows = (rows: Reading[], place: SettledPlace): RosterFlat | null => {
  const first = rows[0]!
  const broken = rows.find(hasFix)
  if (rows.length > 1) {
    judgeRows(rows)
    if (broken)
      for (const row of rows)
        if (!hasFix(row))
          say(row, 'room', 'fix', 'flat_twice', `和${rowName(broken, row)}是同一户`, '那一行要先改好，这一户才能导入。')
  }
  const settled = settleShares(
    ownersOf(rows),
    rows.some(({ consentRule }) => consentRule === 'unit'),
  )
  judgeShares(first, settled)
  const areaCentiSqm = rows.find((row) => row.areaCentiSqm !== null)?.areaCentiSqm ?? null
  if (rows.every(({ isAreaBlank }) => isAreaBlank) && first.spot('area').column !== null) {
    say(first, 'area', 'fix', 'area_missing', '没有填建筑面积', '按房本补上面积；同意率按面积也要算一遍，不能空着。')
  }
  if (rows.some(hasFix) || areaCentiSqm === null || first.floor === null || first.room === null) return null
  const notes = [...new Set(rows.flatMap(({ note }) => (note === null ? [] : [note])))]
  return {
    ...place,
    floor: first.floor,
    position: first.room.position,
    areaCentiSqm,
    owners: settled.owners,
    consentRule: settled.consentRule,
    occupancy: rows.find(({ occupancy }) => occupancy !== 'unknown')?.occupancy ?? 'unknown',
    note: notes.length === 0 ? null : [...notes.join('；')].slice(0, 200).join(''),
    sourceRows: rows.map(({ sheet, row }) => ({ sheet, row: row + 1 })),
  }
}

/** Tells a flat of unlikely size what its neighbours above and below measure: a slipped decimal point shows at once. */
export const compareAreas = (readings: Reading[], places: SettledPlace[]): void => {
  const unlikely = readings.flatMap((reading, index) =>
    reading.problems
      .filter(({ code }) => code === 'area_unlikely')
      .map((problem) => ({ reading, place: places[index]!, problem })),
  )
  if (unlikely.length === 0) return
  const columnKey = (reading: Reading, place: SettledPlace) =>
    `${place.building}\u0000${place.unit}\u0000${reading.room?.position}`
  const areasOf = new Map<string, Map<number, number>>()
  readings.forEach((reading, index) => {
    if (reading.areaCentiSqm === null || reading.problems.some(({ code }) => code === 'area_unlikely')) return
    const key = columnKey(reading, places[index]!)
    const counts = areasOf.get(key) ?? new Map<number, number>()
    areasOf.set(key, counts.set(reading.areaCentiSqm, (counts.get(reading.areaCentiSqm) ?? 0) + 1))
  })
  for (const { reading, place, problem } of unlikely) {
    const [usual] = [...(areasOf.get(columnKey(reading, place)) ?? [])].sort((a, b) => b[1] - a[1])
    if (usual && usual[1] >= 2)
      problem.remedy = `上下楼同一位置的户多是 ${areaText(usual[0])}，看是不是小数点错位；没错就照原样导入。`
  }
}
