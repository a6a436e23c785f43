import { DEFAULT_CLOCKS, type PriceItem } from '../../types/claim-rules'
import type { Actions } from '../../types/contract'
import { buildHouse, type House } from '../support/estate'

let house: House
beforeAll(async () => {
  house = await buildHouse()
})
afterAll(() => house?.stop())

const TILE: PriceItem = { code: 'tile', name: '墙面瓷砖', unit: '块', unitFen: 4_500 }
const view = (version?: number) =>
  house.community.call('claimRules.view', { estateId: house.estateId, ...(version ? { version } : {}) })
const publish = async (items: PriceItem[], more: Partial<Actions['claimRules.publishPrices']['input']> = {}) => {
  const { rev } = await view()
  const asked = { estateId: house.estateId, rev, source: '2021 定额', items, ...more }
  return house.community.ask('claimRules.publishPrices', asked)
}

test('before anybody set them, deadlines are ours and say so, and no price is published', async () => {
  expect(await view()).toEqual({ clocks: DEFAULT_CLOCKS, prices: null, rev: 0, canEdit: true })
})

test('deadlines are set by the office, one editor at a time', async () => {
  const clocks = { ...DEFAULT_CLOCKS, inspect: { days: 2, source: '施工合同第 12 条' } }
  const { estateId } = house
  expect(await house.lead.ask('claimRules.setClocks', { estateId, rev: 0, clocks })).toMatchObject({
    code: 'not_allowed',
  })
  expect(await house.outsider.ask('claimRules.setClocks', { estateId, rev: 0, clocks })).toMatchObject({
    code: 'out_of_scope',
  })
  const both = await Promise.all(
    [house.community, house.street].map((by) => by.ask('claimRules.setClocks', { estateId, rev: 0, clocks })),
  )
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both).toContainEqual(expect.objectContaining({ code: 'claim_rules_changed' }))
  expect((await view()).clocks.inspect).toEqual({ days: 2, source: '施工合同第 12 条' })
})

test.each([0, 61, 1.5, -1])('a step of %s working days is refused', async (days) => {
  const clocks = { ...DEFAULT_CLOCKS, inspect: { days, source: '试试' } }
  const asked = { estateId: house.estateId, rev: (await view()).rev, clocks }
  expect(await house.community.ask('claimRules.setClocks', asked)).toMatchObject({ code: 'malformed' })
})

test('prices are published as versions, and the ones before stay readable as they were', async () => {
  expect(await publish([TILE])).toMatchObject({ value: { version: 1 } })
  expect(await publish([{ ...TILE, unitFen: 5_000 }])).toMatchObject({ value: { version: 2 } })
  expect((await view()).prices).toMatchObject({ version: 2, items: [{ unitFen: 5_000 }] })
  expect((await view(1)).prices).toMatchObject({ version: 1, items: [TILE], source: '2021 定额' })
  expect(await house.community.ask('claimRules.view', { estateId: house.estateId, version: 9 })).toMatchObject({
    code: 'not_found',
  })
})

test.each<[string, PriceItem[], object]>([
  ['a code named twice', [TILE, TILE], { code: 'malformed', detail: { field: 'items', code: 'tile' } }],
  ['a price of nothing', [{ ...TILE, unitFen: 0 }], { code: 'malformed' }],
  ['half a fen', [{ ...TILE, unitFen: 0.5 }], { code: 'malformed' }],
  ['no item', [], { code: 'malformed' }],
])('%s is not published', async (_what, items, refusal) => {
  const before = await view()
  expect(await publish(items)).toMatchObject(refusal)
  expect(await view()).toEqual(before)
})

test('a publication of somebody who saw an older table is refused', async () => {
  expect(await publish([TILE], { rev: 0 })).toMatchObject({ code: 'claim_rules_changed' })
})

test('what things cost and how long they take is open to crews, leads and residents of the estate, and to nobody else', async () => {
  const { estateId } = house
  const resident = await house.owner('102')
  for (const reader of [house.lead, await house.contractor(), resident])
    expect(await reader.call('claimRules.view', { estateId })).toMatchObject({ canEdit: false, prices: { version: 2 } })
  expect(await house.outsider.ask('claimRules.view', { estateId })).toMatchObject({ code: 'out_of_scope' })
  expect(await resident.ask('claimRules.view', { estateId: house.otherEstateId })).toMatchObject({
    code: 'not_allowed',
  })
})
