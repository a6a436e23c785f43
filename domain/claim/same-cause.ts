import type { ClaimDoc } from '../../types/claim'
import { commonParts, type DamageKind } from '../../types/claim-words'
import { SAME_CAUSE_DAYS, SAME_CAUSE_FLOORS } from '../../types/limits'
import { type RiserKind, riserWords } from '../../types/riser'
import type { StairwellDoc } from '../../types/stairwell'
import { primaryOf } from '../riser/primary-flats'

/** What of a claim tells whether another may have its cause. */
export type Suspect = Pick<ClaimDoc, '_id' | 'flatId' | 'room' | 'damage' | 'damagePlace' | 'noticedOn' | 'facts'>

const DAY_MS = 86_400_000
/** What water does, and where it comes from. */
const wet: readonly DamageKind[] = ['leak', 'stain', 'pipe', 'crack', 'electric']

/**
 * Why two claims of one stairwell may have one cause, in words for who handles them; null: nothing says so. Both were noticed within `SAME_CAUSE_DAYS`, are of a kind that
 * water brings about, and lie on one riser within `SAME_CAUSE_FLOORS` floors, or one is of the common part beside it. Claims that have one cause already need no telling.
 */
export const whySameCause = (
  claim: Suspect,
  other: Suspect,
  stairwell: Pick<StairwellDoc, 'flats' | 'risers'>,
): string | null => {
  if (other._id === claim._id) return null
  if (claim.facts.causeId !== null && claim.facts.causeId === other.facts.causeId) return null
  const daysApart = Math.abs(Date.parse(claim.noticedOn) - Date.parse(other.noticedOn)) / DAY_MS
  if (daysApart > SAME_CAUSE_DAYS) return null
  if (!wet.includes(claim.damage) || !wet.includes(other.damage)) return null
  if (claim.flatId === null || other.flatId === null)
    return isCommon(claim) || isCommon(other) ? '同一楼门的公共部位' : null
  return whyInFlats(claim.flatId, other.flatId, [claim.damagePlace, other.damagePlace], stairwell)
}

const isCommon = ({ flatId, damagePlace }: Suspect): boolean =>
  flatId === null && (commonParts as readonly string[]).includes(damagePlace)

const whyInFlats = (
  mine: string,
  theirs: string,
  places: string[],
  stairwell: Pick<StairwellDoc, 'flats' | 'risers'>,
): string | null => {
  const [here, there] = [mine, theirs].map((id) => stairwell.flats.find(({ flatId }) => flatId === id))
  if (!here || !there) return null
  if (here.flatId === there.flatId) return '同一户'
  const floors = there.floor - here.floor
  if (Math.abs(floors) > SAME_CAUSE_FLOORS) return null
  const [one, two] = [primaryOf(stairwell, mine) ?? mine, primaryOf(stairwell, theirs) ?? theirs]
  const shared = stairwell.risers
    .filter(({ flatIds }) => flatIds.includes(one) && flatIds.includes(two))
    .map(({ kind }) => kind)
  const riser = shared.find((kind) => places.some((place) => kind.startsWith(place))) ?? shared[0]
  if (riser === undefined) return null
  return `${whereIs(floors)} ${there.room}，同一根${nameOf(riser)}`
}

const whereIs = (floors: number): string => (floors > 0 ? '楼上' : floors < 0 ? '楼下' : '同层')
const nameOf = (kind: RiserKind): string => riserWords[kind].name
