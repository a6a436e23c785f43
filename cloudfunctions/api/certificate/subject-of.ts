import { aboutRiser, aboutRound } from '../../../domain/certificate/about'
import { isComplete } from '../../../domain/consent/tally-risers'
import { riserSpan } from '../../../domain/riser/riser-span'
import type { CertificateScope } from '../../../types/certificate'
import type { RoundDoc, RoundResult } from '../../../types/round'
import { found, stop } from '../../platform/refused'
import type { Store } from '../../platform/store'
import { tallyId } from '../../platform/tally-commit'

/** What a certificate is made of: its stairwells in order, each with where its chain is cut off (null: where it stands now). */
export type Subject = {
  title: string
  about: string
  riserId: string | null
  stairwells: { stairwellId: string; end: RoundResult['heads'][string] | null }[]
}

/** Refuses `not_found` for a round of another estate, `round_not_closed`, `riser_not_complete`. */
export const subjectOf = async (store: Store, scope: CertificateScope, estateId: string): Promise<Subject> => {
  const round = found(await store.rounds.get(scope.roundId))
  if (round.estateId !== estateId || round.state === 'discarded') return stop('not_found')
  return scope.kind === 'round' ? wholeRound(round) : oneRiser(store, round, scope)
}

/** As each stairwell was counted when it was closed, whatever was taken back since. */
const wholeRound = ({ result, title, stairwellIds }: RoundDoc): Subject => {
  if (!result) return stop('round_not_closed')
  const ids = [...new Set([...stairwellIds, ...Object.keys(result.heads).sort()])]
  const stairwells = ids.flatMap((stairwellId) => {
    const end = result.heads[stairwellId]
    return end ? [{ stairwellId, end }] : []
  })
  return { title, about: aboutRound(stairwells.length), riserId: null, stairwells }
}

const oneRiser = async (
  store: Store,
  { _id, title }: RoundDoc,
  { stairwellId, riserId }: Extract<CertificateScope, { kind: 'riser' }>,
): Promise<Subject> => {
  const [tally, stairwell] = await Promise.all([
    store.tallies.get(tallyId(_id, stairwellId)),
    store.stairwells.get(stairwellId),
  ])
  const riser = found(tally?.risers[riserId])
  if (!isComplete(riser)) return stop('riser_not_complete')
  const place = found(stairwell)
  const known = place.risers.find((one) => one.riserId === riserId)
  const { positions } = riserSpan(place, riser.flatIds, known?.positions)
  const about = aboutRiser(place, { kind: riser.item, positions })
  return { title, about, riserId, stairwells: [{ stairwellId, end: null }] }
}
