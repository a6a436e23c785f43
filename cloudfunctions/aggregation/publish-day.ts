import { areHeadsSame, dayRoot, sortHeads } from '../../domain/certificate/day-root'
import { changedHeads, headBy } from '../../domain/certificate/heads-of-day'
import type { DayHeadsDoc } from '../../types/certificate'
import type { EstateDoc } from '../../types/estate'
import type { Day } from '../../types/schema'
import { command, type Store } from '../platform/store'

type Heads = DayHeadsDoc['heads']

/** Entries of one chain looked back through at once for where it stood at midnight. */
const BACK = 50

/**
 * Publishes where every chain of an estate stood when a Beijing day was over, chained to the day published before: `dayHeads/{estate~day}`, and its root in the estate. Where nothing has changed since, nothing is written.
 * What it publishes does not depend on when it runs: entries made after midnight are left out, however late it is. Once published a day stays; it and the estate are written in one transaction.
 *
 * Costs an estate that was never asked nothing, a quiet one three small reads (its rounds, its tallies' ends, the last day): an old round's chain may grow as well, by a withdrawal or a lock, so what the estate
 * knows of its newest round would not do. Each chain that did grow costs an entry more.
 */
export const publishDay = async (store: Store, estate: EstateDoc, on: Day, now: Date): Promise<void> => {
  const { _id: estateId, lastDay } = estate
  if (estate.roundNo === 0 || (lastDay && lastDay.on >= on)) return
  const [current, last] = await Promise.all([
    currentHeads(store, estateId),
    lastDay ? store.dayHeads.get(`${estateId}~${lastDay.on}`) : null,
  ])
  const before = last?.heads ?? []
  const changed = changedHeads(current, before)
  if (changed.length === 0) return
  const heads = sortHeads([
    ...current.filter((head) => !changed.includes(head)),
    ...(await headsBy(store, changed, on)),
  ])
  if (heads.length === 0 || areHeadsSame(heads, before)) return
  await store.transact(async (tx) => {
    const stored = await tx.estates.get(estateId)
    // Another run published it, or a later day, meanwhile.
    if (!stored || stored.lastDay?.root !== lastDay?.root) return
    const day = { estateId, on, before: lastDay ?? null, heads }
    const root = dayRoot(day)
    await tx.dayHeads.create({
      _id: `${estateId}~${on}`,
      schemaVersion: 1,
      ...day,
      at: now,
      chains: heads.length,
      root,
    })
    await tx.estates.put({ ...stored, lastDay: { on, root } })
  })
}

/** Where the chains of all rounds stand now. */
const currentHeads = async (store: Store, estateId: string): Promise<Heads> => {
  const rounds = await store.rounds.all({ estateId }, { _id: true })
  const tallies = await store.tallies.all(
    { roundId: command.in(rounds.map(({ _id }) => _id)) },
    { seq: true, head: true },
  )
  return tallies.map(({ _id, seq, head }) => ({ tallyId: _id, seq, head }))
}

/** Where these chains stood when the day was over; one begun since is left out. */
const headsBy = async (store: Store, changed: Heads, on: Day): Promise<Heads> => {
  const ends = await store.evidence.among(
    changed.map(({ tallyId, seq }) => `${tallyId}~${seq}`),
    { tallyId: true, seq: true, hash: true, 'entry.at': true },
  )
  const found = await Promise.all(ends.map((end) => headBy(end.tallyId, [end], on) ?? lookBack(store, end.tallyId, on)))
  return found.flatMap((head) => head ?? [])
}

const lookBack = async (store: Store, tallyId: string, on: Day): Promise<Heads[number] | undefined> => {
  for (let skip = 0; ; skip += BACK) {
    const links = await store.evidence.find({ tallyId }, { limit: BACK, skip, orderBy: ['seq', 'desc'] })
    const head = headBy(tallyId, links, on)
    if (head || links.length < BACK) return head
  }
}
