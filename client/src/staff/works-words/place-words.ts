import { type RiserKind, riserWords } from '@chuanmen/types/riser'

type Place = { building: string; unit: string; kind: RiserKind; positions: readonly string[] }

/** 「6号楼2门 厨房给水立管」 */
export const riserTitle = ({ building, unit, kind }: Place) => `${building}${unit} ${riserWords[kind].name}`

/** 「尾号 01、02」: the columns it runs through, which tell two pipes of a kind apart; '' when it has none. */
export const columnWords = ({ positions }: Pick<Place, 'positions'>) =>
  positions.length > 0 ? `尾号 ${positions.join('、')}` : ''

/** 「6号楼2门 厨房给水立管（尾号 01、02）」 */
export const riserInFull = (place: Place) =>
  place.positions.length > 0 ? `${riserTitle(place)}（${columnWords(place)}）` : riserTitle(place)

/** For a narrow cell: 「6号楼2门 厨给 01」. */
export const riserShort = ({ building, unit, kind, positions }: Place) =>
  [`${building}${unit}`, riserWords[kind].short, positions.join('、')].filter(Boolean).join(' ')
