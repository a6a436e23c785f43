/** @jest-environment jsdom */
import type { PromiseView } from '@chuanmen/types/promise'
import { planRefusals } from '@chuanmen/types/refusals/plans'
import Taro from '@tarojs/taro'
import { act } from 'react'
import { Failure } from '@/api/failure'
import { buildPromiseRow, buildPromiseView } from '../../../../test/support/build-promise-view'
import {
  answering,
  answers,
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
  takeDown,
} from '../../../../test/support/page-on-stage'
import Promises from './index'
import { PromiseCard } from './promise-card'

jest.mock('@/api/call', () => ({ ...jest.requireActual('@/api/call'), call: jest.fn() }))

const me = { personId: 'me', staff: { name: '孙静', grants: [{ role: 'community', estateIds: ['e'] }] } }
const estate = { unchanged: false, estateId: 'e', name: '新明胡同', phone: '010-12345678', abilities: {} }
const person = {
  role: 'partyContact',
  hasLeft: false,
  households: 12,
  openItems: 3,
  overdue: 0,
  promises: 0,
  visits: 1,
}
const organisation = {
  ...{ units: [], unassigned: 0, rev: 1, abilities: { edit: true, assign: true } },
  people: [
    { ...person, personId: 'p3', name: '李红' },
    { ...person, personId: 'p4', name: '许文斌' },
  ],
}
const counts = { overdue: 1, asked: 1, promised: 1, kept: 0, broken: 0, confirmed: 0 }
const rows = [
  buildPromiseRow({ promiseId: 'late', isOverdue: true, dueOn: '2026-11-24' }),
  buildPromiseRow({ promiseId: 'asked', room: '502', at: 'asked', keeperName: '', keeperId: null, dueOn: null }),
]
const refused = (code: keyof typeof planRefusals) => new Failure('refused', code, planRefusals[code])

