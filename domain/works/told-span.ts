import type { Stage } from '../../types/works'
import { instantAt } from './instant-at'
import { inSlot } from './slot-of'
import { stopOf } from './stop-of'

/** What a notice of works is about: the stop or the slot, or, once that is over, the steps that are left. */
export type ToldSpan = { about: 'stop' | 'slot' | 'rest'; from: Date; until: Date }

/**
 * From when to when the notice of these works says that something happens: the stop, for a riser whose works stop the water, else the
 * slot. After the slot is done, what is left: nobody is told of a stop that is over. Null when there are no steps.
 */
export const toldSpan = (stages: readonly Stage[]): ToldSpan | null => {
  const slot = stages.filter(({ kind }) => inSlot.has(kind))
  const left = stages.filter(({ state }) => state !== 'done')
  if (left.length > 0 && slot.every(({ state }) => state === 'done')) return spanOf('rest', left)
  const stop = stopOf([...stages])
  return stop ? { about: 'stop', ...stop } : spanOf('slot', slot)
}

const spanOf = (about: ToldSpan['about'], stages: readonly Stage[]): ToldSpan | null => {
  const [first, last] = [stages[0], stages.at(-1)]
  return first && last ? { about, from: instantAt(first.on, first.from), until: instantAt(last.on, last.to) } : null
}

export const isSameSpan = (one: ToldSpan | null, other: ToldSpan | null): boolean =>
  one?.about === other?.about &&
  one?.from.getTime() === other?.from.getTime() &&
  one?.until.getTime() === other?.until.getTime()
