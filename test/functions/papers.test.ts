import type { Person } from '../../demo/gateway'
import { beijingDay, dayAfter } from '../../domain/consent/beijing-day'
import type { Actions } from '../../types/contract'
import type { EvidenceDoc } from '../../types/evidence'
import type { PaperDoc } from '../../types/paper'
import { buildHouse, type House } from '../support/estate'
import { sdkFor } from '../support/local-cloud'

type State = 'agreed' | 'refused' | 'deferred' | 'conditional'
type Input = Actions['consent.recordPaper']['input']

let house: House
let photo: string
const today = beijingDay(new Date())
const ELEVEN = new Date(`${today}T11:00:00+08:00`)
const yesterday = dayAfter(today, -1)

beforeAll(async () => {
  house = await buildHouse({ openDays: 60 })
  await house.cloud.clock.set(ELEVEN)
  photo = await upload()
})
afterAll(() => house.stop())

const upload = (flatId?: string) =>
  house.gateway.upload(house.lead, house.estateId, 'evidence', 'paper.png', Buffer.from('a photograph'), flatId)
const paper = (room: string, state: State = 'agreed', more: Partial<Input> = {}): Input => ({
  ...house.input(room, state),
  signerId: house.flat(room).owners[0]?.signerId ?? '',
  signedOn: today,
  witness: '许文斌',
  photoIds: [photo],
  roomOnPaper: room,
  ...more,
})
const record = (room: string, state: State = 'agreed', more: Partial<Input> = {}, by: Person = house.lead) =>
  by.call('consent.recordPaper', paper(room, state, more))
const listed = async (by: Person = house.community) =>
  (await by.call('paper.list', { estateId: house.estateId })).papers
const stateOf = async (room: string) => (await house.tally()).flats.find((flat) => flat.room === room)?.state
const db = () => sdkFor(house.cloud).database()
const docOf = async (paperId: string): Promise<PaperDoc> =>
  (await db().collection('papers').where({ _id: paperId }).get()).data[0] as PaperDoc
const entriesOf = async (room: string): Promise<EvidenceDoc['entry'][]> =>
  (
    (
      await db()
        .collection('evidence')
        .where({ flatId: house.flat(room).flatId })
        .orderBy('seq', 'asc')
        .get()
    ).data as EvidenceDoc[]
  ).map(({ entry }) => entry)
const settled = { how: 'door', words: '当面问过本人，以这个为准', witness: '许文斌' } as const
const calling = async (paperId: string, rev: number, outcome: 'confirmed' | 'denied' | 'notReached') => ({
  ...{ paperId, rev, outcome },
  at: new Date(await house.cloud.clock.now()).toISOString(),
})

