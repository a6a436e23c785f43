import type { Changed } from '../../../domain/help/changes'
import type { HelpContext } from '../../../domain/help/policy'
import type { HelpTaskDoc } from '../../../types/help'
import type { HelpParty } from '../../../types/help-words'
import type { Actor } from '../../../types/person'
import type { OwnVolunteer } from '../../platform/help-place'
import type { Transaction } from '../../platform/store'

/** One move being made, in its transaction: everything in it was read there. */
export type MoveRun = {
  tx: Transaction
  /** As bound at this moment. */
  actor: Actor
  task: HelpTaskDoc
  context: Omit<HelpContext, 'volunteers'> & { volunteers: OwnVolunteer[] }
  party: HelpParty
  /** Volunteers and stations of theirs. */
  ownIds: string[]
  now: Date
}

/** What a move made of the task; what else it changed it has written. */
export type Made = Changed
