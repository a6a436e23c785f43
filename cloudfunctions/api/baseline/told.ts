import { contentHash, photoIdsOf } from '../../../domain/baseline/content-hash'
import { bindsHousehold, type Home } from '../../../domain/baseline/policy'
import { maskName } from '../../../domain/roster/mask'
import { can } from '../../../domain/staff/policy'
import type { BaselineDoc, BaselineEntry, BaselineRoom, BaselineSignature } from '../../../types/baseline'
import type { HistoryPhoto, WordsState } from '../../../types/history'
import { type Actor, bindingRoleWords } from '../../../types/person'
import { append } from '../../platform/histories'
import { householdsOf, ownersIn } from '../../platform/households'
import { hangPhotos } from '../../platform/photos'
import { found } from '../../platform/refused'
import type { Store, Transaction } from '../../platform/store'
import type { BaselinePlace } from './baseline-at'

/** Photo → SHA-256 of its original. It never changes once received, so it is read beside the transaction. */
const hashesOf = async (store: Store, rooms: readonly BaselineRoom[]): Promise<Map<string, string>> => {
  const photos = await store.photos.among(photoIdsOf(rooms), { _id: true, received: true })
  return new Map(photos.flatMap(({ _id, received }) => (received ? [[_id, received.sha256] as const] : [])))
}

type Telling = {
  act: BaselineEntry['act']
  actor: Actor
  via: BaselineEntry['via']
  photos?: HistoryPhoto[]
  words?: string
  wordsState?: WordsState
  now: Date
}

/** Writes a baseline and the entry that tells of it. */
export const saveTold = async (
  { store, tx }: { store: Store; tx: Transaction },
  baseline: BaselineDoc,
  { act, actor, via, photos = [], words = '', wordsState = 'shown', now }: Telling,
): Promise<void> => {
  const { _id, estateId, flatId, rev, seq, head } = baseline
  const entry = {
    ...{ kind: 'baseline' as const, act, flatId, rev, via },
    contentHash: contentHash(baseline.rooms, await hashesOf(store, baseline.rooms)),
    by: actor.personId,
    photos,
  }
  const of = { subject: 'baseline' as const, subjectId: baselineSubject(_id), estateId }
  const end = await append(tx, of, head === '' ? null : { seq, head }, entry, { words, wordsState, now })
  await tx.baselines.put({ ...baseline, ...end })
}

/** A baseline's history: ids of flats and of its own kind of thing never meet. */
export const baselineSubject = (householdId: string): string => `baseline~${householdId}`

/** In which way somebody told something that needs no photo. */
export const viaOf = (actor: Actor, home: Home): BaselineEntry['via'] =>
  bindsHousehold(actor, home) || !can(actor, 'manageWorks', home.place) ? 'app' : 'staff'

/** Rule 12: words of the office are shown; a household's or crew's wait for WeChat's check, which only knows who came through WeChat. */
export const wordsStateOf = (actor: Actor, home: Home, sessionId: string | null): WordsState => {
  if (!bindsHousehold(actor, home) && can(actor, 'manageWorks', home.place)) return 'shown'
  return sessionId === null ? 'waiting' : 'held'
}

type Presence = { name: string; photoId: string } | undefined

/** A household's signature: masked as the roster shows its owners, on their own phone or with the photo of what was signed in front of staff. */
export const householdSigns = async (
  tx: Transaction,
  where: BaselinePlace,
  { actor, via, presence, now }: { actor: Actor; via: 'app' | 'present'; presence: Presence; now: Date },
): Promise<{ signature: BaselineSignature; photos: HistoryPhoto[] }> => {
  const { stairwell } = where
  if (via === 'app') {
    const name = await nameOf(tx, where, actor)
    return { signature: { by: actor.personId, name, at: now, via, photoId: null }, photos: [] }
  }
  const { name, photoId } = found(presence)
  const hook = { use: 'baseline' as const, estateId: stairwell.estateId, stairwellId: stairwell._id }
  const flatId = where.householdId()
  const photos = await hangPhotos(tx, [photoId], { ...hook, flatId, subjectId: flatId })
  return { signature: { by: actor.personId, name: maskName(name), at: now, via, photoId }, photos }
}

const nameOf = async (tx: Transaction, { stairwell, householdId, home }: BaselinePlace, actor: Actor) => {
  const binding = actor.bindings.find(({ flatId, state }) => state === 'active' && home.flatIds.includes(flatId))
  const owners = ownersIn(await householdsOf(tx, stairwell, householdId()))
  const owner = owners.find(({ signerId }) => signerId === binding?.signerId)
  return owner?.masked ?? bindingRoleWords[binding?.role ?? 'owner']
}
