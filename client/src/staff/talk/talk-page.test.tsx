/** @jest-environment jsdom */
import type { TalkView } from '@chuanmen/types/talk'
import { choosePhotos } from '@/api/choose-file'
import { Failure } from '@/api/failure'
import { queryClient } from '@/api/query-client'
import { aMinutes, buildTalkView, HASH, minutedView } from '../../../../test/support/build-talk-view'
import {
  answering,
  answers,
  dialog,
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
import StaffTalk from './index'

jest.mock('@/api/call', () => ({ ...jest.requireActual('@/api/call'), call: jest.fn() }))
jest.mock('@/api/upload', () => ({ upload: jest.fn(async ({ fileId }: { fileId: string }) => fileId) }))
jest.mock('@/api/choose-file', () => ({ choosePhotos: jest.fn() }))

const community = { staff: { name: '孙静', grants: [{ role: 'community', estateIds: ['e'] }] } }
const crew = { staff: { name: '田师傅', grants: [{ role: 'contractor', estateIds: ['e'] }] } }
const all: TalkView['abilities'] = {
  ...{ answer: true, fix: true, write: true, sign: [], recordPaper: [], cancel: true, makeCode: true },
}
const open = async (view: TalkView | Failure, more: Record<string, unknown> = {}) => {
  answering({ 'me.home': community, 'talk.view': view, 'talk.move': { rev: 4, at: 'fixed' }, ...more })
  await putUp(<StaffTalk />)
  await pass(50, 4)
}
const move = (body: object) => ({ talkId: 't', rev: 3, move: body })
const inputs = () => [...document.body.querySelectorAll<HTMLInputElement>('input.field-input, .field input')]

onStage({ now: '2026-11-27T00:30:00Z', params: { talkId: 't' }, afterPressMs: 50 })

test('who can come when stands by each hour, and one is settled on', async () => {
  const slots = buildTalkView().slots.map((slot) => ({ ...slot, can: [...slot.can] }))
  slots[1]?.can.push('decorator', 'resident')
  await open(buildTalkView({ slots, abilities: all }))
  for (const words of [
    '12月1日 周二 上午9点—10点',
    '施工单位、装修师傅、住户能来',
    '精装修，2025年8月装的',
    '施工前的样子拍过了',
  ])
    expect(place.textContent).toContain(words)
  await press('定12月2日 周三 晚6点半—7点半')
  expect(sent('talk.move')).toEqual([move({ kind: 'fix', slotId: 'b' })])
})

test('staff who rang the decorator answer for him', async () => {
  await open(buildTalkView({ abilities: all }))
  await press('装修师傅能来', '装修师傅能来这 1 个')
  expect(sent('talk.move')).toEqual([move({ kind: 'can', as: 'decorator', slotIds: ['b'] })])
})

describe('minutes', () => {
  const fixed = buildTalkView({ at: 'fixed', slotId: 'b', abilities: { ...all, answer: false } })
  const begin = async (view: TalkView = fixed) => {
    await open(view, { 'talk.move': { rev: 4, at: 'minuted' } })
    await press(view.minutes ? '改纪要' : '写纪要')
  }

  test('say what is missing where it belongs, and nothing is sent before', async () => {
    await begin()
    await press('存好，请三方签字')
    expect(place.textContent).toContain('请至少选一个地方')
    await press('墙面', '存好，请三方签字')
    for (const words of ['请写恢复成什么样', '请选弄坏了谁负责', '请写最多赔多少钱', '请写谈了什么'])
      expect(place.textContent).toContain(words)
    expect(sent('talk.move')).toEqual([])
  })

  test('are put together from rooms, surfaces and a ceiling in yuan', async () => {
    await begin()
    await press('卫生间', '墙面', '按原样装回', '施工单位负责')
    await fill(inputs().at(-1) ?? null, '8,000')
    await fill('textarea', '吊顶只拆一块')
    await press('存好，请三方签字')
    expect(sent('talk.move')).toEqual([
      move({
        kind: 'write',
        minutes: {
          words: '吊顶只拆一块',
          surfaces: [{ room: 'bathroom', surface: 'wall', standard: '按原样装回', liable: 'contractor' }],
          ceilingFen: 800_000,
        },
      }),
    ])
  })

  test('that a colleague wrote meanwhile are shown, and nothing typed is lost', async () => {
    const written = minutedView({ abilities: { ...all, answer: false }, signatures: [] })
    await begin(written)
    await fill('textarea', '我写的')
    answers['talk.move'] = new Failure('refused', 'talk_changed', '刚刚有变化')
    const theirs = { ...aMinutes, words: '周姐写的', byName: '周姐' }
    answers['talk.view'] = { ...written, rev: 5, minutes: theirs, minutesHash: 'b'.repeat(64) }
    await press('存好，请三方签字')
    await pass(50, 3)
    expect(place.textContent).toContain('您填的时候，周姐改了纪要')
    expect(place.textContent).toContain('周姐写的')
    expect(document.body.querySelector('textarea')?.value).toBe('我写的')
    answers['talk.move'] = { rev: 6, at: 'minuted' }
    await press('接着用我填的', '存好，请三方签字')
    expect(sent('talk.move').at(-1)).toMatchObject({ rev: 5, move: { kind: 'write', minutes: { words: '我写的' } } })
  })

  test('that are signed by somebody say what a change does', async () => {
    const signature = { party: 'contractor', name: '田师傅', at: '2026-11-27T00:10:00Z', via: 'app' } as const
    await begin(minutedView({ abilities: { ...all, answer: false }, signatures: [signature], missing: ['decorator'] }))
    expect(place.textContent).toContain('纪要一改，签过的都作废')
  })

  test('are printed with their number and a place for each of the three', async () => {
    await open(minutedView({ abilities: { ...all, answer: false } }))
    await press('打印出来签')
    for (const words of [
      '装修恢复面谈纪要',
      '卫生间墙面',
      '最多赔 ¥8,000.00',
      '施工单位签字',
      '装修师傅签字',
      '住户签字',
      'aaaaaaaaaaaa',
    ])
      expect(place.textContent).toContain(words)
  })
})

test('a signature on paper is copied with the room on it and a photo taken for this flat', async () => {
  await open(minutedView({ abilities: { ...all, answer: false, recordPaper: ['resident'] } }), {
    'talk.move': { rev: 4, at: 'minuted' },
    'file.requestUpload': { fileId: 'file1', url: 'u', fields: {} },
  })
  await press('记纸上的签字', '记下签字')
  for (const words of ['请照纸上写房号', '请照纸上写签字的人', '请拍签好的纸'])
    expect(dialog()?.textContent).toContain(words)
  jest.mocked(choosePhotos).mockResolvedValueOnce([{ path: 'blob:1', name: 'a.jpg', size: 9 }])
  await press('拍签好的纸')
  const [room, name] = [...(dialog()?.querySelectorAll('input') ?? [])]
  await fill(room ?? null, '301')
  await fill(name ?? null, '王桂兰')
  await press('记下签字')
  expect(sent('file.requestUpload')).toEqual([
    { purpose: 'evidence', estateId: 'e', flatId: 'f', name: 'a.jpg', bytes: 9 },
  ])
  expect(sent('talk.move')).toEqual([
    move({ kind: 'sign', as: 'resident', hash: HASH, paper: { name: '王桂兰', fileId: 'file1', room: '301' } }),
  ])
})

test('a crew signs what it read, and is offered nothing of who runs the talk', async () => {
  const abilities: TalkView['abilities'] = { ...all, answer: false, fix: false, write: false, cancel: false }
  await open(
    minutedView({ viewer: 'contractor', abilities: { ...abilities, makeCode: false, sign: ['contractor'] } }),
    { 'me.home': crew, 'talk.move': { rev: 4, at: 'minuted' } },
  )
  for (const words of ['改纪要', '取消面谈', '给装修师傅一个码', '这一户']) expect(find(words)).toHaveLength(0)
  await press('我来签字', '签字')
  expect(dialog()?.textContent).toContain('请看完，勾一下')
  expect(sent('talk.move')).toEqual([])
  await press('我看完了，按这样办，弄坏了照这个赔', '签字')
  expect(sent('talk.move')).toEqual([move({ kind: 'sign', as: 'contractor', hash: HASH })])
})

test('a code for the decorator is shown once, and calling off says why', async () => {
  await open(buildTalkView({ abilities: all }), { 'talk.makeCode': { code: '246810' } })
  await press('给装修师傅一个码')
  expect(dialog()?.textContent).toContain('246810')
  await press('好了', '取消面谈', '师傅来不了', '取消面谈')
  expect(sent('talk.move')).toEqual([move({ kind: 'cancel', why: '师傅来不了' })])
})

test('a talk that is not theirs is not found, and one of the household’s opens on its own page', async () => {
  await open(new Failure('refused', 'not_found', '没有找到'))
  expect(place.textContent).toContain('没有找到')
  queryClient.clear()
})

describe('inviting', () => {
  const plan = {
    ...{ flatId: 'f', stairwellId: 's', estateId: 'e', building: '6号楼', unit: '2门', room: '301' },
    abilities: { invite: true },
  }
  beforeEach(() => {
    stage.params = { stairwellId: 's', flatId: 'f', itemId: 'i' }
  })

  test('asks for hours, a place and the decorator, and says what is missing', async () => {
    await open(buildTalkView(), { 'plan.view': plan, 'talk.invite': { talkId: 't' } })
    await press('发出邀请')
    for (const words of ['请写在哪里谈', '请写装修师傅怎么称呼']) expect(place.textContent).toContain(words)
    expect(sent('talk.invite')).toEqual([])
    await press('居委会会议室', '再给一个时间')
    const fields = [...document.body.querySelectorAll<HTMLInputElement>('.field input')]
    await fill(fields.at(-2) ?? null, '马师傅')
    await fill(fields.at(-1) ?? null, '13900007777')
    await press('发出邀请')
    expect(sent('talk.invite')).toMatchObject([
      {
        ...{ stairwellId: 's', flatId: 'f', itemId: 'i', where: '居委会会议室' },
        slots: [
          { on: '2026-11-29', from: '09:00', until: '10:00' },
          { on: '2026-11-30', from: '09:00', until: '10:00' },
        ],
        decorator: { name: '马师傅', phone: '13900007777' },
      },
    ])
  })

  test('is not offered to who may not invite', async () => {
    await open(buildTalkView(), { 'plan.view': { ...plan, abilities: { invite: false } } })
    expect(place.textContent).toContain('约面谈要由负责这里的社区专员来做')
    expect(find('发出邀请')).toHaveLength(0)
  })
})
