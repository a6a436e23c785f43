import { viewPublicFigures } from '../../../types/figures'
import { action } from '../../platform/action'

export const mine = action(viewPublicFigures, async () => {
  throw new Error('to be written')
})
