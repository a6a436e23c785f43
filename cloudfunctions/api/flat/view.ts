import { staffMay } from '../../../domain/staff/policy'
import type { EvidenceDoc } from '../../../types/evidence'
import type { FlatView } from '../../../types/stairwell'
import { viewFlat } from '../../../types/stairwell'
import { action } from '../../platform/action'
import { householdsOf, ownersIn } from '../../platform/households'
import { placeOfStairwell } from '../../platform/place'
import { found } from '../../platform/refused'
import { tallyId } from '../../platform/tally-commit'

const LIMIT = 100
type Spoken = FlatView['answers'][number]

/** One flat's file as staff see it at the door: masked people, and what they said in this round. */
export const view = action(viewFlat, async ({ input, actor, store, permit }) => {
  const { stairwell, place, estate } = await placeOfStairwell(store, input.stairwellId)
  permit(staffMay(actor, 'viewFlat', place))
  const flat = found(stairwell.flats.find((candidate) => candidate.flatId === input.flatId))
  const flatId = flat.joinedTo ?? flat.flatId
  const id = stairwell.openRoundId ? tallyId(stairwell.openRoundId, stairwell._id) : null
  const [households, bindings, entries, round] = await Promise.all([
    householdsOf(store, stairwell, flatId),
    store.bindings.find({ flatId }, { limit: LIMIT }),
    id ? store.evidence.find({ tallyId: id, flatId }, { limit: LIMIT, orderBy: ['seq', 'desc'] }) : [],
    stairwell.openRoundId ? store.rounds.peek(stairwell.openRoundId, 'title') : null,
  ])
  const owners = ownersIn(households)
  const maskedOf = (signerId: string | null): string | null =>
    owners.find((owner) => owner.signerId === signerId)?.masked ?? null
  return {
    flat,
    estateId: estate._id,
    stairwellId: stairwell._id,
    building: stairwell.building,
    unit: stairwell.unit,
    owners: owners.map(({ signerId, masked, phoneMasked, share, boundBy }) => ({
      signerId,
      masked,
      phoneMasked,
      share,
      bound: boundBy !== null,
    })),
    filedSignerIds: households.flatMap((household) => household.filedSignerIds),
    bindings: bindings.flatMap(({ _id, role, level, state, signerId, createdAt, powers }) =>
      state === 'ended'
        ? []
        : [
            {
              bindingId: _id,
              role,
              level,
              state,
              ownerMasked: maskedOf(signerId),
              since: createdAt.toISOString(),
              hasPower: powers.length > 0,
            },
          ],
    ),
    answers: entries.flatMap((doc) => spoken(doc, maskedOf) ?? []),
    round: stairwell.openRoundId ? { roundId: stairwell.openRoundId, title: round?.title ?? '' } : null,
  }
})

/** One evidence entry in the words of the drawer; null for entries that say nothing about this flat's people. */
const spoken = ({ entry, clear }: EvidenceDoc, maskedOf: (signerId: string | null) => string | null): Spoken | null => {
  const base = { seq: entry.seq, at: entry.at, words: null, reasons: [], photoIds: [] }
  switch (entry.kind) {
    case 'answer':
      return {
        ...base,
        kind: entry.via === 'app' ? 'answer' : entry.via,
        who: maskedOf(entry.signerId) ?? '业主',
        items: entry.answers.map(({ item, state }) => ({ item, state })),
        words:
          [...new Set(entry.answers.map(({ item }) => clear?.words[item] ?? ''))].filter(Boolean).join('；') || null,
        reasons: [...new Set(entry.answers.flatMap((answer) => answer.reasons))],
        photoIds: entry.call ? [] : (clear?.photos.map(({ fileId }) => fileId) ?? []),
      }
    case 'withdrawal':
      return {
        ...base,
        kind: 'withdrawal',
        who: maskedOf(entry.signerId) ?? '业主',
        items: entry.items.map((item) => ({ item, state: 'withdrawn' as const })),
      }
    case 'disputed':
    case 'settled':
      return {
        ...base,
        kind: entry.kind,
        who: maskedOf(entry.signerId) ?? '业主',
        items: entry.items.map((item) => ({ item, state: null })),
        words: clear?.words.settled ?? null,
        photoIds: clear?.photos.map(({ fileId }) => fileId) ?? [],
      }
    case 'access':
      return { ...base, kind: 'access', who: '租户', items: [], words: clear?.words.access ?? null }
    case 'correction':
      return { ...base, kind: 'correction', who: '工作人员', items: [], words: clear?.words.why ?? null }
    default:
      return null
  }
}
