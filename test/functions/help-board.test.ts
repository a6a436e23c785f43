import type { Person } from '../../demo/gateway'
import { anyHelp, type HelpReaders, helpReaders, volunteerFor } from '../support/help-readers'

let house: HelpReaders
let otherLead: Person
beforeAll(async () => {
  house = await helpReaders()
  const { community, estateId, otherStairwellId, gateway } = house
  const grant = { role: 'stairwellLead' as const, estateId, stairwellIds: [otherStairwellId] }
  const { token } = await community.call('staff.invite', { name: '别的楼门长', grant })
  otherLead = await gateway.signIn({ openid: 'other-lead', nickname: '别的楼门长' })
  await otherLead.call('staff.accept', { token })
})
afterEach(() => house.forget())
afterAll(() => house?.stop())

const board = (by: Person = house.community) => by.call('help.board', { estateId: house.estateId })

test('what nobody has taken stands by its deadline with the hours left, what is taken by its hour, and an unanswered order is not taken', async () => {
  const long = await house.ask('cleaning')
  const short = await house.ask('errand')
  const order = await house.ask('meal', { isOrder: true })
  const taken = await house.ask('water')
  await house.accept(house.near, taken)
  const { unmet, taken: on, counts, canCoordinate } = await board()
  // Cleaning takes three hours of nine to twelve: at the latest it begins at nine, not quite two days and an hour from now.
  expect(unmet.map(({ taskId, hoursLeft }) => [taskId, hoursLeft])[0]).toEqual([long, 48])
  expect(new Set(unmet.map(({ taskId }) => taskId))).toEqual(new Set([long, short, order]))
  expect(unmet.find(({ taskId }) => taskId === short)).toMatchObject({ hoursLeft: 50, room: '302', phone: null })
  expect(on.map(({ taskId }) => taskId)).toEqual([taken])
  expect(counts).toMatchObject({ live: 4, unmet: 3, taken: 1, done: 0, lost: 0, volunteers: 3, waitingVolunteers: 0 })
  expect(canCoordinate).toBe(true)
})

test('a lead sees the tasks of their own stairwells and arranges nothing; another estate’s staff see nothing', async () => {
  const taskId = await house.ask()
  expect((await board(house.lead)).unmet.map((task) => task.taskId)).toEqual([taskId])
  expect(await board(house.lead)).toMatchObject({ canCoordinate: false, complaints: [], wordsToReview: [] })
  expect(await board(otherLead)).toMatchObject({ unmet: [], taken: [], counts: { live: 0, unmet: 0 } })
  for (const by of [house.outsider, house.asker, house.near.person, house.station.keeper, house.administrator])
    expect((await by.ask('help.board', { estateId: house.estateId })).ok).toBe(false)
})

test('a complaint stands on the board until somebody settled it, and never before whom it is about', async () => {
  const taskId = await house.ask()
  await house.accept(house.near, taskId)
  await house.move(house.asker, taskId, { kind: 'complain', place: 0, words: '说好的没来' })
  expect((await board()).complaints).toMatchObject([
    { taskId, kind: 'water', words: '说好的没来', about: '志愿者1', building: '1号楼', room: '302' },
  ])
  expect((await board(house.lead)).complaints).toEqual([])
  await house.move(house.street, taskId, { kind: 'settleComplaint', index: 0, words: '已经说过了' })
  expect((await board()).complaints).toEqual([])
})

test('a coordinator who helped there does not read the complaint about it', async () => {
  const { gateway, street, estateId, stairwellId } = house
  const both = await volunteerFor(house, 'volunteer-9', anyHelp(stairwellId))
  const { token } = await street.call('staff.invite', {
    name: '兼职志愿者',
    grant: { role: 'community', estateIds: [estateId] },
  })
  const coordinator = await gateway.signIn({ openid: 'volunteer-9', nickname: 'volunteer-9' })
  await coordinator.call('staff.accept', { token })
  const taskId = await house.ask()
  await house.accept(both, taskId)
  await house.move(house.asker, taskId, { kind: 'complain', place: 0, words: '说好的没来' })
  expect((await board(coordinator)).complaints).toEqual([])
  expect((await coordinator.call('help.task', { taskId })).complaints).toEqual([])
  expect((await board()).complaints).toHaveLength(1)
  await house.community.call('volunteer.set', {
    ...{ volunteerId: both.volunteerId, rev: 2, state: 'suspended', identityHow: null, trained: [], agreementOn: null },
    ...{ insuredUntil: null, why: '试试' },
  })
})

