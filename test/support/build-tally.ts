import type { Answer } from '../../domain/consent/answer'
import { applyAnswer } from '../../domain/consent/apply-answer'
import type { HouseholdOwners } from '../../domain/consent/frozen-household'
import { type OpenTally, openTally } from '../../domain/consent/open-tally'
import type { ItemAnswer } from '../../types/consent'
import type { Result } from '../../types/result'
import type { Item } from '../../types/riser'
import type { Flat } from '../../types/stairwell'
import type { AnswerState, TallyDoc } from '../../types/tally'

/** For tests: a stairwell of one column, 101 to 601, on a water pipe (all six) and a drain (from 201), one owner each. */

export const OPENS = new Date('2026-10-01T01:00:00Z')
export const CLOSES = new Date('2026-10-31T10:00:00Z')
export const DURING = new Date('2026-10-10T04:00:00Z')
export const TEXT = 'a'.repeat(64)

export const buildFlat = (flatId: string, floor: number, position: string, more: Partial<Flat> = {}): Flat => ({
  flatId,
  room: `${floor}${position}`,
  floor,
  position,
  areaCentiSqm: 6012,
  occupancy: 'owner',
  consentRule: 'sole',
  ownersMasked: ['王**'],
  joinedTo: null,
  ...more,
})

export const buildHousehold = (
  flatId: string,
  more: Partial<HouseholdOwners> = {},
  signerIds = [`s-${flatId}`],
): HouseholdOwners => ({
  _id: flatId,
  owners: signerIds.map((signerId) => ({ signerId, share: null })),
  consentRule: 'sole',
  filedSignerIds: [],
  ...more,
})

const column = [1, 2, 3, 4, 5, 6].map((floor) => buildFlat(`f${floor}`, floor, '01'))
const ids = column.map(({ flatId }) => flatId)

export const buildRound = (more: Partial<OpenTally> = {}): OpenTally => ({
  roundId: 'round1',
  roundNo: 3,
  estateId: 'estate1',
  stairwell: {
    _id: 'stair1',
    flats: [...column].reverse(),
    risers: [
      { riserId: 'water', kind: 'kitchenWater', positions: ['01'], flatIds: ids },
      { riserId: 'drain', kind: 'kitchenDrain', positions: ['01'], flatIds: ids.slice(1) },
    ],
  },
  households: ids.map((flatId) => buildHousehold(flatId)),
  items: ['kitchenWater', 'kitchenDrain'],
  textHash: TEXT,
  textVersion: 1,
  clauseIds: ['liability'],
  opensAt: OPENS,
  closesAt: CLOSES,
  proofLevel: 2,
  now: OPENS,
  ...more,
})

export const valueOf = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(`Refused: ${result.code} ${JSON.stringify(result.detail ?? {})}`)
  return result.value
}

export const buildTally = (more: Partial<OpenTally> = {}): TallyDoc => valueOf(openTally(buildRound(more))).tally

const dayToAskAgain = '2026-11-01'
export const says = (state: AnswerState, item: Item = 'kitchenWater', more: Partial<ItemAnswer> = {}): ItemAnswer => ({
  item,
  state,
  reasons: [],
  words: state === 'agreed' ? '' : '地砖要补好',
  askAgainOn: state === 'deferred' ? dayToAskAgain : null,
  ...more,
})

export const buildAnswer = (
  flatId: string,
  answers: ItemAnswer[] = [says('agreed')],
  more: Partial<Answer> = {},
): Answer =>
  ({
    flatId,
    signerId: `s-${flatId}`,
    level: 3,
    textHash: TEXT,
    clausesRead: ['liability'],
    answers,
    salt: 'salt',
    via: 'app',
    ...more,
  }) as Answer

/** The tally after these flats' owners said this on the item. */
export const withAnswers = (
  tally: TallyDoc,
  flatIds: string[],
  state: AnswerState,
  item: Item = 'kitchenWater',
): TallyDoc =>
  flatIds.reduce(
    (now, flatId) =>
      valueOf(applyAnswer(now, buildAnswer(flatId, [says(state, item)], { textHash: now.textHash }), DURING)).tally,
    tally,
  )

/** Fails on any write to what it is given: rules change nothing in place. */
export const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const part of Object.values(value)) frozen(part)
  }
  return value
}
