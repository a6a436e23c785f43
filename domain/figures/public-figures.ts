import type { Figures } from '../../types/estate'
import type { EstateTrendDoc, PublicFigures } from '../../types/figures'
import { PUBLIC_HOUSEHOLDS_MIN } from '../../types/limits'
import type { RoundDoc } from '../../types/round'
import type { Day } from '../../types/schema'
import { beijingDay } from '../consent/beijing-day'
import { publicWeeks } from './public-weeks'

/** What residents may see of their estate's figures (rule 43). Nothing of a forecast, of what stands in the way, or of one stairwell goes in, so none comes out. */
export const publicFigures = (
  estateName: string,
  round: Pick<RoundDoc, 'title' | 'closesAt' | 'state' | 'result'> | null,
  { trend, now }: { trend: Pick<EstateTrendDoc, 'days' | 'through'> | null; now: Figures },
  today: Day,
): PublicFigures => {
  const isTooSmall = round !== null && now.households < PUBLIC_HOUSEHOLDS_MIN
  const endedOn = round?.result ? beijingDay(round.result.at) : null
  return {
    estateName,
    round: round && {
      title: round.title,
      closesAt: round.closesAt.toISOString(),
      isClosed: round.state === 'closed',
    },
    isTooSmall,
    weeks: isTooSmall || !trend ? [] : publicWeeks({ ...trend, endedOn }, now, today),
  }
}
