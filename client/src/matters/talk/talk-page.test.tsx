/** @jest-environment jsdom */
import type { TalkView } from '@chuanmen/types/talk'
import { Failure } from '@/api/failure'
import { elder } from '@/lib/elder'
import { buildTalkView, HASH, minutedView } from '../../../../test/support/build-talk-view'
import {
  answering,
  answers,
  fill,
  find,
  onStage,
  pass,
  place,
  press,
  putUp,
  sent,
} from '../../../../test/support/page-on-stage'
import { stage } from '../../../../test/support/taro-stand-ins/taro'
import MattersTalk from './index'

jest.mock('@/api/call', () => ({ ...jest.requireActual('@/api/call'), call: jest.fn() }))

const abilities = { ...buildTalkView().abilities, answer: true }
const open = async (view: TalkView | Failure, more: Record<string, unknown> = {}) => {
  answering({ 'talk.view': view, 'talk.move': { rev: 4, at: 'inviting' }, ...more })
  await putUp(<MattersTalk />)
  await pass(50, 4)
}
const move = (body: object) => ({ talkId: 't', rev: 3, move: body })
const toSign = (change: Partial<TalkView> = {}) =>
  minutedView({ viewer: 'resident', abilities: { ...abilities, answer: false, sign: ['resident'] }, ...change })

onStage({ now: '2026-11-27T00:30:00Z', params: { talkId: 't' }, afterPressMs: 50 })
afterEach(() => elder.set(false))

test('an invitation asks which hours suit; several may, and none is an answer of the same weight', async () => {
  await open(buildTalkView({ viewer: 'resident', abilities }))
  expect(place.textContent).toContain('居委会会议室')
  await press('能来', '这 1 个时间能来')
  expect(sent('talk.move')).toEqual([move({ kind: 'can', as: 'resident', slotIds: ['b'] })])
  await press('都来不了，请另约')
  expect(sent('talk.move').at(-1)).toEqual(move({ kind: 'can', as: 'resident', slotIds: [] }))
})

test('who has answered reads what was said and may change it', async () => {
  const slots = buildTalkView().slots.map((slot) => ({ ...slot, can: ['resident' as const] }))
  await open(buildTalkView({ viewer: 'resident', abilities, slots, answered: ['contractor', 'resident'] }))
  expect(place.textContent).toContain('收到了，等社区定一个时间')
  await press('改一下')
  expect(find('都来不了，请另约')).toHaveLength(1)
})

test('the hour that was settled on stands large, with its place and whom to ring', async () => {
  await open(buildTalkView({ viewer: 'resident', at: 'fixed', slotId: 'a' }))
  for (const words of ['时间定了', '12月1日 周二 上午9点—10点', '在居委会会议室', '010-6500 0000'])
    expect(place.textContent).toContain(words)
})

test('minutes are read in plain words, and signed only once they were ticked as read', async () => {
  await open(toSign(), { 'talk.move': { rev: 4, at: 'minuted' } })
  for (const words of ['卫生间墙面', '同款砖，缝对齐', '弄坏了，施工单位负责', '¥8,000.00'])
    expect(place.textContent).toContain(words)
  await press('签字')
  expect(place.textContent).toContain('请看完，勾一下再签')
  expect(sent('talk.move')).toEqual([])
  await press('我看完了，同意照这样恢复、照这样赔', '签字')
  expect(sent('talk.move')).toEqual([move({ kind: 'sign', as: 'resident', hash: HASH })])
})

test('minutes that change under the reader’s eyes are shown anew, and have to be ticked anew', async () => {
  await open(toSign())
  await press('我看完了，同意照这样恢复、照这样赔')
  answers['talk.move'] = new Failure('refused', 'talk_changed', '刚刚有变化')
  const next = toSign()
  const minutes = next.minutes && { ...next.minutes, ceilingFen: 100 }
  answers['talk.view'] = { ...next, rev: 4, minutesHash: 'b'.repeat(64), minutes }
  await press('签字')
  await pass(50, 3)
  expect(place.textContent).toContain('刚刚有了变化，下面是新的')
  expect(place.textContent).toContain('¥1.00')
  await press('签字')
  expect(sent('talk.move')).toHaveLength(1)
  expect(place.textContent).toContain('请看完，勾一下再签')
})

test('in elder mode there is one thing a screen, the signature last', async () => {
  elder.set(true)
  await open(toSign())
  expect(place.textContent).toContain('第 1 条，共 4 条')
  expect(find('签字')).toHaveLength(0)
  expect(place.textContent).not.toContain('¥8,000.00')
  await press('下一条')
  expect(place.textContent).toContain('卫生间墙面')
  await press('下一条', '下一条')
  expect(place.textContent).toContain('最多赔 ¥8,000.00')
  await press('看完了，去签字', '我看完了，同意照这样恢复、照这样赔', '签字')
  expect(sent('talk.move')).toEqual([move({ kind: 'sign', as: 'resident', hash: HASH })])
})

test('family reads and is told whose signature it is', async () => {
  await open(toSign({ abilities: { ...abilities, answer: false, sign: [] } }))
  expect(place.textContent).toContain('要由业主本人签字')
  expect(find('签字')).toHaveLength(0)
})

test('signed by all three it is a receipt with its number; called off it says why', async () => {
  const signatures = (['contractor', 'decorator', 'resident'] as const).map((party) => ({
    ...{ party, name: party, at: '2026-11-27T00:10:00Z', via: 'app' as const },
  }))
  await open(toSign({ at: 'signed', signatures, missing: [] }))
  for (const words of ['三方都签了，照这个办', 'aaaaaaaaaaaa', '¥8,000.00']) expect(place.textContent).toContain(words)
})

test('one called off says why', async () => {
  const cancelled = { why: '师傅来不了', byName: '孙静', at: '2026-11-27T00:10:00Z' }
  await open(buildTalkView({ viewer: 'resident', at: 'cancelled', cancelled }))
  expect(place.textContent).toContain('师傅来不了')
})

describe('a decorator’s link', () => {
  beforeEach(() => {
    stage.params = { talkId: 't', join: '1' }
  })
  const notFound = new Failure('refused', 'not_found', '没有找到')

  test('asks for the six digits, tells a wrong code, and opens with the right one', async () => {
    await open(notFound, { 'talk.join': new Failure('refused', 'code_wrong', '代码不对') })
    await press('进去看看')
    expect(place.textContent).toContain('要六位数字')
    await fill('input', '000000')
    await press('进去看看')
    expect(place.textContent).toContain('代码不对')
    Object.assign(answers, {
      'talk.join': { talkId: 't' },
      'talk.view': buildTalkView({ viewer: 'decorator', abilities }),
    })
    await fill('input', '246810')
    await press('进去看看')
    await pass(50, 3)
    expect(sent('talk.join').at(-1)).toEqual({ talkId: 't', code: '246810' })
    expect(place.textContent).toContain('哪几个时间您能来')
  })

  test('of a talk that was joined already shows it', async () => {
    await open(buildTalkView({ viewer: 'decorator', abilities }))
    expect(place.textContent).not.toContain('六位数')
  })
})

test('without the link a talk of others is not found', async () => {
  await open(new Failure('refused', 'not_found', '没有找到'))
  expect(place.textContent).toContain('没有找到')
  expect(place.textContent).not.toContain('六位数')
})
