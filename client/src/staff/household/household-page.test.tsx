/** @jest-environment jsdom */
import type { PlanItemView, PlanMoveKind } from '@chuanmen/types/plan-actions'
import { planRefusals } from '@chuanmen/types/refusals/plans'
import Taro from '@tarojs/taro'
import { act } from 'react'
import { Failure } from '@/api/failure'
import { buildPlanItem, buildPlanView } from '../../../../test/support/build-plan-view'
import {
  answering,
  answers,
  called,
  callsOf,
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
import Household from './index'

jest.mock('@/api/call', () => ({ ...jest.requireActual('@/api/call'), call: jest.fn() }))

const me = { staff: { name: '孙静', grants: [{ role: 'community', estateIds: ['e'] }] } }
const person = { personId: 'p3', name: '李红', role: 'partyContact', hasLeft: false, households: 12, openItems: 3 }
const people = [
  { ...person, overdue: 2, promises: 0, visits: 1 },
  { ...person, personId: 'p9', name: '走了的人', hasLeft: true, overdue: 0, promises: 0, visits: 0 },
]
const organisation = { units: [], people, unassigned: 0, rev: 1, abilities: { edit: true, assign: true } }
const flat = { stairwellId: 's1', flatId: 'f1' }
const refused = (code: keyof typeof planRefusals) => new Failure('refused', code, planRefusals[code])

const open = async (part: Parameters<typeof buildPlanView>[0] = {}, more: Record<string, unknown> = {}) => {
  answering({
    'me.home': me,
    'plan.view': buildPlanView(part),
    'household.file': new Failure('refused', 'not_found', '还没有档案'),
    'plan.move': { rev: 2 },
    'portfolio.organisation': organisation,
    ...more,
  })
  await putUp(<Household />)
  await pass(50, 4)
}
const withItem = (part: Partial<PlanItemView>, more: Record<string, unknown> = {}) =>
  open({ items: [buildPlanItem(part)] }, more)

/** A field of the dialog by its label, whatever it is: an input, a text, a date, a list. */
const fieldOf = (label: string) => {
  const inside = dialog() ?? document.body
  const byName = ['input', 'select', 'textarea'].map((kind) => `${kind}[aria-label^="${label}"]`).join()
  const named = inside.querySelector<HTMLInputElement>(byName)
  if (named) return named
  const box = [...inside.querySelectorAll('.field')].find((one) => one.textContent?.startsWith(label))
  const field = box?.querySelector<HTMLInputElement>('input, textarea, select')
  if (!field) throw new Error(`no field ${label} in: ${inside.textContent}`)
  return field
}
const type = async (label: string, words: string) => {
  await fill(fieldOf(label), words)
  await pass(50)
}
const choose = async (label: string, value: string) => {
  const list = fieldOf(label) as unknown as HTMLSelectElement
  await act(() => {
    Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')?.set?.call(list, value)
    list.dispatchEvent(new Event('change', { bubbles: true }))
  })
  await pass(50)
}
const more = async (title: string) => press('更多：说清楚补成什么样、谁负责、保多久', title)
const moved = (move: object, rev = 1) => ({ ...flat, itemId: 'i1', rev, move })

// 12:00 in Beijing, a Friday.
onStage({ now: '2026-11-27T04:00:00Z', params: flat, afterPressMs: 50 })

test('what the household said, whose it is and whether one may ring now stand on top, with the ways on', async () => {
  await open()
  for (const words of ['6号楼2门 502', '不同意', '原因：怕补不好、没人负责', '许文斌联系这一户', '现在可以上门'])
    expect(place.textContent).toContain(words)
  expect(place.textContent).toContain('不再去问同不同意')
  await press('记走访')
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/staff/visit/index?stairwellId=s1&flatId=f1' })
  await press('入户登记')
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/staff/interview/index?stairwellId=s1&flatId=f1' })
  await press('录纸质')
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url: '/staff/paper/index?stairwellId=s1&flatId=f1' })
})

test('only the plan and the file are asked for at first', async () => {
  await withItem({})
  const asked = new Set(called.mock.calls.map(([name]) => name))
  asked.delete('me.home')
  expect([...asked].filter((name) => name !== 'household.file')).toEqual(['plan.view'])
  expect(callsOf('plan.view')).toHaveLength(1)
})

test.each([
  ['visit_too_often', '七天里最多上门 3 次'],
  ['visit_quiet_hours', '08:30 以前、20:00 以后不上门'],
  ['visit_paused', '先不要上门'],
] as const)('a door that may not be rung at (%s) says from when, and why (rule 43)', async (code, why) => {
  await open({ mayVisit: { ok: false, code, from: '2026-11-28T00:30:00.000Z' } })
  expect(place.textContent).toContain('11月28日 周六 上午8点半起可以上门')
  expect(place.textContent).toContain(why)
})

