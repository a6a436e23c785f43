import type { HouseholdFileDoc } from '../../types/household-file'
import type { FileField, FileNeed } from '../../types/household-words'
import { accept, type Result, refuse } from '../../types/result'

/** Needs that say nothing of anybody's health: when to come, how to knock, that it should be quiet. Our decision. */
const plainNeeds: readonly FileNeed[] = ['quiet', 'ringFirst', 'knockLong', 'mornings', 'afternoons']

/** Needs that say something of somebody's health, and are written down only with the household's own consent (rule 39). Kinds of people are no health data. */
export const healthNeeds = (needs: readonly FileNeed[]): FileNeed[] =>
  needs.filter((need) => !plainNeeds.includes(need))

/** Refuses `health_consent_missing {needs}` where needs of health come without the household's consent (rule 39). */
export const checkHealthConsent = (needs: readonly FileNeed[], healthConsent: boolean): Result<true> => {
  const ofHealth = healthNeeds(needs)
  return ofHealth.length > 0 && !healthConsent ? refuse('health_consent_missing', { needs: ofHealth }) : accept(true)
}

/** Each field once. Refuses `malformed {field}`. */
export const checkOnce = (fields: readonly FileField[]): Result<true> => {
  const twice = fields.find((field, at) => fields.indexOf(field) !== at)
  return twice ? refuse('malformed', { field: twice }) : accept(true)
}

/** A household's file of which nothing was written yet; `rev` 0: not stored. */
export const newFile = (
  flatId: string,
  { estateId, stairwellId }: { estateId: string; stairwellId: string },
): HouseholdFileDoc => ({
  _id: flatId,
  schemaVersion: 1,
  estateId,
  stairwellId,
  fields: {},
  rev: 0,
})
