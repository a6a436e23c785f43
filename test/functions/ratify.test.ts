import type { EvidenceDoc } from '../../types/evidence'
import { RATIFY_DAYS } from '../../types/limits'
import { buildHouse, type House } from '../support/estate'
import { sdkFor } from '../support/local-cloud'

let house: House
beforeAll(async () => {
  house = await buildHouse({ openDays: RATIFY_DAYS * 2 })
  for (const room of ['102', '202']) {
    const family = await house.occupant(room, 'family')
    const { clausesRead: _clauses, ...prepared } = house.input(room)
    await family.call('consent.prepare', prepared)
    await house.owner(room)
  }
})
afterAll(() => house.stop())

const ask = async (room: string) => {
  const owner = await house.owner(room)
  const { home } = await owner.call('me.home', {})
  const view = await owner.call('consent.view', { roundId: house.roundId, flatId: house.flat(room).flatId })
  return { next: home?.next.kind, prepared: view.prepared }
}
const confirm = async (room: string): Promise<EvidenceDoc['entry']> => {
  const { tallyId, seq } = await house.answer(await house.owner(room), room, 'agreed', { confirmsPrepared: true })
  const { data } = await sdkFor(house.cloud).database().collection('evidence').doc(`${tallyId}~${seq}`).get()
  return (data[0] as EvidenceDoc).entry
}
const stateOf = async (room: string) => (await house.tally()).flats.find((flat) => flat.room === room)?.state

test('on the 30th day an owner ratifies what family prepared, and evidence names who did (rule 30)', async () => {
  await house.cloud.clock.advance(RATIFY_DAYS * 86_400_000 - 3_600_000)
  expect(await ask('102')).toMatchObject({ next: 'confirmPrepared', prepared: { answers: expect.any(Array) } })
  expect(await confirm('102')).toMatchObject({ via: 'app', preparedBy: expect.any(String) })
})

test('silence for 30 days is a refusal to ratify: nothing counts, and the owner is asked as if nobody had prepared (rule 30)', async () => {
  await house.cloud.clock.advance(3_600_000)
  expect(await stateOf('202')).toBe('pending')
  expect(await ask('202')).toEqual({ next: 'answer', prepared: null })
})

test('an owner who confirms too late answers for themself: evidence names no lapsed preparation (rule 30)', async () => {
  const entry = await confirm('202')
  expect(entry).toMatchObject({ kind: 'answer', via: 'app' })
  expect(entry).not.toHaveProperty('preparedBy')
  expect(await stateOf('202')).toBe('agreed')
})
