/** @jest-environment jsdom */
import Taro from '@tarojs/taro'
import { Failure } from '@/api/failure'
import {
  answering,
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
import { currentEstate } from '../current-estate'
import PeoplePage from './index'

jest.mock('@/api/call', () => ({ ...jest.requireActual('@/api/call'), call: jest.fn() }))

const contact = { role: 'partyContact', estateId: 'e' }
const staff = [
  { personId: 'x', name: '李秀兰', grants: [contact], since: '2026-11-01T00:00:00.000Z' },
  {
    personId: 'me',
    name: '周文清',
    grants: [{ role: 'street', street: '德胜街道' }],
    since: '2026-11-01T00:00:00.000Z',
  },
]
const open = async (role: object, all: Record<string, unknown> = {}) => {
  answering({
    'estate.view': {
      ...{ unchanged: false, estateId: 'e', name: '新明胡同', street: '德胜街道', phone: '010' },
      ...{ abilities: {}, stairwells: [] },
    },
    'me.home': { personId: 'me', staff: { name: '周文清', grants: [role] }, bindings: [] },
    'estate.list': { estates: [{ estateId: 'e', name: '新明胡同' }], streets: [] },
    'staff.list': { staff },
    ...all,
  })
  await putUp(<PeoplePage />)
  await pass(50, 4)
}
const street = { role: 'street', street: '德胜街道' }

onStage({ now: '2026-11-27T02:00:00Z', params: { estateId: 'e' }, afterPressMs: 50 })
beforeEach(() => currentEstate.set(''))

test('a party contact is invited to an estate, and what they will see is said', async () => {
  await open(
    { role: 'community', estateIds: ['e'] },
    {
      'staff.invite': { token: 'abcdef', expiresAt: '2026-11-30T00:00:00.000Z' },
    },
  )
  await fill('input', '李秀兰')
  await press('党员联系户')
  expect(place.textContent).toContain('没分给他的，他看不到')
  await press('生成邀请码')
  expect(sent('staff.invite')).toEqual([{ name: '李秀兰', grant: contact }])
})

test('a role is ended with a reason; nobody ends one’s own', async () => {
  await open(street, { 'staff.end': { ended: 1 } })
  expect(place.textContent).toContain('党员联系户 · 新明胡同')
  expect(find('不做了')).toHaveLength(1)
  await press('不做了', '结束')
  expect(dialog()?.textContent).toContain('请选一个，或自己写一句')
  await press('搬走了', '结束')
  expect(sent('staff.end')).toEqual([{ personId: 'x', grant: contact, why: '搬走了' }])
  expect(dialog()).toBeNull()
})

test('who still has households is led to where they are handed over', async () => {
  const words = '他手上还有联系的住户，请先交接给别人。'
  await open(street, { 'staff.end': new Failure('refused', 'staff_has_households', words) })
  await press('不做了', '搬走了', '结束')
  expect(dialog()?.textContent).toContain(words)
  await press('去交接住户')
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/staff/organisation/index?estateId=e&handOver=x' })
})

test('a role of a wider scope than one’s own is not one’s to end', async () => {
  const [contactOne, officer] = staff
  await open(street, { 'staff.list': { staff: [contactOne, { ...officer, personId: 'other' }] } })
  expect(place.textContent).toContain('街道专员 · 德胜街道')
  expect(find('不做了').map((one) => one.getAttribute('aria-label'))).toEqual(['不做了，李秀兰的党员联系户 · 新明胡同'])
})
