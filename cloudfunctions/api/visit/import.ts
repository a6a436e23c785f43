import canonicalize from 'canonicalize'
import type * as z from 'zod'
import { mayKeepPlan } from '../../../domain/plan/policy'
import { staffMay } from '../../../domain/staff/policy'
import { placeOfRow } from '../../../domain/visit/import-place'
import type { Actor } from '../../../types/person'
import { importVisits } from '../../../types/visit'
import { action } from '../../platform/action'
import { beliefsOf, type EstateBeliefs } from '../../platform/door-beliefs'
import { planAt } from '../../platform/household-place'
import { placeOfEstate } from '../../platform/place'
import { found, Refused, take } from '../../platform/refused'
import { wasDone } from '../../platform/repeated'
import { fingerprintId } from '../../platform/secrets'
import type { Store } from '../../platform/store'
import { doorFound } from './door-found'
import { recordVisit } from './record-visit'

/**
 * Rows of a table, each judged and kept by itself, as if it had been entered here, in the order of the table. A row's visit has an id made from the request: after a lost answer the same request
 * goes on where it stopped and doubles nothing.
 */
export const importRows = action(importVisits, async ({ input, actor, now, store, permit, commit, requestId }) => {
  const { estateId, rows } = input
  permit(staffMay(actor, 'keepHousehold', await placeOfEstate(store, estateId)))
  const isDone = await wasDone(store, actor, requestId)
  const beliefs = await beliefsOf(store, estateId)
  const stairwells = isDone ? [] : await store.stairwells.all({ estateId }, LABELS)
  const refused: { row: number; code: string }[] = []
  for (const [row, said] of isDone ? [] : rows.entries())
    try {
      const visitId = fingerprintId('visit', actor.personId, requestId, String(row), canonicalize(said) ?? '')
      await importRow({ store, actor, stairwells, beliefs, now }, visitId, said)
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      refused.push({ row, code: error.refusal.code })
    }
  return commit(async () => ({ saved: rows.length - refused.length, refused }))
})

/** Of a stairwell what a row is found by. */
const LABELS = { building: true, unit: true, 'flats.flatId': true, 'flats.room': true } as const

type Around = {
  store: Store
  actor: Actor
  stairwells: Parameters<typeof placeOfRow>[0]
  beliefs: EstateBeliefs
  now: Date
}
type Row = z.output<(typeof importVisits)['input']>['rows'][number]

const importRow = async (
  { store, actor, stairwells, beliefs, now }: Around,
  visitId: string,
  row: Row,
): Promise<void> => {
  const { building, unit, room, at, ...said } = row
  const where = await planAt(store, found(placeOfRow(stairwells, { building, unit, room })))
  take(mayKeepPlan(actor, where.place))
  const written = { ...said, with: [], at: new Date(at) }
  const door = await doorFound(store, where, written, beliefs)
  await store.transact((tx) => recordVisit(tx, actor, where, { visitId, said: written, entered: 'import', door }, now))
}
