import type { CertificateCheck, CertificateDoc } from '../../types/certificate'
import type { Figures } from '../../types/estate'
import { MASK_BELOW } from '../../types/limits'
import { sumFigures } from '../estate/figures'
import { sealOf, wasSealed } from './seal'

type Result = Exclude<CertificateCheck, { state: 'unknown' }>['result']

/**
 * What anybody with the code may know of a certificate: that it holds, of what, and sums of its stairwells; nobody's name, room or answer. One that is not there and one that never was whole are `unknown` alike.
 * `headNow`: entry id → the hash that it has in the evidence at this moment.
 */
export const checkOf = (doc: CertificateDoc | null, headNow: ReadonlyMap<string, string>): CertificateCheck => {
  if (!doc || !wasSealed(doc)) return { state: 'unknown' }
  const { header, seal, withdrawn } = doc
  const isThere = header.parts.every(({ tallyId, seq, head }) => headNow.get(`${tallyId}~${seq}`) === head)
  return {
    state: withdrawn ? 'withdrawn' : 'valid',
    code: header.code,
    estateId: header.estateId,
    estateName: header.estateName,
    street: header.street,
    title: header.title,
    about: header.about,
    issuedAt: header.issuedAt,
    seal,
    withdrawn: withdrawn && { at: withdrawn.at.toISOString(), why: withdrawn.why },
    isIntact: isThere && sealOf(header) === seal,
    result: resultOf(header.parts.map(({ figures }) => figures)),
    textHashes: Object.keys(header.texts).sort(),
  }
}

/** Evidence entries in which a certificate's chains ended. */
export const headIds = ({ header }: Pick<CertificateDoc, 'header'>): string[] =>
  header.parts.map(({ tallyId, seq }) => `${tallyId}~${seq}`)

/** Whole per cent, rounded down; null where one or two households or pipes are missing (rule 43). */
export const resultOf = (parts: readonly Figures[]): Result => {
  const { households, agreed, risers, complete } = sumFigures([...parts])
  return {
    stairwells: parts.length,
    risers,
    complete: isFew(risers - complete) ? null : complete,
    households,
    agreedPercent: isFew(households - agreed) || households === 0 ? null : Math.floor((agreed * 100) / households),
  }
}

const isFew = (missing: number): boolean => missing > 0 && missing < MASK_BELOW
