import type { Person } from '../../demo/gateway'
import type { Actions } from '../../types/contract'
import type { HistoryDoc } from '../../types/history'
import type { ViewDoc } from '../../types/records'
import { type ClaimReaders, claimReaders } from '../support/claim-readers'
import { MONDAY } from '../support/works-house'

let house: ClaimReaders
let claimId: string
let stateSeq: number
beforeAll(async () => {
  house = await claimReaders()
})
beforeEach(async () => {
  ;({ claimId } = await house.submit(house.holder, '302', { phone: '13900001234' }))
})
afterAll(() => house?.cloud.stop())

const wordsOf = async (person: Person) => (await house.view(person, claimId)).entries.map(({ words }) => words)
const asAll = (kind: 'acknowledge') => ({ kind, words: '收到，明天上午来' })

describe('a claim', () => {
  test('says at once what is next, by when and of whom, with a number to ring', async () => {
    const claim = await house.view(house.holder, claimId)
    expect(claim).toMatchObject({
      side: 'household',
      status: { at: 'submitted' },
      clock: { step: 'acknowledge', dueOn: '2026-09-15', source: '串门默认' },
      charge: { rung: 'contractor', name: '施工方', phone: '010-12345678' },
      phoneMasked: '139****1234',
      abilities: { review: false, revealPhone: false, join: false, export: true, askErase: false },
    })
    expect(claim.moves).toEqual(['withdraw', 'add', 'say'])
    expect(claim.entries).toMatchObject([{ seq: 0, act: 'submit', party: 'household', who: '', words: '顶上往下滴水' }])
  })

  test('is read by its whole household, by its crew without the number, by staff, and by nobody else', async () => {
    for (const person of [house.holder, house.tenant, house.family])
      expect(await house.view(person, claimId)).toMatchObject({ side: 'household' })
    expect(await house.view(house.crew, claimId)).toMatchObject({ side: 'crew', phoneMasked: null })
    expect(await house.view(house.community, claimId)).toMatchObject({ side: 'staff', phoneMasked: '139****1234' })
    for (const person of [house.neighbour, house.outsider, house.lead, house.administrator])
      expect(await person.ask('claim.view', { claimId })).toMatchObject({ ok: false })
  })

  test('gives its own words at once, the crew reads them when WeChat has looked (rule 12)', async () => {
    expect(await wordsOf(house.family)).toEqual(['顶上往下滴水'])
    expect(await wordsOf(house.community)).toEqual(['顶上往下滴水'])
    expect(await wordsOf(house.crew)).toEqual([null])
    await house.runTimer('notifications')
    expect(await wordsOf(house.crew)).toEqual(['顶上往下滴水'])
  })

  test('holds a crew’s doubtful words for a person, whose word can be taken back and leaves the chain whole (rule 12)', async () => {
    await house.move(house.crew, claimId, { kind: 'say', words: '[RISKY] 自己弄的' })
    await house.runTimer('notifications')
    const [, said] = (await house.view(house.holder, claimId)).entries
    expect(said).toMatchObject({ words: null, wordsState: 'held', who: '施工队' })
    const hashes = async () =>
      (await house.find<HistoryDoc>('histories', { subjectId: claimId })).map(({ hash }) => hash)
    const before = await hashes()
    await house.community.call('claim.showWords', { claimId, seq: 1, show: true })
    expect((await wordsOf(house.holder)).at(-1)).toBe('[RISKY] 自己弄的')
    await house.community.call('claim.showWords', { claimId, seq: 1, show: false })
    expect((await wordsOf(house.holder)).at(-1)).toBeNull()
    expect(await hashes()).toEqual(before)
  })

  test('is a crew’s in charge once it acknowledged', async () => {
    await house.move(house.crew, claimId, asAll('acknowledge'))
    const { charge, clock } = await house.view(house.holder, claimId)
    expect(charge).toEqual({ rung: 'contractor', name: '施工队', phone: '010-12345678' })
    expect(clock).toMatchObject({ step: 'inspect', dueOn: '2026-09-17' })
  })

  test('that stands still says why, in the words the household reads', async () => {
    await house.move(house.community, claimId, { kind: 'pause', words: '等材料到货' })
    expect(await house.view(house.holder, claimId)).toMatchObject({
      pauseWords: '等材料到货',
      clock: { paused: { left: 1 } },
    })
  })

  test('shows its photos by side: the household’s to a crew once a person let them through (rule 12)', async () => {
    const photoId = await house.photo('302', { check: 'held' })
    await house.move(house.holder, claimId, { kind: 'add', words: '', photoIds: [photoId] })
    const seenBy = async (person: Person) => Object.keys((await house.view(person, claimId)).photos)
    expect(await seenBy(house.tenant)).toEqual([photoId])
    expect(await seenBy(house.crew)).toEqual([])
    expect((await house.view(house.community, claimId)).photos[photoId]).toMatchObject({ mayReview: true })
    await house.community.call('photo.review', { photoId, show: true })
    expect(await seenBy(house.crew)).toEqual([photoId])
  })

  test('sets the baseline of the same kind of room beside it', async () => {
    const flat = { flatId: house.flat('302').flatId, stairwellId: house.stairwellId }
    const photoId = await house.photo('302', { use: 'baseline' })
    expect((await house.view(house.holder, claimId)).baseline).toBeNull()
    const surface = { surface: 'wall' as const, photoIds: [photoId], notes: '', defects: [] }
    await house.holder.call('baseline.save', {
      ...flat,
      rev: 0,
      rooms: [
        { roomId: 'bath', kind: 'bathroom', name: '', surfaces: [surface] },
        { roomId: 'kitchen', kind: 'kitchen', name: '', surfaces: [] },
      ],
    })
    expect((await house.view(house.holder, claimId)).baseline).toMatchObject({
      state: 'open',
      photos: [{ photoId, surface: 'wall', roomName: '卫生间' }],
    })
  })
})

