import { worstAnswer } from '../../domain/help/outcomes'
import type { HelpTaskDoc } from '../../types/help'
import type { StairwellDoc } from '../../types/stairwell'
import type { TallyDoc } from '../../types/tally'
import { command, type Store } from './store'

/** Of a household's past, this many helped tasks tell who is a known face. Our decision. */
const KNOWN_TASKS = 20

type Stairwell = Pick<StairwellDoc, '_id' | 'openRoundId' | 'lastRoundId'>
/** What a new task holds of the moment at which it was raised. */
export type MomentFacts = Pick<HelpTaskDoc, 'known' | 'answerThen'>

/** What tasks raised now hold of this moment, by household: who helped it before, and how it answers the round. Two reads for any number of them. */
export const momentFacts = async (
  store: Store,
  flatIds: readonly string[],
  stairwells: readonly Stairwell[],
): Promise<(flatId: string, stairwellId: string) => MomentFacts> => {
  const rounds = new Map(
    stairwells.map(({ _id, openRoundId, lastRoundId }) => [_id, openRoundId ?? lastRoundId ?? null]),
  )
  const tallyIds = [...rounds].flatMap(([stairwellId, roundId]) => (roundId ? `${roundId}~${stairwellId}` : []))
  const [helped, tallies] = await Promise.all([
    store.helpTasks.all(
      { flatId: command.in([...flatIds]), at: command.in(['done', 'confirmed']) },
      { flatId: true, endsAt: true, places: true },
    ),
    store.tallies.among(tallyIds, {
      stairwellId: true,
      risers: true,
      flats: true,
      textVersion: true,
      itemVersions: true,
    }),
  ])
  const tallyOf = new Map(tallies.map((tally): [string, TallyDoc] => [tally.stairwellId, tally]))
  return (flatId, stairwellId) => {
    const tally = tallyOf.get(stairwellId)
    const roundId = rounds.get(stairwellId)
    const state = tally ? worstAnswer(tally, flatId) : null
    return {
      known: knownTo(helped.filter((task) => task.flatId === flatId)),
      answerThen: roundId && state ? { roundId, state } : null,
    }
  }
}

const knownTo = (tasks: readonly Pick<HelpTaskDoc, 'endsAt' | 'places'>[]): string[] => {
  const last = [...tasks].sort((a, b) => b.endsAt.getTime() - a.endsAt.getTime()).slice(0, KNOWN_TASKS)
  const came = last.flatMap(({ places }) => places.filter(({ checkOut }) => checkOut !== null))
  return [...new Set(came.flatMap(({ helper }) => (helper.as === 'volunteer' ? helper.volunteerId : [])))].sort()
}
