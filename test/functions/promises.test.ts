import type { Person } from '../../demo/gateway'
import type { Actions } from '../../types/contract'
import type { PlanTold } from '../../types/message'
import type { PromiseDoc } from '../../types/promise'
import type { PlanNews } from '../../types/records'
import { wechatOf } from '../support/around-wechat'
import { auditPromisesIn } from '../support/audit-promises'
import { jpeg } from '../support/jpeg'
import { type PlanHouse, planHouse } from '../support/plan-house'
import { sendPhoto } from '../support/send-photo'

type Move = Actions['promise.move']['input']['move']

let house: PlanHouse
let community: Person
let contact: Person
let contactId: string
let leadId: string
beforeAll(async () => {
  house = await planHouse()
  community = house.community
  contact = await house.hire('contact', '党员老周', { role: 'partyContact', estateId: house.estateId })
  contactId = await house.personIdOf(contact)
  leadId = await house.personIdOf(house.lead)
})
afterAll(() => house?.stop())
afterEach(async () => {
  await house.later(0)
  expect((await auditPromisesIn(house.find)).faults).toEqual([])
  // Each test takes up where its own flat stands; what was told is told.
  await house.db.collection('outbox').where({ kind: 'planNews' }).remove()
})

const code = (answer: { ok: boolean }) => ('code' in answer ? answer.code : 'ok')

/** The owner agrees on a condition; the promise that asks for. */
const condition = async (room: string): Promise<PromiseDoc> => {
  const { tallyId, seq } = await house.answer(await house.owner(room), room, 'conditional')
  return doc(`${tallyId}~${seq}`)
}
const doc = async (id: string): Promise<PromiseDoc> => {
  const [found] = await house.find<PromiseDoc>('promises', { _id: id })
  if (!found) throw new Error(`no promise ${id}`)
  return found
}
const move = (by: Person, { _id, rev }: Pick<PromiseDoc, '_id' | 'rev'>, made: Move, requestId?: string) =>
  by.ask('promise.move', { promiseId: _id, rev, move: made }, requestId)
const moved = async (by: Person, promise: PromiseDoc, made: Move): Promise<PromiseDoc> => {
  const answer = await move(by, promise, made)
  if (!answer.ok) throw new Error(`${made.kind}: ${answer.code}`)
  return doc(promise._id)
}
const take = (more: object = {}): Move => ({
  ...{ kind: 'take', text: '补同款地砖', keeperId: contactId, dueOn: house.day(5) },
  ...more,
})
const keep = (photoIds: string[] = []): Move => ({ kind: 'keep', words: '补好了，同一个颜色', photoIds })
const promised = async (room: string): Promise<PromiseDoc> => moved(community, await condition(room), take())
const kept = async (room: string): Promise<PromiseDoc> => moved(contact, await promised(room), keep())
const signed = ({ _id, rev }: PromiseDoc) => ({
  ...{ promiseId: _id, rev, textHash: house.textHash, clausesRead: ['liability'] },
})
const stateOf = async (room: string) => (await house.tally()).flats.find((flat) => flat.room === room)?.state
const news = async (subjectId: string): Promise<PlanNews[]> => house.news(subjectId)

describe('a condition', () => {
  test('becomes a promise in the transaction of the answer, and whose portfolio the household is in hears of it', async () => {
    await house.assign('102', contact)
    const promise = await condition('102')
    expect(promise).toMatchObject({
      ...{ at: 'asked', isOpen: true, asked: '要先说清楚', items: house.items, keeperId: null, room: '102' },
      trail: [{ act: 'ask', byName: '住户', words: '要先说清楚' }],
    })
    expect(await house.doc('102')).toMatchObject({ promiseIds: [promise._id], answer: { state: 'conditional' } })
    expect(await news(promise._id)).toMatchObject([{ household: null, staff: { personIds: [contactId] } }])
  })

  test('the same request again makes no second one', async () => {
    const owner = await house.owner('302')
    const sent = house.input('302', 'conditional')
    const first = await owner.ask('consent.answer', sent, 'condition-of-302')
    expect(await owner.ask('consent.answer', sent, 'condition-of-302')).toEqual(first)
    expect(await house.find('promises', { flatId: house.at('302').flatId })).toHaveLength(1)
  })

  test.each(['agreed', 'refused', 'conditional'] as const)(
    'lapses when its owner says %s before anybody took it',
    async (state) => {
      const promise = await condition('302')
      await house.answer(await house.owner('302'), '302', state)
      expect(await doc(promise._id)).toMatchObject({ at: 'lapsed', isOpen: false })
    },
  )

  test('lapses when its owner takes the answer back; a promise made stays owed', async () => {
    const owner = await house.owner('302')
    const { stairwellId, flatId } = house.at('302')
    const withdraw = () =>
      owner.call('consent.withdraw', { roundId: house.roundId, stairwellId, flatId, items: [...house.items] })
    const asked = await condition('302')
    await withdraw()
    expect((await doc(asked._id)).at).toBe('lapsed')
    const made = await promised('302')
    await withdraw()
    expect(await doc(made._id)).toMatchObject({ at: 'promised', isOpen: true, keeperId: contactId })
  })

  test('of one owner of several leaves the flat as they all stand, and is that owner’s to confirm', async () => {
    const first = await house.owner('101', 0)
    const second = await house.owner('101', 1)
    const { tallyId, seq } = await house.answer(first, '101', 'conditional')
    const promise = await moved(contact, await moved(community, await doc(`${tallyId}~${seq}`), take()), keep())
    expect(code(await second.ask('promise.confirm', signed(promise)))).toBe('only_owner_signs')
    await house.answer(second, '101')
    expect(await stateOf('101')).toBe('conditional')
    await first.call('promise.confirm', signed(promise))
    expect(await stateOf('101')).toBe('agreed')
  })
})

