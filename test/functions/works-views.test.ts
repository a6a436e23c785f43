import { am, type WorksHouse, worksHouse } from '../support/works-house'

let house: WorksHouse
let water: string
let drain: string
beforeAll(async () => {
  house = await worksHouse()
})
beforeEach(async () => {
  await house.clear()
  await house.db.collection('availability').where({ estateId: house.estateId }).remove()
  water = await house.ask('kitchenWater', '01', { from: '2026-09-15', until: '2026-09-18' })
  drain = await house.ask('kitchenDrain', '01', { from: '2026-09-15', until: '2026-09-18' })
})
afterAll(() => house?.stop())

const at = (clock: string) => house.cloud.clock.set(new Date(`2026-09-${clock}:00+08:00`))
const mine = async (room: string) => (await house.owner(room)).call('works.mine', { flatId: house.flat(room).flatId })
const glance = async (room: string) => (await (await house.owner(room)).call('me.home', {})).home?.works
const list = (who = house.community) => who.call('works.list', { estateId: house.estateId })
const say = async (room: string, home: ReturnType<typeof am>[]) =>
  (await house.owner(room)).call('availability.set', {
    stairwellId: house.stairwellId,
    flatId: house.flat(room).flatId,
    rev: 0,
    home,
    blackouts: [],
    keyHolder: null,
    keyConsent: false,
    healthConsent: false,
  })

describe('the list', () => {
  test('offers complete risers without works to those who manage, and to nobody else', async () => {
    const { ready, works, abilities } = await list()
    expect(ready.map(({ kind, positions, households }) => [kind, positions, households])).toEqual([
      ['kitchenWater', ['02'], 3],
      ['kitchenDrain', ['02'], 3],
    ])
    expect(works.map(({ worksId }) => worksId).sort()).toEqual([water, drain].sort())
    expect(abilities).toEqual({ manage: true, report: true })
    for (const [who, report] of [
      [house.contractor, true],
      [house.lead, false],
    ] as const)
      expect(await list(who)).toMatchObject({ ready: [], planId: null, abilities: { manage: false, report } })
  })

  test('counts who said something, and of dates that stand who comes', async () => {
    await say('101', [am('2026-09-16')])
    await house.schedule(water, am('2026-09-16'))
    const flatId = house.flat('201').flatId
    await (await house.owner('201')).call('works.answerVisit', { worksId: water, flatId, canBeThere: true })
    const rows = (await list(house.contractor)).works
    expect(rows.find(({ worksId }) => worksId === water)).toMatchObject({ said: 1, coming: 1, households: 3 })
    expect(rows.find(({ worksId }) => worksId === drain)).toMatchObject({ said: 1, coming: 0, state: 'asking' })
  })

  test('says which dates have become unlawful since an examination was entered (rule 36)', async () => {
    await house.schedule(water, am('2026-09-16'))
    const { rev, crews, examDays, years } = await house.community.call('calendar.view', { estateId: house.estateId })
    const exam = { from: '2026-09-16', until: '2026-09-16', name: '会考' }
    const { estateId, community } = house
    await community.call('calendar.set', { estateId, rev, crews, examDays: [exam], years })
    expect((await list()).works.find(({ worksId }) => worksId === water)?.troubles).toEqual(['unlawful'])
    await community.call('calendar.set', { estateId, rev: rev + 1, crews, examDays, years })
  })

  test('leaves a lead the own stairwells', async () => {
    expect((await list(house.lead)).works).toHaveLength(2)
    const grant = { role: 'stairwellLead' as const, estateId: house.estateId, stairwellIds: ['elsewhere'] }
    const { token } = await house.community.call('staff.invite', { name: '别的楼门长', grant })
    const lead = await house.gateway.signIn({ openid: 'other-lead', nickname: '别的楼门长' })
    await lead.call('staff.accept', { token })
    expect((await list(lead)).works).toEqual([])
    expect(await lead.ask('works.view', { worksId: water })).toMatchObject({ code: 'out_of_scope' })
  })
})

describe('one riser', () => {
  test('offers starts with who cannot be there for all of it, to those who manage', async () => {
    await say('101', [am('2026-09-16')])
    const { starts, flats } = await house.view(water)
    expect(starts.map(({ start }) => start.on)).toEqual(expect.arrayContaining(['2026-09-15', '2026-09-18']))
    const wednesday = starts.find(({ start }) => start.on === '2026-09-16' && start.half === 'am')
    expect(wednesday?.absentFlatIds).toEqual([house.flat('201').flatId, house.flat('301').flatId])
    expect(flats.map(({ room, floor, hasSaid }) => [room, floor, hasSaid])).toEqual([
      ['101', 1, true],
      ['201', 2, false],
      ['301', 3, false],
    ])
  })

  test('shows a crew rooms and whether they come, and how residents reach it to nobody but residents', async () => {
    await house.schedule(water, am('2026-09-16'))
    const flatId = house.flat('201').flatId
    await (await house.owner('201')).call('works.answerVisit', { worksId: water, flatId, canBeThere: false })
    const seen = await house.contractor.call('works.view', { worksId: water })
    expect(seen.flats.map(({ room, visit }) => [room, visit])).toEqual([
      ['101', null],
      ['201', 'cannot'],
      ['301', null],
    ])
    expect(seen.troubles).toEqual(['cannot'])
    expect(JSON.stringify(seen)).not.toMatch(/1390000|甲一|丙一/)
  })

  test('a crew reads nothing else of the estate', async () => {
    const { contractor, estateId, stairwellId } = house
    const { estates } = await contractor.call('estate.list', {})
    expect(estates).toMatchObject([{ estateId, figures: { households: 0, agreed: 0 }, round: null }])
    for (const [action, input] of [
      ['estate.view', { estateId }],
      ['stairwell.view', { stairwellId }],
      ['flat.view', { stairwellId, flatId: house.flat('101').flatId }],
      ['notice.list', { estateId }],
    ] as const)
      expect(await contractor.ask(action, input as never)).toMatchObject({ code: 'not_allowed' })
  })
})

