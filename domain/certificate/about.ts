import { type RiserKind, riserWords } from '../../types/riser'

type Place = { building: string; unit: string }

/** 「12 个楼门的结果」 */
export const aboutRound = (stairwells: number): string => `${stairwells} 个楼门的结果`

/** 「6号楼2门 卫生间排水立管（尾号 03）」: the columns tell two pipes of a kind apart; they are no rooms. */
export const aboutRiser = (
  { building, unit }: Place,
  riser: { kind: RiserKind; positions: readonly string[] },
): string => {
  const columns = riser.positions.length > 0 ? `（尾号 ${riser.positions.join('、')}）` : ''
  return `${building}${unit} ${riserWords[riser.kind].name}${columns}`
}
