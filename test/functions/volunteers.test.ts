import type { Person } from '../../demo/gateway'
import type { Actions } from '../../types/contract'
import type { VolunteerDoc } from '../../types/volunteer'
import { buildHouse, type House } from '../support/estate'
import { sdkFor } from '../support/local-cloud'

let house: House
let stranger: Person
beforeAll(async () => {
  house = await buildHouse()
  stranger = await house.gateway.signIn({ openid: 'stranger', nickname: '过路人' })
})
afterAll(() => house?.stop())

type Enrol = Actions['volunteer.enrol']['input']
type Set = Actions['volunteer.set']['input']
const profile = (more: Partial<Enrol['profile']> = {}): Enrol['profile'] => ({
  kinds: ['water', 'furniture', 'care'],
  floorsMax: 6,
  hours: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, fromHour: 8, toHour: 20 })),
  away: [],
  perDayMax: 3,
  homeStairwellId: house.stairwellId,
  goesBeyond: false,
  ...more,
})
const enrolment = (more: Partial<Enrol> = {}): Enrol => ({
  estate: { by: 'sticker', token: house.sticker },
  name: '李晓燕',
  phone: '13800000001',
  profile: profile(),
  ...more,
})
const enrolled = async (by: Person): Promise<string> =>
  (await by.call('volunteer.enrol', enrolment({ name: by.nickname }))).volunteerId
const rowOf = async (volunteerId: string) => {
  const { volunteers } = await house.community.call('volunteer.list', { estateId: house.estateId })
  return volunteers.find((row) => row.volunteerId === volunteerId)
}
const setting = async (volunteerId: string, more: Partial<Set> = {}): Promise<Set> => ({
  volunteerId,
  rev: (await rowOf(volunteerId))?.rev ?? 0,
  state: 'active',
  identityHow: 'idCard',
  trained: [],
  insuredUntil: null,
  agreementOn: null,
  why: '',
  ...more,
})
const mineOf = async (by: Person) => (await by.call('volunteer.mine', {})).mine[0]
const newcomer = (openid: string) => house.gateway.signIn({ openid, nickname: openid })
const stored = async (volunteerId: string): Promise<VolunteerDoc> => {
  const { data } = await sdkFor(house.cloud).database().collection('volunteers').doc(volunteerId).get()
  return (data as VolunteerDoc[])[0] as VolunteerDoc
}

