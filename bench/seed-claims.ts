import { countOf } from '../domain/claim/count'
import { applyCount, emptyFigures } from '../domain/claim/figures'
import { claimNumber, firstFacts, newClaim } from '../domain/claim/new-claim'
import { dayAfter } from '../domain/consent/beijing-day'
import { stringify } from '../emulator/database/ejson'
import { Log } from '../emulator/database/log'
import type { ClaimDoc, ClaimStatus, Offer } from '../types/claim'
import { DEFAULT_CLOCKS } from '../types/claim-rules'
import { damageKinds } from '../types/claim-words'
import { modelStairwell, relabel, STAIRWELLS_AN_ESTATE } from './city'

/** Of so many, the newest are open: what an estate's office has on its hands. */
export const OPEN = 500
/** The newest came in on this day. */
export const TODAY = '2026-11-10'
/** Claims of one day: 100,000 of them go four and a half years back. */
const A_DAY = 60
const GROUP = 5_000

const offer: Offer = {
  how: 'money',
  items: [{ code: 'tile', name: '瓷砖', unit: '块', unitFen: 4_550, quantityCenti: 300, amountFen: 13_650, why: '' }],
  totalFen: 13_650,
  priceVersion: 1,
}
const liability = { shares: [{ who: 'contractor' as const, percent: 100 }], pairs: [] }
const paid: ClaimStatus = { at: 'closed', how: 'paid', liability, offer, paidFen: offer.totalFen }

/** Adds claims of one estate of 200 stairwells to a filled data folder, with the figures that counting each of them would have left. */
export const seedClaims = async (dataDir: string, claims: number): Promise<void> => {
  const log = Log.open(dataDir)
  const { stairwell } = modelStairwell()
  let figures = emptyFigures('estate0')
  for (let at = 0; at < claims; at++) {
    const claim = claimOf(at, claims, stairwell)
    figures = applyCount(figures, null, claim.counted)
    log.put('claims', JSON.stringify(claim._id), stringify(claim))
    if (at % GROUP === 0) await log.flushed()
  }
  for (let day = 0; day * A_DAY < claims; day++) {
    const _id = `estate0~${dayAfter(TODAY, -day)}`
    log.put('claimNumbers', JSON.stringify(_id), stringify({ _id, schemaVersion: 1, count: A_DAY }))
  }
  log.put('claimFigures', JSON.stringify('estate0'), stringify(figures))
  await log.flushed()
  log.close()
}

/** The claim that came in as the `at`-th last: the first `OPEN` are open, the others were paid within a few days. */
const claimOf = (at: number, claims: number, model: ReturnType<typeof modelStairwell>['stairwell']): ClaimDoc => {
  const receivedOn = dayAfter(TODAY, -Math.floor(at / A_DAY))
  const flat = model.flats[(at * 7) % model.flats.length]
  const place = (text: string): string => relabel(text, at % STAIRWELLS_AN_ESTATE)
  const first = firstFacts({ today: receivedOn, clocks: DEFAULT_CLOCKS, years: [] })
  const isOpen = at < Math.min(OPEN, claims / 2)
  const filed = newClaim(
    {
      ...{ _id: `claim${at}`, number: claimNumber(receivedOn, A_DAY - (at % A_DAY)), estateId: 'estate0' },
      ...{ stairwellId: place(model._id), flatId: place(flat?.flatId ?? ''), room: flat?.room ?? '' },
      ...{ building: place(model.building), unit: place(model.unit), by: 'somebody', bySide: 'household' },
      ...{ damagePlace: 'bathroom', damage: damageKinds[at % damageKinds.length] ?? 'leak', noticedOn: receivedOn },
      ...{ want: { kind: 'repair' }, phone: null, phoneMasked: null, worksId: null, crewId: `crew${at % 20}` },
      ...{ warranty: { years: 2, until: null }, receivedAt: new Date(`${receivedOn}T02:00:00Z`), receivedOn },
    },
    first,
  )
  const endedOn = isOpen ? null : dayAfter(receivedOn, at % 9)
  const claim: ClaimDoc = {
    ...filed,
    facts: isOpen ? first : { ...first, status: paid, clock: null, stars: 1 + (at % 5) },
    ...{ isOpen, isTicking: isOpen, dueOn: isOpen ? (first.clock?.dueOn ?? null) : null, endedOn },
    ...{ keepUntil: isOpen ? null : '2030-01-01', seq: 0, stateSeq: 0, head: 'head', isCounted: true },
  }
  return { ...claim, counted: countOf(claim, []) }
}
