import { diffRoster, type ExistingFlat } from '../../../domain/roster/roster-diff'
import { toRowView } from '../../../domain/roster/to-row-view'
import { staffMay } from '../../../domain/staff/policy'
import { previewRoster } from '../../../types/roster'
import { action } from '../../platform/action'
import { placeOfEstate } from '../../platform/place'
import { rowKey } from '../../platform/roster-ids'
import type { Store } from '../../platform/store'
import { readRoster } from './read-roster'

/** What one answer carries; the rest is in the file of problems the page can save. */
const PROBLEMS_MAX = 1000
const BAD_ROWS_MAX = 1000
const GOOD_ROWS_MAX = 200
const CHANGES_MAX = 200

/** Everything staff need before they import: columns, problems with remedies, the difference to what is stored. Writes nothing. */
export const preview = action(previewRoster, async ({ input, actor, store, permit }) => {
  permit(staffMay(actor, 'importRoster', await placeOfEstate(store, input.estateId)))
  const { parse, fileName, fileHash } = await readRoster(store, input.estateId, input.fileId, input.mapping)
  const diff = diffRoster(parse, await existingFlats(store, input.estateId), rowKey())
  const bad = parse.rows.filter((row) => row.severity !== 'ok').slice(0, BAD_ROWS_MAX)
  const good = parse.rows.filter((row) => row.severity === 'ok').slice(0, GOOD_ROWS_MAX)
  return {
    fileName,
    fileHash,
    sheets: parse.sheets,
    mapping: parse.mapping,
    counts: parse.counts,
    problems: parse.problems.slice(0, PROBLEMS_MAX),
    isProblemsCut: parse.problems.length > PROBLEMS_MAX,
    rows: [...bad, ...good].map(toRowView),
    idCards: parse.idCards,
    blocked: parse.blocked,
    diff: {
      added: diff.added.length,
      changed: diff.changed.length,
      unchanged: diff.unchanged.length,
      missing: diff.missing.length,
      changes: diff.changes.slice(0, CHANGES_MAX),
    },
  }
})

/** The estate's flats as stored, masked. */
const existingFlats = async (store: Store, estateId: string): Promise<ExistingFlat[]> => {
  const [stairwells, households] = await Promise.all([
    store.stairwells.all({ estateId }),
    store.households.all({ estateId }),
  ])
  const hashes = new Map(households.map((household) => [household._id, household.rowHash]))
  return stairwells.flatMap(({ building, unit, flats }) =>
    flats.map(({ flatId, room, floor, areaCentiSqm, occupancy, consentRule, ownersMasked }) => ({
      building,
      unit,
      room,
      floor,
      areaCentiSqm,
      occupancy,
      consentRule,
      ownersMasked,
      rowHash: hashes.get(flatId) ?? '',
    })),
  )
}
