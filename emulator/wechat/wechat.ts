import type { Faults } from './faults'
import type { Grants } from './grants'
import type { MediaChecks } from './media-checks'
import type { Messages } from './messages'
import type { Pushes } from './pushes'
import type { Templates } from './templates'
import type { Visits } from './visits'

/** What WeChat itself holds and does around this mini-program. */
export type WeChat = {
  readonly grants: Grants
  readonly messages: Messages
  readonly templates: Templates
  readonly faults: Faults
  readonly pushes: Pushes
  readonly visits: Visits
  readonly mediaChecks: MediaChecks
}
