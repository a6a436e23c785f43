import canonicalize from 'canonicalize'
import type { EvidenceDoc, EvidenceEntry } from '../../types/evidence'
import type { RoundText } from '../../types/round'
import { clearMatches } from './clear-words'
import { sha256Hex } from './hash'

/** What the first entry of a tally's chain follows: bound to the tally, so that a chain cannot be moved to another one. */
export const GENESIS = (tallyId: string): string => sha256Hex(`chuanmen evidence ${tallyId}`)

/** Hash of one entry: SHA-256 of the previous hash and the entry as canonical JSON (RFC 8785), in hex. */
export const entryHash = (prevHash: string, entry: EvidenceEntry): string => sha256Hex(prevHash + canonicalize(entry))

/** The version's identity, frozen with every answer (rule 34): SHA-256 of the text as canonical JSON (RFC 8785), in hex. */
export const textHash = (text: RoundText): string => sha256Hex(canonicalize(text) ?? '')

/**
 * Why a chain is broken: a document is `missing` or out of order (`reordered`), belongs to another tally or repeats its entry
 * wrongly (`mislabelled`), does not follow the one before (`unlinked`), its entry was `edited`, or its `words` were.
 */
export type ChainBreak = 'missing' | 'reordered' | 'mislabelled' | 'unlinked' | 'edited' | 'words'
export type ChainVerdict = { ok: true; head: string; seq: number } | { ok: false; brokenAt: number; why: ChainBreak }

/**
 * Walks a whole chain, given oldest first. Erased words (`clear: null`) leave it whole; words that no longer match their
 * hashes do not. It cannot see entries cut off at the end: compare `head` and `seq` with the tally and the printed heads.
 */
export const verifyChain = (docs: EvidenceDoc[]): ChainVerdict => {
  let head = docs[0] ? GENESIS(docs[0].tallyId) : ''
  for (const [seq, doc] of docs.entries()) {
    const why = whyBroken(doc, seq, head, docs)
    if (why) return { ok: false, brokenAt: seq, why }
    head = doc.hash
  }
  if (docs.length === 0) return { ok: false, brokenAt: 0, why: 'missing' }
  return { ok: true, head, seq: docs.length - 1 }
}

const whyBroken = (doc: EvidenceDoc, seq: number, prevHash: string, docs: EvidenceDoc[]): ChainBreak | null => {
  if (doc.seq !== seq) return docs.some((other) => other.seq === seq) ? 'reordered' : 'missing'
  if (isMislabelled(doc, docs[0]?.tallyId)) return 'mislabelled'
  if (doc.prevHash !== prevHash) return 'unlinked'
  if (doc.hash !== entryHash(prevHash, doc.entry)) return 'edited'
  return clearMatches(doc) ? null : 'words'
}

/** All that a document holds: nothing of it is left uncovered, and nothing is slipped in beside what is hashed. */
const fields = ['_id', 'clear', 'entry', 'flatId', 'hash', 'prevHash', 'schemaVersion', 'seq', 'tallyId']

const isMislabelled = (doc: EvidenceDoc, tallyId: string | undefined): boolean =>
  Object.keys(doc).sort().join() !== fields.join() ||
  doc.schemaVersion !== 1 ||
  typeof doc.entry !== 'object' ||
  doc.entry === null ||
  doc.tallyId !== tallyId ||
  doc.entry.tallyId !== tallyId ||
  doc.entry.seq !== doc.seq ||
  doc._id !== `${tallyId}~${doc.seq}` ||
  doc.flatId !== flatOf(doc.entry)

/** The one flat an entry concerns, or null. */
export const flatOf = (entry: EvidenceEntry): string | null => ('flatId' in entry ? entry.flatId : null)
