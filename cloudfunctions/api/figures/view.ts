import { viewFigures } from '../../../types/figures'
import { action } from '../../platform/action'

export const view = action(viewFigures, async () => {
  throw new Error('to be written')
})
