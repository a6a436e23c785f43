import type { Person } from '../../demo/gateway'
import type { Actions } from '../../types/contract'
import { AVAILABILITY_DAYS } from '../../types/limits'
import type { AvailabilityDoc } from '../../types/works'
import { am, MONDAY, pm, type WorksHouse, worksHouse } from '../support/works-house'

let house: WorksHouse
let owner: Person
let worksId: string
beforeAll(async () => {
  house = await worksHouse({ kinds: ['kitchenWater'] })
  owner = await house.owner('101')
})
beforeEach(async () => {
  await house.clear()
  await house.db.collection('availability').where({ estateId: house.estateId }).remove()
  worksId = await house.ask('kitchenWater', '01', { from: '2026-09-15', until: '2026-09-22' })
})
afterAll(() => house?.stop())

type Set = Actions['availability.set']['input']
const flatOf = (room: string) => ({ stairwellId: house.stairwellId, flatId: house.flat(room).flatId })
const words = (room: string, more: Partial<Set> = {}): Set => ({
  ...flatOf(room),
  rev: 0,
  home: [],
  blackouts: [],
  keyHolder: null,
  keyConsent: false,
  healthConsent: false,
  ...more,
})
const ILL = { from: '2026-09-16', until: '2026-09-17', why: 'illness' } as const

describe('when somebody is at home', () => {
  test('is kept once, in order, on lawful half-days to come (rule 36)', async () => {
    const home = [
      pm('2026-09-16'),
      am('2026-09-19'),
      am('2026-09-16'),
      am('2026-09-11'),
      am('2026-09-16'),
      am('2026-09-20'),
    ]
    expect(await owner.call('availability.set', words('101', { home }))).toEqual({ rev: 1, conflictsWith: [] })
    const view = await owner.call('availability.view', flatOf('101'))
    // Saturday the 19th is a weekend, Sunday the 20th makes up for the holiday.
    expect(view).toMatchObject({
      home: [am('2026-09-16'), pm('2026-09-16'), am('2026-09-20')],
      saidBy: 'household',
      rev: 1,
      asked: { from: '2026-09-15', until: '2026-09-22' },
      length: 1,
    })
    expect(view.halfDays.map(({ on }) => on)).not.toContain('2026-09-19')
    expect(view.halfDays[0]).toEqual(am('2026-09-15'))
  })

  test('may be said by a tenant, and nothing about consent follows from it (rule 28)', async () => {
    const before = await house.tally()
    const tenant = await house.occupant('101', 'tenant')
    await tenant.call('availability.set', words('101', { home: [am('2026-09-16')] }))
    expect(await house.tally()).toEqual(before)
    expect((await house.view(worksId)).stages).toEqual([])
    expect(await owner.call('works.mine', { flatId: flatOf('101').flatId })).toMatchObject({
      hasSaid: true,
      works: [{ state: 'asking', visit: null }],
    })
  })

  test('may be said by staff, who are named as those who said it', async () => {
    await house.community.call('availability.set', words('101', { home: [am('2026-09-16')] }))
    expect(await owner.call('availability.view', flatOf('101'))).toMatchObject({ saidBy: 'staff', rev: 1 })
  })

  test('is not overwritten by who has not seen it', async () => {
    const answers = await Promise.all([
      owner.ask('availability.set', words('101', { home: [am('2026-09-16')] })),
      house.community.ask('availability.set', words('101', { home: [am('2026-09-17')] })),
    ])
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.find(({ ok }) => !ok)).toMatchObject({ code: 'availability_changed' })
  })

  test('is one for a household, also said at the door of a flat joined to it', async () => {
    for (let done = false; !done; ) ({ done } = await house.community.call('round.close', { roundId: house.roundId }))
    await house.community.call('flat.correct', { ...flatOf('302'), joinedTo: flatOf('301').flatId, why: '打通了' })
    await (await house.owner('302')).call('availability.set', words('302', { home: [am('2026-09-16')] }))
    const docs = await house.find<AvailabilityDoc>('availability', { estateId: house.estateId })
    expect(docs.map(({ flatId }) => flatId)).toEqual([flatOf('301').flatId])
    const { flats } = await house.view(worksId)
    expect(flats.map(({ room, hasSaid }) => [room, hasSaid])).toEqual([
      ['101', false],
      ['201', false],
      ['301', true],
    ])
  })

  test('a repeated request is answered with the first result (rule 22)', async () => {
    const said = words('101', { home: [am('2026-09-16')] })
    const first = await owner.call('availability.set', said, 'the-same')
    expect(await owner.call('availability.set', said, 'the-same')).toEqual(first)
    expect(await owner.call('availability.view', flatOf('101'))).toMatchObject({ rev: 1 })
  })
})