const ledger = async (more: Record<string, unknown> = {}) => {
  answering({ 'me.home': me, 'estate.view': estate, 'promise.list': { rows, counts, more: false }, ...more })
  await putUp(<Promises />)
  await pass(50, 4)
}
const changed = jest.fn()
const card = async (part: Partial<PromiseView> = {}, more: Record<string, unknown> = {}) => {
  answering({ 'portfolio.organisation': organisation, 'promise.move': { rev: 3 }, ...more })
  await putUp(<PromiseCard promise={buildPromiseView(part)} onChanged={changed} />)
  await pass(50, 2)
}
const again = async (part: Partial<PromiseView>) => {
  await putUp(<PromiseCard promise={buildPromiseView(part)} onChanged={changed} />)
}
/** A field of the dialog by its label. */
const fieldOf = (label: string) => {
  const inside = dialog() ?? document.body
  const byName = ['input', 'select'].map((kind) => `${kind}[aria-label^="${label}"]`).join()
  const box = [...inside.querySelectorAll('.field')].find((one) => one.textContent?.startsWith(label))
  const found =
    inside.querySelector<HTMLInputElement>(byName) ?? box?.querySelector<HTMLInputElement>('textarea, input')
  if (!found) throw new Error(`no field ${label} in: ${inside.textContent}`)
  return found
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

// 12:00 in Beijing, a Friday.
onStage({ now: '2026-11-27T04:00:00Z', params: { estateId: 'e' }, afterPressMs: 50 })
beforeEach(() => changed.mockClear())

describe('the ledger', () => {
  test('says what is late first, in days, and what waits for somebody', async () => {
    await ledger()
    expect(place.textContent).toContain('过期 3 天')
    expect(place.textContent).toContain('等人接下')
    expect(sent('promise.list')[0]).toMatchObject({ estateId: 'e', show: 'open', skip: 0 })
  })

  test('shows what one keeps oneself, and what is over', async () => {
    await ledger()
    await press('我负责的')
    expect(sent('promise.list').at(-1)).toMatchObject({ keeper: 'me', show: 'open' })
    await press('已结束')
    expect(sent('promise.list').at(-1)).toMatchObject({ show: 'past' })
    expect(sent('promise.list').at(-1)).not.toHaveProperty('keeper')
  })

  test('a row opens its household', async () => {
    const go = jest.spyOn(Taro, 'navigateTo')
    await ledger()
    await act(() => place.querySelector<HTMLElement>('.press[role=row]')?.click())
    expect(JSON.stringify(go.mock.calls)).toContain('/staff/household/index?stairwellId=s1&flatId=f1')
  })

  test('an empty one says what will come', async () => {
    await ledger({ 'promise.list': { rows: [], counts: { ...counts, overdue: 0 }, more: false } })
    expect(place.textContent).toContain('没有在办的承诺')
  })

  test('one that is not theirs says so', async () => {
    await ledger({ 'promise.list': new Failure('refused', 'out_of_scope', '不在您负责的范围里') })
    expect(place.textContent).toContain('不在您负责的范围里')
  })
})

describe('a promise', () => {
  test('is taken on only with somebody who keeps it and a day', async () => {
    await card({
      at: 'asked',
      keeperId: null,
      keeperName: '',
      dueOn: null,
      text: '地砖要补好',
      moves: ['take', 'decline'],
    })
    await press('接下：地砖要补好', '答应住户')
    expect(dialog()?.textContent).toContain('请选由谁来办')
    expect(dialog()?.textContent).toContain('请选今天起一年以内的一天')
    expect(sent('promise.move')).toEqual([])
    await choose('谁来办', 'p4')
    await type('哪天以前办好', '2026-12-05')
    await type('答应什么', '补同款地砖')
    await press('答应住户')
    const move = { kind: 'take', text: '补同款地砖', keeperId: 'p4', dueOn: '2026-12-05' }
    expect(sent('promise.move')).toEqual([{ promiseId: 'p1', rev: 2, move }])
    expect(dialog()).toBeNull()
    expect(changed).toHaveBeenCalled()
  })

  test('that somebody else moved meanwhile shows what they did, and keeps what was typed', async () => {
    await card({}, { 'promise.move': refused('promise_changed') })
    await press('办不到：补同款地砖')
    await type('为什么办不到', '同款停产了')
    await press('告诉住户办不到')
    expect(changed).toHaveBeenCalled()
    const trail = [
      ...buildPromiseView().trail,
      { act: 'extend' as const, byName: '周文清', at: '2026-11-27T03:59:00.000Z', words: '等砖到货' },
    ]
    await takeDown()
    await again({ rev: 3, trail })
    await press('办不到：补同款地砖')
    expect((fieldOf('为什么办不到') as HTMLInputElement).value).toBe('同款停产了')
    answers['promise.move'] = { rev: 4 }
    await press('告诉住户办不到')
    expect(sent('promise.move').at(-1)).toMatchObject({ rev: 3, move: { kind: 'break', why: '同款停产了' } })
  })

  test('a lost answer is asked for again with the same words and the same revision (rule 15)', async () => {
    await card({}, { 'promise.move': new Failure('timeout', 'timeout', '等了很久') })
    await press('办好了：补同款地砖')
    await type('怎么办好的', '补好了')
    await press('请住户确认')
    answers['promise.move'] = { rev: 3 }
    await press('请住户确认')
    const all = callsOf('promise.move')
    expect(all).toHaveLength(2)
    expect(all[1]?.[1]).toEqual(all[0]?.[1])
    expect(all[1]?.[2]).toBe(all[0]?.[2])
  })

  test('offers only what is open to who looks, and a call only to who does not keep it', async () => {
    await card({ at: 'kept', moves: [], canConfirmByCall: true })
    expect(find('电话确认：补同款地砖')).toHaveLength(1)
    expect(find('办好了：补同款地砖')).toHaveLength(0)
  })

  test('is confirmed by a call only with each clause read out, a witness, a recording and an hour to ring at', async () => {
    const view = { ...buildPromiseView({ at: 'kept', canConfirmByCall: true }), textHash: 'a'.repeat(64) }
    const clauses = [{ clauseId: 'liability', title: '责任', body: '坏了谁赔' }]
    await card({ at: 'kept', moves: [], canConfirmByCall: true }, { 'promise.view': { ...view, clauses } })
    await press('电话确认：补同款地砖')
    await pass(50, 2)
    await press('记下业主的确认')
    for (const words of ['请把每一条念给业主听', '请写一起听的人', '请附上通话录音'])
      expect(dialog()?.textContent).toContain(words)
    expect(sent('promise.confirmByCall')).toEqual([])
  })
})