describe('who could take a task', () => {
  test('stands with the reason and the hours, the nearest first; who cannot, with why', async () => {
    const taskId = await house.ask('meal')
    const { candidates } = await house.community.call('help.candidates', { taskId })
    const of = (id: string) =>
      candidates.find(({ helper }) => helper.as === 'volunteer' && helper.volunteerId === id) ?? null
    expect(of(house.near.volunteerId)).toMatchObject({ whyNot: [], hours: [9, 10, 11] })
    expect(of(house.near.volunteerId)?.sentence).toContain('同楼门')
    expect(of(house.far.volunteerId)).toMatchObject({ whyNot: ['ring'], hours: [9, 10, 11] })
    const able = candidates.filter(({ whyNot }) => whyNot.length === 0)
    expect(candidates.slice(0, able.length)).toEqual(able)
    expect(candidates.find(({ helper }) => helper.as === 'station')).toMatchObject({
      name: '德胜养老驿站',
      whyNot: ['ring'],
      hours: [9, 10, 11],
    })
  })

  test('an hour promised elsewhere, a refusal and a household of one’s own speak against it', async () => {
    const other = await house.ask('water')
    await house.accept(house.near, other, 9)
    const taskId = await house.ask('cleaning')
    await house.move(house.second.person, taskId, {
      kind: 'decline',
      as: { as: 'volunteer', volunteerId: house.second.volunteerId },
      why: 'far',
    })
    const neighbour = await house.owner('302')
    const { candidates } = await house.community.call('help.candidates', { taskId })
    const why = (id: string) =>
      candidates.find(({ helper }) => helper.as === 'volunteer' && helper.volunteerId === id)?.whyNot
    expect(why(house.near.volunteerId)).toEqual(['overlap'])
    expect(why(house.second.volunteerId)).toEqual(['declined'])
    expect(neighbour).toBe(house.asker)
  })

  test('is told to those who coordinate alone', async () => {
    const taskId = await house.ask()
    for (const by of [house.lead, house.asker, house.near.person, house.outsider, house.station.keeper])
      expect((await by.ask('help.candidates', { taskId })).ok).toBe(false)
  })
})

test('a household that had refused, was helped and agreed stands among those that turned; what it answered is as it was when help was asked for', async () => {
  const outcomes = (by: Person) => by.call('help.outcomes', { estateId: house.estateId })
  await house.answer(house.asker, '302', 'refused')
  const taskId = await house.ask()
  await house.accept(house.near, taskId)
  expect(await outcomes(house.community)).toEqual({ roundId: house.roundId, rows: [], turned: 0 })
  await house.toHour(10)
  await house.checkIn(house.near, taskId)
  await house.checkOut(house.near, taskId)
  await house.move(house.asker, taskId, { kind: 'confirm', stars: 5, words: '' })
  expect(await outcomes(house.community)).toMatchObject({
    rows: [{ room: '302', before: 'refused', now: 'refused', helped: [{ taskId, kind: 'water', stars: 5 }] }],
    turned: 0,
  })
  await house.answer(house.asker, '302', 'agreed')
  expect(await outcomes(house.community)).toMatchObject({ rows: [{ before: 'refused', now: 'agreed' }], turned: 1 })
  expect(await outcomes(house.lead)).toMatchObject({ turned: 1 })
  expect(await outcomes(otherLead)).toMatchObject({ rows: [], turned: 0 })
  for (const by of [house.asker, house.near.person, house.outsider, house.station.keeper])
    expect((await by.ask('help.outcomes', { estateId: house.estateId })).ok).toBe(false)
})

test('a hundred tasks make an answer that the platform takes (rule 18): the most urgent, and how many there are', async () => {
  const { asker, stairwellId, flatId, on, estateId } = house
  const tasks = Array.from({ length: 10 }, () => ({
    kind: 'errand' as const,
    window: { on, fromHour: 9, toHour: 12 },
    ...{ minutes: null, count: null, station: null },
  }))
  const contact = { callName: '王奶奶', phone: '13800000302' }
  for (let asked = 0; asked < 4; asked++)
    await asker.call('help.ask', { stairwellId, flatId, tasks, contact, words: '请'.repeat(200) })
  const [one] = await house.find<{ _id: string }>('helpTasks', { estateId })
  const { _id, ...doc } = one as { _id: string }
  for (let more = 0; more < 60; more++) await house.db.collection('helpTasks').doc(`${_id}-${more}`).set(doc)
  const answer = await board()
  expect(answer.unmet).toHaveLength(40)
  expect(answer.counts).toMatchObject({ live: 100, unmet: 100 })
  expect(Buffer.byteLength(JSON.stringify(answer))).toBeLessThan(100 * 1024)
})
