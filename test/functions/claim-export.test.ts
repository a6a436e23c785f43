import { createHash } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import type { Person } from '../../demo/gateway'
import { historyHash, verifyHistory } from '../../domain/evidence/history'
import type { FileDoc } from '../../types/file'
import type { HistoryDoc } from '../../types/history'
import type { ViewDoc } from '../../types/records'
import { type ClaimsHouse, claimsHouse } from '../support/claims-house'
import { jpeg, withExif } from '../support/jpeg'
import { sendPhoto } from '../support/send-photo'

let house: ClaimsHouse
let owner: Person
let claimId: string
let original: Buffer
beforeAll(async () => {
  house = await claimsHouse()
  owner = await house.owner('101')
  original = withExif(await jpeg({ shade: 150 }), { place: [39.9, 116.4] })
  const place = house.placeOf('101')
  const { photoId } = await sendPhoto(owner, { place }, { name: 'a.jpg', bytes: original })
  ;({ claimId } = await owner.call(
    'claim.submit',
    house.input('101', {
      photoIds: [photoId],
      words: '<script>alert("砖")</script>',
      want: { kind: 'money', fen: 123_456 },
    }),
  ))
  const { crew, community, must } = house
  await must(crew, claimId, { kind: 'acknowledge', words: '' })
  const seen = await sendPhoto(crew, { place }, { name: 'b.jpg', bytes: await jpeg({ shade: 90 }) })
  const hidden = await sendPhoto(crew, { place }, { name: 'c.jpg', bytes: await jpeg({ shade: 60 }) })
  await must(crew, claimId, { kind: 'inspect', words: '看过了，等审核', photoIds: [seen.photoId, hidden.photoId] })
  await community.call('photo.review', { photoId: seen.photoId, show: true })
  await must(community, claimId, {
    kind: 'judge',
    liability: {
      shares: [
        { who: 'contractor', percent: 70 },
        { who: 'household', percent: 30 },
      ],
      pairs: [],
    },
    words: '管子碰的',
  })
  const item = { from: 'own' as const, name: '墙砖', unit: '块', unitFen: 4550, quantityCenti: 250, why: '价目表没有' }
  await must(community, claimId, { kind: 'offer', offer: { how: 'money', items: [item] }, words: '' })
})
afterAll(() => house?.stop())

const filesOf = async (by: Person, why?: string, requestId?: string) => {
  const answer = await by.call('claim.export', { claimId, ...(why ? { why } : {}) }, requestId)
  const bytes = new Uint8Array(await (await fetch(answer.url)).arrayBuffer())
  expect(bytes.length).toBe(answer.bytes)
  return { ...answer, files: unzipSync(bytes) }
}

test('a household gets its claim as a page, its history and its originals as they were sent', async () => {
  const { files } = await filesOf(owner)
  const names = Object.keys(files)
  expect(names).toEqual([
    'claim.html',
    'history.json',
    expect.stringMatching(/^originals\/01-[0-9a-f]{8}\.jpg$/),
    expect.stringMatching(/^viewing-copies\/02-[0-9a-f]{8}\.jpg$/),
  ])
  expect(Buffer.from(files[names[2] as string] as Uint8Array)).toEqual(original)
  expect(Buffer.from(files[names[3] as string] as Uint8Array).includes('Exif')).toBe(false)
  const page = strFromU8(files['claim.html'] as Uint8Array)
  const { head, number } = await house.claim(claimId)
  for (const words of [
    head,
    number,
    '瓷砖、地面坏了',
    '¥1,234.56',
    '施工方 70%，自家使用 30%',
    '墙砖 ¥45.50 × 2.5 块 = ¥113.75',
    '合计 ¥113.75',
  ])
    expect(page).toContain(words)
  expect(page).not.toContain('<script>')
  // Nobody has looked at the crew's words yet.
  expect(page).not.toContain('等审核')
  expect(page.match(/data:image\/jpeg/g)).toHaveLength(2)
})

test('whoever has the file recomputes the chain up to its head', async () => {
  const { files } = await filesOf(owner)
  const history = JSON.parse(strFromU8(files['history.json'] as Uint8Array))
  const { head, seq } = await house.claim(claimId)
  let hash = createHash('sha256').update(`chuanmen history ${claimId}`).digest('hex')
  for (const one of history.entries) {
    expect(one.prevHash).toBe(hash)
    hash = historyHash(hash, one.entry)
    expect(one.hash).toBe(hash)
  }
  expect([hash, history.entries.length]).toEqual([head, seq + 1])
  const docs = history.entries.map((one: object, nth: number) => ({
    ...one,
    seq: nth,
    subject: 'claim',
    subjectId: claimId,
    _id: `${claimId}~${nth}`,
  }))
  expect(verifyHistory(docs as HistoryDoc[])).toEqual({ ok: true, head, seq })
  const [photo] = history.photos
  expect(
    createHash('sha256')
      .update(files[photo.file] as Uint8Array)
      .digest('hex'),
  ).toBe(photo.sha256OfOriginal)
})

test('who decides gets all of it, with a reason that is kept (rule 40)', async () => {
  expect(await house.community.ask('claim.export', { claimId })).toMatchObject({ ok: false, code: 'malformed' })
  const { files } = await filesOf(house.community, '法院调取')
  expect(Object.keys(files).filter((name) => name.startsWith('originals/'))).toHaveLength(3)
  expect(strFromU8(files['claim.html'] as Uint8Array)).toContain('看过了，等审核')
  expect(await house.find<ViewDoc>('views', { subjectId: claimId })).toMatchObject([{ what: 'file', why: '法院调取' }])
})

test.each([
  ['a crew', () => house.crew],
  ['a neighbour', () => house.owner('102')],
  ['staff of elsewhere', () => house.outsider],
  ['a lead who did not file it', () => house.lead],
])('%s gets nothing', async (_who, who) => {
  expect(await (await who()).ask('claim.export', { claimId, why: '看看' })).toMatchObject({ ok: false })
})

test('the same request gives the same file, another one a new one; both are gone within an hour, their links in ten minutes', async () => {
  const first = await filesOf(owner, undefined, 'export-1')
  const again = await filesOf(owner, undefined, 'export-1')
  const pathOf = (url: string) => new URL(url).pathname
  expect(pathOf(again.url)).toBe(pathOf(first.url))
  const other = await filesOf(owner, undefined, 'export-2')
  expect(pathOf(other.url)).not.toBe(pathOf(first.url))
  expect(await house.find<FileDoc>('files', { purpose: 'export' })).not.toEqual([])
  await house.cloud.clock.advance(601_000)
  expect((await fetch(first.url)).status).toBe(403)
  await house.cloud.clock.advance(60 * 60_000)
  await house.cloud.runTimer('aggregation')
  expect(await house.find<FileDoc>('files', { purpose: 'export' })).toEqual([])
})

test('why claims were joined names other flats: a household’s files do not tell, those of who decides do', async () => {
  const neighbour = await house.owner('201')
  const other = await neighbour.call('claim.submit', house.input('201'))
  const words = '201 的管子漏下来的'
  await house.community.call('claim.join', { claimIds: [claimId, other.claimId], join: true, words })
  const told = async (by: Person, why?: string) => {
    const { files } = await filesOf(by, why)
    return ['claim.html', 'history.json'].map((name) => strFromU8(files[name] as Uint8Array).includes('漏下来'))
  }
  expect(await told(owner)).toEqual([false, false])
  expect(await told(house.community, '核对')).toEqual([true, true])
})
