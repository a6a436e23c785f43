import { CountingProxy } from '../../bench/counting-proxy'
import { beijingDay, dayAfter } from '../../domain/consent/beijing-day'
import { TODOS_MAX } from '../../types/limits'
import type { Actor, StaffDoc } from '../../types/person'
import type { PromiseDoc } from '../../types/promise'
import { answerOf, functionEnv } from '../support/estate'
import { MANY_ROOMS, type PortfolioHouse, portfolioHouse } from '../support/portfolio-house'

let house: PortfolioHouse
let proxy: CountingProxy
beforeAll(async () => {
  house = await portfolioHouse()
  proxy = await CountingProxy.start()
  proxy.pointTo(house.cloud.url)
  // The action's own code in this process: what it asks of the database goes through the proxy.
  Object.assign(process.env, functionEnv(), house.cloud.sdkEnv, {
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${proxy.url}/admin` }),
  })
})
afterAll(async () => {
  proxy?.close()
  await house?.stop()
})

const today = beijingDay(new Date())
const todosOf = async (who = house.ma.person) => who.call('portfolio.today', { estateId: house.estateId })
const kinds = async (who = house.ma.person) => (await todosOf(who)).todos.map(({ kind }) => kind)

/** Reads that today's list of somebody costs. */
const readsFor = async (personId: string): Promise<number> => {
  const { today: list } = await import('../../cloudfunctions/api/portfolio/today')
  const [staff] = await house.find<StaffDoc>('staff', { _id: personId })
  const actor: Actor = { personId, elderMode: false, staff: staff ?? null, bindings: [] }
  proxy.take()
  await list.run({ estateId: house.estateId }, { actor, sessionId: null }, new Date(), 'reads')
  return proxy.take().reads
}

test('today’s list of a contact with sixty households is one request, and costs as many reads as with one', async () => {
  const { community, ma, zhao, assign } = house
  await assign(zhao.personId, ['101'])
  const addItem = (room: string, ownerId: string, days: number) =>
    community.call('plan.addItem', { ...house.home(room), what: `量${room}`, ownerId, dueOn: dayAfter(today, days) })
  await addItem('101', zhao.personId, 0)
  expect(await todosOf(zhao.person)).toMatchObject({
    todos: [{ kind: 'itemDue', room: '101' }],
    households: 1,
    more: 0,
  })
  const one = await readsFor(zhao.personId)
  await assign(ma.personId, MANY_ROOMS)
  for (const room of MANY_ROOMS) await addItem(room, ma.personId, 1)
  await addItem('101', ma.personId, 0)
  const listed = await todosOf()
  expect(listed).toMatchObject({ households: 60, more: 61 + 1 - TODOS_MAX })
  // 101 came with the item that was seen to by who had it before.
  expect(listed.todos.slice(0, 2).map(({ room, on }) => [room, on])).toEqual([
    ['101', today],
    ['101', today],
  ])
  expect(listed.todos).toHaveLength(TODOS_MAX)
  expect(JSON.stringify(listed).length).toBeLessThan(30_000)
  expect(await todosOf(zhao.person)).toEqual({ todos: [], more: 0, households: 0 })

  expect(await readsFor(ma.personId)).toBe(one)
  expect(one).toBeLessThanOrEqual(4)
  const { personId } = await community.call('me.home', {})
  expect(await readsFor(personId)).toBeLessThanOrEqual(8)
})

test('a refusing household asks whose it is for its kind, and nobody’s is counted for the community', async () => {
  const { community, zhao, assign } = house
  await assign(zhao.personId, ['201', '301'])
  const say = async (room: string, state: 'refused' | 'conditional') => {
    const person = await house.owner(room)
    const answers = house.items.map((item) => ({
      ...answerOf(item, state),
      reasons: ['noise' as const],
      words: '太吵',
    }))
    await person.call('consent.answer', { ...house.input(room, state), answers })
  }
  await say('201', 'refused')
  expect((await todosOf(zhao.person)).todos.filter(({ kind }) => kind === 'kindToConfirm')).toMatchObject([
    { room: '201' },
  ])
  expect(await kinds(community)).not.toContain('kindToConfirm')
  await assign(null, ['201'])
  expect((await todosOf(community)).todos.filter(({ kind }) => kind === 'unassigned')).toMatchObject([{ count: 1 }])
  expect((await todosOf(zhao.person)).todos.filter(({ room }) => room === '201')).toEqual([])
  await say('301', 'conditional')
  expect(await kinds(community)).toContain('promiseAsked')
  expect(await kinds(zhao.person)).not.toContain('promiseAsked')

  const [asked] = await house.find<PromiseDoc>('promises', { flatId: house.home('301').flatId })
  await community.call('promise.move', {
    ...{ promiseId: asked?._id ?? '', rev: asked?.rev ?? 0 },
    move: { kind: 'take', text: '上午不打孔', keeperId: zhao.personId, dueOn: dayAfter(today, 1) },
  })
  expect((await todosOf(zhao.person)).todos.filter(({ kind }) => kind === 'promiseDue')).toMatchObject([
    { room: '301', what: '上午不打孔', ref: { promiseId: asked?._id } },
  ])
})

test('a complaint is on the list of who may answer it, and on nobody’s whom it is about (rule 43)', async () => {
  const { community, street, ma } = house
  const owner = await house.owner('401')
  await owner.call('complaint.file', { ...house.home('401'), what: 'rude', words: '大声', visitId: null })
  expect(await kinds(community)).toContain('complaint')
  expect(await kinds(street)).toContain('complaint')
  expect(await kinds()).not.toContain('complaint')
  expect(JSON.stringify(await todosOf(community))).not.toContain('大声')

  await community.call('visit.log', {
    ...{ ...house.home('401'), how: 'office', purpose: 'care', met: 'owner', outcome: 'none', words: '', next: null },
    ...{ witness: null, with: [], at: new Date().toISOString() },
  })
  const { visits } = await owner.call('visit.list', house.home('401'))
  const filed = { what: 'privacy' as const, words: '说出去了', visitId: visits[0]?.visitId ?? '' }
  expect(await owner.call('complaint.file', { ...house.home('401'), ...filed })).toMatchObject({ level: 'street' })
  expect((await kinds(community)).filter((kind) => kind === 'complaint')).toHaveLength(1)
  expect((await kinds(street)).filter((kind) => kind === 'complaint')).toHaveLength(2)
  expect(ma.personId).not.toBe('')
})

test('who looks after no household here has no list', async () => {
  expect(await house.outsider.ask('portfolio.today', { estateId: house.estateId })).toMatchObject({
    code: 'out_of_scope',
  })
  const crew = await house.contractor()
  expect(await crew.ask('portfolio.today', { estateId: house.estateId })).toMatchObject({ code: 'not_allowed' })
})
