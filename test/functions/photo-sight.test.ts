import type { Person } from '../../demo/gateway'
import type { PhotoDoc } from '../../types/photo'
import type { ViewDoc } from '../../types/records'
import { type ClaimsHouse, claimsHouse } from '../support/claims-house'
import { jpeg } from '../support/jpeg'
import { until } from '../support/local-cloud'
import { newClientId, postTo, sendPhoto } from '../support/send-photo'

const MINUTE_MS = 60_000

let house: ClaimsHouse
let owner: Person
let sent: { name: string; bytes: Buffer }
beforeAll(async () => {
  house = await claimsHouse()
  owner = await house.owner('101')
  sent = { name: 'a.jpg', bytes: await jpeg() }
})
afterAll(() => house?.stop())
afterEach(async () => {
  await wechat('DELETE', 'pictures')
  await wechat('DELETE', 'faults')
})

const wechat = async (method: 'POST' | 'DELETE', what: 'pictures' | 'faults', body?: object) => {
  const headers = { 'content-type': 'application/json' }
  const response = await fetch(`${house.cloud.url}/wx/${what}`, {
    method,
    headers,
    body: body ? JSON.stringify(body) : null,
  })
  expect(response.status).toBe(200)
}
const send = (by: Person, room: string | null = '101') => sendPhoto(by, { place: house.placeOf(room) }, sent)
/** Sent by its owner and hung on their claim. */
const claimed = async (room: string | null = '101', by = owner) => {
  const { photoId } = await send(by, room)
  const { claimId } = await by.call('claim.submit', house.input(room, { photoIds: [photoId] }))
  return { photoId, claimId }
}
const docOf = async (photoId: string) => (await house.one<PhotoDoc>('photos', photoId)) as PhotoDoc
const run = () => house.cloud.runTimer('notifications')
const becomes = (photoId: string, check: PhotoDoc['check']) =>
  until(`the photo is ${check}`, async () => (await docOf(photoId)).check === check)
const link = (by: Person, photoId: string, why?: string) =>
  by.ask('photo.link', { photoId, ...(why ? { original: { why } } : {}) })
/** Asked for alone, or with others of a page: the same answer. */
const sees = async (by: Person, photoId: string) => {
  const alone = await link(by, photoId)
  const { urls } = await by.call('photo.links', { photoIds: [photoId, 'no-photo'] })
  expect(Object.keys(urls)).toEqual(alone.ok ? [photoId] : [])
  return alone.ok
}

describe('who is given a link', () => {
  test("to a household's photo: itself and who decides, the crew once it is shown, others never (rule 12)", async () => {
    const { photoId } = await claimed()
    const family = await house.occupant('101', 'family')
    const neighbour = await house.owner('102')
    for (const who of [owner, family, house.community, house.street]) expect(await sees(who, photoId)).toBe(true)
    for (const who of [house.crew, neighbour, house.lead, house.outsider])
      expect(await link(who, photoId)).toMatchObject({ ok: false, code: 'not_found' })
    await house.community.call('photo.review', { photoId, show: true })
    expect(await sees(house.crew, photoId)).toBe(true)
    expect(await sees(neighbour, photoId)).toBe(false)
    await house.community.call('photo.review', { photoId, show: false })
    expect(await sees(house.crew, photoId)).toBe(false)
    expect(await sees(owner, photoId)).toBe(true)
  })

  test("to a crew's photo: the household once it is shown", async () => {
    const { photoId } = await send(house.crew)
    expect(await sees(owner, photoId)).toBe(false)
    await house.community.call('photo.review', { photoId, show: true })
    expect(await sees(owner, photoId)).toBe(true)
    expect(await link(owner, photoId, '想看原图')).toMatchObject({ ok: false, code: 'not_found' })
  })

  test('to an original: its household freely, who decides with a reason that is kept (rule 40), a crew never', async () => {
    const { photoId } = await claimed()
    await house.community.call('photo.review', { photoId, show: true })
    const kept = () => house.find<ViewDoc>('views', { subjectId: photoId })
    expect((await link(owner, photoId, '自己看')).ok).toBe(true)
    expect(await kept()).toEqual([])
    expect((await link(house.community, photoId, '核对责任')).ok).toBe(true)
    expect(await kept()).toMatchObject([{ what: 'file', why: '核对责任', estateId: house.estateId }])
    expect(await link(house.crew, photoId, '看看')).toMatchObject({ ok: false, code: 'not_found' })
  })

  test('to a photo of a restricted claim: its household, and staff with a reason alone', async () => {
    const { photoId, claimId } = await claimed()
    await house.community.call('photo.review', { photoId, show: true })
    await house.db.collection('claims').doc(claimId).update({ isRestricted: true })
    expect(await sees(owner, photoId)).toBe(true)
    expect(await sees(house.crew, photoId)).toBe(false)
    expect(await link(house.community, photoId)).toMatchObject({ ok: false, code: 'malformed' })
    expect((await link(house.community, photoId, '法院要求')).ok).toBe(true)
  })

  test('and the link dies in ten minutes (rule 23)', async () => {
    const { photoId } = await claimed()
    const { url, expiresAt } = await owner.call('photo.link', { photoId })
    expect((await fetch(url)).status).toBe(200)
    expect(new Date(expiresAt).getTime() - (await house.cloud.clock.now()).getTime()).toBeLessThanOrEqual(600_000)
    await house.cloud.clock.advance(10 * MINUTE_MS + 1000)
    expect((await fetch(url)).status).toBe(403)
  })

  test('to nothing, before a photo has been received', async () => {
    const { photoId } = await owner.call('photo.request', {
      ...{ use: 'claim', place: house.placeOf('101'), clientId: newClientId(), name: 'a.jpg', bytes: 9 },
      capturedAt: '2026-09-14T01:00:00.000Z',
    })
    expect(await link(owner, photoId)).toMatchObject({ ok: false, code: 'not_found' })
  })

  test('only who decides says whether a photo is shown, and not of their own stairs', async () => {
    const { photoId } = await claimed()
    for (const who of [owner, house.crew, house.lead, house.outsider])
      expect(await who.ask('photo.review', { photoId, show: true })).toMatchObject({ ok: false, code: 'not_found' })
  })
})

