import { roundText } from '../../demo/texts'
import { buildHouse, type House } from '../support/estate'
import { sdkFor } from '../support/local-cloud'

/**
 * What can go wrong between opening the form and pressing the button. Elsewhere: a tenant, the lock, unread clauses, a revised
 * text and the end of the window (consent.test.ts), one request five times (concurrency.test.ts), a session that ran out while
 * the form was open (identity.test.ts, test/journeys).
 */
let house: House
beforeAll(async () => {
  house = await buildHouse()
})
afterAll(() => house.stop())

const stateOf = async (room: string) => (await house.tally()).flats.find((flat) => flat.room === room)?.state
const entriesOf = async (room: string): Promise<number> => {
  const where = { tallyId: `${house.roundId}~${house.stairwellId}`, flatId: house.flat(room).flatId }
  return (await sdkFor(house.cloud).database().collection('evidence').where(where).count()).total ?? 0
}

test('a signature for another flat is refused, by whichever id it is smuggled in', async () => {
  const owner = await house.owner('102')
  expect(await owner.ask('consent.answer', house.input('302'))).toMatchObject({
    ok: false,
    code: 'not_allowed',
  })
  expect(await owner.ask('consent.answer', { ...house.input('302'), stairwellId: house.otherStairwellId })).toEqual(
    expect.objectContaining({ ok: false, code: 'not_allowed' }),
  )
  expect(await entriesOf('302')).toBe(0)
})

test('somebody whose binding waits for staff does not sign', async () => {
  const waiting = await house.gateway.signIn({ openid: 'waiting', nickname: '等核验的人' })
  const { flatId } = house.flat('302')
  await waiting.call('binding.request', { token: house.sticker, flatId, role: 'owner' })
  expect(await waiting.ask('consent.answer', house.input('302'))).toMatchObject({
    ok: false,
    code: 'binding_not_active',
  })
})

test('signing twice is a change of mind: both are on record, the later one counts', async () => {
  const owner = await house.owner('202')
  const first = await house.answer(owner, '202')
  expect(await stateOf('202')).toBe('agreed')
  const second = await house.answer(owner, '202', 'refused')
  expect(second.seq).toBeGreaterThan(first.seq)
  expect(await stateOf('202')).toBe('refused')
  expect(await entriesOf('202')).toBe(2)
})

test('an answer with one item twice, an item not asked, or no reason for a no is refused and leaves nothing', async () => {
  const owner = await house.owner('302')
  const input = house.input('302', 'refused')
  const [one] = input.answers
  if (!one) throw new Error('no item')
  const ask = (answers: typeof input.answers) => owner.ask('consent.answer', { ...input, answers })
  expect(await ask([one, one])).toMatchObject({ code: 'malformed' })
  expect(await ask([])).toMatchObject({ code: 'malformed' })
  expect(await ask([{ ...one, item: 'kitchenWater' }])).toMatchObject({ code: 'item_not_asked' })
  expect(await ask([{ ...one, reasons: [], words: ' ' }])).toMatchObject({ code: 'reason_required' })
  expect(await ask([{ ...one, state: 'conditional', words: '' }])).toMatchObject({ code: 'condition_required' })
  expect(await ask([{ ...one, state: 'deferred', askAgainOn: '2020-01-01' }])).toMatchObject({
    code: 'ask_again_required',
  })
  expect(await entriesOf('302')).toBe(0)
})

test('a signature in the very moment the text changes is either to the old text and asked again, or refused (rule 34)', async () => {
  const owner = await house.owner('102')
  const { text } = await house.community.call('round.view', { roundId: house.roundId })
  const [answer] = await Promise.all([
    owner.ask('consent.answer', house.input('102')),
    house.community.call('round.reviseText', {
      roundId: house.roundId,
      text: { ...text, plain: `${text.plain}（第二版）` },
      why: '补充费用',
    }),
  ])
  if (!answer.ok) expect(answer.code).toBe('text_changed')
  // Whoever was first: nothing said to the old text counts for the new one.
  expect(await stateOf('102')).toBe('pending')
  const { textHash } = await house.community.call('round.view', { roundId: house.roundId })
  await owner.call('consent.answer', { ...house.input('102'), textHash })
  expect(await stateOf('102')).toBe('agreed')
})

test('a draft, a round that has not begun and one that has ended take no signature', async () => {
  const owner = await house.owner('302')
  const draft = {
    estateId: house.estateId,
    text: roundText,
    items: house.items,
    stairwellIds: [house.stairwellId],
    opensAt: new Date(Date.now() + 3_600_000).toISOString(),
    closesAt: new Date(Date.now() + 86_400_000).toISOString(),
    proofLevel: 2 as const,
  }
  const { roundId } = await house.community.call('round.create', draft)
  const { textHash } = await house.community.call('round.view', { roundId })
  const sign = (id: string) => owner.ask('consent.answer', { ...house.input('302'), roundId: id, textHash })
  expect(await sign(roundId)).toMatchObject({ ok: false, code: 'not_found' })
  const before = await house.community.call('round.view', { roundId: house.roundId })
  for (let done = false; !done; ) ({ done } = await house.community.call('round.close', { roundId: house.roundId }))
  expect(await owner.ask('consent.answer', { ...house.input('302'), textHash: before.textHash })).toMatchObject({
    ok: false,
    code: 'round_not_open',
  })
  for (let done = false; !done; ) ({ done } = await house.community.call('round.open', { roundId }))
  expect(await sign(roundId)).toMatchObject({ ok: false, code: 'window_not_open' })
})
