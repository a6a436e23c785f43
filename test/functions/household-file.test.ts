import type { Person } from '../../demo/gateway'
import { newPlan } from '../../domain/plan/new-plan'
import { settledPlan } from '../../domain/plan/settled-plan'
import type { Actions } from '../../types/contract'
import type { FileEntryDoc, HouseholdFileDoc } from '../../types/household-file'
import { type FileField, fileFields, householdSight } from '../../types/household-words'
import { FILE_PASS_MINUTES } from '../../types/limits'
import type { PhotoDoc } from '../../types/photo'
import type { ViewDoc } from '../../types/records'
import type { StairwellDoc } from '../../types/stairwell'
import { picture } from '../support/pictures'
import { type PlanHouse, planHouse } from '../support/plan-house'
import { sendPhoto } from '../support/send-photo'

type Save = Actions['household.save']['input']
type Given = Save['fields'][number]

let house: PlanHouse
/** Ten in the morning of the day on which this runs. */
let ten: number
const people: Record<string, Person> = {}
beforeAll(async () => {
  house = await planHouse()
  ten = Date.parse(`${house.today}T10:00:00+08:00`)
  const { estateId, community, street, lead, outsider, administrator } = house
  const party = await house.hire('party', '老党员', { role: 'partyContact', estateId })
  const otherContact = await house.hire('other-contact', '别的党员', { role: 'partyContact', estateId })
  Object.assign(people, { community, street, lead, outsider, administrator, party, otherContact })
  people.owner = await house.owner('102')
  people.family = await house.occupant('102', 'family')
  people.tenant = await house.occupant('102', 'tenant')
  people.neighbour = await house.owner('202')
  people.crew = await house.contractor()
  people.stranger = await house.gateway.signIn({ openid: 'stranger', nickname: '路人' })
  await inPortfolio('102', lead)
})
afterAll(() => house?.stop())
afterEach(() => house.cloud.clock.set(new Date(ten)))

/** Who has a household is another noun's action; here it only has to be so. */
const inPortfolio = async (room: string, person: Person) => {
  const [stairwell] = await house.find<StairwellDoc>('stairwells', { _id: house.stairwellId })
  const flat = stairwell?.flats.find((one) => one.room === room)
  if (!stairwell || !flat) throw new Error(`no ${room}`)
  const { _id, ...plan } = settledPlan({ ...newPlan(flat, stairwell), contactId: await house.personIdOf(person) })
  await house.db.collection('householdPlans').doc(_id).set(plan)
}
const who = (name: string): Person => {
  const person = people[name]
  if (!person) throw new Error(`no ${name}`)
  return person
}
const minutes = (count: number) => new Date(ten + count * 60_000)
const given: { [F in FileField]: (value: Extract<Given, { field: F }>['value'], seenRev?: number) => Given } = {
  title: (value, seenRev = 0) => ({ field: 'title', value, source: 'household', seenRev }),
  occupants: (value, seenRev = 0) => ({ field: 'occupants', value, source: 'household', seenRev }),
  needs: (value, seenRev = 0) => ({ field: 'needs', value, source: 'household', seenRev }),
  decoration: (value, seenRev = 0) => ({ field: 'decoration', value, source: 'seen', seenRev }),
  decorationPhotos: (value, seenRev = 0) => ({ field: 'decorationPhotos', value, source: 'seen', seenRev }),
  concerns: (value, seenRev = 0) => ({ field: 'concerns', value, source: 'family', seenRev }),
  contacts: (value, seenRev = 0) => ({ field: 'contacts', value, source: 'household', seenRev }),
}
const saving = (room: string, fields: Given[], more: Partial<Save> = {}): Save => ({
  ...{ ...house.at(room), how: 'interview', askedAt: minutes(-5).toISOString(), fields, healthConsent: false },
  ...more,
})
const save = (by: Person, room: string, fields: Given[], more: Partial<Save> = {}, requestId?: string) =>
  by.ask('household.save', saving(room, fields, more), requestId)
