import type { HelpNeedsDoc } from '../../../types/help'

/** A household that has said nothing of its needs yet (`rev` 0); it may have said whom it would rather not have. */
export const emptyNeeds = (
  { flatId, stairwellId, estateId }: { flatId: string; stairwellId: string; estateId: string },
  { by, at }: { by: string; at: Date },
): HelpNeedsDoc => ({
  _id: flatId,
  schemaVersion: 1,
  estateId,
  stairwellId,
  needs: [],
  know: [],
  healthConsent: null,
  guardianConsent: null,
  isRefused: false,
  blocked: [],
  contact: null,
  by,
  saidBy: 'household',
  at,
  rev: 0,
})
