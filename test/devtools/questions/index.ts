import type { Questions } from '../question'
import { acting } from './acting'
import { calling } from './calling'
import { events } from './events'
import { limits } from './limits'
import { navigation } from './navigation'
import { reading } from './reading'
import { selectors } from './selectors'

/** Everything our host believes of DevTools; what restarts the program comes last. */
export const questions: Questions = {
  ...selectors,
  ...reading,
  ...calling,
  ...events,
  ...acting,
  ...limits,
  ...navigation,
}