describe('a paper that contradicts the app', () => {
  test('of the same day: neither counts until the signer says that the paper holds', async () => {
    const owner = await house.owner('102')
    await house.answer(owner, '102', 'refused')
    const { paperId, isConflict } = await record('102')
    expect(isConflict).toBe(true)
    expect(await stateOf('102')).toBe('pending')
    expect(await listed()).toMatchObject([
      {
        paperId,
        room: '102',
        at: 'conflict',
        says: [{ state: 'agreed' }, { state: 'agreed' }],
        app: [
          { item: 'kitchenDrain', state: 'refused', on: today },
          { item: 'bathroomDrain', state: 'refused', on: today },
        ],
        canSettle: true,
        canCall: false,
      },
    ])
    const { home } = await owner.call('me.home', {})
    expect(home?.next).toMatchObject({ kind: 'answer', textChanged: false, isDisputed: true, items: house.items })
    await house.community.call('paper.settle', { paperId, rev: 1, for: 'paper', ...settled })
    expect(await stateOf('102')).toBe('agreed')
    expect((await entriesOf('102')).map((entry) => [entry.kind, 'via' in entry ? entry.via : null])).toEqual([
      ['answer', 'app'],
      ['disputed', null],
      ['answer', 'paper'],
    ])
    expect(await docOf(paperId)).toMatchObject({ at: 'settled', isOpen: false, settled: { for: 'paper' } })
    expect(await listed()).toEqual([])
  })

  test('signed before the answer in the app: it is asked too, and the app holds when the signer says so', async () => {
    const owner = await house.owner('202')
    await house.answer(owner, '202', 'agreed')
    const { paperId, isConflict } = await record('202', 'refused', { signedOn: yesterday })
    expect(isConflict).toBe(true)
    expect(await stateOf('202')).toBe('pending')
    await house.street.call('paper.settle', { paperId, rev: 1, for: 'app', ...settled, how: 'call' })
    expect(await stateOf('202')).toBe('agreed')
    const last = (await entriesOf('202')).at(-1)
    expect(last).toMatchObject({ kind: 'settled', items: house.items })
    const view = await house.community.call('flat.view', {
      stairwellId: house.stairwellId,
      flatId: house.flat('202').flatId,
    })
    expect(view.answers.map(({ kind }) => kind)).toEqual(['settled', 'disputed', 'answer'])
  })

  test('an answer in the app given anew ends the conflict, and the paper leaves the queue', async () => {
    const owner = await house.owner('202')
    const { paperId } = await record('202', 'refused')
    expect(await stateOf('202')).toBe('pending')
    await house.answer(owner, '202', 'deferred')
    expect(await stateOf('202')).toBe('deferred')
    expect(await docOf(paperId)).toMatchObject({ at: 'settled', settled: { for: 'newer', how: 'app', by: null } })
    expect(await house.community.ask('paper.settle', { paperId, rev: 2, for: 'paper', ...settled })).toMatchObject({
      code: 'paper_state',
    })
  })

  test('taking the answer back ends it as well (rule 27)', async () => {
    const owner = await house.owner('202')
    const { paperId } = await record('202', 'agreed')
    const { roundId, stairwellId } = house
    const { flatId } = house.flat('202')
    await owner.call('consent.withdraw', { roundId, stairwellId, flatId, items: house.items })
    expect(await docOf(paperId)).toMatchObject({ at: 'settled', settled: { for: 'newer' } })
    expect(await stateOf('202')).toBe('pending')
  })

  test('one that says the same, or was signed later, is no conflict', async () => {
    const owner = await house.owner('202')
    await house.answer(owner, '202', 'refused')
    expect(await record('202', 'refused')).toMatchObject({ isConflict: false })
    await house.answer(owner, '202', 'refused')
    await house.cloud.clock.set(new Date(ELEVEN.getTime() + 86_400_000))
    expect(await record('202', 'agreed', { signedOn: dayAfter(today, 1) })).toMatchObject({ isConflict: false })
    expect(await stateOf('202')).toBe('agreed')
    expect(await house.lead.ask('consent.recordPaper', paper('202', 'refused', { signedOn: today }))).toMatchObject({
      code: 'paper_older',
    })
  })

  test('who recorded it does not settle it, nor does a witness who took part (rule 43)', async () => {
    await house.answer(await house.owner('302'), '302', 'refused')
    const { paperId } = await record('302', 'agreed', { signedOn: today }, house.community)
    const ask = (by: Person, more: object = {}) =>
      by.ask('paper.settle', { paperId, rev: 1, for: 'paper', ...settled, ...more })
    expect(await ask(house.community)).toMatchObject({ code: 'paper_own_callback' })
    expect(await ask(house.lead)).toMatchObject({ code: 'not_allowed' })
    expect(await ask(house.outsider)).toMatchObject({ code: 'out_of_scope' })
    for (const witness of ['戊一', '戊 一', 'community', 'street'])
      expect(await ask(house.street, { witness })).toMatchObject({ code: 'witness_not_independent' })
    expect(await ask(house.street, { rev: 2 })).toMatchObject({ code: 'paper_changed' })
    expect(await ask(house.street, { words: ' ' })).toMatchObject({ code: 'malformed' })
    expect((await listed()).map(({ canSettle }) => canSettle)).toContain(false)
    await house.street.call('paper.settle', { paperId, rev: 1, for: 'paper', ...settled })
    expect(await stateOf('302')).toBe('agreed')
  })
})

describe('who signed on paper is rung (rule 43)', () => {
  const fresh = async (room: string) => (await record(room, 'agreed', { signedOn: dayAfter(today, 1) })).paperId

  test('by somebody else than its recorder, in the hours for it', async () => {
    const { paperId } = await record('101', 'agreed', { signedOn: dayAfter(today, 1) }, house.community)
    expect((await listed()).find((one) => one.paperId === paperId)).toMatchObject({ at: 'toCall', canCall: false })
    expect((await listed(house.street)).find((one) => one.paperId === paperId)).toMatchObject({ canCall: true })
    const ask = async (by: Person, more: object = {}) =>
      by.ask('paper.call', { ...(await calling(paperId, 1, 'confirmed')), ...more })
    expect(await ask(house.community)).toMatchObject({ code: 'paper_own_callback' })
    expect(await ask(house.lead)).toMatchObject({ code: 'not_allowed' })
    expect(await ask(house.outsider)).toMatchObject({ code: 'out_of_scope' })
    expect(await ask(house.street, { rev: 9 })).toMatchObject({ code: 'paper_changed' })
    expect(await ask(house.street, { at: `${today}T03:00:00Z` })).toMatchObject({ code: 'visit_date_invalid' })
    expect(await ask(house.street, { at: new Date(ELEVEN.getTime() + 9 * 86_400_000).toISOString() })).toMatchObject({
      code: 'visit_date_invalid',
    })
    await house.cloud.clock.set(new Date(ELEVEN.getTime() + 86_400_000 + 10 * 3_600_000))
    expect(await ask(house.street)).toMatchObject({ code: 'visit_quiet_hours' })
    await house.cloud.clock.set(new Date(ELEVEN.getTime() + 2 * 86_400_000))
    expect(await house.street.call('paper.call', await calling(paperId, 1, 'notReached'))).toEqual({ at: 'toCall' })
    expect(await house.street.call('paper.call', await calling(paperId, 2, 'confirmed'))).toEqual({ at: 'confirmed' })
    expect(await ask(house.street, { rev: 3 })).toMatchObject({ code: 'paper_state' })
    expect(await docOf(paperId)).toMatchObject({ isOpen: false, calls: [{ outcome: 'notReached' }, {}] })
  })

  test('who says that they never signed is taken at their word: what the paper said counts no more', async () => {
    const paperId = await fresh('301')
    expect(await stateOf('301')).toBe('agreed')
    expect(await house.community.call('paper.call', await calling(paperId, 1, 'denied'))).toEqual({ at: 'denied' })
    expect(await stateOf('301')).toBe('pending')
    expect((await entriesOf('301')).at(-1)).toMatchObject({ kind: 'withdrawal', via: 'call', items: house.items })
  })

  test('what they said since in the app stands', async () => {
    const paperId = await fresh('202')
    await house.answer(await house.owner('202'), '202', 'agreed')
    await house.community.call('paper.call', await calling(paperId, 1, 'denied'))
    expect(await stateOf('202')).toBe('agreed')
  })
})

