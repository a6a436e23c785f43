import { checkCertificate } from '../../../types/certificate'
import { openAction } from '../../platform/action'

export const check = openAction(checkCertificate, async () => {
  throw new Error('to be written')
})