describe('keeping a promise', () => {
  test('turns nothing: the flat stays conditional until its owner confirms in the app (rule 27)', async () => {
    const promise = await kept('202')
    expect(promise).toMatchObject({ at: 'kept', isOpen: true, kept: { byName: '党员老周' } })
    expect(await stateOf('202')).toBe('conditional')
    const owner = await house.owner('202')
    const view = await owner.call('promise.view', { promiseId: promise._id })
    expect(view).toMatchObject({ canConfirm: true, moves: ['dispute'], textHash: house.textHash })
    const receipt = await owner.call('promise.confirm', signed(promise))
    expect(await stateOf('202')).toBe('agreed')
    expect(await doc(promise._id)).toMatchObject({ at: 'confirmed', isOpen: false, confirmedSeq: receipt.seq })
    expect(await house.find('evidence', { _id: `${receipt.tallyId}~${receipt.seq}` })).toMatchObject([
      { entry: { kind: 'answer', via: 'app', promiseId: promise._id } },
    ])
    expect(await house.doc('202')).toMatchObject({ openItems: 0, promiseIds: [], answer: { state: 'agreed' } })
    expect((await owner.call('consent.receipt', receipt)).answers.map(({ state }) => state)).toEqual([
      'agreed',
      'agreed',
    ])
  })

  test('its confirmation sent again is the first one', async () => {
    const promise = await kept('202')
    const owner = await house.owner('202')
    const first = await owner.ask('promise.confirm', signed(promise), 'confirmed-202')
    expect(await owner.ask('promise.confirm', signed(promise), 'confirmed-202')).toEqual(first)
    expect(code(await owner.ask('promise.confirm', signed(promise)))).toBe('promise_changed')
  })

  test('is not confirmed before it is said to be kept, nor by family without power, nor without the clauses read (rules 27, 30, 34)', async () => {
    const before = await promised('202')
    const owner = await house.owner('202')
    expect(code(await owner.ask('promise.confirm', signed(before)))).toBe('promise_state')
    const promise = await moved(contact, before, keep())
    const family = await house.occupant('202', 'family')
    expect(code(await family.ask('promise.confirm', signed(promise)))).toBe('power_missing')
    expect(code(await community.ask('promise.confirm', signed(promise)))).toBe('not_allowed')
    expect(code(await owner.ask('promise.confirm', { ...signed(promise), clausesRead: [] }))).toBe('clauses_unread')
    expect(code(await owner.ask('promise.confirm', { ...signed(promise), textHash: 'a'.repeat(64) }))).toBe(
      'text_changed',
    )
    expect((await doc(promise._id)).at).toBe('kept')
  })

  test('is confirmed by a paper that agrees (rule 35)', async () => {
    const promise = await kept('302')
    // The flat’s answer in the app is of today; the paper is of tomorrow.
    await house.later(1)
    const { flatId } = house.at('302')
    const { clausesRead, ...base } = house.input('302')
    const photo = await house.gateway.upload(
      house.lead,
      house.estateId,
      'evidence',
      'paper.png',
      Buffer.from('纸'),
      flatId,
    )
    await house.lead.call('consent.recordPaper', {
      ...base,
      ...{ clausesRead, signerId: promise.signerId, signedOn: house.day(1), witness: '王五', photoIds: [photo] },
      roomOnPaper: '302',
    })
    expect(await stateOf('302')).toBe('agreed')
    expect(await doc(promise._id)).toMatchObject({ at: 'confirmed', isOpen: false })
  })

  test('which its household disputes is owed again, and its keeper hears so', async () => {
    const promise = await kept('202')
    const owner = await house.owner('202')
    const after = await moved(owner, promise, { kind: 'dispute', words: '还翘着一块' })
    expect(after).toMatchObject({ at: 'promised', isOpen: true, kept: null })
    expect(await stateOf('202')).toBe('conditional')
    expect((await news(promise._id)).at(-1)).toMatchObject({ household: null, staff: { title: '住户说还没办到' } })
    expect(code(await owner.ask('promise.confirm', signed(after)))).toBe('promise_state')
  })

  test('photos of how it was kept are its household’s to see, and of this flat alone', async () => {
    const promise = await promised('202')
    const { stairwellId, flatId } = house.at('202')
    const at = (id: string) => ({ use: 'promise' as const, place: { of: 'flat' as const, flatId: id, stairwellId } })
    const { photoId } = await sendPhoto(contact, at(flatId), { name: 'tile.jpg', bytes: await jpeg() })
    const other = await sendPhoto(contact, at(house.at('302').flatId), { name: 'other.jpg', bytes: await jpeg() })
    expect(code(await move(contact, promise, keep([other.photoId])))).toBe('photo_missing')
    await moved(contact, promise, keep([photoId]))
    const owner = await house.owner('202')
    const { kept: shown } = await owner.call('promise.view', { promiseId: promise._id })
    expect(shown?.photos.map((photo) => photo.photoId)).toEqual([photoId])
    const seen = async (by: Person) => Object.keys((await by.call('photo.links', { photoIds: [photoId] })).urls)
    expect(await seen(owner)).toEqual([photoId])
    expect(await seen(community)).toEqual([photoId])
    expect(await seen(await house.occupant('202', 'tenant'))).toEqual([])
    expect(await seen(await house.owner('302'))).toEqual([])
  })
})

