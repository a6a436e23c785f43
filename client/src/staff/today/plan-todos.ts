import { type PlanDoes, planDoesWords } from '@chuanmen/types/plan-words'
import type { Todo as PlanTodo, TodoKind } from '@chuanmen/types/portfolio'
import type { IconName } from '@/components/icon/names'
import { nearDay } from '@/lib/format'
import type { Todo } from './todos'

export type Plans = { todos: readonly PlanTodo[]; more: number; households: number }

/** How one kind of thing to do reads: why in words, how pressing, and the page of its one next step. */
type Reading = {
  icon: IconName
  tone: Todo['tone']
  note: (todo: PlanTodo, now: number) => string
  tag: (todo: PlanTodo, now: number) => string
  page: Page
}
type Page = 'household' | 'promises' | 'papers' | 'complaints' | 'talk' | 'organisation'

const lateWords = ({ late }: PlanTodo) => `过期 ${late} 天`
const dayWords = ({ on }: PlanTodo, now: number) => (on === null ? '要办' : nearDay(on, now))
const about = (why: string, what: string) => (what ? `${why}：${what}` : why)
const same = (words: string) => () => words

const dueWords: Partial<Record<PlanDoes, string>> = { answer: '答应回话的日子是', talk: '约面谈的日子是' }
const due = (todo: PlanTodo, now: number) =>
  about(`${dueWords[todo.does ?? 'other'] ?? '要办好的日子是'}${dayWords(todo, now)}`, todo.what)
const overdue = (todo: PlanTodo) =>
  about(`${todo.does && todo.does !== 'other' ? planDoesWords[todo.does] : '该办的'}，${lateWords(todo)}`, todo.what)

const readings: Record<TodoKind, Reading> = {
  complaint: {
    ...{ icon: 'chat', tone: 'brick', page: 'complaints' },
    note: ({ what }) => about('住户有意见，等您答复', what),
    tag: same('要答复'),
  },
  paperConflict: {
    ...{ icon: 'swap', tone: 'brick', page: 'papers' },
    note: same('纸上写的和手机上的不一样，要问本人以哪个为准'),
    tag: same('要问清'),
  },
  promiseOverdue: {
    ...{ icon: 'warning', tone: 'brick', page: 'promises' },
    note: (todo) => about(`承诺${lateWords(todo)}`, todo.what),
    tag: same('过期'),
  },
  promiseAsked: {
    ...{ icon: 'doc', tone: 'amber', page: 'promises' },
    note: ({ what }) => about('提了条件才同意，还没人接', what),
    tag: same('等人接'),
  },
  promiseDue: {
    ...{ icon: 'clock', tone: 'amber', page: 'promises' },
    note: (todo, now) => about(`答应办好的日子是${dayWords(todo, now)}`, todo.what),
    tag: dayWords,
  },
  promiseDisputed: {
    ...{ icon: 'warning', tone: 'brick', page: 'promises' },
    note: ({ what }) => about('住户说还没办到', what),
    tag: same('没办到'),
  },
  paperCall: {
    ...{ icon: 'phone', tone: 'amber', page: 'papers' },
    note: same('收了纸质意见，还没打电话核实'),
    tag: (todo, now) => (todo.late > 0 ? lateWords(todo) : dayWords(todo, now)),
  },
  itemOverdue: {
    ...{ icon: 'warning', tone: 'brick', page: 'household' },
    note: overdue,
    tag: same('过期'),
  },
  itemDue: { ...{ icon: 'clock', tone: 'amber', page: 'household' }, note: due, tag: dayWords },
  kindToConfirm: {
    ...{ icon: 'search', tone: 'teal', page: 'household' },
    note: ({ what }) => about('没有同意，还没判断难在哪里', what),
    tag: same('要判断'),
  },
  talkToFix: {
    ...{ icon: 'calendar', tone: 'amber', page: 'talk' },
    note: same('三方面谈还没定下时间'),
    tag: same('定时间'),
  },
  talkToWrite: {
    ...{ icon: 'pencil', tone: 'amber', page: 'talk' },
    note: same('面谈过了，纪要还没写'),
    tag: same('写纪要'),
  },
  talkToSign: {
    ...{ icon: 'doc', tone: 'teal', page: 'talk' },
    note: ({ what }) => about('纪要写好了，还没签字', what),
    tag: same('等签字'),
  },
  visitDue: {
    ...{ icon: 'door', tone: 'amber', page: 'household' },
    note: (todo, now) =>
      about(todo.late > 0 ? `说好的下一步${lateWords(todo)}` : `说好${dayWords(todo, now)}`, todo.what),
    tag: (todo, now) => (todo.late > 0 ? '过期' : dayWords(todo, now)),
  },
  unassigned: {
    ...{ icon: 'users', tone: 'teal', page: 'organisation' },
    note: same('有话要答复、有事要办，先分给楼门长或党员联系户'),
    tag: ({ count }) => `${count} 户`,
  },
}

const titleOf = ({ kind, building, unit, room, count }: PlanTodo) =>
  kind === 'unassigned' ? `${count} 户还没有人联系` : `${building}${unit} ${room}`

/** What households, promises, papers, talks and complaints want today: whose door, why, and the page of the one next step. The server has put them in order. */
export function planTodos({ todos, more }: Plans, estateId: string, now: number): Todo[] {
  const rows = todos.map((todo): Todo => {
    const { icon, tone, note, tag, page } = readings[todo.kind]
    const { stairwellId, flatId, ref } = todo
    return {
      key: `plan-${todo.key}`,
      icon,
      tone: tone === 'amber' && todo.late > 0 ? 'brick' : tone,
      title: titleOf(todo),
      note: note(todo, now),
      tag: tag(todo, now),
      path: `/staff/${page}/index`,
      params: {
        estateId,
        ...(stairwellId && page !== 'organisation' ? { stairwellId } : {}),
        ...(flatId && page !== 'organisation' ? { flatId } : {}),
        ...ref,
      },
    }
  })
  if (more === 0) return rows
  const rest: Todo = {
    ...{ key: 'plan-more', icon: 'list', tone: 'teal', title: `还有 ${more} 件排在后面` },
    ...{ note: '先办上面的；也可以一户一户看', path: '/staff/portfolio/index', params: { estateId } },
  }
  return [...rows, rest]
}
