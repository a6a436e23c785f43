import { staffMay } from '../../../domain/staff/policy'
import { withdrawCertificate } from '../../../types/certificate'
import { action } from '../../platform/action'
import { placeOfEstate } from '../../platform/place'
import { stop } from '../../platform/refused'
import { certificateAt } from './certificate-at'

/** Says that a certificate no longer holds, for good; one that is still being made is given up. Refuses `certificate_withdrawn`. */
export const withdraw = action(withdrawCertificate, async ({ input, actor, now, store, permit, commit }) => {
  const place = await placeOfEstate(store, input.estateId)
  permit(staffMay(actor, 'certify', place))
  return commit(async (tx) => {
    const doc = await certificateAt(tx, input)
    if (doc.state === 'withdrawn') return stop('certificate_withdrawn')
    const withdrawn = { at: now, why: input.why, byName: actor.staff?.name ?? '' }
    await tx.certificates.put({ ...doc, state: 'withdrawn', withdrawn })
    return { withdrawnAt: now.toISOString() }
  })
})
