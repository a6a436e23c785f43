import type { Surface } from '../types/baseline'
import { png } from './png'

type Colour = readonly [number, number, number]
const GROUT: Colour = [188, 186, 180]
const tiles: Partial<Record<Surface, Colour>> = { wall: [236, 233, 224], floor: [176, 158, 138], pipe: [228, 230, 228] }
const IRON: Colour = [96, 88, 82]
const [WIDTH, HEIGHT, TILE] = [480, 640, 80] as const

/** A tiled surface of a kitchen or bathroom, with its pipe where it is one, as PNG; `mark` moves tiles and pipe a little, as no two rooms are alike. */
export const roomPhoto = (surface: Surface, mark: number): Buffer => {
  const tile = tiles[surface] ?? GROUT
  const pipeAt = surface === 'pipe' ? 200 + (mark % 5) * 16 : WIDTH
  const colourAt = (x: number, y: number): Colour => {
    if (x >= pipeAt && x < pipeAt + 56) return y % 160 < 14 ? GROUT : IRON
    return (x + mark * 7) % TILE < 3 || (y + mark * 11) % TILE < 3 ? GROUT : tile
  }
  const rows = Array.from({ length: HEIGHT }, (_, y) =>
    Buffer.from(Array.from({ length: WIDTH }, (_pixel, x) => [...colourAt(x, y)]).flat()),
  )
  return png(WIDTH, rows, 3)
}
