import { diffArrays } from 'diff'
import type { TextChange } from '../../types/consent'
import { type Item, riserWords } from '../../types/riser'
import type { RoundText } from '../../types/round'

/**
 * How two versions of a text differ, sentence by sentence, in the order of the text: its general parts, and the own words of `items`; parts that are the same are left
 * out. Pieces put together without `removed` give the new words, without `added` the old ones. For the server: a phone is shown the answer.
 */
export const textChanges = (before: RoundText, after: RoundText, items: readonly Item[]): TextChange[] => {
  const clauses = [...after.clauses, ...before.clauses.filter((old) => !bodyOf(after, old.clauseId))]
  return [
    change('title', '', before.title, after.title),
    change('plain', '', before.plain, after.plain),
    ...items.map((item) => change('item', riserWords[item].name, before.items[item] ?? '', after.items[item] ?? '')),
    ...clauses.map(({ clauseId, title }) =>
      change('clause', title, bodyOf(before, clauseId) ?? '', bodyOf(after, clauseId) ?? ''),
    ),
    change('full', '', before.full, after.full),
  ].filter(({ pieces }) => pieces.some(({ op }) => op !== 'same'))
}

/** Heading and body, so that a new heading shows as a change. */
const bodyOf = ({ clauses }: RoundText, clauseId: string): string | null => {
  const clause = clauses.find((one) => one.clauseId === clauseId)
  return clause ? `${clause.title}\n${clause.body}` : null
}

const change = (part: TextChange['part'], name: string, before: string, after: string): TextChange => ({
  part,
  name,
  pieces: diffArrays(sentences(before), sentences(after)).map(({ added, removed, value }) => ({
    op: added ? 'added' : removed ? 'removed' : 'same',
    words: value.join(''),
  })),
})

/** Ends with its mark and the blanks after it, so that the sentences together are the text. */
export const sentences = (words: string): string[] =>
  words.trim().match(/[^。！？；\n]*[。！？；\n]+\s*|[^。！？；\n]+$/gu) ?? []