const saved = async (by: Person, room: string, fields: Given[], more: Partial<Save> = {}) =>
  by.call('household.save', saving(room, fields, more))
const file = (by: Person, room: string) => by.call('household.file', house.at(room))
const open = (by: Person, room: string) =>
  by.call('household.open', { ...house.at(room), why: 'door', words: '送通知' })
/** Oldest first. */
const looks = async (room: string) =>
  (await house.find<ViewDoc>('views', { what: 'file', subjectId: house.at(room).flatId })).sort(
    (one, other) => one.at.getTime() - other.at.getTime(),
  )
const photo = async (room: string, by = house.community) => {
  const place = { of: 'flat' as const, ...house.at(room) }
  return (await sendPhoto(by, { use: 'file', place }, picture('wall.png', 120))).photoId
}

const CONTACT = { name: '王磊', relation: 'child' as const, phone: '13900007777' }
/** Every field of 102, once. */
const fillAll = async () => {
  const photoId = await photo('102')
  await saved(
    house.community,
    '102',
    [
      given.title('coOwned'),
      given.occupants([{ kind: 'elderAlone', count: 1 }]),
      given.needs(['seat', 'ringFirst']),
      given.decoration({ standard: 'fine', month: '2025-08' }),
      given.decorationPhotos([photoId]),
      given.concerns({ reasons: ['decoration'], words: '怕砸了瓷砖' }),
      given.contacts([CONTACT]),
    ],
    { healthConsent: true },
  )
  return photoId
}

