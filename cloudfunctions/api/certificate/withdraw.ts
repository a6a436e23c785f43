import { withdrawCertificate } from '../../../types/certificate'
import { action } from '../../platform/action'

export const withdraw = action(withdrawCertificate, async () => {
  throw new Error('to be written')
})
