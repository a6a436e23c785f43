import type { EvidenceEntry } from '../../types/evidence'
import type { Item } from '../../types/riser'
import type { Day } from '../../types/schema'
import type { TallyDoc } from '../../types/tally'
import { itemState, itemsAsked } from '../consent/item-state'

/** A household said no, or not before a day: until when it is not asked again (null: not at all), and since when that stands. */
export type StandingNo = { until: Day | null; since: Date }

/** An owner's answer that makes a flat refuse or put off: which entry says so. */
export type NoAnswer = { item: Item; state: 'refused' | 'deferred'; seq: number }

/** Answers that stand in the way of asking: those of items on which the flat as a whole refuses or puts off, by the tally as it stands (an older text's no longer do). */
export const noAnswers = (tally: TallyDoc, flatId: string): NoAnswer[] => {
  const flat = tally.flats[flatId]
  if (!flat) return []
  return itemsAsked(tally, flatId).flatMap((item) => {
    const state = itemState(tally, flatId, item)
    if (state !== 'refused' && state !== 'deferred') return []
    const given = flat.owners.flatMap(({ signerId }) => flat.answers[item]?.[signerId] ?? [])
    return given.filter((one) => one.state === state).map(({ seq }) => ({ item, state, seq }))
  })
}

/**
 * What they come to: a no on any item is a no until the household itself says otherwise; put off, the latest day asked for. `entries` by their number.
 */
export const standingNo = (
  answers: readonly NoAnswer[],
  entries: ReadonlyMap<number, EvidenceEntry>,
): StandingNo | null => {
  const said = answers.flatMap(({ item, state, seq }) => {
    const entry = entries.get(seq)
    if (entry?.kind !== 'answer') return []
    const askAgainOn = entry.answers.find((one) => one.item === item)?.askAgainOn ?? null
    return { until: state === 'refused' ? null : askAgainOn, since: saidAt(entry) }
  })
  if (said.length === 0) return null
  const lasting = said.filter(({ until }) => until === null)
  const weighty = lasting.length > 0 ? lasting : said
  const days = weighty.flatMap(({ until }) => until ?? []).sort()
  return {
    until: lasting.length > 0 ? null : (days.at(-1) ?? null),
    since: new Date(Math.min(...weighty.map(({ since }) => since.getTime()))),
  }
}

/** When the household said so: a paper speaks from the day after it was signed, since nobody wrote down the hour. */
export const saidAt = (entry: Extract<EvidenceEntry, { kind: 'answer' }>): Date =>
  entry.paper ? new Date(`${entry.paper.signedOn}T23:59:59+08:00`) : new Date(entry.call?.at ?? entry.at)
