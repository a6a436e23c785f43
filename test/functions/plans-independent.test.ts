import type { Person } from '../../demo/gateway'
import { roundText } from '../../demo/texts'
import type { Actions } from '../../types/contract'
import type { PromiseDoc } from '../../types/promise'
import { auditPromisesIn } from '../support/audit-promises'
import { answerOf } from '../support/estate'
import { type PlanHouse, planHouse } from '../support/plan-house'

/** Nobody is the judge of what they did themselves, and what staff say among themselves stays with them: over rounds, hand-overs and flats that were joined. */
let house: PlanHouse
let community: Person
let contact: Person
let next: Person
beforeAll(async () => {
  house = await planHouse()
  community = house.community
  contact = await house.hire('contact', '党员老周', { role: 'partyContact', estateId: house.estateId })
  next = await house.hire('next', '党员小林', { role: 'partyContact', estateId: house.estateId })
})
afterAll(() => house?.stop())

const code = (answer: { ok: boolean }) => ('code' in answer ? answer.code : 'ok')
const doc = async (_id: string): Promise<PromiseDoc> =>
  (await house.find<PromiseDoc>('promises', { _id }))[0] as PromiseDoc
const move = async (by: Person, { _id, rev }: PromiseDoc, made: Actions['promise.move']['input']['move']) => {
  await by.call('promise.move', { promiseId: _id, rev, move: made })
  return doc(_id)
}
/** A condition of an owner that somebody keeps, and that somebody says is kept. */
const kept = async (room: string, { nth = 0, says = contact } = {}): Promise<PromiseDoc> => {
  const { tallyId, seq } = await house.answer(await house.owner(room, nth), room, 'conditional')
  const taken = await move(community, await doc(`${tallyId}~${seq}`), {
    ...{ kind: 'take', text: '补同款地砖', keeperId: await house.personIdOf(contact), dueOn: house.day(5) },
  })
  return move(says, taken, { kind: 'keep', words: '补好了', photoIds: [] })
}
const signed = ({ _id, rev }: PromiseDoc, textHash = house.textHash) => ({
  ...{ promiseId: _id, rev, textHash, clausesRead: ['liability'] },
})
const stateOf = async (room: string) => (await house.tally()).flats.find((flat) => flat.room === room)?.state
const called = async (promise: PromiseDoc, room: string) => ({
  ...signed(promise),
  ...{ calledAt: new Date(`${house.day(1)}T10:00:00+08:00`).toISOString(), witness: '王五' },
  recordingId: await house.gateway.upload(
    ...([community, house.estateId, 'recording', 'call.mp3', Buffer.from('喂'), house.at(room).flatId] as const),
  ),
})
const closeRound = async (roundId: string) => {
  for (let done = false; !done; ) ({ done } = await community.call('round.close', { roundId }))
}

