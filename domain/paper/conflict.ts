import type { PaperDoc } from '../../types/paper'
import type { TallyDoc } from '../../types/tally'
import type { Answer } from '../consent/answer'
import { counts } from '../consent/flat-state'
import { sinceVersion } from '../consent/item-version'

/** An answer on paper. */
export type OnPaper = Answer & { via: 'paper' }

/**
 * Where a paper contradicts what its signer said otherwise than on paper (in the app, by an agent, in a recorded call) on the day it was signed or later: nobody can tell
 * from the two which is their will. An answer to words that changed since counts no more, and so contradicts nothing. Against a newer paper or withdrawal the later will
 * prevails without asking (`paper_older`).
 */
export const conflictOf = (
  tally: TallyDoc,
  { flatId, signerId, answers, paper }: Pick<OnPaper, 'flatId' | 'signerId' | 'answers' | 'paper'>,
): PaperDoc['app'] =>
  answers.flatMap(({ item, state }) => {
    const said = tally.flats[flatId]?.answers[item]?.[signerId]
    const isContradicted =
      said &&
      said.via !== 'paper' &&
      said.state !== state &&
      said.on >= paper.signedOn &&
      counts(said, sinceVersion(tally, item))
    return isContradicted ? [{ item, state: said.state, on: said.on }] : []
  })