test('what is late stands first, and what is over is folded away', async () => {
  await open({
    items: [
      buildPlanItem({ itemId: 'a', what: '不急的', dueOn: '2026-12-09' }),
      buildPlanItem({ itemId: 'b', what: '等着的', dueOn: '2026-11-28', state: 'waiting' }),
      buildPlanItem({ itemId: 'c', what: '晚了的', dueOn: '2026-11-24', isOverdue: true }),
      buildPlanItem({ itemId: 'd', what: '办完的', state: 'done', outcome: '写进了合同', moves: ['reopen'] }),
    ],
  })
  const text = place.textContent ?? ''
  expect(['晚了的', '不急的', '等着的'].map((what) => text.indexOf(what))).toEqual(
    ['晚了的', '不急的', '等着的'].map((what) => text.indexOf(what)).sort((one, other) => one - other),
  )
  expect(text).toContain('逾期 3 天')
  expect(text).toContain('3 件没办完，逾期 1 件')
  expect(text).not.toContain('办完的')
  await press('办完和不办的 1 件')
  expect(place.textContent).toContain('写进了合同')
})

test('the item that today’s list names is brought into view, also one that is over', async () => {
  stage.params = { ...flat, itemId: 't~1~d' }
  await open({ items: [buildPlanItem(), buildPlanItem({ itemId: 't~1~d', what: '办完的', state: 'done' })] })
  expect(document.getElementById('household-asked')?.textContent).toContain('办完的')
})

test('a next step whose day is over says how long ago that was', async () => {
  await open({ next: { what: '约三方面谈', on: '2026-11-25' } })
  expect(place.textContent).toContain('下一步：约三方面谈，11月25日 周三过了 2 天')
})

type MoveCase = {
  kind: PlanMoveKind
  item: Partial<PlanItemView>
  /** The button on the item itself; absent: under 更多. */
  button?: string
  write: () => Promise<unknown>
  action: string
  move: object
}
const of = (kind: PlanMoveKind, part: Partial<PlanItemView> = {}): Partial<PlanItemView> => ({ moves: [kind], ...part })
const moves: MoveCase[] = [
  {
    kind: 'reply',
    item: of('reply'),
    button: '答复住户',
    write: () => type('怎么答复', '补瓷砖，保两年'),
    action: '发给住户',
    move: { kind: 'reply', words: '补瓷砖，保两年' },
  },
  {
    kind: 'attempt',
    item: of('attempt', { does: 'contactOwner' }),
    button: '联系房主',
    write: () => press('打电话', '说要想想'),
    action: '记下这次联系',
    move: { kind: 'attempt', how: 'call', outcome: 'willThink', words: '', at: '2026-11-27T04:00:00.000Z' },
  },
  {
    kind: 'note',
    item: of('note', { does: 'upkeepNote' }),
    button: '讲维修义务',
    write: () => type('怎么说明的', '发了法条给房主'),
    action: '记下说明了',
    move: { kind: 'note', words: '发了法条给房主' },
  },
  {
    kind: 'offer',
    item: of('offer', { does: 'offer' }),
    button: '提一个方案',
    write: async () => {
      await press('减租')
      await type('每月减多少元', '1,280.5')
      await type('从哪天起', '2026-12-01')
      await type('到哪天为止', '2026-12-31')
    },
    action: '提给住户',
    move: {
      kind: 'offer',
      offer: { kind: 'rent', fen: 128_050, from: '2026-12-01', until: '2026-12-31', words: '' },
    },
  },
  {
    kind: 'answerOffer',
    item: of('answerOffer', {
      does: 'offer',
      offer: {
        ...{ kind: 'rent', fen: 50_000, from: '2026-12-01', until: '2026-12-31', words: '', state: 'offered' },
        at: '2026-11-26T01:00:00.000Z',
      },
    }),
    button: '记住户的答复',
    write: () => press('不接受'),
    action: '记下答复',
    move: { kind: 'answerOffer', accepted: false, words: '' },
  },
  {
    kind: 'askHelp',
    item: of('askHelp', { does: 'help', helpKind: 'toilet' }),
    button: '请人帮忙',
    write: async () => {
      await type('哪一天', '2026-12-01')
      await choose('从几点', '9')
      await choose('到几点', '12')
      await type('怎么称呼住户', '许奶奶')
      await press('问过住户，住户同意为这件事告诉他们')
    },
    action: '去找人',
    move: {
      kind: 'askHelp',
      window: { on: '2026-12-01', fromHour: 9, toHour: 12 },
      ...{ callName: '许奶奶', phone: null, words: '', healthConsent: true },
    },
  },
  {
    kind: 'setQuiet',
    item: of('setQuiet', { does: 'quiet' }),
    button: '定安静的日子',
    write: async () => {
      await press('家里有人考试')
      await type('从哪天起', '2026-12-20')
      await type('到哪天为止', '2026-12-22')
    },
    action: '定下来',
    move: { kind: 'setQuiet', from: '2026-12-20', until: '2026-12-22', why: 'exam', healthConsent: false },
  },
  {
    kind: 'assign',
    item: of('assign'),
    write: async () => {
      await choose('谁来办', 'p3')
      await type('哪天以前办好', '2026-12-05')
    },
    action: '交给他',
    move: { kind: 'assign', ownerId: 'p3', dueOn: '2026-12-05' },
  },
  {
    kind: 'close',
    item: of('close'),
    write: () => type('办成什么样', '写进了合同'),
    action: '办完了，告诉住户',
    move: { kind: 'close', words: '写进了合同' },
  },
  {
    kind: 'drop',
    item: of('drop'),
    write: () => type('为什么不办', '住户说不用了'),
    action: '不办了',
    move: { kind: 'drop', words: '住户说不用了' },
  },
  {
    kind: 'reopen',
    item: of('reopen', { state: 'done' }),
    write: () => type('为什么重新打开', '又漏了'),
    action: '重新打开',
    move: { kind: 'reopen', words: '又漏了' },
  },
]

