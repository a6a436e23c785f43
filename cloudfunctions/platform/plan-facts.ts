import { beijingDay } from '../../domain/consent/beijing-day'
import { tenantOnly } from '../../domain/consent/flat-state'
import { factsOf } from '../../domain/household/facts'
import type { DiagnosisFacts } from '../../domain/plan/diagnose'
import type { HouseholdPlanDoc } from '../../types/plan'
import type { Flat, StairwellDoc } from '../../types/stairwell'
import type { TallyDoc } from '../../types/tally'
import type { Store, Transaction } from './store'
import { tallyId } from './tally-commit'

type Reader = Pick<Store, 'householdFiles' | 'tallies'> | Pick<Transaction, 'householdFiles' | 'tallies'>
type Stairwell = Pick<StairwellDoc, '_id' | 'openRoundId' | 'lastRoundId'>

/** The tally that asks a stairwell now, else the one that asked it last; null: none ever did. One read. */
export const standingTally = async (
  reader: Pick<Reader, 'tallies'>,
  { _id, openRoundId, lastRoundId }: Stairwell,
): Promise<TallyDoc | null> => {
  const roundId = openRoundId ?? lastRoundId
  return roundId ? reader.tallies.get(tallyId(roundId, _id)) : null
}

/** What the rules of diagnosis look at, as it is known at this moment. One read. */
export const diagnosisFacts = async (
  reader: Pick<Reader, 'householdFiles'>,
  flat: Pick<Flat, 'flatId' | 'occupancy' | 'consentRule'>,
  plan: Pick<HouseholdPlanDoc, 'answer'> | null,
  tally: TallyDoc | null,
  now: Date,
): Promise<DiagnosisFacts> => {
  const today = beijingDay(now)
  const asked = tally?.flats[flat.flatId]
  return {
    file: factsOf(await reader.householdFiles.get(flat.flatId), today),
    reasons: plan?.answer?.reasons ?? [],
    occupancy: flat.occupancy,
    consentRule: flat.consentRule,
    tenantOnly: asked ? tenantOnly(asked) : false,
    today,
  }
}