describe('claims of one cause', () => {
  test('are suggested to who decides, with why; a household learns only that there are others', async () => {
    const below = await house.submit(house.neighbour, '202')
    const { maybeSame } = await house.view(house.community, claimId)
    expect(maybeSame).toContainEqual(
      expect.objectContaining({ claimId: below.claimId, room: '202', why: '楼下 202，同一根卫生间排水立管' }),
    )
    expect((await house.view(house.holder, claimId)).maybeSame).toEqual([])
    await house.community.call('claim.join', { claimIds: [claimId, below.claimId], join: true, words: '202 也漏' })
    expect((await house.view(house.community, claimId)).cause?.claims).toMatchObject([{ room: '202' }])
    const mine = await house.view(house.holder, claimId)
    expect(mine.cause?.claims).toEqual([{ claimId: '', number: '', building: '', unit: '', room: '' }])
    for (const told of ['也漏', below.claimId, below.number]) expect(JSON.stringify(mine)).not.toContain(told)
  })
})

describe('the number left for a claim', () => {
  test('is shown to staff for a reason, which is kept (rule 40), and to nobody else', async () => {
    const why = '约上门时间'
    expect(await house.community.call('claim.revealPhone', { claimId, why })).toEqual({ phone: '13900001234' })
    expect(await house.find<ViewDoc>('views', { subjectId: claimId })).toMatchObject([{ what: 'phone', why }])
    for (const person of [house.crew, house.holder, house.lead])
      expect(await person.ask('claim.revealPhone', { claimId, why })).toMatchObject({ ok: false })
  })
})

