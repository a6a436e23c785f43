import type { HistoryDoc } from '../../types/history'
import { MOVES } from '../support/build-claim'
import { type ClaimsHouse, claimsHouse } from '../support/claims-house'
import { tampering } from '../support/tampering'

let house: ClaimsHouse
beforeAll(async () => {
  house = await claimsHouse()
})
beforeEach(() => house.at('2026-09-14T07:00:00'))
afterAll(() => house?.stop())

/** A claim with words, a number and a photo; ended when withdrawn, restricted when its deletion was asked for. */
const filed = async (room: string, ...then: ('withdraw' | 'askErase')[]) => {
  const owner = await house.owner(room)
  const photoId = await house.photo(room)
  const input = house.input(room, { photoIds: [photoId], phone: '13900001234' })
  const { claimId } = await owner.call('claim.submit', input)
  if (then.includes('withdraw')) await house.must(owner, claimId, MOVES.withdraw)
  if (then.includes('askErase')) await owner.call('claim.askErase', { claimId })
  return claimId
}
/** What is left of what a household may have erased. */
const keptOf = async (claimId: string) => ({
  words: (await house.find<HistoryDoc>('histories', { subjectId: claimId })).filter(({ clear }) => clear !== null)
    .length,
  photos: (await house.find('photos', { subjectId: claimId })).length,
  hasPhone: (await house.claim(claimId)).phone !== null,
})
const runs = async (at: string) => {
  await house.at(at)
  for (const _again of [1, 2, 3]) await house.cloud.runTimer('aggregation')
}

test('the timer forgets what was asked to be deleted and is over, and nothing else (rules 20, 38, 40)', async () => {
  const open = await filed('101')
  const ended = await filed('102', 'withdraw')
  const asked = await filed('202', 'withdraw', 'askErase')
  const ends = { words: 2, photos: 1, hasPhone: true }
  await runs('2029-09-14T23:00')
  expect(await keptOf(asked)).toEqual(ends)
  await runs('2029-09-15T09:00')
  expect(await keptOf(asked)).toEqual({ words: 0, photos: 0, hasPhone: false })
  expect(await keptOf(ended)).toEqual(ends)
  expect(await keptOf(open)).toMatchObject({ photos: 1, hasPhone: true })
  for (const claimId of [open, ended, asked]) expect(await house.audit(claimId)).toEqual([])
  expect(await tampering(house.house).ofHouse()).toMatchObject({ code: 0 })
})

test('a claim with more files than one call may delete is erased all the same', async () => {
  const owner = await house.owner('301')
  const photos = async (count: number) => Promise.all(Array.from({ length: count }, () => house.photo('301')))
  const { claimId } = await owner.call('claim.submit', house.input('301', { photoIds: await photos(20) }))
  await house.must(owner, claimId, { kind: 'add', words: '', photoIds: await photos(10) })
  await house.must(owner, claimId, MOVES.withdraw)
  await owner.call('claim.askErase', { claimId })
  expect(await keptOf(claimId)).toMatchObject({ photos: 30 })
  await runs('2029-09-16T09:00')
  expect(await keptOf(claimId)).toMatchObject({ words: 0, photos: 0 })
})

test('a claim outlives the bindings of its household: it is kept, and staff go on with it (rule 40)', async () => {
  const claimId = await filed('302')
  const before = await keptOf(claimId)
  const flatId = house.flat('302').flatId
  const { bindings } = await house.community.call('flat.view', { stairwellId: house.stairwellId, flatId })
  for (const { bindingId } of bindings) await house.community.call('binding.end', { bindingId, why: '房子卖了' })
  await runs('2029-09-20T09:00')
  const owner = await house.gateway.signIn({ openid: 'owner-302', nickname: 'x' })
  expect(await owner.ask('claim.view', { claimId })).toMatchObject({ ok: false })
  const after = await keptOf(claimId)
  expect({ ...after, words: before.words }).toEqual(before)
  expect(after.words).toBeGreaterThanOrEqual(before.words)
  expect(await house.ask(house.crew, claimId, MOVES.acknowledge)).toMatchObject({ ok: true })
  expect(await house.audit(claimId)).toEqual([])
})
