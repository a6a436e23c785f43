import type { Actor, ActorBinding } from '../../types/person'
import { accept, type Result, refuse } from '../../types/result'

/** The actor's active binding to a flat, whatever the role; family and tenants read too. */
export const residentOf = (actor: Actor, flatId: string): Result<ActorBinding> => {
  const binding = actor.bindings.find((candidate) => candidate.flatId === flatId)
  if (!binding) return refuse('not_allowed')
  return binding.state === 'active' ? accept(binding) : refuse('binding_not_active')
}

/** The actor's binding to a flat, pending or active: who refuses to give a phone number still reads the notices (rule 8). */
export const readerOf = (actor: Actor, flatId: string): Result<ActorBinding> => {
  const binding = actor.bindings.find((candidate) => candidate.flatId === flatId)
  return binding ? accept(binding) : refuse('not_allowed')
}

/** Only the person who asked may confirm a pending binding. */
export const mayConfirm = (actor: Actor, bindingId: string): Result<ActorBinding> => {
  const binding = actor.bindings.find((candidate) => candidate.bindingId === bindingId)
  return binding ? accept(binding) : refuse('not_allowed')
}

/** Anybody signed in. Named, so that a public action says so. */
export const anyone: Result<true> = accept(true)
