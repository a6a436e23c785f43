import { figuresWorkbook } from '../../../types/figures'
import { action } from '../../platform/action'

export const workbook = action(figuresWorkbook, async () => {
  throw new Error('to be written')
})
