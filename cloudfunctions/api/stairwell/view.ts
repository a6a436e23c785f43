import { outline, staffFlats, staffRisers } from '../../../domain/consent/picture'
import { summarise } from '../../../domain/consent/summarise'
import { patternOf } from '../../../domain/riser/pattern-of'
import { can, staffMay } from '../../../domain/staff/policy'
import { viewStairwell } from '../../../types/stairwell'
import { action } from '../../platform/action'
import { placeOfStairwell } from '../../platform/place'
import { tallyId } from '../../platform/tally-commit'

/** Weight of the stairwell's own revision in the page's version, above any tally's. */
const REV = 1_000_000

/** The stairwell cut open, for staff: every flat's state and every pipe. With `since`, `unchanged` costs two small reads. */
export const view = action(viewStairwell, async ({ input, actor, store, permit }) => {
  const { stairwell, place, estate } = await placeOfStairwell(store, input.stairwellId)
  permit(staffMay(actor, 'viewStairwell', place))
  const id = stairwell.openRoundId ? tallyId(stairwell.openRoundId, stairwell._id) : null
  const newest = id ? await store.tallies.peek(id, 'version') : null
  const version = stairwell.rev * REV + (newest?.version ?? 0)
  if (input.since === version) return { unchanged: true as const }
  const tally = id ? await store.tallies.get(id) : null
  const round = tally ? await store.rounds.peek(tally.roundId, 'title') : null
  const { floors, positions } = outline(stairwell)
  const mayViewFlats = can(actor, 'viewFlat', place)
  const flats = staffFlats(tally, stairwell)
  const none = { households: 0, agreed: 0, risers: 0, complete: 0, areaCentiSqm: 0, agreedAreaCentiSqm: 0 }
  const { households, agreed, risers, complete, areaCentiSqm, agreedAreaCentiSqm } = tally
    ? summarise(tally, stairwell)
    : none
  return {
    unchanged: false as const,
    stairwellId: stairwell._id,
    estateId: estate._id,
    estateName: estate.name,
    building: stairwell.building,
    unit: stairwell.unit,
    floors,
    positions,
    flats: mayViewFlats
      ? flats
      : flats.map((flat) => ({
          ...flat,
          ownersMasked: [],
          state: null,
          items: {},
          tenantOnly: false,
          reconfirm: false,
        })),
    risers: mayViewFlats
      ? staffRisers(tally, stairwell)
      : staffRisers(tally, stairwell).map(({ blockers: _blockers, ...riser }) => riser),
    pattern: patternOf(stairwell),
    round: tally
      ? {
          roundId: tally.roundId,
          title: round?.title ?? '',
          closesAt: tally.closesAt.toISOString(),
          proofLevel: tally.proofLevel,
        }
      : null,
    counts: { households, agreed, risers, complete, areaCentiSqm, agreedAreaCentiSqm },
    version: stairwell.rev * REV + (tally?.version ?? 0),
    abilities: {
      setRisers: can(actor, 'setRisers', place),
      correctFlat: can(actor, 'correctFlat', place),
      lock: can(actor, 'lockRiser', place),
      recordPaper: can(actor, 'recordPaper', place),
      issueCodes: can(actor, 'issueDoorCode', place),
    },
  }
})
