import { type RosterFlat, stairwellKey } from '../../../domain/roster/roster-flat'
import { staffMay } from '../../../domain/staff/policy'
import { ESTATE_STAIRWELLS_MAX } from '../../../types/limits'
import { importRoster as contract } from '../../../types/roster'
import { action } from '../../platform/action'
import { placeOfEstate } from '../../platform/place'
import { stop } from '../../platform/refused'
import { STEP } from '../../platform/stepwise'
import { importStairwell } from './import-stairwell'
import { readRoster } from './read-roster'
import { showStairwells } from './show-stairwells'

/**
 * Imports the good rows of a previewed roster, a few stairwells a call, each in one transaction; the estate's page shows
 * them all at once in the last step. Unchanged rows are not written, so a repeat or a resumed import is harmless.
 * Refuses `roster_changed` when the file is not the previewed one, `roster_has_problems`, `mapping_incomplete`,
 * `estate_too_large`, `roster_conflicts_with_round`.
 */
export const importRoster = action(contract, async ({ input, actor, now, store, permit }) => {
  permit(staffMay(actor, 'importRoster', await placeOfEstate(store, input.estateId)))
  const { parse, fileHash } = await readRoster(store, input.estateId, input.fileId, input.mapping)
  if (fileHash !== input.fileHash) return stop('roster_changed')
  if (parse.blocked) return stop(parse.blocked)
  if (parse.counts.fix > 0 && !input.onlyGoodRows) return stop('roster_has_problems', { rows: parse.counts.fix })
  const groups = byStairwell(parse.flats)
  if (groups.length === 0) return stop('file_empty')
  const known = await store.stairwells.find(
    { estateId: input.estateId },
    { limit: ESTATE_STAIRWELLS_MAX + 1, field: { _id: true } },
  )
  if (groups.length > ESTATE_STAIRWELLS_MAX || known.length > ESTATE_STAIRWELLS_MAX)
    return stop('estate_too_large', { stairwells: groups.length })

  const flats = { added: 0, changed: 0, unchanged: 0 }
  const until = Math.min(groups.length, input.from + STEP)
  for (const group of groups.slice(input.from, until)) {
    const result = await importStairwell(store, input.estateId, group, now)
    flats.added += result.added
    flats.changed += result.changed
    flats.unchanged += result.unchanged
  }
  const isDone = until >= groups.length
  if (isDone) await showStairwells(store, input.estateId)
  return { done: isDone, stairwells: { total: groups.length, imported: until }, flats }
})

const byStairwell = (flats: RosterFlat[]): RosterFlat[][] => {
  const groups = new Map<string, RosterFlat[]>()
  for (const flat of flats) groups.set(stairwellKey(flat), [...(groups.get(stairwellKey(flat)) ?? []), flat])
  return [...groups.values()]
}
