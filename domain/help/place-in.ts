import type { HelperRef, HelpPlace, HelpTaskDoc } from '../../types/help'
import type { HelpAt } from '../../types/help-words'

/** The id by which a helper stands in `helperIds`, `proposedIds` and `declined`: a volunteer's or a station's. */
export const idOfHelper = (helper: HelperRef): string =>
  helper.as === 'volunteer' ? helper.volunteerId : helper.stationId

/** The place one of these volunteers or stations has in a task; undefined: none. */
export const placeIn = ({ places }: { places: readonly HelpPlace[] }, ids: readonly string[]): HelpPlace | undefined =>
  places.find(({ helper }) => ids.includes(idOfHelper(helper)))

const endings: readonly HelpAt[] = ['done', 'confirmed', 'unmet', 'cancelled']
/** Nobody comes for it any more: done, given up or not met. What the household still says of it changes nothing for whoever helped. */
export const hasEnded = ({ at }: Pick<HelpTaskDoc, 'at'>): boolean => endings.includes(at)
