import { viewPack } from '../../../types/certificate'
import { action } from '../../platform/action'

export const pack = action(viewPack, async () => {
  throw new Error('to be written')
})
