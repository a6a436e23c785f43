import { roundText } from '../../demo/texts'
import type { Actions } from '../../types/contract'
import { buildHouse, type House } from '../support/estate'
import { sdkFor } from '../support/local-cloud'

const DAY = 86_400_000
let house: House
beforeAll(async () => {
  house = await buildHouse()
  await house.community.call('stairwell.setRisers', {
    stairwellIds: [house.otherStairwellId],
    pattern: { pipes: [{ kind: 'kitchenDrain', positions: ['01'], fromFloor: 1, exceptFlatIds: [] }] },
  })
})
afterAll(() => house.stop())

type Said = Omit<Actions['round.create']['input'], 'estateId'>
const said = (more: Partial<Said> = {}): Said => ({
  text: roundText,
  items: ['kitchenDrain', 'bathroomDrain'],
  stairwellIds: [house.otherStairwellId],
  opensAt: new Date(Date.now() + DAY).toISOString(),
  closesAt: new Date(Date.now() + 9 * DAY).toISOString(),
  proofLevel: 2,
  ...more,
})
const draft = async () => (await house.community.call('round.create', { estateId: house.estateId, ...said() })).roundId
const listed = async () =>
  (await house.community.call('round.list', { estateId: house.estateId })).rounds.map(({ roundId }) => roundId)

test('staff edit all that a draft says, and it stays the first version of its text', async () => {
  const roundId = await draft()
  const text = { ...roundText, title: '改过的标题', clauses: [] }
  const changed = said({ text, items: ['kitchenDrain'], stairwellIds: [house.stairwellId], proofLevel: 3 })
  expect(await house.community.call('round.edit', { roundId, rev: 1, ...changed })).toEqual({ roundId, rev: 2 })
  const view = await house.community.call('round.view', { roundId })
  expect(view).toMatchObject({
    state: 'draft',
    rev: 2,
    title: '改过的标题',
    text,
    items: ['kitchenDrain'],
    opensAt: changed.opensAt,
    closesAt: changed.closesAt,
    proofLevel: 3,
    textVersion: 1,
    abilities: { edit: true, open: true },
  })
  expect(view.stairwells.map(({ stairwellId }) => stairwellId)).toEqual([house.stairwellId])
  expect(view.texts).toMatchObject([{ hash: view.textHash, version: 1 }])
})

test('of two who edit one draft the second is told, and the work of the first stays', async () => {
  const roundId = await draft()
  const title = (words: string) => said({ text: { ...roundText, title: words } })
  const answers = await Promise.all([
    house.community.ask('round.edit', { roundId, rev: 1, ...title('社区写的') }),
    house.street.ask('round.edit', { roundId, rev: 1, ...title('街道写的') }),
  ])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(answers.find(({ ok }) => !ok)).toMatchObject({ code: 'draft_changed', detail: { rev: 2 } })
  const view = await house.community.call('round.view', { roundId })
  expect(view.title).toBe(answers[0].ok ? '社区写的' : '街道写的')
  expect(await house.community.ask('round.discard', { roundId, rev: 1 })).toMatchObject({ code: 'draft_changed' })
  expect(await house.community.ask('round.open', { roundId, rev: 1 })).toMatchObject({ code: 'draft_changed' })
  expect(await house.community.call('round.view', { roundId })).toMatchObject({ state: 'draft', rev: 2 })
})

test('an edit repeated after a lost reply counts once; the same id with other words is refused (rule 22)', async () => {
  const roundId = await draft()
  const input = { roundId, rev: 1, ...said({ proofLevel: 3 as const }) }
  const first = await house.community.call('round.edit', input, 'edit-once')
  expect(await house.community.call('round.edit', input, 'edit-once')).toEqual(first)
  expect((await house.community.call('round.view', { roundId })).rev).toBe(2)
  expect(await house.community.ask('round.edit', { ...input, proofLevel: 2 }, 'edit-once')).toMatchObject({
    code: 'request_reused',
  })
  const discard = { roundId, rev: 2 }
  await house.community.call('round.discard', discard, 'discard-once')
  expect(await house.community.call('round.discard', discard, 'discard-once')).toEqual({ roundId })
})

test('a discarded draft vanishes for everybody, and who wrote and discarded it stays on record', async () => {
  const roundId = await draft()
  expect(await listed()).toContain(roundId)
  await house.community.call('round.edit', { roundId, rev: 1, ...said({ text: { ...roundText, title: '第二稿' } }) })
  await house.street.call('round.discard', { roundId, rev: 2 })
  expect(await listed()).not.toContain(roundId)
  for (const answer of [
    await house.community.ask('round.view', { roundId }),
    await house.community.ask('round.edit', { roundId, rev: 3, ...said() }),
    await house.community.ask('round.discard', { roundId, rev: 3 }),
    await house.community.ask('round.open', { roundId }),
  ])
    expect(answer).toMatchObject({ ok: false, code: 'not_found' })
  const db = sdkFor(house.cloud).database()
  const kept = (await db.collection('rounds').doc(roundId).get()).data[0]
  expect(kept.state).toBe('discarded')
  const [created, edited, discarded] = kept.history
  expect([created.what, edited.what, discarded.what]).toEqual(['created', 'edited', 'discarded'])
  expect(discarded.by).not.toBe(edited.by)
  for (const { textHash } of [created, edited])
    expect((await db.collection('texts').doc(textHash).get()).data).toHaveLength(1)
})

test('a draft keeps its rules when edited: a window that is over, and stairwells of elsewhere, are refused', async () => {
  const roundId = await draft()
  const edit = (more: Partial<Said>) => house.community.ask('round.edit', { roundId, rev: 1, ...said(more) })
  expect(await edit({ opensAt: said().closesAt, closesAt: said().opensAt })).toMatchObject({ code: 'window_invalid' })
  expect(await edit({ opensAt: '2020-01-01T00:00:00.000Z', closesAt: '2020-02-01T00:00:00.000Z' })).toMatchObject({
    code: 'window_invalid',
  })
  expect(await edit({ stairwellIds: ['elsewhere'] })).toMatchObject({ code: 'not_found' })
  expect(await edit({ items: [] })).toMatchObject({ code: 'malformed' })
  expect((await house.community.call('round.view', { roundId })).rev).toBe(1)
})

test('an opened round is neither edited nor discarded', async () => {
  const { roundId } = house
  const { rev } = await house.community.call('round.view', { roundId })
  expect(await house.community.ask('round.edit', { roundId, rev, ...said() })).toMatchObject({
    code: 'round_not_draft',
  })
  expect(await house.community.ask('round.discard', { roundId, rev })).toMatchObject({ code: 'round_not_draft' })
})
