import type { HelpNeedsDoc } from '../../types/help'
import { type HelpKind, helpKindRules } from '../../types/help-words'
import { accept, type Result, refuse } from '../../types/result'

type Consents = { healthConsent: boolean; isForChild: boolean; guardianConsent: boolean }

/**
 * Whether everything is consented to that needs it (rule 39): each kind that tells of somebody's health, and anything for a child under 14 by a guardian. Refuses
 * `help_health_consent_needed {kinds}`, `help_guardian_consent_needed`.
 */
export const checkConsents = (
  kinds: readonly HelpKind[],
  { healthConsent, isForChild, guardianConsent }: Consents,
): Result<true> => {
  const ofHealth = [...new Set(kinds.filter((kind) => helpKindRules[kind].isHealth))]
  if (ofHealth.length > 0 && !healthConsent) return refuse('help_health_consent_needed', { kinds: ofHealth })
  return isForChild && !guardianConsent ? refuse('help_guardian_consent_needed') : accept(true)
}

/** What is kept of needs: of a household that would rather not be asked, nothing but that. */
export const needsKept = (
  said: Pick<HelpNeedsDoc, 'needs' | 'know' | 'contact'> & { isRefused: boolean },
): Pick<HelpNeedsDoc, 'needs' | 'know' | 'contact' | 'isRefused'> =>
  said.isRefused ? { isRefused: true, needs: [], know: [], contact: null } : said
