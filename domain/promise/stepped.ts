import type { PromiseDoc, PromiseStep } from '../../types/promise'

/** Steps a promise remembers: the first, how it came about, and the newest. Our decision: a page stays readable. */
const TRAIL_MAX = 60

const kept = (trail: readonly PromiseStep[]): PromiseStep[] =>
  trail.length <= TRAIL_MAX ? [...trail] : [...trail.slice(0, 1), ...trail.slice(trail.length - TRAIL_MAX + 1)]

/** Who did something: a person by the name the household reads, or nobody (the timer, a paper). */
export type PromiseBy = { personId: string | null; name: string }
export const BY_TIMER: PromiseBy = { personId: null, name: '' }

/** A promise after something happened to it: what changed, the step in its trail, `rev` + 1. The only way a promise changes. */
export const stepped = (
  promise: PromiseDoc,
  { act, by, words = '' }: { act: PromiseStep['act']; by: PromiseBy; words?: string },
  now: Date,
  change: Partial<Omit<PromiseDoc, '_id' | 'trail' | 'rev'>> = {},
): PromiseDoc => ({
  ...promise,
  ...change,
  trail: kept([...promise.trail, { act, by: by.personId, byName: by.name, at: now, words }]),
  rev: promise.rev + 1,
})
