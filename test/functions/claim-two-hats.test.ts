import type { Person } from '../../demo/gateway'
import { MOVES } from '../support/build-claim'
import { type ClaimsHouse, claimsHouse } from '../support/claims-house'

/** Somebody who is a community worker and of a crew in the same estate: a party to its claims, like any crew (rule 43's spirit: nobody judges their own side). */
let house: ClaimsHouse
let both: Person
let claimId: string
beforeAll(async () => {
  house = await claimsHouse()
  both = await house.gateway.signIn({ openid: 'both', nickname: '两头' })
  const estateIds = [house.estateId]
  for (const role of ['community', 'contractor'] as const) {
    const { token } = await house.street.call('staff.invite', { name: '两头', grant: { role, estateIds } })
    await both.call('staff.accept', { token })
  }
  const owner = await house.owner('301')
  ;({ claimId } = await owner.call('claim.submit', house.input('301', { phone: '13900001234' })))
})
afterAll(() => house?.stop())

test('they read a claim as the crew does, and handle it as the crew', async () => {
  const view = await both.call('claim.view', { claimId })
  expect(view).toMatchObject({ side: 'crew', phoneMasked: null, movesOnBehalf: [] })
  expect(view.abilities).toEqual({ review: false, revealPhone: false, join: false, export: false, askErase: false })
  expect(view.entries[0]?.words).toBeNull()
  await house.must(both, claimId, MOVES.acknowledge)
  await house.must(both, claimId, await house.inspect('301'))
  expect((await house.history(claimId)).at(-1)?.entry).toMatchObject({ party: 'crew' })
})

test('they judge, offer, pause, record and look at nothing for others', async () => {
  const onBehalf = { how: 'present', photoId: null } as const
  expect(await house.ask(both, claimId, house.judge)).toMatchObject({ code: 'not_allowed' })
  expect(await house.ask(both, claimId, MOVES.pause)).toMatchObject({ code: 'not_allowed' })
  expect(await house.ask(both, claimId, MOVES.withdraw, { onBehalf })).toMatchObject({ code: 'not_allowed' })
  const { estateId } = house
  const clocks = await both.call('claimRules.view', { estateId })
  const refused = await Promise.all([
    both.ask('claim.submit', house.input('301', { onBehalf })),
    both.ask('claim.showWords', { claimId, seq: 0, show: true }),
    both.ask('claim.join', { claimIds: [claimId], join: false, words: '分开' }),
    both.ask('claim.revealPhone', { claimId, why: '约时间' }),
    both.ask('claim.export', { claimId, why: '看看' }),
    both.ask('claim.figures', { estateId }),
    both.ask('claim.workbook', { estateId, month: '2026-09' }),
    both.ask('claimRules.setClocks', { estateId, rev: clocks.rev, clocks: clocks.clocks }),
  ])
  expect(refused.map((answer) => !answer.ok && answer.code)).toEqual(refused.map(() => 'not_allowed'))
})

test('they do not mediate it either, and a colleague with one hat does', async () => {
  await house.must(house.community, claimId, house.judge)
  await house.must(await house.owner('301'), claimId, MOVES.object)
  expect(await house.ask(both, claimId, MOVES.mediate)).toMatchObject({ code: 'not_allowed' })
  expect(await house.ask(house.street, claimId, MOVES.mediate)).toMatchObject({ ok: true })
})

test('they do not do without a baseline in a household’s name, and neither does any crew', async () => {
  const photoId = await house.photo('301', { use: 'baseline', bySide: 'crew' })
  const at = { stairwellId: house.stairwellId, flatId: house.flat('301').flatId }
  const waiver = { ...at, words: '不拍了', presence: { name: '赵六', photoId } }
  for (const by of [both, house.crew]) {
    expect(await by.ask('baseline.waive', waiver)).toMatchObject({ code: 'not_allowed' })
    expect((await by.call('baseline.view', at)).abilities.waive).toBe(false)
  }
  expect(await house.community.ask('baseline.waive', waiver)).toMatchObject({ value: { state: 'waived' } })
})
