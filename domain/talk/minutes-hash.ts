import canonicalize from 'canonicalize'
import type { TalkMinutes } from '../../types/talk'
import { sha256Hex } from '../evidence/hash'

/** What the three sign: SHA-256, in hex, of what was agreed with the flat it is about, as canonical JSON (RFC 8785). Who wrote it and when is no part of it. */
export const minutesHash = (flatId: string, { words, surfaces, ceilingFen }: TalkMinutes): string =>
  sha256Hex(canonicalize({ flatId, minutes: { words, surfaces, ceilingFen } }) ?? '')
