import type { WorksRow } from '@chuanmen/types/works-actions'
import { type Works, worksTodos } from './works-todos'

const row = (part: Partial<WorksRow>): WorksRow => ({
  worksId: 'w',
  roundId: 'r',
  stairwellId: 's',
  building: '6号楼',
  unit: '2门',
  riserId: 'p',
  kind: 'kitchenWater',
  positions: ['01'],
  state: 'asking',
  crewId: null,
  halfDays: 2,
  from: '2026-12-01',
  until: '2026-12-14',
  stages: [],
  households: 6,
  said: 0,
  coming: 0,
  troubles: [],
  rev: 1,
  ...part,
})
const list = (part: Partial<Works>): Works => ({
  estateName: '新明胡同',
  estatePhone: '010-64001234',
  works: [],
  crews: [{ crewId: 'c', name: '一队', phone: '13800000000' }],
  examDays: [],
  ready: [],
  planId: null,
  abilities: { manage: true, report: true },
  ...part,
})
const ready = [
  {
    roundId: 'r',
    stairwellId: 's',
    building: '6号楼',
    unit: '2门',
    riserId: 'p',
    kind: 'kitchenWater' as const,
    positions: ['01'],
    households: 6,
  },
]
const titles = (part: Partial<Works>) => worksTodos(list(part), 'e').map(({ title, path }) => [title, path])

test.each<[string, Partial<Works>, string[][]]>([
  ['an estate without works asks nothing', {}, []],
  [
    'a troubled riser is named with what is wrong, the gravest first',
    { works: [row({ state: 'scheduled', troubles: ['cannot', 'overdue'] })] },
    [['6号楼2门 厨房给水立管：过了时间没报完工、有住户说来不了', '/staff/riser-works/index']],
  ],
  [
    'many troubled risers are one line',
    { works: ['a', 'b', 'c', 'd'].map((worksId) => row({ worksId, state: 'scheduled', troubles: ['late'] })) },
    [['4 根立管的施工要处理', '/staff/works/index']],
  ],
  [
    'households that said nothing are counted',
    { works: [row({ said: 4 }), row({ worksId: 'v', said: 5 })] },
    [['还有 3 户没说哪天家里有人', '/staff/works/index']],
  ],
  [
    'a riser of which everybody said leads to the proposal that waits',
    { works: [row({ said: 6 })], planId: 'plan' },
    [['1 根立管可以定日子了', '/staff/slots/index']],
  ],
  ['complete risers may be asked', { ready }, [['1 根成串的立管可以约时间', '/staff/works/index']]],
  [
    'before that, a crew is needed',
    { ready, crews: [] },
    [['1 根成串的立管可以约时间', '/staff/works-calendar/index']],
  ],
  [
    'who does not manage is told of troubles only',
    {
      works: [row({ said: 4 }), row({ worksId: 'v', state: 'underway', troubles: ['missed'] })],
      abilities: { manage: false, report: true },
    },
    [['6号楼2门 厨房给水立管：有一户没人开门', '/staff/riser-works/index']],
  ],
])('%s', (_, part, todos) => {
  expect(titles(part)).toEqual(todos)
})
