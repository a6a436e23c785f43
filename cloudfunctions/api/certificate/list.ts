import { wasSealed } from '../../../domain/certificate/seal'
import { can, staffMay } from '../../../domain/staff/policy'
import { type CertificateDoc, type CertificateRow, listCertificates } from '../../../types/certificate'
import { action } from '../../platform/action'
import { placeOfEstate } from '../../platform/place'
import { found } from '../../platform/refused'
import { command } from '../../platform/store'

/** Certificates shown at once. */
const PAGE = 50
/** Rounds offered to make one of. */
const ROUNDS = 50

/** What a row tells: not the texts. */
const ROW: Record<string, true> = {
  ...{ 'header.scope': true, 'header.title': true, 'header.about': true, 'header.issuedAt': true },
  ...{ state: true, seal: true, byName: true, withdrawn: true },
}

/** The certificates of an estate, newest first, and the rounds that one could be made of. */
export const list = action(listCertificates, async ({ input, actor, store, permit }) => {
  const place = await placeOfEstate(store, input.estateId)
  permit(staffMay(actor, 'certify', place))
  const { certificates = [], lastDay } = found(await store.estates.peek(input.estateId, 'certificates', 'lastDay'))
  const end = input.before ? certificates.indexOf(input.before) : certificates.length
  const codes = certificates.slice(Math.max(0, end - PAGE), Math.max(0, end)).reverse()
  const [docs, rounds] = await Promise.all([
    store.certificates.among(codes, ROW),
    store.rounds.find(
      { estateId: input.estateId, state: command.in(['open', 'closed']) },
      { limit: ROUNDS, orderBy: ['createdAt', 'desc'], field: { title: true, 'result.at': true } },
    ),
  ])
  const byCode = new Map(docs.map((doc) => [doc._id, doc]))
  return {
    certificates: codes.flatMap((code) => byCode.get(code) ?? []).map(rowOf),
    more: end > PAGE,
    rounds: rounds.map(({ _id, title, result }) => ({
      roundId: _id,
      title,
      closedAt: result?.at?.toISOString() ?? null,
    })),
    lastDay: lastDay ?? null,
    canIssue: can(actor, 'certify', place),
  }
})

const rowOf = ({ _id, header, state, seal, byName, withdrawn }: CertificateDoc): CertificateRow => ({
  code: _id,
  scope: header.scope,
  title: header.title,
  about: header.about,
  state,
  wasSealed: wasSealed({ state, seal }),
  issuedAt: header.issuedAt,
  byName,
  withdrawn: withdrawn && { ...withdrawn, at: withdrawn.at.toISOString() },
})
