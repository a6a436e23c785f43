import { checkOf, headIds } from '../../../domain/certificate/check-of'
import { wasSealed } from '../../../domain/certificate/seal'
import { checkCertificate } from '../../../types/certificate'
import { openAction } from '../../platform/action'

/** For anybody with a code: whether it holds, of what, and whether the evidence still is what was sealed. For no code, and one that never was whole, the same work and the same words. */
export const check = openAction(checkCertificate, async ({ input, store }) => {
  const doc = await store.certificates.get(input.code)
  const ids = doc && wasSealed(doc) ? headIds(doc) : [input.code]
  const heads = await store.evidence.among(ids, { hash: true })
  return checkOf(doc, new Map(heads.map(({ _id, hash }) => [_id, hash])))
})
