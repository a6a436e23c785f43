import { flatsByReason, reluctances } from '../../domain/notice/by-reason'
import { type ResolvedTarget, resolveTarget as resolve } from '../../domain/notice/target'
import type { NoticeTarget } from '../../types/notice'
import type { Result } from '../../types/result'
import type { StairwellDoc } from '../../types/stairwell'
import type { TallyDoc } from '../../types/tally'
import { found, stop } from './refused'
import { command, type Store } from './store'

/** Whom a target covers at this moment. Refuses what `domain/notice/target` refuses, and `not_found` for a round of another estate. */
export const resolveTarget = async (
  store: Store,
  estateId: string,
  target: NoticeTarget,
): Promise<Result<ResolvedTarget>> => {
  if (target.scope !== 'reasons') return resolve(target, await stairwellsOf(store, estateId, target))
  const round = found(await store.rounds.get(target.roundId))
  if (round.estateId !== estateId) stop('not_found')
  const tallies = await store.tallies.all({ roundId: target.roundId })
  const flats = (await Promise.all(tallies.map((tally) => reluctantFlats(store, tally, target.reasons)))).flat()
  const concerned = new Set(flats.map(({ stairwellId }) => stairwellId))
  const stairwells = await stairwellsById(store, estateId, [...concerned])
  return resolve(
    target,
    stairwells,
    flats.map(({ flatId }) => flatId),
  )
}

/** The stairwells a target may touch, read no wider than it reaches. */
const stairwellsOf = async (
  store: Store,
  estateId: string,
  target: Exclude<NoticeTarget, { scope: 'reasons' }>,
): Promise<StairwellDoc[]> => {
  switch (target.scope) {
    case 'estate':
      return store.stairwells.all({ estateId })
    case 'buildings':
      return store.stairwells.all({ estateId, building: command.in(target.buildings) })
    case 'stairwells':
      return stairwellsById(store, estateId, target.stairwellIds)
    case 'risers':
      return store.stairwells.all({ estateId, _id: target.stairwellId })
  }
}

const stairwellsById = async (store: Store, estateId: string, ids: string[]): Promise<StairwellDoc[]> =>
  ids.length === 0 ? [] : store.stairwells.all({ estateId, _id: command.in(ids) })

/** The flats of one tally of which a standing answer gave one of the reasons; those stand in the evidence. */
const reluctantFlats = async (
  store: Store,
  tally: TallyDoc,
  reasons: Extract<NoticeTarget, { scope: 'reasons' }>['reasons'],
): Promise<{ flatId: string; stairwellId: string }[]> => {
  const standing = reluctances(tally)
  const ids = [...new Set(standing.map(({ seq }) => `${tally._id}~${seq}`))]
  const evidence = await store.evidence.among(ids, { seq: true, entry: true })
  const entries = new Map(evidence.map(({ seq, entry }) => [seq, entry]))
  return flatsByReason(standing, entries, reasons).map((flatId) => ({ flatId, stairwellId: tally.stairwellId }))
}
