import type { Output } from '@/api/call'
import { columnWords, riserTitle } from '../works-words/place-words'
import { inOrder, troublesWords, troubleWords } from '../works-words/trouble-words'
import type { Todo } from './todos'

export type Works = Output<'works.list'>

/** From how many troubled risers on one line stands for all of them. */
const MANY = 4

/** Works that somebody has to look at, risers that wait for a date, and complete ones of which nobody was asked yet. */
export function worksTodos({ works, ready, crews, planId, abilities }: Works, estateId: string): Todo[] {
  const list = { path: '/staff/works/index', params: { estateId } }
  const troubled = works.filter(({ troubles }) => troubles.length > 0)
  return [
    ...troubleTodos(troubled, estateId, list),
    ...(abilities.manage ? askTodos({ works, ready, crews, planId }, estateId, list) : []),
  ]
}

type Place = Pick<Todo, 'path' | 'params'>

function troubleTodos(troubled: Works['works'], estateId: string, list: Place): Todo[] {
  if (troubled.length >= MANY)
    return [
      {
        ...list,
        key: 'works-troubles',
        icon: 'warning',
        tone: 'brick',
        title: `${troubled.length} 根立管的施工要处理`,
        note: troublesWords([...new Set(troubled.flatMap(({ troubles }) => troubles))]),
      },
    ]
  return troubled.flatMap((row) => {
    const [worst] = inOrder(row.troubles)
    if (!worst) return []
    const { icon, tone, todo } = troubleWords[worst]
    return [
      {
        key: `works-${row.worksId}`,
        icon,
        tone,
        title: `${riserTitle(row)}：${troublesWords(row.troubles)}`,
        note: [columnWords(row), todo].filter(Boolean).join(' · '),
        path: '/staff/riser-works/index',
        params: { estateId, worksId: row.worksId },
      },
    ]
  })
}

function askTodos(
  { works, ready, crews, planId }: Pick<Works, 'works' | 'ready' | 'crews' | 'planId'>,
  estateId: string,
  list: Place,
): Todo[] {
  const asking = works.filter(({ state }) => state === 'asking')
  const silent = asking.reduce((sum, { households, said }) => sum + households - said, 0)
  const answered = asking.filter(({ households, said }) => said === households)
  const plan = planId ? { path: '/staff/slots/index', params: { estateId, planId } } : list
  return [
    ...(silent > 0
      ? [
          {
            ...list,
            key: 'works-asking',
            icon: 'clock' as const,
            tone: 'amber' as const,
            title: `还有 ${silent} 户没说哪天家里有人`,
            note: `${asking.length} 根立管在约时间`,
            tag: `${silent} 户`,
          },
        ]
      : []),
    ...(answered.length > 0
      ? [
          {
            ...plan,
            key: 'works-answered',
            icon: 'calendar' as const,
            tone: 'teal' as const,
            title: `${answered.length} 根立管可以定日子了`,
            note: planId ? '每一户都说了，系统排过一次，看看要不要采用' : '每一户都说了哪天家里有人',
          },
        ]
      : []),
    ...(ready.length > 0
      ? [
          {
            ...(crews.length > 0 ? list : { path: '/staff/works-calendar/index', params: { estateId } }),
            key: 'works-ready',
            icon: 'valve' as const,
            tone: 'teal' as const,
            title: `${ready.length} 根成串的立管可以约时间`,
            note: crews.length > 0 ? '先问住户哪天家里有人，再定施工的日子' : '先添加施工队，再问住户哪天家里有人',
          },
        ]
      : []),
  ]
}
