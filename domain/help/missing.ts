import type { HelpPlace, HelpTaskDoc } from '../../types/help'

type Placed = { people: HelpTaskDoc['people']; places: readonly Pick<HelpPlace, 'helper'>[] }

/** How many are still wanted. A station sends as many as it takes. */
export const missingOf = ({ people, places }: Placed): number =>
  places.some(({ helper }) => helper.as === 'station') ? 0 : Math.max(0, people - places.length)
