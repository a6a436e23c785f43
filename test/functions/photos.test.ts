import { createHash } from 'node:crypto'
import type { Person } from '../../demo/gateway'
import { PHOTO_ORIGINAL_BYTES_MAX } from '../../types/limits'
import type { PhotoDoc } from '../../types/photo'
import { type ClaimsHouse, claimsHouse } from '../support/claims-house'
import { decodeJpeg, jpeg, withExif } from '../support/jpeg'
import { picture } from '../support/pictures'
import { newClientId, postTo, sendPhoto, tryPhoto } from '../support/send-photo'

const DAY_MS = 86_400_000

let house: ClaimsHouse
let owner: Person
beforeAll(async () => {
  house = await claimsHouse()
  owner = await house.owner('101')
})
afterAll(() => house?.stop())

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const at = (room: string | null = '101') => ({ place: house.placeOf(room) })
const docOf = async (photoId: string) => (await house.one<PhotoDoc>('photos', photoId)) as PhotoDoc
const fetched = async (by: Person, photoId: string, original?: { why: string }) => {
  const { url } = await by.call('photo.link', { photoId, ...(original ? { original } : {}) })
  return Buffer.from(await (await fetch(url)).arrayBuffer())
}
const asking = (more: object = {}) => ({
  use: 'claim' as const,
  ...at(),
  clientId: newClientId(),
  name: 'a.jpg',
  bytes: 1000,
  capturedAt: '2026-09-14T01:00:00.000Z',
  ...more,
})

describe('a photo that is sent', () => {
  test('keeps its original byte for byte, with its place; what is looked at has neither place nor device', async () => {
    const said = { takenAt: '2026:09:13 20:30:00', place: [39.93, 116.38] as [number, number] }
    const bytes = withExif(await jpeg(), said)
    const view = await sendPhoto(owner, at(), { name: 'IMG_1.JPG', bytes })
    expect(view).toMatchObject({
      width: 320,
      height: 240,
      sha256: hashOf(bytes),
      takenAt: '2026-09-13T12:30:00.000Z',
      bySide: 'household',
      check: 'waiting',
      mayReview: false,
    })
    expect((await docOf(view.photoId)).received).toMatchObject({ hadPlace: true, kind: 'jpeg' })
    expect(await fetched(owner, view.photoId, { why: '自己看' })).toEqual(bytes)
    const copy = await fetched(owner, view.photoId)
    expect(copy.includes('Exif')).toBe(false)
    expect([...copy.subarray(0, 3)]).toEqual([0xff, 0xd8, 0xff])
  })

  test('is timed by its own offset where it has one', async () => {
    const bytes = withExif(await jpeg(), { takenAt: '2026:09:13 20:30:00', offset: '+09:00' })
    expect(await sendPhoto(owner, at(), { name: 'a.jpg', bytes })).toMatchObject({
      takenAt: '2026-09-13T11:30:00.000Z',
    })
  })

  test.each([
    [1, [0, 0], false],
    [2, [1, 0], false],
    [3, [1, 1], false],
    [4, [0, 1], false],
    [5, [0, 0], true],
    [6, [1, 0], true],
    [7, [1, 1], true],
    [8, [0, 1], true],
  ])('that lies as EXIF says %d is shown upright', async (orientation, [right, down], isTurned) => {
    const bytes = withExif(await jpeg({ width: 320, height: 240 }), { orientation })
    const { photoId, width, height } = await sendPhoto(owner, at(), { name: 'a.jpg', bytes })
    const upright = isTurned ? [240, 320] : [320, 240]
    expect([width, height]).toEqual(upright)
    const seen = await decodeJpeg(await fetched(owner, photoId))
    expect([seen.width, seen.height]).toEqual(upright)
    const light = (x: number, y: number) =>
      seen.data[(Math.round(y * seen.height) * seen.width + Math.round(x * seen.width)) * 4] as number
    for (const [x, y] of [
      [0, 0],
      [1, 0],
      [0, 1],
      [1, 1],
    ] as const)
      expect([x, y, light(0.25 + x / 2, 0.25 + y / 2) < 100]).toEqual([x, y, x === right && y === down])
  })

  test('is looked at no larger than it need be', async () => {
    const { photoId, width } = await sendPhoto(owner, at(), {
      name: 'a.png',
      bytes: picture('a', 90, { width: 4000, height: 1000 }).bytes,
    })
    expect(width).toBe(4000)
    const seen = await decodeJpeg(await fetched(owner, photoId))
    expect([seen.width, seen.height]).toEqual([1600, 400])
  })

  test('may be a WebP', async () => {
    const bytes = Buffer.from('UklGRiQAAABXRUJQVlA4TBcAAAAvO8AJEAdQ5CIXucgBICH8Xy9G9D/1AQA=', 'base64')
    const { photoId } = await sendPhoto(owner, at(), { name: 'a.webp', bytes })
    expect((await docOf(photoId)).received).toMatchObject({ kind: 'webp', width: 60, height: 40 })
    expect(await decodeJpeg(await fetched(owner, photoId))).toMatchObject({ width: 60, height: 40 })
  })

  test('by staff is shown at once, by a crew it waits (rule 12)', async () => {
    const sent = { name: 'a.jpg', bytes: await jpeg() }
    expect(await sendPhoto(house.community, at(), sent)).toMatchObject({ bySide: 'staff', check: 'shown' })
    expect(await sendPhoto(house.crew, at(), sent)).toMatchObject({ bySide: 'crew', check: 'waiting' })
  })
})