describe('an illness (rule 39)', () => {
  test('is forgotten half a year after it was said, with all that was said beside it, and not before', async () => {
    await owner.call('availability.set', words('101', { blackouts: [ILL], healthConsent: true }))
    const forget = async (days: number) => {
      await house.cloud.clock.set(new Date(MONDAY.getTime() + days * 86_400_000))
      await house.cloud.runTimer('aggregation')
    }
    const kept = () => house.find('availability', { estateId: house.estateId })
    await forget(AVAILABILITY_DAYS - 1)
    expect(await kept()).toHaveLength(1)
    await forget(AVAILABILITY_DAYS + 1)
    expect(await kept()).toEqual([])
  })

  test('needs a consent of its own, which is kept with who and when', async () => {
    expect(await owner.ask('availability.set', words('101', { blackouts: [ILL] }))).toMatchObject({
      code: 'health_consent_needed',
    })
    expect(await house.find('availability', { estateId: house.estateId })).toEqual([])
    await owner.call('availability.set', words('101', { blackouts: [ILL], healthConsent: true }))
    const [said] = await house.find<AvailabilityDoc>('availability', { estateId: house.estateId })
    expect(said?.healthConsent).toMatchObject({ by: said?.by })
    expect(said?.healthConsent?.at.toISOString().slice(0, 10)).toBe(MONDAY.toISOString().slice(0, 10))
    await owner.call('availability.set', words('101', { rev: 1, blackouts: [{ ...ILL, why: 'other' }] }))
    const [later] = await house.find<AvailabilityDoc>('availability', { estateId: house.estateId })
    expect(later?.healthConsent).toBeNull()
  })

  test('is told neither to a crew nor to a stairwell lead, nor any other reason or time', async () => {
    const home = [am('2026-09-18')]
    const keyed = { keyHolder: '王姨', keyConsent: true }
    await owner.call('availability.set', words('101', { blackouts: [ILL], healthConsent: true, home, ...keyed }))
    for (const reader of [house.contractor, house.lead]) {
      const seen = await reader.call('works.view', { worksId })
      const listed = await reader.call('works.list', { estateId: house.estateId })
      expect(JSON.stringify([seen, listed])).not.toMatch(/illness|王姨|2026-09-1[6-8]/)
      expect(seen).toMatchObject({ starts: [], flats: [{ room: '101', hasSaid: true }, {}, {}] })
    }
    const seen = await house.community.call('works.view', { worksId })
    expect(seen.flats[0]).toMatchObject({ blackouts: [ILL], key: '王姨', home })
  })

  test('that staff read of is logged, once a day (rule 40)', async () => {
    await owner.call('availability.set', words('101', { blackouts: [ILL], healthConsent: true }))
    await owner.call('availability.view', flatOf('101'))
    const views = () => house.find<{ subjectId: string; at: Date }>('views', { what: 'health' })
    await house.community.call('works.view', { worksId })
    await house.community.call('works.view', { worksId })
    await house.community.call('availability.view', flatOf('101'))
    await house.community.call('availability.view', flatOf('201'))
    expect((await views()).map(({ subjectId }) => subjectId)).toEqual([flatOf('101').flatId])
  })
})

