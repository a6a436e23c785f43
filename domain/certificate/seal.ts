import canonicalize from 'canonicalize'
import type { CertificateDoc, Pack, PackHeader, PackPart } from '../../types/certificate'
import { sha256Hex } from '../evidence/hash'

/** SHA-256 of a part's canonical JSON (RFC 8785), in hex: what the header holds of it. */
export const partHash = (part: PackPart): string => sha256Hex(canonicalize(part) ?? '')

/** SHA-256 of a header's canonical JSON, in hex: through the parts' hashes it binds all that a pack says. */
export const sealOf = (header: PackHeader): string => sha256Hex(canonicalize(header) ?? '')

/** The file itself: every sign of it follows from what it says. */
export const packText = (pack: Pack): string => canonicalize(pack) ?? ''

/** Parts in the order of the stairwells as they were asked, whoever made which. */
export const inOrder = <T extends { stairwellId: string }>(parts: readonly T[], stairwellIds: readonly string[]): T[] =>
  [...parts].sort((one, other) => stairwellIds.indexOf(one.stairwellId) - stairwellIds.indexOf(other.stairwellId))

/** Was ever whole: it was shown and printed. One given up while it was being made never held, and answers to nobody. */
export const wasSealed = ({ seal, state }: Pick<CertificateDoc, 'seal' | 'state'>): boolean =>
  state !== 'making' && seal !== ''
