import type { Actions } from '../../types/contract'
import { PHOTO_BYTES_MAX } from '../../types/limits'
import type { WorkReportDoc } from '../../types/works'
import { slipWords } from '../../types/works-words'
import { am, pm, type WorksHouse, worksHouse } from '../support/works-house'

const HOUR_MS = 3_600_000
const PICTURE = Buffer.from('a')

let house: WorksHouse
let worksId: string
/** Dates stand: survey on Tuesday afternoon, the slot on Wednesday morning, accepted on Friday. */
beforeAll(async () => {
  house = await worksHouse({ kinds: ['kitchenWater'] })
})
beforeEach(async () => {
  await house.clear()
  worksId = await house.ask('kitchenWater', '01')
  expect(await house.schedule(worksId, am('2026-09-16'))).toMatchObject({ ok: true })
})
afterAll(() => house?.stop())

type Report = Actions['works.report']['input']
const told = (more: Partial<Report> = {}): Report => ({ worksId, kind: 'cut', state: 'done', ...more })
const report = (more: Partial<Report> = {}, requestId?: string) =>
  house.contractor.ask('works.report', told(more), requestId)
const view = () => house.view(worksId)
const mine = async (room: string) => (await house.owner(room)).call('works.mine', { flatId: house.flat(room).flatId })
const states = async () => (await view()).stages.filter(({ state }) => state !== 'planned').map((one) => one.kind)
const noon = (day: string) => house.cloud.clock.set(new Date(`2026-09-${day}T12:00:00+08:00`))
const upload = (name = 'a.jpg') => house.gateway.upload(house.contractor, house.estateId, 'works', name, PICTURE)

describe('progress from the spot', () => {
  test('goes step by step, floor by floor, to accepted, and residents see each step at once', async () => {
    await report({ kind: 'survey' })
    expect(await view()).toMatchObject({ state: 'underway' })
    await report({ kind: 'protection', floors: [1, 2] })
    const protection = (await mine('301')).works[0]?.stages[1]
    expect(protection).toMatchObject({ state: 'underway', floors: [2, 1] })
    await report({ kind: 'protection', floors: [3] })
    expect(await states()).toEqual(['survey', 'protection'])
    await report({ kind: 'accept' })
    expect(await mine('301')).toMatchObject({ works: [{ state: 'finished', floors: [3, 2, 1], myFloor: 3 }] })
  })

  test('that arrives after all is done is kept with its photos, and changes nothing', async () => {
    await report({ kind: 'accept' })
    const fileId = await upload()
    const before = await view()
    const late: Partial<Report>[] = [
      { kind: 'cut', state: 'underway', words: '开始拆了', photoIds: [fileId] },
      { kind: 'cut', state: 'late', words: '材料没到' },
      { kind: 'cut', state: 'missed', missedFlatIds: [house.flat('201').flatId] },
    ]
    for (const more of late) expect(await report(more)).toMatchObject({ ok: true })
    const after = await view()
    expect(after).toEqual({ ...before, reports: after.reports })
    expect(after.reports.map(({ state }) => state)).toEqual(['missed', 'late', 'underway', 'done'])
    expect(after.reports[2]).toMatchObject({ words: '开始拆了', photoIds: [fileId] })
  })

  test('told late by a phone that was offline takes no step back, and is kept', async () => {
    await noon('16')
    await report({ kind: 'replace' })
    await report({ kind: 'protection', state: 'underway', at: '2026-09-16T00:10:00Z', words: '开始铺了' })
    const { stages, reports } = await view()
    expect(stages.slice(0, 5).map(({ state }) => state)).toEqual(['done', 'done', 'done', 'done', 'planned'])
    expect(reports.map(({ kind, at }) => [kind, at])).toContainEqual(['protection', '2026-09-16T00:10:00.000Z'])
  })

  test('sent twice is one report, also after its request was forgotten (rule 22)', async () => {
    const first = await report({ kind: 'cut', words: '拆好了' }, 'the-same')
    expect(await report({ kind: 'cut', words: '拆好了' }, 'the-same')).toEqual(first)
    await house.db.collection('requests').where({ action: 'works.report' }).remove()
    expect(await report({ kind: 'cut', words: '拆好了' }, 'the-same')).toMatchObject({ ok: true })
    expect((await view()).reports).toHaveLength(1)
  })

  test.each<[string, (now: Date, setAt: Date) => string, (now: Date, setAt: Date) => Date]>([
    ['an hour ahead counts as now', (now) => new Date(now.getTime() + HOUR_MS).toISOString(), (now) => now],
    [
      'a year behind counts as when the dates were set',
      (now) => new Date(now.getTime() - 8760 * HOUR_MS).toISOString(),
      (_now, setAt) => setAt,
    ],
  ])('by a phone whose clock is %s', async (_what, at, expected) => {
    const setAt = await house.cloud.clock.now()
    await noon('16')
    await report({ at: at(await house.cloud.clock.now(), setAt) })
    const now = await house.cloud.clock.now()
    const [stored] = await house.find<WorkReportDoc>('workReports', { worksId })
    const off = Math.abs((stored?.at.getTime() ?? 0) - expected(now, setAt).getTime())
    expect(off).toBeLessThan(60_000)
  })

  test('of two crews at once is counted twice', async () => {
    await Promise.all([
      report({ kind: 'protection', floors: [1] }),
      house.community.ask('works.report', told({ kind: 'protection', floors: [2] })),
    ])
    expect((await view()).stages[1]?.floors).toEqual([2, 1])
  })
})

