import type { ClaimDoc } from '../../types/claim'
import type { HistoryDoc } from '../../types/history'
import type { PhotoDoc } from '../../types/photo'
import { type ClaimsHouse, claimsHouse } from '../support/claims-house'
import { jpeg } from '../support/jpeg'
import { until } from '../support/local-cloud'
import { sendPhoto } from '../support/send-photo'
import { tampering } from '../support/tampering'

/** Rounds of killing; the long suite asks for 20. */
const ROUNDS = Number(process.env.ROUNDS ?? 3)
const ROOMS = ['101', '102', '201', '202', '301', '302']

let house: ClaimsHouse
beforeAll(async () => {
  house = await claimsHouse()
})
afterAll(() => house?.stop())

test(`kill -9 while claims are filed with photos and acknowledged, ${ROUNDS} rounds: nothing that was answered is lost, nothing is there twice, the evidence is whole`, async () => {
  const picture = { name: 'a.jpg', bytes: await jpeg() }
  const owners = await Promise.all(ROOMS.map(async (room) => ({ room, person: await house.owner(room) })))
  const filed = new Map<string, { claimId: string; photoId: string }>()
  const acknowledged = new Set<string>()
  for (let round = 0; round < ROUNDS; round++) {
    let isDead = false
    const filing = owners.map(async ({ room, person }) => {
      for (let turn = 0; !isDead; turn++) {
        try {
          const { photoId } = await sendPhoto(person, { place: house.placeOf(room) }, picture)
          const request = `filed-${round}-${turn}-${room}`
          const input = house.input(room, { photoIds: [photoId] })
          const answer = await house.gateway.once(person, 'claim.submit', input, request)
          if (!answer.ok) continue
          const { claimId } = answer.value
          filed.set(request, { claimId, photoId })
          const move = { kind: 'acknowledge' as const, words: '收到' }
          const moved = await house.gateway.once(
            house.crew,
            'claim.move',
            { claimId, stateSeq: 0, move },
            `${request}-m`,
          )
          if (moved.ok) acknowledged.add(claimId)
        } catch {
          return
        }
      }
    })
    const before = acknowledged.size
    await until('a claim was acknowledged', () => acknowledged.size > before + 1, 60_000)
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 400))
    await house.cloud.kill()
    isDead = true
    await Promise.all(filing)
    await house.cloud.restart()
  }
  const claims = await house.find<ClaimDoc>('claims', {})
  const byId = new Map(claims.map((claim) => [claim._id, claim]))
  const photos = new Map((await house.find<PhotoDoc>('photos', {})).map((photo) => [photo._id, photo]))
  for (const { claimId, photoId } of filed.values()) {
    expect(byId.get(claimId)?.photoIds).toEqual([photoId])
    expect(photos.get(photoId)).toMatchObject({ subjectId: claimId })
  }
  for (const claimId of acknowledged) expect(byId.get(claimId)?.facts.status.at).toBe('acknowledged')
  for (const { _id } of claims) expect(await house.audit(_id)).toEqual([])
  // Numbers have no gap and no double: a killed transaction took none.
  const numbers = claims.map(({ number }) => Number(number.slice(-2))).sort((one, other) => one - other)
  expect(numbers).toEqual(claims.map((_, nth) => nth + 1))

  // What a crash kept from the figures, the timer counts, twice without harm (rule 20).
  for (const _again of [1, 2]) await house.cloud.runTimer('aggregation')
  const { total } = await house.community.call('claim.figures', { estateId: house.estateId })
  expect(total.claims).toBe(claims.length)
  const news = await house.find<{ claimId: string; seq: number }>('outbox', { kind: 'claimNews' })
  const told = await house.find<HistoryDoc>('histories', { 'entry.act': 'acknowledge' })
  expect(news.map(({ claimId }) => claimId).sort()).toEqual(told.map(({ subjectId }) => subjectId).sort())
  const { code, words } = await tampering(house.house).ofHouse()
  expect({ code, words }).toMatchObject({ code: 0, words: expect.stringContaining(' 0 disagreements') })
})