describe('the file of 102, of which everything is known', () => {
  let photoId: string
  beforeAll(async () => {
    photoId = await fillAll()
  })

  const viewers = [
    ['owner', 'owner'],
    ['family', 'owner'],
    ['lead', 'contact'],
    ['community', 'community'],
    ['street', 'street'],
  ] as const
  test.each(viewers)(
    '%s reads what the table grants, and of what is shut no value anywhere in the answer',
    async (name, viewer) => {
      const view = await file(who(name), '102')
      expect(view.viewer).toBe(viewer)
      for (const field of fileFields) {
        const sight = householdSight[field][viewer]
        expect([field, view.fields[field]?.isShut, view.fields[field]?.value === null]).toEqual([
          field,
          sight === 'why',
          sight === 'why',
        ])
      }
      const isShut = viewer !== 'owner'
      const text = JSON.stringify(view)
      for (const secret of ['elderAlone', 'seat', CONTACT.name, CONTACT.phone, photoId])
        expect([secret, text.includes(secret)]).toEqual([secret, !isShut])
      expect(view.abilities).toEqual({ edit: isShut, open: isShut, history: true })
    },
  )

  test.each([
    ['tenant', 'not_allowed'],
    ['neighbour', 'not_allowed'],
    ['stranger', 'not_allowed'],
    ['crew', 'not_allowed'],
    ['administrator', 'not_allowed'],
    ['outsider', 'out_of_scope'],
    ['party', 'outside_portfolio'],
    ['otherContact', 'outside_portfolio'],
  ] as const)('%s reads, opens, writes and learns nothing: %s', async (name, code) => {
    const by = who(name)
    const at = house.at('102')
    expect(await by.ask('household.file', at)).toMatchObject({ code })
    expect(await by.ask('household.open', { ...at, why: 'check', words: '' })).toMatchObject({ code })
    expect(await by.ask('household.history', { ...at, field: 'title' })).toMatchObject({ code })
    expect(await by.ask('household.views', at)).toMatchObject({ code })
    expect(await save(by, '102', [given.title('private')])).toMatchObject({ code })
  })

  test('what was shut opens with a reason for one visit, and is asked for again after it; each answer is logged (rule 40)', async () => {
    const { lead } = house
    const before = (await looks('102')).length
    const { until } = await open(lead, '102')
    expect(until.slice(0, 16)).toBe(minutes(FILE_PASS_MINUTES).toISOString().slice(0, 16))
    const view = await file(lead, '102')
    expect(view.fields.contacts).toMatchObject({ isShut: false, value: [CONTACT] })
    expect(view.fields.needs).toMatchObject({ value: ['seat', 'ringFirst'] })
    expect(Object.keys(view.photos)).toEqual([photoId])
    await file(lead, '102')
    const logged = (await looks('102')).slice(before)
    expect(logged).toHaveLength(2)
    expect(logged[0]).toMatchObject({
      ...{ personId: await house.personIdOf(lead), why: '正要上门：送通知' },
      fields: ['occupants', 'needs', 'decorationPhotos', 'contacts'],
    })
    await house.cloud.clock.set(minutes(FILE_PASS_MINUTES + 1))
    expect((await file(lead, '102')).fields.contacts).toMatchObject({ isShut: true, value: null })
    expect(await looks('102')).toHaveLength(before + 2)
  })

  test('one person’s reason opens nothing for another, and nothing of another household', async () => {
    await saved(house.community, '202', [given.contacts([CONTACT])])
    await open(house.community, '102')
    expect((await file(house.street, '102')).fields.contacts).toMatchObject({ isShut: true })
    expect((await file(house.community, '202')).fields.contacts).toMatchObject({ isShut: true })
  })

  test('the household and who looks after it see who looked and why; its contact does not', async () => {
    await open(house.lead, '102')
    await file(house.lead, '102')
    const { views } = await who('owner').call('household.views', house.at('102'))
    expect(views[0]).toMatchObject({
      who: 'lead（楼门长）',
      why: '正要上门：送通知',
      fields: expect.arrayContaining(['contacts']),
    })
    expect((await house.street.call('household.views', house.at('102'))).views.length).toBe(views.length)
    expect(await house.lead.ask('household.views', house.at('102'))).toMatchObject({ code: 'not_allowed' })
  })

  test('the household reads its own history and opens nothing, for nothing is shut to it', async () => {
    const owner = who('owner')
    expect(await owner.ask('household.open', { ...house.at('102'), why: 'check', words: '' })).toMatchObject({
      code: 'not_allowed',
    })
    const before = (await looks('102')).length
    expect((await owner.call('household.history', { ...house.at('102'), field: 'contacts' })).entries).toMatchObject([
      { value: [CONTACT], stood: true, rev: 1 },
    ])
    expect(await looks('102')).toHaveLength(before)
    expect(await save(owner, '102', [given.title('private')])).toMatchObject({ code: 'not_allowed' })
  })

  test('the history of what is shut needs a reason, and is logged (rule 40)', async () => {
    const at = { ...house.at('102'), field: 'contacts' as const }
    await house.cloud.clock.set(minutes(FILE_PASS_MINUTES * 3))
    expect(await house.street.ask('household.history', at)).toMatchObject({ code: 'file_shut' })
    expect(await house.street.ask('household.history', { ...at, field: 'title' })).toMatchObject({ ok: true })
    await open(house.street, '102')
    const before = (await looks('102')).length
    expect((await house.street.call('household.history', at)).entries).toMatchObject([{ value: [CONTACT] }])
    expect((await looks('102')).slice(before)).toMatchObject([{ fields: ['contacts'] }])
  })

  test('names and telephones are stored sealed', async () => {
    const [doc] = await house.find<HouseholdFileDoc>('householdFiles', { _id: house.at('102').flatId })
    const entries = await house.find<FileEntryDoc>('fileEntries', { flatId: house.at('102').flatId })
    const text = JSON.stringify([doc, entries])
    expect(text).not.toContain(CONTACT.name)
    expect(text).not.toContain(CONTACT.phone)
    expect(doc?.fields.contacts?.value[0]).toMatchObject({ phoneMasked: '139****7777', relation: 'child' })
    expect(doc?.fields.needs).toMatchObject({ hasHealthConsent: true })
  })

  test('photos hang on the household, and nowhere else', async () => {
    const [hung] = await house.find<PhotoDoc>('photos', { _id: photoId })
    expect(hung).toMatchObject({ use: 'file', subjectId: house.at('102').flatId })
    expect(await save(house.community, '202', [given.decorationPhotos([photoId])])).toMatchObject({
      ...{ code: 'photo_missing', detail: { photoIds: [photoId] } },
    })
  })
})

