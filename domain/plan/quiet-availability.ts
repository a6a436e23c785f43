import type { PlanItem } from '../../types/plan'
import type { AvailabilityDoc } from '../../types/works'
import { beijingDay, dayAfter } from '../consent/beijing-day'

/** Blackouts a household may have: as many as it can name itself. */
const BLACKOUTS_MAX = 20

type Span = NonNullable<PlanItem['quiet']>
type Where = Pick<AvailabilityDoc, 'estateId' | 'stairwellId' | 'flatId'>

/**
 * What a household said of its times with the quiet days of an item in it, in place of those the item had before: works are neither planned on them nor stay there unseen. It says nothing of when
 * somebody is at home: a household that had not said that still has not (`lastDay` lies in the past), and what it said of earlier works does not become about later ones.
 */
export const withQuietDays = (
  before: AvailabilityDoc | null,
  where: Where,
  { was, span }: { was: PlanItem['quiet']; span: Span },
  by: string,
  now: Date,
): AvailabilityDoc => {
  const today = beijingDay(now)
  const others = (before?.blackouts ?? []).filter(
    (one) => one.until >= today && !isSame(one, was) && !isSame(one, span),
  )
  const blackouts = [...others, span].slice(-BLACKOUTS_MAX)
  const isIllness = blackouts.some(({ why }) => why === 'illness')
  return {
    _id: where.flatId,
    schemaVersion: 1,
    ...where,
    home: before?.home ?? [],
    blackouts,
    key: before?.key ?? null,
    healthConsent: isIllness ? (before?.healthConsent ?? { by, at: now }) : null,
    lastDay: before ? before.lastDay : dayAfter(today, -1),
    by,
    saidBy: 'staff',
    at: now,
    rev: (before?.rev ?? 0) + 1,
  }
}

const isSame = (one: Span, other: Span | null): boolean =>
  other !== null && one.from === other.from && one.until === other.until && one.why === other.why
