/** @jest-environment jsdom */
import { DEFAULT_CLOCKS } from '@chuanmen/types/claim-rules'
import { claimRefusals } from '@chuanmen/types/refusals/claims'
import { act } from 'react'
import { Failure } from '@/api/failure'
import {
  answering,
  answers,
  called,
  fill as fillField,
  onStage,
  pass,
  place,
  press,
  putUp,
  sent,
} from '../../../../test/support/page-on-stage'
import ClaimRulesPage from './index'

jest.mock('@/api/call', () => ({ ...jest.requireActual('@/api/call'), call: jest.fn() }))

const prices = {
  ...{ version: 2, source: '修缮定额', publishedAt: '2026-11-01T00:00:00Z' },
  items: [{ code: 'P01', name: '补墙砖', unit: '块', unitFen: 4_550 }],
}
const rules = { clocks: DEFAULT_CLOCKS, prices, rev: 5, canEdit: true }
const me = { home: null, staff: { name: '孙静', grants: [{ role: 'community', estateIds: ['e'] }] } }

const settle = () => pass(1_000)
const open = async () => {
  await putUp(<ClaimRulesPage />)
  // Who asks is known first, then the rules are asked for.
  await pass(1_000, 2)
}
/** The field of a group by its label: 「受理」 and 「工作日」. */
const fieldOf = (group: string, label: string) => {
  const box = [...document.querySelectorAll(group === '' ? 'body' : `[aria-label="${group}"]`)].at(-1)
  const field = [...(box?.querySelectorAll('.field') ?? [])].find((one) => one.textContent?.startsWith(label))
  const input = field?.querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea')
  if (!input) throw new Error(`no field ${group} ${label}`)
  return input
}
const fill = async (group: string, label: string, words: string) => {
  await fillField(fieldOf(group, label), words)
  await settle()
}

onStage({ now: '2026-11-26T01:00:00Z', params: { estateId: 'e' }, afterPressMs: 1_000 })
beforeEach(() => answering({ 'me.home': me, 'claimRules.view': rules }))

test('who may not set the rules reads them: days, their source, and prices', async () => {
  answers['claimRules.view'] = { ...rules, canEdit: false }
  await open()
  expect(place.textContent).toContain('10 个工作日')
  expect(place.textContent).toContain('串门默认')
  expect(place.textContent).toContain('¥45.50')
  expect(place.textContent).not.toContain('改期限')
})

test('a changed deadline is saved with its source, all steps together', async () => {
  answers['claimRules.setClocks'] = { rev: 6 }
  await open()
  await press('改期限')
  await fill('修好', '工作日', '7')
  await fill('修好', '依据', '施工合同第 9 条')
  await press('存好期限')
  expect(sent('claimRules.setClocks')).toEqual([
    { estateId: 'e', rev: 5, clocks: { ...DEFAULT_CLOCKS, repair: { days: 7, source: '施工合同第 9 条' } } },
  ])
})

test('what cannot be a deadline is told beside its field and nothing is sent', async () => {
  await open()
  await press('改期限')
  await fill('修好', '工作日', '0')
  await press('存好期限')
  expect(place.textContent).toContain('请写 1 到 60 的整数')
  expect(sent('claimRules.setClocks')).toHaveLength(0)
})

test('a colleague who was first is shown, and what was typed stays', async () => {
  answers['claimRules.setClocks'] = new Failure('refused', 'claim_rules_changed', claimRefusals.claim_rules_changed)
  await open()
  await press('改期限')
  await fill('修好', '工作日', '7')
  answers['claimRules.view'] = { ...rules, rev: 6, clocks: { ...DEFAULT_CLOCKS, repair: { days: 8, source: '街道' } } }
  await press('存好期限')
  expect(place.textContent).toContain('同事改过期限')
  expect(place.textContent).toContain('修好：现在是 8 个工作日（街道）')
  expect(fieldOf('修好', '工作日').value).toBe('7')
  answers['claimRules.setClocks'] = { rev: 7 }
  await press('接着用我填的')
  await press('存好期限')
  expect(sent('claimRules.setClocks').at(-1)).toMatchObject({ rev: 6, clocks: { repair: { days: 7 } } })
})

test('a table pasted from Excel is published as the next version, known prices under their own numbers', async () => {
  answers['claimRules.publishPrices'] = { version: 3, rev: 6 }
  await open()
  await press('改价目，出新版')
  await press('从 Excel 粘贴')
  await fill('', '粘贴到这里', '名称\t单位\t单价\n补墙砖\t块\t50\n刷墙\t㎡\t1,280')
  await press('换掉现在的')
  await press('公布第 3 版')
  expect(sent('claimRules.publishPrices')).toEqual([
    {
      ...{ estateId: 'e', rev: 5, source: '修缮定额' },
      items: [
        { code: 'P01', name: '补墙砖', unit: '块', unitFen: 5_000 },
        { code: 'P02', name: '刷墙', unit: '㎡', unitFen: 128_000 },
      ],
    },
  ])
})

test('problems of a pasted table are told by row and column, and it is not published', async () => {
  await open()
  await press('改价目，出新版')
  await press('从 Excel 粘贴')
  await fill('', '粘贴到这里', 'T1\t补墙砖\t块\t五十\nT1\t刷墙\t\t12')
  await press('换掉现在的')
  expect(place.textContent).toContain('第 1 行「单价」：请写数字')
  expect(place.textContent).toContain('第 2 行「编号」：和第 1 行的编号一样')
  expect(place.textContent).toContain('第 2 行「单位」：请写单位')
  await press('公布第 3 版')
  expect(sent('claimRules.publishPrices')).toHaveLength(0)
})

test('an older version is still there to read', async () => {
  called.mockImplementation(async (name: string, input: { version?: number }) => {
    if (name !== 'claimRules.view') return answers[name]
    if (input.version !== 1) return rules
    return { ...rules, prices: { ...prices, version: 1, items: [{ ...prices.items[0], unitFen: 4_000 }] } }
  })
  await open()
  const field = [...place.querySelectorAll('.field')].find((one) => one.textContent?.startsWith('哪一版'))
  const list = field?.querySelector('select')
  await act(() => {
    Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value')?.set?.call(list, list?.options[1]?.value)
    list?.dispatchEvent(new Event('change', { bubbles: true }))
  })
  await settle()
  expect(place.textContent).toContain('¥40.00')
})