test('needs of health are not written down before the household agreed (rule 39)', async () => {
  expect(await save(house.community, '302', [given.needs(['seat'])])).toMatchObject({
    ...{ code: 'health_consent_missing', detail: { needs: ['seat'] } },
  })
  expect((await file(house.community, '302')).fields.needs).toBeNull()
  expect(await save(house.community, '302', [given.needs(['ringFirst'])])).toMatchObject({ ok: true })
})

test('of two editors the second hears of the first before saving, and nothing is lost', async () => {
  const { community, street } = house
  const edit = { how: 'edit' as const, askedAt: minutes(0).toISOString() }
  await saved(community, '201', [given.title('private')], edit)
  expect(await save(street, '201', [given.title('coOwned')], edit)).toMatchObject({
    ...{ code: 'file_changed', detail: { fields: ['title'] } },
  })
  expect((await file(street, '201')).fields.title).toMatchObject({ value: 'private', rev: 1 })
  await house.cloud.clock.set(minutes(1))
  const later = { ...edit, askedAt: minutes(1).toISOString() }
  expect(await saved(street, '201', [given.title('coOwned', 1)], later)).toEqual({
    ...{ revs: { title: 2 }, older: [], replaced: [] },
  })
  const { entries } = await street.call('household.history', { ...house.at('201'), field: 'title' })
  expect(entries.map(({ value, byName }) => [value, byName])).toEqual([
    ['coOwned', 'street'],
    ['private', 'community'],
  ])
})

test('two editors at the very same moment: one is kept, the other is told', async () => {
  const edit = { how: 'edit' as const, askedAt: minutes(0).toISOString() }
  const both = await Promise.all([
    save(house.community, '101', [given.title('private')], edit),
    save(house.street, '101', [given.title('inherited')], edit),
  ])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both.find(({ ok }) => !ok)).toMatchObject({ code: 'file_changed' })
})

test.each([
  ['first', [1, 2]],
  ['last', [2, 1]],
] as const)('of two offline interviews the one asked later stands, also when it arrives %s', async (_, order) => {
  const room = order[0] === 1 ? '301' : '302'
  const asked = { 1: minutes(-60), 2: minutes(-30) }
  const words = { 1: '怕吵', 2: '怕脏' }
  const outcomes = []
  for (const nth of order)
    outcomes.push(
      await saved(
        nth === 1 ? house.community : house.street,
        room,
        [given.concerns({ reasons: [], words: words[nth] })],
        {
          askedAt: asked[nth].toISOString(),
        },
      ),
    )
  expect(outcomes.map(({ older, replaced }) => [older, replaced])).toEqual(
    order[0] === 1
      ? [
          [[], []],
          [[], ['concerns']],
        ]
      : [
          [[], []],
          [['concerns'], []],
        ],
  )
  expect((await file(house.community, room)).fields.concerns).toMatchObject({
    value: { words: '怕脏' },
    source: 'family',
    rev: 2,
  })
  const { entries } = await house.community.call('household.history', { ...house.at(room), field: 'concerns' })
  expect(entries.map(({ value, stood }) => [(value as { words: string }).words, stood])).toEqual(
    order[0] === 1
      ? [
          ['怕脏', true],
          ['怕吵', true],
        ]
      : [
          ['怕吵', false],
          ['怕脏', true],
        ],
  )
})

