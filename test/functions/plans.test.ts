import type { Person } from '../../demo/gateway'
import { defaultTemplates } from '../../domain/plan/templates'
import type { HelpTaskDoc } from '../../types/help'
import type { AvailabilityDoc } from '../../types/works'
import { type PlanHouse, planHouse } from '../support/plan-house'

let house: PlanHouse
let community: Person
let tenant: Person
beforeAll(async () => {
  house = await planHouse()
  community = house.community
  tenant = await house.occupant('302', 'tenant')
})
afterAll(() => house?.stop())
afterEach(async () => {
  await house.later(0)
  for (const name of ['householdPlans', 'helpTasks', 'availability', 'planTemplates', 'outbox', 'promises'])
    await house.db.collection(name).where({ schemaVersion: 1 }).remove()
})

const code = (answer: { ok: boolean }) => ('code' in answer ? answer.code : 'ok')
const window = () => ({ on: house.day(3), fromHour: 9, toHour: 17 })
const askHelp = () =>
  ({
    kind: 'askHelp',
    window: window(),
    callName: '王阿姨',
    phone: '13900001234',
    words: '',
    healthConsent: false,
  }) as const

describe('what a refusal raises', () => {
  test('its reasons are on the issue list as soon as it is answered, each with an owner and a day', async () => {
    await house.refuses('302', ['cost', 'tenancy'])
    const { items, states, reasons } = await house.view('302')
    expect(items.map(({ does, from, state }) => [does, from.by === 'reason' && from.reason, state])).toEqual([
      ['answer', 'cost', 'open'],
      ['contactOwner', 'tenancy', 'open'],
      ['upkeepNote', 'tenancy', 'open'],
      ['offer', 'tenancy', 'open'],
    ])
    expect(items[0]).toMatchObject({ dueOn: house.day(3), isOverdue: false, ownerId: null })
    expect(new Set(states.map(({ state }) => state))).toEqual(new Set(['refused']))
    expect(reasons).toEqual(['cost', 'tenancy'])
    expect(await house.doc('302')).toMatchObject({ openItems: 4, dueOn: house.day(3) })
  })

  test('the same refusal sent twice raises nothing twice', async () => {
    await house.refuses('302', ['cost'])
    await house.refuses('302', ['cost'])
    const { items } = await house.view('302')
    expect(items).toHaveLength(1)
    expect(items[0]?.story.length).toBeGreaterThan(1)
  })

  test('templates that staff edited are what items are made of from then on', async () => {
    const { templates, rev, canEdit, isOwn } = await community.call('plan.templates', { estateId: house.estateId })
    expect({ rev, canEdit, isOwn, templates }).toEqual({
      rev: 0,
      canEdit: true,
      isOwn: false,
      templates: defaultTemplates,
    })
    const edited = {
      ...templates,
      byReason: {
        ...templates.byReason,
        cost: [
          {
            step: 'mine',
            does: 'answer' as const,
            what: '写一封信说清楚费用',
            who: 'community' as const,
            days: 9,
            helpKind: null,
          },
        ],
      },
    }
    const set = { estateId: house.estateId, rev, templates: edited }
    expect(await community.call('plan.setTemplates', set)).toEqual({ rev: 1 })
    expect(code(await community.ask('plan.setTemplates', set))).toBe('templates_changed')
    const twice = {
      ...edited,
      byReason: { ...edited.byReason, cost: [...edited.byReason.cost, ...edited.byReason.cost] },
    }
    expect(await community.ask('plan.setTemplates', { ...set, rev: 1, templates: twice })).toMatchObject({
      ...{ code: 'malformed', detail: { field: 'templates.byReason.cost' } },
    })
    for (const by of [house.lead, house.outsider])
      expect(await by.ask('plan.setTemplates', { ...set, rev: 1 })).toMatchObject({ ok: false })
    await house.refuses('302', ['cost'])
    expect((await house.view('302')).items).toMatchObject([{ what: '写一封信说清楚费用', dueOn: house.day(9) }])
  })
})