describe('a promise', () => {
  test('is not confirmed by a call that whoever said it is kept recorded (rule 27)', async () => {
    const promise = await kept('202', { says: community })
    await house.later(1)
    expect((await community.call('promise.view', { promiseId: promise._id })).canConfirmByCall).toBe(false)
    const input = await called(promise, '202')
    expect(code(await community.ask('promise.confirmByCall', input))).toBe('promise_keeper_confirms')
    const witnessed = { ...(await called(promise, '202')), witness: 'community' }
    expect(code(await house.street.ask('promise.confirmByCall', witnessed))).toBe('witness_not_independent')
    expect(code(await house.street.ask('promise.confirmByCall', input))).toBe('ok')
    await house.later(0)
  })

  test('handed on after it was kept is not confirmed by who kept it, and why it was handed on is not told to its household', async () => {
    await house.assign('302', contact)
    const promise = await kept('302', { says: contact })
    const [fromId, toId] = [await house.personIdOf(contact), await house.personIdOf(next)]
    const why = '老周住院了'
    for (let done = false; !done; )
      ({ done } = await community.call('portfolio.handOver', { estateId: house.estateId, fromId, toId, why }))
    const handed = await doc(promise._id)
    expect(handed).toMatchObject({ at: 'kept', keeperId: toId, kept: { by: fromId } })
    await house.assign('302', contact)
    await house.db.collection('promises').doc(promise._id).update({ keeperId: toId })
    await house.later(1)
    const input = await called(handed, '302')
    expect(code(await contact.ask('promise.confirmByCall', { ...input, rev: (await doc(promise._id)).rev }))).toBe(
      'promise_keeper_confirms',
    )
    await house.later(0)
    const owner = await house.owner('302')
    for (const seen of [
      await owner.call('plan.mine', { flatId: house.at('302').flatId }),
      await owner.call('promise.view', { promiseId: promise._id }),
    ])
      expect(JSON.stringify(seen)).not.toContain(why)
    expect(JSON.stringify(await community.call('promise.view', { promiseId: promise._id }))).toContain(why)
  })

  test('of each of two owners is that owner’s alone to confirm, and what is taken back afterwards is taken back (rule 27)', async () => {
    const [one, other] = [await kept('101', { nth: 0 }), await kept('101', { nth: 1 })]
    const [first, second] = [await house.owner('101', 0), await house.owner('101', 1)]
    expect(code(await first.ask('promise.confirm', signed(other)))).toBe('only_owner_signs')
    expect(code(await second.ask('promise.confirm', signed(one)))).toBe('only_owner_signs')
    await first.call('promise.confirm', signed(one))
    expect(await stateOf('101')).toBe('conditional')
    expect(await doc(other._id)).toMatchObject({ at: 'kept', rev: other.rev })
    await second.call('promise.confirm', signed(other))
    expect(await stateOf('101')).toBe('agreed')
    await first.call('consent.withdraw', { ...house.at('101'), roundId: house.roundId, items: house.items })
    expect(await stateOf('101')).toBe('pending')
    expect(await doc(one._id)).toMatchObject({ at: 'confirmed', isOpen: false })
    expect(code(await first.ask('promise.confirm', signed(await doc(one._id))))).toBe('promise_state')
  })

  test('kept while the text changes is confirmed to the new words, and after its round in the next one', async () => {
    const owner = await house.owner('102')
    const promise = await kept('102')
    const { roundId, stairwellId, estateId, items } = house
    const { text } = await community.call('round.view', { roundId })
    for (let done = false; !done; )
      ({ done } = await community.call('round.reviseText', {
        ...{ roundId, text: { ...text, full: `${text.full}第二版。` }, why: '补充' },
      }))
    expect(code(await owner.ask('promise.confirm', signed(promise)))).toBe('text_changed')
    const { textHash } = await owner.call('promise.view', { promiseId: promise._id })
    await closeRound(roundId)
    expect(code(await owner.ask('promise.confirm', signed(promise, textHash)))).toBe('round_not_open')
    expect((await owner.call('promise.view', { promiseId: promise._id })).canConfirm).toBe(false)

    const later = await community.call('round.create', {
      ...{ estateId, text: roundText, items, stairwellIds: [stairwellId], proofLevel: 2 },
      opensAt: new Date(Date.now() - 86_400_000).toISOString(),
      closesAt: new Date(Date.now() + 20 * 86_400_000).toISOString(),
    })
    for (let done = false; !done; ) ({ done } = await community.call('round.open', later))
    const opened = await community.call('round.view', later)
    const answers = items.map((item) => answerOf(item))
    const receipt = await owner.call('consent.answer', {
      ...{ ...house.at('102'), ...later, textHash: opened.textHash, answers, clausesRead: ['liability'] },
    })
    expect(await doc(promise._id)).toMatchObject({
      ...{ at: 'confirmed', confirmedSeq: receipt.seq, confirmedIn: receipt.tallyId },
    })
    expect((await auditPromisesIn(house.find)).faults).toEqual([])
    await closeRound(later.roundId)
  })
})