describe('what a resident sees', () => {
  test('is asked for times once, and not again after saying them', async () => {
    expect(await glance('101')).toEqual({ ask: { until: '2026-09-18' }, waterBackAt: null, next: null })
    expect(await mine('101')).toMatchObject({ hasSaid: false, works: [{ asked: { from: '2026-09-15' } }, {}] })
    await say('101', [am('2026-09-16')])
    expect(await glance('101')).toMatchObject({ ask: null })
    expect(await mine('101')).toMatchObject({ hasSaid: true })
    expect(await glance('102')).toBeNull()
  })

  test('is what is open today and when water is back', async () => {
    await house.schedule(water, am('2026-09-16'))
    expect(await glance('101')).toMatchObject({ next: { stage: 'survey', on: '2026-09-15', isOn: false } })
    await at('16T09:00')
    const back = '2026-09-16T04:00:00.000Z'
    expect(await mine('101')).toMatchObject({ waterBackAt: back })
    expect(await glance('101')).toMatchObject({ waterBackAt: back, next: { worksId: water, isOn: true } })
    await house.contractor.call('works.report', { worksId: water, kind: 'test', state: 'done' })
    expect(await mine('101')).toMatchObject({ waterBackAt: null })
    expect(await glance('101')).toMatchObject({ waterBackAt: null, next: { stage: 'restore', isOn: false } })
  })

  test('is the own flat and nobody else: no answer, time or key of a neighbour (rule 43)', async () => {
    await say('201', [am('2026-09-16')])
    await house.schedule(water, am('2026-09-16'))
    const flatId = house.flat('201').flatId
    await (await house.owner('201')).call('works.answerVisit', { worksId: water, flatId, canBeThere: false })
    const seen = await mine('101')
    const own = seen.works.find(({ worksId }) => worksId === water)
    expect(own).toMatchObject({
      visit: null,
      crew: { name: '一队', phone: '13800000001' },
      floors: [3, 2, 1],
      myFloor: 1,
    })
    const others = house.rooms.filter((room) => room !== '101').map((room) => house.flat(room).flatId)
    for (const other of others) expect(JSON.stringify([seen, await glance('101')])).not.toContain(other)
    expect(JSON.stringify(seen)).not.toMatch(/cannot/)
    expect((await mine('201')).works.find(({ worksId }) => worksId === water)).toMatchObject({ visit: 'cannot' })
  })

  test('is refused to a neighbour, and to who was not let in yet', async () => {
    const { flatId } = house.flat('101')
    expect(await (await house.owner('102')).ask('works.mine', { flatId })).toMatchObject({ code: 'not_allowed' })
    const pending = await house.gateway.signIn({ openid: 'pending', nickname: '申请人' })
    await pending.call('binding.request', { token: house.sticker, flatId, role: 'family' })
    expect(await pending.ask('works.mine', { flatId })).toMatchObject({ code: 'binding_not_active' })
  })
})

describe('whether somebody will be there', () => {
  test('is answered once dates stand, by the household or by staff for it, and by no neighbour', async () => {
    const { flatId } = house.flat('101')
    const owner = await house.owner('101')
    const answer = { worksId: water, flatId, canBeThere: true }
    expect(await owner.ask('works.answerVisit', answer)).toMatchObject({ code: 'works_state' })
    await house.schedule(water, am('2026-09-16'))
    const { rev } = await house.view(water)
    expect(await (await house.occupant('101', 'tenant')).call('works.answerVisit', answer)).toEqual({ rev })
    await house.community.call('works.answerVisit', { ...answer, canBeThere: false })
    expect((await mine('101')).works.find(({ worksId }) => worksId === water)?.visit).toBe('cannot')
    const neighbour = await house.owner('102')
    expect(await neighbour.ask('works.answerVisit', answer)).toMatchObject({ code: 'not_allowed' })
    expect(await house.contractor.ask('works.answerVisit', answer)).toMatchObject({ code: 'not_allowed' })
    const others = { ...answer, flatId: house.flat('102').flatId }
    expect(await neighbour.ask('works.answerVisit', others)).toMatchObject({ code: 'not_found' })
  })

  test('of two households at once, both answers stay', async () => {
    await house.schedule(water, am('2026-09-16'))
    await Promise.all(
      ['101', '201'].map(async (room) =>
        (await house.owner(room)).call('works.answerVisit', {
          worksId: water,
          flatId: house.flat(room).flatId,
          canBeThere: true,
        }),
      ),
    )
    expect((await house.view(water)).flats.map(({ visit }) => visit)).toEqual(['coming', 'coming', null])
  })
})