describe("WeChat's look at a photo (rule 12)", () => {
  test('shows it to the other side when nothing is wrong', async () => {
    const { photoId } = await claimed()
    expect((await docOf(photoId)).check).toBe('waiting')
    await run()
    await becomes(photoId, 'shown')
    expect(await sees(house.crew, photoId)).toBe(true)
  })

  test.each(['risky', 'review'])('that finds it %s holds it for a person', async (suggest) => {
    await wechat('POST', 'pictures', { suggest })
    const { photoId } = await claimed()
    await run()
    await becomes(photoId, 'held')
    expect(await sees(house.crew, photoId)).toBe(false)
  })

  test.each<[string, object]>([
    ['is not to be had', { errcode: 45009 }],
    ['says that there was no visit', { errcode: 61010 }],
    ['gives no answer to the question', { errcode: 'throw' }],
  ])('that %s holds it', async (_what, fault) => {
    const { photoId } = await claimed()
    await wechat('POST', 'faults', { api: 'security.mediaCheckAsync', times: 1, ...fault })
    await run()
    expect((await docOf(photoId)).check).toBe('held')
  })

  test('that never comes back holds it after forty minutes', async () => {
    await wechat('POST', 'pictures', { suggest: 'silent' })
    const { photoId } = await claimed()
    await run()
    expect((await docOf(photoId)).check).toBe('asked')
    await house.cloud.clock.advance(39 * MINUTE_MS)
    await run()
    expect((await docOf(photoId)).check).toBe('asked')
    await house.cloud.clock.advance(2 * MINUTE_MS)
    await run()
    expect(await docOf(photoId)).toMatchObject({ check: 'held', traceId: null })
  })

  test('is not asked for two hours after the person was here', async () => {
    const { photoId } = await claimed()
    await house.cloud.clock.advance(121 * MINUTE_MS)
    await run()
    expect((await docOf(photoId)).check).toBe('held')
  })

  test.each([true, false])("changes nothing about a person's word (show: %s), whenever it comes", async (show) => {
    await wechat('POST', 'pictures', { suggest: 'silent' })
    const { photoId } = await claimed()
    await run()
    const { traceId } = await docOf(photoId)
    await house.community.call('photo.review', { photoId, show })
    Object.assign(process.env, house.cloud.sdkEnv)
    const { store } = await import('../../cloudfunctions/platform/store')
    const { hearOfPicture } = await import('../../cloudfunctions/notifications/hear-of-picture')
    const event = { Event: 'wxa_media_check', trace_id: traceId, result: { suggest: show ? 'risky' : 'pass' } }
    await hearOfPicture(store, event, new Date())
    await run()
    expect((await docOf(photoId)).check).toBe(show ? 'shown' : 'hidden')
  })

  test('comes to the same by two runs at once and one after (rule 20)', async () => {
    const { photoId } = await claimed()
    await Promise.all([run(), run()])
    await becomes(photoId, 'shown')
    await run()
    expect((await docOf(photoId)).check).toBe('shown')
  })

  test('is not asked for what comes from a browser: a person looks at once', async () => {
    const web = async (action: string, input: object, token?: string) => {
      const response = await fetch(`${house.cloud.url}/http/api`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
        body: JSON.stringify({ action, input, requestId: `web-${newClientId()}` }),
      })
      // biome-ignore lint/suspicious/noExplicitAny: an answer of any action
      return ((await response.json()) as any).value
    }
    const { code, secret } = await web('session.begin', {})
    await owner.call('session.approve', { code })
    const { token } = await web('session.poll', { secret })
    const asked = { use: 'claim', place: house.placeOf('101'), clientId: newClientId(), name: 'a.jpg', bytes: 9 }
    const { photoId, ticket } = await web('photo.request', { ...asked, capturedAt: '2026-09-14T01:00:00.000Z' }, token)
    await postTo(ticket, sent)
    expect(await web('photo.receive', { photoId }, token)).toMatchObject({ check: 'held' })
  })
})
