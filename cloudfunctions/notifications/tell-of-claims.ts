import { claimNews } from '../../domain/claim/news'
import type { ClaimDoc } from '../../types/claim'
import type { ClaimTold } from '../../types/message'
import type { ClaimNews } from '../../types/records'
import type { Store } from '../platform/store'
import type { Run } from './run'
import { makeMessages, peopleOfFlat, tellOf } from './tell-of'

/** Makes the messages of claims that moved, for the people of the household. Answers whether it found something. */
export const tellOfClaims = (run: Run): Promise<boolean> =>
  tellOf(run, 'claimNews', (news, templateId) => tell(run, news, templateId))

const tell = async (run: Run, { claimId, seq }: ClaimNews, templateId: string): Promise<void> => {
  const { store } = run
  const claim = await store.claims.get(claimId)
  // Somebody of the household has looked already: nothing to be told.
  if (!claim || claim.seenSeq >= seq) return
  const told = await toldOf(store, claim, seq)
  if (!told) return
  const personIds = await whoIsTold(store, claim)
  await makeMessages(run, `${claimId}~${seq}`, templateId, new Map(personIds.map((id) => [id, told])))
}

const toldOf = async (store: Store, { _id, estateId }: ClaimDoc, seq: number): Promise<ClaimTold | null> => {
  const [history, estate] = await Promise.all([
    store.histories.get(`${_id}~${seq}`),
    store.estates.peek(estateId, 'name', 'phone'),
  ])
  const entry = history?.entry
  if (entry?.kind !== 'claim' || !estate) return null
  const news = claimNews({ act: entry.act, at: entry.at, status: entry.facts.status })
  return { claimId: _id, seq, ...news, estateName: estate.name, estatePhone: estate.phone }
}

/** People of the claim's household; of a common part who filed it. */
const whoIsTold = async (store: Store, { flatId, stairwellId, bySide, by }: ClaimDoc): Promise<string[]> => {
  if (flatId !== null) return peopleOfFlat(store, stairwellId, flatId)
  return bySide === 'household' ? [by] : []
}