describe('of which kind a household is', () => {
  const confirm = async (
    room: string,
    kinds: ('assetLocked' | 'costSensitive' | 'riskAverse')[],
    why = '',
    rev?: number,
  ) => community.ask('plan.confirmKinds', { ...house.at(room), rev: rev ?? (await house.view(room)).rev, kinds, why })

  test('a kind confirmed opens its plan beside what reasons raised', async () => {
    await house.refuses('302', ['decoration'])
    const { proposed } = await house.view('302')
    expect(proposed).toMatchObject([{ kind: 'assetLocked', evidence: [{ rule: 'decoration' }] }])
    expect(await confirm('302', ['assetLocked'])).toMatchObject({ ok: true, value: { raised: 2 } })
    const { items, diagnosis } = await house.view('302')
    expect(items.map(({ does }) => does).sort()).toEqual(['answer', 'other', 'other', 'talk'])
    expect(diagnosis).toMatchObject({ kinds: ['assetLocked'], proposed: ['assetLocked'], byName: 'community' })
  })

  test('a correction says why, drops what nobody has begun of a kind taken back, and needs the newest plan', async () => {
    await house.refuses('302', ['cost'])
    expect(code(await confirm('302', ['riskAverse']))).toBe('why_needed')
    expect(await confirm('302', ['riskAverse'], '家里老人刚出院')).toMatchObject({ ok: true })
    const { rev, items } = await house.view('302')
    const help = items.find(({ helpKind }) => helpKind === 'company')
    if (!help) throw new Error('no help')
    await house.move(community, '302', help, { kind: 'reply', words: '正在找人' })
    expect(code(await confirm('302', [], '看错了', rev))).toBe('plan_changed')
    expect(await confirm('302', [], '看错了')).toMatchObject({ ok: true, value: { raised: 0 } })
    const after = (await house.view('302')).items.filter(({ from }) => from.by === 'kind')
    expect(after.filter(({ state }) => state === 'open').map(({ helpKind }) => helpKind)).toEqual(['company'])
    const owner = await house.owner('302')
    const mine = await owner.call('plan.mine', { flatId: house.at('302').flatId })
    expect(mine.items.map(({ state }) => state)).not.toContain('dropped')
    expect(JSON.stringify(mine)).not.toContain('riskAverse')
  })
})

