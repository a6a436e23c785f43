import { listCertificates } from '../../../types/certificate'
import { action } from '../../platform/action'

export const list = action(listCertificates, async () => {
  throw new Error('to be written')
})
