import { beijingDay } from '../../../domain/consent/beijing-day'
import { itemState, itemsAsked } from '../../../domain/consent/item-state'
import { sightOf } from '../../../domain/household/policy'
import { diagnose, RULES_VERSION } from '../../../domain/plan/diagnose'
import { inOrder, itemView } from '../../../domain/plan/item-view'
import { mayKeepPlan } from '../../../domain/plan/policy'
import { can } from '../../../domain/staff/policy'
import { talkGlance } from '../../../domain/talk/glance'
import { doorNow } from '../../../domain/visit/may-visit'
import { visitView } from '../../../domain/visit/view'
import { type PlanView, viewPlan } from '../../../types/plan-actions'
import type { TallyDoc } from '../../../types/tally'
import { action } from '../../platform/action'
import { planAt } from '../../platform/household-place'
import { aroundPlan } from '../../platform/plan-around'
import { diagnosisFacts, standingTally } from '../../platform/plan-facts'
import { promiseViews } from '../../platform/promise-views'
import { take } from '../../platform/refused'
import type { Store } from '../../platform/store'

/** All that is done for one household, as its staff see it. */
export const view = action(viewPlan, async ({ input, actor, now, store, permit }) => {
  const where = await planAt(store, input)
  const { flatId, flat, place, stairwell, plan } = where
  const may = mayKeepPlan(actor, place)
  permit(may)
  const viewer = take(may)
  const [tally, around] = await Promise.all([standingTally(store, stairwell), aroundPlan(store, flatId)])
  const [facts, round, promises] = await Promise.all([
    diagnosisFacts(store, flat, plan, tally, now),
    roundOf(store, tally),
    promiseViews({ store, actor, now }, around.promises, place),
  ])
  const today = beijingDay(now)
  const { diagnosis } = plan ?? { diagnosis: null }
  const { estateId, building, unit } = stairwell
  const answer: PlanView = {
    ...{ flatId, stairwellId: stairwell._id, estateId, building, unit, room: flat.room, viewer },
    contact: plan?.contactId
      ? { personId: plan.contactId, name: plan.contactName, since: plan.contactSince?.toISOString() ?? null }
      : null,
    states: statesOf(tally, flatId),
    reasons: plan?.answer?.reasons ?? [],
    round,
    proposed: diagnose(facts),
    rulesVersion: RULES_VERSION,
    diagnosis: diagnosis && {
      ...{ kinds: diagnosis.kinds, proposed: diagnosis.proposed, byName: diagnosis.byName, why: diagnosis.why },
      at: diagnosis.at.toISOString(),
    },
    items: inOrder(plan?.items ?? []).map((item) => itemView(item, today)),
    promises,
    talk: around.talk && talkGlance(around.talk, 'staff'),
    visits: around.visits.map((visit) => visitView(visit, { notes: sightOf(viewer, 'visitNotes') === 'open' })),
    next: plan?.next ? { what: plan.next.what, on: plan.next.on } : null,
    pausedUntil: plan?.pausedUntil && plan.pausedUntil >= today ? plan.pausedUntil : null,
    mayVisit: doorNow(plan, now),
    rev: plan?.rev ?? 0,
    abilities: {
      ...{ confirmKinds: true, addItem: true, logVisit: true },
      invite: can(actor, 'runTalk', place),
      assign: can(actor, 'keepPortfolios', place),
      recordPaper: can(actor, 'recordPaper', place),
    },
  }
  return answer
})

const statesOf = (tally: TallyDoc | null, flatId: string): PlanView['states'] =>
  tally?.flats[flatId] ? itemsAsked(tally, flatId).map((item) => ({ item, state: itemState(tally, flatId, item) })) : []

const roundOf = async (store: Store, tally: TallyDoc | null): Promise<PlanView['round']> => {
  if (!tally) return null
  const round = await store.rounds.peek(tally.roundId, 'title')
  const { roundId, closesAt, closedAt } = tally
  return { roundId, title: round?.title ?? '', closesAt: closesAt.toISOString(), isOpen: closedAt === null }
}
