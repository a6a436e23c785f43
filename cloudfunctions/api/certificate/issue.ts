import { issueCertificate } from '../../../types/certificate'
import { action } from '../../platform/action'

export const issue = action(issueCertificate, async () => {
  throw new Error('to be written')
})
