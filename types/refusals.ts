import { accessRefusals } from './refusals/access'
import { claimRefusals } from './refusals/claims'
import { consentRefusals } from './refusals/consent'
import { doorRefusals } from './refusals/doors'
import { estateRefusals } from './refusals/estate'
import { helpRefusals } from './refusals/help'
import { noticeRefusals } from './refusals/notices'
import { photoRefusals } from './refusals/photos'
import { planRefusals } from './refusals/plans'
import { requestRefusals } from './refusals/request'
import { worksRefusals } from './refusals/works'

/**
 * Every refusal the server may answer, with the words a reader sees: what happened and what to do next. The code is the contract, the words may be improved freely;
 * they travel with the answer, so that a page of an older build reads them too, and the client carries only those it says by itself.
 */
export const refusals = {
  ...requestRefusals,
  ...accessRefusals,
  ...estateRefusals,
  ...consentRefusals,
  ...noticeRefusals,
  ...worksRefusals,
  ...photoRefusals,
  ...claimRefusals,
  ...helpRefusals,
  ...planRefusals,
  ...doorRefusals,
} as const satisfies Record<string, string>

export type RefusalCode = keyof typeof refusals
