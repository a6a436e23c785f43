import { type RoomKind, roomWords } from '@chuanmen/types/baseline'
import type { ClaimView } from '@chuanmen/types/claim-actions'
import {
  type CommonPart,
  commonWords,
  type DamageKind,
  type DamagePlace,
  damageWords,
} from '@chuanmen/types/claim-words'

/** 「卫生间」「楼梯过道」 */
export const placeName = (place: DamagePlace): string =>
  place in roomWords ? roomWords[place as RoomKind] : commonWords[place as CommonPart]

/** 「卫生间：瓷砖、地面坏了」: what a claim is about, in words that name no person. */
export const damageTitle = ({ damagePlace, damage }: { damagePlace: DamagePlace; damage: DamageKind }) =>
  `${placeName(damagePlace)}：${damageWords[damage]}`

/** 「5号楼1门 301」, of a common part 「5号楼1门 公共地方」 */
export const whereWords = ({ building, unit, room }: Pick<ClaimView, 'building' | 'unit' | 'room'>) =>
  `${building}${unit} ${room || '公共地方'}`
