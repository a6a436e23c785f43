import type { Output } from '@/api/call'
import { leftWords, NEAR_HOURS, nextStep, RING_UP_HOURS, type UnmetRow } from '../help-words/next-step'
import { titleOf } from '../help-words/task-words'
import { placeWords } from '../place-words'
import type { Todo } from './todos'

export type Help = Pick<Output<'help.board'>, 'unmet' | 'complaints' | 'wordsToReview' | 'counts' | 'canCoordinate'>

/** From how many tasks one line stands for all of them. */
const MANY = 4

/** Help that nobody has taken and that is near, by name; what waits for staff's judgement in one line each. */
export function helpTodos(help: Help, estateId: string, now: number): Todo[] {
  const { unmet, complaints, wordsToReview, counts, canCoordinate } = help
  const near = unmet.filter(({ hoursLeft }) => hoursLeft < NEAR_HOURS)
  const board = (show: string) => ({ path: '/staff/help/index', params: { estateId, show } })
  const isLate = near.some(({ hoursLeft }) => hoursLeft < RING_UP_HOURS)
  const settle = complaints.length
  return [
    ...(near.length >= MANY
      ? [
          {
            ...board('unmet'),
            key: 'help-near',
            icon: 'heart' as const,
            tone: isLate ? ('brick' as const) : ('amber' as const),
            title: `${near.length} 件帮忙一天内就到时间，还没人接`,
            note: near.slice(0, 3).map(titleOf).join('、') + (near.length > 3 ? ' 等' : ''),
          },
        ]
      : near.map((row) => one(row, now))),
    ...(canCoordinate && settle > 0
      ? [
          {
            ...board('settle'),
            key: 'help-complaints',
            icon: 'warning' as const,
            tone: 'brick' as const,
            title: `${settle} 户对帮忙不满意，等您处理`,
            note: complaints
              .map(({ building, room }) => `${building} ${room}`)
              .slice(0, 3)
              .join('、'),
          },
        ]
      : []),
    ...(canCoordinate && counts.waitingVolunteers > 0
      ? [
          {
            key: 'help-volunteers',
            icon: 'users' as const,
            tone: 'teal' as const,
            title: `${counts.waitingVolunteers} 位志愿者等着核实`,
            note: '见一面、看一眼证件，就能接单了',
            path: '/staff/volunteers/index',
            params: { estateId },
          },
        ]
      : []),
    ...(canCoordinate && wordsToReview.length > 0
      ? [
          {
            ...board('settle'),
            key: 'help-words',
            icon: 'chat' as const,
            tone: 'teal' as const,
            title: `${wordsToReview.length} 段话要先看一遍`,
            note: '您让显示，对方才看得到',
          },
        ]
      : []),
  ]
}

const one = (row: UnmetRow, now: number): Todo => ({
  key: `help-${row.taskId}`,
  icon: 'heart',
  tone: row.hoursLeft < RING_UP_HOURS ? 'brick' : 'amber',
  title: `还没人接：${titleOf(row)}`,
  note: `${placeWords(row)} · ${nextStep(row, now).words}`,
  tag: leftWords(row.hoursLeft),
  path: '/staff/help-task/index',
  params: { task: row.taskId },
})
