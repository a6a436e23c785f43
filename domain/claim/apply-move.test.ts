import {
  buildClaim,
  by,
  MONEY,
  MOVES,
  NOT_OWED,
  OWED,
  RECEIPT,
  REPAIR,
  STATUSES,
  VISIT,
} from '../../test/support/build-claim'
import type { ClaimDoc } from '../../types/claim'
import type { ClaimMove } from '../../types/claim-actions'
import type { RefusalCode } from '../../types/refusals'
import { applyMove } from './apply-move'

const money = { at: 'accepted', liability: OWED, offer: MONEY } as const
const liable = (...shares: typeof OWED.shares): ClaimMove => ({ ...MOVES.judge, liability: { shares, pairs: [] } })
const over = (claim: ClaimDoc): ClaimDoc => ({ ...claim, warranty: { years: 2, until: '2026-09-13' } })

test.each<[string, ClaimDoc, ClaimMove, Parameters<typeof by>[0], RefusalCode]>([
  [
    'a visit yesterday',
    buildClaim('acknowledged'),
    { ...MOVES.setVisit, visit: { ...VISIT, on: '2026-09-13' } },
    'crew',
    'claim_visit_invalid',
  ],
  [
    'a visit in two months',
    buildClaim('acknowledged'),
    { ...MOVES.setVisit, visit: { ...VISIT, on: '2026-11-14' } },
    'crew',
    'claim_visit_invalid',
  ],
  [
    'a visit that ends before it begins',
    buildClaim('acknowledged'),
    { ...MOVES.setVisit, visit: { ...VISIT, to: '13:00' } },
    'crew',
    'claim_visit_invalid',
  ],
  [
    'an inspection without a photo',
    buildClaim('acknowledged'),
    { ...MOVES.inspect, photoIds: [] },
    'crew',
    'photo_required',
  ],
  [
    'liability of 99 percent',
    buildClaim('inspected'),
    liable({ who: 'contractor', percent: 99 }),
    'staff',
    'liability_invalid',
  ],
  [
    'one party named twice',
    buildClaim('inspected'),
    liable({ who: 'design', percent: 50 }, { who: 'design', percent: 50 }),
    'staff',
    'liability_invalid',
  ],
  [
    'a repair promised for yesterday',
    buildClaim('judged'),
    { ...MOVES.offer, offer: { how: 'repair', standard: '换', byOn: '2026-09-13' } },
    'staff',
    'malformed',
  ],
  [
    'an objection to work not yet done',
    buildClaim('offered'),
    { ...MOVES.object, about: 'workmanship' },
    'household',
    'claim_state',
  ],
  [
    'an objection to an amount that nobody named',
    buildClaim('judged'),
    { ...MOVES.object, about: 'amount' },
    'household',
    'claim_state',
  ],
  ['a repair without its photo', buildClaim('accepted'), { ...MOVES.fulfil, photoIds: [] }, 'crew', 'photo_required'],
  ['a payment without a receipt', buildClaim(money), MOVES.fulfil, 'crew', 'receipt_required'],
  [
    'a payment one fen short',
    buildClaim(money),
    { ...MOVES.fulfil, receipt: { ...RECEIPT, amountFen: 13_649 } },
    'crew',
    'receipt_required',
  ],
  [
    'a payment of tomorrow',
    buildClaim(money),
    { ...MOVES.fulfil, receipt: { ...RECEIPT, paidOn: '2026-09-15' } },
    'crew',
    'receipt_required',
  ],
  ['reopening after the warranty', over(buildClaim('closed')), MOVES.reopen, 'household', 'warranty_over'],
  [
    'reopening for what is noticed tomorrow',
    buildClaim('closed'),
    { ...MOVES.reopen, noticedOn: '2026-09-15' },
    'household',
    'noticed_in_future',
  ],
  [
    'mediation by who handled it',
    buildClaim('objected', { actedIds: ['staff'] }),
    MOVES.mediate,
    'staff',
    'mediator_acted',
  ],
])('%s is refused', (_, claim, move, party, code) => {
  expect(applyMove(claim, move, by(party))).toMatchObject({ ok: false, code })
})

describe('what a claim becomes', () => {
  const moved = (claim: ClaimDoc, move: ClaimMove, party: Parameters<typeof by>[0]) => {
    const result = applyMove(claim, move, by(party))
    if (!result.ok) throw new Error(result.code)
    return result.value
  }

  test('remembers who handled it, once each, and not who mediated it', () => {
    const once = moved(buildClaim('submitted'), MOVES.acknowledge, 'crew')
    expect(once.actedIds).toEqual(['crew'])
    expect(moved(buildClaim('acknowledged', { actedIds: ['crew'] }), MOVES.inspect, 'crew').actedIds).toEqual(['crew'])
    expect(moved(buildClaim('inspected', { actedIds: ['crew'] }), MOVES.judge, 'staff').actedIds).toEqual([
      'crew',
      'staff',
    ])
    expect(moved(buildClaim('mediating'), MOVES.judge, 'mediator').actedIds).toEqual([])
    expect(moved(buildClaim('submitted'), MOVES.say, 'staff').actedIds).toEqual([])
  })

  test('carries its liability from judgement to closing', () => {
    expect(moved(buildClaim('judged'), { ...MOVES.object }, 'household').status).toEqual({
      at: 'objected',
      about: 'liability',
      liability: OWED,
      offer: null,
    })
    expect(
      moved(buildClaim({ ...STATUSES.mediating } as never), { ...MOVES.judge, liability: NOT_OWED }, 'mediator').status,
    ).toMatchObject({ at: 'mediating', liability: NOT_OWED, offer: REPAIR, mediatorId: 'mediator' })
    expect(moved(buildClaim('mediating'), MOVES.offer, 'mediator').status).toMatchObject({
      at: 'offered',
      liability: OWED,
    })
  })

  test('closes as repaired, as paid to the fen, or without an offer', () => {
    expect(moved(buildClaim('done'), MOVES.confirm, 'household')).toMatchObject({
      status: { at: 'closed', how: 'repaired', paidFen: 0 },
      stars: 4,
      clock: null,
    })
    const paid = moved(buildClaim(money), { ...MOVES.fulfil, photoIds: [], receipt: RECEIPT }, 'crew')
    expect(paid.status).toMatchObject({ at: 'done', receipt: RECEIPT })
    expect(moved(buildClaim(paid.status), MOVES.confirm, 'household').status).toMatchObject({
      how: 'paid',
      paidFen: 13_650,
    })
    const free = buildClaim({ at: 'judged', liability: NOT_OWED })
    expect(moved(free, MOVES.accept, 'household').status).toMatchObject({ at: 'closed', how: 'noOffer', paidFen: 0 })
  })

  test('reopened begins a new cycle with a clock of its own (rule 38)', () => {
    expect(
      moved(buildClaim('closed', { stars: 5, wasLate: true, rung: 'street' }), MOVES.reopen, 'household'),
    ).toMatchObject({
      status: { at: 'submitted' },
      cycle: 2,
      stars: null,
      wasLate: true,
      rung: 'contractor',
      clock: { step: 'acknowledge', dueOn: '2026-09-15' },
    })
  })

  test('takes only the offer the mediator names in the letter', () => {
    expect(moved(buildClaim('mediating'), MOVES.letter, 'mediator').status).toMatchObject({ at: 'final', offer: null })
    const offer = { how: 'repair', standard: '再换', byOn: '2026-09-30' } as const
    expect(moved(buildClaim('mediating'), { ...MOVES.letter, offer }, 'mediator').status).toMatchObject({ offer })
  })
})
