import type { Actor } from '../../types/person'
import { accept, type Result, refuse } from '../../types/result'
import type { Stage } from '../../types/works'
import { type StageKind, slipWords } from '../../types/works-words'
import { residentOf } from '../binding/policy'
import { type Place, staffMay } from '../staff/policy'

/** The household itself, in whatever role (rule 28: it is about access and schedule only), or staff who manage works. */
export const maySpeakFor = (actor: Actor, flatId: string, place: Place): Result<unknown> => {
  const staff = staffMay(actor, 'manageWorks', place)
  return staff.ok || !actor.bindings.some((binding) => binding.flatId === flatId) ? staff : residentOf(actor, flatId)
}

/** Lives there, as far as is known: what they say, the household says. */
export const isOfHousehold = (actor: Actor, flatId: string): boolean => residentOf(actor, flatId).ok

type Push = Pick<Stage, 'on' | 'from'> & { kind: StageKind }

/**
 * What a crew may do by itself with dates that stand: put one step off, for one of the listed reasons, since residents read it with the new date and nobody has looked
 * at a crew's own words by then (rule 12). Refuses `not_allowed` for a step that is brought forward, `slip_reason_unlisted`.
 */
export const mayPush = (stages: readonly Stage[], { kind, on, from }: Push, why: string): Result<true> => {
  const stands = stages.find((stage) => stage.kind === kind)
  if (stands && `${on} ${from}` < `${stands.on} ${stands.from}`) return refuse('not_allowed')
  return Object.values(slipWords).includes(why) ? accept(true) : refuse('slip_reason_unlisted')
}
