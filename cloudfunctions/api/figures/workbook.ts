import { beijingDay } from '../../../domain/consent/beijing-day'
import { staffMay } from '../../../domain/staff/policy'
import { figuresWorkbook } from '../../../types/figures'
import { action } from '../../platform/action'
import { placeOfEstate } from '../../platform/place'
import { figuresView, findFigures } from './figures-of'
import { figuresSheets } from './figures-sheets'

/** The figures as an Excel file that may travel: counts alone, no room, name or answer, and no forecast. */
export const workbook = action(figuresWorkbook, async ({ input: { estateId }, actor, now, store, permit }) => {
  permit(staffMay(actor, 'viewFigures', await placeOfEstate(store, estateId)))
  const known = await findFigures(store, estateId)
  const today = beijingDay(now)
  const bytes = figuresSheets(figuresView(known), { estateName: known.estate.name, today })
  return { name: `成串率-${today}.xlsx`, base64: Buffer.from(bytes).toString('base64') }
})
