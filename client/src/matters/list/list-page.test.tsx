/** @jest-environment jsdom */
import type { MattersView } from '@chuanmen/types/plan-actions'
import Taro from '@tarojs/taro'
import { Failure } from '@/api/failure'
import {
  answering,
  called,
  fill,
  find,
  onStage,
  pass,
  place,
  press,
  putUp,
} from '../../../../test/support/page-on-stage'
import MattersListPage from './index'

jest.mock('@/api/call', () => ({ ...jest.requireActual('@/api/call'), call: jest.fn() }))

const none: MattersView = {
  ...{ flatId: 'f', stairwellId: 's', estateName: '新明胡同', estatePhone: '010-1', building: '6号楼', unit: '2门' },
  ...{ room: '301', contactName: null, items: [], promises: [], talk: null, visits: [], pausedUntil: null },
  complaints: [],
  abilities: { confirm: true, reopen: true, pause: true, complain: true, seeFile: true },
}
const item: MattersView['items'][number] = {
  ...{ itemId: 'i', what: '说清楚谁保修', does: 'answer', state: 'done', ownerName: '王姨', dueOn: '2026-09-20' },
  ...{ isOverdue: false, outcome: '', rev: 4, reason: 'repair', offer: null, talkId: null, moves: ['reopen'] },
  reply: { words: '保修两年，开工前给您保修单。', byName: '王姨', at: '2026-09-10T02:00:00.000Z' },
}
const promise: MattersView['promises'][number] = {
  ...{ promiseId: 'p', estateId: 'e', stairwellId: 's', flatId: 'f', building: '6号楼', unit: '2门', room: '301' },
  ...{ items: ['bathroomDrain'], asked: '补一样的砖', text: '拿样砖来比', at: 'kept', isOpen: true, keeperId: null },
  ...{ keeperName: '孙静', dueOn: '2026-09-20', isOverdue: false, kept: null, askedAt: '2026-09-01T02:00:00.000Z' },
  ...{ trail: [], rev: 3, moves: ['dispute'], canConfirm: true, canConfirmByCall: false },
}
const open = async (view: object | Error) => {
  answering({ 'plan.mine': view instanceof Error ? view : { ...none, ...view }, 'plan.move': { rev: 5 } })
  await putUp(<MattersListPage />)
  await pass(100)
}
const type = async (words: string) => {
  await fill('textarea', words)
  await pass(600)
}
onStage({ now: '2026-09-14T02:00:00.000Z', params: { flatId: 'f' } })

test('with nothing raised it says what will be here, and the door to complaining is open', async () => {
  await open({})
  expect(place.textContent).toContain('还没有要办的事')
  await press('来得不合适，我要说')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/matters/complain/index?flatId=f&stairwellId=s' })
})

test('a promise said to be kept comes first, and saying no to it is as good an answer', async () => {
  await open({ promises: [promise], items: [item] })
  expect(place.textContent).toContain('「拿样砖来比」说办好了，请您看看')
  expect(place.textContent).toContain('没办到，就说没办到')
  expect(place.textContent?.indexOf('说办好了')).toBeLessThan(place.textContent?.indexOf('您提的') ?? 0)
  expect(place.textContent).not.toContain('答应您的')
})

test('an item is read with its reason, who sees to it and the answer; reopening it needs a word of why', async () => {
  await open({ items: [item] })
  expect(place.textContent).toContain(
    '您说：怕补不好、没人负责说清楚谁保修办完了王姨 9月10日 周四答复保修两年，开工前给您保修单。',
  )
  await press('还没解决，接着办')
  await press('接着办')
  expect(place.textContent).toContain('请写一句')
  expect(called).not.toHaveBeenCalledWith('plan.move', expect.anything(), expect.anything())
  await type('保修单还没给')
  await press('接着办')
  expect(called).toHaveBeenCalledWith(
    'plan.move',
    { flatId: 'f', stairwellId: 's', itemId: 'i', rev: 4, move: { kind: 'reopen', words: '保修单还没给' } },
    expect.any(String),
  )
})

test('if somebody was first, the item is looked at again and what was typed stays', async () => {
  await open({ items: [item] })
  answering({
    'plan.mine': { ...none, items: [item] },
    'plan.move': new Failure('refused', 'item_changed', '刚刚有人动过。'),
  })
  await press('还没解决，接着办')
  await type('保修单还没给')
  await press('接着办')
  await pass(100)
  expect(place.textContent).toContain('这一件刚刚有了新进展')
  expect(place.querySelector('textarea')?.value).toBe('保修单还没给')
})

test('who came is read, and nobody comes for as long as the household says', async () => {
  const visits = [
    { visitId: 'v', at: '2026-09-13T02:00:00.000Z', how: 'door', byName: '王姨', purpose: 'care', met: 'owner' },
  ]
  await open({ visits })
  expect(place.textContent).toContain('9月13日 周日 上午10点 王姨上门看望')
  await press('先别上门')
  answering({ 'plan.mine': none, 'plan.pauseVisits': { until: '2026-09-21' } })
  await press('就这样')
  expect(called).toHaveBeenCalledWith(
    'plan.pauseVisits',
    { flatId: 'f', stairwellId: 's', until: '2026-09-21' },
    expect.any(String),
  )
})

test('a tenant reads who came and nothing of what the owner raised', async () => {
  await open({ abilities: { ...none.abilities, confirm: false, reopen: false, seeFile: false } })
  expect(find('社区记了我家什么')).toHaveLength(0)
})

test('refused, it says so', async () => {
  await open(new Failure('refused', 'not_allowed', '您的身份不能做这个操作。'))
  expect(place.textContent).toContain('您的身份不能做这个操作')
})
