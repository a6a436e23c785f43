import type { PackedFacade } from '../../types/facade'
import { type FacadePipe, packedPipe } from '../../types/facade-pipe'
import type { RiserKind } from '../../types/riser'
import { positionsOf } from '../riser/picture-order'

const kindCodes = { kitchenWater: 'kw', kitchenDrain: 'kd', bathroomWater: 'bw', bathroomDrain: 'bd' } as const
const stateCodes = { complete: 'c', locked: 'l', open: 'o' } as const

const turned = <K extends string, V extends string>(codes: Record<K, V>): Map<string, K> =>
  new Map(Object.entries<V>(codes).map(([name, code]) => [code, name as K]))
const kinds = turned<RiserKind, string>(kindCodes)
const states = turned<FacadePipe['state'], string>(stateCodes)

/**
 * Packs a stairwell's pipes for its estate's document; how a text reads is told at `packedPipe`. A pipe whose flats are all gone
 * has no floors and is not drawn.
 */
export const packFacade = (pipes: readonly FacadePipe[]): PackedFacade => {
  const drawn = pipes.filter(({ fromFloor, toFloor }) => fromFloor <= toFloor)
  const columns = positionsOf(drawn.flatMap((pipe) => [pipe, ...pipe.blockedAt]))
  return { columns, pipes: drawn.map((pipe) => packPipe(pipe, columns)) }
}

const packPipe = ({ kind, state, position, fromFloor, toFloor, blockedAt }: FacadePipe, columns: string[]): string => {
  // Its own column stays first: that is where it is drawn.
  const own = [...new Set([position, ...blockedAt.map((flat) => flat.position)])]
  const indexes = own.map((one) => columns.indexOf(one)).join('+')
  const pipe = `${kindCodes[kind]} ${stateCodes[state]} ${indexes} ${fromFloor}~${toFloor}`
  return blockedAt.length === 0 ? pipe : `${pipe} ${marksOf(blockedAt, own)}`
}

const marksOf = (blockedAt: FacadePipe['blockedAt'], own: string[]): string => {
  // Not the pipe's own lowest floor: a joined flat blocks at its primary's, which may lie below.
  const lowest = Math.min(...blockedAt.map(({ floor }) => floor))
  const marks: string[] = []
  for (const { floor, position, refused } of blockedAt) {
    const at = (floor - lowest) * own.length + own.indexOf(position)
    // Two flats may share a floor and a column; the refusal is the one to be seen.
    if (marks[at] !== 'x') marks[at] = refused ? 'x' : 'o'
  }
  return `${lowest}:${Array.from(marks, (mark) => mark ?? '.').join('')}`
}

/** The pipes again, as `packFacade` was given them, each one's blocked flats from the lowest floor up. */
export const unpackFacade = ({ columns, pipes }: PackedFacade): FacadePipe[] =>
  pipes.map((text) => unpackPipe(text, columns))

const unpackPipe = (text: string, columns: string[]): FacadePipe => {
  const [, kindCode = '', stateCode = '', indexes = '', from, to, lowest, marks = ''] = packedPipe.exec(text) ?? []
  const [kind, state] = [kinds.get(kindCode), states.get(stateCode)]
  if (!kind || !state) throw new Error(`not a packed pipe: ${text}`)
  const own = indexes.split('+').map((index) => columns[Number(index)] ?? '')
  return {
    kind,
    position: own[0] ?? '',
    fromFloor: Number(from),
    toFloor: Number(to),
    state,
    blockedAt: [...marks].flatMap((mark, at) =>
      mark === '.'
        ? []
        : {
            floor: Number(lowest) + Math.floor(at / own.length),
            position: own[at % own.length] ?? '',
            refused: mark === 'x',
          },
    ),
  }
}