describe('a key', () => {
  test('is handed on with consent only, and the consent keeps its moment while the holder stays', async () => {
    const keyed = words('101', { keyHolder: '王姨' })
    expect(await owner.ask('availability.set', keyed)).toMatchObject({ code: 'key_consent_needed' })
    await owner.call('availability.set', { ...keyed, keyConsent: true })
    const first = (await owner.call('availability.view', flatOf('101'))).key
    await house.cloud.clock.advance(3_600_000)
    await owner.call('availability.set', { ...keyed, keyConsent: true, rev: 1 })
    expect((await owner.call('availability.view', flatOf('101'))).key).toEqual(first)
    await owner.call('availability.set', { ...keyed, keyHolder: '李叔', keyConsent: true, rev: 2 })
    const other = (await owner.call('availability.view', flatOf('101'))).key
    expect(other?.holder).toBe('李叔')
    expect(other?.consentedAt).not.toBe(first?.consentedAt)
  })
})

describe('dates that stand', () => {
  test('are not moved by what a household says later: it is answered, and staff see it', async () => {
    await owner.call('availability.set', words('101', { home: [am('2026-09-16')] }))
    expect(await house.schedule(worksId, am('2026-09-16'))).toMatchObject({ ok: true })
    const before = await house.view(worksId)
    expect(before.troubles).toEqual([])
    await house.cloud.clock.advance(60_000)
    const said = words('101', { rev: 1, blackouts: [ILL], healthConsent: true })
    expect(await owner.call('availability.set', said)).toEqual({ rev: 2, conflictsWith: [worksId] })
    const after = await house.view(worksId)
    expect(after.stages).toEqual(before.stages)
    expect(after.troubles).toEqual(['cannot'])
    const { works } = await house.contractor.call('works.list', { estateId: house.estateId })
    expect(works).toMatchObject([{ worksId, troubles: ['cannot'] }])
    await house.cloud.clock.advance(60_000)
    await owner.call('works.answerVisit', { worksId, flatId: flatOf('101').flatId, canBeThere: true })
    expect((await house.view(worksId)).troubles).toEqual([])
  })

  test('may be known to suit everybody only because somebody settled it: no trouble', async () => {
    await owner.call('availability.set', words('101', { home: [am('2026-09-18')] }))
    await house.schedule(worksId, am('2026-09-16'))
    expect((await house.view(worksId)).troubles).toEqual([])
  })
})

describe('refused is', () => {
  test('who has no works to come', async () => {
    await house.clear()
    expect(await owner.ask('availability.set', words('101'))).toMatchObject({ code: 'availability_not_asked' })
    expect(await owner.call('availability.view', flatOf('101'))).toMatchObject({ asked: null, halfDays: [], length: 0 })
  })

  test('a stretch that ends before it begins, and a day that is none', async () => {
    const backward = { from: '2026-09-17', until: '2026-09-16', why: 'away' } as const
    expect(await owner.ask('availability.set', words('101', { blackouts: [backward] }))).toMatchObject({
      code: 'malformed',
      detail: { field: 'blackouts' },
    })
    expect(await owner.ask('availability.set', words('101', { home: [am('2026-02-30')] }))).toMatchObject({
      code: 'malformed',
    })
  })

  test('a neighbour, a crew, and who asked to be let in but was not yet', async () => {
    const neighbour = await house.owner('201')
    const pending = await house.gateway.signIn({ openid: 'pending', nickname: '申请人' })
    await pending.call('binding.request', { token: house.sticker, flatId: flatOf('101').flatId, role: 'family' })
    for (const action of ['availability.view', 'availability.set'] as const) {
      const input = action === 'availability.view' ? flatOf('101') : words('101')
      expect(await neighbour.ask(action, input as never)).toMatchObject({ code: 'not_allowed' })
      expect(await house.contractor.ask(action, input as never)).toMatchObject({ code: 'not_allowed' })
      expect(await house.outsider.ask(action, input as never)).toMatchObject({ code: 'out_of_scope' })
      expect(await pending.ask(action, input as never)).toMatchObject({ code: 'binding_not_active' })
    }
  })

  test('a flat of another stairwell', async () => {
    const elsewhere = { ...words('101'), flatId: 'no-such-flat' }
    expect(await house.community.ask('availability.set', elsewhere)).toMatchObject({ code: 'not_found' })
  })
})
