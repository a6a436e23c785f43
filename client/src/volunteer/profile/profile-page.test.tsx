/** @jest-environment jsdom */
import type { VolunteerSelf } from '@chuanmen/types/volunteer'
import { Failure } from '@/api/failure'
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
} from '../../../../test/support/page-on-stage'
import ProfilePage from './index'

jest.mock('@/api/call', () => ({ ...jest.requireActual('@/api/call'), call: jest.fn() }))

const stairwells = [{ stairwellId: 's2', building: '6号楼', unit: '2门' }]
const estate = { estateId: 'e', name: '新明胡同', stairwells }
const self = (change: Partial<VolunteerSelf> = {}): VolunteerSelf => ({
  ...{
    volunteerId: 'v',
    estateId: 'e',
    estateName: '新明胡同',
    estatePhone: '010',
    name: '李晓燕',
    phone: '13800000001',
  },
  ...{ state: 'active', suspendedWhy: '', trained: [], insuredUntil: null, agreementOn: null, stairwells, rev: 4 },
  lacks: [{ kind: 'furniture', what: ['insurance'] }],
  profile: {
    ...{ kinds: ['water', 'furniture'], floorsMax: 6, hours: [{ weekday: 3, fromHour: 7, toHour: 12 }] },
    ...{ away: [], perDayMax: 2, homeStairwellId: 's2', goesBeyond: false },
  },
  ...change,
})
const settle = () => pass(500, 3)
const open = async () => {
  await putUp(<ProfilePage />)
  await settle()
}
/** The stand-in of an input carries no spoken name: the field is found by the label above it. */
const field = (label: string) =>
  [...place.querySelectorAll('.field')]
    .find((one) => one.querySelector('.field-label')?.textContent?.startsWith(label))
    ?.querySelector('input') ?? null

onStage({ now: '2026-11-24T23:30:00Z' })
beforeEach(() =>
  answering({
    ...{ 'volunteer.mine': { mine: [], estates: [estate] }, 'volunteer.save': { rev: 5 } },
    'volunteer.enrol': { volunteerId: 'v', state: 'waiting' },
  }),
)

test('offering to help: what is missing is said one after the other, then all of it is handed in once', async () => {
  await open()
  await press('报名')
  expect(place.textContent).toContain('请写您的名字')
  await fill(field('名字'), '李晓燕')
  await press('报名')
  expect(place.textContent).toContain('请写一个打得通的电话')
  await fill(field('电话'), '13800000001')
  await press('送水到家', '周三 上午', '报名')
  expect(place.textContent).toContain('请看一遍上面的约定')
  expect(sent('volunteer.enrol')).toHaveLength(0)
  answers['volunteer.mine'] = { mine: [self({ state: 'waiting' })], estates: [] }
  await press('看过了，我愿意', '报名')
  await settle()
  expect(sent('volunteer.enrol')).toEqual([
    {
      estate: { by: 'home', estateId: 'e' },
      ...{ name: '李晓燕', phone: '13800000001' },
      profile: {
        ...{ kinds: ['water'], floorsMax: 6, hours: [{ weekday: 3, fromHour: 7, toHour: 12 }], away: [] },
        ...{ perDayMax: 2, homeStairwellId: null, goesBeyond: false },
      },
    },
  ])
  expect(place.textContent).toContain('请带身份证到居委会')
})

test('nothing is agreed to beforehand, and what is shown to whom is said first', async () => {
  await open()
  expect(find('看过了，我愿意')[0]?.getAttribute('aria-checked')).toBe('false')
  for (const words of ['自愿，不拿钱', '电话只在接下以后、做完以前', '先看一眼身份证'])
    expect(place.textContent).toContain(words)
})

test('without a flat of one’s own the sticker tells the estate', async () => {
  answers['volunteer.mine'] = { mine: [], estates: [] }
  answers['sticker.read'] = {
    ...{ estateName: '德外小区', estatePhone: '010-1', building: '3号楼', unit: '1门', stairwellId: 's9', flats: [] },
  }
  await open()
  await fill(field('输入贴码'), 'AB12cd')
  await press('查这个贴码')
  await settle()
  expect(place.textContent).toContain('德外小区（3号楼1门的贴码）')
  await fill(field('名字'), '赵强')
  await fill(field('电话'), '13800000009')
  await press('送水到家', '周三 上午', '看过了，我愿意', '报名')
  await settle()
  expect(sent('volunteer.enrol')[0]).toMatchObject({ estate: { by: 'sticker', token: 'AB12cd' } })
})

test('a lost reply is handed in again under the same id', async () => {
  answers['volunteer.enrol'] = new Failure('timeout', 'timeout', '等了很久没有回音。')
  await open()
  await fill(field('名字'), '李晓燕')
  await fill(field('电话'), '13800000001')
  await press('送水到家', '周三 上午', '看过了，我愿意', '报名')
  await settle()
  await press('报名')
  await settle()
  const ids = callsOf('volunteer.enrol').map(([, , id]) => id)
  expect(ids).toHaveLength(2)
  expect(ids[0]).toBe(ids[1])
})

test('a change keeps the rest; what is missing for a kind is said', async () => {
  answers['volunteer.mine'] = { mine: [self()], estates: [] }
  await open()
  expect(place.textContent).toContain('「挪家具，给管子让地方」还接不了：要先上志愿者保险')
  expect(find('存下来')).toHaveLength(0)
  await press('每天最多，多一点', '存下来')
  await settle()
  expect(sent('volunteer.save')).toEqual([
    { volunteerId: 'v', rev: 4, phone: '13800000001', profile: { ...self().profile, perDayMax: 3 } },
  ])
})

test('changed on another phone meanwhile: both are offered, nothing typed is lost', async () => {
  answers['volunteer.mine'] = { mine: [self()], estates: [] }
  await open()
  await press('每天最多，多一点')
  answers['volunteer.save'] = new Failure('refused', 'volunteer_changed', '刚刚改过')
  answers['volunteer.mine'] = { mine: [self({ rev: 5 })], estates: [] }
  await press('存下来')
  await settle()
  expect(place.textContent).toContain('您填的时候，这份资料在别处改过')
  answers['volunteer.save'] = { rev: 6 }
  await press('接着用我填的', '存下来')
  await settle()
  expect(sent('volunteer.save').at(-1)).toMatchObject({ rev: 5, profile: { perDayMax: 3 } })
})

test('stopping with something still taken leads to it', async () => {
  answers['volunteer.mine'] = { mine: [self()], estates: [] }
  answers['volunteer.end'] = new Failure('refused', 'volunteer_has_tasks', '还有接下没做完的事。')
  await open()
  await press('不当志愿者了', '确定停')
  await settle()
  expect(dialog()?.textContent).toContain('还有接下没做完的事。')
  expect(find('去看接下的事', dialog() as HTMLElement)).toHaveLength(1)
})
