import type { Power } from '../../types/binding'
import type { PreparationDoc } from '../../types/consent'
import type { NextStep } from '../../types/me'
import type { ActorBinding } from '../../types/person'
import type { Item } from '../../types/riser'
import type { TallyDoc } from '../../types/tally'
import { counts, isDisputed } from './flat-state'
import { isItemLocked, itemState, itemsAsked } from './item-state'
import { sinceVersion } from './item-version'
import { signerFor } from './policy'
import { canRatify } from './ratify'

type Situation = {
  binding: ActorBinding
  tally: TallyDoc | null
  powers: Power[]
  prepared: Pick<PreparationDoc, 'expiresAt' | 'textHash'> | null
  now: Date
}

/** The one thing asked of this person now: at most one main button on the first screen. */
export const nextStep = ({ binding, tally, powers, prepared, now }: Situation): NextStep => {
  if (binding.state !== 'active') return { kind: 'verify', bindingId: binding.bindingId }
  const flat = tally?.flats[binding.flatId]
  if (!tally || !flat || tally.closedAt || now < tally.opensAt || now >= tally.closesAt) return { kind: 'nothing' }
  const { roundId } = tally
  const closesAt = tally.closesAt.toISOString()
  if (binding.role === 'tenant') return flat.access ? { kind: 'nothing' } : { kind: 'access', roundId, closesAt }
  const asked = itemsAsked(tally, binding.flatId)
  const items = tally.items.filter((item) => asked.includes(item) && !isItemLocked(tally, binding.flatId, item))
  const signer = signerFor(binding, powers, roundId, items, now)
  if (!signer.ok) {
    const isDone = items.every((item) => itemState(tally, binding.flatId, item) === 'agreed')
    return binding.role === 'family' && !isDone ? { kind: 'prepare', roundId, closesAt } : { kind: 'nothing' }
  }
  const { signerId } = signer.value
  const isStale = (item: Item): boolean => {
    const mine = flat.answers[item]?.[signerId]
    return mine !== undefined && !counts(mine, sinceVersion(tally, item))
  }
  const isInDispute = (item: Item): boolean => isDisputed(flat, item, signerId)
  const open = items.filter((item) => !flat.answers[item]?.[signerId] || isStale(item) || isInDispute(item))
  if (open.length > 0 && prepared && canRatify(prepared, tally.textHash, now) && binding.role === 'owner') {
    return { kind: 'confirmPrepared', roundId, expiresAt: prepared.expiresAt.toISOString() }
  }
  if (open.length > 0) {
    return {
      kind: 'answer',
      roundId,
      closesAt,
      textChanged: open.some(isStale),
      ...(open.some(isInDispute) && { isDisputed: true }),
      items: open,
    }
  }
  const isWaiting = items.some(
    (item) =>
      flat.answers[item]?.[signerId]?.state === 'agreed' && itemState(tally, binding.flatId, item) === 'pending',
  )
  return isWaiting ? { kind: 'waitCoOwner', roundId } : { kind: 'nothing' }
}
