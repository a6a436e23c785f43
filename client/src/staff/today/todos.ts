import type { EstateView } from '@chuanmen/types/estate'
import type { Output } from '@/api/call'
import type { IconName } from '@/components/icon/names'
import { daysUntil, nearDay } from '@/lib/format'
import { isClosing, isOverdue } from '../rounds/round-state'
import { type Claims, claimTodos } from './claim-todos'
import { type Help, helpTodos } from './help-todos'
import { noticeTodos } from './notice-todos'
import { type Plans, planTodos } from './plan-todos'
import { type KeptVisit, visitTodos } from './visit-todos'
import { type Works, worksTodos } from './works-todos'

/** Something to do now, found in what the system knows; nobody types it. */
export type Todo = {
  key: string
  icon: IconName
  tone: 'teal' | 'amber' | 'brick'
  title: string
  note: string
  tag?: string
  path: string
  params: Record<string, string>
}

/** An estate of theirs, as far as setting it up goes. */
export type OwnEstate = { estateId: string; name: string; stairwells: number }

type Known = {
  estate: EstateView
  estates: readonly OwnEstate[] | undefined
  bindings: Output<'binding.list'>['bindings'] | undefined
  rounds: Output<'round.list'>['rounds'] | undefined
  notices: Output<'notice.list'>['notices'] | undefined
  works: Works | undefined
  claims: Claims | undefined
  help: Help | undefined
  plans: Plans | undefined
  /** Ticks made on this phone that did not get through yet. */
  unsent: number
  /** Visits written on this phone that the server does not have. */
  visits: readonly KeptVisit[]
  now: number
}

const weight = { brick: 0, amber: 1, teal: 2 } as const

/** What waits, the overdue first. */
export function todos(known: Known): Todo[] {
  const {
    estate,
    estates = [],
    bindings = [],
    rounds = [],
    notices = [],
    works,
    claims,
    help,
    plans,
    unsent,
    visits,
    now,
  } = known
  return [
    ...roundTodos(rounds, estate, now),
    ...noticeTodos(notices, estate.estateId, now),
    ...(claims ? claimTodos(claims, estate.estateId) : []),
    ...(plans ? planTodos(plans, estate.estateId, now) : []),
    ...(help ? helpTodos(help, estate.estateId, now) : []),
    ...(works ? worksTodos(works, estate.estateId) : []),
    ...visitTodos(visits, estate.estateId),
    ...unsentTodos(unsent, estate.estateId),
    ...bindingTodos(bindings, estate.estateId, now),
    ...setupTodos(estate, estates),
  ].sort((one, other) => weight[one.tone] - weight[other.tone])
}

function roundTodos(rounds: NonNullable<Known['rounds']>, { estateId, abilities }: EstateView, now: number): Todo[] {
  if (!abilities.openRound) return []
  return rounds.flatMap((round): Todo[] => {
    const { roundId, title, state, closesAt } = round
    const base = { key: roundId, path: '/staff/round/index', params: { estateId, roundId }, note: title }
    if (state === 'opening')
      return [{ ...base, icon: 'bell', tone: 'amber', title: '有一轮没发完，接着发', tag: '半路' }]
    if (state === 'draft') return [{ ...base, icon: 'doc', tone: 'teal', title: '有一轮建好了还没发出' }]
    if (isOverdue(round, now))
      return [
        { ...base, icon: 'clock', tone: 'brick', title: '征求意见过了截止，该结束了', tag: nearDay(closesAt, now) },
      ]
    if (!isClosing(round, now)) return []
    const days = daysUntil(closesAt, now)
    return [
      { ...base, icon: 'clock', tone: 'amber', title: '征求意见快截止了', tag: days === 0 ? '今天' : `${days} 天` },
    ]
  })
}

/** Sent by itself once there is a network; said here so that nobody thinks it is done. */
function unsentTodos(unsent: number, estateId: string): Todo[] {
  if (unsent === 0) return []
  return [
    {
      key: 'unsent',
      icon: 'wifi-off',
      tone: 'amber',
      title: `${unsent} 条登记还没送到`,
      note: '存在这台手机上，有网了自己送，先别退出登录',
      path: '/staff/notices/index',
      params: { estateId },
    },
  ]
}

function bindingTodos(bindings: NonNullable<Known['bindings']>, estateId: string, now: number): Todo[] {
  const [first] = bindings
  if (!first) return []
  const note = `最早的是 ${first.building}${first.unit} ${first.room}，${nearDay(first.since, now)}申请`
  return [
    {
      key: 'bindings',
      icon: 'user',
      tone: 'amber',
      title: `${bindings.length} 位住户等着核验身份`,
      note,
      tag: `${bindings.length} 位`,
      path: '/staff/bindings/index',
      params: { estateId },
    },
  ]
}

function setupTodos(estate: EstateView, estates: readonly OwnEstate[]): Todo[] {
  const { estateId, abilities, stairwells } = estate
  if (!abilities.importRoster) return []
  const bare = stairwells.filter(({ risers }) => risers === 0)
  const [first] = bare
  return [
    ...estates
      .filter((one) => one.stairwells === 0)
      .map(
        (one): Todo => ({
          key: `roster-${one.estateId}`,
          icon: 'upload',
          tone: 'teal',
          title: `${one.name}还没有名册`,
          note: '有现成的 Excel 就能导入',
          path: '/staff/roster/index',
          params: { estateId: one.estateId },
        }),
      ),
    ...(first
      ? [
          {
            key: 'risers',
            icon: 'pipes' as const,
            tone: 'teal' as const,
            title: `${bare.length} 个楼门还没设置立管`,
            note: `${bare
              .slice(0, 3)
              .map(({ building, unit }) => `${building}${unit}`)
              .join('、')}${bare.length > 3 ? ' 等' : ''}，设好才能征求意见`,
            path: '/staff/risers/index',
            params: { estateId },
          },
        ]
      : []),
  ]
}
