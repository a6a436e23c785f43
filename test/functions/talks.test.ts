import type { Person } from '../../demo/gateway'
import type { Actions } from '../../types/contract'
import type { RefusalCode } from '../../types/refusals'
import type { TalkDoc, TalkMinutes } from '../../types/talk'
import { type PlanHouse, planHouse } from '../support/plan-house'

type Move = Actions['talk.move']['input']['move']

let house: PlanHouse
let crew: Person
/** Crew of another estate of the street. */
let otherCrew: Person
beforeAll(async () => {
  house = await planHouse()
  crew = await house.contractor()
  otherCrew = await house.gateway.signIn({ openid: 'otherCrew', nickname: '别的施工队' })
  const grant = { role: 'contractor' as const, estateIds: [house.otherEstateId] }
  const { token } = await house.street.call('staff.invite', { name: '别的施工队', grant })
  await otherCrew.call('staff.accept', { token })
})
afterAll(() => house?.stop())
afterEach(async () => {
  for (const name of ['householdPlans', 'talks', 'outbox'])
    await house.db.collection(name).where({ schemaVersion: 1 }).remove()
})

/** Of one flat once, whichever test asks first. */
const known = new Map<string, Promise<Person>>()
const occupant = (room: string, role: 'tenant' | 'family'): Promise<Person> => {
  const person = known.get(`${role}-${room}`) ?? house.occupant(room, role)
  known.set(`${role}-${room}`, person)
  return person
}

const code = (answer: { ok: boolean }): string => ('code' in answer ? String(answer.code) : 'ok')
const minutes: TalkMinutes = {
  words: '吊顶只拆一块，装完管子按原样补。',
  surfaces: [
    { room: 'bathroom', surface: 'wall', standard: '同款砖，缝对齐', liable: 'contractor' },
    { room: 'bathroom', surface: 'ceiling', standard: '原板装回，接缝补平', liable: 'decorator' },
  ],
  ceilingFen: 800_000,
}
const slots = () => [
  { slotId: 'a', on: house.day(2), from: '09:00', until: '10:00' },
  { slotId: 'b', on: house.day(3), from: '18:00', until: '19:00' },
]
const decorator = { name: '马师傅', phone: '13900007777' }
const inviting = async (room: string, more: object = {}) => {
  const item = await house.itemOf(room, 'talk')
  return { ...house.at(room), itemId: item.itemId, where: '居委会会议室', slots: slots(), decorator, ...more }
}
const invited = async (room: string): Promise<string> => {
  await house.refuses(room, ['decoration'])
  return (await house.community.call('talk.invite', await inviting(room))).talkId
}
const view = (talkId: string, by: Person = house.community) => by.call('talk.view', { talkId })
const move = async (talkId: string, by: Person, made: Move, rev?: number, requestId?: string) =>
  by.ask('talk.move', { talkId, rev: rev ?? (await docOf(talkId)).rev, move: made }, requestId)
const docOf = async (talkId: string): Promise<TalkDoc> => {
  const [doc] = await house.find<TalkDoc>('talks', { _id: talkId })
  if (!doc) throw new Error(`no talk ${talkId}`)
  return doc
}
const minuted = async (room: string): Promise<string> => {
  const talkId = await invited(room)
  expect(await move(talkId, house.community, { kind: 'fix', slotId: 'a' })).toMatchObject({ ok: true })
  expect(await move(talkId, house.community, { kind: 'write', minutes })).toMatchObject({ ok: true })
  return talkId
}
const sign = async (talkId: string, by: Person, as: 'contractor' | 'decorator' | 'resident') =>
  move(talkId, by, { kind: 'sign', as, hash: (await docOf(talkId)).minutesHash ?? '' })
const photo = async (room?: string): Promise<string> => {
  const [community, estateId] = [house.community, house.estateId]
  const asked = { purpose: 'evidence' as const, estateId, name: 'a.jpg', bytes: 5 }
  const flat = room ? { flatId: house.at(room).flatId } : {}
  return (await community.call('file.requestUpload', { ...asked, ...flat })).fileId
}
const paper = async (
  talkId: string,
  as: 'contractor' | 'decorator' | 'resident',
  part: { room: string; fileId: string },
  by: Person = house.community,
) =>
  move(talkId, by, {
    kind: 'sign',
    as,
    hash: (await docOf(talkId)).minutesHash ?? '',
    paper: { name: '某人', ...part },
  })