describe('enrolling', () => {
  test('is for whoever stood in a stairwell, and waits until staff saw who it is', async () => {
    const { volunteerId, state } = await stranger.call('volunteer.enrol', enrolment())
    expect(state).toBe('waiting')
    const self = await mineOf(stranger)
    expect(self).toMatchObject({ volunteerId, state: 'waiting', estateName: '试验小区', name: '李晓燕' })
    expect(self?.stairwells.map(({ building, unit }) => `${building} ${unit}`)).toEqual(['1号楼 1门', '1号楼 2门'])
    expect(self?.lacks).toEqual([
      { kind: 'furniture', what: ['insurance'] },
      { kind: 'care', what: ['training', 'agreement'] },
    ])
    expect(await rowOf(volunteerId)).toMatchObject({ state: 'waiting', identityBy: null, homeLabel: '1号楼 1门' })
  })

  test('is for who lives there, not for who asked to be bound or lives elsewhere (rule 10)', async () => {
    const home = enrolment({ estate: { by: 'home', estateId: house.estateId } })
    expect(await (await newcomer('nobody')).ask('volunteer.enrol', home)).toMatchObject({ code: 'not_found' })
    const pending = await newcomer('pending')
    const { flatId } = house.flat('102')
    await pending.call('binding.request', { token: house.sticker, flatId, role: 'tenant' })
    expect(await pending.ask('volunteer.enrol', home)).toMatchObject({ code: 'not_found' })
    const owner = await house.owner('202')
    const before = await owner.call('volunteer.mine', {})
    expect(before).toMatchObject({ mine: [], estates: [{ estateId: house.estateId, name: '试验小区' }] })
    expect(await owner.ask('volunteer.enrol', home)).toMatchObject({ ok: true })
    expect(await owner.call('volunteer.mine', {})).toMatchObject({ mine: [{ state: 'waiting' }], estates: [] })
  })

  test.each<[string, Partial<Enrol>, object]>([
    ['an unknown sticker', { estate: { by: 'sticker', token: 'NO-SUCH-STICKER' } }, { code: 'sticker_unknown' }],
    ['no name', { name: ' ' }, { code: 'malformed' }],
    ['no telephone', { phone: 'later' }, { code: 'malformed' }],
  ])('with %s is refused', async (_, more, answer) => {
    expect(await (await newcomer('careless')).ask('volunteer.enrol', enrolment(more))).toMatchObject(answer)
  })

  test.each<[string, Partial<Enrol['profile']>, string]>([
    ['hours that end before they begin', { hours: [{ weekday: 1, fromHour: 12, toHour: 9 }] }, 'profile.hours'],
    ['days away likewise', { away: [{ from: '2026-12-02', until: '2026-12-01' }] }, 'profile.away'],
    ['a home in another estate', { homeStairwellId: 'elsewhere' }, 'profile.homeStairwellId'],
  ])('with %s is refused by its field', async (_, more, field) => {
    const answer = await (await newcomer('careless')).ask('volunteer.enrol', enrolment({ profile: profile(more) }))
    expect(answer).toMatchObject({ code: 'malformed', detail: { field } })
  })

  test('twice, or at the same moment, is one volunteer', async () => {
    expect(await stranger.ask('volunteer.enrol', enrolment())).toMatchObject({ code: 'volunteer_exists' })
    const eager = await newcomer('eager')
    const answers = await Promise.all([1, 2, 3].map(() => eager.ask('volunteer.enrol', enrolment())))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect((await eager.call('volunteer.mine', {})).mine).toHaveLength(1)
  })

  test('after stopping begins again with a look, and what was not come to is remembered', async () => {
    const back = await newcomer('back')
    const volunteerId = await enrolled(back)
    await house.community.call('volunteer.set', await setting(volunteerId, { insuredUntil: '2027-01-01' }))
    expect(await back.call('volunteer.end', { volunteerId })).toEqual({ state: 'ended' })
    expect(await rowOf(volunteerId)).toBeUndefined()
    expect(
      await back.ask('volunteer.save', { volunteerId, rev: 3, phone: '13800000001', profile: profile() }),
    ).toMatchObject({
      code: 'not_found',
    })
    expect(await house.community.ask('volunteer.set', await setting(volunteerId, { rev: 3 }))).toMatchObject({
      code: 'volunteer_changed',
    })
    expect(await back.call('volunteer.enrol', enrolment())).toEqual({ volunteerId, state: 'waiting' })
    expect(await rowOf(volunteerId)).toMatchObject({ state: 'waiting', insuredUntil: '2027-01-01' })
  })
})

describe('a profile', () => {
  test('is one’s own, and an older look at it changes nothing', async () => {
    const volunteerId = await enrolled(await newcomer('profile'))
    const own = await newcomer('profile')
    const change = { volunteerId, rev: 1, phone: '13900000009', profile: profile({ perDayMax: 1 }) }
    expect(await stranger.ask('volunteer.save', change)).toMatchObject({ code: 'not_found' })
    expect(await own.ask('volunteer.save', change)).toMatchObject({ value: { rev: 2 } })
    expect(await own.ask('volunteer.save', change)).toMatchObject({ code: 'volunteer_changed' })
    expect(await mineOf(own)).toMatchObject({ rev: 2, phone: '13900000009', profile: { perDayMax: 1 } })
    const wrong = { ...change, rev: 2, profile: profile({ hours: [{ weekday: 1, fromHour: 9, toHour: 9 }] }) }
    expect(await own.ask('volunteer.save', wrong)).toMatchObject({ code: 'malformed' })
  })

  test('is ended by nobody else', async () => {
    const volunteerId = await enrolled(await newcomer('kept'))
    expect(await stranger.ask('volunteer.end', { volunteerId })).toMatchObject({ code: 'not_found' })
    expect(await house.community.ask('volunteer.end', { volunteerId })).toMatchObject({ code: 'not_found' })
    expect(await stranger.ask('volunteer.end', { volunteerId: 'none' })).toMatchObject({ code: 'not_found' })
  })
})

