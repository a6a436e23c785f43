import { helpOutcomes } from '../../../domain/help/outcomes'
import { actsIn, isCrewAt, staffMay } from '../../../domain/staff/policy'
import { viewHelpOutcomes } from '../../../types/help-actions'
import { refuse } from '../../../types/result'
import { action } from '../../platform/action'
import { placeOfEstate } from '../../platform/place'
import { command, type Store } from '../../platform/store'
import { tallyId } from '../../platform/tally-commit'

/** Helped households of one round: more than an estate helps. */
const HELPED = 1000
const FIELDS = Object.fromEntries(
  [
    ...['flatId', 'stairwellId', 'building', 'unit', 'room', 'kind', 'on', 'answerThen', 'raisedAt'],
    ...['thanks.stars'],
  ].map((name) => [name, true as const]),
)
const TALLY = { stairwellId: true, risers: true, flats: true, textVersion: true, itemVersions: true } as const

/**
 * Households that were helped while the present round, or the last one, asked them, and how their answer stands now: from the tallies of their stairwells, read together. A lead
 * sees their own stairwells.
 */
export const outcomes = action(viewHelpOutcomes, async ({ input, actor, store, permit }) => {
  const { estateId } = input
  const place = await placeOfEstate(store, estateId)
  permit(isCrewAt(actor, place) ? refuse('not_allowed') : staffMay(actor, 'viewHelp', place))
  const roundId = await latestRound(store, estateId)
  if (roundId === null) return { roundId, rows: [], turned: 0 }
  const stairwellIds = actsIn(actor, 'viewHelp', place)
  const tasks = await store.helpTasks.find(
    {
      estateId,
      endedAt: command.neq(null),
      at: command.in(['done', 'confirmed']),
      'answerThen.roundId': roundId,
      ...(stairwellIds === null ? {} : { stairwellId: command.in(stairwellIds) }),
    },
    { limit: HELPED, field: FIELDS },
  )
  const tallyIds = [...new Set(tasks.map(({ stairwellId }) => tallyId(roundId, stairwellId)))]
  const tallies = await store.tallies.among(tallyIds, TALLY)
  return { roundId, ...helpOutcomes(tasks, tallies) }
})

/** The round that asks an estate, or did last. */
const latestRound = async (store: Store, estateId: string): Promise<string | null> => {
  const [round] = await store.rounds.find(
    { estateId, state: command.in(['open', 'closed']) },
    { limit: 1, orderBy: ['roundNo', 'desc'], field: { _id: true } },
  )
  return round?._id ?? null
}