const joined = async (talkId: string, openid: string): Promise<Person> => {
  const person = await house.gateway.signIn({ openid, nickname: '马师傅' })
  const { code: digits } = await house.community.call('talk.makeCode', { talkId })
  expect(await person.call('talk.join', { talkId, code: digits })).toEqual({ talkId })
  return person
}

describe('inviting', () => {
  test('the three are invited for the item, which waits for the talk, and each hears of it', async () => {
    const talkId = await invited('302')
    const item = await house.itemOf('302', 'talk')
    expect(item).toMatchObject({ state: 'waiting', talkId })
    expect(await house.news(talkId)).toMatchObject([
      { household: { brief: '约您谈谈装修怎么恢复，请选时间' }, staff: { personIds: [await house.personIdOf(crew)] } },
    ])
    expect((await house.view('302')).talk).toMatchObject({ talkId, at: 'inviting', wantsMe: null })
    const owner = await house.owner('302')
    const mine = await owner.call('plan.mine', { flatId: house.at('302').flatId })
    expect(mine.talk).toMatchObject({ talkId, wantsMe: 'slot' })
  })

  test('one household talks once at a time, whoever invites at the same moment', async () => {
    await house.refuses('302', ['decoration'])
    const input = await inviting('302')
    const both = await Promise.all([house.community, house.street].map((by) => by.ask('talk.invite', input)))
    expect(both.map(code).sort()).toEqual(['ok', 'talk_exists'])
    expect(await house.find('talks', {})).toHaveLength(1)
  })

  test('a repeated request invites once', async () => {
    await house.refuses('302', ['decoration'])
    const input = await inviting('302')
    const first = await house.community.ask('talk.invite', input, 'same-request')
    expect(await house.community.ask('talk.invite', input, 'same-request')).toEqual(first)
  })

  test.each<[string, object, RefusalCode, object]>([
    ['a visit at ten in the evening', { from: '21:00', until: '22:00' }, 'talk_slot_invalid', { slot: 'x' }],
    ['an hour that ends before it begins', { from: '11:00', until: '10:00' }, 'talk_slot_invalid', { slot: 'x' }],
    ['a day that is over', { on: '2026-01-01' }, 'talk_slot_invalid', { slot: 'x' }],
  ])('%s is refused', async (_, part, refusal, detail) => {
    await house.refuses('302', ['decoration'])
    const wrong = { slotId: 'x', on: house.day(2), from: '09:00', until: '10:00', ...part }
    const answer = await house.community.ask('talk.invite', await inviting('302', { slots: [...slots(), wrong] }))
    expect(answer).toMatchObject({ code: refusal, detail })
  })

  test('is for an item that asks for a talk, and by who may run one', async () => {
    await house.refuses('302', ['decoration'])
    const other = await house.itemOf('302', 'answer')
    const input = await inviting('302')
    expect(code(await house.community.ask('talk.invite', { ...input, itemId: other.itemId }))).toBe('move_not_of_item')
    expect(code(await house.community.ask('talk.invite', { ...input, itemId: 'nothing' }))).toBe('not_found')
    for (const by of [house.lead, crew, await house.owner('302'), house.administrator])
      expect(await by.ask('talk.invite', input)).toMatchObject({ code: 'not_allowed' })
    expect(code(await house.outsider.ask('talk.invite', input))).toBe('out_of_scope')
  })
})

