import { templateFor } from '../../../domain/message/message-fields'
import { isAddressed } from '../../../domain/notice/audience'
import type { ResolvedTarget } from '../../../domain/notice/target'
import { primaryOf } from '../../../domain/riser/primary-flats'
import { staffMay } from '../../../domain/staff/policy'
import type { BindingDoc } from '../../../types/binding'
import { countTarget as contract } from '../../../types/notice'
import type { Audience } from '../../../types/notice-words'
import { action } from '../../platform/action'
import { grantId } from '../../platform/grants'
import { placeOfEstate } from '../../platform/place'
import { take } from '../../platform/refused'
import { resolveTarget } from '../../platform/resolve-target'
import { command, type Store } from '../../platform/store'
import { messageTemplates } from '../../platform/templates'

/** How many households a notice would reach by which way, before it is published. */
export const countTarget = action(contract, async ({ input, actor, store, permit }) => {
  const place = await placeOfEstate(store, input.estateId)
  permit(staffMay(actor, 'publishNotice', place))
  const resolved = take(await resolveTarget(store, input.estateId, input.target))
  const templates = messageTemplates()
  const ofKind = input.kind ? [templateFor(templates, input.kind)] : templates
  const bindings = await boundPersons(store, resolved, input.audience)
  const granted = await personsWithGrant(
    store,
    bindings.map(({ personId }) => personId),
    ofKind.flatMap((template) => template?.id ?? []),
  )
  const flatsOf = (some: Bound[]): number => new Set(some.map(({ flatId }) => flatId)).size
  return {
    households: resolved.households,
    stairwells: resolved.stairwellIds.length,
    bound: flatsOf(bindings),
    reminded: flatsOf(bindings.filter(({ personId }) => granted.has(personId))),
    templates,
    estateName: place.name,
  }
})

type Bound = Pick<BindingDoc, 'personId' | 'flatId'>

/** Bound persons of the audience in the households a target was resolved to, each with the flat that the household goes by. */
const boundPersons = async (store: Store, resolved: ResolvedTarget, audience: Audience): Promise<Bound[]> => {
  const [bindings, stairwells] = await Promise.all([
    store.bindings.all(
      { stairwellId: command.in(resolved.stairwellIds), state: 'active' },
      { personId: true, flatId: true, role: true },
    ),
    store.stairwells.all(
      { _id: command.in(resolved.stairwellIds) },
      { 'flats.flatId': true, 'flats.occupancy': true, 'flats.joinedTo': true },
    ),
  ])
  const homes = new Map(
    stairwells.flatMap((stairwell) =>
      stairwell.flats.map(({ flatId, occupancy }) => [
        flatId,
        { primaryId: primaryOf(stairwell, flatId) ?? flatId, occupancy },
      ]),
    ),
  )
  const named = resolved.flatIds && new Set(resolved.flatIds)
  return bindings.flatMap(({ personId, flatId, role }) => {
    const { primaryId, occupancy } = homes.get(flatId) ?? { primaryId: flatId, occupancy: 'unknown' as const }
    const isConcerned = named?.has(primaryId) ?? true
    return isConcerned && isAddressed(audience, role, occupancy) ? [{ personId, flatId: primaryId }] : []
  })
}

const personsWithGrant = async (store: Store, personIds: string[], templateIds: string[]): Promise<Set<string>> => {
  const ids = [...new Set(personIds)].flatMap((personId) => templateIds.map((id) => grantId(personId, id)))
  const granted = await store.grants.among(ids, { personId: true }, { left: command.gt(0) })
  return new Set(granted.map(({ personId }) => personId))
}
