import { entryOf, partOf } from '../../../domain/certificate/part-of'
import { staffMay } from '../../../domain/staff/policy'
import { viewPackPart } from '../../../types/certificate'
import type { EvidenceDoc } from '../../../types/evidence'
import { action } from '../../platform/action'
import { placeOfEstate } from '../../platform/place'
import { found, take } from '../../platform/refused'
import { command, type Store } from '../../platform/store'
import { sealedAt } from './certificate-at'
import { chainOf } from './chain-of'
import { logLook } from './log-look'

/**
 * A page of one stairwell's chain as far as a certificate speaks of it; how it is counted comes with the first. Always what the evidence says now: whether that is what was sealed, its hash in the header shows.
 * Each look is kept (rule 40). Refuses `not_found`, `malformed` when the chain no longer replays.
 */
export const part = action(viewPackPart, async ({ input, actor, now, store, permit }) => {
  const place = await placeOfEstate(store, input.estateId)
  permit(staffMay(actor, 'certify', place))
  const { header, _id } = await sealedAt(store, input)
  const { tallyId, seq, stairwellId } = found(header.parts.find((one) => one.stairwellId === input.stairwellId))
  await logLook(store, { personId: actor.personId, estateId: input.estateId, subjectId: `${_id}~${stairwellId}`, now })
  const { from, limit } = input
  const isFirst = from === 0
  const chain = isFirst ? await chainOf(store, tallyId, seq) : await pageOf(store, { tallyId, from, limit, seq })
  const page = chain.slice(0, limit)
  const { risers, flats } = isFirst ? take(partOf(chain, seq)).part : { risers: {}, flats: {} }
  return {
    entries: page.map(entryOf),
    next: from + page.length <= seq && page.length > 0 ? from + page.length : null,
    risers,
    flats,
    signers: await signersOf(store, stairwellId, page),
  }
})

type Page = { tallyId: string; from: number; limit: number; seq: number }

const pageOf = (store: Store, { tallyId, from, limit, seq }: Page): Promise<EvidenceDoc[]> =>
  store.evidence.find({ tallyId, seq: command.gte(from).and(command.lte(seq)) }, { limit, orderBy: ['seq', 'asc'] })

/** Masked names of those who speak in these entries, as the roster has them now. */
const signersOf = async (store: Store, stairwellId: string, page: EvidenceDoc[]): Promise<Record<string, string>> => {
  const speaking = new Set(page.flatMap(({ entry }) => ('signerId' in entry ? (entry.signerId ?? []) : [])))
  if (speaking.size === 0) return {}
  const households = await store.households.all({ stairwellId }, { owners: true })
  const owners = households.flatMap((household) => household.owners)
  return Object.fromEntries(
    owners.filter(({ signerId }) => speaking.has(signerId)).map(({ signerId, masked }) => [signerId, masked]),
  )
}