describe('a recorded call', () => {
  const recording = (room: string) =>
    house.gateway.upload(community, house.estateId, 'recording', 'call.mp3', Buffer.from('喂'), house.at(room).flatId)
  const called = async (promise: PromiseDoc, room: string, more: object = {}) => ({
    ...signed(promise),
    // After it was kept, at ten.
    ...{ calledAt: new Date(`${house.day(1)}T10:00:00+08:00`).toISOString(), witness: '王五' },
    recordingId: await recording(room),
    ...more,
  })

  test('confirms as the owner does, with witness and recording bound into the evidence (rule 27)', async () => {
    const promise = await kept('202')
    await house.later(1)
    const receipt = await community.call('promise.confirmByCall', await called(promise, '202'))
    expect(await stateOf('202')).toBe('agreed')
    expect(await house.find('evidence', { _id: `${receipt.tallyId}~${receipt.seq}` })).toMatchObject([
      { entry: { via: 'call', promiseId: promise._id, call: { recordingHash: expect.any(String) } } },
    ])
    expect(await doc(promise._id)).toMatchObject({ at: 'confirmed', confirmedSeq: receipt.seq })
    expect((await doc(promise._id)).trail.at(-1)).toMatchObject({ act: 'confirm', by: null, byName: '住户（电话）' })
  })

  test('by whoever keeps the promise counts for nothing', async () => {
    const promise = await kept('202')
    await house.later(1)
    expect(code(await contact.ask('promise.confirmByCall', await called(promise, '202')))).toBe(
      'promise_keeper_confirms',
    )
    expect(await stateOf('202')).toBe('conditional')
  })

  test.each<[string, (promise: PromiseDoc) => Promise<object>, string]>([
    [
      'at ten in the evening',
      async () => ({ calledAt: new Date(`${house.day(0)}T22:00:00+08:00`).toISOString() }),
      'visit_quiet_hours',
    ],
    [
      'before it was kept',
      async () => ({ calledAt: new Date(`${house.day(-1)}T10:00:00+08:00`).toISOString() }),
      'visit_date_invalid',
    ],
    [
      'tomorrow',
      async () => ({ calledAt: new Date(`${house.day(2)}T10:00:00+08:00`).toISOString() }),
      'visit_date_invalid',
    ],
    ['without a recording', async () => ({ recordingId: 'nothing' }), 'recording_required'],
    ['with the recording of another flat', async () => ({ recordingId: await recording('302') }), 'recording_required'],
    ['with the keeper as its witness', async () => ({ witness: '党员老周' }), 'witness_not_independent'],
    ['with the recorder as its witness', async () => ({ witness: 'community' }), 'witness_not_independent'],
    ['with the owner as their own witness', async () => ({ witness: '丁一' }), 'witness_not_independent'],
  ])('%s is refused', async (_what, bent, refusal) => {
    const promise = await kept('202')
    await house.later(1)
    const input = await called(promise, '202', await bent(promise))
    expect(code(await community.ask('promise.confirmByCall', input))).toBe(refusal)
    expect((await doc(promise._id)).at).toBe('kept')
  })
})