test.each(moves)('$kind: an empty form is not sent, a whole one is with the revision seen', async (one) => {
  const { item, button, kind, write, action, move } = one
  await withItem(item)
  if (item.state === 'done') await press('办完和不办的 1 件')
  if (button) await press(`${button}：说清楚补成什么样、谁负责、保多久`)
  else await more(moreTitles[kind] ?? '')
  expect(dialog()?.textContent).toContain('说清楚补成什么样、谁负责、保多久')
  if (kind !== 'note' && kind !== 'assign') {
    await press(action)
    expect(sent('plan.move')).toEqual([])
    expect(dialog()?.querySelector('.field-error')).not.toBeNull()
  }
  await write()
  await press(action)
  expect(sent('plan.move')).toEqual([moved(move)])
  expect(dialog()).toBeNull()
  // The page is read anew.
  expect(callsOf('plan.view').length).toBeGreaterThan(1)
})
const moreTitles: Partial<Record<PlanMoveKind, string>> = {
  assign: '换人办，改日期',
  close: '办完了',
  drop: '不办了',
  reopen: '重新打开',
}

test('the upkeep note shows the text of the law and hands it over to be sent (rule 28)', async () => {
  await withItem(of('note', { does: 'upkeepNote' }))
  await press('讲维修义务：说清楚补成什么样、谁负责、保多久')
  expect(dialog()?.textContent).toContain('出租人应当履行租赁物的维修义务')
  await press('复制法条')
  expect(Taro.setClipboardData).toHaveBeenCalledWith({ data: expect.stringContaining('民法典第七百一十三条') })
})

test('whoever has left is not among those it may be given to', async () => {
  await withItem(of('assign'))
  await more('换人办，改日期')
  expect(fieldOf('谁来办').textContent).toContain('李红 · 党员联系户 · 联系 12 户 · 2 户有事逾期')
  expect(fieldOf('谁来办').textContent).not.toContain('走了的人')
})

test.each([
  ['illness', '家里有人养病', true],
  ['exam', '家里有人考试', false],
])('quiet days for %s ask for consent of their own only where they tell of health (rule 39)', async (_, why, asks) => {
  await withItem(of('setQuiet', { does: 'quiet' }))
  await press('定安静的日子：说清楚补成什么样、谁负责、保多久', why)
  expect(dialog()?.textContent?.includes('住户同意把')).toBe(asks)
})

