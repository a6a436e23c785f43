import { PLAN_STORY_MAX } from '../../types/limits'
import type { HouseholdPlanDoc, PlanItem, PlanStory } from '../../types/plan'

/** Who did something: a person, or nobody in particular (the timer, the end of what the item raised). */
export type By = { personId: string | null; name: string }
export const BY_ITSELF: By = { personId: null, name: '' }

/** A story that is full forgets its oldest steps, never the first: how the item came up. */
const kept = (story: readonly PlanStory[]): PlanStory[] =>
  story.length <= PLAN_STORY_MAX
    ? [...story]
    : [...story.slice(0, 1), ...story.slice(story.length - PLAN_STORY_MAX + 1)]

/** An item after something happened to it: what changed, the step in its story, `rev` + 1. The only way an item changes. */
export const stepped = (
  item: PlanItem,
  { act, by, words = '' }: { act: PlanStory['act']; by: By; words?: string },
  now: Date,
  change: Partial<Omit<PlanItem, 'itemId' | 'from' | 'story' | 'rev'>> = {},
): PlanItem => ({
  ...item,
  ...change,
  story: kept([...item.story, { act, by: by.personId, byName: by.name, at: now, words }]),
  rev: item.rev + 1,
})

/** The same plan with one item replaced. `settledPlan` follows when it is written. */
export const withItem = (plan: HouseholdPlanDoc, item: PlanItem): HouseholdPlanDoc => ({
  ...plan,
  items: plan.items.map((one) => (one.itemId === item.itemId ? item : one)),
})
