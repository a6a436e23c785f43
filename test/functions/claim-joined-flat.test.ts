import type { Person } from '../../demo/gateway'
import type { PhotoDoc } from '../../types/photo'
import { bathroom } from '../support/baselines'
import { MOVES } from '../support/build-claim'
import { type ClaimsHouse, claimsHouse } from '../support/claims-house'
import { jpeg } from '../support/jpeg'
import { sendPhoto } from '../support/send-photo'

/** 202 becomes a part of 201 after its owner filed a claim and left a photo loose. */
let house: ClaimsHouse
let upstairs: Person
let primary: Person
let earlier: string
let loose: string
let clean: { name: string; bytes: Buffer }
beforeAll(async () => {
  house = await claimsHouse()
  ;[upstairs, primary] = [await house.owner('202'), await house.owner('201')]
  clean = { name: 'a.jpg', bytes: await jpeg() }
  ;({ claimId: earlier } = await upstairs.call('claim.submit', house.input('202')))
  loose = (await sendPhoto(upstairs, { place: house.placeOf('202'), use: 'baseline' }, clean)).photoId
  const { community, roundId, stairwellId } = house
  for (let done = false; !done; ) ({ done } = await community.call('round.close', { roundId }))
  const [flatId, joinedTo] = [house.flat('202').flatId, house.flat('201').flatId]
  await community.call('flat.correct', { stairwellId, flatId, joinedTo, why: '打通了' })
})
afterAll(() => house?.stop())

const send = (by: Person, room: string, use: 'claim' | 'baseline' = 'claim') =>
  sendPhoto(by, { place: house.placeOf(room), use }, clean)
const add = (by: Person, claimId: string, photoId: string) =>
  house.ask(by, claimId, { ...MOVES.add, words: '', photoIds: [photoId] })
const docOf = async (photoId: string) => (await house.one<PhotoDoc>('photos', photoId)) as PhotoDoc

test('what is photographed from either flat is of the household, and hangs on its claim', async () => {
  const photos = [
    await send(upstairs, '202'),
    await send(upstairs, '201').catch(() => null),
    await send(primary, '201'),
  ]
  const photoIds = photos.flatMap((photo) => photo?.photoId ?? [])
  for (const photoId of photoIds) expect((await docOf(photoId)).flatId).toBe(house.flat('201').flatId)
  const { claimId } = await upstairs.call('claim.submit', house.input('202', { photoIds }))
  expect(await house.claim(claimId)).toMatchObject({ flatId: house.flat('201').flatId, room: '201', photoIds })
  for (const by of [upstairs, primary])
    for (const photoId of photoIds) expect(await by.ask('photo.link', { photoId })).toMatchObject({ ok: true })
  expect(await house.audit(claimId)).toEqual([])
})

test('a claim of before is the whole household’s: it lists it, goes on with it, and hangs new photos on it', async () => {
  for (const by of [upstairs, primary]) {
    const flatId = by === upstairs ? house.flat('202').flatId : house.flat('201').flatId
    const { claims } = await by.call('claim.mine', { flatId })
    expect(claims.map(({ claimId }) => claimId)).toContain(earlier)
    expect((await by.call('claim.view', { claimId: earlier })).side).toBe('household')
    const { photoId } = await send(by, '201').catch(() => send(by, '202'))
    expect(await add(by, earlier, photoId)).toMatchObject({ ok: true })
  }
  expect((await primary.call('me.home', {})).home?.claims?.open).toBe(2)
  expect(await house.audit(earlier)).toEqual([])
})

test('staff who live in the flat it was joined to do not decide about it', async () => {
  const { community, sticker } = house
  const flatId = house.flat('201').flatId
  const { bindingId } = await community.call('binding.request', { token: sticker, flatId, role: 'tenant' })
  expect(await house.ask(community, earlier, MOVES.acknowledge)).toMatchObject({ code: 'own_claim' })
  await community.call('binding.end', { bindingId, why: '填错了' })
})

test('one baseline is kept of it, which takes photos from either flat and from before', async () => {
  const room = await bathroom(house, upstairs, '202')
  const [first] = room.surfaces
  first?.photoIds.push(loose)
  const at = { stairwellId: house.stairwellId, flatId: house.flat('202').flatId }
  const { rev } = await upstairs.call('baseline.save', { ...at, rev: 0, rooms: [room] })
  const seen = await primary.call('baseline.view', { ...at, flatId: house.flat('201').flatId })
  expect(seen).toMatchObject({ rev, room: '201', flatId: house.flat('201').flatId })
  expect(Object.keys(seen.photos)).toHaveLength(4)
  for (const photoId of Object.keys(seen.photos))
    expect(await primary.ask('photo.link', { photoId })).toMatchObject({ ok: true })
})

test('a photo of another household hangs on neither', async () => {
  const neighbour = await house.owner('102')
  const { photoId } = await send(neighbour, '102')
  expect(await add(upstairs, earlier, photoId)).toMatchObject({
    code: 'photo_missing',
    detail: { photoIds: [photoId] },
  })
  expect(
    await neighbour.ask('photo.request', {
      use: 'claim',
      place: house.placeOf('202'),
      clientId: 'guess',
      name: 'a.jpg',
      bytes: 1,
      capturedAt: '2026-09-14T01:00:00.000Z',
    }),
  ).toMatchObject({ code: 'not_allowed' })
})