describe('settling on an hour', () => {
  test('each says when they can come, staff for the decorator, and one hour is settled on', async () => {
    const talkId = await invited('302')
    const owner = await house.owner('302')
    expect(await move(talkId, owner, { kind: 'can', as: 'resident', slotIds: ['b'] })).toMatchObject({ ok: true })
    expect(await move(talkId, crew, { kind: 'can', as: 'contractor', slotIds: ['a', 'b'] })).toMatchObject({ ok: true })
    const decorators: Move = { kind: 'can', as: 'decorator', slotIds: ['b'] }
    expect(await move(talkId, house.community, decorators)).toMatchObject({ ok: true })
    expect(await view(talkId)).toMatchObject({
      answered: ['contractor', 'decorator', 'resident'],
      slots: [
        { slotId: 'a', can: ['contractor'] },
        { slotId: 'b', can: ['contractor', 'decorator', 'resident'] },
      ],
    })
    expect(code(await move(talkId, crew, { kind: 'fix', slotId: 'b' }))).toBe('not_allowed')
    expect(await move(talkId, house.community, { kind: 'fix', slotId: 'b' })).toMatchObject({ value: { at: 'fixed' } })
    expect((await view(talkId, crew)).slotId).toBe('b')
    expect(code(await move(talkId, owner, { kind: 'can', as: 'resident', slotIds: ['a'] }))).toBe('talk_state')
  })

  test('family answers, a tenant is nobody here', async () => {
    const talkId = await invited('302')
    const family = await occupant('302', 'family')
    const tenant = await occupant('302', 'tenant')
    expect(await move(talkId, family, { kind: 'can', as: 'resident', slotIds: ['a'] })).toMatchObject({ ok: true })
    expect((await view(talkId, family)).abilities).toMatchObject({ sign: [], recordPaper: [], write: false })
    expect(code(await tenant.ask('talk.view', { talkId }))).toBe('not_found')
    expect(code(await move(talkId, tenant, { kind: 'can', as: 'resident', slotIds: ['a'] }))).toBe('not_found')
  })

  test('called off, the item is open again and another may be invited', async () => {
    const talkId = await invited('302')
    expect(await move(talkId, house.community, { kind: 'cancel', why: '师傅来不了' })).toMatchObject({
      value: { at: 'cancelled' },
    })
    expect(await house.itemOf('302', 'talk')).toMatchObject({ state: 'open', talkId: null })
    expect(await view(talkId)).toMatchObject({ cancelled: { why: '师傅来不了' } })
    expect(code(await house.community.ask('talk.invite', await inviting('302')))).toBe('ok')
  })
})

