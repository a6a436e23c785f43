import { parseRoster, type RosterParse } from '../../../domain/roster/parse-roster'
import type { RosterMapping } from '../../../types/roster'
import { readFile } from '../../platform/files'
import { found, stop, take } from '../../platform/refused'
import { sha256 } from '../../platform/secrets'
import type { Store } from '../../platform/store'
import { readWorkbook } from './workbook'

export type ReadRoster = { parse: RosterParse; fileName: string; fileHash: string }

/**
 * Fetches an uploaded roster and parses it; parsing is deterministic, so the import of a preview reads the very same flats.
 * Refuses `file_missing`, `not_found` for another estate's file, and what `readWorkbook` refuses.
 */
export const readRoster = async (
  store: Store,
  estateId: string,
  fileId: string,
  mapping?: RosterMapping,
): Promise<ReadRoster> => {
  const file = found(await store.files.get(fileId))
  if (file.estateId !== estateId || file.purpose !== 'roster') return stop('not_found')
  const bytes = (await readFile(file.cloudId)) ?? stop('file_missing')
  return {
    parse: parseRoster(take(readWorkbook(bytes, file.name)), mapping),
    fileName: file.name,
    fileHash: sha256(bytes),
  }
}
