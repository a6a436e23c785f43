/** @jest-environment jsdom */
import { claimRefusals } from '@chuanmen/types/refusals/claims'
import Taro from '@tarojs/taro'
import { Failure } from '@/api/failure'
import {
  answering,
  answers,
  callsOf,
  fill as fillField,
  onStage,
  pass,
  place,
  press,
  putUp,
  sent,
} from '../../../../test/support/page-on-stage'
import { stage } from '../../../../test/support/taro-stand-ins/taro'
import PoolPage from './index'

jest.mock('@/api/call', () => ({ ...jest.requireActual('@/api/call'), call: jest.fn() }))

const pool = {
  ...{ covenant: '大家自愿', limitFen: 20_000, rule: 'even', windowDays: 5, state: 'open' },
  ...{ members: 6, rooms: null, rev: 2 },
}
const view = {
  ...{ stairwellId: 's', building: '6号楼', unit: '2门', pool, mine: { since: '2026-11-01T00:00:00Z', isOld: false } },
  ...{ cases: [], abilities: { set: false, join: true, ask: true } },
}
const asking = {
  ...{ caseId: 'c', what: '门厅瓷砖', whatState: 'shown', amountFen: 20_000, rule: 'even', isOurs: false },
  ...{ openedOn: '2026-11-25', until: '2026-11-30', state: 'asking', settled: null, takers: null },
  mine: { fen: 3_334, agrees: null, isReceived: false },
}

const open = async (shown: unknown = view, params: Record<string, string> = { stairwellId: 's', flatId: 'f' }) => {
  stage.params = params
  answers['pool.view'] = shown
  await putUp(<PoolPage />)
  await pass(3_000)
}
/** The stand-in of an input carries no name: its label stands before it. */
const fieldOf = (label: string) => {
  const box = [...document.body.querySelectorAll('.field')].find((one) => one.textContent?.startsWith(label))
  const field = (box ?? document.body).querySelector<HTMLInputElement | HTMLTextAreaElement>(
    box ? 'input, textarea' : `input[aria-label^="${label}"]`,
  )
  if (!field) throw new Error(`no field ${label}`)
  return field
}
const fill = (label: string, words: string) => fillField(fieldOf(label), words)

onStage({ now: '2026-11-26T01:00:00Z', afterPressMs: 1_000 })
beforeEach(() => answering({ 'me.home': { home: null, staff: null } }))

test('a neighbour asked sees the own share to the fen and answers with two buttons of one size', async () => {
  answers['pool.answer'] = { state: 'asking' }
  await open({ ...view, cases: [asking] })
  expect(place.textContent).toContain('¥33.34')
  expect(place.querySelectorAll('.choice')).toHaveLength(4)
  await press('这次不参加')
  expect(sent('pool.answer')).toEqual([{ caseId: 'c', flatId: 'f', agrees: false }])
})

test('an answer that did not leave stays chosen, says so, and is sent again with the same id', async () => {
  await open({ ...view, cases: [asking] })
  await press('同意分担')
  expect(place.textContent).toContain('还没送出去')
  answers['pool.answer'] = { state: 'asking' }
  await press('重试')
  const ids = callsOf('pool.answer').map(([, , id]) => id)
  expect(ids).toHaveLength(2)
  expect(new Set(ids).size).toBe(1)
})

test('nobody reads who declined: a settled loss shows numbers (rule 43)', async () => {
  const settled = { ...asking, state: 'settled', settled: { households: 4, agreedFen: 13_332 } }
  await open({ ...view, cases: [{ ...settled, mine: { fen: 3_334, agrees: false, isReceived: false } }] })
  expect(place.textContent).toContain('4 户邻居分担了 ¥133.32；您家这次没有参加')
})

test('joining says first what it may cost, and sends the covenant that was read', async () => {
  answers['pool.join'] = { joined: true }
  await open({ ...view, mine: null, abilities: { ...view.abilities, ask: false } })
  expect(place.textContent).toContain('加上您家 7 户分，每户最多 ¥28.58')
  await press('加入')
  expect(sent('pool.join')).toHaveLength(0)
  await press('加入')
  expect(sent('pool.join')).toEqual([{ stairwellId: 's', flatId: 'f', rev: 2, join: true }])
})

test('a covenant that changed is read and confirmed anew', async () => {
  answers['pool.join'] = { joined: true }
  await open({ ...view, mine: { since: '2026-11-01T00:00:00Z', isOld: true } })
  expect(place.textContent).toContain('约定改过了')
  await press('加入')
  await press('加入')
  expect(sent('pool.join')).toMatchObject([{ join: true }])
})

test('above the limit is told while typing, with the way to a claim, and nothing is sent', async () => {
  await open()
  await press('请邻居分担一笔小损失')
  await fill('坏了什么', '门厅瓷砖')
  await fill('一共多少钱', '￥200.01')
  expect(place.textContent).toContain('超过了约定的上限 ¥200.00')
  await press('问一问 5 户邻居')
  expect(sent('pool.ask')).toHaveLength(0)
  await press('去「要赔付」')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/claims/file/index?flatId=f&stairwellId=s' })
})

test('when nobody else has joined, the refusal is read beside the form and what was typed stays', async () => {
  answers['pool.ask'] = new Failure('refused', 'pool_alone', claimRefusals.pool_alone)
  await open()
  await press('请邻居分担一笔小损失')
  await fill('坏了什么', '门厅瓷砖')
  await fill('一共多少钱', '180')
  await fill('哪天的事', '2026-11-25')
  await press('问一问 5 户邻居')
  expect(sent('pool.ask')).toMatchObject([{ amountFen: 18_000, happenedOn: '2026-11-25' }])
  expect(place.textContent).toContain(claimRefusals.pool_alone)
  expect(fieldOf('坏了什么').value).toBe('门厅瓷砖')
})

test('one who lives in a stairwell without a pool is told who can begin one', async () => {
  await open({ ...view, pool: null, mine: null, abilities: { set: false, join: false, ask: false } })
  expect(place.textContent).toContain('我们楼门还没有约定')
  expect(place.textContent).not.toContain('建立约定')
})

test('who keeps it is offered a covenant, sees the rule at work, and sets it up as typed', async () => {
  answers['pool.set'] = { rev: 1 }
  await open(
    { ...view, pool: null, mine: null, abilities: { set: true, join: false, ask: false } },
    { stairwellId: 's' },
  )
  await press('按面积分')
  expect(place.textContent).toContain('88.10 ㎡的一家 ¥47.9')
  await fill('一次损失的上限', '600')
  await press('建立约定')
  expect(sent('pool.set')).toMatchObject([
    { stairwellId: 's', rev: 0, limitFen: 60_000, rule: 'area', windowDays: 5, state: 'open' },
  ])
})

test('a share that arrived is noted for the household it was paid to', async () => {
  answers['pool.receive'] = { received: 1 }
  const takers = [{ flatId: 'n', room: '201', fen: 3_333, isReceived: false }]
  const own = { ...asking, isOurs: true, state: 'settled', settled: { households: 1, agreedFen: 3_333 }, takers }
  await open({ ...view, cases: [own] })
  expect(place.textContent).toContain('余下 ¥166.67 由您家自己承担')
  await press('收到了，201 ¥33.33')
  expect(sent('pool.receive')).toEqual([{ caseId: 'c', flatId: 'f', from: 'n' }])
})

test('without a network the page says so and can be tried again', async () => {
  await open(new Failure('offline', 'offline', '现在连不上网。'))
  expect(place.textContent).toContain('没有网络')
})