describe('moving one item', () => {
  test('two people on one item: the second is told, nothing is lost, and two items never collide', async () => {
    await house.refuses('302', ['cost', 'tenancy'])
    const answer = await house.itemOf('302', 'answer')
    const note = await house.itemOf('302', 'upkeepNote')
    const other = house.street
    const both = await Promise.all([
      house.move(community, '302', answer, { kind: 'reply', words: '不用出钱' }),
      house.move(other, '302', answer, { kind: 'reply', words: '明天答复' }),
      house.move(other, '302', note, { kind: 'note', words: '当面给了' }),
    ])
    expect(both.map(code).sort()).toEqual(['item_changed', 'ok', 'ok'])
    expect(code(both[2])).toBe('ok')
    const after = await house.itemOf('302', 'answer')
    expect(after).toMatchObject({ rev: answer.rev + 1, state: 'open' })
    const left = both[0].ok ? '不用出钱' : '明天答复'
    expect(after.reply?.words).toBe(left)
    expect(await house.itemOf('302', 'upkeepNote')).toMatchObject({ state: 'done' })
  })

  test('a day in the past, and an owner who left or never belonged here, are refused', async () => {
    await house.refuses('302', ['cost'])
    const item = await house.itemOf('302', 'answer')
    const assign = (ownerId: string | null, dueOn: string) =>
      house.move(community, '302', item, { kind: 'assign', ownerId, dueOn })
    expect(code(await assign(null, house.day(-1)))).toBe('due_in_past')
    expect(code(await assign(null, house.day(400)))).toBe('due_in_past')
    for (const person of [house.outsider, await house.owner('102'), house.lead])
      expect(code(await assign(await house.personIdOf(person), house.day(3)))).toBe('owner_not_here')
    const add = {
      ...house.at('302'),
      what: '送一份图纸',
      ownerId: await house.personIdOf(house.outsider),
      dueOn: house.day(3),
    }
    expect(code(await community.ask('plan.addItem', add))).toBe('owner_not_here')
    expect(code(await community.ask('plan.addItem', { ...add, ownerId: null, dueOn: house.day(-1) }))).toBe(
      'due_in_past',
    )

    const worker = await house.hire('plans-worker', '赵工', {
      role: 'stairwellLead',
      estateId: house.estateId,
      stairwellIds: [house.stairwellId],
    })
    await house.assign('302', worker)
    const workerId = await house.personIdOf(worker)
    expect(code(await assign(workerId, house.day(3)))).toBe('ok')
    expect(code(await assign(workerId, house.day(4)))).toBe('item_changed')
    const now = await house.itemOf('302', 'answer')
    expect(
      code(await house.move(community, '302', now, { kind: 'assign', ownerId: workerId, dueOn: house.day(5) })),
    ).toBe('ok')
    await house.db.collection('staff').doc(workerId).update({ grants: [] })
    const later = await house.itemOf('302', 'answer')
    expect(later).toMatchObject({ ownerId: workerId })
    expect(
      code(await house.move(community, '302', later, { kind: 'assign', ownerId: workerId, dueOn: house.day(6) })),
    ).toBe('owner_not_here')
  })

  test('what is closed answers the household, which may open it again; its owner hears', async () => {
    await house.refuses('302', ['cost'])
    const owner = await house.owner('302')
    const item = await house.itemOf('302', 'answer')
    expect(code(await house.move(community, '302', item, { kind: 'reopen', words: '再看看' }))).toBe('item_state')
    expect(code(await house.move(community, '302', item, { kind: 'close', words: '' }))).toBe('malformed')
    expect(
      code(
        await house.move(community, '302', item, {
          kind: 'assign',
          ownerId: await house.personIdOf(community),
          dueOn: house.day(4),
        }),
      ),
    ).toBe('ok')
    expect(
      code(
        await house.move(community, '302', await house.itemOf('302', 'answer'), {
          kind: 'close',
          words: '一分钱不用出',
        }),
      ),
    ).toBe('ok')
    const read = async () => (await owner.call('plan.mine', { flatId: house.at('302').flatId })).items[0]
    expect(await read()).toMatchObject({
      state: 'done',
      outcome: '一分钱不用出',
      reply: { words: '一分钱不用出' },
      moves: ['reopen'],
    })
    expect(await house.news(item.itemId)).toMatchObject([{ household: { title: expect.stringMatching(/./) } }])

    const closed = await house.itemOf('302', 'answer')
    const neighbour = await house.owner('102')
    for (const by of [tenant, neighbour, house.outsider, house.lead])
      expect(await house.move(by, '302', closed, { kind: 'reopen', words: '没说清' })).toMatchObject({ ok: false })
    expect(code(await house.move(owner, '302', closed, { kind: 'assign', ownerId: null, dueOn: house.day(4) }))).toBe(
      'not_allowed',
    )
    expect(code(await house.move(owner, '302', closed, { kind: 'reopen', words: '物业费呢' }))).toBe('ok')
    expect(await house.itemOf('302', 'answer')).toMatchObject({
      state: 'open',
      reopened: 1,
      story: expect.arrayContaining([expect.objectContaining({ act: 'reopen', byName: '住户', words: '物业费呢' })]),
    })
    const told = await house.news(item.itemId)
    expect(told.filter(({ staff }) => staff)).toMatchObject([
      { staff: { personIds: [await house.personIdOf(community)] } },
    ])
  })

  test('an offer is the household’s to answer: an owner or family, no tenant, and no staff for it', async () => {
    await house.refuses('302', ['tenancy'])
    const owner = await house.owner('302')
    const offer = { kind: 'rent' as const, fen: 50_000, from: house.day(1), until: house.day(31), words: '' }
    const item = await house.itemOf('302', 'offer')
    expect(
      code(await house.move(community, '302', item, { kind: 'offer', offer: { ...offer, until: offer.from } })),
    ).toBe('offer_dates_invalid')
    expect(code(await house.move(community, '302', item, { kind: 'offer', offer }))).toBe('ok')
    const waiting = await house.itemOf('302', 'offer')
    const take = { kind: 'answerOffer', accepted: true, words: '' } as const
    for (const by of [community, tenant]) expect(code(await house.move(by, '302', waiting, take))).toBe('not_allowed')
    const [seen] = (await owner.call('plan.mine', { flatId: house.at('302').flatId })).items.filter(
      ({ does }) => does === 'offer',
    )
    expect(seen).toMatchObject({ offer: { fen: 50_000, state: 'offered' }, moves: ['answerOffer'] })
    expect(code(await house.move(owner, '302', waiting, take))).toBe('ok')
    expect(await house.itemOf('302', 'offer')).toMatchObject({ state: 'done', offer: { state: 'accepted' } })
  })

  test('ringing an owner counts as any other call: at night it is refused, and so is a fourth in a week (rule 43)', async () => {
    await house.refuses('302', ['tenancy'])
    const ring = async (at: string) =>
      house.move(community, '302', await house.itemOf('302', 'contactOwner'), {
        kind: 'attempt',
        how: 'call',
        outcome: 'noAnswer',
        words: '',
        at: new Date(at).toISOString(),
      })
    expect(code(await ring(`${house.day(-1)}T22:00:00+08:00`))).toBe('visit_quiet_hours')
    for (const hour of ['09', '11', '15']) expect(code(await ring(`${house.day(-1)}T${hour}:00:00+08:00`))).toBe('ok')
    expect(code(await ring(`${house.today}T09:30:00+08:00`))).toBe('visit_too_often')
    expect((await house.itemOf('302', 'contactOwner')).attempts).toHaveLength(3)
  })

  test('a talk is not closed before all three have signed', async () => {
    await house.refuses('302', ['decoration'])
    const talk = await house.itemOf('302', 'talk')
    expect(await house.move(community, '302', talk, { kind: 'close', words: '谈好了' })).toMatchObject({
      ...{ code: 'talk_unsigned', detail: { missing: ['contractor', 'decorator', 'resident'] } },
    })
  })
})

