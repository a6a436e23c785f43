/** @jest-environment jsdom */
import type { VolunteerRow } from '@chuanmen/types/volunteer'
import { Failure } from '@/api/failure'
import {
  answering,
  answers,
  dialog,
  find,
  onStage,
  pass,
  place,
  press,
  putUp,
  sent,
} from '../../../../test/support/page-on-stage'
import { currentEstate } from '../current-estate'
import VolunteersPage from './index'
import { missingOf } from './rows'

jest.mock('@/api/call', () => ({ ...jest.requireActual('@/api/call'), call: jest.fn() }))

const row = (part: Partial<VolunteerRow> = {}): VolunteerRow => ({
  volunteerId: 'v',
  name: '李晓燕',
  phone: '13900000001',
  state: 'waiting',
  kinds: ['water', 'care'],
  trained: [],
  insuredUntil: null,
  agreementOn: null,
  needsAgreement: false,
  identityBy: null,
  noShows: 0,
  suspendedWhy: '',
  homeLabel: '6号楼2门',
  isMine: false,
  rev: 1,
  ...part,
})
const open = async (volunteers: VolunteerRow[], more: Record<string, unknown> = {}) => {
  answering({
    'estate.view': { unchanged: false, estateId: 'e', name: '新明胡同', phone: '010', abilities: {}, stairwells: [] },
    'me.home': { staff: { name: '孙静', grants: [{ role: 'community', estateIds: ['e'] }] } },
    'volunteer.list': { volunteers, canSet: true },
    'volunteer.set': { rev: 2, released: 0 },
    ...more,
  })
  await putUp(<VolunteersPage />)
  await pass(50, 4)
}
onStage({ now: '2026-11-27T00:30:00Z', params: { estateId: 'e' }, afterPressMs: 50 })
beforeEach(() => currentEstate.set(''))

test('nobody may take tasks before staff said how they know who it is', async () => {
  await open([row()])
  await press('核实李晓燕', '可以接单', '存好')
  expect(dialog()?.textContent).toContain('请选怎么知道是本人的')
  expect(sent('volunteer.set')).toEqual([])
  await press('看过身份证', '上门照看', '存好')
  expect(sent('volunteer.set')).toEqual([
    {
      volunteerId: 'v',
      rev: 1,
      state: 'active',
      identityHow: 'idCard',
      trained: ['care'],
      insuredUntil: null,
      agreementOn: null,
      why: '',
    },
  ])
})

test('whoever is stopped reads why, and what they had goes on to others', async () => {
  await open([row({ state: 'active', identityBy: '孙静' })], { 'volunteer.set': { rev: 2, released: 2 } })
  await press('改一改', '先暂停', '存好')
  expect(dialog()?.textContent).toContain('请写为什么暂停')
  await press('几次没有来', '存好')
  expect(sent('volunteer.set')[0]).toMatchObject({ state: 'suspended', identityHow: null, why: '几次没有来' })
  expect(document.body.textContent).toContain('2 件接下的事正在另外找人')
})

test('one’s own row is for a colleague, and says so', async () => {
  await open([row({ isMine: true })])
  expect(place.textContent).toContain('要请另一位同事核实')
  expect(find('核实李晓燕')).toHaveLength(0)
})

test('a colleague’s change meanwhile is shown, and what was typed stays', async () => {
  await open([row()], { 'volunteer.set': new Failure('refused', 'volunteer_changed', '刚刚改过') })
  await press('核实李晓燕', '可以接单', '本来就认识')
  answers['volunteer.list'] = { volunteers: [row({ rev: 5, insuredUntil: '2027-01-01' })], canSet: true }
  await press('存好')
  expect(dialog()?.textContent).toContain('这份资料被改过')
  expect(dialog()?.textContent).toContain('1月1日')
  answers['volunteer.set'] = { rev: 6, released: 0 }
  await press('接着用我填的', '存好')
  expect(sent('volunteer.set').at(-1)).toMatchObject({ rev: 5, identityHow: 'known' })
})

test.each([
  ['nothing of them is missing for water', { kinds: ['water'] }, []],
  ['care takes training and an agreement', {}, ['没有培训记录', '没有签协议']],
  ['insurance ran out', { kinds: ['furniture'], insuredUntil: '2026-11-26' }, ['保险过期了']],
  ['insured until today is insured', { kinds: ['furniture'], insuredUntil: '2026-11-27' }, []],
  ['a month is over (rule 41)', { kinds: ['water'], needsAgreement: true }, ['满一个月，该签协议了']],
] as const)('%s', (_name, part, words) => {
  expect(missingOf(row(part as Partial<VolunteerRow>), '2026-11-27')).toEqual(words)
})

test('who did not come is visible, and nobody yet is said with what to do', async () => {
  await open([row({ state: 'active', identityBy: '孙静', noShows: 2 })])
  expect(place.textContent).toContain('有 2 次没有来')
})
test('an empty list says how people enrol', async () => {
  await open([])
  expect(place.textContent).toContain('还没有人报名')
})
