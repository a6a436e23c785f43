import { requestRefusals } from '@chuanmen/types/refusals/request'

/** Why somebody cannot answer now, in words: `consent.view` names one of these codes. */
export const blockedWords = (code: string): string =>
  code in requestRefusals ? requestRefusals[code as keyof typeof requestRefusals] : requestRefusals.not_allowed
