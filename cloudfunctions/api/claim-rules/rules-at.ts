import { type ClaimRulesDoc, DEFAULT_CLOCKS } from '../../../types/claim-rules'

/** What applies in an estate before anybody set it. */
export const rulesAt = (estateId: string, found: ClaimRulesDoc | null): ClaimRulesDoc =>
  found ?? { _id: estateId, schemaVersion: 1, clocks: DEFAULT_CLOCKS, priceVersion: 0, rev: 0 }
