import { viewPackPart } from '../../../types/certificate'
import { action } from '../../platform/action'

export const part = action(viewPackPart, async () => {
  throw new Error('to be written')
})
