import type { Surface } from '../types/baseline'
import { type Colour, type Harm, harmed } from './harm'
import { png } from './png'

const GROUT: Colour = [178, 176, 170]
const tiles: Partial<Record<Surface, Colour>> = {
  wall: [236, 233, 224],
  floor: [186, 168, 146],
  ceiling: [240, 240, 238],
  cabinet: [176, 132, 92],
  pipe: [226, 229, 227],
}
const IRON: Colour = [104, 96, 90]
const [WIDTH, HEIGHT] = [480, 640] as const
const [TILE_WIDTH, TILE_HEIGHT, PIPE, JOINT] = [120, 80, 54, 210] as const

const leftOfPipe = (mark: number): number => 180 + (mark % 5) * 16
/** A joint of the pipe on such a photo, in thousandths of its width and height. */
export const jointOn = (mark: number): { x: number; y: number } => ({
  x: Math.round(((leftOfPipe(mark) + PIPE / 2) / WIDTH) * 1000),
  y: Math.round(((2 * JOINT + 13) / HEIGHT) * 1000),
})

/** A small number for two, the same each time: no two tiles are quite alike. */
const unlike = (one: number, other: number): number => ((one * 7919 + other * 104729) % 17) - 8

/**
 * A tiled surface of a kitchen or bathroom in the light of its window, with its pipe where it is one and with what is wrong with it, as PNG. `mark` moves tiles, pipe and harm a
 * little, as no two rooms are alike.
 */
export const roomPhoto = (surface: Surface, mark: number, harm: Harm = 'none'): Buffer => {
  const tile = tiles[surface] ?? GROUT
  const pipeAt = surface === 'pipe' ? leftOfPipe(mark) : WIDTH
  const spoil = harmed(harm, mark, {
    tile,
    width: WIDTH,
    height: HEIGHT,
    tileWidth: TILE_WIDTH,
    tileHeight: TILE_HEIGHT,
  })
  const rows = Array.from({ length: HEIGHT }, (_, y) => {
    const row = Buffer.alloc(WIDTH * 3)
    const course = Math.floor((y + mark * 11) / TILE_HEIGHT)
    for (let x = 0; x < WIDTH; x++) {
      const along = x + mark * 7 + (course % 2) * (TILE_WIDTH / 2)
      const isGrout = along % TILE_WIDTH < 3 || (y + mark * 11) % TILE_HEIGHT < 3
      const light = 14 - Math.floor((x + y) / 40)
      const at = x - pipeAt
      if (at >= 0 && at < PIPE) put(row, x, IRON, pipeLight(at, y) + light)
      // The pipe's shadow on the wall.
      else if (at >= PIPE && at < PIPE + 14) put(row, x, isGrout ? GROUT : tile, light - 34)
      else {
        const shade = isGrout ? 0 : unlike(course, Math.floor(along / TILE_WIDTH))
        put(row, x, spoil(x, y, isGrout ? GROUT : tile), light + shade)
      }
    }
    return row
  })
  return png(WIDTH, rows, 3)
}

/** Round: brighter along its middle; a collar at each joint. */
const pipeLight = (at: number, y: number): number => {
  const round = 46 - Math.abs(at - PIPE * 0.4) * 2.2
  return y % JOINT < 26 ? round + 22 : round
}

const put = (row: Buffer, x: number, [red, green, blue]: Colour, light: number): void => {
  const at = x * 3
  row[at] = clamp(red + light)
  row[at + 1] = clamp(green + light)
  row[at + 2] = clamp(blue + light)
}
const clamp = (value: number): number => Math.max(0, Math.min(255, Math.round(value)))