describe('a paper is of one flat', () => {
  const ask = (more: Partial<Input>) => house.lead.ask('consent.recordPaper', paper('301', 'agreed', more))

  test('one that names another room is refused', async () => {
    for (const roomOnPaper of ['302', '2门301', '1301'])
      expect(await ask({ roomOnPaper })).toMatchObject({ code: 'paper_other_flat' })
  })

  test('a photo taken for another flat is refused, one for this flat is fine', async () => {
    expect(await ask({ photoIds: [photo, await upload(house.flat('302').flatId)] })).toMatchObject({
      code: 'paper_other_flat',
    })
    const signedOn = dayAfter(today, 2)
    const own = await upload(house.flat('301').flatId)
    expect(await ask({ photoIds: [own], roomOnPaper: '1门３０１室', signedOn })).toMatchObject({ ok: true })
  })

  test('photos are taken for flats of the estate in which one may act', async () => {
    const of = (flatId: string, estateId = house.estateId) =>
      house.lead.ask('file.requestUpload', { purpose: 'evidence', estateId, name: 'a.png', bytes: 9, flatId })
    expect(await of('nowhere')).toMatchObject({ code: 'not_found' })
    const other = await house.community.call('stairwell.view', { stairwellId: house.otherStairwellId })
    const flatId = other.unchanged ? '' : (other.flats[0]?.flatId ?? '')
    expect(await of(flatId)).toMatchObject({ code: 'out_of_scope' })
  })

  test('its witness is neither its signer nor who records it (rule 43)', async () => {
    for (const witness of ['新明房管所', '新明 房管所', 'lead'])
      expect(await ask({ witness, signedOn: dayAfter(today, 2) })).toMatchObject({ code: 'witness_not_independent' })
  })
})

test('recording the same paper again with the same request makes one', async () => {
  const count = async () => (await db().collection('papers').count()).total
  const input = paper('301', 'refused', { signedOn: dayAfter(today, 2) })
  const first = await house.lead.ask('consent.recordPaper', input, 'the-same-request')
  const before = await count()
  expect(await house.lead.ask('consent.recordPaper', input, 'the-same-request')).toEqual(first)
  expect(await count()).toBe(before)
})

test('the queue is for street and community staff, conflicts before call-backs, and says nothing of own words', async () => {
  await house.answer(await house.owner('102'), '102', 'refused')
  await record('102', 'agreed', { signedOn: dayAfter(today, 2) })
  const papers = await listed()
  expect(papers.map(({ at }) => at)).toEqual(
    [...papers.map(({ at }) => at)].sort((one) => (one === 'conflict' ? -1 : 1)),
  )
  expect(papers[0]).toMatchObject({ at: 'conflict', signer: expect.stringContaining('*') })
  expect(JSON.stringify(papers)).not.toMatch(/要先说清楚|乙一/)
  for (const [who, code] of [
    [house.lead, 'not_allowed'],
    [house.administrator, 'not_allowed'],
    [house.outsider, 'out_of_scope'],
    [await house.owner('102'), 'not_allowed'],
  ] as const)
    expect(await who.ask('paper.list', { estateId: house.estateId })).toMatchObject({ code })
  const all = await house.community.call('paper.list', { estateId: house.estateId, show: 'all' })
  expect(all.papers.length).toBeGreaterThan(papers.length)
})

test('a new text and the end of the round leave a conflict that no paper can win (rule 34)', async () => {
  const [conflict] = await listed()
  const paperId = conflict?.paperId ?? ''
  const { text } = await house.community.call('round.view', { roundId: house.roundId })
  for (let done = false; !done; )
    ({ done } = await house.community.call('round.reviseText', {
      roundId: house.roundId,
      text: { ...text, full: `${text.full}第二版。` },
      why: '补充',
    }))
  const ask = (holds: 'paper' | 'app') =>
    house.street.ask('paper.settle', { paperId, rev: conflict?.rev ?? 0, for: holds, ...settled })
  expect(await ask('paper')).toMatchObject({ code: 'text_changed' })
  for (let done = false; !done; ) ({ done } = await house.community.call('round.close', { roundId: house.roundId }))
  expect(await ask('app')).toMatchObject({ code: 'round_not_open' })
  expect((await listed()).map((one) => one.paperId)).not.toContain(paperId)
})
