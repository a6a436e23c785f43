import { RULES_VERSION } from '../../domain/plan/diagnose'
import { type PlanHouse, planHouse } from '../support/plan-house'

let house: PlanHouse
beforeAll(async () => {
  house = await planHouse()
})
afterAll(() => house?.stop())

const confirm = async (room: string, kinds: ('assetLocked' | 'costSensitive' | 'riskAverse')[], why = '') =>
  house.community.call('plan.confirmKinds', { ...house.at(room), rev: (await house.view(room)).rev, kinds, why })

test('the rules’ agreement with people is shown kind by kind, with the newest corrections and no household named', async () => {
  await house.refuses('102', ['decoration'])
  await house.refuses('202', ['noise'])
  await house.refuses('302', ['cost'])
  await confirm('102', ['assetLocked'])
  await confirm('202', ['riskAverse', 'costSensitive'], '也怕花钱')
  await confirm('302', [], '只是没时间')
  const figures = await house.community.call('plan.figures', { estateId: house.estateId })
  expect(figures).toEqual({
    confirmed: 3,
    same: 1,
    byKind: [
      { kind: 'assetLocked', proposed: 1, confirmed: 1, both: 1 },
      { kind: 'riskAverse', proposed: 1, confirmed: 1, both: 1 },
      { kind: 'costSensitive', proposed: 1, confirmed: 1, both: 0 },
    ],
    corrections: [
      { proposed: ['costSensitive'], kinds: [], why: '只是没时间', at: expect.any(String) },
      { proposed: ['riskAverse'], kinds: ['riskAverse', 'costSensitive'], why: '也怕花钱', at: expect.any(String) },
    ],
    rulesVersion: RULES_VERSION,
  })
  for (const { flatId } of ['102', '202', '302'].map(house.at)) expect(JSON.stringify(figures)).not.toContain(flatId)
  for (const by of [house.lead, house.outsider, await house.owner('102')])
    expect(await by.ask('plan.figures', { estateId: house.estateId })).toMatchObject({ ok: false })
})