test('an item moved by somebody else keeps what was typed, shows what happened, and is sent with the new revision', async () => {
  await withItem({}, { 'plan.move': refused('item_changed') })
  await press('答复住户：说清楚补成什么样、谁负责、保多久')
  await type('怎么答复', '补瓷砖，保两年')
  answers['plan.view'] = buildPlanView({
    items: [
      buildPlanItem({
        rev: 5,
        story: [
          ...buildPlanItem().story,
          { act: 'assign', byName: '周文清', at: '2026-11-27T03:59:00.000Z', words: '李红 · 2026-12-01' },
        ],
      }),
    ],
    rev: 5,
  })
  await press('发给住户')
  await pass(50, 3)
  expect(dialog()?.textContent).toContain('您写的时候：周文清 交给：李红 · 12月1日 周二')
  expect(dialog()?.querySelector('textarea')?.value).toBe('补瓷砖，保两年')
  answers['plan.move'] = { rev: 6 }
  await press('发给住户')
  expect(sent('plan.move').map(({ rev, move }) => [rev, move.words])).toEqual([
    [1, '补瓷砖，保两年'],
    [5, '补瓷砖，保两年'],
  ])
  expect(dialog()).toBeNull()
})

test('a move that is none any more says so and offers nothing to press', async () => {
  await withItem({}, { 'plan.move': refused('item_changed') })
  await press('答复住户：说清楚补成什么样、谁负责、保多久')
  await type('怎么答复', '补瓷砖')
  answers['plan.view'] = buildPlanView({ items: [buildPlanItem({ rev: 5, state: 'dropped', moves: ['reopen'] })] })
  await press('发给住户')
  await pass(50, 3)
  expect(dialog()?.textContent).toContain('这一步现在不用办了')
  expect(find('发给住户', dialog() ?? undefined)).toHaveLength(0)
})

test('a lost answer is asked for again with the same words and the same revision (rule 15)', async () => {
  await withItem({}, { 'plan.move': new Failure('timeout', 'timeout', '等了很久') })
  await press('答复住户：说清楚补成什么样、谁负责、保多久')
  await type('怎么答复', '补瓷砖')
  answers['plan.view'] = buildPlanView({ items: [buildPlanItem({ rev: 2 })], rev: 5 })
  await press('发给住户', '发给住户')
  const [first, second] = callsOf('plan.move')
  expect(second).toEqual(first)
})

test('what a dialog refused is kept for when it is opened again', async () => {
  await withItem({}, { 'plan.move': new Failure('offline', 'offline', '现在连不上网。') })
  await press('答复住户：说清楚补成什么样、谁负责、保多久')
  await type('怎么答复', '补瓷砖')
  await press('发给住户')
  expect(dialog()?.textContent).toContain('现在连不上网')
  await press('再想想', '答复住户：说清楚补成什么样、谁负责、保多久')
  expect(dialog()?.querySelector('textarea')?.value).toBe('补瓷砖')
})

test.each([
  ['a talk that was invited', { does: 'talk', talkId: 't1' }, '看三方面谈', '/staff/talk/index?talkId=t1'],
  ['one to be invited', { does: 'talk' }, '约三方面谈', '/staff/talk/index?stairwellId=s1&flatId=f1&itemId=i1'],
  [
    'help that is under way',
    { does: 'help', helpKind: 'water', taskIds: ['h1'], state: 'waiting' },
    '看帮忙的进展',
    '/staff/help-task/index?task=h1',
  ],
] as const)('%s leads to its own page', async (_, part, words, url) => {
  await withItem({ ...part, taskIds: 'taskIds' in part ? [...part.taskIds] : [] })
  await press(`${words}：说清楚补成什么样、谁负责、保多久`)
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({ url })
})

test('kinds proposed are shown with their evidence and taken as they are', async () => {
  const proposed = [
    { kind: 'assetLocked' as const, evidence: [{ rule: 'fresh', words: '去年 8 月精装修' }] },
    { kind: 'costSensitive' as const, evidence: [{ rule: 'let', words: '房子租出去了' }] },
  ]
  await open({ proposed }, { 'plan.confirmKinds': { rev: 5, raised: 3 } })
  expect(place.textContent).toContain('去年 8 月精装修')
  await press('就是这样')
  expect(sent('plan.confirmKinds')).toEqual([{ ...flat, rev: 4, kinds: ['assetLocked', 'costSensitive'], why: '' }])
})

