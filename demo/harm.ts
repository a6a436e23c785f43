export type Colour = readonly [number, number, number]
/** What is wrong on a photo: a crack across the tiles, a stain of water, a tile that fell off, or one that was laid anew. */
export type Harm = 'none' | 'crack' | 'stain' | 'missing' | 'mended'
type Wall = { tile: Colour; width: number; height: number; tileWidth: number; tileHeight: number }

const DARK: Colour = [70, 62, 56]
const MORTAR: Colour = [142, 134, 124]
const RUSTY: Colour = [150, 116, 74]
const NEW: Colour = [246, 246, 242]

const mixed = (one: Colour, other: Colour, part: number): Colour => [
  one[0] + (other[0] - one[0]) * part,
  one[1] + (other[1] - one[1]) * part,
  one[2] + (other[2] - one[2]) * part,
]

/** How the harm changes the colour at a place; `mark` moves it, as no two are alike. */
export const harmed = (harm: Harm, mark: number, wall: Wall): ((x: number, y: number, colour: Colour) => Colour) => {
  switch (harm) {
    case 'none':
      return (_x, _y, colour) => colour
    case 'crack':
      return crack(mark, wall)
    case 'stain':
      return stain(mark, wall)
    case 'missing':
      return oneTile(mark, wall, MORTAR)
    case 'mended':
      return oneTile(mark, wall, NEW)
  }
}

/** From the upper edge down to two thirds, in jags, thinner as it goes; one branch. */
const crack = (mark: number, { width, height }: Wall) => {
  const wander = (y: number) =>
    26 * Math.sin(y / 47 + mark) + 11 * Math.sin(y / 13 + mark * 2) + ((Math.floor(y / 6) * 31) % 7) - 3
  const start = width * 0.36 + (mark % 4) * 24
  return (x: number, y: number, colour: Colour): Colour => {
    if (y > height * 0.68) return colour
    const away = Math.abs(x - start - wander(y) - y * 0.14)
    const branchAway =
      y > height * 0.3 ? Math.abs(x - start - wander(height * 0.3) - (y - height * 0.3) * 0.9 - height * 0.04) : width
    const thick = 3.6 - y / 260
    if (away < thick || (branchAway < 1.6 && y < height * 0.46)) return DARK
    return away < thick + 2 ? mixed(colour, DARK, 0.35) : colour
  }
}

/** Water that ran down: rings, darker at their rim. */
const stain = (mark: number, { width, height }: Wall) => {
  const [centreX, centreY] = [width * 0.5 + (mark % 3) * 30, height * 0.3]
  return (x: number, y: number, colour: Colour): Colour => {
    const angle = Math.atan2(y - centreY, x - centreX)
    const reach = 118 + 16 * Math.sin(angle * 3 + mark) + 9 * Math.sin(angle * 7)
    const down = y > centreY ? 0.62 : 1
    const part = Math.hypot(x - centreX, (y - centreY) * down) / reach
    if (part > 1) return colour
    const isRim = part > 0.93 || (part > 0.6 && part < 0.64)
    return mixed(colour, RUSTY, isRim ? 0.5 : 0.16 + 0.16 * part)
  }
}

const oneTile = (mark: number, { width, height, tileWidth, tileHeight }: Wall, under: Colour) => {
  const row = Math.floor((height * 0.45 + mark * 11) / tileHeight)
  const shift = mark * 7 + (row % 2) * (tileWidth / 2)
  const column = Math.floor((width * 0.5 + shift) / tileWidth)
  const isBare = under === MORTAR
  return (x: number, y: number, colour: Colour): Colour => {
    const [atX, atY] = [x + shift - column * tileWidth, y + mark * 11 - row * tileHeight]
    const ragged = isBare ? 3 * Math.sin(y / 5) + 3 * Math.sin(x / 7) : 0
    const isInside = atX > 3 + ragged && atX < tileWidth + ragged && atY > 3 - ragged && atY < tileHeight - ragged
    if (!isInside) return colour
    // What is left of the mortar lies in combed rows.
    return isBare && (x + y) % 14 < 4 ? mixed(under, DARK, 0.25) : under
  }
}
