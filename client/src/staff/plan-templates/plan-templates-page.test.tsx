/** @jest-environment jsdom */
import { defaultTemplates } from '@chuanmen/domain/plan/templates'
import { planRefusals } from '@chuanmen/types/refusals/plans'
import { act } from 'react'
import { Failure } from '@/api/failure'
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
import PlanTemplatesPage from './index'

jest.mock('@/api/call', () => ({ ...jest.requireActual('@/api/call'), call: jest.fn() }))

const me = { staff: { name: '孙静', grants: [{ role: 'community', estateIds: ['e'] }] } }
const step = (id: string, what: string) => ({
  ...{ step: id, does: 'other' as const, what, who: 'contact' as const, days: 3, helpKind: null },
})
const two = [step('a', '先做甲'), step('b', '再做乙')]
const templates = { ...defaultTemplates, byKind: { ...defaultTemplates.byKind, assetLocked: two } }
const view = { templates, isOwn: true, rev: 5, canEdit: true }
const figures = { confirmed: 0, same: 0, byKind: [], corrections: [], rulesVersion: 2 }

const open = async (more: Record<string, unknown> = {}) => {
  answering({
    'me.home': me,
    'estate.view': { unchanged: false, estateId: 'e', name: '新明胡同', phone: '010' },
    'plan.templates': view,
    'plan.figures': figures,
    'plan.setTemplates': { rev: 6 },
    ...more,
  })
  await putUp(<PlanTemplatesPage />)
  await pass(100, 4)
}
/** A field of the n-th step by its label. */
const fieldOf = (nth: number, label: string) => {
  const box = document.querySelector(`[role=group][aria-label="第 ${nth} 步"]`)
  const field = [...(box?.querySelectorAll('.field') ?? [])].find((one) => one.textContent?.startsWith(label))
  return field?.querySelector<HTMLInputElement>('input, select') ?? null
}
const type = async (nth: number, label: string, words: string) => {
  await fill(fieldOf(nth, label), words)
  await pass(50)
}
const choose = async (nth: number, label: string, value: string) => {
  const list = fieldOf(nth, label)
  await act(() => {
    Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')?.set?.call(list, value)
    list?.dispatchEvent(new Event('change', { bubbles: true }))
  })
  await pass(50)
}
const savedList = () => sent('plan.setTemplates').at(-1)?.templates.byKind.assetLocked
const behind = (what: string) => ({
  ...{ ...view, rev: 8 },
  templates: { ...templates, byKind: { ...templates.byKind, assetLocked: [step('a', what)] } },
})

onStage({ now: '2026-11-27T04:00:00Z', params: { estateId: 'e' }, afterPressMs: 100 })

test('who may not change them reads them, kind by kind and reason by reason', async () => {
  await open({ 'plan.templates': { ...view, canEdit: false } })
  expect(place.textContent).toContain('先做甲')
  expect(place.textContent).toContain('3 天内 · 联系这户的人办 · 其他')
  for (const words of ['改：资产锁定型', '恢复默认']) expect(find(words)).toHaveLength(0)
  expect(sent('plan.figures')).toEqual([])
  await press('按住户说的原因')
  expect(place.textContent).toContain('怕补不好、没人负责')
  expect(place.textContent).toContain('说清楚补成什么样、谁负责、保多久')
})

test('steps are changed, added, moved and removed, and saved with the revision seen', async () => {
  await open()
  await press('改：资产锁定型', '第 2 步往上移', '加一步')
  await type(3, '做什么', '请人陪着')
  await choose(3, '怎么做', 'help')
  await choose(3, '帮什么忙', 'company')
  await type(3, '几天内', '10')
  await act(() => find('社区', document.querySelector('[aria-label="第 3 步"]') ?? undefined)[0]?.click())
  await press('删掉第 2 步', '存好')
  expect(sent('plan.setTemplates')).toHaveLength(1)
  expect(sent('plan.setTemplates')[0]).toMatchObject({ estateId: 'e', rev: 5 })
  expect(savedList()).toEqual([
    step('b', '再做乙'),
    {
      ...{ step: expect.any(String), does: 'help', what: '请人陪着', who: 'community', days: 10 },
      helpKind: 'company',
    },
  ])
  expect(sent('plan.setTemplates')[0].templates.byReason).toEqual(templates.byReason)
})