describe('a complaint (rule 43)', () => {
  const complain = async (room: string, visitId: string | null = null) =>
    (await house.owner(room)).call('complaint.file', {
      ...{ ...house.at(room), what: 'tooOften' as const, words: '', visitId },
    })
  const visit = async (by: Person, room: string, team: string[] = []) =>
    by.call('visit.log', {
      ...{ ...house.at(room), how: 'door', purpose: 'care', met: 'owner', outcome: 'none', words: '' },
      ...{ next: null, witness: null, with: team, at: new Date(`${house.today}T09:00:00+08:00`).toISOString() },
    })

  test('that names no visit is about all who came of late, and none of them answers it', async () => {
    await visit(community, '202')
    const { complaintId, level } = await complain('202')
    expect(level).toBe('street')
    expect(code(await community.ask('complaint.answer', { complaintId, words: '好' }))).toBe('not_found')
    expect(code(await house.street.ask('complaint.answer', { complaintId, words: '问过了' }))).toBe('ok')
  })

  test('is not answered by who came along', async () => {
    const { visitId } = await visit(next, '302', ['community']).catch(async () => {
      await house.assign('302', next)
      return visit(next, '302', [' community'])
    })
    const { complaintId } = await complain('302', visitId)
    expect(code(await community.ask('complaint.answer', { complaintId, words: '好' }))).toBe('complaint_about_you')
    const { complaints } = await community.call('complaint.list', { estateId: house.estateId })
    expect(complaints.map((one) => one.complaintId)).not.toContain(complaintId)
    const { todos } = await community.call('portfolio.today', { estateId: house.estateId })
    expect(todos.map(({ ref }) => ref.complaintId)).not.toContain(complaintId)
  })
})

describe('the own home', () => {
  test('is given to nobody who lives there to see to, nor moved between portfolios by them', async () => {
    const { estateId } = house
    const worker = await house.hire('lives-here', '戊工', { role: 'partyContact', estateId })
    await worker.call('binding.request', { token: house.sticker, flatId: house.at('302').flatId, role: 'family' })
    const ownerId = await house.personIdOf(worker)
    await house.assign('302', contact)
    // A contact's reach is the portfolio: a community worker's would be the estate.
    const staff = house.db.collection('staff').doc(ownerId)
    await staff.update({ grants: [{ role: 'community', estateIds: [estateId] }] })
    const item = { ...house.at('302'), what: '送图纸', dueOn: house.day(2) }
    expect(code(await community.ask('plan.addItem', { ...item, ownerId }))).toBe('owner_not_here')
    const { itemId } = await community.call('plan.addItem', { ...item, ownerId: null })
    const assigned = { kind: 'assign' as const, ownerId, dueOn: house.day(2) }
    expect(code(await house.move(community, '302', { itemId, rev: 1 }, assigned))).toBe('owner_not_here')
    for (const personId of [null, await house.personIdOf(next)])
      expect(
        code(await worker.ask('portfolio.assign', { estateId, personId, flats: [house.at('302'), house.at('301')] })),
      ).toBe('not_allowed')
    expect(await house.doc('302')).toMatchObject({ contactName: '党员老周' })
  })
})

describe('a home that became part of another', () => {
  let worker: Person
  beforeAll(async () => {
    worker = await house.owner('202')
    const { token } = await house.street.call('staff.invite', {
      ...{ name: '丁一', grant: { role: 'community', estateIds: [house.estateId] } },
    })
    await worker.call('staff.accept', { token })
    const [flatId, joinedTo] = [house.at('202').flatId, house.at('102').flatId]
    await community.call('flat.correct', { stairwellId: house.stairwellId, flatId, joinedTo, why: '打通了' })
  })

  test('is nobody’s own work: not in the list of who lives there, not to be answered, nor had in the portfolio', async () => {
    const { estateId } = house
    const item = { ...house.at('102'), what: '送图纸', ownerId: null, dueOn: house.day(0) }
    const { itemId } = await community.call('plan.addItem', item)
    await (await house.owner('102')).call('complaint.file', {
      ...{ ...house.at('102'), what: 'other', words: '', visitId: null },
    })
    const { todos } = await worker.call('portfolio.today', { estateId })
    expect(todos.map(({ flatId }) => flatId)).not.toContain(house.at('102').flatId)
    expect((await community.call('portfolio.today', { estateId })).todos.map(({ ref }) => ref.itemId)).toContain(itemId)
    const { rows } = await worker.call('promise.list', { estateId, show: 'all', skip: 0, limit: 100 })
    expect(rows.map(({ room }) => room)).not.toContain('102')
    expect((await worker.call('complaint.list', { estateId })).complaints.map(({ room }) => room)).not.toContain('102')
    expect(
      (await worker.call('portfolio.view', { estateId, of: 'nobody' })).rows.map(({ room }) => room),
    ).not.toContain('102')
    const assigned = { estateId, personId: await house.personIdOf(worker), flats: [house.at('102')] }
    expect(code(await community.ask('portfolio.assign', assigned))).toBe('portfolio_out_of_reach')
  })
})
