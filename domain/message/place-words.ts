import type { NoticeTarget } from '../../types/notice'

type Labels = Record<string, { building: string; unit: string }>

/**
 * Where a notice is for, in a few words: 「全小区」, 「6号楼」, 「6号楼等 3 栋」, 「6号楼2门」, 「6号楼2门等 4 个楼门」. A notice by reasons says
 * 「您家」: a place would tell who gave them. `labels` names the estate's stairwells by id.
 */
export const placeWords = (target: NoticeTarget, labels: Labels): string => {
  switch (target.scope) {
    case 'estate':
      return '全小区'
    case 'buildings':
      return andMore(target.buildings, '栋')
    case 'stairwells':
      return andMore(target.stairwellIds.map(nameIn(labels)), '个楼门')
    case 'risers':
      return nameIn(labels)(target.stairwellId)
    case 'reasons':
      return '您家'
  }
}

const nameIn =
  (labels: Labels) =>
  (stairwellId: string): string => {
    const { building, unit } = labels[stairwellId] ?? { building: '', unit: '' }
    return `${building}${unit}` || '本楼门'
  }

const andMore = ([first = '', ...others]: string[], measure: string): string =>
  others.length === 0 ? first : `${first}等 ${others.length + 1} ${measure}`