test('kinds other than proposed ask why, and a plan changed meanwhile is shown before they are sent again', async () => {
  const proposed = [{ kind: 'assetLocked' as const, evidence: [{ rule: 'fresh', words: '去年 8 月精装修' }] }]
  await open({ proposed }, { 'plan.confirmKinds': refused('plan_changed') })
  await press('改一下', '风险厌恶型', '就这样定')
  expect(dialog()?.textContent).toContain('请写一句为什么')
  expect(sent('plan.confirmKinds')).toEqual([])
  await type('为什么', '家里有考生')
  const diagnosis = { kinds: [], proposed: ['assetLocked' as const], byName: '周文清', at: '2026-11-27T03:59:00.000Z' }
  answers['plan.view'] = buildPlanView({ proposed, rev: 7, diagnosis: { ...diagnosis, why: '问过了' } })
  await press('就这样定')
  await pass(50, 3)
  expect(dialog()?.textContent).toContain('周文清定为：哪一类都不是（问过了）')
  expect(dialog()?.querySelector('textarea')?.value).toBe('家里有考生')
  answers['plan.confirmKinds'] = { rev: 8, raised: 0 }
  await press('就这样定')
  expect(sent('plan.confirmKinds')).toEqual([
    { ...flat, rev: 4, kinds: ['assetLocked', 'riskAverse'], why: '家里有考生' },
    { ...flat, rev: 7, kinds: ['assetLocked', 'riskAverse'], why: '家里有考生' },
  ])
  expect(dialog()).toBeNull()
})

test('an item of one’s own words is added, never with a day that is past', async () => {
  await open({}, { 'plan.addItem': { itemId: 'n' } })
  await press('加一件')
  await type('要办什么', '借一个塑料布')
  await type('哪天以前办好', '2026-11-20')
  await press('列进清单')
  expect(sent('plan.addItem')).toEqual([])
  expect(dialog()?.textContent).toContain('请选今天或以后的一天')
  await type('哪天以前办好', '2026-11-30')
  await press('列进清单')
  expect(sent('plan.addItem')).toEqual([{ ...flat, what: '借一个塑料布', ownerId: 'p2', dueOn: '2026-11-30' }])
})

test('the household is given to somebody else with all that is open, and why that was refused is said', async () => {
  await open({}, { 'portfolio.assign': refused('portfolio_out_of_reach') })
  await press('换人')
  await choose('交给谁', 'p3')
  await press('交给他')
  expect(dialog()?.textContent).toContain(planRefusals.portfolio_out_of_reach)
  answers['portfolio.assign'] = { assigned: 1 }
  await press('交给他')
  expect(sent('portfolio.assign').at(-1)).toEqual({ estateId: 'e', personId: 'p3', flats: [flat] })
  expect(dialog()).toBeNull()
})

const visit = (at: string, words = '') => ({
  ...{
    visitId: at,
    byName: '许文斌',
    with: [],
    how: 'door' as const,
    purpose: 'issue' as const,
    met: 'owner' as const,
  },
  ...{ outcome: 'willThink' as const, words, next: null, at, isLate: false },
})

test('of the visits the last three are shown, older ones when asked for', async () => {
  const visits = ['2026-11-26', '2026-11-24', '2026-11-20', '2026-11-10'].map((on) => visit(`${on}T02:00:00.000Z`))
  await open({ visits }, { 'visit.list': { visits: [visit('2026-11-10T02:00:00.000Z', '说要问儿子')], more: false } })
  expect(place.textContent).toContain('上门，答复问题：业主，再想想')
  expect(place.textContent).not.toContain('说要问儿子')
  expect(sent('visit.list')).toEqual([])
  await press('看更早的走访')
  await pass(50)
  expect(sent('visit.list')).toEqual([{ ...flat, before: '2026-11-20T02:00:00.000Z' }])
  expect(place.textContent).toContain('说要问儿子')
  expect(find('看更早的走访')).toHaveLength(0)
})

test('nothing is offered that may not be done, and nothing is drawn of what is not there', async () => {
  const none = {
    confirmKinds: false,
    addItem: false,
    logVisit: false,
    invite: false,
    assign: false,
    recordPaper: false,
  }
  await open({
    abilities: none,
    states: [],
    reasons: [],
    contact: null,
    round: null,
    items: [buildPlanItem({ moves: [], story: [] })],
  })
  for (const words of ['记走访', '入户登记', '录纸质', '换人', '定一个人', '加一件', '就是这样', '自己定'])
    expect(find(words)).toHaveLength(0)
  for (const words of ['更多：说清楚补成什么样、谁负责、保多久', '经过：说清楚补成什么样、谁负责、保多久'])
    expect(find(words)).toHaveLength(0)
  const body = document.querySelector('[role=main]')?.textContent ?? ''
  for (const words of ['承诺', '三方面谈', 'undefined', 'null']) expect(body).not.toContain(words)
})

test('an empty list says what will stand there', async () => {
  await open()
  expect(place.textContent).toContain('还没有要办的')
  expect(place.textContent).toContain('还没有人去过')
  expect(place.textContent).toContain('还看不出来')
})

test('a household outside the portfolio is refused in words', async () => {
  await open({}, { 'plan.view': refused('outside_portfolio') })
  expect(place.textContent).toContain(planRefusals.outside_portfolio)
})