describe('what cannot be taken', () => {
  const heic = Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic\0\0\0\0mif1heic')])
  const bomb = Buffer.from(picture('a', 1).bytes)
  bomb.writeUInt32BE(60_000, 16)
  bomb.writeUInt32BE(60_000, 20)
  test.each<[string, string, () => Promise<Buffer> | Buffer, string]>([
    ['a text named .jpg', 'a.jpg', () => Buffer.from('这不是照片'), 'photo_unreadable'],
    ['an HEIC', 'IMG_1.HEIC', () => heic, 'photo_heic'],
    ['an HEIC named .jpg', 'a.jpg', () => heic, 'photo_heic'],
    ['a decompression bomb', 'a.png', () => bomb, 'photo_too_many_pixels'],
    [
      'half a JPEG',
      'a.jpg',
      async () => {
        const whole = await jpeg()
        return whole.subarray(0, whole.length >> 1)
      },
      'photo_unreadable',
    ],
    [
      'a PNG of rubbish behind a good header',
      'a.png',
      () => {
        const bad = Buffer.from(picture('a', 3).bytes)
        bad.fill(7, 45, bad.length - 12)
        return bad
      },
      'photo_unreadable',
    ],
    ['a PDF', 'a.pdf', () => Buffer.from('%PDF'), 'file_kind_not_allowed'],
    ['a file of 50 MB, told before it is sent', 'a.jpg', () => Buffer.alloc(50 * 1024 * 1024), 'photo_too_large'],
  ])('%s is refused in words, and not kept', async (_what, name, bytes, code) => {
    const before = await house.find<PhotoDoc>('photos', {})
    expect(await tryPhoto(owner, at(), { name, bytes: await bytes() })).toMatchObject({ ok: false, code })
    const known = new Set(before.map(({ _id }) => _id))
    for (const { originalId, received, _id } of (await house.find<PhotoDoc>('photos', {})).filter(
      (one) => !known.has(one._id),
    )) {
      expect(received).toBeNull()
      const { fileList } = await sdkFiles([originalId])
      expect(fileList[0]?.code).toBe('STORAGE_FILE_NONEXIST')
      expect(await owner.ask('photo.receive', { photoId: _id })).toMatchObject({ ok: false, code })
    }
  })

  test('50 MB sent where less was announced is refused as well', async () => {
    const { photoId, ticket } = await owner.call('photo.request', asking())
    if (!ticket) throw new Error('no ticket')
    expect(await postTo(ticket, { name: 'a.jpg', bytes: new Uint8Array(50 * 1024 * 1024 - 1024) })).toBe(true)
    expect(await owner.ask('photo.receive', { photoId })).toMatchObject({ ok: false, code: 'photo_too_large' })
  })

  test('after a refusal the same photo may be sent rightly', async () => {
    const asked = asking()
    const first = await owner.call('photo.request', asked)
    if (!first.ticket) throw new Error('no ticket')
    await postTo(first.ticket, { name: 'a.jpg', bytes: Buffer.from('no') })
    expect(await owner.ask('photo.receive', { photoId: first.photoId })).toMatchObject({
      ok: false,
      code: 'photo_unreadable',
    })
    const again = await owner.call('photo.request', asked)
    expect(again.photoId).toBe(first.photoId)
    if (!again.ticket) throw new Error('no ticket')
    await postTo(again.ticket, { name: 'a.jpg', bytes: await jpeg() })
    expect(await owner.ask('photo.receive', { photoId: first.photoId })).toMatchObject({ ok: true })
  })

  test('one that never arrived is missing', async () => {
    const { photoId } = await owner.call('photo.request', asking())
    expect(await owner.ask('photo.receive', { photoId })).toMatchObject({ ok: false, code: 'file_missing' })
  })

  test.each([
    ['a neighbour', () => house.owner('102')],
    ['a stranger', () => house.gateway.signIn({ openid: 'nobody', nickname: '路人' })],
    ['staff of elsewhere', () => house.outsider],
  ])('%s may not photograph the flat', async (_who, who) => {
    expect(await (await who()).ask('photo.request', asking())).toMatchObject({ ok: false, code: 'not_allowed' })
  })

  test('a neighbour may photograph the stairs, and nobody receives for another', async () => {
    const neighbour = await house.owner('102')
    const { photoId } = await neighbour.call('photo.request', asking(at(null)))
    expect(await owner.ask('photo.receive', { photoId })).toMatchObject({ ok: false, code: 'not_found' })
    expect(await owner.ask('photo.request', asking({ ...at(null), use: 'baseline' }))).toMatchObject({
      code: 'malformed',
    })
  })
})

