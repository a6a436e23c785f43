import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildHouse, type House } from '../support/estate'

/** More flats than the platform hands out at once, and in one stairwell more than its default of 100. */
const UNITS = 10
const FLOORS = 22
const ON_A_FLOOR = 5
const roster = [
  '楼号,单元/门,房号,建筑面积,产权人,手机号',
  ...Array.from({ length: UNITS * FLOORS * ON_A_FLOOR }, (_, index) => {
    const inUnit = index % (FLOORS * ON_A_FLOOR)
    const room = `${Math.floor(inUnit / ON_A_FLOOR) + 1}0${(inUnit % ON_A_FLOOR) + 1}`
    return `1号楼,${Math.floor(index / (FLOORS * ON_A_FLOOR)) + 1}门,${room},60.00,甲一,${13911110000 + index}`
  }),
].join('\n')
const FLATS = UNITS * FLOORS * ON_A_FLOOR

let house: House
beforeAll(async () => {
  house = await buildHouse({ roster, positions: ['01'], kinds: ['kitchenDrain'] })
})
afterAll(() => house.stop())

test('what is more than one page of a read is read to its end, at 100 and at 1,000 documents (rule 19)', async () => {
  const estate = await house.community.call('estate.view', { estateId: house.estateId })
  if (estate.unchanged) throw new Error('unchanged')
  expect(estate.stairwells.map(({ households }) => households)).toEqual(Array(UNITS).fill(FLOORS * ON_A_FLOOR))
  const fileId = await house.gateway.upload(
    house.community,
    house.estateId,
    'roster',
    '名册.csv',
    Buffer.from(roster.replace('13911110000', '13911119999')),
  )
  const { counts, diff } = await house.community.call('roster.preview', { estateId: house.estateId, fileId })
  expect(counts.flats).toBe(FLATS)
  // A read cut off at its first page would take the flats after it for new ones.
  expect(diff).toMatchObject({ added: 0, changed: 1, unchanged: FLATS - 1, missing: 0 })
})

test('no collection is open to anybody but the functions (rule 19)', () => {
  const { collections } = JSON.parse(readFileSync(join(__dirname, '../../cloudfunctions/database.json'), 'utf8')) as {
    collections: { name: string; acl: string }[]
  }
  expect(collections.length).toBeGreaterThan(0)
  expect(collections.filter(({ acl }) => acl !== 'ADMINONLY')).toEqual([])
})
