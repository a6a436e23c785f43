import { residentOf } from '../../../domain/binding/policy'
import { beijingDay } from '../../../domain/consent/beijing-day'
import { homeViewer, sightOf } from '../../../domain/household/policy'
import { mattersItems } from '../../../domain/plan/matters-view'
import { talkGlance } from '../../../domain/talk/glance'
import { visitView } from '../../../domain/visit/view'
import type { Actor } from '../../../types/person'
import { type MattersView, viewMatters } from '../../../types/plan-actions'
import type { TallyDoc } from '../../../types/tally'
import { action } from '../../platform/action'
import { complaintsOfHome } from '../../platform/complaints-of-home'
import { type HouseholdWhere, planAt } from '../../platform/household-place'
import { aroundPlan } from '../../platform/plan-around'
import { standingTally } from '../../platform/plan-facts'
import { promiseViews } from '../../platform/promise-views'
import { found, take } from '../../platform/refused'

/** What a household itself sees of its concerns, promises, talk and visits: each by `householdSight`; a tenant the visits and complaints alone. */
export const mine = action(viewMatters, async ({ input: { flatId }, actor, now, store, permit }) => {
  permit(residentOf(actor, flatId))
  const { stairwellId } = take(residentOf(actor, flatId))
  const where = await planAt(store, { stairwellId, flatId })
  const viewer = found(homeViewer(actor, where.place))
  const sees = (part: Parameters<typeof sightOf>[1]): boolean => sightOf(viewer, part) === 'open'
  const { stairwell, estate, flat, plan, place } = where
  const [around, tally] = await Promise.all([aroundPlan(store, where.flatId), standingTally(store, stairwell)])
  const today = beijingDay(now)
  const signs = maySign(actor, where, tally)
  const notes = { notes: sees('visitNotes') }
  const answer: MattersView = {
    ...{ flatId: where.flatId, stairwellId: stairwell._id, estateName: estate.name, estatePhone: estate.phone },
    ...{ building: stairwell.building, unit: stairwell.unit, room: flat.room },
    contactName: plan?.contactId ? plan.contactName : null,
    items: sees('issues') ? mattersItems(plan?.items ?? [], today) : [],
    promises: sees('promises') ? await promiseViews({ store, actor, now }, around.promises, place) : [],
    talk: sees('talk') && around.talk ? talkGlance(around.talk, 'resident', signs) : null,
    visits: around.visits.map((visit) => {
      const { visitId, at, how, byName, purpose, met } = visitView(visit, notes)
      return { visitId, at, how, byName, purpose, met }
    }),
    pausedUntil: plan?.pausedUntil && plan.pausedUntil >= today ? plan.pausedUntil : null,
    complaints: sees('complaints') ? await complaintsOfHome(store, where.flatId) : [],
    abilities: { confirm: signs, reopen: sees('issues'), pause: true, complain: true, seeFile: sees('title') },
  }
  return answer
})

/** Signs for the flat in the round that asks it: an owner of the roster, at the level that the round demands. */
const maySign = (actor: Actor, { place }: HouseholdWhere, tally: TallyDoc | null): boolean =>
  actor.bindings.some(
    ({ flatId, state, role, level, signerId }) =>
      place.flatIds.includes(flatId) &&
      state === 'active' &&
      role === 'owner' &&
      signerId !== null &&
      level >= (tally?.proofLevel ?? 2),
  )
