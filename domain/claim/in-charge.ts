import type { ClaimDoc } from '../../types/claim'
import type { ClaimEntryView, ClaimView } from '../../types/claim-actions'
import { rungWords } from '../../types/claim-words'
import type { Crew } from '../../types/works'

type Entry = Pick<ClaimEntryView, 'act' | 'party' | 'who'>

/**
 * Who sees to a claim now, and a number that is answered: of a contractor the crew's own, else the crew's person who acknowledged it, else just 「施工方」; of community and
 * street who acted last since it came to them; while it is mediated the mediator. Where no number of their own is known it is the estate's.
 */
export const inCharge = (
  { facts, crewId }: Pick<ClaimDoc, 'facts' | 'crewId'>,
  entries: readonly Entry[],
  crews: readonly Crew[],
  estatePhone: string,
): ClaimView['charge'] => {
  const { status, rung } = facts
  if (status.at === 'mediating') return { rung, name: status.mediatorName, phone: estatePhone }
  if (rung === 'contractor') {
    const crew = crews.find((one) => one.crewId === crewId)
    if (crew) return { rung, name: crew.name, phone: crew.phone }
    const acknowledged = lastWho(entries, ({ act, party }) => act === 'acknowledge' && party === 'crew')
    return { rung, name: acknowledged ?? rungWords.contractor, phone: estatePhone }
  }
  const acted = lastWho(entries.slice(since(entries)), ({ party }) => party === 'staff' || party === 'mediator')
  return { rung, name: acted ?? rungWords[rung], phone: estatePhone }
}

/** Where it came to this rung at the earliest: whoever acted before an objection, or before it climbed, is not the one it was handed to. */
const since = (entries: readonly Entry[]): number =>
  entries.findLastIndex(({ act }) => act === 'object' || act === 'climb' || act === 'reopen') + 1

const lastWho = (entries: readonly Entry[], is: (entry: Entry) => boolean): string | null =>
  entries.findLast((entry) => is(entry) && entry.who !== '')?.who ?? null
