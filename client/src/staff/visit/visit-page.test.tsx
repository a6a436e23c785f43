/** @jest-environment jsdom */
import type { PlanView } from '@chuanmen/types/plan-actions'
import { Failure } from '@/api/failure'
import {
  answering,
  answers,
  callsOf,
  fill,
  find,
  onStage,
  pass,
  place,
  press,
  putUp,
  sent,
  takeDown,
} from '../../../../test/support/page-on-stage'
import VisitPage from './index'

jest.mock('@/api/call', () => ({ ...jest.requireActual('@/api/call'), call: jest.fn() }))

const plan = (part: Partial<PlanView> = {}) =>
  ({
    ...{ flatId: 'f', stairwellId: 's', estateId: 'e', building: '6号楼', unit: '2门', room: '402' },
    ...{ viewer: 'contact', contact: null, states: [], reasons: [], items: [], promises: [], visits: [], next: null },
    ...{ mayVisit: { ok: true }, pausedUntil: null, rev: 1 },
    ...part,
  }) as unknown as PlanView
const inReach = { 'plan.view': plan(), 'me.home': { staff: null }, 'visit.log': { visitId: 'v' } }

const settle = () => pass(1_000, 2)
const open = async () => {
  await putUp(<VisitPage />)
  await settle()
}
const write = async () => {
  await press('业主', '答复问题', '再想想')
  await fill('textarea', '要和儿子商量')
}

onStage({ now: '2026-11-27T02:10:00Z', params: { stairwellId: 's', flatId: 'f' } })
beforeEach(() => answering(inReach))

test('a visit is written with four taps and a sentence, and its next step with two', async () => {
  await open()
  expect(place.textContent).toContain('6号楼2门 402')
  expect(place.textContent).toContain('现在可以上门')
  await write()
  await press('三天后', '带答复去', '记下这次走访')
  await settle()
  expect(sent('visit.log')).toEqual([
    {
      ...{ stairwellId: 's', flatId: 'f', how: 'door', met: 'owner', purpose: 'issue', outcome: 'willThink' },
      ...{ words: '要和儿子商量', next: { what: '带答复去', on: '2026-11-30' }, witness: null, with: [] },
      at: expect.stringMatching(/^2026-11-27T02:1/),
    },
  ])
  expect(place.textContent).toContain('记好了')
  expect(place.textContent).toContain('11月30日 周一 带答复去')
})

test('nothing is chosen beforehand but how, and what lacks is said where it stands', async () => {
  await open()
  await press('记下这次走访')
  for (const words of ['请选见到了谁', '请选去做什么', '请选结果怎样']) expect(place.textContent).toContain(words)
  expect(sent('visit.log')).toHaveLength(0)
})

test('a door that nobody opens is two taps', async () => {
  await open()
  await press('没人在家', '征求意见')
  expect(place.textContent).not.toContain('结果怎样')
  await press('记下这次走访')
  await settle()
  expect(sent('visit.log')).toMatchObject([{ met: 'nobody', outcome: 'none' }])
})

test.each<[string, PlanView['mayVisit'], string[]]>([
  [
    'three visits in seven days',
    { ok: false, code: 'visit_too_often', from: '2026-11-30T00:30:00.000Z' },
    ['这一户七天里已经联系过三次了', '11月30日 周一 上午8点半以后可以去'],
  ],
  [
    'quiet hours',
    { ok: false, code: 'visit_quiet_hours', from: '2026-11-28T00:30:00.000Z' },
    ['早上 8 点半以前、晚上 8 点以后不上门', '11月28日 周六'],
  ],
  [
    'a pause the household asked for',
    { ok: false, code: 'visit_paused', from: '2026-12-05T00:30:00.000Z' },
    ['住户说了这段时间先不要上门', '12月5日 周六'],
  ],
])('%s is said before anybody rings the bell, and from when they may (rule 43)', async (_, mayVisit, words) => {
  answers['plan.view'] = plan({ mayVisit })
  await open()
  expect(place.textContent).toContain('现在先别上门')
  for (const one of words) expect(place.textContent).toContain(one)
})

