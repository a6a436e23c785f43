import { SUBSCRIBE_TEMPLATES_MAX } from '../../types/limits'

/** Ids of the subscription templates this installation sends with, in the operator's order; none is a working installation, too. */
export const templateIds = (): string[] =>
  (process.env.NOTICE_TEMPLATE_IDS ?? '')
    .split(/[\s,]+/)
    .filter(Boolean)
    .slice(0, SUBSCRIBE_TEMPLATES_MAX)

export const grantId = (personId: string, templateId: string): string => `${personId}~${templateId}`
