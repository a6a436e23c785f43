import { paperView } from '../../../domain/paper/view'
import { staffMay } from '../../../domain/staff/policy'
import { listPapers as contract, type PaperDoc } from '../../../types/paper'
import { action } from '../../platform/action'
import { ownersIn } from '../../platform/households'
import { ownHomes } from '../../platform/own-homes'
import { placeOfEstate } from '../../platform/place'
import type { Store } from '../../platform/store'

const PAGE = 100

/**
 * Papers that wait to be checked: conflicts first, then call-backs, oldest first; `all`: with those done, newest first. Of a round that is over a conflict cannot be settled any
 * more and so does not wait. Five reads, whatever their number.
 */
export const list = action(contract, async ({ input, actor, store, permit }) => {
  permit(staffMay(actor, 'checkPapers', await placeOfEstate(store, input.estateId)))
  const papers = input.show === 'open' ? await open(store, input.estateId) : await all(store, input.estateId)
  const [rounds, maskedOf, homes] = await Promise.all([
    store.rounds.among([...new Set(papers.map((paper) => paper.roundId))], { state: true }),
    maskedNames(store, papers),
    ownHomes(store, actor.bindings),
  ])
  const over = new Set(rounds.flatMap(({ _id, state }) => (state === 'closed' ? _id : [])))
  const shown = papers.filter(({ at, roundId }) => input.show === 'all' || at !== 'conflict' || !over.has(roundId))
  return {
    papers: shown.slice(0, PAGE).map((paper) =>
      paperView(paper, {
        personId: actor.personId,
        signer: maskedOf.get(paper.signerId) ?? '业主',
        isOwn: homes.has(paper.flatId),
        isRoundOver: over.has(paper.roundId),
      }),
    ),
    more: shown.length > PAGE,
  }
})

const open = async (store: Store, estateId: string): Promise<PaperDoc[]> => {
  const of = (at: 'conflict' | 'toCall') =>
    store.papers.find({ estateId, isOpen: true, at }, { limit: PAGE + 1, orderBy: ['recordedAt', 'asc'] })
  const [conflicts, toCall] = await Promise.all([of('conflict'), of('toCall')])
  return [...conflicts, ...toCall]
}

const all = (store: Store, estateId: string): Promise<PaperDoc[]> =>
  store.papers.find({ estateId }, { limit: PAGE + 1, orderBy: ['recordedAt', 'desc'] })

/** By `signerId`, which is one owner's in the whole estate. */
const maskedNames = async (store: Store, papers: readonly PaperDoc[]): Promise<Map<string, string>> => {
  const households = await store.households.among([...new Set(papers.map(({ flatId }) => flatId))], { owners: true })
  return new Map(ownersIn(households).map(({ signerId, masked }) => [signerId, masked]))
}