test('interviews merge field by field, each with its own source and date', async () => {
  const { flatId } = house.at('202')
  await saved(house.community, '202', [given.title('private'), given.decoration({ standard: 'old', month: null })], {
    askedAt: minutes(-20).toISOString(),
  })
  await saved(house.street, '202', [given.decoration({ standard: 'fine', month: '2025-08' })], {
    askedAt: minutes(-10).toISOString(),
  })
  const [doc] = await house.find<HouseholdFileDoc>('householdFiles', { _id: flatId })
  expect(doc?.fields.title).toMatchObject({ byName: 'community', source: 'household', askedAt: minutes(-20) })
  expect(doc?.fields.decoration).toMatchObject({ byName: 'street', source: 'seen', askedAt: minutes(-10) })
})

test('a source that would be stale already is refused with its field and day; what does not age is taken', async () => {
  const old = { askedAt: new Date(ten - 100 * 86_400_000).toISOString() }
  const refused = await save(
    house.community,
    '101',
    [given.decoration({ standard: 'old', month: null }), given.concerns({ reasons: ['noise'], words: '' })],
    old,
  )
  expect(refused).toMatchObject({ code: 'source_expired', detail: { field: 'concerns', expiredOn: house.day(-10) } })
  expect(await save(house.community, '101', [given.decoration({ standard: 'old', month: null })], old)).toMatchObject({
    ok: true,
  })
})

test('what was asked grows stale and says so', async () => {
  await saved(house.community, '101', [given.concerns({ reasons: ['noise'], words: '' })])
  expect((await file(house.community, '101')).fields.concerns).toMatchObject({
    isExpired: false,
    expiresOn: house.day(90),
  })
  await house.later(91)
  expect((await file(house.community, '101')).fields.concerns).toMatchObject({ isExpired: true })
})

test('nothing was asked in the future', async () => {
  const future = { askedAt: minutes(60).toISOString() }
  expect(await save(house.community, '101', [given.title('private')], future)).toMatchObject({
    code: 'asked_in_future',
  })
})

test('a phone that runs ahead does not beat what is asked a minute later', async () => {
  await saved(house.community, '301', [given.title('private')], { askedAt: minutes(4).toISOString() })
  await house.cloud.clock.set(minutes(1))
  await saved(house.street, '301', [given.title('unsoldPublic')], { askedAt: minutes(1).toISOString() })
  expect((await file(house.street, '301')).fields.title).toMatchObject({ value: 'unsoldPublic' })
})

test('a field given twice, an unknown flat and a photo that never came are refused by name', async () => {
  const { community } = house
  expect(await save(community, '101', [given.title('private'), given.title('coOwned')])).toMatchObject({
    code: 'malformed',
  })
  expect(await community.ask('household.file', { ...house.at('101'), flatId: 'nobody' })).toMatchObject({
    code: 'not_found',
  })
  expect(await save(community, '101', [given.decorationPhotos(['never'])])).toMatchObject({
    ...{ code: 'photo_missing', detail: { photoIds: ['never'] } },
  })
})

test('one request sent three times saves once and answers what it merged', async () => {
  const before = await house.find<FileEntryDoc>('fileEntries', { flatId: house.at('101').flatId })
  const again = () => save(house.community, '101', [given.occupants([{ kind: 'adult', count: 2 }])], {}, 'interview-1')
  const first = await again()
  expect(first).toMatchObject({ ok: true, value: { revs: { occupants: 1 } } })
  expect([await again(), await again()]).toEqual([first, first])
  expect(await house.find('fileEntries', { flatId: house.at('101').flatId })).toHaveLength(before.length + 1)
})

test('reasons whose visit is over are forgotten by the timer', async () => {
  await open(house.community, '301')
  await house.timer('aggregation')
  const mine = { flatId: house.at('301').flatId }
  expect(await house.find('filePasses', mine)).toHaveLength(1)
  await house.cloud.clock.set(minutes(FILE_PASS_MINUTES + 1))
  await house.timer('aggregation')
  expect(await house.find('filePasses', mine)).toHaveLength(0)
})
