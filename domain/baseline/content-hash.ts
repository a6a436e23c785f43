import canonicalize from 'canonicalize'
import type { BaselineRoom } from '../../types/baseline'
import { sha256Hex } from '../evidence/hash'

/** Every photo a baseline names, each once. */
export const photoIdsOf = (rooms: readonly BaselineRoom[]): string[] => [
  ...new Set(rooms.flatMap(({ surfaces }) => surfaces.flatMap(({ photoIds }) => photoIds))),
]

/**
 * What both sides sign: SHA-256, in hex, of the rooms as canonical JSON (RFC 8785), each photo with the SHA-256 of its original. A photo of which nothing is
 * known (any more) hashes as null: another picture can never take its place unnoticed.
 */
export const contentHash = (rooms: readonly BaselineRoom[], sha256Of: ReadonlyMap<string, string>): string =>
  sha256Hex(
    canonicalize({
      rooms,
      photos: photoIdsOf(rooms)
        .sort()
        .map((photoId) => ({ photoId, sha256: sha256Of.get(photoId) ?? null })),
    }) ?? '',
  )
