import type { EstateView } from '@chuanmen/types/estate'
import { NOTICE_MAX, type TargetForm } from './form'

/** 「6号楼2门，全部住户」: what stands under 哪里 until somebody writes something else. */
export function defaultWhere(target: TargetForm, estate: Pick<EstateView, 'name' | 'stairwells'>): string {
  const label = (id: string) => {
    const found = estate.stairwells.find(({ stairwellId }) => stairwellId === id)
    return found ? `${found.building}${found.unit}` : ''
  }
  const all = (places: readonly string[]) =>
    places.length > 0 ? `${places.join('、')}，全部住户`.slice(0, NOTICE_MAX.where) : ''
  switch (target.scope) {
    case 'estate':
      return all([estate.name])
    case 'buildings':
      return all(target.buildings)
    case 'stairwells':
      return all(target.stairwellIds.map(label))
    case 'risers':
      return target.riserStairwellId ? `${label(target.riserStairwellId)}，这几根立管上的住户` : ''
    // Which doors these are would tell who gave a reason (rule 43).
    case 'reasons':
      return '您家'
  }
}