test('what cannot be a step is told beside its field and nothing is sent', async () => {
  await open()
  await press('改：资产锁定型')
  await type(1, '几天内', '0')
  await type(2, '做什么', ' ')
  await press('存好')
  expect(place.textContent).toContain('请写 1 到 90 的整数')
  expect(place.textContent).toContain('请写这一步做什么')
  expect(sent('plan.setTemplates')).toEqual([])
})

test('a colleague who changed the same list first is shown, and what was typed stays', async () => {
  await open({ 'plan.setTemplates': new Failure('refused', 'templates_changed', planRefusals.templates_changed) })
  await press('改：资产锁定型')
  await type(1, '做什么', '我写的甲')
  answers['plan.templates'] = behind('同事的甲')
  await press('存好')
  await pass(100, 2)
  expect(place.textContent).toContain('同事改过这一份')
  expect(place.textContent).toContain('同事的甲')
  expect(fieldOf(1, '做什么')?.value).toBe('我写的甲')
  answers['plan.setTemplates'] = { rev: 9 }
  await press('接着用我填的', '存好')
  expect(sent('plan.setTemplates').at(-1)).toMatchObject({ rev: 8 })
  expect(savedList()[0].what).toBe('我写的甲')
})

test('what a colleague changed of another list goes along with the second try', async () => {
  await open({ 'plan.setTemplates': new Failure('refused', 'templates_changed', planRefusals.templates_changed) })
  await press('改：资产锁定型')
  await type(1, '做什么', '我写的甲')
  const byKind = { ...templates.byKind, riskAverse: [step('r', '同事的一步')] }
  answers['plan.templates'] = { ...view, rev: 8, templates: { ...templates, byKind } }
  await press('存好')
  await pass(100, 2)
  expect(place.textContent).toContain('同事刚改了别的几份')
  answers['plan.setTemplates'] = { rev: 9 }
  await press('存好')
  expect(sent('plan.setTemplates').at(-1)).toMatchObject({
    rev: 8,
    templates: { byKind: { riskAverse: byKind.riskAverse } },
  })
})

test('everything goes back to the default only after it was asked', async () => {
  await open()
  await press('恢复默认')
  expect(sent('plan.setTemplates')).toEqual([])
  await press('都恢复默认')
  expect(sent('plan.setTemplates')).toEqual([{ estateId: 'e', rev: 5, templates: defaultTemplates }])
  expect(dialog()).toBeNull()
})

test('how often people agreed with the rules stands beside, kind by kind, with the newest corrections', async () => {
  await open({
    'plan.figures': {
      ...figures,
      ...{ confirmed: 8, same: 6, byKind: [{ kind: 'assetLocked', proposed: 5, confirmed: 4, both: 3 }] },
      corrections: [{ proposed: ['assetLocked'], kinds: [], why: '装修是十年前的', at: '2026-11-20T01:00:00.000Z' }],
    },
  })
  for (const words of [
    '75.0%',
    '定过 8 户，6 户和系统看的一样',
    '第 2 版',
    '系统看是资产锁定型，人定为哪一类都不是',
    '装修是十年前的',
  ])
    expect(place.textContent).toContain(words)
})

test('figures of nothing say that nothing was confirmed yet, and are no rate', async () => {
  await open()
  expect(place.textContent).toContain('还没有人定过')
  expect(place.textContent).not.toContain('%')
})

test('who may not read them is told', async () => {
  await open({ 'plan.templates': new Failure('refused', 'not_allowed', '不能看') })
  expect(place.textContent).toContain('不能看')
})
