import type { WordsState } from '../../../types/history'
import type { PoolCaseDoc } from '../../../types/pool'
import { poolSubject } from '../../platform/pool-cases'
import type { Store } from '../../platform/store'

/** Of each case, whether neighbours may read what it is about: kept beside the entry that asked, where WeChat's check and a person write it. */
export const whatStates = async (
  store: Store,
  stairwellId: string,
  cases: readonly PoolCaseDoc[],
): Promise<Map<string, WordsState>> => {
  const entryOf = ({ askedSeq }: PoolCaseDoc): string => `${poolSubject(stairwellId)}~${askedSeq}`
  const entries = await store.histories.among(cases.map(entryOf), { wordsState: true })
  const states = new Map(entries.map(({ _id, wordsState }) => [_id, wordsState]))
  return new Map(
    cases.flatMap((asked) => {
      const state = states.get(entryOf(asked))
      return state ? [[asked._id, state] as const] : []
    }),
  )
}
