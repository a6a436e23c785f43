import type { Actions } from '../types/contract'
import type { HelpKind } from '../types/help-words'

type Profile = Actions['volunteer.enrol']['input']['profile']
type Station = Actions['station.save']['input']['station']

/** Somebody who helps. `at`: the stairwell they begin from. `state` waiting: staff have not looked at them yet. */
export type DemoVolunteer = {
  name: string
  openid: string
  phone: string
  at: string
  kinds: HelpKind[]
  state: 'active' | 'waiting' | 'suspended'
  /** Seen at the office (rule 41). */
  trained?: HelpKind[]
  isInsured?: boolean
  hasAgreement?: boolean
  profile?: Partial<Profile>
}

const light: HelpKind[] = ['water', 'company', 'errand', 'meal']
const person = (at: number, name: string, openid: string) => ({ name, openid, phone: `1370000060${at}` })

export const demoVolunteers: DemoVolunteer[] = [
  {
    ...person(1, '李晓燕', 'demo-volunteer-li'),
    ...{ at: '6号楼 2门', state: 'active', isInsured: true, hasAgreement: true },
    ...{ kinds: [...light, 'care', 'furniture', 'hospital'], trained: ['care'] },
  },
  {
    ...person(2, '赵志远', 'demo-volunteer-zhao'),
    ...{ at: '6号楼 2门', state: 'active', isInsured: true, kinds: [...light, 'furniture'] },
  },
  { ...person(3, '陈建平', 'demo-volunteer-chen'), at: '5号楼 1门', state: 'active', kinds: light },
  {
    ...person(4, '刘春燕', 'demo-volunteer-liu'),
    ...{
      at: '7号楼 1门',
      state: 'active',
      kinds: [...light, 'cleaning', 'care'],
      trained: ['care'],
      hasAgreement: true,
    },
  },
  { ...person(5, '高明', 'demo-volunteer-gao'), at: '6号楼 3门', state: 'active', kinds: ['water', 'errand'] },
  {
    ...person(6, '王芳', 'demo-volunteer-wangfang'),
    ...{ at: '5号楼 2门', state: 'active', kinds: ['company', 'cleaning', 'toilet'], profile: { floorsMax: 3 } },
  },
  { ...person(7, '周强', 'demo-volunteer-zhou'), at: '6号楼 1门', state: 'waiting', kinds: ['water', 'furniture'] },
  { ...person(8, '胡小军', 'demo-volunteer-hu'), at: '5号楼 4门', state: 'suspended', kinds: light },
]

const everyDay = (fromHour: number, toHour: number) =>
  [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, fromHour, toHour }))

export const profileOf = ({ kinds, profile }: DemoVolunteer, homeStairwellId: string): Profile => ({
  ...{ kinds, floorsMax: 12, hours: everyDay(7, 21), away: [], perDayMax: 4, homeStairwellId, goesBeyond: false },
  ...profile,
})

export const KEEPER = { openid: 'demo-keeper', nickname: '何丽华' }
export const demoStation: Station = {
  name: '新明养老驿站',
  where: '新明胡同 7 号楼底商',
  phone: '010-8200-0268',
  hours: everyDay(8, 20),
  closedDays: [],
  services: [
    {
      serviceId: 'meal',
      kind: 'meal',
      name: '送午饭',
      priceFen: 1_500,
      slots: 1,
      capacity: 6,
      isAtStation: false,
      isOn: true,
    },
    {
      serviceId: 'toilet',
      kind: 'toilet',
      name: '驿站卫生间',
      priceFen: 0,
      slots: 1,
      capacity: 3,
      isAtStation: true,
      isOn: true,
    },
    {
      serviceId: 'care',
      kind: 'care',
      name: '上门照看',
      priceFen: 6_000,
      slots: 3,
      capacity: 1,
      isAtStation: false,
      isOn: true,
    },
    {
      serviceId: 'quiet',
      kind: 'quiet',
      name: '自习桌',
      priceFen: 0,
      slots: 4,
      capacity: 4,
      isAtStation: true,
      isOn: true,
    },
    {
      serviceId: 'cleaning',
      kind: 'cleaning',
      name: '施工后打扫',
      priceFen: 4_000,
      slots: 3,
      capacity: 2,
      isAtStation: false,
      isOn: true,
    },
  ],
  isOpen: true,
}

/** What households said before: what they need when water stops. One would rather not be asked. */
export const demoNeeds: { home: string; needs: HelpKind[]; count?: number; callName: string }[] = [
  { home: '6号楼 2门 403', needs: ['water'], count: 2, callName: '王桂兰' },
  { home: '6号楼 2门 201', needs: ['water'], count: 1, callName: '老张' },
  { home: '5号楼 1门 301', needs: ['water', 'meal'], count: 1, callName: '陈阿姨' },
  { home: '5号楼 4门 501', needs: ['quiet'], callName: '孩子妈妈' },
  { home: '7号楼 1门 603', needs: ['company'], callName: '罗先生' },
  { home: '6号楼 3门 301', needs: ['toilet'], callName: '刘奶奶' },
  { home: '6号楼 4门 101', needs: ['water'], count: 2, callName: '宋师傅' },
  { home: '6号楼 1门 201', needs: ['furniture'], count: 3, callName: '郑女士' },
  { home: '5号楼 2门 101', needs: ['company'], callName: '谢老师' },
  { home: '7号楼 1门 101', needs: [], callName: '' },
]
