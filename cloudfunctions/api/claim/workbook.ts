import { emptyFigures } from '../../../domain/claim/figures'
import { figuresPage } from '../../../domain/claim/figures-page'
import { ROW_FIELDS } from '../../../domain/claim/row'
import { beijingDay } from '../../../domain/consent/beijing-day'
import { staffMay } from '../../../domain/staff/policy'
import { claimsWorkbook } from '../../../types/claim-actions'
import { action } from '../../platform/action'
import { placeOfEstate } from '../../platform/place'
import { claimsSheets } from './claims-sheets'

/** Claims in one file: what a month of the largest estate has, and the answer stays below the platform's 100 KB (rule 18). */
const CLAIMS_MAX = 1000

/** The figures and one month's claims as an Excel file, without names, numbers to ring, or anybody's words. */
export const workbook = action(claimsWorkbook, async ({ input, actor, now, store, permit }) => {
  const { estateId, month } = input
  permit(staffMay(actor, 'decideClaims', await placeOfEstate(store, estateId)))
  const [found, calendar, claims] = await Promise.all([
    store.claimFigures.get(estateId),
    store.calendars.peek(estateId, 'crews'),
    store.claims.find({ estateId, month }, { limit: CLAIMS_MAX + 1, orderBy: ['number', 'asc'], field: FIELDS }),
  ])
  const crews = calendar?.crews ?? []
  const page = figuresPage(found ?? emptyFigures(estateId), crews, beijingDay(now))
  const bytes = claimsSheets(page, claims.slice(0, CLAIMS_MAX), { crews, isCut: claims.length > CLAIMS_MAX })
  return { name: `赔付申请-${month}.xlsx`, base64: Buffer.from(bytes).toString('base64') }
})

const FIELDS = { ...ROW_FIELDS, endedOn: true } as const
