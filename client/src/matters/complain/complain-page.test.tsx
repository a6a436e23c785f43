/** @jest-environment jsdom */
import { Failure } from '@/api/failure'
import { answering, fill, onStage, pass, place, press, putUp, sent } from '../../../../test/support/page-on-stage'
import MattersComplainPage from './index'

jest.mock('@/api/call', () => ({ ...jest.requireActual('@/api/call'), call: jest.fn() }))

const visits = [
  { visitId: 'v', at: '2026-09-13T02:00:00.000Z', how: 'door', byName: '王姨', purpose: 'care', met: 'owner' },
]
const matters = { flatId: 'f', stairwellId: 's', estatePhone: '010-1', visits, abilities: {} }
const open = async () => {
  answering({ 'plan.mine': matters })
  await putUp(<MattersComplainPage />)
  await pass(100)
}
onStage({ now: '2026-09-14T02:00:00.000Z', params: { flatId: 'f' } })

test('who visits does not read it, and that is said before anything is written (rule 43)', async () => {
  await open()
  expect(place.textContent).toContain('上门的人看不到')
})

test('what it is about is chosen, a visit and words may be; then it says who looks at it', async () => {
  await open()
  await press('交上去')
  expect(place.textContent).toContain('请选一个')
  answering({ 'plan.mine': matters, 'complaint.file': { complaintId: 'c', level: 'street' } })
  await press('来得太勤、太晚', '9月13日 周日 王姨上门')
  await fill('textarea', '晚饭时间来')
  await press('交上去')
  await pass(100)
  expect(sent('complaint.file')).toEqual([
    { flatId: 'f', stairwellId: 's', what: 'tooOften', words: '晚饭时间来', visitId: 'v' },
  ])
  expect(place.textContent).toContain('街道会派没参与上门的人来看')
})

test('without a network what was written is kept', async () => {
  await open()
  answering({ 'plan.mine': matters, 'complaint.file': new Failure('offline', 'offline', '现在连不上网。') })
  await press('态度不好')
  await fill('textarea', '说话难听')
  await press('交上去')
  await pass(600)
  expect(place.textContent).toContain('现在连不上网')
  expect(place.querySelector('textarea')?.value).toBe('说话难听')
})
