import type { ActionName } from '@chuanmen/types/contract'
import type { Door } from '@chuanmen/types/notice-ledger'
import { useRouter } from '@tarojs/taro'
import { useEffect, useMemo, useRef, useState } from 'react'
import { newRequestId, type Output } from '@/api/call'
import { useAction } from '@/api/use-action'
import { useEach } from '@/api/use-each'
import { doLater, forgetRefused, takeBack, useLater } from '@/lib/later'
import { param } from '@/lib/navigate'
import { keepList, keptList } from './kept-list'
import { type Tick, type WalkDoor, type WalkList, type WalkStairwell, type Way, walkSections } from './walk-list'

const LOOK_MS = 20_000
/** The doors themselves, a call for each stairwell: one's own ticks are seen at once, a colleague's within a minute. */
const LOOK_AT_DOORS_MS = 60_000
/** How long a tick can be taken back before it is sent. */
const HOLD_MS = 6_000
const stale: readonly ActionName[] = ['notice.doors', 'notice.view', 'notice.list']

/** The households of one notice that somebody must ring or visit, and ticking them off, with or without a network. */
export function useWalk() {
  const { params } = useRouter()
  const noticeId = param(params, 'noticeId')
  const [way, setWay] = useState<Way>(param(params, 'list') === 'call' ? 'call' : 'door')
  const view = useAction('notice.view', { noticeId }, { of: [noticeId], everyMs: LOOK_MS })
  const opened = useRef(new Set<string>())
  const due = (view.value?.stairwells ?? []).filter((one) => {
    if (!one.mayOpen) return false
    if (one.due.call + one.due.door > 0) opened.current.add(one.stairwellId)
    return opened.current.has(one.stairwellId)
  })
  const doors = useEach(
    'notice.doors',
    due.map(({ stairwellId }) => ({ noticeId, stairwellId })),
    { everyMs: LOOK_AT_DOORS_MS },
  )
  const [kept] = useState(() => keptList(noticeId))
  const fresh = view.value && doors.every(({ value }) => value) ? listOf(view.value, due, doors) : undefined
  const freshText = fresh && JSON.stringify(fresh)
  useEffect(() => {
    if (freshText) keepList(noticeId, JSON.parse(freshText))
  }, [noticeId, freshText])

  const failure = view.failure ?? doors.find((one) => one.failure)?.failure ?? null
  const isOffline = failure?.kind === 'offline' || failure?.kind === 'timeout'
  const list = fresh ?? (isOffline ? kept : undefined)

  const waiting = useLater('notice.recordTold')
  const ticks = useMemo(
    () =>
      new Map(
        waiting
          .filter(({ input }) => input.noticeId === noticeId)
          .map(({ id, input, wasTried, refused }): [string, Tick] => [
            input.flatId,
            {
              id,
              how: input.how === 'call' ? 'call' : 'door',
              outcome: input.outcome ?? 'told',
              canTakeBack: !wasTried,
              refused,
            },
          ]),
      ),
    [waiting, noticeId],
  )

  const stays = useRef<Record<Way, Set<string>>>({ call: new Set(), door: new Set() })
  for (const one of list?.stairwells ?? [])
    for (const door of one.doors) if (door.due === way) stays.current[way].add(door.flatId)

  return {
    noticeId,
    estateId: view.value?.estateId ?? '',
    way,
    setWay,
    view: view.value,
    state: {
      value: list,
      failure,
      isLoading: !failure && !list,
      isOffline: isOffline && list !== undefined,
      again: () => {
        view.again()
        for (const one of doors) one.again()
      },
    },
    list,
    sections: list ? walkSections(list.stairwells, way, ticks, stays.current[way]) : [],
    counts: {
      call: countDue(list, 'call', ticks),
      door: countDue(list, 'door', ticks),
    },
    /** Ticks that tried to get through and have not. */
    unsent: waiting.filter(({ refused, wasTried }) => refused === null && wasTried).length,
    tick: (stairwell: Pick<WalkStairwell, 'stairwellId'>, door: WalkDoor, outcome: Tick['outcome']) =>
      doLater(
        'notice.recordTold',
        {
          noticeId,
          stairwellId: stairwell.stairwellId,
          flatId: door.flatId,
          how: way,
          outcome,
          at: new Date().toISOString(),
        },
        { id: newRequestId(), changes: stale, holdMs: HOLD_MS },
      ),
    takeBack,
    forgetRefused,
  }
}
export type Walk = ReturnType<typeof useWalk>

function listOf(
  { content }: Output<'notice.view'>,
  stairwells: Output<'notice.view'>['stairwells'],
  loaded: readonly { value: { doors: Door[] } | undefined }[],
): WalkList {
  const { title, startsAt, endsAt, where, todo } = content
  return {
    notice: { title, startsAt, endsAt, where, todo },
    stairwells: stairwells.map(({ stairwellId, building, unit }, index) => ({
      stairwellId,
      building,
      unit,
      doors: (loaded[index]?.value?.doors ?? [])
        // What is neither to do nor was just done need not be carried along.
        .filter(({ due }) => due !== 'wechat')
        .map(({ flatId, room, floor, reached, due, reason, attempts, hasPhone }) => ({
          flatId,
          room,
          floor,
          reached,
          due,
          reason,
          attempts,
          hasPhone,
        })),
    })),
  }
}

/** Doors whose turn it is and that this phone has not ticked. */
const countDue = (list: WalkList | undefined, way: Way, ticks: ReadonlyMap<string, Tick>) =>
  walkSections(list?.stairwells ?? [], way, ticks, new Set()).reduce((sum, { left }) => sum + left, 0)
