import { summarise } from '../../domain/consent/summarise'
import { sumFigures } from '../../domain/estate/figures'
import type { RollupDoc } from '../../types/estate'
import type { RollupDue } from '../../types/records'
import { fingerprintId } from './secrets'
import { command, type Store } from './store'

export const rollupId = (street: string): string => `street~${fingerprintId('street', street)}`

const outboxId = ({ tallyId, version }: Pick<RollupDue, 'tallyId' | 'version'>): string => `${tallyId}~${version}`

/** The outbox entry that a change of a tally leaves behind, in its own transaction. */
export const rollupDue = (tally: { _id: string; version: number }, now: Date): RollupDue => ({
  _id: outboxId({ tallyId: tally._id, version: tally.version }),
  schemaVersion: 1,
  kind: 'rollup',
  tallyId: tally._id,
  version: tally.version,
  at: now,
})

/**
 * Carries a stairwell's newest summary into its estate: one conditional update, so that the newest wins whatever the order
 * and nothing is counted twice. Runs right after the commit; the timer repeats what a crash left behind.
 */
export const drainRollup = async (store: Store, due: Pick<RollupDue, 'tallyId' | 'version'>): Promise<void> => {
  const tally = await store.tallies.get(due.tallyId)
  const stairwell = tally && (await store.stairwells.get(tally.stairwellId))
  if (tally && stairwell) {
    const summary = summarise(tally, stairwell)
    const at = `stairwells.${tally.stairwellId}`
    await store.estates.updateIf(
      tally.estateId,
      [{ [`${at}.summary`]: null }, { [`${at}.summary.order`]: command.lt(summary.order) }],
      {
        [`${at}.summary`]: command.set(summary),
        [`${at}.rev`]: command.inc(1),
        rev: command.inc(1),
        rollupPending: true,
      },
    )
  }
  await store.outbox.remove(outboxId(due))
}

/** One estate's sum into its street, or one street's into the city, if newer; then the parent is due. */
const carry = async (
  store: Store,
  parent: Pick<RollupDoc, '_id' | 'level' | 'name'>,
  childId: string,
  child: RollupDoc['children'][string],
  now: Date,
): Promise<void> => {
  await store.rollups.create({ ...parent, schemaVersion: 1, children: {}, rev: 0, rollupPending: false, asOf: now })
  const at = `children.${childId}`
  await store.rollups.updateIf(
    parent._id,
    [{ [at]: command.exists(false) }, { [`${at}.rev`]: command.lt(child.rev) }],
    { [at]: command.set(child), rev: command.inc(1), rollupPending: true, asOf: now },
  )
}

/** Carries every estate that changed to its street and every changed street to the city. Any number of runs give the same result. */
export const carryUpwards = async (
  store: Store,
  now: Date,
  limit: number,
): Promise<{ estates: number; streets: number }> => {
  const estates = await store.estates.find({ rollupPending: true }, { limit })
  for (const estate of estates) {
    const figures = sumFigures(Object.values(estate.stairwells).flatMap((entry) => entry.summary ?? []))
    await carry(
      store,
      { _id: rollupId(estate.street), level: 'street', name: estate.street },
      estate._id,
      { ...figures, name: estate.name, rev: estate.rev },
      now,
    )
    await store.estates.updateIf(estate._id, [{ rev: estate.rev }], { rollupPending: false })
  }
  const streets = await store.rollups.find({ level: 'street', rollupPending: true }, { limit })
  for (const street of streets) {
    await carry(
      store,
      { _id: 'city', level: 'city', name: '全市' },
      street._id,
      { ...sumFigures(Object.values(street.children)), name: street.name, rev: street.rev },
      now,
    )
    await store.rollups.updateIf(street._id, [{ rev: street.rev }], { rollupPending: false })
  }
  return { estates: estates.length, streets: streets.length }
}
