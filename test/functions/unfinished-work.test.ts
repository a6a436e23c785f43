import { STEP } from '../../cloudfunctions/platform/stepwise'
import { roundText } from '../../demo/texts'
import type { Actions } from '../../types/contract'
import { buildHouse, type House } from '../support/estate'

/** One more stairwell than one step handles, besides the one that `buildHouse` asks. */
const UNITS = STEP + 2
const roster = [
  '楼号,单元/门,房号,建筑面积,产权人,手机号',
  ...Array.from({ length: UNITS }, (_, index) => `1号楼,${index + 1}门,101,50.00,甲一,${13900000100 + index}`),
].join('\n')

let house: House
let roundId: string
beforeAll(async () => {
  house = await buildHouse({ roster, positions: ['01'], kinds: ['kitchenDrain'] })
  const estate = await house.community.call('estate.view', { estateId: house.estateId })
  if (estate.unchanged) throw new Error('unchanged')
  const stairwellIds = estate.stairwells.map((one) => one.stairwellId).filter((id) => id !== house.stairwellId)
  await house.community.call('stairwell.setRisers', {
    stairwellIds,
    pattern: { pipes: [{ kind: 'kitchenDrain', positions: ['01'], fromFloor: 1, exceptFlatIds: [] }] },
  })
  ;({ roundId } = await house.community.call('round.create', {
    estateId: house.estateId,
    text: roundText,
    items: ['kitchenDrain'],
    stairwellIds,
    opensAt: new Date(Date.now() - 60_000).toISOString(),
    closesAt: new Date(Date.now() + 86_400_000).toISOString(),
    proofLevel: 2,
  }))
})
afterAll(() => house.stop())

const view = (): Promise<Actions['round.view']['output']> => house.community.call('round.view', { roundId })
/** Everything that ran is gone; only what is stored is left. */
const die = () => house.cloud.restart()
const total = UNITS - 1

test('an opening that died half way is shown and finished by somebody else (rule 24)', async () => {
  expect((await view()).unfinished).toBeNull()
  expect(await house.community.call('round.open', { roundId })).toMatchObject({ done: false })
  await die()
  expect((await view()).unfinished).toEqual({ work: 'open', done: STEP, total })
  expect(await house.street.call('round.open', { roundId })).toMatchObject({ done: true })
  expect(await view()).toMatchObject({ state: 'open', unfinished: null })
})

test('a new text that died half way is shown, and finished with the text in force, by whoever opens the page', async () => {
  const { text } = await view()
  const revised = { ...text, plain: `${text.plain}（第二版）` }
  const first = await house.community.call('round.reviseText', { roundId, text: revised, why: '补充费用' })
  expect(first).toMatchObject({ done: false, textVersion: 2 })
  await die()
  const seen = await view()
  expect(seen.unfinished).toEqual({ work: 'revise', done: STEP, total })
  expect(seen.text).toEqual(revised)
  const last = await house.street.call('round.reviseText', {
    roundId,
    text: seen.text,
    why: seen.texts.at(-1)?.why ?? '',
  })
  expect(last).toEqual({ done: true, total, revised: total, textVersion: 2 })
  expect(await view()).toMatchObject({ unfinished: null, textVersion: 2, texts: [{ version: 1 }, { why: '补充费用' }] })
})

test('a closing that died half way is shown and finished; a round that is ending takes no new text', async () => {
  expect(await house.community.call('round.close', { roundId })).toMatchObject({ done: false })
  await die()
  const seen = await view()
  expect(seen).toMatchObject({
    state: 'open',
    unfinished: { work: 'close', done: STEP, total },
    abilities: { revise: false, close: true },
  })
  expect(
    await house.community.ask('round.reviseText', { roundId, text: { ...seen.text, plain: '第三版' }, why: '试试' }),
  ).toMatchObject({ code: 'round_not_open' })
  expect((await view()).textVersion).toBe(2)
  expect(await house.street.call('round.close', { roundId })).toMatchObject({ done: true })
  expect(await view()).toMatchObject({ state: 'closed', unfinished: null })
})
