import { STEP } from '../../cloudfunctions/platform/stepwise'
import { roundText } from '../../demo/texts'
import type { Actions } from '../../types/contract'
import { H5_DIR, journey, type Visitor } from '../support/browser'
import { buildHouse, type House } from '../support/estate'

const UNITS = STEP + 2
const roster = [
  '楼号,单元/门,房号,建筑面积,产权人,手机号',
  ...Array.from({ length: UNITS }, (_, index) => `1号楼,${index + 1}门,101,50.00,甲一,${13900000100 + index}`),
].join('\n')

const { enter, story } = journey('staff-rounds')
let house: House
let worker: Visitor
let roundId: string
let said: Omit<Actions['round.create']['input'], 'estateId'>

beforeAll(async () => {
  house = await buildHouse({ roster, positions: ['01'], kinds: ['kitchenDrain'], staticDir: H5_DIR })
  const estate = await house.community.call('estate.view', { estateId: house.estateId })
  if (estate.unchanged) throw new Error('unchanged')
  const stairwellIds = estate.stairwells.map((one) => one.stairwellId).filter((id) => id !== house.stairwellId)
  await house.community.call('stairwell.setRisers', {
    stairwellIds,
    pattern: { pipes: [{ kind: 'kitchenDrain', positions: ['01'], fromFloor: 1, exceptFlatIds: [] }] },
  })
  said = {
    text: { ...roundText, title: '第一稿' },
    items: ['kitchenDrain'],
    stairwellIds,
    opensAt: new Date(Date.now() - 60_000).toISOString(),
    closesAt: new Date(Date.now() + 5 * 86_400_000).toISOString(),
    proofLevel: 3,
  }
  ;({ roundId } = await house.community.call('round.create', { estateId: house.estateId, ...said }))
  worker = await enter({ url: house.cloud.url, nickname: 'community', screen: 'desktop' })
})
const toRound = () => worker.go('/staff/round/index', { estateId: house.estateId, roundId })

story('a draft is edited from what it says, and the round page shows what was saved', async () => {
  await toRound()
  await worker.see('还没发出，住户看不到')
  await worker.tap('button', '修改')
  await worker.see('改草稿')
  expect(await worker.field('标题').inputValue()).toBe('第一稿')
  await worker
    .find('radio', /^看过房本/)
    .and(worker.here.locator('[aria-checked=true]'))
    .waitFor()
  await worker.fill('标题', '第二稿')
  await worker.tap('button', '保存草稿')
  await worker.see('还没发出，住户看不到')
  await worker.find('heading', '第二稿').waitFor()
  expect(await house.community.call('round.view', { roundId })).toMatchObject({
    title: '第二稿',
    rev: 2,
    closesAt: said.closesAt.replace(/:\d\d\.\d{3}Z$/, ':00.000Z'),
    proofLevel: 3,
  })
})

story('a colleague saves first: what was written here stays, and nothing is overwritten unseen', async () => {
  await worker.tap('button', '修改')
  await worker.fill('标题', '我写的')
  await house.street.call('round.edit', { roundId, rev: 2, ...said, text: { ...said.text, title: '同事写的' } })
  await worker.tap('button', '保存草稿')
  await worker.see('同事刚改过这份草稿')
  expect(await worker.field('标题').inputValue()).toBe('我写的')
  expect((await house.community.call('round.view', { roundId })).title).toBe('同事写的')
  await worker.tap('button', '看同事改好的')
  expect(await worker.field('标题').inputValue()).toBe('同事写的')
  await worker.fill('标题', '商量好的')
  await worker.tap('button', '保存草稿')
  await worker.see('还没发出，住户看不到')
  await worker.find('heading', '商量好的').waitFor()
})

story('a draft nobody needs is deleted after a question, and is gone from the list', async () => {
  await house.community.call('round.create', {
    estateId: house.estateId,
    ...said,
    text: { ...said.text, title: '多余的草稿' },
  })
  await worker.go('/staff/rounds/index', { estateId: house.estateId })
  await worker.tap('button', /^多余的草稿/)
  await worker.find('heading', '多余的草稿').waitFor()
  await worker.tap('button', '删除草稿')
  await worker.press(worker.here.getByRole('dialog').getByRole('button', { name: '再想想' }))
  await worker.tap('button', '删除草稿')
  await worker.press(worker.here.getByRole('dialog').getByRole('button', { name: '删除草稿' }))
  await worker.find('button', /^商量好的/).waitFor()
  await worker.words('多余的草稿').waitFor({ state: 'hidden' })
})

story('a new text and an ending that stopped half way are shown, and finished from the page of the round', async () => {
  for (let done = false; !done; ) ({ done } = await house.community.call('round.open', { roundId }))
  const { text } = await house.community.call('round.view', { roundId })
  const revised = { ...text, plain: `${text.plain}（第二版）` }
  await house.community.call('round.reviseText', { roundId, text: revised, why: '补充费用' })
  await toRound()
  await worker.see(`还有 ${UNITS - 1 - STEP} 个楼门没有换成新文本`)
  await worker.tap('button', '接着发出新文本')
  await worker.words('没有换成新文本').waitFor({ state: 'hidden' })
  expect((await house.community.call('round.view', { roundId })).unfinished).toBeNull()

  await house.community.call('round.close', { roundId })
  await worker.go('/staff/rounds/index', { estateId: house.estateId })
  await toRound()
  await worker.see(`还有 ${UNITS - 1 - STEP} 个楼门没有结束`)
  await worker.tap('button', '接着结束')
  await worker.see('已结束')
  expect((await house.community.call('round.view', { roundId })).state).toBe('closed')
})
afterAll(() => house?.stop())
