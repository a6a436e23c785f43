import { opensFileAs } from '../../../domain/household/file-policy'
import { openHouseholdFile as contract } from '../../../types/household-file'
import { FILE_PASS_MINUTES } from '../../../types/limits'
import { action } from '../../platform/action'
import { planAt } from '../../platform/household-place'
import { passId } from './pass'

/** Says why one looks, once a visit (rule 40). A reason given anew replaces the last one. */
export const open = action(contract, async ({ input, actor, now, store, permit, commit }) => {
  const { flatId, place } = await planAt(store, input)
  permit(opensFileAs(actor, place))
  const { why, words } = input
  const until = new Date(now.getTime() + FILE_PASS_MINUTES * 60_000)
  return commit(async (tx) => {
    const _id = passId(actor.personId, flatId)
    await tx.filePasses.put({ _id, schemaVersion: 1, personId: actor.personId, flatId, why, words, until })
    return { until: until.toISOString() }
  })
})