test('who said no is not to be asked again, which the page says before it is tried (rule 43)', async () => {
  answers['plan.view'] = plan({ states: [{ item: 'kitchenDrain', state: 'refused' }] as never })
  await open()
  await press('征求意见')
  expect(place.textContent).toContain('不能再去问同不同意')
})

test.each<[string, Failure, string]>([
  [
    'too often',
    new Failure('refused', 'visit_too_often', '这一户七天里已经联系过三次了，请过几天再去。', { from: '2026-11-30' }),
    '11月30日 周一起可以去。',
  ],
  [
    'asking after a no',
    new Failure('refused', 'visit_not_wanted', '住户已经答复过了，现在不能再去问同不同意。', { until: '2026-12-20' }),
    '到12月20日 周日为止。',
  ],
  ['without a witness', new Failure('refused', 'witness_required', '请写见证人。'), '请写见证人。'],
])('refused for %s, it says why and from when, and what was written still stands', async (_, failure, words) => {
  answers['visit.log'] = failure
  await open()
  await write()
  await press('记下这次走访')
  await settle()
  expect(place.textContent).toContain('没有记上')
  expect(place.textContent).toContain(failure.message)
  expect(place.textContent).toContain(words)
  expect(place.querySelector('textarea')?.value).toBe('要和儿子商量')
  answers['visit.log'] = { visitId: 'v' }
  await press('记下这次走访')
  await settle()
  expect(place.textContent).toContain('记好了')
  expect(place.textContent).not.toContain('没有记上')
})

test('without a network it is kept and says so, the moment stays, and it is sent once when there is one', async () => {
  answering({ 'me.home': inReach['me.home'] })
  await open()
  await pass(5_000, 3)
  expect(place.textContent).toContain('现在没有网络。照样写')
  await write()
  await press('记下这次走访')
  await settle()
  expect(place.textContent).toContain('记在这台手机上了，有网了自己送')
  answering(inReach)
  await pass(70_000, 2)
  expect(place.textContent).toContain('记好了')
  const ids = new Set(callsOf('visit.log').map(([, , id]) => id))
  expect(ids.size).toBe(1)
  expect(sent('visit.log').at(-1)).toMatchObject({
    words: '要和儿子商量',
    at: expect.stringMatching(/^2026-11-27T02:1/),
  })
})

test('a refusal that comes later is found again with what was written', async () => {
  answering({ 'me.home': inReach['me.home'] })
  await open()
  await write()
  await press('记下这次走访')
  await settle()
  await press('再记一次')
  expect(place.querySelector('textarea')?.value).toBe('')
  answering({
    ...inReach,
    'visit.log': new Failure('refused', 'visit_paused', '住户说了这段时间先不要上门。', { until: '2026-12-05' }),
  })
  await pass(70_000, 2)
  expect(place.textContent).toContain('住户说了这段时间先不要上门。到12月5日 周六为止。')
  await press('拿回来改')
  await settle()
  expect(place.querySelector('textarea')?.value).toBe('要和儿子商量')
  expect(place.textContent).not.toContain('没有记上')
  await press('住户来访')
  answers['visit.log'] = { visitId: 'v' }
  await press('记下这次走访')
  await settle()
  expect(sent('visit.log').at(-1)).toMatchObject({ how: 'office', words: '要和儿子商量' })
})

test('half a visit is still there when the page is opened again, at another household it is not', async () => {
  await open()
  await press('业主')
  await fill('textarea', '写到一半')
  await pass(1_000)
  await takeDown()
  await open()
  expect(place.querySelector('textarea')?.value).toBe('写到一半')
  expect(find('业主')[0]?.getAttribute('aria-checked')).toBe('true')
})

test('an earlier visit is written down with its own time', async () => {
  await open()
  await write()
  await press('补记早些时候的')
  await fill('input[type=date]', '2026-11-26')
  await press('记下这次走访')
  await settle()
  expect(sent('visit.log')).toMatchObject([{ at: '2026-11-26T02:00:00.000Z' }])
})

test('a household of somebody else is not shown, and says who can change that', async () => {
  answers['plan.view'] = new Failure('refused', 'outside_portfolio', '这一户不在您联系的住户里。要换人联系，请找社区。')
  await open()
  expect(place.textContent).toContain('这一户不在您联系的住户里')
  expect(find('记下这次走访')).toHaveLength(0)
})
