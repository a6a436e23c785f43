import type { Item } from '../../types/riser'
import type { RoundText } from '../../types/round'

/**
 * The items of a round that a new text asks again (rule 34). What concerns everybody (title, plain words, full text, clauses) asks all of them; an item's own words that
 * item alone. Spaces at either end change nothing.
 */
export const changedItems = (before: RoundText, after: RoundText, items: readonly Item[]): Item[] =>
  generalPart(before) === generalPart(after)
    ? items.filter((item) => own(before, item) !== own(after, item))
    : [...items]

const own = (text: RoundText, item: Item): string => (text.items[item] ?? '').trim()

/** The parts that concern every item, as one string to compare. */
const generalPart = ({ title, plain, full, clauses }: RoundText): string =>
  JSON.stringify([
    title.trim(),
    plain.trim(),
    full.trim(),
    clauses.map(({ clauseId, title, body }) => [clauseId, title.trim(), body.trim()]),
  ])
