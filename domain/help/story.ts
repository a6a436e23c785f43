import type { HelpStep } from '../../types/help'
import type { HelpTaskView } from '../../types/help-actions'
import type { HelpAct } from '../../types/help-words'
import type { HelpField, HelpReader } from './sight'

/** Whom the household would rather not have is known to it alone. */
const householdsOwn: readonly HelpAct[] = ['block']
/** How staff and the matching look for somebody, and who did not want to: nothing a household needs to know. */
const officeOnly: readonly HelpAct[] = ['decline', 'pin', 'unpin']
const aboutComplaints: readonly HelpAct[] = ['complain', 'settleComplaint']
/** Says why somebody gave it back, which may be an illness of theirs. */
const withReason: readonly HelpAct[] = ['release', 'decline']

/** The steps of a task that a reader is told, oldest first. */
export const storyFor = (
  trail: readonly HelpStep[],
  reader: HelpReader,
  may: (field: HelpField) => boolean,
): HelpTaskView['steps'] =>
  trail
    .filter(({ act }) => isTold(act, reader, may))
    .map(({ act, party, name, at, words }) => ({
      act,
      party,
      name,
      at: at.toISOString(),
      words: withReason.includes(act) && !may('whyReleased') ? '' : words,
    }))

const isTold = (act: HelpAct, reader: HelpReader, may: (field: HelpField) => boolean): boolean => {
  if (householdsOwn.includes(act)) return reader === 'household'
  if (officeOnly.includes(act)) return reader !== 'household'
  return aboutComplaints.includes(act) ? may('complaints') : true
}
