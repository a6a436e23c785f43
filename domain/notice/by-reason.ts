import type { EvidenceEntry } from '../../types/evidence'
import type { ReasonCode } from '../../types/reasons'
import type { Item } from '../../types/riser'
import type { TallyDoc, TallyFlat } from '../../types/tally'

/** One owner's standing answer short of agreement; why stands in the evidence entry `seq`. */
export type Reluctance = { flatId: string; item: Item; signerId: string; seq: number }

/** All of them in a tally: what a withdrawal or a later answer replaced, and answers of former owners, stand no more. */
export const reluctances = ({ flats }: Pick<TallyDoc, 'flats'>): Reluctance[] =>
  Object.entries(flats).flatMap(([flatId, flat]) => itemsOf(flat).flatMap((item) => ofItem(flatId, flat, item)))

const itemsOf = ({ answers }: TallyFlat): Item[] => Object.keys(answers) as Item[]

const ofItem = (flatId: string, flat: TallyFlat, item: Item): Reluctance[] =>
  flat.owners.flatMap(({ signerId }) => {
    const answer = flat.answers[item]?.[signerId]
    return answer && answer.state !== 'agreed' ? [{ flatId, item, signerId, seq: answer.seq }] : []
  })

/** Flats (each once) of which a standing answer gave one of these reasons. `entries` are those of one tally, by their `seq`. */
export const flatsByReason = (
  standing: Reluctance[],
  entries: ReadonlyMap<number, EvidenceEntry>,
  reasons: readonly ReasonCode[],
): string[] => [...new Set(standing.flatMap((one) => (gaveOne(one, entries.get(one.seq), reasons) ? one.flatId : [])))]

const gaveOne = ({ item }: Reluctance, entry: EvidenceEntry | undefined, reasons: readonly string[]): boolean =>
  entry?.kind === 'answer' &&
  entry.answers.some((answer) => answer.item === item && answer.reasons.some((reason) => reasons.includes(reason)))