describe('nobody at home', () => {
  test('alerts staff, and of the households only the one concerned sees it', async () => {
    await noon('16')
    await report({ state: 'missed', missedFlatIds: [house.flat('201').flatId] })
    const seen = await view()
    expect(seen.troubles).toContain('missed')
    expect(seen.flats.map(({ visit }) => visit)).toEqual([null, 'missed', null])
    expect(seen.reports[0]).toMatchObject({ state: 'missed', missedRooms: ['201'] })
    expect((await mine('201')).works[0]?.visit).toBe('missed')
    const neighbour = await mine('101')
    expect(neighbour.works[0]).toMatchObject({ visit: null, reports: [] })
    expect(JSON.stringify(neighbour)).not.toMatch(/missed/)
  })

  test('is forgotten when the dates move, and what an offline phone tells of the old ones changes nothing', async () => {
    await noon('16')
    const missed: Partial<Report> = { state: 'missed', missedFlatIds: [house.flat('201').flatId] }
    await report(missed)
    expect(await house.move(worksId, { what: 'all', start: am('2026-09-18'), crewId: 'one' })).toMatchObject({
      ok: true,
    })
    await report({ ...missed, at: '2026-09-16T01:00:00Z' })
    const seen = await view()
    expect(seen.flats.map(({ visit }) => visit)).toEqual([null, null, null])
    expect(seen.troubles).not.toContain('missed')
    expect(seen.reports).toHaveLength(2)
  })
})

describe('a lateness', () => {
  test('is seen by residents at once, its words once a person has looked at them (rule 12)', async () => {
    const { value } = (await report({ state: 'late', words: '材料没到' })) as { value: { reportId: string } }
    expect((await view()).troubles).toEqual(['late'])
    expect((await mine('101')).works[0]?.late).toEqual({ kind: 'cut', words: '' })
    await house.community.call('works.showReport', { reportId: value.reportId, words: true, photos: false })
    expect((await mine('101')).works[0]?.late).toEqual({ kind: 'cut', words: '材料没到' })
    await house.community.call('works.showReport', { reportId: value.reportId, words: false, photos: false })
    expect((await mine('101')).works[0]?.late).toEqual({ kind: 'cut', words: '' })
  })

  test('is over when its step moves, and residents read from when to when and why', async () => {
    await report({ state: 'late', words: '材料没到' })
    expect(await house.move(worksId, { what: 'all', start: pm('2026-09-17'), crewId: 'one' })).toMatchObject({
      ok: true,
    })
    const [works] = (await mine('101')).works
    expect(works?.late).toBeNull()
    expect(works?.lastMove).toMatchObject({ why: slipWords.material, to: { on: '2026-09-17' } })
    expect((await view()).troubles).not.toContain('late')
  })

  test('is over when its step is done', async () => {
    await report({ state: 'late', words: '材料没到' })
    await report({ kind: 'replace', state: 'underway' })
    expect((await view()).late).toBeNull()
  })
})