describe('help that an item asks for', () => {
  const asked = async (): Promise<HelpTaskDoc> => {
    await house.refuses('302', ['noise'])
    const item = (await house.view('302')).items.find(({ helpKind }) => helpKind === 'water')
    if (!item) throw new Error('no water')
    expect(code(await house.move(community, '302', item, askHelp()))).toBe('ok')
    const [task] = await house.find<HelpTaskDoc>('helpTasks', { flatId: house.at('302').flatId })
    if (!task) throw new Error('no task')
    return task
  }
  const water = async () => (await house.view('302')).items.find(({ helpKind }) => helpKind === 'water')
  const moveTask = async (
    by: Person,
    { _id }: HelpTaskDoc,
    move: Parameters<typeof by.call<'help.move'>>[1]['move'],
  ) => {
    const [task] = await house.find<HelpTaskDoc>('helpTasks', { _id })
    return by.ask('help.move', { taskId: _id, rev: task?.rev ?? 0, move })
  }

  test('it is a help task as any other, and the item waits for it', async () => {
    const task = await asked()
    expect(task).toMatchObject({
      kind: 'water',
      at: 'open',
      raisedBy: { how: 'staff' },
      planItem: { flatId: house.at('302').flatId },
    })
    expect(await water()).toMatchObject({ state: 'waiting', taskIds: [task._id], moves: ['assign', 'reply'] })
  })

  test('its good end closes the item by itself', async () => {
    const task = await asked()
    expect(code(await moveTask(community, task, { kind: 'solve', words: '物业送到了' }))).toBe('ok')
    expect(await water()).toMatchObject({
      state: 'done',
      outcome: '送水到家：帮完了',
      story: expect.arrayContaining([expect.objectContaining({ act: 'finish' })]),
    })
  })

  test('nobody came, or it was called off: the item is open again, and may ask anew', async () => {
    const task = await asked()
    await house.later(4)
    await house.timer('matching')
    expect((await house.find<HelpTaskDoc>('helpTasks', { _id: task._id }))[0]?.at).toBe('unmet')
    const open = await water()
    expect(open).toMatchObject({
      state: 'open',
      story: expect.arrayContaining([expect.objectContaining({ act: 'fail' })]),
    })
    await house.later(0)
    expect(
      code(await house.move(community, '302', { itemId: open?.itemId ?? '', rev: open?.rev ?? 0 }, askHelp())),
    ).toBe('ok')
    const next = (await house.find<HelpTaskDoc>('helpTasks', { at: 'open' }))[0] as HelpTaskDoc
    expect(code(await moveTask(await house.owner('302'), next, { kind: 'cancel', words: '不用了' }))).toBe('ok')
    expect(await water()).toMatchObject({ state: 'open', taskIds: [task._id, next._id] })
  })

  test('what tells of health needs consent, and a window must be one in which help can be given', async () => {
    await house.refuses('302', ['elderly'])
    const toilet = (await house.view('302')).items.find(({ helpKind }) => helpKind === 'toilet')
    if (!toilet) throw new Error('no toilet')
    expect(await house.move(community, '302', toilet, askHelp())).toMatchObject({
      code: 'help_health_consent_needed',
      detail: { kinds: ['toilet'] },
    })
    const past = { ...askHelp(), healthConsent: true, window: { ...window(), on: house.day(-1) } }
    expect(code(await house.move(community, '302', toilet, past))).toBe('help_window_invalid')
    expect(await house.find('helpTasks', {})).toEqual([])
    expect(code(await house.move(community, '302', toilet, { ...askHelp(), healthConsent: true }))).toBe('ok')
    expect(code(await house.move(community, '302', await house.itemOf('302', 'answer'), askHelp()))).toBe(
      'move_not_of_item',
    )
  })
})

