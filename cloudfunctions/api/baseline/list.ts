import { photoIdsOf } from '../../../domain/baseline/content-hash'
import { primaryFlats } from '../../../domain/riser/primary-flats'
import { staffMay } from '../../../domain/staff/policy'
import { entersOn } from '../../../domain/works/entry'
import { listBaselines } from '../../../types/baseline'
import { action } from '../../platform/action'
import { placeOfStairwell } from '../../platform/place'

/** How far the baselines of a stairwell are, and when works enter each flat. Four reads, however many flats. */
export const list = action(listBaselines, async ({ input, actor, store, permit }) => {
  const { stairwell, place } = await placeOfStairwell(store, input.stairwellId)
  permit(staffMay(actor, 'recordBaseline', place))
  const stairwellId = stairwell._id
  const [baselines, works] = await Promise.all([
    store.baselines.all({ stairwellId }),
    store.works.all({ stairwellId }, { flatIds: true, state: true, stages: true }),
  ])
  return {
    estateId: stairwell.estateId,
    building: stairwell.building,
    unit: stairwell.unit,
    flats: primaryFlats(stairwell).map(({ flatId, room }) => {
      const baseline = baselines.find((one) => one._id === flatId)
      const days = works.filter(({ flatIds }) => flatIds.includes(flatId)).flatMap((one) => entersOn(one) ?? [])
      return {
        flatId,
        room,
        state: baseline?.state ?? ('none' as const),
        photos: photoIdsOf(baseline?.rooms ?? []).length,
        hasHousehold: Boolean(baseline?.household),
        hasContractor: Boolean(baseline?.contractor),
        worksOn: days.sort()[0] ?? null,
      }
    }),
    abilities: { record: true },
  }
})
