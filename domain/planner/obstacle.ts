import type { Obstacle } from '../../types/door-words'
import { CASE_DAYS } from '../../types/limits'
import type { HouseholdPlanDoc } from '../../types/plan'
import type { Kind } from '../../types/plan-words'
import type { ReasonCode } from '../../types/reasons'
import type { FlatState } from '../../types/tally'
import { kindOfReason } from '../plan/diagnose'

export type ObstacleFacts = {
  /** The worst over what is asked of it. */
  state: FlatState
  /** Only its tenant answered. */
  tenantOnly: boolean
  /** Given with its answers of this round that stand. */
  reasons: readonly ReasonCode[]
  /** As a person confirmed them; null: nobody has. */
  kinds: readonly Kind[] | null
  /** Promises to it that were taken on and are not confirmed yet. */
  promises: number
  /** When it answered last; null: it has not. */
  answeredAt: Date | null
  lastVisit: HouseholdPlanDoc['lastVisit']
  now: Date
}

/** The order in which a household of several kinds is looked at. */
const kindsInOrder: readonly Kind[] = ['assetLocked', 'riskAverse', 'costSensitive']

/**
 * What stands between a household and its yes: the first that fits, in the order of `obstacles`.
 *
 * - a yes at the last visit counts while it is newer than the household's last answer, and for `CASE_DAYS`: after that it was no yes;
 * - kinds that a person confirmed weigh more than the reasons given, from which a kind is only guessed;
 * - a household that said no, not now or on a condition for reasons of no kind is `otherNo`; one whose answer is missing is `tenant` or `silent`, unless it is known to be of a kind.
 */
export const obstacleOf = (facts: ObstacleFacts): Obstacle => {
  const { state, tenantOnly, reasons, kinds, promises } = facts
  if (hasSaidYes(facts)) return 'saidYes'
  if (promises > 0) return 'promise'
  const pointed = kinds ?? reasons.flatMap((reason) => kindOfReason(reason) ?? [])
  const kind = kindsInOrder.find((one) => pointed.includes(one))
  if (kind) return kind
  if (state !== 'pending') return 'otherNo'
  return tenantOnly ? 'tenant' : 'silent'
}

const DAY_MS = 86_400_000

const hasSaidYes = ({ lastVisit, answeredAt, now }: ObstacleFacts): boolean =>
  lastVisit?.outcome === 'agrees' &&
  (answeredAt === null || lastVisit.at > answeredAt) &&
  now.getTime() - lastVisit.at.getTime() < CASE_DAYS * DAY_MS