describe('signatures', () => {
  test('of all three in the app close the item, and what was signed stays as it is', async () => {
    const talkId = await minuted('302')
    const master = await joined(talkId, 'master-app')
    for (const [by, as] of [
      [crew, 'contractor'],
      [master, 'decorator'],
    ] as const)
      expect(await sign(talkId, by, as)).toMatchObject({ value: { at: 'minuted' } })
    const item = await house.itemOf('302', 'talk')
    const closed = await house.move(house.community, '302', item, { kind: 'close', words: '谈好了' })
    expect(closed.ok).toBe(false)
    expect((await house.view('302')).talk).toMatchObject({ missing: ['resident'] })
    const owner = await house.owner('302')
    expect(await sign(talkId, owner, 'resident')).toMatchObject({ value: { at: 'signed' } })
    expect(await house.itemOf('302', 'talk')).toMatchObject({ state: 'done', talkId })
    expect((await house.itemOf('302', 'talk')).outcome).toContain('最多赔 8,000 元')
    const seen = await view(talkId, owner)
    expect(seen).toMatchObject({ at: 'signed', missing: [], minutes: { ceilingFen: 800_000 } })
    expect(seen.signatures.map(({ party, via }) => [party, via])).toEqual([
      ['contractor', 'app'],
      ['decorator', 'app'],
      ['resident', 'app'],
    ])
    for (const made of [{ kind: 'write', minutes } as const, { kind: 'cancel', why: '不算了' } as const])
      expect(code(await move(talkId, house.community, made))).toBe('talk_state')
  })

  test('of all three on paper, with its photo, are as good', async () => {
    const talkId = await minuted('302')
    const part = { room: '302', fileId: await photo('302') }
    for (const as of ['contractor', 'decorator', 'resident'] as const)
      expect(await paper(talkId, as, part)).toMatchObject({ ok: true })
    expect(await docOf(talkId)).toMatchObject({
      ...{ at: 'signed', isLive: false },
      signatures: { resident: { via: 'paper', name: '某人', fileId: part.fileId } },
    })
    expect(await house.itemOf('302', 'talk')).toMatchObject({ state: 'done' })
  })

  test('on a photo taken for another flat, a paper of another room, or a file that is no evidence, are none', async () => {
    const talkId = await minuted('302')
    expect(code(await paper(talkId, 'resident', { room: '302', fileId: await photo('202') }))).toBe('paper_other_flat')
    expect(code(await paper(talkId, 'resident', { room: '202', fileId: await photo() }))).toBe('paper_other_flat')
    expect(code(await paper(talkId, 'resident', { room: '302', fileId: 'nothing' }))).toBe('photo_required')
    const none = { kind: 'sign', as: 'resident', hash: (await docOf(talkId)).minutesHash ?? '' } as const
    expect(code(await move(talkId, house.community, none))).toBe('photo_required')
    expect(await docOf(talkId)).toMatchObject({ at: 'minuted', signatures: { resident: null } })
  })

  test('are taken off by any change of the minutes, and an old hash signs nothing', async () => {
    const talkId = await minuted('302')
    const { minutesHash: old } = await docOf(talkId)
    expect(await sign(talkId, crew, 'contractor')).toMatchObject({ ok: true })
    const dearer = { ...minutes, ceilingFen: 900_000 }
    expect(await move(talkId, house.community, { kind: 'write', minutes: dearer })).toMatchObject({ ok: true })
    expect(await view(talkId, crew)).toMatchObject({
      signatures: [],
      missing: ['contractor', 'decorator', 'resident'],
      abilities: { sign: ['contractor'] },
    })
    const owner = await house.owner('302')
    const stale = { kind: 'sign', as: 'resident', hash: old ?? '' } as const
    expect(code(await move(talkId, owner, stale))).toBe('minutes_changed')
    expect(await house.news(talkId)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ household: expect.objectContaining({ brief: '面谈纪要改过，请重新看一遍' }) }),
      ]),
    )
  })

  test('are each person’s own: nobody signs for two, family and a second role sign nothing', async () => {
    const talkId = await minuted('302')
    const owner = await house.owner('302')
    const family = await occupant('302', 'family')
    expect(code(await sign(talkId, owner, 'contractor'))).toBe('talk_two_parties')
    expect(code(await sign(talkId, crew, 'resident'))).toBe('talk_two_parties')
    expect(code(await sign(talkId, family, 'resident'))).toBe('not_allowed')
    // A crew that is community staff as well stays a crew here.
    const both = await house.hire('both', '两头忙', { role: 'contractor', estateIds: [house.estateId] })
    const { token } = await house.street.call('staff.invite', {
      name: '两头忙',
      grant: { role: 'community', estateIds: [house.estateId] },
    })
    await both.call('staff.accept', { token })
    expect(await view(talkId, both)).toMatchObject({
      viewer: 'contractor',
      abilities: { write: false, recordPaper: [] },
    })
    expect(code(await paper(talkId, 'resident', { room: '302', fileId: await photo('302') }, both))).toBe(
      'talk_two_parties',
    )
    expect(code(await move(talkId, both, { kind: 'write', minutes }))).toBe('not_allowed')
    expect(await sign(talkId, both, 'contractor')).toMatchObject({ ok: true })
  })

  test('of a side they are themselves are not recorded by staff', async () => {
    const talkId = await minuted('302')
    const owner = await house.owner('302')
    const { token } = await house.street.call('staff.invite', {
      name: '住在这里的同事',
      grant: { role: 'community', estateIds: [house.estateId] },
    })
    await owner.call('staff.accept', { token })
    const part = { room: '302', fileId: await photo('302') }
    expect(await view(talkId, owner)).toMatchObject({
      viewer: 'resident',
      abilities: { recordPaper: [], write: false },
    })
    expect(code(await paper(talkId, 'resident', part, owner))).toBe('not_allowed')
    expect(code(await paper(talkId, 'contractor', part, owner))).toBe('talk_two_parties')
    await house.db
      .collection('staff')
      .doc(await house.personIdOf(owner))
      .remove()
  })
})