describe('deletion', () => {
  test('is refused while a claim is open, and family does not ask for it', async () => {
    expect(await house.holder.ask('claim.askErase', { claimId })).toMatchObject({ code: 'claim_kept' })
    await house.move(house.holder, claimId, { kind: 'withdraw', words: '自己修好了' })
    expect(await house.family.ask('claim.askErase', { claimId })).toMatchObject({ code: 'not_allowed' })
  })

  test('leaves what must be kept to its household alone, until three years are over; then words, photos and number are gone and the chain is whole (rules 38, 40)', async () => {
    const photoId = await house.photo('302')
    await house.move(house.holder, claimId, { kind: 'add', words: '还有这里', photoIds: [photoId] })
    await house.move(house.holder, claimId, { kind: 'withdraw', words: '自己修好了' })
    expect(await house.holder.call('claim.askErase', { claimId })).toEqual({ keepUntil: '2029-09-14' })
    const staffs = await house.view(house.community, claimId)
    expect(staffs).toMatchObject({ isRestricted: true, phoneMasked: null, photos: {} })
    expect(staffs.entries.map(({ words }) => words)).toEqual([null, null, null])
    expect((await wordsOf(house.holder))[0]).toBe('顶上往下滴水')
    expect(await house.crew.ask('claim.view', { claimId })).toMatchObject({ code: 'not_allowed' })
    const listed = async (by: Person) => {
      const show = { what: 'month' as const, month: '2026-09' }
      return (await by.call('claim.list', { estateId: house.estateId, show })).claims.map((row) => row.claimId)
    }
    expect(await listed(house.community)).toContain(claimId)
    expect(await listed(house.crew)).not.toContain(claimId)
    for (const by of [house.crew, house.community, house.neighbour])
      expect(await by.ask('photo.link', { photoId })).toMatchObject({ ok: false })

    await house.runTimer('aggregation')
    expect((await house.claim(claimId)).keepUntil).toBe('2029-09-14')
    await house.cloud.clock.set('2029-09-16T00:00:00Z')
    await house.runTimer('aggregation')
    await house.runTimer('aggregation')
    expect(await house.claim(claimId)).toMatchObject({ keepUntil: null, phone: null, phoneMasked: null, photoIds: [] })
    expect(await house.find('photos', { subjectId: claimId })).toEqual([])
    const entries = await house.find<HistoryDoc>('histories', { subjectId: claimId })
    expect(entries.map(({ clear }) => clear)).toEqual([null, null, null])
    const { verifyHistory } = await import('../../domain/evidence/history')
    expect(verifyHistory(entries.sort((one, other) => one.seq - other.seq))).toMatchObject({ ok: true, seq: 2 })
    await house.cloud.clock.set(MONDAY)
  })
})

describe('what a household has of its claims', () => {
  test('is its own and those of common parts it filed; news until somebody of it has looked', async () => {
    const common = await house.submit(house.holder, null)
    await house.move(house.crew, claimId, asAll('acknowledge'))
    const flatId = house.flat('302').flatId
    const rowOf = async (person: Person, id = claimId) =>
      (await person.call('claim.mine', { flatId })).claims.find((row) => row.claimId === id)
    expect(await rowOf(house.tenant)).toMatchObject({
      at: 'acknowledged',
      step: 'inspect',
      dueOn: '2026-09-17',
      hasNews: true,
    })
    expect(await rowOf(house.holder, common.claimId)).toMatchObject({ room: '', damagePlace: 'shaft' })
    expect(await rowOf(house.tenant, common.claimId)).toBeUndefined()
    ;({ stateSeq } = await house.view(house.holder, claimId))
    expect(await house.holder.call('claim.see', { claimId, seq: stateSeq })).toEqual({ seenSeq: 1 })
    expect(await house.family.call('claim.see', { claimId, seq: 0 })).toEqual({ seenSeq: 1 })
    expect(await rowOf(house.tenant)).toMatchObject({ hasNews: false })
    expect(await house.community.ask('claim.see', { claimId, seq: 1 })).toMatchObject({ code: 'not_allowed' })
    expect(await house.neighbour.ask('claim.mine', { flatId })).toMatchObject({ code: 'not_allowed' })
  })

  test('is on its first screen', async () => {
    const other = await house.holder.call('me.home', {})
    expect(other.home?.claims).toMatchObject({ damage: 'leak' })
    expect((await house.neighbour.call('me.home', {})).home?.claims).not.toBeUndefined()
  })
})

