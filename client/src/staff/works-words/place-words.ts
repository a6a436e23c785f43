import { type RiserKind, riserWords } from '@chuanmen/types/riser'

type Place = { building: string; unit: string; kind: RiserKind; positions: readonly string[] }

/** 「6号楼2门 厨房给水立管」 */
export const riserTitle = ({ building, unit, kind }: Place) => `${building}${unit} ${riserWords[kind].name}`

/** The same with the columns it runs through, where that tells two pipes apart: 「6号楼2门 厨房给水立管（尾号 01、02）」. */
export const riserInFull = (place: Place) =>
  place.positions.length > 0 ? `${riserTitle(place)}（尾号 ${place.positions.join('、')}）` : riserTitle(place)

/** For a narrow cell: 「6号楼2门 厨给」. */
export const riserShort = ({ building, unit, kind }: Place) => `${building}${unit} ${riserWords[kind].short}`
