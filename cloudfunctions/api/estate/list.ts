import { sumFigures } from '../../../domain/estate/figures'
import { estatesOf } from '../../../domain/staff/estates-of'
import { can } from '../../../domain/staff/policy'
import { listEstates } from '../../../types/estate'
import { accept, refuse } from '../../../types/result'
import { action } from '../../platform/action'
import { command } from '../../platform/store'

const LIMIT = 200

/** The estates in the scope of one's staff roles. */
export const list = action(listEstates, async ({ actor, store, permit }) => {
  const grants = actor.staff?.grants ?? []
  permit(grants.length > 0 ? accept(true) : refuse('not_allowed'))
  const streets = grants.flatMap((grant) => (grant.role === 'street' ? [grant.street] : []))
  const estateIds = grants.flatMap(estatesOf)
  const isAdministrator = grants.some((grant) => grant.role === 'administrator')
  const estates = isAdministrator
    ? await store.estates.find({}, { limit: LIMIT })
    : [
        ...(streets.length ? await store.estates.find({ street: command.in(streets) }, { limit: LIMIT }) : []),
        ...(estateIds.length ? await store.estates.find({ _id: command.in(estateIds) }, { limit: LIMIT }) : []),
      ]
  const unique = [...new Map(estates.map((estate) => [estate._id, estate])).values()]
  return {
    estates: unique.map((estate) => {
      const entries = Object.values(estate.stairwells)
      // A crew is told where it works, not how its households answered.
      const maySee = can(actor, 'viewEstate', { street: estate.street, estateId: estate._id })
      return {
        estateId: estate._id,
        name: estate.name,
        street: estate.street,
        phone: estate.phone,
        stairwells: entries.length,
        flats: entries.reduce((sum, entry) => sum + entry.households, 0),
        figures: sumFigures(maySee ? entries.flatMap((entry) => entry.summary ?? []) : []),
        round: maySee && estate.currentRoundId ? { roundId: estate.currentRoundId } : null,
      }
    }),
    canCreate: isAdministrator || streets.some((street) => can(actor, 'createEstate', { street })),
    streets: [...new Set([...streets, ...unique.map((estate) => estate.street)])],
  }
})
