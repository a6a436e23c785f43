import { consentRuleWords, occupancyWords } from '../../types/household'
import type { RosterPreview } from '../../types/roster'
import { maskName } from './mask'
import type { RosterParse } from './parse-roster'
import { areaText } from './read-area'
import { flatKey, type RosterFlat, stairwellKey } from './roster-flat'
import { rowHash } from './row-hash'

/** One flat as it is stored; masked, because a comparison needs no clear names. */
export type ExistingFlat = Pick<
  RosterFlat,
  'building' | 'unit' | 'room' | 'floor' | 'areaCentiSqm' | 'occupancy' | 'consentRule'
> & {
  ownersMasked: string[]
  rowHash: string
}

export type RosterDiff = {
  added: RosterFlat[]
  changed: RosterFlat[]
  unchanged: RosterFlat[]
  /** Stored flats of a stairwell the file names, which the file does not have. Flats of stairwells it does not name are not counted. */
  missing: ExistingFlat[]
  changes: RosterPreview['diff']['changes']
}

const changesOf = (flat: RosterFlat, stored: ExistingFlat): RosterDiff['changes'] => {
  const room = `${stored.building}${stored.unit}${stored.room}`
  const owners = {
    before: [...stored.ownersMasked].sort().join('、'),
    after: flat.owners
      .map(({ name }) => maskName(name))
      .sort()
      .join('、'),
  }
  const compared: RosterDiff['changes'] = [
    { room, field: 'floor', before: String(stored.floor), after: String(flat.floor) },
    { room, field: 'area', before: areaText(stored.areaCentiSqm), after: areaText(flat.areaCentiSqm) },
    { room, field: 'owner', ...owners },
    {
      room,
      field: 'ownership',
      before: consentRuleWords[stored.consentRule],
      after: consentRuleWords[flat.consentRule],
    },
    { room, field: 'occupancy', before: occupancyWords[stored.occupancy], after: occupancyWords[flat.occupancy] },
  ]
  const visible = compared.filter(({ before, after }) => before !== after)
  // Names are compared masked and phones are not shown at all, so a change may have nothing to show.
  return visible.length > 0
    ? visible
    : [{ room, field: 'note', before: '已存的内容', after: '姓名、电话、份额或备注有改动' }]
}

/**
 * Compares a parsed file with what is stored; `key` is the key of `rowHash`. A flat whose row must be fixed counts as neither changed nor
 * missing. Flats are matched by `flatKey`: a file that says 单元 where the last one said 门 changes nothing.
 */
export const diffRoster = (
  parse: Pick<RosterParse, 'flats' | 'rows'>,
  existing: ExistingFlat[],
  key: Uint8Array,
): RosterDiff => {
  const stored = new Map(existing.map((flat) => [flatKey(flat), flat]))
  const diff: RosterDiff = { added: [], changed: [], unchanged: [], missing: [], changes: [] }
  for (const flat of parse.flats) {
    const before = stored.get(flatKey(flat))
    if (!before) diff.added.push(flat)
    else if (before.rowHash === rowHash(flat, key)) diff.unchanged.push(flat)
    else {
      diff.changed.push(flat)
      diff.changes.push(...changesOf(flat, before))
    }
  }
  const named = new Set(parse.rows.map(flatKey))
  const stairwells = new Set(parse.rows.map(stairwellKey))
  diff.missing = existing.filter((flat) => stairwells.has(stairwellKey(flat)) && !named.has(flatKey(flat)))
  return diff
}
