import type { Actor } from '../../types/person'
import type { PlanMoveKind } from '../../types/plan-actions'
import { accept, type Result, refuse } from '../../types/result'
import { type HouseholdPlace, homeViewer, isOwnHousehold, staffAt } from '../household/policy'
import { type PlanParty, planTable } from './moves'

/** As which of its staff somebody works on a household's plan. Nobody does on that of the own home. Refuses as `staffAt`. */
export const mayKeepPlan = (actor: Actor, place: HouseholdPlace): ReturnType<typeof staffAt> =>
  isOwnHousehold(actor, place) ? refuse('not_allowed') : staffAt(actor, place)

/** As whom somebody makes a move: an owner or family what is the household's own, staff the rest. A tenant makes none (rule 28). Refuses as `mayKeepPlan`. */
export const movePartyOf = (actor: Actor, place: HouseholdPlace, kind: PlanMoveKind): Result<PlanParty> => {
  if (homeViewer(actor, place) === 'owner' && planTable[kind].by.includes('household')) return accept('household')
  const staff = mayKeepPlan(actor, place)
  return staff.ok ? accept('staff') : staff
}