describe('quiet days', () => {
  const set = async (more: object = {}) =>
    house.move(community, '302', await house.itemOf('302', 'quiet'), {
      kind: 'setQuiet',
      from: house.day(2),
      until: house.day(5),
      why: 'exam',
      healthConsent: false,
      ...more,
    })
  const said = async () => (await house.find<AvailabilityDoc>('availability', { _id: house.at('302').flatId }))[0]

  test('they are among the days on which works may not touch the flat, and say nothing of when somebody is at home', async () => {
    await house.refuses('302', ['exam'])
    expect(code(await set())).toBe('ok')
    expect(await said()).toMatchObject({
      blackouts: [{ from: house.day(2), until: house.day(5), why: 'exam' }],
      home: [],
      lastDay: house.day(-1),
    })
    expect(code(await set({ until: house.day(6) }))).toBe('ok')
    expect((await said())?.blackouts).toEqual([{ from: house.day(2), until: house.day(6), why: 'exam' }])
    expect((await house.doc('302'))?.checkAt).toEqual(new Date(`${house.day(7)}T00:00:00+08:00`))
  })

  test('an illness is written down with consent alone, and is no reason that staff read in the plan (rules 39, 40)', async () => {
    await house.refuses('302', ['exam'])
    expect(code(await set({ why: 'illness' }))).toBe('health_consent_needed')
    expect(await said()).toBeUndefined()
    expect(code(await set({ why: 'illness', healthConsent: true }))).toBe('ok')
    expect((await said())?.healthConsent).toMatchObject({ by: await house.personIdOf(community) })
    expect(JSON.stringify(await house.view('302'))).not.toMatch(/illness|养病/)
  })

  test('when they are over without noise the item is done, once however often the timer looks', async () => {
    await house.refuses('302', ['exam'])
    await set()
    await house.later(5)
    await house.timer('aggregation')
    expect(await house.itemOf('302', 'quiet')).toMatchObject({ state: 'waiting' })
    await house.later(6)
    for (let run = 0; run < 2; run++) await house.timer('aggregation')
    const done = await house.itemOf('302', 'quiet')
    expect(done).toMatchObject({ state: 'done', outcome: `${house.day(2)} 至 ${house.day(5)} 没有施工` })
    expect(done.story.filter(({ act }) => act === 'finish')).toHaveLength(1)
    expect((await house.doc('302'))?.checkAt).toBeNull()
  })

  test('days that cannot be are refused', async () => {
    await house.refuses('302', ['exam'])
    for (const bad of [{ from: house.day(-1) }, { until: house.day(1) }, { until: house.day(70) }])
      expect(code(await set(bad))).toBe('quiet_dates_invalid')
  })
})

