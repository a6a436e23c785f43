import canonicalize from 'canonicalize'
import { inOrder, sealOf } from '../../../domain/certificate/seal'
import { staffMay } from '../../../domain/staff/policy'
import { type CertificateDoc, issueCertificate, type PackHeader } from '../../../types/certificate'
import type { EstateDoc } from '../../../types/estate'
import { CERTIFICATES_MAX, CERTIFY_STEP } from '../../../types/limits'
import { action } from '../../platform/action'
import { placeOfEstate } from '../../platform/place'
import { found, stop } from '../../platform/refused'
import type { Store } from '../../platform/store'
import { tallyId } from '../../platform/tally-commit'
import { type MadeRow, makeRow, textsFor } from './make-row'
import { type Subject, subjectOf } from './subject-of'

/**
 * Makes a certificate, `CERTIFY_STEP` stairwells a call; repeat with the same code until `done`, whoever does. A stairwell's row is made from evidence that does not change and is added once, so two who
 * make it at the same moment make the same. It counts for the estate from its first step on, and answers to nobody before its last. Refusals: `issueCertificate`.
 */
export const issue = action(issueCertificate, async ({ input, actor, now, store, permit }) => {
  const place = await placeOfEstate(store, input.estateId)
  permit(staffMay(actor, 'certify', place))
  const known = await store.certificates.get(input.code)
  if (known) mustBeTheSame(known, input)
  if (known?.state === 'valid') return answerOf(known, known.header.parts.length)
  const subject = await subjectOf(store, input.scope, input.estateId)
  const by = { by: actor.personId, byName: actor.staff?.name ?? '' }
  const begun = known ?? (await begin(store, newDoc(input, place, subject, by, now)))
  const made = new Set(begun.header.parts.map(({ stairwellId }) => stairwellId))
  const pending = subject.stairwells.filter(({ stairwellId }) => !made.has(stairwellId)).slice(0, CERTIFY_STEP)
  const { stairwells } = found(await store.estates.get(input.estateId))
  const rows: MadeRow[] = []
  for (const one of pending) {
    const label = found(stairwells[one.stairwellId])
    const at = { label: { building: label.building, unit: label.unit }, riserId: subject.riserId }
    rows.push(await makeRow(store, tallyId(input.scope.roundId, one.stairwellId), one, at))
  }
  const texts = await textsFor(
    store,
    rows.flatMap((row) => row.texts),
    begun.header.texts,
  )
  return answerOf(await add(store, input, rows, texts, subject), subject.stairwells.length)
})

const answerOf = ({ _id, state, header }: CertificateDoc, total: number) => ({
  done: state !== 'making',
  total,
  made: header.parts.length,
  code: _id,
})

type Asked = { estateId: string; code: string; scope: PackHeader['scope'] }

/** The code is this estate's, for this very thing, and not given up. */
const mustBeTheSame = ({ estateId, header, state }: CertificateDoc, asked: Asked): void => {
  if (estateId !== asked.estateId || canonicalize(header.scope) !== canonicalize(asked.scope))
    stop('certificate_code_taken')
  if (state === 'withdrawn') stop('certificate_withdrawn')
}

const newDoc = (
  { code, estateId, scope }: Asked,
  { name, street }: Pick<EstateDoc, 'name' | 'street'>,
  { title, about }: Subject,
  by: Pick<CertificateDoc, 'by' | 'byName'>,
  now: Date,
): CertificateDoc => ({
  _id: code,
  schemaVersion: 1,
  estateId,
  state: 'making',
  header: {
    format: 'chuanmen-pack/1',
    ...{ code, estateId, estateName: name, street, scope, title, about },
    issuedAt: now.toISOString(),
    texts: {},
    parts: [],
  },
  seal: '',
  ...by,
  withdrawn: null,
})

/** Begins it, with its code in the estate; somebody else's beginning of the same is gone on with. */
const begin = (store: Store, doc: CertificateDoc): Promise<CertificateDoc> =>
  store.transact(async (tx) => {
    const known = await tx.certificates.get(doc._id)
    if (known) {
      mustBeTheSame(known, { ...doc, code: doc._id, scope: doc.header.scope })
      return known
    }
    const estate = found(await tx.estates.get(doc.estateId))
    const certificates = estate.certificates ?? []
    if (certificates.length >= CERTIFICATES_MAX) return stop('certificates_full')
    await tx.certificates.create(doc)
    await tx.estates.put({ ...estate, certificates: [...certificates, doc._id] })
    return doc
  })

/** Adds what was made, each stairwell once; the last one seals it. */
const add = (
  store: Store,
  { code }: Asked,
  rows: readonly MadeRow[],
  texts: PackHeader['texts'],
  { stairwells }: Subject,
): Promise<CertificateDoc> =>
  store.transact(async (tx) => {
    const doc = found(await tx.certificates.get(code))
    if (doc.state === 'withdrawn') return stop('certificate_withdrawn')
    if (doc.state === 'valid') return doc
    const there = new Set(doc.header.parts.map(({ stairwellId }) => stairwellId))
    const added = rows.flatMap(({ row }) => (there.has(row.stairwellId) ? [] : row))
    const order = stairwells.map(({ stairwellId }) => stairwellId)
    const parts = inOrder([...doc.header.parts, ...added], order)
    const header: PackHeader = { ...doc.header, texts: { ...doc.header.texts, ...texts }, parts }
    const isWhole = parts.length === stairwells.length
    const next: CertificateDoc = {
      ...doc,
      header,
      ...(isWhole && { state: 'valid' as const, seal: sealOf(header) }),
    }
    await tx.certificates.put(next)
    return next
  })