describe('photos', () => {
  const photosOf = async (room: string) => (await mine(room)).works[0]?.reports ?? []

  test('are seen by residents of the riser only when a person has looked at them (rule 12)', async () => {
    const fileId = await upload()
    const { value } = (await report({ photoIds: [fileId] })) as { value: { reportId: string } }
    const asked = { worksId, reportId: value.reportId, fileId, flatId: house.flat('101').flatId }
    const owner = await house.owner('101')
    expect(await photosOf('101')).toEqual([])
    expect(await owner.ask('works.photo', asked)).toMatchObject({ code: 'not_found' })
    await house.community.call('works.showReport', { reportId: value.reportId, words: false, photos: true })
    expect(await photosOf('101')).toMatchObject([{ photoIds: [fileId], words: '' }])
    const { url } = await owner.call('works.photo', asked)
    expect((await fetch(url)).status).toBe(200)
    const elsewhere = { ...asked, flatId: house.flat('102').flatId }
    expect(await (await house.owner('102')).ask('works.photo', elsewhere)).toMatchObject({ code: 'not_found' })
    expect(await owner.ask('works.photo', elsewhere)).toMatchObject({ code: 'not_allowed' })
  })

  test('are opened by the crew and by who manages works, and nobody is logged for it', async () => {
    const fileId = await upload()
    for (const reader of [house.contractor, house.community])
      expect((await fetch((await reader.call('file.link', { fileId })).url)).status).toBe(200)
    expect(await house.find('views', { subjectId: fileId })).toEqual([])
    expect(await house.lead.ask('file.link', { fileId })).toMatchObject({ code: 'not_allowed' })
    expect(await (await house.owner('101')).ask('file.link', { fileId })).toMatchObject({ code: 'not_allowed' })
  })

  test.each([
    ['of 20 MB', { name: 'a.jpg', bytes: 20 * 1024 * 1024 }, 'file_too_large'],
    ['one byte too large', { name: 'a.jpg', bytes: PHOTO_BYTES_MAX + 1 }, 'file_too_large'],
    ['that is a program', { name: 'a.exe', bytes: 1 }, 'file_kind_not_allowed'],
  ])('%s are refused', async (_what, file, code) => {
    const asked = { purpose: 'works', estateId: house.estateId, ...file } as const
    expect(await house.contractor.ask('file.requestUpload', asked)).toMatchObject({ code })
  })

  test('that were uploaded for something else are not taken, nor is anything written', async () => {
    const signed = await house.gateway.upload(house.community, house.estateId, 'evidence', 'a.jpg', PICTURE)
    for (const fileId of [signed, 'no-such-file'])
      expect(await report({ photoIds: [fileId] })).toMatchObject({ code: 'not_found' })
    expect(await states()).toEqual([])
    expect((await view()).reports).toEqual([])
  })
})

describe('refused is', () => {
  test.each<[string, Partial<Report>, object]>([
    ['a lateness without words or a photo', { state: 'late', words: '  ' }, { code: 'report_empty' }],
    ['a storey the riser does not pass', { floors: [9] }, { code: 'malformed', detail: { field: 'floors' } }],
    ['nobody missed', { state: 'missed' }, { code: 'malformed', detail: { field: 'missedFlatIds' } }],
    ['words of 501 characters', { words: '长'.repeat(501) }, { code: 'malformed', detail: { fields: ['words'] } }],
    [
      'ten photos',
      { photoIds: Array.from({ length: 10 }, (_, n) => `p${n}`) },
      { code: 'malformed', detail: { fields: ['photoIds'] } },
    ],
    ['a time that is none', { at: 'gestern' }, { code: 'malformed', detail: { fields: ['at'] } }],
  ])('%s', async (_what, more, refusal) => {
    expect(await report(more)).toMatchObject(refusal)
    expect(await states()).toEqual([])
  })

  test('a report before dates stand', async () => {
    const asking = await house.ask('kitchenWater', '02')
    expect(await report({ worksId: asking })).toMatchObject({ code: 'works_state' })
  })

  test('a resident, a lead, a crew of another estate, and works that are none', async () => {
    const { street, otherEstateId, gateway } = house
    const grant = { role: 'contractor' as const, estateIds: [otherEstateId] }
    const { token } = await street.call('staff.invite', { name: '别的队', grant })
    const other = await gateway.signIn({ openid: 'other-crew', nickname: '别的队' })
    await other.call('staff.accept', { token })
    expect(await (await house.owner('101')).ask('works.report', told())).toMatchObject({ code: 'not_allowed' })
    expect(await house.lead.ask('works.report', told())).toMatchObject({ code: 'not_allowed' })
    expect(await other.ask('works.report', told())).toMatchObject({ code: 'out_of_scope' })
    expect(await other.ask('works.list', { estateId: house.estateId })).toMatchObject({ code: 'out_of_scope' })
    expect(await report({ worksId: 'no-such-works' })).toMatchObject({ code: 'not_found' })
  })
})
