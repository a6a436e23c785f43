import { claimAt } from '../../test/support/any-claim'
import type { ClaimDoc } from '../../types/claim'
import type { Flat, StairwellDoc } from '../../types/stairwell'
import { whySameCause } from './same-cause'

const flat = (room: string, joinedTo: string | null = null): Flat =>
  ({
    ...{
      flatId: `flat-${room}`,
      room,
      floor: Number(room.slice(0, -2)),
      position: room.slice(-2),
      areaCentiSqm: 5_000,
    },
    ...{ occupancy: 'own', consentRule: 'all', ownersMasked: [], joinedTo },
  }) as unknown as Flat
const rooms = ['201', '301', '302', '401', '501', '801']
const riser = (kind: 'bathroomDrain' | 'kitchenDrain', ids: string[]) => ({
  ...{ riserId: kind, kind, positions: ['01'], flatIds: ids.map((room) => `flat-${room}`) },
})
const stairwell: Pick<StairwellDoc, 'flats' | 'risers'> = {
  flats: [...rooms.map((room) => flat(room)), flat('402', 'flat-401')],
  risers: [
    riser('kitchenDrain', ['201', '301', '401', '501', '801']),
    riser('bathroomDrain', ['201', '301', '401', '501', '801']),
  ],
}
const mine = claimAt()
const other = (room: string, more: Partial<ClaimDoc> = {}): ClaimDoc => ({
  ...claimAt(),
  ...{ _id: 'other', room, flatId: `flat-${room}` },
  ...more,
})
const causeOf = (causeId: string) => claimAt({ at: 'submitted' }, { facts: { causeId } }).facts

test.each<[string, ClaimDoc, string | null]>([
  ['above, on one pipe of the room where the damage is', other('501'), '楼上 501，同一根卫生间排水立管'],
  ['below', other('201'), '楼下 201，同一根卫生间排水立管'],
  [
    'a stain that the leak made',
    other('201', { damage: 'stain', damagePlace: 'kitchen' }),
    '楼下 201，同一根厨房排水立管',
  ],
  ['a flat joined to one on the pipe', other('402'), '楼上 402，同一根卫生间排水立管'],
  ['five floors away', other('801'), null],
  ['not on a pipe of ours', other('302'), null],
  ['eight days apart', other('201', { noticedOn: '2026-09-21' }), null],
  ['seven days apart', other('201', { noticedOn: '2026-09-20' }), '楼下 201，同一根卫生间排水立管'],
  ['a tile nobody made wet', other('201', { damage: 'tile' }), null],
  ['the same flat once more', other('301'), '同一户'],
  ['the shaft beside it', other('', { flatId: null, damagePlace: 'shaft' }), '同一楼门的公共部位'],
  ['the claim itself', mine, null],
])('%s: %s', (_what, suspect, why) => expect(whySameCause(mine, suspect, stairwell)).toBe(why))

test('claims joined already are not suggested, those of another cause are', () => {
  const joined = { ...mine, facts: causeOf('cause') }
  expect(whySameCause(joined, other('201', { facts: causeOf('cause') }), stairwell)).toBeNull()
  expect(whySameCause(joined, other('201', { facts: causeOf('another') }), stairwell)).not.toBeNull()
})
