import type { EstatePlan } from '@chuanmen/domain/planner/estate-plan'
import { curveOf, fewestVisits } from '@chuanmen/domain/planner/plan-curve'
import { planEstate } from '@chuanmen/domain/planner/plan-estate'
import { costing, excluded, left, pinned, type WhatIf } from '@chuanmen/domain/planner/what-if'
import { PLANNER_STAIRWELLS_MAX } from '@chuanmen/types/limits'
import type { PlannerView } from '@chuanmen/types/planner'
import { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect, useMemo, useRef } from 'react'
import { type Loaded, useAction } from '@/api/use-action'
import { nextSession } from './next-session'
import type { PlannerPhase, UsePlanner } from './planner-model'
import { useAftersums } from './use-aftersums'
import { useChoice } from './use-choice'
import { useDoors } from './use-doors'
import { useEntangled } from './use-entangled'
import { useKeeping } from './use-keeping'
import { useSession } from './use-session'

/** How often the kept plan and the table are looked at while the page is open; doors are live. */
const LOOK_MS = 60_000

/** The planner: reads all doors of an estate, works out the best plan on the phone itself, and keeps it when asked to. */
export const usePlanner: UsePlanner = (estateId) => {
  const opened = useAction('planner.open', { estateId }, { enabled: estateId !== '', everyMs: LOOK_MS })
  const view = opened.value
  const again = useRef(opened.again)
  again.current = opened.again
  const askAgain = useCallback(() => again.current(), [])
  const doors = useDoors(estateId, view, askAgain)
  const choice = useChoice(estateId, view)
  const { shown, isWorking, left: toGo, apply } = useSession()
  const { budget, whatIf } = choice.choice

  const read = doors.isComplete && view?.round ? doors.doors : undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: a choice is the same by what it says
  useEffect(() => {
    apply((before) =>
      view?.round ? (read ? nextSession(before, { view, doors: read, budget, whatIf }) : before) : undefined,
    )
  }, [apply, view, read, JSON.stringify([budget, whatIf])])

  const plan = useMemo(() => (shown ? planEstate(shown) : undefined), [shown])
  const { prices, dropped } = useAftersums(shown)
  const askSolverAgain = useEntangled(estateId, isWorking ? undefined : shown, apply)
  const keeping = useKeeping({
    estateId,
    view,
    stairwells: doors.doors,
    plan: isWorking ? undefined : plan,
    choice,
    again: askAgain,
  })
  useFresh({ plan, view, doors, askAgain })

  const change = (make: (before: WhatIf) => WhatIf) =>
    choice.change((before) => ({ ...before, whatIf: make(before.whatIf) }))
  const { forget, ...kept } = keeping
  return {
    phase: phaseOf({ opened, doors, hasPlan: plan !== undefined, toGo }),
    view,
    ...{ stairwells: doors.doors, plan, dropped, prices, isWorking, isOffline: isOffline(doors, opened) },
    budget,
    setBudget: (visits) => choice.change((before) => ({ ...before, budget: visits })),
    fewestFor: (pipes) => (shown ? fewestVisits(shown, pipes) : null),
    most: shown ? curveOf(shown).at(-1) : undefined,
    whatIf,
    setGoal: (goal) => change((before) => ({ ...before, goal })),
    pin: (flatId) => change((before) => pinned(before, flatId)),
    exclude: (flatId) => change((before) => excluded(before, flatId)),
    leave: (flatId) => change((before) => left(before, flatId)),
    setCost: (flatId, visits) => change((before) => costing(before, flatId, visits)),
    isChanged: choice.isChanged,
    reset: () => {
      forget()
      choice.reset()
    },
    ...kept,
    again: () => {
      askAgain()
      doors.retry()
      askSolverAgain()
    },
  }
}

type Doors = ReturnType<typeof useDoors>
type Opened = Loaded<PlannerView>

const isOffline = (doors: Doors, { value, failure }: Opened) =>
  value !== undefined && (doors.isOffline || failure?.kind === 'offline')

type Standing = { opened: Opened; doors: Doors; hasPlan: boolean; toGo: number }

function phaseOf({ opened: { value, failure }, doors, hasPlan, toGo }: Standing): PlannerPhase {
  const lost = value === undefined ? failure : doors.failure
  if (lost && !(hasPlan && lost.kind === 'offline')) return { is: 'failed', failure: lost }
  if (!value) return { is: 'loading' }
  if (!value.round) return { is: 'noRound' }
  if (hasPlan) return { is: 'ready' }
  if (!doors.isComplete) return { is: 'reading', done: doors.done, total: doors.total }
  return { is: 'working', done: doors.total - toGo, total: doors.total }
}

type Fresh = {
  plan: EstatePlan | undefined
  view: PlannerView | undefined
  doors: Doors
  askAgain: () => void
}

/** Up to so many stairwells are all read again when the page comes back; of more, those of the plan. Two questions at once. */
const FEW = 2 * PLANNER_STAIRWELLS_MAX

/** What changes no figure and yet a door: a visit recorded on another page, and a newly kept plan, since which visits are counted anew. */
function useFresh({ plan, view, doors, askAgain }: Fresh) {
  const latest = useRef({ plan, doors })
  latest.current = { plan, doors }
  useDidShow(() => {
    const now = latest.current
    // The first showing, before there is anything to make fresh.
    if (!now.plan) return
    askAgain()
    const isFew = now.doors.doors.length <= FEW
    now.doors.refresh(new Set((isFew ? now.doors.doors : now.plan.doors).map(({ stairwellId }) => stairwellId)))
  })
  const keptAt = view?.plan?.at
  const before = useRef(keptAt)
  useEffect(() => {
    if (before.current !== undefined && keptAt !== before.current) {
      const visited = latest.current.doors.doors.filter((one) => one.doors.some(({ made }) => made > 0))
      latest.current.doors.refresh(visited.map(({ stairwellId }) => stairwellId))
    }
    before.current = keptAt
  }, [keptAt])
}
