import type { MoveContext } from '../../domain/claim/apply-move'
import { clockAfter } from '../../domain/claim/clock-after'
import { firstFacts, newClaim } from '../../domain/claim/new-claim'
import type { ClaimDoc, ClaimFacts, ClaimStatus, Liability, Offer } from '../../types/claim'
import type { ClaimMove } from '../../types/claim-actions'
import { DEFAULT_CLOCKS } from '../../types/claim-rules'
import type { ClaimAt, ClaimMoveKind } from '../../types/claim-words'

/** A Monday; the 20th is a Sunday that is worked, October begins with a week of holidays. */
export const TODAY = '2026-09-14'
export const RULES = { today: TODAY, clocks: DEFAULT_CLOCKS, years: [] }

export const OWED: Liability = { shares: [{ who: 'contractor', percent: 100 }], pairs: [] }
export const NOT_OWED: Liability = { shares: [{ who: 'household', percent: 100 }], pairs: [] }
export const REPAIR: Offer = { how: 'repair', standard: '换新瓷砖，缝对齐', byOn: '2026-09-25' }
export const MONEY: Offer = {
  how: 'money',
  items: [
    { code: null, name: '瓷砖', unit: '块', unitFen: 4_550, quantityCenti: 300, amountFen: 13_650, why: '表里没有' },
  ],
  totalFen: 13_650,
  priceVersion: 0,
}
export const VISIT = { on: '2026-09-16', from: '14:00', to: '16:00' }
export const RECEIPT = { amountFen: 13_650, paidOn: '2026-09-14', ref: '转账 0042' }

const objected = { about: 'amount', liability: OWED, offer: REPAIR } as const
export const STATUSES: Record<ClaimAt, ClaimStatus> = {
  submitted: { at: 'submitted' },
  acknowledged: { at: 'acknowledged' },
  visitSet: { at: 'visitSet', visit: VISIT },
  inspected: { at: 'inspected' },
  judged: { at: 'judged', liability: OWED },
  offered: { at: 'offered', liability: OWED, offer: REPAIR },
  accepted: { at: 'accepted', liability: OWED, offer: REPAIR },
  done: { at: 'done', liability: OWED, offer: REPAIR, receipt: null },
  objected: { at: 'objected', ...objected },
  mediating: {
    at: 'mediating',
    ...objected,
    mediatorId: 'mediator',
    mediatorName: '老周',
    visit: null,
    isInspected: false,
  },
  final: { at: 'final', liability: OWED, offer: REPAIR, mediatorName: '老周', letterOn: TODAY },
  closed: { at: 'closed', how: 'repaired', liability: OWED, offer: REPAIR, paidFen: 0 },
  withdrawn: { at: 'withdrawn' },
}

/** A move that nothing is wrong with but perhaps where, and by whom, it is made. */
export const MOVES: { [K in ClaimMoveKind]: Extract<ClaimMove, { kind: K }> } = {
  acknowledge: { kind: 'acknowledge', words: '' },
  setVisit: { kind: 'setVisit', visit: VISIT, words: '' },
  declineVisit: { kind: 'declineVisit', words: '那天上班' },
  inspect: { kind: 'inspect', words: '看过了', photoIds: ['seen'] },
  judge: { kind: 'judge', liability: OWED, words: '管子没接好' },
  offer: { kind: 'offer', offer: { how: 'repair', standard: '换新', byOn: '2026-09-25' }, words: '' },
  accept: { kind: 'accept', words: '' },
  object: { kind: 'object', about: 'liability', words: '不是我们弄的', photoIds: [] },
  fulfil: { kind: 'fulfil', words: '', photoIds: ['after'], receipt: null },
  confirm: { kind: 'confirm', stars: 4, words: '' },
  mediate: { kind: 'mediate', words: '' },
  letter: { kind: 'letter', words: '调解结果', offer: null },
  withdraw: { kind: 'withdraw', words: '自己修好了' },
  reopen: { kind: 'reopen', words: '又漏了', noticedOn: TODAY, photoIds: [] },
  pause: { kind: 'pause', words: '等材料' },
  resume: { kind: 'resume', words: '' },
  add: { kind: 'add', words: '还有这里', photoIds: [] },
  say: { kind: 'say', words: '什么时候来' },
}

/** Facts of a claim that stands so, with the clock such a status has. */
export const factsAt = (at: ClaimAt | ClaimStatus, more: Partial<ClaimFacts> = {}): ClaimFacts => {
  const status = typeof at === 'string' ? STATUSES[at] : at
  const first = firstFacts(RULES)
  const blank = { ...first, clock: null }
  return { ...first, status, ...clockAfter(blank, status, RULES), ...more }
}

export const buildClaim = (at: ClaimAt | ClaimStatus = 'submitted', more: Partial<ClaimFacts> = {}): ClaimDoc => ({
  ...newClaim(
    {
      _id: 'claim',
      number: 'PF-260914-01',
      estateId: 'estate',
      stairwellId: 'stairwell',
      flatId: 'flat',
      building: '1号楼',
      unit: '1门',
      room: '301',
      by: 'owner',
      bySide: 'household',
      damagePlace: 'kitchen',
      damage: 'tile',
      noticedOn: TODAY,
      want: { kind: 'repair' },
      phone: null,
      phoneMasked: null,
      worksId: null,
      crewId: null,
      warranty: { years: 2, until: '2028-09-01' },
      receivedAt: new Date(`${TODAY}T02:00:00Z`),
      receivedOn: TODAY,
    },
    firstFacts(RULES),
  ),
  facts: factsAt(at, more),
})

export const by = (party: MoveContext['party'], more: Partial<MoveContext> = {}): MoveContext => ({
  ...RULES,
  party,
  actor: { personId: party, name: party },
  prices: null,
  ...more,
})
