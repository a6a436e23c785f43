import { accept, refuse } from '../../../types/result'
import { downloadTemplate } from '../../../types/roster'
import { action } from '../../platform/action'
import { templateWorkbook } from './template-workbook'

/** An empty roster with the headers we know, for staff of any scope. */
export const template = action(downloadTemplate, async ({ actor, permit }) => {
  permit(actor.staff ? accept(true) : refuse('not_allowed'))
  const { name, bytes } = templateWorkbook()
  return { name, base64: Buffer.from(bytes).toString('base64') }
})