describe('bad input', () => {
  test.each<[string, () => Move, string]>([
    ['a promise with no keeper', () => take({ keeperId: null }), 'promise_keeper_needed'],
    ['a promise due in the past', () => take({ dueOn: house.day(-1) }), 'due_in_past'],
    ['a keeper of another estate', () => take({ keeperId: 'nobody' }), 'owner_not_here'],
    ['kept before anybody took it', () => keep(), 'promise_state'],
    ['no words', () => take({ text: ' ' }), 'malformed'],
  ])('%s is refused', async (_what, made, refusal) => {
    const promise = await condition('302')
    expect(code(await move(community, promise, made()))).toBe(refusal)
  })

  test('whoever lives there neither takes it, keeps it, nor is its keeper', async () => {
    const owner = await house.owner('302')
    const { token } = await community.call('staff.invite', {
      name: '戊一',
      grant: { role: 'partyContact', estateId: house.estateId },
    })
    await owner.call('staff.accept', { token })
    const ownId = await house.personIdOf(owner)
    const promise = await condition('302')
    expect(code(await move(owner, promise, take()))).toBe('promise_own')
    expect(code(await move(community, promise, take({ keeperId: ownId })))).toBe('promise_own')
    const made = await moved(community, promise, take())
    expect(code(await move(owner, made, keep()))).toBe('promise_own')
  })

  test('a contact takes nothing on, and moves nothing that is kept by somebody else', async () => {
    await house.assign('302', contact)
    const promise = await condition('302')
    expect(code(await move(contact, promise, take()))).toBe('not_allowed')
    const made = await moved(community, promise, take({ keeperId: leadId }))
    expect(code(await move(contact, made, keep()))).toBe('not_allowed')
    await house.assign('302', null)
    expect(code(await contact.ask('promise.view', { promiseId: promise._id }))).toBe('outside_portfolio')
    // Its keeper reads it though the household is nobody’s: it is theirs to keep.
    expect((await house.lead.call('promise.view', { promiseId: promise._id })).moves).toEqual([
      'keep',
      'break',
      'extend',
    ])
  })

  test('of two who move it at once the second hears that it changed, and nothing is lost', async () => {
    const promise = await condition('302')
    const answers = await Promise.all([
      move(community, promise, take()),
      move(house.street, promise, { kind: 'decline', why: '超出这次改造' }),
    ])
    expect(answers.map(code).sort()).toEqual(['ok', 'promise_changed'])
    expect((await doc(promise._id)).trail).toHaveLength(2)
  })

  test('a move sent again is the first one', async () => {
    const promise = await condition('302')
    const first = await move(community, promise, take(), 'take-302')
    expect(await move(community, promise, take(), 'take-302')).toEqual(first)
    expect(await doc(promise._id)).toMatchObject({ rev: 2 })
  })

  test('a promise reaches nobody without need', async () => {
    const { _id: promiseId } = await condition('302')
    for (const by of [
      house.administrator,
      house.outsider,
      await house.contractor(),
      await house.occupant('302', 'tenant'),
      await house.owner('202'),
    ])
      expect((await by.ask('promise.view', { promiseId })).ok).toBe(false)
  })
})