test('two staff write at once: the second is told, and what the first wrote stands', async () => {
  const talkId = await invited('302')
  await move(talkId, house.community, { kind: 'fix', slotId: 'a' })
  const { rev } = await docOf(talkId)
  const both = await Promise.all(
    ([house.community, house.street] as const).map((by, at) =>
      move(talkId, by, { kind: 'write', minutes: { ...minutes, ceilingFen: 100 * (at + 1) } }, rev),
    ),
  )
  expect(both.map(code).sort()).toEqual(['ok', 'talk_changed'])
  const winner = both.findIndex(({ ok }) => ok)
  expect((await docOf(talkId)).minutes?.ceilingFen).toBe(100 * (winner + 1))
})

test('a signature sent twice is one', async () => {
  const talkId = await minuted('302')
  const { rev, minutesHash: hash } = await docOf(talkId)
  const made = { kind: 'sign', as: 'contractor', hash: hash ?? '' } as const
  const first = await move(talkId, crew, made, rev, 'sign-once')
  expect(await move(talkId, crew, made, rev, 'sign-once')).toEqual(first)
  expect((await docOf(talkId)).rev).toBe(rev + 1)
})

describe('the decorator’s code', () => {
  const enter = (talkId: string, by: Person, digits: string) => by.ask('talk.join', { talkId, code: digits })
  const wrongOf = (digits: string) => (digits === '000000' ? '000001' : '000000')

  test('lets in once, and the decorator reads the talk and no more', async () => {
    const talkId = await invited('302')
    const stranger = await house.gateway.signIn({ openid: 'stranger-1', nickname: '马师傅' })
    expect(code(await stranger.ask('talk.view', { talkId }))).toBe('not_found')
    const master = await joined(talkId, 'master-1')
    expect(await view(talkId, master)).toMatchObject({ viewer: 'decorator', abilities: { answer: true } })
    expect(code(await stranger.ask('talk.join', { talkId, code: '123456' }))).toBe('code_wrong')
    expect(code(await house.community.ask('talk.makeCode', { talkId }))).toBe('talk_state')
  })

  test('wrong five times is locked for everybody, until staff make another', async () => {
    const talkId = await invited('302')
    const { code: digits } = await house.community.call('talk.makeCode', { talkId })
    const guesser = await house.gateway.signIn({ openid: 'guesser', nickname: '谁' })
    const answers: string[] = []
    for (let at = 0; at < 5; at++) answers.push(code(await enter(talkId, guesser, wrongOf(digits))))
    expect(answers).toEqual(['code_wrong', 'code_wrong', 'code_wrong', 'code_wrong', 'code_locked'])
    expect(code(await enter(talkId, guesser, digits))).toBe('code_locked')
    const { code: next } = await house.community.call('talk.makeCode', { talkId })
    expect(code(await enter(talkId, guesser, next))).toBe('ok')
  })

  test('ends with its days, and a talk that is none says no more than that it is wrong', async () => {
    const talkId = await invited('302')
    const { code: digits } = await house.community.call('talk.makeCode', { talkId })
    const late = await house.gateway.signIn({ openid: 'late', nickname: '谁' })
    expect(code(await enter('nothing', late, digits))).toBe('code_wrong')
    await house.later(8)
    expect(code(await enter(talkId, late, digits))).toBe('code_expired')
    await house.later(0)
  })

  test('does not make a second side of the household, the crew, or staff who run it', async () => {
    const talkId = await invited('302')
    const { code: digits } = await house.community.call('talk.makeCode', { talkId })
    for (const by of [await house.owner('302'), await occupant('302', 'tenant'), crew, house.community])
      expect(code(await enter(talkId, by, digits))).toBe('talk_two_parties')
  })

  test('number of the decorator is shown to who runs the talk, with a reason that is logged (rule 40)', async () => {
    const talkId = await invited('302')
    const shown = await house.community.call('talk.revealPhone', { talkId, why: '约时间' })
    expect(shown).toEqual({ phone: '13900007777' })
    expect(await house.find('views', { subjectId: talkId })).toMatchObject([{ what: 'phone', why: '约时间' }])
    for (const by of [crew, await house.owner('302'), house.lead])
      expect((await by.ask('talk.revealPhone', { talkId, why: '约时间' })).ok).toBe(false)
    expect((await view(talkId)).decoratorPhoneMasked).toBe('139****7777')
    expect((await view(talkId, crew)).decoratorPhoneMasked).toBeNull()
  })
})

