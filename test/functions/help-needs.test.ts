import type { Actions } from '../../types/contract'
import type { HelpNeedsDoc } from '../../types/help'
import { type HelpHouse, helpHouse } from '../support/help-house'
import { MONDAY } from '../support/works-house'

type Say = Actions['help.setNeeds']['input']

let house: HelpHouse
beforeAll(async () => {
  house = await helpHouse()
})
afterAll(() => house?.stop())
afterEach(() => house.cloud.clock.set(MONDAY))

const at = (room: string) => ({ stairwellId: house.stairwellId, flatId: house.flat(room).flatId })
const saying = (room: string, more: Partial<Say> = {}): Say => ({
  ...at(room),
  rev: 0,
  isRefused: false,
  needs: [{ kind: 'water', count: 2 }],
  know: ['knock'],
  healthConsent: false,
  isForChild: false,
  guardianConsent: false,
  contact: { callName: '王阿姨', phone: '13900001234' },
  ...more,
})

test('a household says what it needs, reads it back, and an older look is refused', async () => {
  const owner = await house.owner('101')
  expect(await owner.call('help.needs', at('101'))).toMatchObject({ isSaid: false, rev: 0, canEdit: true })
  expect(await owner.call('help.setNeeds', saying('101'))).toEqual({ rev: 1 })
  expect(await owner.call('help.needs', at('101'))).toMatchObject({
    ...{ isSaid: true, isRefused: false, needs: [{ kind: 'water', count: 2 }], know: ['knock'] },
    ...{ callName: '王阿姨', phone: '13900001234', rev: 1 },
  })
  expect(await owner.ask('help.setNeeds', saying('101'))).toMatchObject({ code: 'help_needs_changed' })
})

test('needs of health are kept only with their consent, which goes with the last of them (rule 39)', async () => {
  const owner = await house.owner('102')
  const needs: Say['needs'] = [{ kind: 'toilet', count: null }]
  expect(await owner.ask('help.setNeeds', saying('102', { needs }))).toMatchObject({
    code: 'help_health_consent_needed',
    detail: { kinds: ['toilet'] },
  })
  await owner.call('help.setNeeds', saying('102', { needs, healthConsent: true }))
  expect(await owner.call('help.needs', at('102'))).toMatchObject({ hasHealthConsent: true })
  await owner.call('help.setNeeds', saying('102', { rev: 1 }))
  expect(await owner.call('help.needs', at('102'))).toMatchObject({
    hasHealthConsent: false,
    needs: [{ kind: 'water' }],
  })
})

test('a quiet place for a child needs a guardian’s consent (rule 39)', async () => {
  const owner = await house.owner('201')
  const child = saying('201', { needs: [{ kind: 'quiet', count: null }], isForChild: true })
  expect(await owner.ask('help.setNeeds', child)).toMatchObject({ code: 'help_guardian_consent_needed' })
  await owner.call('help.setNeeds', { ...child, guardianConsent: true })
  expect(await owner.call('help.needs', at('201'))).toMatchObject({ hasGuardianConsent: true })
})

test('who would rather not be asked has nothing else kept, and is not asked again (rule 39)', async () => {
  const owner = await house.owner('202')
  await owner.call('help.setNeeds', saying('202'))
  await owner.call('help.setNeeds', saying('202', { rev: 1, isRefused: true }))
  const [kept] = await house.find<HelpNeedsDoc>('helpNeeds', { _id: house.flat('202').flatId })
  expect(kept).toMatchObject({ isRefused: true, needs: [], know: [], contact: null, healthConsent: null })
  expect(await owner.call('help.needs', at('202'))).toMatchObject({ isSaid: true, isRefused: true, callName: null })
})

test('staff say it for a household and never read whom it would rather not have', async () => {
  const li = await house.volunteer('李晓燕')
  const taskId = await house.ask('301')
  await house.made(li.person, taskId, house.accept(li, 9))
  const owner = await house.owner('301')
  await house.made(owner, taskId, { kind: 'block', place: 0 })
  expect(await house.lead.call('help.needs', at('301'))).toMatchObject({ isSaid: false, blocked: [] })
  await house.lead.call('help.setNeeds', saying('301'))
  const unblock = [li.volunteerId]
  expect(await house.lead.ask('help.setNeeds', saying('301', { rev: 1, unblock }))).toMatchObject({
    code: 'not_allowed',
  })
  expect(await owner.call('help.needs', at('301'))).toMatchObject({ blocked: [{ name: '李晓燕' }], isSaid: true })
  expect(await owner.ask('help.setNeeds', saying('301', { rev: 1, unblock: ['nobody'] }))).toMatchObject({
    code: 'help_block_invalid',
  })
  await owner.call('help.setNeeds', saying('301', { rev: 1, unblock }))
  expect((await owner.call('help.needs', at('301'))).blocked).toEqual([])
})

test('a neighbour, a crew, an outsider and a stranger neither read nor say', async () => {
  const stranger = await house.gateway.signIn({ openid: 'stranger', nickname: '路人' })
  const people = [await house.owner('101'), await house.contractor(), house.outsider, stranger, house.administrator]
  for (const by of people) {
    expect((await by.ask('help.needs', at('302'))).ok).toBe(false)
    expect((await by.ask('help.setNeeds', saying('302'))).ok).toBe(false)
  }
})