describe('a poor line', () => {
  const faults = (body: object | null) =>
    fetch(`${house.cloud.url}/storage/faults`, {
      method: body ? 'POST' : 'DELETE',
      headers: { 'content-type': 'application/json' },
      body: body ? JSON.stringify(body) : null,
    })
  afterEach(() => faults(null))

  test.each(['refuse', 'break', 'lose'])(
    'that %ss every third upload still brings twenty photos, each once',
    async (how) => {
      await faults({ every: 3, how })
      const tenant = await house.owner(how === 'refuse' ? '201' : how === 'break' ? '202' : '301')
      const room = how === 'refuse' ? '201' : how === 'break' ? '202' : '301'
      const photoIds = await Promise.all(
        Array.from({ length: 20 }, async (_, nth) => {
          const sent = { name: `${nth}.png`, bytes: picture('a', 40 + nth).bytes }
          const asked = asking({ ...at(room), name: sent.name, bytes: sent.bytes.length })
          for (let attempt = 0; attempt < 6; attempt++) {
            const { photoId, ticket } = await tenant.call('photo.request', asked)
            if (ticket) await postTo(ticket, sent)
            const answer = await tenant.ask('photo.receive', { photoId })
            if (answer.ok) return photoId
            expect(answer.code).toBe('file_missing')
          }
          throw new Error(`photo ${nth} never came through`)
        }),
      )
      const photos = await house.find<PhotoDoc>('photos', { flatId: house.flat(room).flatId })
      expect(photos.map(({ _id }) => _id).sort()).toEqual(photoIds.sort())
      expect(new Set(photos.map(({ received }) => received?.sha256)).size).toBe(20)
    },
  )

  test('one photo received five times at once is one photo, and needs no ticket any more', async () => {
    const sent = { name: 'a.jpg', bytes: await jpeg({ shade: 123 }) }
    const asked = asking({ bytes: sent.bytes.length })
    const [first, second] = await Promise.all([owner.call('photo.request', asked), owner.call('photo.request', asked)])
    expect(second?.photoId).toBe(first?.photoId)
    const { photoId } = first as NonNullable<typeof first>
    await postTo(first?.ticket as NonNullable<typeof first.ticket>, sent)
    const answers = await Promise.all(Array.from({ length: 5 }, () => owner.call('photo.receive', { photoId })))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(await owner.call('photo.request', asked)).toEqual({ photoId, ticket: null })
  })

  test('what is sent by an old ticket after that changes nothing', async () => {
    const sent = { name: 'a.jpg', bytes: await jpeg({ shade: 77 }) }
    const { photoId, ticket } = await owner.call('photo.request', asking())
    if (!ticket) throw new Error('no ticket')
    await postTo(ticket, sent)
    await owner.call('photo.receive', { photoId })
    await postTo(ticket, { name: 'a.jpg', bytes: await jpeg({ shade: 250 }) })
    const { sha256 } = await owner.call('photo.receive', { photoId })
    expect(sha256).toBe(hashOf(sent.bytes))
    expect(hashOf(await fetched(owner, photoId, { why: '看' }))).toBe(sha256)
  })

  test('the same name of the phone for another place is refused', async () => {
    const asked = asking()
    await owner.call('photo.request', asked)
    expect(await owner.ask('photo.request', { ...asked, ...at(null) })).toMatchObject({
      code: 'malformed',
      detail: { field: 'clientId' },
    })
  })
})

test('a week later a photo that hangs nowhere is forgotten with its files; one that hangs stays', async () => {
  const sent = { name: 'a.jpg', bytes: await jpeg() }
  const loose = await sendPhoto(owner, at(), sent)
  const hung = await sendPhoto(owner, at(), sent)
  const { photoId: awaited } = await owner.call('photo.request', asking())
  await owner.call('claim.submit', house.input('101', { photoIds: [hung.photoId] }))
  const before = await docOf(loose.photoId)
  await house.cloud.clock.advance(8 * DAY_MS)
  for (let run = 0; run < 5; run++) await house.cloud.runTimer('aggregation')
  expect(await Promise.all([loose.photoId, awaited].map(docOf))).toEqual([undefined, undefined])
  expect(await docOf(hung.photoId)).toMatchObject({ subjectId: expect.any(String) })
  const files = await sdkFiles([before.originalId, before.received?.viewId as string])
  expect(files.fileList.map(({ code }) => code)).toEqual(['STORAGE_FILE_NONEXIST', 'STORAGE_FILE_NONEXIST'])
})

const sdkFiles = async (fileList: string[]) => {
  const { sdkFor } = await import('../support/local-cloud')
  return sdkFor(house.cloud).getTempFileURL({ fileList }) as Promise<{ fileList: { code: string }[] }>
}

test('the limit is what its words say', () => expect(PHOTO_ORIGINAL_BYTES_MAX).toBe(20 * 1024 * 1024))