describe('the handlers’ list', () => {
  type Show = Actions['claim.list']['input']['show']
  const ask = (person: Person, show: Show, from = 0) =>
    person.call('claim.list', { estateId: house.estateId, show, from })
  const listed = async (person: Person, show: Show) => (await ask(person, show)).claims

  test('has open ones by their next deadline, those of which nothing is due last', async () => {
    await house.move(house.community, claimId, { kind: 'pause', words: '等一等' })
    const rows = await listed(house.community, { what: 'open' })
    expect(rows.at(-1)).toMatchObject({ claimId, isPaused: true, dueOn: null })
    const days = rows.flatMap(({ dueOn }) => dueOn ?? [])
    expect(days).toEqual([...days].sort())
    expect(rows.every(({ at }) => at !== 'withdrawn')).toBe(true)
  })

  test('has ended ones by their month', async () => {
    await house.move(house.holder, claimId, { kind: 'withdraw', words: '修好了' })
    const ended = await listed(house.community, { what: 'month', month: '2026-09' })
    expect(ended).toContainEqual(expect.objectContaining({ claimId, at: 'withdrawn' }))
    expect(await listed(house.community, { what: 'month', month: '2026-08' })).toEqual([])
  })

  test.each([
    ['1-1-302', true],
    ['302', true],
    ['1号楼1门', true],
    ['1号楼', true],
    ['101', false],
    ['2号楼', false],
    ['什么', false],
  ])('「%s」 finds it: %s', async (text, isFound) => {
    const rows = await listed(house.community, { what: 'search', text })
    expect(rows.some((row) => row.claimId === claimId)).toBe(isFound)
  })

  test('finds one by its number, and a day’s by the day', async () => {
    const { number } = await house.claim(claimId)
    expect(await listed(house.community, { what: 'search', text: number })).toMatchObject([{ claimId, number }])
    const day = await listed(house.community, { what: 'search', text: '260914' })
    expect(day.some((row) => row.claimId === claimId)).toBe(true)
    expect(day.length).toBeGreaterThan(1)
  })

  test('says to each whether a claim waits for them', async () => {
    const mine = async (person: Person) =>
      (await listed(person, { what: 'search', text: '302' })).find((row) => row.claimId === claimId)?.isMine
    expect([await mine(house.crew), await mine(house.community)]).toEqual([true, true])
    const photoId = await house.photo('302', { bySide: 'crew' })
    await house.move(house.crew, claimId, asAll('acknowledge'))
    await house.move(house.crew, claimId, { kind: 'inspect', words: '接头漏水', photoIds: [photoId] })
    expect([await mine(house.crew), await mine(house.community)]).toEqual([false, true])
  })

  test('counts what waits for a person’s look, for who decides alone, until somebody has looked (rule 12)', async () => {
    const waits = async (person: Person) =>
      (await listed(person, { what: 'search', text: '302' })).find((row) => row.claimId === claimId)?.toReview
    expect(await waits(house.community)).toBe(0)
    const photoId = await house.photo('302', { check: 'held' })
    const { seq } = await house.move(house.holder, claimId, {
      kind: 'add',
      words: '[RISKY] 看这里',
      photoIds: [photoId],
    })
    const other = await house.submit(house.neighbour, '202')
    await house.community.call('claim.join', { claimIds: [claimId, other.claimId], join: true, words: '202 也漏' })
    expect(await waits(house.community)).toBe(1)
    await house.runTimer('notifications')
    expect([await waits(house.community), await waits(house.crew)]).toEqual([2, 0])
    await house.community.call('photo.review', { photoId, show: false })
    await house.community.call('claim.showWords', { claimId, seq, show: false })
    expect(await waits(house.community)).toBe(0)
  })

  test('comes in pages, each claim once', async () => {
    const { claims } = await ask(house.community, { what: 'open' })
    const [one] = (await house.db.collection('claims').doc(claimId).get()).data as Record<string, unknown>[]
    if (!one) throw new Error('no claim')
    const { _id, ...rest } = one
    for (let at = 0; at < 60; at++)
      await house.db
        .collection('claims')
        .doc(`copy-${at}`)
        .set({
          ...rest,
          number: `PF-260101-${at}`,
          dueOn: at < 30 ? `2026-10-${String(10 + (at % 20))}` : null,
          isTicking: at < 30,
        })
    const first = await ask(house.community, { what: 'open' })
    const second = await ask(house.community, { what: 'open' }, first.next ?? 0)
    const ids = [...first.claims, ...second.claims].map((row) => row.claimId)
    expect(first.claims).toHaveLength(50)
    expect(second.next).toBeNull()
    expect(new Set(ids).size).toBe(claims.length + 60)
    expect(ids).toHaveLength(claims.length + 60)
    for (let at = 0; at < 60; at++) await house.db.collection('claims').doc(`copy-${at}`).remove()
  })

  test('is for staff of the estate and its crews', async () => {
    for (const person of [house.holder, house.lead, house.outsider, house.administrator])
      expect(await person.ask('claim.list', { estateId: house.estateId, show: { what: 'open' } })).toMatchObject({
        ok: false,
      })
  })
})

test('a lead reads the claims they filed, as the household does, and no others', async () => {
  const filed = await house.submit(house.lead, '302', { onBehalf: { how: 'phone', photoId: null } })
  expect(await house.view(house.lead, filed.claimId)).toMatchObject({ side: 'household' })
  expect((await house.view(house.holder, filed.claimId)).entries[0]).toMatchObject({ who: 'lead', onBehalf: 'phone' })
  expect(await house.lead.ask('claim.view', { claimId })).toMatchObject({ ok: false })
})