describe('who sees a plan', () => {
  test('a lead or contact those of the portfolio alone; strangers, crews and its own people none', async () => {
    await house.refuses('302', ['cost'])
    const contact = await house.hire('plans-contact', '党员联系户', { role: 'partyContact', estateId: house.estateId })
    for (const by of [house.lead, contact])
      expect(code(await by.ask('plan.view', house.at('302')))).toBe('outside_portfolio')
    expect(code(await house.outsider.ask('plan.view', house.at('302')))).toBe('out_of_scope')
    for (const by of [
      await house.owner('302'),
      await house.owner('102'),
      await house.contractor(),
      house.administrator,
    ])
      expect(code(await by.ask('plan.view', house.at('302')))).toBe('not_allowed')
    await house.assign('302', contact)
    const seen = await house.view('302', contact)
    expect(seen).toMatchObject({
      viewer: 'contact',
      contact: { personId: await house.personIdOf(contact) },
      abilities: { confirmKinds: true, assign: false, invite: false },
    })
    expect(code(await house.lead.ask('plan.view', house.at('302')))).toBe('outside_portfolio')
  })

  test('a tenant reads no concerns and no promises, and may still ask for peace (rule 43)', async () => {
    await house.refuses('302', ['cost'])
    const { flatId } = house.at('302')
    const seen = await tenant.call('plan.mine', { flatId })
    expect(seen).toMatchObject({
      items: [],
      promises: [],
      talk: null,
      abilities: { confirm: false, reopen: false, pause: true, seeFile: false },
    })
    const until = house.day(10)
    expect(await tenant.call('plan.pauseVisits', { ...house.at('302'), until })).toEqual({ until })
    const { mayVisit, pausedUntil } = await house.view('302')
    expect({ mayVisit, pausedUntil }).toMatchObject({
      mayVisit: { ok: false, code: 'visit_paused' },
      pausedUntil: until,
    })
    for (const bad of [house.today, house.day(91)])
      expect(code(await tenant.ask('plan.pauseVisits', { ...house.at('302'), until: bad }))).toBe('pause_dates_invalid')
    for (const by of [community, await house.owner('102')])
      expect(code(await by.ask('plan.pauseVisits', { ...house.at('302'), until: null }))).toBe('not_allowed')
    await tenant.call('plan.pauseVisits', { ...house.at('302'), until: null })
    expect((await house.view('302')).pausedUntil).toBeNull()
  })

  test('nobody sees to the plan of the own home', async () => {
    await house.refuses('202', ['cost'])
    const neighbour = await house.owner('202')
    const { token } = await community.call('staff.invite', {
      name: '丁一',
      grant: { role: 'stairwellLead', estateId: house.estateId, stairwellIds: [house.stairwellId] },
    })
    await neighbour.call('staff.accept', { token })
    const flats = { estateId: house.estateId, personId: await house.personIdOf(neighbour), flats: [house.at('202')] }
    expect(code(await community.ask('portfolio.assign', flats))).toBe('portfolio_out_of_reach')
    // As it might have come about before they moved in.
    const { flatId } = house.at('202')
    await house.db.collection('householdPlans').doc(flatId).update({ contactId: flats.personId, contactName: '丁一' })
    expect(code(await neighbour.ask('plan.view', house.at('202')))).toBe('not_allowed')
    const item = await house.itemOf('202', 'answer')
    expect(code(await house.move(neighbour, '202', item, { kind: 'close', words: '好了' }))).toBe('not_allowed')
  })
})
