import { type Todo as PlanTodo, type TodoKind, todoKinds } from '@chuanmen/types/portfolio'
import { planTodos } from './plan-todos'

const NOW = Date.parse('2026-11-27T00:30:00Z')
const todo = (kind: TodoKind, part: Partial<PlanTodo> = {}): PlanTodo => ({
  ...{ key: kind, kind, stairwellId: 's', flatId: 'f', building: '6号楼', unit: '2门', room: '402' },
  ...{ what: '', does: null, on: null, late: 0, count: 1, ref: {} },
  ...part,
})
const told = (...todos: PlanTodo[]) => planTodos({ todos, more: 0, households: 1 }, 'e', NOW)

type Expected = [tone: string, note: string, tag: string, path: string]
const household = '/staff/household/index'
const promises = '/staff/promises/index'
const cases: Record<TodoKind, [Partial<PlanTodo>, Expected]> = {
  complaint: [
    { what: '来得太勤、太晚', ref: { complaintId: 'c' } },
    ['brick', '住户有意见，等您答复：来得太勤、太晚', '要答复', '/staff/complaints/index'],
  ],
  paperConflict: [{}, ['brick', '纸上写的和手机上的不一样，要问本人以哪个为准', '要问清', '/staff/papers/index']],
  promiseOverdue: [
    { what: '装坐便扶手', on: '2026-11-24', late: 3 },
    ['brick', '承诺过期 3 天：装坐便扶手', '过期', promises],
  ],
  promiseAsked: [{ what: '补同款地砖' }, ['amber', '提了条件才同意，还没人接：补同款地砖', '等人接', promises]],
  promiseDue: [
    { what: '装坐便扶手', on: '2026-11-27' },
    ['amber', '答应办好的日子是今天：装坐便扶手', '今天', promises],
  ],
  promiseDisputed: [{ what: '补地砖' }, ['brick', '住户说还没办到：补地砖', '没办到', promises]],
  paperCall: [{ on: '2026-11-28' }, ['amber', '收了纸质意见，还没打电话核实', '明天', '/staff/papers/index']],
  itemOverdue: [
    { what: '怕补不好瓷砖', does: 'answer', late: 2 },
    ['brick', '给住户一个答复，过期 2 天：怕补不好瓷砖', '过期', household],
  ],
  itemDue: [
    { what: '怕补不好瓷砖', does: 'answer', on: '2026-11-27' },
    ['amber', '答应回话的日子是今天：怕补不好瓷砖', '今天', household],
  ],
  kindToConfirm: [{}, ['teal', '没有同意，还没判断难在哪里', '要判断', household]],
  talkToFix: [{ ref: { talkId: 't' } }, ['amber', '三方面谈还没定下时间', '定时间', '/staff/talk/index']],
  talkToWrite: [{ ref: { talkId: 't' } }, ['amber', '面谈过了，纪要还没写', '写纪要', '/staff/talk/index']],
  talkToSign: [
    { what: '住户、施工队', ref: { talkId: 't' } },
    ['teal', '纪要写好了，还没签字：住户、施工队', '等签字', '/staff/talk/index'],
  ],
  visitDue: [{ what: '带样砖去', on: '2026-11-27' }, ['amber', '说好今天：带样砖去', '今天', household]],
  unassigned: [
    { stairwellId: null, flatId: null, count: 7 },
    ['teal', '有话要答复、有事要办，先分给楼门长或党员联系户', '7 户', '/staff/organisation/index'],
  ],
}

test.each(todoKinds.map((kind) => [kind, ...cases[kind]] as const))(
  'today’s row of %s says why and leads to its one next step',
  (kind, part, [tone, note, tag, path]) => {
    expect(told(todo(kind, part))[0]).toMatchObject({ tone, note, tag, path })
  },
)

test('a row is named by its household and carries what its page needs to open at the right place', () => {
  const [row] = told(todo('promiseOverdue', { ref: { promiseId: 'p' }, late: 1 }))
  expect(row).toMatchObject({
    title: '6号楼2门 402',
    params: { estateId: 'e', stairwellId: 's', flatId: 'f', promiseId: 'p' },
  })
})

test('households that nobody has are one row that names none of them', () => {
  const [row] = told(todo('unassigned', { count: 7, stairwellId: 's', flatId: 'f' }))
  expect(row).toMatchObject({ title: '7 户还没有人联系', params: { estateId: 'e' } })
  expect(row?.params).not.toHaveProperty('flatId')
})

test.each<[TodoKind, string]>([
  ['paperCall', '过期 2 天'],
  ['visitDue', '过期'],
])('%s that is late is as pressing as what is overdue', (kind, tag) => {
  expect(told(todo(kind, { late: 2, on: '2026-11-25' }))[0]).toMatchObject({ tone: 'brick', tag })
})

test('what the list has no room for is counted, and leads to the households', () => {
  const rows = planTodos({ todos: [todo('itemDue')], more: 12, households: 60 }, 'e', NOW)
  expect(rows.at(-1)).toMatchObject({ title: '还有 12 件排在后面', path: '/staff/portfolio/index' })
})
