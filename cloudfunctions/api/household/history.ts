import { fieldsFor, readsFileAs } from '../../../domain/household/file-policy'
import { plainValue } from '../../../domain/household/file-view'
import { sightOf } from '../../../domain/household/policy'
import { listFileHistory as contract } from '../../../types/household-file'
import { action } from '../../platform/action'
import { planAt } from '../../platform/household-place'
import { stop, take } from '../../platform/refused'
import { unsealContacts } from './contacts'
import { logFileView, passOf } from './pass'

/** Every value a field ever had, newest first, those that came too late as well. */
export const history = action(contract, async ({ input, actor, now, store, permit }) => {
  const { field } = input
  const { flatId, place, estate } = await planAt(store, input)
  const reads = readsFileAs(actor, place)
  permit(reads)
  const viewer = take(reads)
  if (!fieldsFor(viewer).includes(field)) stop('not_allowed')
  const entries = await store.fileEntries.all({ flatId, field })
  if (sightOf(viewer, field) === 'why') {
    const pass = (await passOf(store, actor.personId, flatId, now)) ?? stop('file_shut')
    if (entries.length > 0) await logFileView(store, pass, { estateId: estate._id, fields: [field], now })
  }
  return {
    entries: entries
      .sort((one, other) => other.record.rev - one.record.rev)
      .map(({ record, stood }) => ({
        value: plainValue(field, record, unsealContacts),
        source: record.source,
        askedAt: record.askedAt.toISOString(),
        at: record.at.toISOString(),
        byName: record.byName,
        stood,
        rev: record.rev,
      })),
  }
})
