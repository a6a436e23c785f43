import { staffMay } from '../../../domain/staff/policy'
import { viewPack } from '../../../types/certificate'
import { action } from '../../platform/action'
import { placeOfEstate } from '../../platform/place'
import { sealedAt } from './certificate-at'
import { logLook } from './log-look'

/** What a certificate's pages and its file begin with. Each look is kept (rule 40). Refuses `not_found` for one that never was whole. */
export const pack = action(viewPack, async ({ input, actor, now, store, permit }) => {
  const place = await placeOfEstate(store, input.estateId)
  permit(staffMay(actor, 'certify', place))
  const { _id, header, seal, state } = await sealedAt(store, input)
  await logLook(store, { personId: actor.personId, estateId: input.estateId, subjectId: _id, now })
  return { header, seal, state }
})