describe('who reads it (rule 39)', () => {
  test('nobody but its three parties and staff of the household', async () => {
    const talkId = await invited('302')
    for (const by of [otherCrew, house.outsider, house.administrator, await house.owner('202')]) {
      expect(code(await by.ask('talk.view', { talkId }))).toBe('not_found')
      expect(code(await move(talkId, by, { kind: 'cancel', why: '没事' }))).toBe('not_found')
    }
    // A lead reads it once the household is in the portfolio.
    expect(code(await house.lead.ask('talk.view', { talkId }))).toBe('not_found')
    await house.assign('302', house.lead)
    expect(await view(talkId, house.lead)).toMatchObject({
      viewer: 'staff',
      abilities: { write: false, cancel: false },
    })
    expect(code(await move(talkId, house.lead, { kind: 'cancel', why: '没事' }))).toBe('not_allowed')
  })

  test('a crew finds the flat, its decoration and what was agreed, and nothing of who lives there', async () => {
    const talkId = await minuted('302')
    await sign(talkId, await house.owner('302'), 'resident')
    const seen = await view(talkId, crew)
    expect(seen).toMatchObject({
      viewer: 'contractor',
      building: '1号楼',
      room: '302',
      decoration: null,
      hasBaseline: false,
    })
    expect(seen.signatures).toMatchObject([{ party: 'resident', name: '' }])
    const text = JSON.stringify(seen)
    const owner = await house.personIdOf(await house.owner('302'))
    for (const told of ['戊', '139****0061', owner, 'reasons', 'refused', '要先说清楚'])
      expect(text).not.toContain(told)
    for (const action of ['plan.view', 'household.file'] as const)
      expect((await crew.ask(action, house.at('302'))).ok).toBe(false)
  })

  test('lists are of live talks: all for a crew and the community, of a lead the portfolio', async () => {
    const talkId = await invited('302')
    const { estateId } = house
    const list = async (by: Person) => (await by.call('talk.list', { estateId })).talks.map((one) => one.talkId)
    expect(await list(crew)).toEqual([talkId])
    expect(await list(house.community)).toEqual([talkId])
    expect(await list(house.lead)).toEqual([])
    await house.assign('302', house.lead)
    expect(await list(house.lead)).toEqual([talkId])
    for (const by of [otherCrew, house.outsider, await house.owner('302'), house.administrator])
      expect((await by.ask('talk.list', { estateId })).ok).toBe(false)
    await move(talkId, house.community, { kind: 'cancel', why: '不谈了' })
    expect(await list(crew)).toEqual([])
  })
})

test('a claim of the flat shows what the three signed, to each of its sides; before that nothing', async () => {
  const owner = await house.owner('302')
  const { stairwellId, flatId } = house.at('302')
  const { claimId } = await owner.call('claim.submit', {
    place: { of: 'flat', stairwellId, flatId },
    damagePlace: 'bathroom',
    damage: 'tile',
    noticedOn: house.today,
    words: '砖裂了',
    want: { kind: 'repair' },
  })
  const talkId = await minuted('302')
  expect((await owner.call('claim.view', { claimId })).agreed).toBeNull()
  const part = { room: '302', fileId: await photo('302') }
  for (const as of ['contractor', 'decorator', 'resident'] as const) await paper(talkId, as, part)
  for (const by of [owner, house.community, crew])
    expect((await by.call('claim.view', { claimId })).agreed).toEqual({
      ...{ talkId, on: house.today, ceilingFen: 800_000 },
      surfaces: minutes.surfaces,
    })
})
