/** @jest-environment jsdom */
import { Failure } from '@/api/failure'
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
  takeDown,
} from '../../../../test/support/page-on-stage'
import NeedsPage from './index'

jest.mock('@/api/call', () => ({ ...jest.requireActual('@/api/call'), call: jest.fn() }))

const home = {
  ...{ personId: 'p', staff: null, bindings: [{ bindingId: 'b', flatId: 'f', state: 'active' }] },
  home: {
    ...{ flatId: 'f', stairwellId: 's', estateId: 'e', estatePhone: '010' },
    outline: { building: '6号楼', unit: '2门', flats: [{ flatId: 'f', room: '501' }] },
  },
}
const needs = {
  ...{ isSaid: false, isRefused: false, needs: [], know: [], hasHealthConsent: false, hasGuardianConsent: false },
  ...{ callName: null, phone: null, blocked: [], canEdit: true, rev: 0 },
  coming: [{ on: '2026-11-28', what: 'waterStop', fromHour: 8, toHour: 17 }],
}
const settle = () => pass(100, 4)
const open = async () => {
  await putUp(<NeedsPage />)
  await settle()
}
const name = '[maxlength="10"]'

onStage({ now: '2026-11-26T02:00:00Z', params: { flatId: 'f', stairwellId: 's' } })
beforeEach(() => {
  Element.prototype.scrollIntoView = jest.fn()
  answering({ 'me.home': home, 'help.needs': needs, 'help.setNeeds': { rev: 1 } })
})

test('what is coming is said, and a few taps say what is needed', async () => {
  await open()
  expect(place.textContent).toContain('停水：后天（11月28日 周六）上午8点—下午5点')
  await press('送水到家', '多一桶')
  await fill(name, '许奶奶')
  await press('门铃坏了，请敲门', '记下来')
  await settle()
  expect(sent('help.setNeeds')).toEqual([
    {
      ...{ flatId: 'f', stairwellId: 's', rev: 0, isRefused: false, needs: [{ kind: 'water', count: 2 }] },
      ...{ know: ['knock'], healthConsent: false, isForChild: false, guardianConsent: false, unblock: [] },
      contact: { callName: '许奶奶', phone: null },
    },
  ])
})

test('not saying is as near as saying, keeps nothing, and is one tap (rule 39)', async () => {
  await open()
  const looks = ['不想说，也别再问', '记下来'].map((words) => find(words)[0]?.className)
  expect(looks[0]).toBeDefined()
  expect(looks[0]).toBe(looks[1])
  await press('不想说，也别再问')
  await settle()
  expect(sent('help.setNeeds')[0]).toMatchObject({ isRefused: true, needs: [], know: [], contact: null })
})

test('health needs a consent of its own; without it nothing is sent (rule 39)', async () => {
  await open()
  await press('临时如厕')
  await fill(name, '许奶奶')
  await press('记下来')
  expect(place.textContent).toContain('不想勾，可以不选这一样')
  expect(sent('help.setNeeds')).toHaveLength(0)
  await press('我同意记下来，到时告诉他们', '记下来')
  await settle()
  expect(sent('help.setNeeds')[0]).toMatchObject({ healthConsent: true })
})

test('a quiet place for a child under 14 needs a guardian (rule 39)', async () => {
  await open()
  await press('安静的自习地方', '是')
  await fill(name, '许奶奶')
  await press('记下来')
  expect(place.textContent).toContain('请监护人看一遍')
  await press('我是孩子的监护人，我同意', '记下来')
  await settle()
  expect(sent('help.setNeeds')[0]).toMatchObject({ isForChild: true, guardianConsent: true })
})

test('somebody not wanted before may be asked again, without saying anything else', async () => {
  answers['help.needs'] = { ...needs, blocked: [{ volunteerId: 'v', name: '赵刚', at: '2026-11-20T00:00:00Z' }] }
  await open()
  await press('可以再请赵刚', '记下来')
  await settle()
  expect(sent('help.setNeeds')[0]).toMatchObject({ unblock: ['v'], needs: [] })
})

test('changed by the family meanwhile, both are shown and what was typed stays', async () => {
  await open()
  await press('送水到家')
  await fill(name, '许奶奶')
  answers['help.setNeeds'] = new Failure('refused', 'help_needs_changed', '刚刚被改过')
  answers['help.needs'] = { ...needs, isSaid: true, needs: [{ kind: 'meal', count: 1 }], callName: '许', rev: 1 }
  await press('记下来')
  await settle()
  expect(place.textContent).toContain('家里人或工作人员改过了')
  expect(place.textContent).toContain('现在记的是：送饭')
  expect(place.querySelector<HTMLInputElement>(name)?.value).toBe('许奶奶')
  answers['help.setNeeds'] = { rev: 2 }
  await press('接着用我填的', '记下来')
  await settle()
  expect(sent('help.setNeeds').at(-1)).toMatchObject({ rev: 1, needs: [{ kind: 'water', count: 1 }] })
})

test('what was typed survives the program', async () => {
  await open()
  await press('送水到家')
  await pass(1_000, 2)
  await takeDown()
  await open()
  expect(find('送水到家')[0]?.getAttribute('aria-checked')).toBe('true')
})

test('whoever may only look is told who can', async () => {
  answers['help.needs'] = { ...needs, canEdit: false, isSaid: true, needs: [{ kind: 'water', count: 1 }] }
  await open()
  expect(place.textContent).toContain('改要由这一户的人来')
  expect(find('记下来')).toHaveLength(0)
})