describe('late', () => {
  test('is found once however often the timer runs, told to everybody concerned, and closed by a new date (rule 20)', async () => {
    await house.assign('202', house.lead)
    const promise = await promised('202')
    await house.db.collection('outbox').where({ kind: 'planNews' }).remove()
    await house.later(5)
    await house.timer('aggregation')
    expect((await doc(promise._id)).overdueAt).toBeNull()
    await house.later(6)
    for (const _again of [1, 2, 3]) await house.timer('aggregation')
    const late = await doc(promise._id)
    expect(late.trail.filter(({ act }) => act === 'overdue')).toHaveLength(1)
    expect(late).toMatchObject({ at: 'promised', isOpen: true, overdueAt: expect.any(Date) })
    const told = await news(promise._id)
    expect(told).toHaveLength(1)
    const communityId = await house.personIdOf(community)
    expect(new Set(told[0]?.staff?.personIds)).toEqual(new Set([contactId, communityId, leadId]))
    expect(told[0]?.household?.title).toBe('答应您的事过期了')
    const { rows, counts } = await community.call('promise.list', { estateId: house.estateId })
    const first = rows.slice(0, counts.overdue)
    expect(first.every(({ isOverdue }) => isOverdue)).toBe(true)
    expect(first.map(({ promiseId }) => promiseId)).toContain(promise._id)
    const extended = await moved(contact, late, { kind: 'extend', dueOn: house.day(9), why: '等砖到货' })
    expect(extended).toMatchObject({ overdueAt: null, dueOn: house.day(9) })
    await house.assign('202', null)
  })

  test('a broken one is open until its household has answered to it', async () => {
    const promise = await promised('202')
    const broken = await moved(contact, promise, { kind: 'break', why: '同款停产了' })
    expect(broken).toMatchObject({ at: 'broken', isOpen: true })
    expect((await news(promise._id)).find(({ _id }) => _id.endsWith(`~${broken.rev}~news`))?.household?.title).toBe(
      '答应您的事没能办到',
    )
    expect(await stateOf('202')).toBe('conditional')
    await house.answer(await house.owner('202'), '202', 'refused')
    expect(await doc(promise._id)).toMatchObject({ at: 'broken', isOpen: false })
  })
})

test('the ledger shows staff the estate, a contact the own portfolio and what they keep', async () => {
  const mine = await promised('202')
  const portfolio = await moved(community, await condition('302'), take({ keeperId: leadId }))
  const hidden = await moved(community, await condition('102'), take({ keeperId: leadId }))
  await house.assign('102', null)
  await house.assign('302', contact)
  const ours = [mine._id, portfolio._id, hidden._id]
  const list = async (by: Person, more: object = {}) => {
    const { rows } = await by.call('promise.list', { estateId: house.estateId, ...more })
    return ours.filter((id) => rows.some(({ promiseId }) => promiseId === id))
  }
  expect(await list(community)).toEqual(ours)
  expect(await list(contact)).toEqual([mine._id, portfolio._id])
  expect(await list(contact, { keeper: 'me' })).toEqual([mine._id])
  expect(await list(community, { keeper: leadId })).toEqual([portfolio._id, hidden._id])
  expect(await list(community, { show: 'past' })).toEqual([])
  const page = await community.call('promise.list', { estateId: house.estateId, limit: 2 })
  expect([page.rows.length, page.more]).toEqual([2, true])
  for (const by of [await house.contractor(), house.outsider, await house.owner('202')])
    expect((await by.ask('promise.list', { estateId: house.estateId })).ok).toBe(false)
  await house.assign('302', null)
})

test('households and staff are written to with words of their own and led to their own page (rule 4)', async () => {
  const wechat = wechatOf(house)
  const owner = await house.owner('202')
  await wechat.accept(owner)
  await wechat.accept(contact)
  // What earlier tests left to be told is told by now.
  await house.cloud.runTimer('notifications')
  await wechat.accept(owner)
  await wechat.accept(contact)
  const promise = await promised('202')
  const drained = await house.cloud.runTimer('notifications')
  expect(drained.status).toBe(200)
  const [toOwner] = (await wechat.sent(owner.openid)).slice(-1)
  const [toKeeper] = (await wechat.sent(contact.openid)).slice(-1)
  const { stairwellId, flatId } = house.at('202')
  expect(toOwner).toMatchObject({
    page: `matters/promise/index?promiseId=${promise._id}`,
    data: { thing1: { value: '您提的条件答应了' }, thing3: { value: '您家的事' } },
  })
  expect(toKeeper).toMatchObject({
    page: `staff/household/index?stairwellId=${stairwellId}&flatId=${flatId}`,
    data: { thing1: { value: '答应住户的事由您来办' } },
  })
  for (const letter of [toOwner, toKeeper]) expect(JSON.stringify(letter?.data)).not.toMatch(/202(?!6)|1门|地砖|老周/)
  expect(await house.find('outbox', { kind: 'planNews' })).toEqual([])
  const messages = await house.find<{ told?: PlanTold }>('messages', { noticeId: '' })
  expect(messages.filter(({ told }) => told?.subjectId === promise._id)).toHaveLength(2)
  await house.cloud.runTimer('notifications')
  expect(await house.find('messages', { noticeId: '' })).toHaveLength(messages.length)
})
