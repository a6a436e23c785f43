import type { EvidenceDoc } from '../../types/evidence'
import type { TextDoc } from '../../types/round'
import { textHash } from './chain'

/** The texts that evidence names: those people were shown and answered to (rule 34). */
export const textsNamed = (evidence: EvidenceDoc[]): string[] =>
  evidence.flatMap(({ entry }) => ('textHash' in entry ? entry.textHash : []))

/**
 * What is wrong with the frozen texts, in words: one whose words are no longer those of its hash, one that evidence names
 * and nobody can show any more (rule 34).
 */
export const auditTexts = (texts: Pick<TextDoc, '_id' | 'text'>[], named: Iterable<string>): string[] => {
  const kept = new Set(texts.map(({ _id }) => _id))
  const edited = texts.filter(({ _id, text }) => textHash(text) !== _id)
  const missing = [...new Set(named)].filter((hash) => !kept.has(hash))
  return [
    ...edited.map(({ _id }) => `text ${_id}: edited, it is not the text people were asked about`),
    ...missing.map((hash) => `text ${hash}: gone, though evidence names it`),
  ]
}
