import type { ChannelReason } from '../../types/notice-words'

export type Reminding = {
  /** Persons of the household for whom the notice is meant; with an active binding. */
  addressed: readonly string[]
  /** A template serves the notice's kind. */
  hasTemplate: boolean
  /** An alarm stands that makes every message of the template fail. */
  isHalted: boolean
  hasGrant: (personId: string) => boolean
}

/** Whom of a household WeChat reminds, or why nobody and the next channel is due at once. The reason nearest to the household wins. */
export const whomToRemind = ({
  addressed,
  hasTemplate,
  isHalted,
  hasGrant,
}: Reminding): { personIds: string[]; reason: ChannelReason | null } => {
  const nobody = (reason: ChannelReason) => ({ personIds: [], reason })
  if (addressed.length === 0) return nobody('nobodyBound')
  if (!hasTemplate) return nobody('noTemplate')
  if (isHalted) return nobody('halted')
  const personIds = [...new Set(addressed)].filter(hasGrant)
  return personIds.length === 0 ? nobody('noGrant') : { personIds, reason: null }
}