describe('staff', () => {
  test('say that they saw who somebody is, and no number of any paper is kept', async () => {
    const volunteerId = await enrolled(await newcomer('seen'))
    const without = await setting(volunteerId, { identityHow: null })
    expect(await house.community.ask('volunteer.set', without)).toMatchObject({
      code: 'malformed',
      detail: { field: 'identityHow' },
    })
    const papers = { trained: ['care' as const], insuredUntil: '2027-06-30', agreementOn: '2026-09-01' }
    const answer = await house.community.ask('volunteer.set', await setting(volunteerId, papers))
    expect(answer).toMatchObject({ value: { rev: 2, released: 0 } })
    expect(await rowOf(volunteerId)).toMatchObject({ state: 'active', identityBy: 'community', ...papers })
    expect((await stored(volunteerId)).identity).toMatchObject({ how: 'idCard', at: expect.any(Date) })
    // Who it is was seen once.
    const again = await setting(volunteerId, { identityHow: null, ...papers })
    expect(await house.community.ask('volunteer.set', again)).toMatchObject({ ok: true })
    expect(await house.community.ask('volunteer.set', again)).toMatchObject({ code: 'volunteer_changed' })
  })

  test('nobody says it of themself', async () => {
    const own = { volunteerId: await enrolled(house.community) }
    expect(await house.community.ask('volunteer.set', await setting(own.volunteerId))).toMatchObject({
      code: 'volunteer_own',
    })
    expect(await rowOf(own.volunteerId)).toMatchObject({ isMine: true, state: 'waiting' })
    expect(await house.street.ask('volunteer.set', await setting(own.volunteerId))).toMatchObject({ ok: true })
  })

  test('suspend, and the volunteer reads why; taken back it is gone', async () => {
    const own = await newcomer('paused')
    const volunteerId = await enrolled(own)
    await house.community.call('volunteer.set', await setting(volunteerId))
    const why = '两次没到'
    await house.community.call(
      'volunteer.set',
      await setting(volunteerId, { state: 'suspended', identityHow: null, why }),
    )
    expect(await mineOf(own)).toMatchObject({ state: 'suspended', suspendedWhy: why })
    expect(await own.ask('volunteer.enrol', enrolment())).toMatchObject({ code: 'volunteer_exists' })
    await house.community.call('volunteer.set', await setting(volunteerId, { identityHow: null }))
    expect(await mineOf(own)).toMatchObject({ state: 'active', suspendedWhy: '' })
  })

  test('of another estate, crews, residents and leads set nothing; only who coordinates or leads reads', async () => {
    const volunteerId = await enrolled(await newcomer('guarded'))
    const input = await setting(volunteerId)
    const crew = await house.contractor()
    const resident = await house.owner('302')
    const { estateId } = house
    const answers = async (by: Person) => {
      const [listed, set] = [await by.ask('volunteer.list', { estateId }), await by.ask('volunteer.set', input)]
      return [listed, set].map((answer) => (answer.ok ? 'yes' : answer.code))
    }
    expect(await answers(house.outsider)).toEqual(['out_of_scope', 'out_of_scope'])
    expect(await answers(crew)).toEqual(['not_allowed', 'not_allowed'])
    expect(await answers(resident)).toEqual(['not_allowed', 'not_allowed'])
    expect(await answers(stranger)).toEqual(['not_allowed', 'not_allowed'])
    expect(await answers(house.lead)).toEqual(['yes', 'not_allowed'])
    expect((await house.lead.call('volunteer.list', { estateId })).canSet).toBe(false)
    expect(await answers(house.street)).toEqual(['yes', 'yes'])
  })
})

test('hours are one’s own and of staff who answer for a certificate; before the first task there are none', async () => {
  const own = await newcomer('hours')
  const volunteerId = await enrolled(own)
  const none = { volunteerId, estateName: '试验小区', months: [], done: [], tasks: 0, minutes: 0 }
  expect(await own.call('volunteer.hours', { volunteerId, month: null })).toMatchObject(none)
  expect(await house.community.call('volunteer.hours', { volunteerId, month: null })).toMatchObject(none)
  for (const by of [stranger, house.lead, house.outsider, await house.contractor()])
    expect(await by.ask('volunteer.hours', { volunteerId, month: null })).toMatchObject({ code: 'not_found' })
})
