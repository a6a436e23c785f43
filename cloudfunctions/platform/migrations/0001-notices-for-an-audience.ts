import type { Migration } from './migration'

/** Notices get an audience, a schedule, replacements, and what a text may carry beside its words. All of it was absent, so nothing changes. */
export const noticesForAnAudience: Migration = {
  number: 1,
  what: 'notices get an audience, a schedule and replacements',
  collection: 'notices',
  from: 1,
  async upgrade(doc) {
    return {
      audience: 'everyone',
      publishAt: null,
      replaces: null,
      replacedBy: null,
      ...doc,
      content: {
        brief: null,
        validUntil: null,
        question: null,
        attachmentIds: [],
        voiceId: null,
        emergencyReason: null,
        approvalRef: null,
        ...(doc.content as object),
      },
    }
  },
}
