import { answerOf, buildHouse, type House } from '../support/estate'
import { sdkFor } from '../support/local-cloud'

let house: House
beforeAll(async () => {
  house = await buildHouse()
})
afterAll(() => house.stop())

const round = () => house.community.call('round.view', { roundId: house.roundId })
const revise = async (more: object) => {
  const { text } = await round()
  for (let done = false; !done; )
    ({ done } = await house.community.call('round.reviseText', {
      roundId: house.roundId,
      text: { ...text, ...more },
      why: '改了一处',
    }))
}
const flatOf = async (room: string) => (await house.tally()).flats.find((flat) => flat.room === room)
const seen = async (room: string) =>
  (await house.owner(room)).call('consent.view', { roundId: house.roundId, flatId: house.flat(room).flatId })
const nextOf = async (room: string) => (await (await house.owner(room)).call('me.home', {})).home?.next

test('a revision of one item asks that item again and leaves the others (rule 34)', async () => {
  const { text } = await round()
  for (const room of ['102', '202']) await house.answer(await house.owner(room), room)
  await revise({ items: { ...text.items, kitchenDrain: `${text.items.kitchenDrain ?? ''}排水管改用铸铁管。` } })
  expect(await flatOf('102')).toMatchObject({
    items: { kitchenDrain: 'pending', bathroomDrain: 'agreed' },
    reconfirm: true,
  })
  expect(await nextOf('102')).toMatchObject({ kind: 'answer', textChanged: true, items: ['kitchenDrain'] })
  expect((await round()).unfinished).toBeNull()
})

test('the difference to what one answered is shown sentence by sentence, and only of what is asked again', async () => {
  const view = await seen('102')
  expect(view.changes).toMatchObject([{ part: 'item', name: '厨房排水立管' }])
  expect(view.changes[0]?.pieces.filter(({ op }) => op !== 'same')).toEqual([
    { op: 'added', words: '排水管改用铸铁管。' },
  ])
  expect(view.items).toMatchObject([
    { item: 'kitchenDrain', mine: { reconfirm: true } },
    { item: 'bathroomDrain', mine: { reconfirm: false } },
  ])
  expect((await seen('302')).changes).toEqual([])
})

test('one answer to the item alone completes the flat, and nothing is shown as changed any more', async () => {
  const { textHash } = await round()
  const answers = [answerOf('kitchenDrain')]
  const owner = await house.owner('102')
  expect(await owner.ask('consent.answer', { ...house.input('102'), answers })).toMatchObject({ code: 'text_changed' })
  await house.answer(owner, '102', 'agreed', { textHash, answers })
  expect(await flatOf('102')).toMatchObject({ state: 'agreed', reconfirm: false })
  expect((await seen('102')).changes).toEqual([])
  expect(await nextOf('102')).toEqual({ kind: 'nothing' })
})

test('what concerns everybody asks every item again, and who skipped a version sees all that changed since (rule 34)', async () => {
  const { text } = await round()
  await revise({ plain: `${text.plain}费用由政府承担。` })
  expect(await flatOf('102')).toMatchObject({ items: { kitchenDrain: 'pending', bathroomDrain: 'pending' } })
  expect(await nextOf('102')).toMatchObject({ items: ['kitchenDrain', 'bathroomDrain'] })
  expect((await seen('202')).changes.map(({ part }) => part)).toEqual(['plain', 'item'])
  expect((await seen('102')).changes.map(({ part }) => part)).toContain('plain')
})

test('the evidence gives the tally, item versions and all', async () => {
  const { data } = await sdkFor(house.cloud).database().collection('evidence').where({ 'entry.kind': 'text' }).get()
  expect(data.map(({ entry }: { entry: object }) => entry)).toMatchObject([
    { textVersion: 2, items: ['kitchenDrain'] },
    { textVersion: 3, items: ['kitchenDrain', 'bathroomDrain'] },
  ])
})

test('closing freezes the results: a withdrawal afterwards changes the figures, not the result', async () => {
  const { textHash } = await round()
  const owner = await house.owner('102')
  await house.answer(owner, '102', 'agreed', { textHash })
  expect((await round()).result).toBeNull()
  for (let done = false; !done; ) ({ done } = await house.community.call('round.close', { roundId: house.roundId }))
  const { result } = await round()
  expect(result?.figures).toEqual({
    households: 6,
    agreed: 1,
    areaCentiSqm: 33_000,
    agreedAreaCentiSqm: 6000,
    risers: 4,
    complete: 0,
  })
  const { roundId, stairwellId, items } = house
  await owner.call('consent.withdraw', { roundId, stairwellId, flatId: house.flat('102').flatId, items })
  expect(await house.community.call('round.close', { roundId })).toMatchObject({ done: true })
  expect((await round()).result).toEqual(result)
  const { data } = await sdkFor(house.cloud).database().collection('rounds').where({ _id: roundId }).get()
  expect(data[0].result.heads[stairwellId]).toMatchObject({ figures: { agreed: 1 }, head: expect.any(String) })
  expect(data[0].closing).toBeUndefined()
})
